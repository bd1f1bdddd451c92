import type { Vraag } from '../model/beoordeling.ts'
import { ACTIVITEITEN, type Feit } from '../model/feit.ts'
import { NOG_NIET_TE_ZEGGEN, STAND_ONBEKEND, STANDEN } from '../model/visie.ts'
import { newSpoor } from '../regeltaal/regelwerk.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'
import { JA } from '../weging/niveau.ts'
import type { Weging } from '../weging/weigh.ts'
import { reasonOf, type Wereld } from '../weging/wereld.ts'
import { describeAntwoord } from './vraag-antwoord.ts'
import { describeReden, type Geweging, listGrondslag, nameOf } from './vraag-reden.ts'

/** Who can answer now: a fact the initiator does not know, or a fact of place, goes to the behandelaar. */
const whoAnswers = (wereld: Wereld, slot: number, feit: Feit): Vraag['wie'] => {
  if (feit.herkomst !== 'initiatief') return 'behandelaar'
  const reden = reasonOf(wereld, wereld.algemeen, slot)
  if (reden === 'onbekend_bij_initiatiefnemer') return 'behandelaar'
  return feit.wie ?? 'initiatiefnemer'
}

const isRelevant = ({ werk, algemeen }: Wereld, slot: number): boolean => {
  const relevant = werk.relevant.get(slot)
  if (!relevant) return true
  return relevant.toets(algemeen.waarden, newSpoor(werk, algemeen.waarden)) !== ONWAAR
}

const describeFeit = (wereld: Wereld, slot: number) => {
  const feit = wereld.werk.feiten[slot] as Feit
  return {
    feit: feit.id,
    vraag: feit.vraag ?? `${feit.label}?`,
    ...(feit.hulp && { hulp: feit.hulp }),
    ...describeAntwoord(wereld.werk, feit),
    wie: whoAnswers(wereld, slot, feit),
  }
}

const describeLaag = ({ werk }: Wereld, laag: string) => ({
  feit: laag,
  vraag: `De kaartlaag ${werk.regelboek.visie.lagen[laag]?.titel ?? laag} ontbreekt voor deze plek. Wat geldt hier?`,
  type: 'kaartlaag',
  wie: 'behandelaar' as const,
})

/** What each open contribution asks, under the name of the contribution: the lowest one of each name. */
interface Open {
  laagst: number
  /** On the ladder of standen. */
  stap: number
  readonly bijdragen: Map<string, Geweging>
}

/** Whether its worst lies below what the conclusie, or the stand, can at most be. */
const canLower = ({ bereik, weighStand }: Weging, { conclusie, stemAt }: Geweging): boolean =>
  conclusie.laagst < bereik.hoogst || stemAt(0).bereik.laagst < weighStand().bereik.hoogst

const collectOpen = (wereld: Wereld, weging: Weging): ReadonlyMap<number | string, Open> => {
  const perVraag = new Map<number | string, Open>()
  const add = (sleutel: number | string, bijdrage: Geweging) => {
    const open = perVraag.get(sleutel) ?? { laagst: JA, stap: STANDEN.length, bijdragen: new Map() }
    const eerder = open.bijdragen.get(nameOf(bijdrage))
    open.laagst = Math.min(open.laagst, bijdrage.conclusie.laagst)
    open.stap = Math.min(open.stap, bijdrage.stemAt(0).bereik.laagst)
    if (!eerder || bijdrage.conclusie.laagst < eerder.conclusie.laagst) {
      open.bijdragen.set(nameOf(bijdrage), bijdrage)
    }
    perVraag.set(sleutel, open)
  }
  for (const bijdrage of [...weging.regels, ...weging.houdingen, ...weging.spanningen]) {
    if (!canLower(weging, bijdrage)) continue
    for (const slot of bijdrage.teVragen) if (isRelevant(wereld, slot)) add(slot, bijdrage)
    for (const laag of bijdrage.ontbrekendeLagen) add(laag, bijdrage)
  }
  return perVraag
}

/** Whether no fact that can be asked now, and no layer, can still move the conclusie or the stand. */
export const isBeslist = ({ conclusie, weighStand }: Weging): boolean =>
  conclusie !== NOG_NIET_TE_ZEGGEN && weighStand().stand !== STAND_ONBEKEND

/** Of these facts, those that this plan has and that nobody stated: each as a question. */
export const describeOpen = (wereld: Wereld, feiten: readonly string[]) =>
  feiten.flatMap((id) => {
    const slot = wereld.werk.slotOf(id)
    const isOpen = wereld.algemeen.waarden[slot] === undefined && isRelevant(wereld, slot)
    return isOpen && wereld.werk.regelboek.feiten.has(id) ? [describeFeit(wereld, slot)] : []
  })

/**
 * The next questions: missing facts of contributions whose worst lies below the upper end of the range of
 * the conclusie or the stand, most decisive first: what can take the advice lowest, then what turns most.
 * Empty exactly when both are settled.
 */
export const listVragen = (wereld: Wereld, weging: Weging): readonly Vraag[] => {
  if (isBeslist(weging)) return []
  const { werk, algemeen } = wereld
  const slotActiviteiten = werk.slotOf(ACTIVITEITEN)
  if (algemeen.waarden[slotActiviteiten] === undefined) {
    return [{ ...describeFeit(wereld, slotActiviteiten), waarom: [], redenen: [], grondslag: [] }]
  }
  return [...collectOpen(wereld, weging)]
    .sort(
      ([, a], [, b]) =>
        a.laagst - b.laagst || a.stap - b.stap || b.bijdragen.size - a.bijdragen.size,
    )
    .map(([sleutel, { bijdragen }]) => {
      const delen = [...bijdragen.values()]
      return {
        ...(typeof sleutel === 'string'
          ? describeLaag(wereld, sleutel)
          : describeFeit(wereld, sleutel)),
        waarom: [...bijdragen.keys()],
        redenen: delen.map((bijdrage) => describeReden(werk, bijdrage)),
        grondslag: listGrondslag(werk, delen),
      }
    })
}
