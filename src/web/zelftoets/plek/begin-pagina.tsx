import type { FC } from 'hono/jsx'
import { maxGevraagd } from '../../../app/beoordelen/zelftoets-vragen.ts'
import type { Plankaart } from '../../../app/kaartje/plankaart.ts'
import { readMetAantal } from '../../../app/plantypen/met-aantal.ts'
import { readPuntRd } from '../../../app/plekken/list-plekken.ts'
import type { Begrippen } from '../../../domain/model/begrippen.ts'
import type { Plantype } from '../../../domain/model/plantype.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { lowerFirst } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Plekkaart } from '../../onderdelen/plekkaart.tsx'
import { Alinea, Kop1, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
import { Bestandsformulier, Verborgen } from '../../onderdelen/velden.tsx'
import { findFout, Keuzerand, Optie } from '../../onderdelen/veldrand.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { toBegin } from '../kamer/begin-adres.ts'
import type { Gewijzigd } from './eerder.ts'
import { BEGIN } from './eerst-zoeken.ts'
import { Plantypedeel } from './plantypedeel.tsx'
import { findRond, type Plekbronnen, sayWaar } from './plekhuis.ts'
import { Plekvelden } from './plekvelden.tsx'
import { type Kijk, OP_KAART, WijsAan } from './wijs-aan.tsx'
import { NAAR_PLAN, Planveld, Zoekplan } from './zoekplan.tsx'
import { Plekveld, ZOEKFORMULIER, ZoekFormulier } from './zoekplek.tsx'

export interface BeginProps extends Ingevuld {
  readonly boek: Regelboek
  readonly bewaardagen: number
  /** A new key for what this form begins. */
  readonly sleutel: string
  /** What places are found with. */
  readonly bronnen: Plekbronnen
  /** In which areas the place that was found by name may lie. */
  readonly cirkelgebieden: readonly string[]
  /** What is in sight of the map without JavaScript. */
  readonly kijk?: Kijk | undefined
  /** Id of the place that was found, in the address of this page. */
  readonly gevonden?: string | undefined
  /** The self-check that gets another place or another plan. */
  readonly toets?: Gewijzigd
  readonly plankaart?: Plankaart | undefined
  /** The list of all activities lies open. */
  readonly zelf?: boolean
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
const EigenKeuze: FC<ActiviteitenProps & { readonly open: boolean }> = ({
  boek,
  velden,
  fouten,
  open,
}) => {
  const gekozen = allOf(velden, 'activiteiten')
  const fout = findFout(fouten, 'activiteiten')
  return (
    <Uitklap
      kop="Of kies zelf uit een lijst"
      open={open || fout !== undefined || gekozen.length > 0}
      class="vt-lijst"
    >
      <Keuzerand
        naam="activiteiten"
        label="Wat wilt u doen?"
        hulp="Kies alles wat bij uw plan hoort."
        fout={fout}
      >
        <Groepen boek={boek} gekozen={gekozen} />
      </Keuzerand>
    </Uitklap>
  )
}

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

/** What one may expect, beside the form. */
const Uitleg: FC<
  Pick<BeginProps, 'bewaardagen'> & { readonly hoogstens: ReturnType<typeof maxGevraagd> }
> = ({ bewaardagen, hoogstens }) => (
  <aside class="vt-zijde" aria-labelledby="hoe-het-gaat">
    <Kop2 id="hoe-het-gaat">Zo gaat het</Kop2>
    <ol>
      <li>U zegt wat u wilt maken, en waar.</li>
      <li>
        Wij vragen wat het advies nog kan veranderen, en wat bij uw soort plan hoort. Dat zijn
        hooguit {hoogstens.elk} vragen, en voor een klein plan hooguit {hoogstens.klein}. Elke vraag
        mag u overslaan.
      </li>
      <li>U leest of uw plan past, waarom, en wat helpt.</li>
    </ol>
    <Alinea>
      Wij vragen niet wie u bent. U krijgt een eigen link. Daarmee kunt u later verder, tot{' '}
      {bewaardagen} dagen na uw laatste antwoord. Daarna gooien wij alles weg.
    </Alinea>
  </aside>
)

/** The place of a plan that is changed: it stays unless another is given. */
const PlekNu: FC<{ readonly beeld: Plankaart | undefined }> = ({ beeld }) => (
  <section aria-labelledby="plek-nu">
    <Kop2 id="plek-nu">Uw plek nu</Kop2>
    <Alinea>
      {beeld && `Het midden van uw plan ligt ${beeld.waar}. `}
      Vult u hieronder geen andere plek in? Dan blijft uw plek zoals zij is.
    </Alinea>
    {beeld && <Plekkaart kaart={beeld} />}
  </section>
)

/**
 * One form for both, so that what is typed for the one stays when the other is searched. Without a script its fields go
 * along with the form of the whole page: whichever button is pressed, nothing that was typed is lost.
 */
const Zoeken: FC<{
  readonly wat: string
  readonly plekveld: Parameters<typeof Plekveld>[0]
  readonly gevonden: string | undefined
  readonly van: string | undefined
}> = ({ wat, plekveld, gevonden, van }) => (
  <form method="get" action={NAAR_PLAN} class="vt-smal" id={ZOEKFORMULIER} novalidate>
    <Planveld tekst={wat} mee />
    <Plekveld {...plekveld} mee />
    {gevonden && <Verborgen naam="gevonden" waarde={gevonden} />}
    {van && <Verborgen naam="van" waarde={van} />}
  </form>
)

/** What and where: the two things without which nothing can be said. */
export const ZelftoetsBegin: FC<BeginProps> = (props) => {
  const { boek, velden, fouten, sleutel, bronnen, gevonden, kijk, toets, zelf } = props
  const { lijst, adressen, projectie } = bronnen
  const adresFout = findFout(fouten, 'adres')
  const gekozenPlek = allOf(velden, 'gekozen').length > 0
  const [plantype] = allOf(velden, 'plantype')
  const type = readMetAantal(boek, plantype)?.type
  const rond = findRond(bronnen, velden)
  const punt = readPuntRd(allOf(velden, 'plek')[0] ?? '', projectie)
  const mee = { plantype: type && plantype, van: toets?.sleutel }
  const [[wat = ''], [adres = '']] = [allOf(velden, 'wat'), allOf(velden, 'adres')]
  const zoektPlan = !type && boek.plantypen !== undefined
  const zoektPlek = (lijst !== undefined || adressen !== undefined) && !gekozenPlek
  const plekveld = {
    ...{ tekst: adres, metAdressen: adressen !== undefined, metLijst: lijst !== undefined },
    ...(adresFout !== undefined && { fout: adresFout }),
  }
  return (
    <>
      <Kop1>{toets ? 'Plek of plan wijzigen' : 'Zelftoets: past mijn plan bij de visie?'}</Kop1>
      <div class="vt-naast">
        <div>
          {zoektPlan && !zoektPlek && (
            <Zoekplan {...{ tekst: wat, gevonden, adres }} van={mee.van} />
          )}
          {type && (
            <>
              <Kop2>Uw plan: {type.label}</Kop2>
              <Alinea>
                Hier gaat het vaak om: {lowerFirst(type.beslist)}{' '}
                <Link naar={toBegin({ gevonden, van: mee.van })}>Ik wil iets anders</Link>
              </Alinea>
            </>
          )}
          {toets && <PlekNu beeld={props.plankaart} />}
          {zoektPlek &&
            (zoektPlan ? (
              <Zoeken {...{ wat, plekveld, gevonden }} van={mee.van} />
            ) : (
              <ZoekFormulier {...plekveld} {...mee} wat={wat} mee />
            ))}
          {lijst && !gekozenPlek && (
            <noscript>
              <WijsAan lijst={lijst} {...{ ...mee, rond, punt, kijk }} />
            </noscript>
          )}
        </div>
        <Uitleg bewaardagen={props.bewaardagen} hoogstens={maxGevraagd(boek)} />
      </div>
      <Bestandsformulier naar="/zelftoets" id={BEGIN} breed>
        <Verborgen naam="sleutel" waarde={sleutel} />
        {toets && (
          <>
            <Verborgen naam="van" waarde={toets.sleutel} />
            <Verborgen naam="versie" waarde={toets.versie} />
          </>
        )}
        <Plekvelden
          velden={velden}
          fout={findFout(fouten, 'plek') ?? findFout(fouten, OP_KAART)}
          anders={toBegin(mee)}
          lijst={lijst}
          rond={rond}
          cirkelgebieden={props.cirkelgebieden}
          waar={punt && sayWaar(bronnen, punt)}
        />
        {type && <Plantypedeel boek={boek} type={type} {...{ velden, fouten }} />}
        {type ? (
          <Erbij boek={boek} type={type} {...{ velden, fouten }} />
        ) : (
          <EigenKeuze boek={boek} open={zelf ?? false} {...{ velden, fouten }} />
        )}
        <div class="vt-knoppen">
          <Knop>Verder</Knop>
          {toets && (
            <Knop tweede naar={`/zelftoets/${toets.sleutel}`}>
              Terug zonder wijzigen
            </Knop>
          )}
        </div>
      </Bestandsformulier>
    </>
  )
}
