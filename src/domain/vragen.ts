import type { Vraag } from './beoordeling.ts'
import type { Feit } from './feit.ts'
import { ACTIVITEITEN } from './houding.ts'
import { JA } from './niveau.ts'
import { newSpoor } from './regelwerk.ts'
import { NOG_NIET_TE_ZEGGEN } from './visie.ts'
import { ONWAAR } from './waarheid.ts'
import type { Bijdrage, Weging } from './weigh.ts'
import { reasonOf, type Wereld } from './wereld.ts'

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

const ask = (wereld: Wereld, slot: number, waarom: readonly string[]): Vraag => {
  const feit = wereld.werk.feiten[slot] as Feit
  return {
    feit: feit.id,
    vraag: feit.vraag ?? `${feit.label}?`,
    ...(feit.hulp && { hulp: feit.hulp }),
    type: feit.type,
    ...(feit.eenheid && { eenheid: feit.eenheid }),
    ...(feit.waarden && { waarden: feit.waarden }),
    wie: whoAnswers(wereld, slot, feit),
    waarom,
  }
}

const askLaag = (wereld: Wereld, laag: string, waarom: readonly string[]): Vraag => ({
  feit: laag,
  vraag: `De kaartlaag ${wereld.werk.regelboek.visie.lagen[laag]?.titel ?? laag} ontbreekt voor deze plek. Wat geldt hier?`,
  type: 'kaartlaag',
  wie: 'behandelaar',
  waarom,
})

const nameOf = (bijdrage: Weging['regels' | 'houdingen' | 'spanningen'][number]): string => {
  if ('houding' in bijdrage) return `houding:${bijdrage.houding.groep}`
  return 'regel' in bijdrage.evaluatie
    ? bijdrage.evaluatie.regel.definitie.id
    : bijdrage.evaluatie.spanning.definitie.id
}

/**
 * The next questions: missing facts of contributions whose worst lies below the upper end of the
 * conclusie's range, most decisive first. Empty when the conclusie is settled.
 */
export const listVragen = (wereld: Wereld, weging: Weging): readonly Vraag[] => {
  if (weging.conclusie !== NOG_NIET_TE_ZEGGEN) return []
  const slotActiviteiten = wereld.werk.slotOf(ACTIVITEITEN)
  if (wereld.algemeen.waarden[slotActiviteiten] === undefined) {
    return [ask(wereld, slotActiviteiten, [])]
  }
  const gewicht = new Map<number | string, { laagst: number; waarom: Set<string> }>()
  const add = (sleutel: number | string, bijdrage: Bijdrage, naam: string) => {
    const tot = gewicht.get(sleutel) ?? { laagst: JA, waarom: new Set<string>() }
    tot.laagst = Math.min(tot.laagst, bijdrage.conclusie.laagst)
    tot.waarom.add(naam)
    gewicht.set(sleutel, tot)
  }
  for (const bijdrage of [...weging.regels, ...weging.houdingen, ...weging.spanningen]) {
    if (bijdrage.conclusie.laagst >= weging.bereik.hoogst) continue
    for (const slot of bijdrage.teVragen) {
      if (isRelevant(wereld, slot)) add(slot, bijdrage, nameOf(bijdrage))
    }
    for (const laag of bijdrage.ontbrekendeLagen) add(laag, bijdrage, nameOf(bijdrage))
  }
  return [...gewicht]
    .sort(([, a], [, b]) => a.laagst - b.laagst || b.waarom.size - a.waarom.size)
    .map(([sleutel, { waarom }]) =>
      typeof sleutel === 'string'
        ? askLaag(wereld, sleutel, [...waarom])
        : ask(wereld, sleutel, [...waarom]),
    )
}
