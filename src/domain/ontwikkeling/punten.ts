import type { Verschilpunt } from '../model/antwoord/vergelijking.ts'
import type { Beoordeling } from '../model/beoordeling.ts'
import type { UitkomstMetToelichting } from '../model/uitkomst.ts'
import type { Visie } from '../model/visie.ts'
import { JA, tredeOf } from '../weging/niveau.ts'
import { stapOf } from '../weging/schaal.ts'

/** One of the plans compared, assessed. */
export interface Variant {
  readonly naam: string
  /** sha256 of the rulebook it was assessed on. */
  readonly regelboek: string
  /** What that rulebook calls each conclusie. */
  readonly woorden: Visie['woorden']
  readonly beoordeling: Beoordeling
}

/** What one variant scores on one point, from worst to best; both ends count. Only the order means something. */
export interface Stand {
  readonly laagst: number
  readonly hoogst: number
  /** In codes: the oordeel, or the stance of the area. */
  readonly oordeel: string
  readonly gebieden: readonly string[]
  readonly kort: string
  readonly motivering: string
  /** Facts that are missing, while both ends differ. */
  readonly ontbreekt: readonly string[]
  /** Two variants with the same key come out the same, whatever the missing facts turn out to be. */
  readonly sleutel: string
}

/** One point on which all variants can be laid side by side; absent: does not play in that variant. */
export interface Punt {
  readonly soort: Verschilpunt['soort']
  readonly id: string
  readonly titel: string
  readonly standen: readonly (Stand | undefined)[]
  /** What a variant scores in which it does not play: no hindrance, and no help. */
  readonly afwezig: readonly [laagst: number, hoogst: number]
  /** Follows from the other points alone: what is open there decides, and this only where it is certain. */
  readonly volgt?: boolean
}

const STAP_PAST = stapOf('past')
const GEEN_HINDER = [JA, JA] as const
const KANS = { voldoet: [1, 1], onbekend: [0, 1] } as const

/** A kans never lowers the advice, but one variant that takes it is better on that point. */
const rangeOf = ({ aard, oordeel, niveau }: UitkomstMetToelichting): readonly [number, number] => {
  if (aard === 'kans')
    return oordeel === 'voldoet' || oordeel === 'onbekend' ? KANS[oordeel] : [0, 0]
  return [tredeOf(niveau.laagst), tredeOf(niveau.hoogst)]
}

const unique = (woorden: readonly string[]): readonly string[] => [...new Set(woorden)]

/** One rule in every area where it plays: the lowest counts, as in the advice. */
const standOfRegel = (delen: readonly UitkomstMetToelichting[]): Stand | undefined => {
  if (delen.length === 0) return undefined
  const bereiken = delen.map(rangeOf)
  const join = (teksten: readonly string[]) => unique(teksten).join(' ')
  let sleutel: string | undefined
  return {
    laagst: Math.min(...bereiken.map(([laagst]) => laagst)),
    hoogst: Math.min(...bereiken.map(([, hoogst]) => hoogst)),
    oordeel: unique(delen.map(({ oordeel }) => oordeel)).join(', '),
    gebieden: unique(delen.flatMap(({ gebied }) => gebied ?? [])),
    kort: join(delen.map(({ kort }) => kort)),
    motivering: join(delen.map(({ motivering }) => motivering)),
    ontbreekt: unique(delen.flatMap(({ ontbreekt }) => ontbreekt.map(({ feit }) => feit))),
    // With the trace: the same fact is missing, and all else that the rule reads is the same. Of most rules nobody asks
    // it: the ends say enough.
    get sleutel() {
      sleutel ??= JSON.stringify(
        delen.map(({ niveau, ontbreekt, spoor }) => [niveau, ontbreekt, spoor]),
      )
      return sleutel
    },
  }
}

const collect = <T>(
  varianten: readonly Variant[],
  list: (beoordeling: Beoordeling) => readonly T[],
  idOf: (deel: T) => string,
) => {
  const per = varianten.map(({ beoordeling }) => Map.groupBy(list(beoordeling), idOf))
  return unique(per.flatMap((kaart) => [...kaart.keys()])).map((id) => ({
    id,
    delen: per.map((kaart) => kaart.get(id) ?? []),
  }))
}

