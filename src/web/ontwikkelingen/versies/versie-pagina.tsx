import type { FC } from 'hono/jsx'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop1, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'
import { listOpgaven, showWaarde } from '../kamer/feitvelden.ts'
import type { Wijzigingen } from '../kamer/sinds.tsx'

export interface VersieProps {
  /** As it is now. */
  readonly plan: Ontwikkelplan
  /** The version that is looked at. */
  readonly versie: Ontwikkelplan
  readonly boek: Regelboek
  /** What the plan became since. */
  readonly sinds: Wijzigingen
  readonly metVarianten: boolean
}

/** What was stated of each part. */
const Delen: FC<Pick<VersieProps, 'versie' | 'boek'>> = ({ versie: { invoer }, boek }) => (
  <Tabel
    titel="De delen in deze versie"
    koppen={['Deel', 'Fase', 'Wat ervan is opgegeven']}
    rijen={invoer.delen.map(({ id, naam = id, fase, feiten }) => [
      naam,
      fase === undefined ? 'geen' : String(fase),
      listOpgaven(boek)
        .filter((feit) => feiten[feit.id] !== undefined)
        .map((feit) => `${feit.label}: ${showWaarde(boek, feit.id, feiten[feit.id])}`)
        .join('; ') || 'niets',
    ])}
  />
)

const Terugzetten: FC<Omit<VersieProps, 'boek' | 'sinds'>> = ({ plan, versie, metVarianten }) => (
  <>
    <Kop2>Deze versie terugzetten</Kop2>
    <Alinea>
      Het plan wordt weer zoals in versie {versie.versie}. Dat wordt versie {plan.versie + 1}.
      Versie {plan.versie} blijft bewaard.
      {metVarianten && ' De andere varianten veranderen niet mee.'}
    </Alinea>
    <form
      method="post"
      action={`/ontwikkelingen/${plan.id}/versies/${versie.versie}`}
      id="terugzetten"
      tabindex={-1}
    >
      <Verborgen naam="versie" waarde={plan.versie} />
      <Formulierknoppen
        knop={`Zet versie ${versie.versie} terug`}
        naar={`/ontwikkelingen/${plan.id}`}
        terug="Laat het plan zoals het is"
      />
    </form>
  </>
)

/** A version of a plan as it was, what became of it, and the way back to it. */
export const Versie: FC<VersieProps> = (props) => {
  const { plan, versie, boek, sinds } = props
  const pad = `/ontwikkelingen/${plan.id}`
  const isNu = versie.versie === plan.versie
  return (
    <>
      <Linkregel naar={pad}>Naar {plan.naam} zoals het nu is</Linkregel>
      <Kop1>
        Versie {versie.versie} van {versie.naam}
      </Kop1>
      <Alinea>
        {versie.door}, {formatTijdstip(versie.vastgelegdOp)}.{' '}
        {isNu ? 'Dit is het plan zoals het nu is.' : `Het plan is nu versie ${plan.versie}.`}
        {versie.versie > 1 && (
          <>
            {' '}
            <Link naar={`${pad}/versies/${versie.versie - 1}`}>
              Bekijk versie {versie.versie - 1}
            </Link>
            .
          </>
        )}
      </Alinea>
      {!isNu && (
        <>
          <Kop2>Wat er sindsdien is gewijzigd</Kop2>
          <Lijst delen={sinds.zinnen} leeg="Niets: het plan is nu zoals in deze versie." />
          {sinds.zinnen.length > 0 && <Terugzetten {...props} />}
        </>
      )}
      <Kop2>Het plan in deze versie</Kop2>
      <Delen versie={versie} boek={boek} />
    </>
  )
}
