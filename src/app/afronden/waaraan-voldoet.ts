import { isNietGehaaldSignaal } from '../../domain/model/uitkomst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { hardheidVanBron } from '../brief/briefzin.ts'
import { createTellDeel } from '../brief/deelzin.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { sayGrond } from '../woorden/grond.ts'
import { sayGebiedszin } from '../woorden/lidwoord.ts'

type Uitkomst = Dossier['huidig']['uitkomsten'][number]

/** A motivation is that itself: what it says that somebody must still motivate is no part of it. */
export const withoutOpdracht = (tekst: string): string =>
  tekst.replace(/ ?(?:Motiveer|Leg uit) [^.]*\./g, '').trim()

/** An outcome as a motivation says it, with which part it is about and how firm it is. */
const createSay = ({ huidig, boek }: Dossier) => {
  const tellDeel = createTellDeel(huidig, boek, 'het plan')
  return (uitkomst: Uitkomst): string => {
    const { regel, gebied, kort } = uitkomst
    const hardheid = hardheidVanBron(uitkomst)
    const zin = sayGrond(huidig, boek, {
      ...{ soort: 'regel', id: regel, rol: 'tegenkracht', hardheid, tekst: kort },
      ...(gebied !== undefined && { gebied }),
    } as const)
    return tellDeel({ regel, gebied, samen: true, tekst: withoutOpdracht(sayGebiedszin(zin)) })
  }
}

/** What only draws attention and is not met, once: it counts for nothing in the advice, and who decides has to know it. */
export const listSignalen = (dossier: Dossier): readonly string[] => [
  ...new Set(dossier.huidig.uitkomsten.filter(isNietGehaaldSignaal).map(createSay(dossier))),
]

/**
 * What the plan meets, each with how firm that is, once: not what was told as speaking for it, and no judgement of a person,
 * which stands with his reason.
 */
export const listVoldoet = (dossier: Dossier): readonly string[] => {
  const { huidig } = dossier
  const gezegd = new Set(
    huidig.richting === undefined
      ? []
      : chooseRedenen(huidig.richting).tegenkracht.map(({ id, gebied }) => `${id} ${gebied}`),
  )
  const zinnen = huidig.uitkomsten
    .filter(
      ({ oordeel, aard, regel, gebied }) =>
        oordeel === 'voldoet' &&
        (aard === 'eis' || aard === 'kans') &&
        !gezegd.has(`${regel} ${gebied}`),
    )
    .map(createSay(dossier))
  return [...new Set(zinnen)]
}

const countGehaald = (dossier: Dossier, telt: (aard: Uitkomst['aard']) => boolean): number =>
  new Set(
    dossier.huidig.uitkomsten
      .filter(({ oordeel, aard }) => oordeel === 'voldoet' && telt(aard))
      .map(createSay(dossier)),
  ).size

/** How much of what was tested is met, once each: also what a person judged, and what was told as speaking for it. */
export const countVoldoet = (dossier: Dossier): number =>
  countGehaald(dossier, (aard) => aard !== 'signaal')

/** How much of that a person judged: it stands not with what is met, but with his reason. */
export const countBeoordeeld = (dossier: Dossier): number =>
  countGehaald(dossier, (aard) => aard === 'open_norm')
