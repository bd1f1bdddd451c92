import { judge } from '../assess.ts'
import type { Advies } from '../model/beoordeling.ts'
import type { FeitWaarde } from '../model/feit.ts'
import type { Ligging } from '../model/ligging.ts'
import type { Celrichting } from '../model/richting.ts'
import { type GecompileerdRegelboek, newSpoor } from '../regeltaal/regelwerk.ts'
import { collectSlots } from '../regeltaal/spoor.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'
import { explainCelrichting } from '../uitleg/richting.ts'
import { listBeslissend } from '../uitleg/samenvatten.ts'
import { niveauOf } from '../weging/niveau.ts'
import { buildWereld } from '../weging/wereld.ts'
import { createPlaatssleutel } from './plaatssleutel.ts'

/** The advice at one place, without the words that explain it. */
export interface Celadvies
  extends Pick<Advies, 'conclusie' | 'woorden' | 'bandbreedte' | 'beslissend'> {
  readonly visieGeeftRichting: boolean
  readonly richting: Celrichting
}

/** Places that differ, kept per map; when there are more the oldest answers are worked out again. */
const MAX_ONTHOUDEN = 20_000

/**
 * The rulebook without what cannot move the advice on these facts, wherever the initiative lies: kansen
 * and signalen, and what does not apply while every fact of place is missing. A settled verdict stays
 * when missing facts become known, so no place makes these apply.
 */
const narrow = (
  werk: GecompileerdRegelboek,
  feiten: Readonly<Record<string, FeitWaarde>>,
): GecompileerdRegelboek => {
  const { waarden } = buildWereld(werk, feiten, undefined).algemeen
  const spoor = newSpoor(werk, waarden)
  return {
    ...werk,
    regels: werk.regels.filter(
      ({ definitie: { aard }, geldtVoor }) =>
        aard !== 'kans' && aard !== 'signaal' && geldtVoor?.toets(waarden, spoor) !== ONWAAR,
    ),
    spanningen: werk.spanningen.filter(({ treedtOp }) => treedtOp.toets(waarden, spoor) !== ONWAAR),
  }
}

const judgeCel = (
  werk: GecompileerdRegelboek,
  feiten: Readonly<Record<string, FeitWaarde>>,
  ligging: Ligging,
): Celadvies => {
  const { wereld, weging } = judge(werk, { feiten, ligging })
  const { conclusie, band, visieGeeftRichting } = weging
  return {
    conclusie,
    woorden: werk.regelboek.visie.woorden[conclusie],
    bandbreedte: { laagst: niveauOf(band.laagst), hoogst: niveauOf(band.hoogst) },
    beslissend: listBeslissend(weging),
    visieGeeftRichting,
    richting: explainCelrichting(wereld, weging),
  }
}

export interface Celtoets {
  readonly assess: (ligging: Ligging) => Celadvies
  /** Whether some rule that can still move the advice rests on this fact. */
  readonly reads: (feit: string) => boolean
  /** How many rules can still move the advice, and how many different places were judged. */
  readonly count: () => { readonly regels: number; readonly plekken: number }
}

/**
 * Judges one initiative at very many places. The same advice as `assess` gives at each; places that the
 * rules cannot tell apart are judged once.
 */
export const createCeltoets = (
  werk: GecompileerdRegelboek,
  feiten: Readonly<Record<string, FeitWaarde>>,
): Celtoets => {
  const smal = narrow(werk, feiten)
  const keyOf = createPlaatssleutel(smal)
  const bekend = new Map<string, Celadvies>()
  const gelezen = new Set([...smal.regels, ...smal.spanningen].flatMap(({ rustOp }) => [...rustOp]))
  for (const { knoop } of [...smal.houdingen.values()].flatMap((per) => [...per.values()])) {
    collectSlots(knoop, (slot) => {
      for (const basis of smal.basis[slot] ?? []) gelezen.add(basis)
    })
  }
  return {
    assess: (ligging) => {
      const sleutel = keyOf(ligging)
      const advies = bekend.get(sleutel) ?? judgeCel(smal, feiten, ligging)
      if (bekend.size >= MAX_ONTHOUDEN) bekend.clear()
      bekend.set(sleutel, advies)
      return advies
    },
    reads: (feit) => gelezen.has(werk.slotOf(feit)),
    count: () => ({ regels: smal.regels.length, plekken: bekend.size }),
  }
}
