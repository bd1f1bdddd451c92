import type { Bron } from '../model/bron.ts'
import type { Gebied } from '../model/gebied.ts'
import type { Knoop } from '../regeltaal/compile.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { formatGetal, lowerFirst, toPatroon } from '../tekst.ts'
import { matchesGebied } from '../weging/gebied-keuze.ts'
import type { Onderbouwing } from '../weging/hardheid.ts'
import type { Bevinding, Vindplaats } from './bevinding.ts'

/** Something that the rulebook states with a source, where it is written. */
interface Uitspraak extends Onderbouwing {
  readonly bron: readonly Bron[]
  readonly plek: Vindplaats
}

/** The literal texts that carry a statement: its quotes, and the passages it points at. */
const quotesOf = (
  { regelboek }: GecompileerdRegelboek,
  { bron }: Pick<Uitspraak, 'bron'>,
): readonly string[] =>
  bron.flatMap(({ citaat, passage }) => {
    const gevonden = citaat ?? regelboek.passages.find(({ id }) => id === passage)?.citaat
    return gevonden === undefined ? [] : [gevonden]
  })

const hasWord = (tekst: string, woord: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${toPatroon(woord)}(?![\\p{L}\\p{N}])`, 'u').test(tekst)

/** The area, the one it lies in, and so on. */
const withParents = (
  { gebieden }: Pick<GecompileerdRegelboek, 'gebieden'>,
  gebied: Gebied,
  lijn: readonly Gebied[] = [],
): readonly Gebied[] => {
  const ouder = gebied.binnen === undefined ? undefined : gebieden.get(gebied.binnen)
  const samen = [...lijn, gebied]
  return ouder && !samen.includes(ouder) ? withParents({ gebieden }, ouder, samen) : samen
}

const namesSoort = (
  { regelboek }: GecompileerdRegelboek,
  tekst: string,
  soort: string,
): boolean => {
  const label = regelboek.visie.soorten[soort]?.label ?? soort
  return hasWord(tekst, label) || hasWord(tekst, lowerFirst(label))
}

/** Whether a text names this area, the area it lies in, or their kind. Names are read as they are written, capitals too. */
const namesGebied = (werk: GecompileerdRegelboek, tekst: string, gebied: Gebied): boolean =>
  withParents(werk, gebied).some(
    ({ naam, soort }) => hasWord(tekst, naam) || namesSoort(werk, tekst, soort),
  )

/** What an area states itself: not what it has from the area it lies in, nor from its kind. */
const listEigen = <T>(
  werk: GecompileerdRegelboek,
  gebied: Gebied,
  pick: (gebied: Gebied) => Readonly<Record<string, T>>,
): readonly (readonly [string, T])[] => {
  const ouders = withParents(werk, gebied).slice(1)
  return Object.entries(pick(gebied)).filter(
    ([sleutel, waarde]) =>
      !ouders.some((ouder) => JSON.stringify(pick(ouder)[sleutel]) === JSON.stringify(waarde)),
  )
}

interface Houdinguitspraak extends Uitspraak {
  readonly groep: string
  readonly stand: string
  /** The area of which it is said, or the kind of area. */
  readonly van: { readonly gebied: Gebied } | { readonly soort: string }
}

const listHoudingen = (werk: GecompileerdRegelboek): readonly Houdinguitspraak[] => [
  ...Object.entries(werk.regelboek.visie.soorten).flatMap(([soort, { houding = {} }]) =>
    Object.entries(houding).map(([groep, deel]) => ({
      ...deel,
      groep,
      van: { soort },
      plek: { soort: 'gebiedssoort', id: soort, pad: ['houding', groep] } as const,
    })),
  ),
  ...[...werk.gebieden.values()].flatMap((gebied) =>
    listEigen(werk, gebied, ({ houding }) => houding).flatMap(([groep, deel]) =>
      deel.vanSoort === undefined
        ? [
            {
              ...deel,
              groep,
              van: { gebied },
              plek: { soort: 'gebied', id: gebied.id, pad: ['houding', groep] } as const,
            },
          ]
        : [],
    ),
  ),
]

const listUitspraken = (werk: GecompileerdRegelboek): readonly Uitspraak[] => [
  ...werk.regels.map(({ definitie }) => ({
    ...definitie,
    plek: { soort: 'regel', id: definitie.id, pad: ['werking'] } as const,
  })),
  ...listHoudingen(werk).map((houding) => ({
    ...houding,
    plek: { ...houding.plek, pad: [...houding.plek.pad, 'werking'] },
  })),
  ...Object.entries(werk.regelboek.visie.soorten).flatMap(([soort, { waarden = {} }]) =>
    Object.entries(waarden).map(([feit, deel]) => ({
      ...deel,
      plek: { soort: 'gebiedssoort', id: soort, pad: ['waarden', feit, 'werking'] } as const,
    })),
  ),
  ...[...werk.gebieden.values()].flatMap((gebied) => [
    ...listEigen(werk, gebied, ({ waarden }) => waarden)
      .filter(([, { vanSoort }]) => vanSoort === undefined)
      .map(([feit, deel]) => ({
        ...deel,
        plek: { soort: 'gebied', id: gebied.id, pad: ['waarden', feit, 'werking'] } as const,
      })),
    ...gebied.budgetten.map((deel, i) => ({
      ...deel,
      plek: { soort: 'gebied', id: gebied.id, pad: ['budgetten', i, 'werking'] } as const,
    })),
  ]),
]

/** A place in a law or a decision that can be looked up. */
const ARTIKEL = /\bart(ikel(en)?|\.)|\bbijlage\b|\blid\b|§|^\d+(\.\d+[a-z]*)+/i

/** Confirmed by its source, while no literal text and no article says it. A person who confirmed it is a ground of his own. */
const findUngrounded = (werk: GecompileerdRegelboek): readonly Bevinding[] =>
  listUitspraken(werk).flatMap((uitspraak): readonly Bevinding[] => {
    const { werking, bevestiging, bron, plek } = uitspraak
    if (werking !== 'bevestigd' || bevestiging || quotesOf(werk, uitspraak).length > 0) return []
    if (bron.some(({ plaats }) => plaats !== undefined && ARTIKEL.test(plaats))) return []
    return [{ code: 'bevestigd_zonder_grond', plek, params: {} }]
  })

const isBevestigdBeleid = ({ herkomst, werking, bevestiging }: Onderbouwing) =>
  werking === 'bevestigd' &&
  !bevestiging &&
  (herkomst === 'visie' || herkomst === 'sectoraal_beleid')

/** Confirmed stances of which no quote names the area: each group and set of quotes once, at the first. */
const findUnnamed = (werk: GecompileerdRegelboek): readonly Bevinding[] => {
  const los = listHoudingen(werk).filter((houding) => {
    const citaten = quotesOf(werk, houding)
    const { van } = houding
    if (!isBevestigdBeleid(houding) || citaten.length === 0) return false
    return !citaten.some((tekst) =>
      'soort' in van ? namesSoort(werk, tekst, van.soort) : namesGebied(werk, tekst, van.gebied),
    )
  })
  const samen = Map.groupBy(los, (houding) =>
    JSON.stringify([houding.groep, houding.stand, quotesOf(werk, houding)]),
  )
  return [...samen.values()].flatMap((lijst): readonly Bevinding[] => {
    const [eerste] = lijst
    if (!eerste) return []
    const gebieden = lijst.map(({ van }) => ('soort' in van ? van.soort : van.gebied.id))
    return [
      {
        code: 'citaat_zonder_gebied',
        plek: eerste.plek,
        params: { groep: eerste.groep, gebieden },
      },
    ]
  })
}

/** Rules of which every quote names areas, and that apply in others too. */
const findNarrower = (
  werk: GecompileerdRegelboek,
  { definitie, geldtIn }: GecompileerdeRegel,
): readonly Bevinding[] => {
  const citaten = quotesOf(werk, definitie)
  const profielen = [...werk.gebieden.values()].filter(
    ({ soort }) => werk.regelboek.visie.soorten[soort]?.profiel,
  )
  const perCitaat = citaten.map((tekst) =>
    profielen.filter((gebied) => namesGebied(werk, tekst, gebied)),
  )
  if (citaten.length === 0 || perCitaat.some((lijst) => lijst.length === 0)) return []
  const genoemd = new Set(perCitaat.flat())
  const buiten = profielen.filter(
    (gebied) => (!geldtIn || matchesGebied(werk, gebied, geldtIn)) && !genoemd.has(gebied),
  )
  if (buiten.length === 0) return []
  return [
    {
      code: 'citaat_smaller',
      plek: { soort: 'regel', id: definitie.id, pad: ['bron'] },
      params: {
        genoemd: [...genoemd].map(({ id }) => id),
        gebieden: buiten.map(({ id }) => id),
      },
    },
  ]
}

const numbersIn = (knoop: Knoop): readonly number[] => {
  if (knoop.soort !== 'vergelijking') {
    return ('kind' in knoop ? [knoop.kind] : knoop.kinderen).flatMap(numbersIn)
  }
  return [knoop.bron.value].flat().filter((waarde) => typeof waarde === 'number')
}

/** Numbers in what the rule asks that stand in none of its quotes. 0 and 1 are none and one: no measure. */
const findNumbers = (
  werk: GecompileerdRegelboek,
  { definitie, voldoetAls }: GecompileerdeRegel,
): readonly Bevinding[] => {
  const citaten = quotesOf(werk, definitie)
  if (citaten.length === 0) return []
  const vreemd = [...new Set(numbersIn(voldoetAls.knoop))].filter(
    (getal) =>
      getal !== 0 &&
      getal !== 1 &&
      !citaten.some((tekst) => hasWord(tekst, formatGetal(getal)) || hasWord(tekst, String(getal))),
  )
  if (vreemd.length === 0) return []
  const plek = { soort: 'regel', id: definitie.id, pad: ['bron'] } as const
  return [{ code: 'getal_niet_in_citaat', plek, params: { getallen: vreemd.map(formatGetal) } }]
}

/**
 * Grounds that a person should look at: confirmed without a literal text or an article, and quotes that say less
 * than they are used for. What says itself that it is ours, or stricter than its source, is left out.
 */
export const findWeakGrounds = (werk: GecompileerdRegelboek): readonly Bevinding[] => {
  const beleid = werk.regels.filter(
    ({ definitie: { herkomst, strengerDanBron } }) =>
      (herkomst === 'visie' || herkomst === 'sectoraal_beleid') && strengerDanBron === undefined,
  )
  return [
    ...findUngrounded(werk),
    ...findUnnamed(werk),
    ...beleid.flatMap((regel) => findNarrower(werk, regel)),
    ...beleid.flatMap((regel) => findNumbers(werk, regel)),
  ]
}
