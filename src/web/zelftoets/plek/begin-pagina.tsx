import type { FC } from 'hono/jsx'
import { findPlantype } from '../../../app/plantypen/kernvragen.ts'
import { readPuntRd } from '../../../app/plekken/list-plekken.ts'
import type { Begrippen } from '../../../domain/model/begrippen.ts'
import type { Plantype } from '../../../domain/model/plantype.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Inleiding, Kop1, Uitklap } from '../../onderdelen/tekst.tsx'
import { Bestandsformulier, Verborgen } from '../../onderdelen/velden.tsx'
import { findFout, Keuzerand, Optie } from '../../onderdelen/veldrand.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { toBegin } from '../kamer/begin-adres.ts'
import { Plantypedeel } from './plantypedeel.tsx'
import { findRond, type Plekbronnen, sayWaar } from './plekhuis.ts'
import { Plekvelden } from './plekvelden.tsx'
import { type Kijk, WijsAan } from './wijs-aan.tsx'
import { Zoekplan } from './zoekplan.tsx'
import { ZoekFormulier } from './zoekplek.tsx'

export interface BeginProps extends Ingevuld {
  readonly boek: Regelboek
  readonly bewaardagen: number
  /** A new key for what this form begins. */
  readonly sleutel: string
  /** What places are found with. */
  readonly bronnen: Plekbronnen
  /** What is in sight of the map without JavaScript. */
  readonly kijk?: Kijk | undefined
  /** Id of the place that was found, in the address of this page. */
  readonly gevonden?: string | undefined
}

type Activiteit = Begrippen['activiteiten'][string]

const isKlein = ([, { klein }]: readonly [string, Activiteit]) => klein

const countKlein = ({ leden }: { readonly leden: readonly (readonly [string, Activiteit])[] }) =>
  leden.filter(isKlein).length

/** Groups with their activities, first what is small: three quarters of all plans are. */
const byGroep = ({ activiteiten, activiteitengroepen }: Begrippen) =>
  Object.entries(activiteitengroepen)
    .map(([groep, { label }]) => ({
      label,
      leden: Object.entries(activiteiten).filter(
        ([, activiteit]: [string, Activiteit]) => activiteit.groep === groep,
      ),
    }))
    .toSorted((a, b) => countKlein(b) - countKlein(a))

type Keuze = readonly [id: string, activiteit: Activiteit]

const Activiteitoptie: FC<{ readonly keuze: Keuze; readonly aan: boolean }> = ({
  keuze: [id, { label, uitleg }],
  aan,
}) => (
  <Optie naam="activiteiten" waarde={id} soort="checkbox" aan={aan}>
    {label}
    {uitleg && <span class="vt-hulp"> {uitleg}</span>}
  </Optie>
)

interface ActiviteitenProps extends Ingevuld {
  readonly boek: Regelboek
}

/** Every activity by group; what was chosen already is in sight. */
const Groepen: FC<{
  readonly boek: Regelboek
  readonly gekozen: readonly string[]
  readonly zonder?: readonly string[]
}> = ({ boek, gekozen, zonder = [] }) => (
  <>
    {byGroep(boek.begrippen).map(({ label, leden }) => {
      const over = leden.filter(([id]) => !zonder.includes(id))
      return over.length === 0 ? null : (
        <Uitklap kop={label} open={over.some(([id]) => gekozen.includes(id))}>
          {over.map((keuze) => (
            <Activiteitoptie keuze={keuze} aan={gekozen.includes(keuze[0])} />
          ))}
        </Uitklap>
      )
    })}
  </>
)

/** What somebody wants, without a kind of plan. */
const EigenKeuze: FC<ActiviteitenProps> = ({ boek, velden, fouten }) => (
  <Keuzerand
    naam="activiteiten"
    label="Of kies zelf wat u wilt doen"
    hulp="Kies alles wat bij uw plan hoort."
    fout={findFout(fouten, 'activiteiten')}
  >
    <Groepen boek={boek} gekozen={allOf(velden, 'activiteiten')} />
  </Keuzerand>
)