const listRegels = (varianten: readonly Variant[]): readonly Punt[] =>
  collect(
    varianten,
    ({ uitkomsten, nietVanToepassing }) => [...uitkomsten, ...nietVanToepassing],
    ({ regel }) => regel,
  ).map(({ id, delen }) => {
    const spelend = delen.map((eigen) => eigen.filter((deel) => 'oordeel' in deel))
    const [eerste] = spelend.flat()
    return {
      soort: 'regel',
      id,
      titel: eerste?.titel ?? id,
      standen: spelend.map(standOfRegel),
      afwezig: eerste?.aard === 'kans' ? [0, 0] : GEEN_HINDER,
    }
  })

/** Facts asked for that can turn this; all of them without an id. */
const askedFor = (variant: Variant | undefined, id?: string): readonly string[] =>
  (variant?.beoordeling.vragen ?? [])
    .filter(({ waarom }) => id === undefined || waarom.includes(id))
    .map(({ feit }) => feit)

const listHoudingen = (varianten: readonly Variant[]): readonly Punt[] =>
  collect(
    varianten,
    ({ houdingen }) => houdingen,
    ({ activiteitengroep }) => activiteitengroep,
  ).map(({ id, delen }) => ({
    soort: 'houding',
    id,
    afwezig: GEEN_HINDER,
    titel: `Wat het gebied vindt van ${id.replaceAll('_', ' ')}`,
    standen: delen.map((eigen, i): Stand | undefined => {
      if (eigen.length === 0) return undefined
      const ontbreekt = askedFor(varianten[i], `houding:${id}`)
      const tekst = unique(eigen.map((houding) => houding.tekst)).join(' ')
      return {
        laagst: Math.min(...eigen.map(({ niveau }) => tredeOf(niveau.laagst))),
        hoogst: Math.min(...eigen.map(({ niveau }) => tredeOf(niveau.hoogst))),
        oordeel: unique(eigen.map(({ stand }) => stand)).join(', '),
        gebieden: unique(eigen.map(({ gebied }) => gebied)),
        kort: tekst,
        motivering: tekst,
        ontbreekt,
        sleutel: JSON.stringify([eigen.map(({ stand, niveau }) => [stand, niveau]), ontbreekt]),
      }
    }),
  }))

const listSpanningen = (varianten: readonly Variant[]): readonly Punt[] =>
  collect(
    varianten,
    ({ spanningen }) => spanningen,
    ({ id }) => id,
  ).map(({ id, delen }) => ({
    soort: 'spanning',
    id,
    titel: delen.flat()[0]?.titel ?? id,
    afwezig: [1, 1],
    standen: delen.map((eigen): Stand | undefined => {
      const find = (gezocht: string) => eigen.find(({ oordeel }) => oordeel === gezocht)
      const zeker = find('treedt_op') ?? find('onbekend') ?? eigen[0]
      if (!zeker) return undefined
      const ontbreekt = unique(eigen.flatMap((deel) => deel.ontbreekt.map(({ feit }) => feit)))
      return {
        laagst: zeker.oordeel === 'treedt_niet_op' ? 1 : 0,
        hoogst: zeker.oordeel === 'treedt_op' ? 0 : 1,
        oordeel: zeker.oordeel,
        ontbreekt,
        sleutel: JSON.stringify([zeker.oordeel, ontbreekt]),
        gebieden: unique(eigen.flatMap(({ gebied }) => gebied ?? [])),
        ...zeker.toelichting,
      }
    }),
  }))

const describeBand = ({ woorden: zeg, beoordeling: { advies } }: Variant) => {
  const { laagst, hoogst } = advies.bandbreedte
  const tekst =
    laagst === hoogst
      ? `${advies.woorden}, wat er ook nog onbekend is`
      : `${advies.woorden}, en met wat nog onbekend is van ${zeg[laagst]} tot ${zeg[hoogst]}`
  return { kort: tekst, motivering: tekst }
}

/** Whether the band is the lowest of what the points below it allow, and of nothing else. */
const followsFromParts = ({ beoordeling }: Variant): boolean => {
  const { advies, uitkomsten, houdingen, spanningen } = beoordeling
  // A spanning names no level of its own.
  if (houdingen.length > 0 && spanningen.length > 0) return true
  const { laagst, hoogst } = advies.bandbreedte
  const niveaus = [...uitkomsten, ...houdingen].map(({ niveau }) => niveau)
  const min = (kant: 'laagst' | 'hoogst') =>
    Math.min(JA, ...niveaus.map((niveau) => tredeOf(niveau[kant])))
  return min('laagst') === tredeOf(laagst) && min('hoogst') === tredeOf(hoogst)
}

