import type { FC } from 'hono/jsx'
import { toBestuur } from '../../../app/ontwikkeling/bestuur.ts'
import { sayProgrammaPerFase } from '../../../app/ontwikkeling/programma.ts'
import { createSayWaar } from '../../../app/ontwikkeling/waar.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { sayWaarop } from '../../../app/woorden/grond.ts'
import { headRichting } from '../../../app/woorden/richting.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { hardhedenOf } from '../../../domain/woorden/stand-woorden.ts'
import { AdviesWoorden } from '../../onderdelen/advies.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { StandWoorden } from '../../onderdelen/richting.tsx'
import { Alinea, Kop1, Kop2, Kop3, Lijst } from '../../onderdelen/tekst.tsx'
import { EerstInvullen } from '../kamer/activiteit.tsx'
import { Delenbeeld } from '../kamer/delenbeeld.tsx'
import { Achterblijvers } from './achterblijvers.tsx'
import { TeBesluiten } from './besluit.tsx'
import { Budgetten } from './budgetten.tsx'
import { Delenlijst } from './delen-tabel.tsx'
import { VoldoetNiet } from './doorslag.tsx'
import { GeenRichting } from './hoofdgebruik.tsx'
import {
  listRedenen,
  listVoorwaarden,
  type Reden,
  sayRest,
  type Voorwaarden,
} from './notitie-woorden.ts'
import type { PlanProps } from './plan-pagina.tsx'
import { Programmatabellen } from './programma.tsx'

type Props = Omit<PlanProps, 'varianten'>

interface Kernprops extends Props {
  readonly redenen: readonly Reden[]
  readonly voorwaarden: Voorwaarden
}

/** What those who decide read first: what it is, which way it points and why, and what would have to be so. */
const Kern: FC<Kernprops> = ({ plan, uitkomst, boek, programmas, redenen, voorwaarden }) => {
  const { advies, richting } = uitkomst.geheel
  return (
    <>
      <Kop3>Wat er komt</Kop3>
      <Lijst
        delen={sayProgrammaPerFase(programmas)}
        leeg="Geen deel geeft nog een getal op dat optelt."
      />
      <Kop3>
        Welke kant het op wijst:{' '}
        {richting && <StandWoorden {...headRichting(boek.visie, richting, advies.conclusie)} />}
      </Kop3>
      <Alinea>
        {richting && toBestuur(sayWaarop(richting.motivering))} Advies over het geheel:{' '}
        <AdviesWoorden advies={advies} />
      </Alinea>
      <GeenRichting uitkomst={uitkomst} />
      <Lijst delen={redenen.map(({ zin, waar }) => `${zin}${waar}`)} />
      <Achterblijvers plan={plan.id} {...{ uitkomst, boek }} />
      <Kop3>Voorwaarden waaronder het verder kan</Kop3>
      {voorwaarden.eerst.length > 0 && <Alinea>Het plan kan verder als:</Alinea>}
      <Lijst delen={voorwaarden.eerst} leeg="Uit de regels volgt geen voorwaarde." />
      {sayRest(voorwaarden) !== '' && <Alinea>{sayRest(voorwaarden)}</Alinea>}
    </>
  )
}

/** The rulebook with words for who does not know who "onze" is. */
const nameMaker = (boek: Regelboek): Regelboek => {
  const hardheden = hardhedenOf(boek.visie)
  const { eigen_uitwerking: eigen } = hardheden
  const woorden = toBestuur(eigen.woorden)
  const visie = {
    ...boek.visie,
    hardheden: { ...hardheden, eigen_uitwerking: { ...eigen, woorden } },
  }
  return { ...boek, visie }
}

/** What those who decide about a plan have to know of it, to print: all of it stands on the board as well. */
export const Notitie: FC<Props> = (props) => {
  const { plan, uitkomst, programmas, vormen } = props
  const boek = nameMaker(props.boek)
  const sayWaar = createSayWaar(plan, uitkomst, { ...boek, brengt: props.brengt })
  const redenen = listRedenen(uitkomst, sayWaar)
  const voorwaarden = listVoorwaarden(uitkomst, boek)
  return (
    <div class="vt-notitie">
      <Kop1>Notitie: {plan.naam}</Kop1>
      <Alinea>
        Versie {plan.versie} van het plan. Beoordeeld op peildatum{' '}
        {formatDatum(uitkomst.peildatum.geldigOp)} met {boek.visie.titel}. Een advies van Visietoets
        is geen besluit en geen toezegging. Wat hier een eigen uitwerking heet, is van Visietoets en
        geen beleid van de gemeente.
      </Alinea>
      <p class="nl-paragraph vt-niet-afdrukken">
        Druk deze pagina af of bewaar haar als PDF met uw browser.{' '}
        <Link naar={`/ontwikkelingen/${plan.id}`}>Terug naar het bord</Link>
      </p>
      <Kop2>Te besluiten</Kop2>
      <TeBesluiten {...props} metVoorwaarden={voorwaarden.eerst.length > 0} />
      <EerstInvullen plan={plan.id} uitkomst={uitkomst} />
      <Kern {...props} {...{ boek, redenen, voorwaarden }} />
      <Kop2 id="delen">De delen</Kop2>
      <Delenbeeld
        vormen={vormen}
        gebieden={boek.gebieden.filter(({ id }) =>
          uitkomst.delen.some(({ gebieden }) => gebieden.includes(id)),
        )}
      />
      <Delenlijst plan={plan.id} {...{ uitkomst, boek }} />
      <Kop2 id="programma">Programma</Kop2>
      <Programmatabellen programmas={programmas} />
      <VoldoetNiet
        {...{ uitkomst, boek, sayWaar }}
        zeg={toBestuur}
        gezegd={new Set(redenen.map(({ zin }) => zin))}
      />
      <Budgetten uitkomst={uitkomst} boek={boek} kort />
      <p class="vt-hulp vt-code">Bewijs van deze beoordeling: {uitkomst.bewijs.sha256}</p>
    </div>
  )
}
