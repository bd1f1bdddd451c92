import type { Door, Kanteling, Kantelstand, Oorzaak } from '../model/antwoord/beleidstoets.ts'
import type { Ligging } from '../model/ligging.ts'
import { NOG_NIET_TE_ZEGGEN } from '../model/visie.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'
import type { Bijdrage } from '../weging/bijdrage.ts'
import { type Bereik, niveauOf, type Trede } from '../weging/niveau.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Regelboekverschil } from './regelboekverschil.ts'

/** How one initiative came out on one rulebook, and where it lies there. */
export interface Kant {
  readonly weging: Weging
  readonly ligging: Ligging
  /** Facts of the rulebook, by slot. */
  readonly feiten: readonly string[]
}

interface Deel extends Pick<Oorzaak, 'soort' | 'id' | 'gebied'> {
  readonly bijdrage: Bijdrage
}

/** Every contribution by what it is and where it applies. */
const partsOf = ({ regels, houdingen, spanningen }: Weging): ReadonlyMap<string, Deel> => {
  const place = (gebied: { readonly id: string } | undefined) => gebied && { gebied: gebied.id }
  const delen: readonly Deel[] = [
    ...regels.map((bijdrage) => {
      const { regel, plek } = bijdrage.evaluatie
      const { id } = regel.definitie
      return { soort: 'regel' as const, id, ...place(plek.context.gebied), bijdrage }
    }),
    ...houdingen.map((bijdrage) => {
      const { groep, gebied } = bijdrage.houding
      return { soort: 'houding' as const, id: groep, ...place(gebied), bijdrage }
    }),
    ...spanningen.map((bijdrage) => {
      const { spanning, context } = bijdrage.evaluatie
      const { id } = spanning.definitie
      return { soort: 'spanning' as const, id, ...place(context.gebied), bijdrage }
    }),
  ]
  return new Map(delen.map((deel) => [`${deel.soort} ${deel.id} ${deel.gebied ?? ''}`, deel]))
}

/** The four ends of an advice, each the lowest of what the contributions allow. */
const EINDEN: readonly ((deel: Pick<Bijdrage, 'band' | 'conclusie'>) => Trede)[] = [
  ({ conclusie }) => conclusie.laagst,
  ({ conclusie }) => conclusie.hoogst,
  ({ band }) => band.laagst,
  ({ band }) => band.hoogst,
]

const totalOf = ({ band, bereik }: Weging) => ({ band, conclusie: bereik })

/**
 * The contributions that moved the advice: those at the new lowest level when an end went down, and when
 * it went up those of the old that stood below where it is now.
 */
const findMoved = (oud: Weging, nieuw: Weging): ReadonlyMap<string, Oorzaak['richting']> => {
  const [was, wordt] = [partsOf(oud), partsOf(nieuw)]
  const gevonden = new Map<string, Oorzaak['richting']>()
  for (const end of EINDEN) {
    const [van, naar] = [end(totalOf(oud)), end(totalOf(nieuw))]
    if (naar < van) {
      for (const [sleutel, { bijdrage }] of wordt) {
        if (end(bijdrage) === naar) gevonden.set(sleutel, 'verlaagt')
      }
    } else if (naar > van) {
      for (const [sleutel, { bijdrage }] of was) {
        if (end(bijdrage) < naar && !gevonden.has(sleutel)) gevonden.set(sleutel, 'verhoogt')
      }
    }
  }
  return gevonden
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

interface Paar {
  readonly oud: Kant
  readonly nieuw: Kant
  readonly verschil: Regelboekverschil
}

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

const standOf = ({ conclusie, band }: Weging): Kantelstand => ({
  conclusie,
  bandbreedte: { laagst: niveauOf(band.laagst), hoogst: niveauOf(band.hoogst) },
})

const isSame = (a: Bereik, b: Bereik) => a.laagst === b.laagst && a.hoogst === b.hoogst

const directionOf = (oud: Weging, nieuw: Weging): Kanteling['richting'] => {
  const isOpen = ({ conclusie }: Weging) => conclusie === NOG_NIET_TE_ZEGGEN
  if (isOpen(oud) !== isOpen(nieuw)) {
    const [was, wordt] = [oud.bereik, nieuw.bereik]
    // A missing fact neither lowers nor raises: only what holds whatever it turns out to be does.
    if (wordt.hoogst < was.laagst) return 'lager'
    return wordt.laagst > was.hoogst ? 'hoger' : 'onbeslist'
  }
  const stappen = EINDEN.map((end) => end(totalOf(nieuw)) - end(totalOf(oud)))
  if (stappen.every((stap) => stap <= 0)) return 'lager'
  return stappen.every((stap) => stap >= 0) ? 'hoger' : 'anders'
}

const levelOf = (naam: 'van' | 'naar', { bijdrage }: Deel) => ({
  [naam]: niveauOf(bijdrage.conclusie.laagst),
})

const isOpen = (deel: Deel | undefined): deel is Deel =>
  deel !== undefined && deel.bijdrage.conclusie.laagst < deel.bijdrage.conclusie.hoogst

/** What a contribution does to an advice that a missing fact keeps open on one side, and which facts those are. */
const explainOpen = (
  { oud, nieuw }: Paar,
  { eerst, nu }: { readonly eerst: Deel | undefined; readonly nu: Deel | undefined },
): Pick<Oorzaak, 'richting' | 'ontbreekt'> | undefined => {
  const nuOpen = nieuw.weging.conclusie === NOG_NIET_TE_ZEGGEN
  const [kant, deel] = nuOpen ? [nieuw, nu] : [oud, eerst]
  if (!isOpen(deel)) return undefined
  const { teVragen, ontbrekendeLagen } = deel.bijdrage
  const ontbreekt = [...teVragen.flatMap((slot) => kant.feiten[slot] ?? []), ...ontbrekendeLagen]
  return { richting: nuOpen ? 'maakt_onbeslist' : 'maakt_beslist', ontbreekt }
}

/**
 * How the advice on one initiative tips between two rulebooks, and what made it; undefined when conclusie
 * and bandbreedte stay the same.
 */
export const findKanteling = (paar: Paar): Kanteling | undefined => {
  const { oud, nieuw } = paar
  const gelijk = oud.weging.conclusie === nieuw.weging.conclusie
  if (gelijk && isSame(oud.weging.band, nieuw.weging.band)) return undefined
  const [was, wordt] = [partsOf(oud.weging), partsOf(nieuw.weging)]
  const kant = directionOf(oud.weging, nieuw.weging)
  const oorzaken = [...findMoved(oud.weging, nieuw.weging)].flatMap(
    ([sleutel, richting]): Oorzaak[] => {
      const [eerst, nu] = [was.get(sleutel), wordt.get(sleutel)]
      const deel = nu ?? eerst
      if (!deel) return []
      const { soort, id, gebied } = deel
      const open = kant === 'onbeslist' ? explainOpen(paar, { eerst, nu }) : undefined
      return [
        {
          soort,
          id,
          ...(gebied !== undefined && { gebied }),
          richting,
          ...open,
          ...(eerst && !(open && isOpen(eerst)) && levelOf('van', eerst)),
          ...(nu && !(open && isOpen(nu)) && levelOf('naar', nu)),
          door: explainDoor(deel, paar, eerst !== undefined && nu !== undefined),
        },
      ]
    },
  )
  return {
    oud: standOf(oud.weging),
    nieuw: standOf(nieuw.weging),
    richting: kant,
    oorzaken,
  }
}
