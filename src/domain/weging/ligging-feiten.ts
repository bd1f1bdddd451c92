import type { Feit, FeitWaarde, OntbreektReden } from '../model/feit.ts'
import type { Ligging } from '../model/ligging.ts'
import { keyOfSoorten } from '../plaats/binnen.ts'
import type { Waarden } from '../regeltaal/compile.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'

type Meting = NonNullable<Feit['ligging']>
type Gemeten = { readonly waarde: FeitWaarde } | { readonly reden: OntbreektReden }

/** Distances are rounded to 0.1 m before anything is tested on them: finer than any source, and equal on every machine. */
const roundM = (meters: number) => Math.round(meters * 10) / 10
/** Hectares rounded to 1 m². */
const roundHa = (m2: number) => Math.round(m2) / 10_000

/** A share to 0.1 %. */
const roundAandeel = (deel: number) => Math.round(deel * 1000) / 10

type Soortmeting = Extract<Meting, { soorten: string[] }>

const measureBinnen = (meting: Soortmeting, ligging: Ligging, compleet: boolean): Gemeten => {
  const { oppervlakteM2, isVlak } = ligging
  const binnenM2 = ligging.binnenM2[keyOfSoorten(meting.soorten)]
  const geheel = binnenM2 === oppervlakteM2
  // More layers can only add to more than half.
  if (meting.meting === 'vooralBinnen' && binnenM2 !== undefined) {
    const vooral = binnenM2 * 2 > oppervlakteM2
    return vooral || compleet ? { waarde: vooral } : { reden: 'laag_ontbreekt' }
  }
  // A missing layer could only add to what lies inside.
  if (binnenM2 === undefined || (!compleet && !geheel)) return { reden: 'laag_ontbreekt' }
  if (meting.meting === 'deelBuiten') return { waarde: !geheel }
  // The surface round a point is ours: how much of it lies inside says nothing of the plan, only all and nothing do.
  const vanOns = !isVlak && binnenM2 > 0
  if (meting.meting === 'm2Binnen') {
    return vanOns ? { reden: 'locatie_is_geen_vlak' } : { waarde: Math.round(binnenM2) }
  }
  return vanOns && !geheel
    ? { reden: 'locatie_is_geen_vlak' }
    : { waarde: roundAandeel(binnenM2 / oppervlakteM2) }
}

const measureSoorten = (
  meting: Soortmeting,
  ligging: Ligging,
  { regelboek }: GecompileerdRegelboek,
): Gemeten => {
  const { soorten } = regelboek.visie
  const compleet = meting.soorten.every((soort) =>
    ligging.lagen.includes(soorten[soort]?.laag ?? ''),
  )
  if (meting.meting !== 'raakt') return measureBinnen(meting, ligging, compleet)
  const geraakt = ligging.gebieden.some(
    ({ raakt, soort }) => raakt && meting.soorten.includes(soort),
  )
  if (geraakt) return { waarde: true }
  return compleet ? { waarde: false } : { reden: 'laag_ontbreekt' }
}

const measureAfstand = (
  meting: Extract<Meting, { soort: string }>,
  ligging: Ligging,
  laag: string | undefined,
): Gemeten => {
  if (laag === undefined || !ligging.lagen.includes(laag)) return { reden: 'laag_ontbreekt' }
  const afstand =
    meting.gebied === undefined
      ? ligging.afstanden[meting.soort]
      : ligging.afstandenGebied[meting.gebied]
  if (afstand === undefined || !Number.isFinite(afstand)) return { reden: 'geen_dekking' }
  const afgerond = roundM(afstand)
  return { waarde: meting.meting === 'binnen' ? afgerond <= meting.afstandM : afgerond }
}

const measure = (meting: Meting, ligging: Ligging, werk: GecompileerdRegelboek): Gemeten => {
  const { soorten } = werk.regelboek.visie
  switch (meting.meting) {
    case 'isVlak':
      return { waarde: ligging.isVlak }
    case 'oppervlakteHa':
      return ligging.isVlak
        ? { waarde: roundHa(ligging.oppervlakteM2) }
        : { reden: 'locatie_is_geen_vlak' }
    case 'raakt':
    case 'deelBuiten':
    case 'aandeelBinnen':
    case 'vooralBinnen':
    case 'm2Binnen':
      return measureSoorten(meting, ligging, werk)
    default:
      return measureAfstand(meting, ligging, soorten[meting.soort]?.laag)
  }
}

/**
 * Reads the facts of herkomst `ligging` from a located initiative. A layer that is missing leaves
 * the fact missing: no data is never "no hit".
 */
export const readLiggingFeiten = (
  werk: GecompileerdRegelboek,
  ligging: Ligging | undefined,
  doel: { readonly waarden: Waarden; readonly redenen: Map<number, OntbreektReden> },
): void => {
  for (const [slot, feit] of werk.feiten.entries()) {
    if (feit.herkomst !== 'ligging' || !feit.ligging) continue
    const gemeten: Gemeten = ligging
      ? measure(feit.ligging, ligging, werk)
      : { reden: 'locatie_ontbreekt' }
    if ('waarde' in gemeten) doel.waarden[slot] = gemeten.waarde
    else doel.redenen.set(slot, gemeten.reden)
  }
}
