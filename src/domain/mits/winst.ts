import { CONCLUSIES, NOG_NIET_TE_ZEGGEN, STAND_ONBEKEND, type Visie } from '../model/visie.ts'
import { niveauOf } from '../weging/niveau.ts'
import { standOf } from '../weging/schaal.ts'
import type { Standbereik, Weging } from '../weging/weigh.ts'
import { standenOf } from '../woorden/stand-woorden.ts'

type Uitslag = Pick<Weging, 'conclusie' | 'band'>

const rankOf = ({ conclusie }: Uitslag): number =>
  conclusie === NOG_NIET_TE_ZEGGEN ? -1 : CONCLUSIES.indexOf(conclusie)

/** The best of the band takes all that is open as it is hoped, and so what must still be shown. */
const BEST = 'Valt dan alles wat open is gunstig uit, dan kan het advies uitkomen op'

/** What of the band rises: the best that can still come of it, the worst, or both. */
const describeEinden = (woorden: Visie['woorden'], oud: Uitslag, nieuw: Uitslag): string[] => {
  const stijgt = nieuw.band.hoogst > oud.band.hoogst
  const begin = stijgt ? 'Ook kan het advies dan' : 'Dan kan het advies'
  const best = nieuw.band.laagst < nieuw.band.hoogst ? BEST : 'Dan kan het advies nog uitkomen op'
  return [
    ...(stijgt ? [`${best} "${woorden[niveauOf(nieuw.band.hoogst)]}". Nu kan dat niet meer.`] : []),
    ...(nieuw.band.laagst > oud.band.laagst
      ? [`${begin} niet meer lager uitvallen dan "${woorden[niveauOf(nieuw.band.laagst)]}".`]
      : []),
  ]
}

/** What a change really gains: a better advice, or only a better best or worst case. */
export const describeWinst = (woorden: Visie['woorden'], oud: Uitslag, nieuw: Uitslag): string => {
  const advies = woorden[nieuw.conclusie]
  const beter = `Dan is het voorlopige advies: ${advies}.`
  if (rankOf(nieuw) > rankOf(oud) && oud.conclusie !== NOG_NIET_TE_ZEGGEN) return beter
  const einden = describeEinden(woorden, oud, nieuw)
  if (nieuw.conclusie === oud.conclusie) {
    return [...einden, `Het voorlopige advies blijft: ${advies}.`].join(' ')
  }
  return [...einden, `Het voorlopige advies is dan: ${advies}.`].join(' ')
}

/** Where the plan then stands, in the words that people read first. */
export const describeStand = (visie: Visie, oud: Standbereik, nieuw: Standbereik): string => {
  const standen = standenOf(visie)
  if (nieuw.stand === STAND_ONBEKEND) {
    // Once all is shown it may stand higher than that.
    const dan = nieuw.band.hoogst > nieuw.bereik.hoogst ? 'Zolang iets nog moet blijken, ' : 'Dan '
    return `${dan}wordt het hoogstens "${standen[standOf(nieuw.bereik.hoogst)].woorden}".`
  }
  const dan = standen[nieuw.stand].woorden
  if (nieuw.stand === oud.stand) return `Het blijft "${dan}".`
  const nu = oud.stand === STAND_ONBEKEND ? '' : ` in plaats van "${standen[oud.stand].woorden}"`
  return `Dan wordt het "${dan}"${nu}.`
}
