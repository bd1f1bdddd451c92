import { listVerdelingen, type Verdeling } from '../../domain/bereik/delen.ts'
import { type InvoerFout, MAX_FOUTEN, shorten } from '../../domain/errors.ts'
import { toPointer } from '../../domain/json.ts'
import {
  ACTIVITEITEN,
  amountOf,
  askedBy,
  asksOf,
  type Feit,
  ONBEKEND_BIJ_INITIATIEFNEMER,
  type Vraagt,
  vraagtVan,
} from '../../domain/model/feit.ts'
import { suggest } from '../../domain/naaste.ts'
import { formatEenheid, formatGetal } from '../../domain/tekst.ts'
import { checkWaarde, type Gebrek, type Woorden } from './check-waarde.ts'

export interface FeitenOpties {
  /** Whether facts that only a behandelaar may state are accepted. */
  readonly alsBehandelaar: boolean
  /** Everyday words, to recognise what someone means. */
  readonly woorden?: Woorden
}

type Catalogus = ReadonlyMap<string, Feit>

const inputsOf = (feit: Feit, catalogus: Catalogus): string =>
  [...new Set(feit.formule?.match(/[A-Za-z_]\w*/g) ?? [])]
    .filter((naam) => catalogus.has(naam))
    .join(', ')

const describeOrigin = (feit: Feit, catalogus: Catalogus): string =>
  feit.herkomst === 'ligging'
    ? 'volgt uit de locatie'
    : feit.herkomst === 'gebied'
      ? 'volgt uit het gebiedsprofiel'
      : `wordt berekend uit ${inputsOf(feit, catalogus) || 'andere feiten'}`

const mayAnswer = (feit: Feit) => feit.herkomst === 'initiatief' || feit.herkomst === 'behandelaar'

/** Who writes "hoogte" means the first fact of the catalogue whose id contains that word. */
const suggestContaining = (naam: string, namen: readonly string[]): string => {
  const woord = naam.toLowerCase()
  const bedoeld = namen.find((id) => woord.length > 3 && id.toLowerCase().includes(woord))
  return bedoeld === undefined ? '' : ` Bedoelt u "${bedoeld}"?`
}

const checkOne = (
  [naam, waarde]: readonly [string, unknown],
  catalogus: Catalogus,
  { alsBehandelaar, woorden }: FeitenOpties,
): readonly Gebrek[] => {
  const feit = catalogus.get(naam)
  if (feit === undefined) {
    const namen = [...catalogus.values()].filter(mayAnswer).map(({ id }) => id)
    const melding = `"${shorten(naam)}" is geen feit in dit regelboek.${suggest(naam, namen) || suggestContaining(naam, namen)}`
    return [{ code: 'onbekend_feit', melding }]
  }
  if (!mayAnswer(feit)) {
    const melding = `"${naam}" ${describeOrigin(feit, catalogus)}; laat het weg.`
    return [{ code: 'berekend_feit', melding }]
  }
  if (feit.herkomst === 'behandelaar' && !alsBehandelaar) {
    const melding = `"${naam}" beoordeelt een behandelaar; in een zelftoets kan dit feit niet.`
    return [{ code: 'feit_van_behandelaar', melding }]
  }
  return waarde === ONBEKEND_BIJ_INITIATIEFNEMER ? [] : checkWaarde(feit, waarde, woorden)
}

const perCatalogus = new WeakMap<Catalogus, readonly Verdeling[]>()

/** The parts and wholes of a catalogue; found once. */
const verdelingenOf = (catalogus: Catalogus): readonly Verdeling[] => {
  const verdelingen = perCatalogus.get(catalogus) ?? listVerdelingen(catalogus.values())
  perCatalogus.set(catalogus, verdelingen)
  return verdelingen
}

