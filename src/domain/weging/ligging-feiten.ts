import type { Feit, FeitWaarde, OntbreektReden } from '../model/feit.ts'
import type { Ligging } from '../model/ligging.ts'
import type { Waarden } from '../regeltaal/compile.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'

type Meting = NonNullable<Feit['ligging']>
type Gemeten = { readonly waarde: FeitWaarde } | { readonly reden: OntbreektReden }

/** Distances are rounded to 0.1 m before anything is tested on them: finer than any source, and equal on every machine. */
const roundM = (meters: number) => Math.round(meters * 10) / 10
/** Hectares rounded to 1 m². */
const roundHa = (m2: number) => Math.round(m2) / 10_000

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
    case 'raakt': {
      const geraakt = ligging.gebieden.some(
        ({ raakt, soort }) => raakt && meting.soorten.includes(soort),
      )
      if (geraakt) return { waarde: true }
      const compleet = meting.soorten.every((soort) =>
        ligging.lagen.includes(soorten[soort]?.laag ?? ''),
      )
      return compleet ? { waarde: false } : { reden: 'laag_ontbreekt' }
    }
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