const listBand = (varianten: readonly Variant[]): Punt => ({
  soort: 'bandbreedte',
  id: 'advies',
  titel: 'Advies',
  afwezig: GEEN_HINDER,
  volgt: varianten.every(followsFromParts),
  standen: varianten.map((variant) => {
    const { advies } = variant.beoordeling
    const ontbreekt = askedFor(variant)
    return {
      laagst: tredeOf(advies.bandbreedte.laagst),
      hoogst: tredeOf(advies.bandbreedte.hoogst),
      oordeel: advies.conclusie,
      gebieden: [],
      ...describeBand(variant),
      ontbreekt,
      sleutel: JSON.stringify([advies.bandbreedte, ontbreekt]),
    }
  }),
})

/** Which way each points; none where one was assessed before there was a stand. What is open in the rules decides there. */
const listStand = (varianten: readonly Variant[]): readonly Punt[] => {
  const standen = varianten.flatMap((variant): readonly Stand[] => {
    const { richting } = variant.beoordeling
    if (richting === undefined) return []
    const { stand, bandbreedte, samenvatting, motivering } = richting
    const ontbreekt = askedFor(variant)
    return [
      {
        laagst: stapOf(bandbreedte.laagst),
        hoogst: stapOf(bandbreedte.hoogst),
        oordeel: stand,
        gebieden: [],
        kort: samenvatting,
        motivering,
        ontbreekt,
        sleutel: JSON.stringify([bandbreedte, ontbreekt]),
      },
    ]
  })
  if (standen.length < varianten.length) return []
  const eigen = { id: 'richting', titel: 'Welke kant het op wijst', volgt: true } as const
  return [{ soort: 'stand', ...eigen, afwezig: [STAP_PAST, STAP_PAST], standen }]
}

/** Everything on which the variants can be compared, the stand and the advice first. */
export const listPunten = (varianten: readonly Variant[]): readonly Punt[] => [
  ...listStand(varianten),
  listBand(varianten),
  ...listRegels(varianten),
  ...listHoudingen(varianten),
  ...listSpanningen(varianten),
]

/**
 * Whether the variants say the same on a point: in codes and levels; of the stand also how firm, and of an eis that is
 * not met also how far from it.
 */
export const isGelijk = ({ soort, standen }: Punt): boolean => {
  const key = (stand: Stand | undefined) => {
    if (stand === undefined) return ''
    if (soort === 'stand') return stand.kort
    const hoever = stand.oordeel.includes('voldoet_niet') ? stand.kort : ''
    return `${stand.oordeel} ${stand.laagst} ${stand.hoogst} ${hoever}`
  }
  return standen.every((stand) => key(stand) === key(standen[0]))
}

const endsOf = ({ standen, afwezig }: Punt, i: number): readonly [number, number] => {
  const stand = standen[i]
  return stand ? [stand.laagst, stand.hoogst] : afwezig
}

/**
 * How two variants stand to each other on one point, whatever the missing facts turn out to be. `minstens`: the
 * first is not worse, `hoogstens`: not better; whether they differ is not known.
 */
export type Verhouding = 'gelijk' | 'beter' | 'minder' | 'minstens' | 'hoogstens' | 'onbekend'

export const relate = (punt: Punt, a: number, b: number): Verhouding => {
  const [laagA, hoogA] = endsOf(punt, a)
  const [laagB, hoogB] = endsOf(punt, b)
  if (laagA > hoogB) return 'beter'
  if (hoogA < laagB) return 'minder'
  if (punt.volgt || (laagA === hoogB && hoogA === laagB)) return 'gelijk'
  if (punt.standen[a]?.sleutel === punt.standen[b]?.sleutel) return 'gelijk'
  if (laagA >= hoogB) return 'minstens'
  return hoogA <= laagB ? 'hoogstens' : 'onbekend'
}

/** Those that are certainly better here than some other, and less than none (by place). */
export const listGunstigst = (punt: Punt): readonly number[] => {
  const plaatsen = [...punt.standen.keys()]
  return plaatsen.filter((i) => {
    const verhoudingen = plaatsen.flatMap((j) => (i === j ? [] : [relate(punt, i, j)]))
    const nergensMinder = verhoudingen.every((v) => ['beter', 'gelijk', 'minstens'].includes(v))
    return nergensMinder && verhoudingen.includes('beter')
  })
}

/** The missing facts that leave this point open between two variants. */
export const listOpen = ({ standen }: Punt, a: number, b: number): readonly string[] =>
  [standen[a], standen[b]].flatMap((stand) =>
    stand && stand.laagst < stand.hoogst ? stand.ontbreekt : [],
  )