/** Parts that are, alone or together, more than their whole: more social homes than homes. */
const checkVerdelingen = (
  feiten: Readonly<Record<string, unknown>>,
  catalogus: Catalogus,
): readonly InvoerFout[] =>
  verdelingenOf(catalogus).flatMap(({ delen, geheel }) => {
    const bekend = delen.flatMap((naam) => {
      const aantal = feiten[naam]
      return typeof aantal === 'number' ? [{ naam, aantal }] : []
    })
    const maximum = feiten[geheel]
    const som = bekend.reduce((totaal, { aantal }) => totaal + aantal, 0)
    const [eerste] = bekend
    // Sums of decimals: what differs only by how a computer writes numbers is no more.
    if (typeof maximum !== 'number' || eerste === undefined || som <= maximum + 1e-9) return []
    const say = (naam: string, aantal: number) =>
      `"${catalogus.get(naam)?.label ?? naam}" (${formatGetal(aantal)})`
    const opsomming = bekend.map(({ naam, aantal }) => say(naam, aantal)).join(' en ')
    const samen = bekend.length > 1 ? ` zijn samen ${formatGetal(som)}: dat` : ''
    return [
      {
        pointer: toPointer('feiten', eerste.naam),
        code: 'meer_dan_geheel',
        melding: `${opsomming}${samen} is meer dan ${say(geheel, maximum)}.`,
      },
    ]
  })

const sayAsked = ({ perEenheid, minstens = 0 }: Vraagt, { eenheid }: Feit): string =>
  perEenheid === undefined
    ? `reken op minstens ${formatEenheid(minstens, eenheid)}.`
    : `reken voor elk minstens ${formatEenheid(perEenheid, eenheid)}.`

/** Numbers that contradict each other: more storeys than fit in the height; or a large shop of 30 m². */
const checkVraagt = (
  feiten: Readonly<Record<string, unknown>>,
  catalogus: Catalogus,
): readonly InvoerFout[] =>
  Object.entries(feiten).flatMap(([naam, waarde]) => {
    const feit = catalogus.get(naam)
    const aantal = amountOf(waarde)
    if (feit === undefined || aantal === undefined) return []
    const { label = naam } = feit
    return vraagtVan(feit).flatMap((vraagt) => {
      const ander = catalogus.get(vraagt.feit)
      const ruimte = feiten[vraagt.feit]
      const minstens = askedBy(vraagt, aantal)
      if (ander === undefined || typeof ruimte !== 'number' || minstens <= ruimte + 1e-9) return []
      if (!asksOf(vraagt, feiten[ACTIVITEITEN])) return []
      const gezegd = waarde === true ? 'ja' : formatGetal(aantal)
      const melding = `"${label}" (${gezegd}) past niet bij "${ander.label}" (${formatEenheid(ruimte, ander.eenheid)}): ${vraagt.zin ?? sayAsked(vraagt, ander)}`
      return [{ pointer: toPointer('feiten', naam), code: 'spreekt_tegen', melding }]
    })
  })

/** Every fault in the stated facts. A fact that is not stated is never a fault. */
export const checkFeiten = (
  feiten: unknown,
  catalogus: Catalogus,
  opties: FeitenOpties,
): readonly InvoerFout[] => {
  if (feiten === undefined) return []
  if (typeof feiten !== 'object' || feiten === null || Array.isArray(feiten)) {
    const melding = '"feiten" moet een object zijn: {"naamVanFeit": waarde}.'
    return [{ pointer: '/feiten', code: 'verkeerd_type', melding }]
  }
  const fouten: InvoerFout[] = []
  for (const [naam, waarde] of Object.entries(feiten)) {
    if (fouten.length >= MAX_FOUTEN) break
    const gebreken = checkOne([naam, waarde], catalogus, opties)
    fouten.push(
      ...gebreken.map(({ plek, code, melding }) => ({
        pointer: toPointer('feiten', naam, ...(plek === undefined ? [] : [plek])),
        code,
        melding,
      })),
    )
  }
  const gegeven = feiten as Record<string, unknown>
  const samen = [...checkVerdelingen(gegeven, catalogus), ...checkVraagt(gegeven, catalogus)]
  return [...fouten, ...samen].slice(0, MAX_FOUTEN)
}
