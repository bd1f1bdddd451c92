import type { Standkanteling } from '../model/antwoord/beleidstoets.ts'
import type { KorteRichting } from '../model/richting.ts'
import { HARDHEDEN, STAND_ONBEKEND } from '../model/visie.ts'
import { GRADEN, type Graad } from '../weging/hardheid.ts'
import { measureHardheid } from '../weging/richting.ts'
import { standOf } from '../weging/schaal.ts'
import type { Weging } from '../weging/weigh.ts'
import { type Deel, findMoved, partsOf } from './delen.ts'
import { explainOorzaken, type Paar } from './oorzaak.ts'

/** Which way and how firm, in codes. */
export const readRichtingKort = (weging: Weging): KorteRichting => {
  const { stand, bereik } = weging.weighStand()
  const hardheid = measureHardheid(weging)
  return {
    stand,
    ...(hardheid !== undefined && { hardheid }),
    ...(stand === STAND_ONBEKEND && { hoogstens: standOf(bereik.hoogst) }),
  }
}

export const isZelfdeRichting = (a: KorteRichting, b: KorteRichting): boolean =>
  a.stand === b.stand && a.hardheid === b.hardheid && a.hoogstens === b.hoogstens

const gradeOf = ({ hardheid }: KorteRichting): number =>
  hardheid === undefined ? 0 : HARDHEDEN.indexOf(hardheid)

const directionOf = (
  [oud, van]: readonly [Weging, KorteRichting],
  [nieuw, naar]: readonly [Weging, KorteRichting],
): Standkanteling['richting'] => {
  if (van.stand === naar.stand && van.stand !== STAND_ONBEKEND) {
    return gradeOf(naar) > gradeOf(van) ? 'harder' : 'zachter'
  }
  const [was, wordt] = [oud.weighStand().bereik, nieuw.weighStand().bereik]
  if (van.stand === naar.stand) return wordt.hoogst < was.hoogst ? 'lager' : 'hoger'
  // A missing fact neither lowers nor raises: only what holds whatever it turns out to be does.
  if (wordt.hoogst < was.laagst) return 'lager'
  return wordt.laagst > was.hoogst ? 'hoger' : 'onbeslist'
}

/** What a contribution says when all that is softer than a degree is left out; undefined: it is left out itself. */
const voteOf = ({ soort, bijdrage }: Deel, vanaf: Graad) =>
  soort === 'houding' || bijdrage.graad >= vanaf ? bijdrage.stemAt(vanaf).bereik : undefined

/** The contributions that moved the stand, with all that is softer than a degree left out. */
const findMovedStand = (paar: Paar, delen: ReturnType<typeof listDelen>, vanaf: Graad) => {
  const [oud, nieuw] = [paar.oud.weging, paar.nieuw.weging].map(
    ({ weighStand }) => weighStand(vanaf).bereik,
  )
  const einden = (['laagst', 'hoogst'] as const).map((einde) => ({
    van: oud?.[einde] ?? 0,
    naar: nieuw?.[einde] ?? 0,
    endOf: (deel: Deel) => voteOf(deel, vanaf)?.[einde] ?? Number.POSITIVE_INFINITY,
  }))
  return findMoved(delen, einden)
}

const listDelen = ({ oud, nieuw }: Paar) => ({
  was: partsOf(oud.weging),
  wordt: partsOf(nieuw.weging),
})

/** How the stand tips, or how firm it is, and what made it; undefined when both stay the same. */
export const findStandkanteling = (paar: Paar): Standkanteling | undefined => {
  const [oud, nieuw] = [paar.oud.weging, paar.nieuw.weging]
  const [van, naar] = [readRichtingKort(oud), readRichtingKort(nieuw)]
  if (isZelfdeRichting(van, naar)) return undefined
  const richting = directionOf([oud, van], [nieuw, naar])
  const delen = listDelen(paar)
  const opGrond = richting === 'harder' || richting === 'zachter'
  // Where only the ground is firmer or softer, the two part ways once what is softer than the firmer is left out.
  const vanaf = opGrond ? (GRADEN[Math.max(gradeOf(van), gradeOf(naar))] ?? 0) : 0
  const bewogen = findMovedStand(paar, delen, vanaf)
  const opGrondDoet = richting === 'harder' ? ('verhardt' as const) : ('verzacht' as const)
  const oorzaken = explainOorzaken(paar, delen, {
    bewogen: opGrond
      ? new Map([...bewogen.keys()].map((sleutel) => [sleutel, opGrondDoet]))
      : bewogen,
    ladder: {
      rangeOf: ({ bijdrage }) => bijdrage.stemAt(0).bereik,
      nameOf: standOf,
      open:
        richting === 'onbeslist' ? (naar.stand === STAND_ONBEKEND ? 'nieuw' : 'oud') : undefined,
    },
  })
  return { richting, oorzaken }
}
