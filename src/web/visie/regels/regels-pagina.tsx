import type { FC } from 'hono/jsx'
import { HERKOMST } from '../../../app/woorden/codes.ts'
import type { RegelDefinitie } from '../../../domain/model/regel.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Inleiding, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
import { Filterlijst, Verborgen } from '../../onderdelen/velden.tsx'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'
import { Regellijst } from '../kamer/regellijst.tsx'
import { AARD_UITLEG, AARD_WOORDEN, WERKING_WOORDEN } from '../kamer/woorden.ts'

const PAD = '/visie/regels'

/** What can be chosen by, with the words for each choice. */
const KEUZES = {
  aard: ['Aard', AARD_WOORDEN],
  herkomst: ['Herkomst', HERKOMST],
  werking: ['Bevestigd', WERKING_WOORDEN],
} as const
type Keuze = keyof typeof KEUZES
export type Regelfilter = Readonly<Partial<Record<Keuze, string>>>

const NAMEN = Object.keys(KEUZES) as Keuze[]

/** The choices in an address that mean something. */
export const readFilter = (lees: (naam: string) => string | undefined): Regelfilter =>
  Object.fromEntries(
    NAMEN.flatMap((naam) => {
      const waarde = lees(naam) ?? ''
      return Object.hasOwn(KEUZES[naam][1], waarde) ? [[naam, waarde]] : []
    }),
  )

const matches = (filter: Regelfilter) => (regel: RegelDefinitie) =>
  NAMEN.every((naam) => filter[naam] === undefined || regel[naam] === filter[naam])

const Filter: FC<{ readonly kamer: Kamer; readonly filter: Regelfilter }> = ({ kamer, filter }) => (
  <form method="get" action={PAD} class="vt-filters" aria-label="Kies regels">
    <Verborgen naam="regelboek" waarde={kamer.boek.visie.id} />
    {NAMEN.map((naam) => (
      <Filterlijst
        naam={naam}
        label={KEUZES[naam][0]}
        leeg="alle"
        opties={Object.entries(KEUZES[naam][1])}
        velden={{ ...filter }}
      />
    ))}
    <Knop tweede>Toon</Knop>
  </form>
)

const Telling: FC<{ readonly kamer: Kamer }> = ({ kamer: { boek, link } }) => {
  const count = (filter: Regelfilter) => boek.regels.filter(matches(filter)).length
  return (
    <Inleiding>
      {boek.regels.length} regels.{' '}
      <Link naar={link(`${PAD}?herkomst=eigen_uitwerking`)}>
        {count({ herkomst: 'eigen_uitwerking' })} daarvan zijn {HERKOMST.eigen_uitwerking}
      </Link>
      .{' '}
      <Link naar={link(`${PAD}?werking=te_bevestigen`)}>
        {count({ werking: 'te_bevestigen' })} moet de gemeente nog bevestigen
      </Link>
      . Geen van beide brengt een advies lager dan “{boek.visie.woorden.afweging_nodig}”.
    </Inleiding>
  )
}

/** The rules of a rulebook per principle, all or those of one kind. */
export const RegelsPagina: FC<{ readonly kamer: Kamer; readonly filter: Regelfilter }> = ({
  kamer,
  filter,
}) => {
  const { begrippen } = kamer.boek
  // Somebody looks a rule up by its number; the order of the files tells a reader nothing.
  const regels = kamer.boek.regels
    .filter(matches(filter))
    .toSorted((a, b) => a.id.localeCompare(b.id, 'nl', { numeric: true }))
  // Who chose wants to see what there is; who did not, first sees where it is.
  const gekozen = Object.keys(filter).length > 0
  const perPrincipe = Map.groupBy(regels, ({ principe }) => principe)
  const groepen = Object.entries(begrippen.principes).flatMap(([id, { label, uitleg }]) => {
    const deel = perPrincipe.get(id)
    return deel ? [{ id, label, uitleg, deel }] : []
  })
  return (
    <>
      <Kamerkop kamer={kamer} titel="De regels" pad={PAD} velden={filter as Record<string, string>}>
        <Telling kamer={kamer} />
      </Kamerkop>
      <Filter kamer={kamer} filter={filter} />
      <dl>
        {Object.entries(AARD_UITLEG).map(([aard, uitleg]) => (
          <div>
            <dt>
              <strong>{AARD_WOORDEN[aard]}</strong> (
              {regels.filter((regel) => regel.aard === aard).length})
            </dt>
            <dd>{uitleg}</dd>
          </div>
        ))}
      </dl>
      {regels.length === 0 && <Alinea>Geen regel past bij deze keuze.</Alinea>}
      <div class="vt-kolommen">
        {groepen.map(({ id, label, uitleg, deel }) => (
          <section aria-labelledby={id}>
            <Kop2 id={id}>{label}</Kop2>
            {uitleg && <Alinea>{uitleg}</Alinea>}
            <Uitklap kop={formatAantal(deel.length, 'regel', 'regels')} open={gekozen}>
              <Regellijst kamer={kamer} regels={deel} />
            </Uitklap>
          </section>
        ))}
      </div>
    </>
  )
}
