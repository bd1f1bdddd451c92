import type { FC } from 'hono/jsx'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Richting } from '../../onderdelen/richting.tsx'
import { Alinea, Kop1, Kop2 } from '../../onderdelen/tekst.tsx'
import { EerstInvullen } from '../kamer/activiteit.tsx'
import { Delenbeeld } from '../kamer/delenbeeld.tsx'
import { Budgetten } from './budgetten.tsx'
import { Delentabel } from './delen-tabel.tsx'
import { VoldoetNiet } from './doorslag.tsx'
import { GeenRichting, Hoofdgebruik } from './hoofdgebruik.tsx'
import type { PlanProps } from './plan-pagina.tsx'
import { Programma } from './programma.tsx'

/** What those who decide about a plan have to know of it, to print: all of it stands on the board as well. */
export const Notitie: FC<Omit<PlanProps, 'varianten'>> = (props) => {
  const { plan, uitkomst, boek, programmas, vormen } = props
  const { advies, richting } = uitkomst.geheel
  return (
    <>
      <Kop1>Notitie: {plan.naam}</Kop1>
      <Alinea>
        Versie {plan.versie} van het plan. Beoordeeld op peildatum{' '}
        {formatDatum(uitkomst.peildatum.geldigOp)} met {boek.visie.titel}. {advies.disclaimer}
      </Alinea>
      <p class="nl-paragraph vt-niet-afdrukken">
        Druk deze pagina af of bewaar haar als PDF met uw browser.{' '}
        <Link naar={`/ontwikkelingen/${plan.id}`}>Terug naar het bord</Link>
      </p>
      <Kop2>Te besluiten</Kop2>
      <Alinea>
        Werkt de gemeente mee aan dit plan, waarom wel of niet, en onder welke voorwaarden?
      </Alinea>
      <EerstInvullen plan={plan.id} uitkomst={uitkomst} />
      <Hoofdgebruik plan={plan} uitkomst={uitkomst} boek={boek} />
      <Richting richting={richting} visie={boek.visie} conclusie={advies.conclusie} />
      <Alinea>
        Advies over het geheel: <AdviesWoorden advies={advies} />
      </Alinea>
      <GeenRichting uitkomst={uitkomst} />
      <section class="vt-liggend" aria-labelledby="delen">
        <Kop2 id="delen">De delen</Kop2>
        <Delenbeeld
          vormen={vormen}
          gebieden={boek.gebieden.filter(({ id }) =>
            uitkomst.delen.some(({ gebieden }) => gebieden.includes(id)),
          )}
        />
        <Delentabel plan={plan.id} {...{ uitkomst, boek, programmas }} />
      </section>
      <Programma programmas={programmas} />
      <VoldoetNiet uitkomst={uitkomst} boek={boek} />
      <Budgetten uitkomst={uitkomst} boek={boek} />
      <Kop2>Bewijs</Kop2>
      <p class="vt-code">sha256 {uitkomst.bewijs.sha256}</p>
    </>
  )
}