/** What belongs to the kind of plan, ticked, and what may be added. */
const Erbij: FC<ActiviteitenProps & { readonly type: Plantype }> = ({
  boek,
  type,
  velden,
  fouten,
}) => {
  const gekozen = allOf(velden, 'activiteiten')
  const eigen = type.activiteiten.flatMap((id): readonly Keuze[] => {
    const activiteit = boek.begrippen.activiteiten[id]
    return activiteit ? [[id, activiteit]] : []
  })
  return (
    <Keuzerand
      naam="activiteiten"
      label="Wat hoort er bij uw plan?"
      hulp="Wij vinkten vast aan wat bij dit soort plan hoort. Sloopt u eerst iets? Kies dan ook slopen."
      fout={findFout(fouten, 'activiteiten')}
    >
      {eigen.map((keuze) => (
        <Activiteitoptie keuze={keuze} aan={gekozen.includes(keuze[0])} />
      ))}
      <Uitklap
        kop="Er hoort nog iets bij"
        open={gekozen.some((id) => !type.activiteiten.includes(id))}
      >
        <Groepen boek={boek} gekozen={gekozen} zonder={type.activiteiten} />
      </Uitklap>
    </Keuzerand>
  )
}

/** What and where: the two things without which nothing can be said. */
export const ZelftoetsBegin: FC<BeginProps> = (props) => {
  const { boek, velden, fouten, bewaardagen, sleutel, bronnen, gevonden, kijk } = props
  const { lijst, adressen, projectie } = bronnen
  const plekFout = findFout(fouten, 'plek')
  const adresFout = findFout(fouten, 'adres')
  const gekozenPlek = allOf(velden, 'gekozen').length > 0
  const [plantype] = allOf(velden, 'plantype')
  const type = findPlantype(boek, plantype)
  const rond = findRond(bronnen, velden)
  const punt = readPuntRd(allOf(velden, 'plek')[0] ?? '', projectie)
  return (
    <>
      <Kop1>Zelftoets: past mijn plan bij de visie?</Kop1>
      {!type && boek.plantypen && <Zoekplan tekst="" gevonden={gevonden} />}
      <Inleiding>
        Wij stellen u alleen vragen die het advies nog kunnen veranderen. Dat zijn er hooguit
        twaalf, en voor een klein plan hooguit vijf. Weet u iets niet? Dan kunt u dat altijd zeggen.
      </Inleiding>
      <Alinea>
        Wij vragen niet wie u bent. U krijgt een eigen link. Daarmee kunt u later verder, tot{' '}
        {bewaardagen} dagen na uw laatste antwoord. Daarna gooien wij alles weg.
      </Alinea>
      {(lijst ?? adressen) && !gekozenPlek && (
        <ZoekFormulier
          tekst=""
          plantype={type?.id}
          metAdressen={adressen !== undefined}
          metLijst={lijst !== undefined}
          {...(adresFout !== undefined && { fout: adresFout })}
        />
      )}
      {lijst && !gekozenPlek && (
        <noscript>
          <WijsAan lijst={lijst} plantype={type?.id} {...{ rond, punt, kijk }} />
        </noscript>
      )}
      <Bestandsformulier naar="/zelftoets">
        <Verborgen naam="sleutel" waarde={sleutel} />
        {type && (
          <Plantypedeel
            boek={boek}
            type={type}
            anders={toBegin({ gevonden })}
            {...{ velden, fouten }}
          />
        )}
        <Plekvelden
          velden={velden}
          fout={plekFout}
          anders={toBegin({ plantype: type?.id })}
          lijst={lijst}
          rond={rond}
          waar={punt && sayWaar(bronnen, punt)}
        />
        {type ? (
          <Erbij boek={boek} type={type} {...{ velden, fouten }} />
        ) : (
          <EigenKeuze boek={boek} {...{ velden, fouten }} />
        )}
        <div class="vt-knoppen">
          <Knop>Verder</Knop>
        </div>
      </Bestandsformulier>
    </>
  )
}
