import type { Door, Oorzaak } from '../model/antwoord/beleidstoets.ts'
import type { Ligging } from '../model/ligging.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'
import type { Bereik } from '../weging/niveau.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Deel, Delen } from './delen.ts'
import type { Regelboekverschil } from './regelboekverschil.ts'

/** How one initiative came out on one rulebook, and where it lies there. */
export interface Kant {
  readonly weging: Weging
  readonly ligging: Ligging
  /** Facts of the rulebook, by slot. */
  readonly feiten: readonly string[]
}

/** One initiative on two rulebooks, and in what those differ. */
export interface Paar {
  readonly oud: Kant
  readonly nieuw: Kant
  readonly verschil: Regelboekverschil
}

/** Areas with another border that lie otherwise to this initiative than before. */
const findMovedBorders = (
  oud: Ligging,
  nieuw: Ligging,
  { grenzen }: Regelboekverschil,
): readonly string[] => {
  if (oud === nieuw) return []
  const describe = (ligging: Ligging, id: string) => {
    const regel = ligging.gebieden.find(({ gebied }) => gebied === id)
    return regel && [regel.raakt, regel.maatgevend, regel.m2, regel.afstandM].join()
  }
  const anders = [...grenzen].filter((id) => describe(oud, id) !== describe(nieuw, id))
  // Only a distance to somewhere farther off moved.
  return anders.length > 0 ? anders : [...grenzen]
}

/** Changed rules that apply here on one side or the other: they make that the vision gives direction, or not. */
const findChangedRules = (kanten: readonly Weging[], { regels }: Regelboekverschil) => [
  ...new Set(
    kanten.flatMap((weging) =>
      weging.regels.flatMap(({ evaluatie: { regel, geldt } }) => {
        const { id, aard } = regel.definitie
        return aard === 'eis' && geldt !== ONWAAR && regels.has(id) ? [id] : []
      }),
    ),
  ),
]

const explainDoor = ({ soort, id, gebied }: Deel, paar: Paar, inBeide: boolean): Door => {
  const { oud, nieuw, verschil } = paar
  const eigen =
    soort === 'regel'
      ? verschil.regels.get(id)
      : soort === 'spanning'
        ? verschil.spanningen.get(id)
        : undefined
  if (eigen !== undefined) return { soort: eigen }
  const hier = (ligging: Ligging) => ligging.gebieden.flatMap((r) => (r.raakt ? [r.gebied] : []))
  const betrokken = gebied === undefined ? [...hier(oud.ligging), ...hier(nieuw.ligging)] : [gebied]
  const profielen = [...new Set(betrokken)].filter((plek) => verschil.wegend.has(plek))
  const grenzen = findMovedBorders(oud.ligging, nieuw.ligging, verschil)
  // A contribution that is there twice did not come by another place.
  if (profielen.length > 0 && (inBeide || grenzen.length === 0)) {
    return { soort: 'gebied', ids: profielen }
  }
  if (grenzen.length > 0) return { soort: 'grens', ids: grenzen }
  const regels = soort === 'houding' ? findChangedRules([oud.weging, nieuw.weging], verschil) : []
  if (regels.length > 0) return { soort: 'regels', ids: regels }
  return { soort: verschil.weegtabel ? 'weegtabel' : 'overig' }
}

/** What two advices are compared on: one of the two ladders. */
export interface Ladder<Trap> {
  readonly rangeOf: (deel: Deel) => Bereik
  readonly nameOf: (stap: number) => Trap
  /** The side on which a missing fact keeps the advice open; undefined: on neither, or on both. */
  readonly open: 'oud' | 'nieuw' | undefined
}

const isOpen = ({ laagst, hoogst }: Bereik): boolean => laagst < hoogst

const listOntbreekt = ({ feiten }: Kant, { bijdrage }: Deel): readonly string[] => [
  ...bijdrage.teVragen.flatMap((slot) => feiten[slot] ?? []),
  ...bijdrage.ontbrekendeLagen,
]

/** What each of the contributions that moved does to the advice, and what of the rulebook made it. */
export const explainOorzaken = <Trap>(
  paar: Paar,
  { was, wordt }: { readonly was: Delen; readonly wordt: Delen },
  {
    bewogen,
    ladder: { rangeOf, nameOf, open },
  }: {
    readonly bewogen: ReadonlyMap<string, Oorzaak['richting']>
    readonly ladder: Ladder<Trap>
  },
): readonly Oorzaak<Trap>[] =>
  [...bewogen].flatMap(([sleutel, richting]): Oorzaak<Trap>[] => {
    const [eerst, nu] = [was.get(sleutel), wordt.get(sleutel)]
    const deel = nu ?? eerst
    if (!deel) return []
    const { bijdrage: _, ...wat } = deel
    const openDeel = open && { oud: eerst, nieuw: nu }[open]
    const houdtOpen = open && openDeel && isOpen(rangeOf(openDeel)) ? openDeel : undefined
    // Where what is open decides, it has no level of its own.
    const show = (kant: Deel | undefined): kant is Deel =>
      kant !== undefined && !(houdtOpen && isOpen(rangeOf(kant)))
    return [
      {
        ...wat,
        richting,
        ...(open &&
          houdtOpen && {
            richting: open === 'nieuw' ? ('maakt_onbeslist' as const) : ('maakt_beslist' as const),
            ontbreekt: listOntbreekt(paar[open], houdtOpen),
          }),
        ...(show(eerst) && { van: nameOf(rangeOf(eerst).laagst) }),
        ...(show(nu) && { naar: nameOf(rangeOf(nu).laagst) }),
        door: explainDoor(deel, paar, eerst !== undefined && nu !== undefined),
      },
    ]
  })
