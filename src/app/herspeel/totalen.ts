import type {
  Kanteling,
  Oorzaak,
  Telling,
  Totaalregel,
  Totalen,
} from '../../domain/model/antwoord/beleidstoets.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Conclusie } from '../../domain/model/visie.ts'
import type { Herspeeld } from '../ports/herspeel.ts'

const emptyTelling = (): Telling => ({
  gevallen: 0,
  gekanteld: 0,
  lager: 0,
  hoger: 0,
  anders: 0,
  onbeslist: 0,
})

const add = (telling: Telling, kanteling: Kanteling | undefined) => {
  telling.gevallen += 1
  if (kanteling === undefined) return
  telling.gekanteld += 1
  telling[kanteling.richting] += 1
}

const createGroepen = () => {
  const groepen = new Map<string, Telling>()
  return {
    add: (ids: Iterable<string>, kanteling: Kanteling | undefined) => {
      for (const id of ids) {
        const telling = groepen.get(id) ?? emptyTelling()
        add(telling, kanteling)
        groepen.set(id, telling)
      }
    },
    list: (labelOf: (id: string) => string | undefined): readonly Totaalregel[] =>
      [...groepen]
        .map(([id, telling]) => ({ id, label: labelOf(id) ?? id, ...telling }))
        .toSorted((a, b) => b.gekanteld - a.gekanteld || (a.id < b.id ? -1 : 1)),
  }
}

/** Two rulebooks as one, to find names in: what either of them knows. */
const createNamen = (oud: Regelboek, nieuw: Regelboek) => {
  const find = <T>(pick: (boek: Regelboek) => readonly T[], test: (deel: T) => boolean) =>
    [...pick(nieuw), ...pick(oud)].find(test)
  return {
    regel: (id: string) =>
      find(
        ({ regels }) => regels,
        (regel) => regel.id === id,
      ),
    gebied: (id: string) =>
      find(
        ({ gebieden }) => gebieden,
        (gebied) => gebied.id === id,
      )?.naam,
    spanning: (id: string) =>
      find(
        ({ spanningen }) => spanningen,
        (s) => s.id === id,
      )?.titel,
    principe: (id: string) => nieuw.begrippen.principes[id]?.label,
    activiteit: (id: string) => nieuw.begrippen.activiteiten[id]?.label,
    feit: (id: string) => (nieuw.feiten.get(id) ?? oud.feiten.get(id))?.label,
    groep: (id: string) => nieuw.begrippen.activiteitengroepen[id]?.label,
  }
}
export type Namen = ReturnType<typeof createNamen>

/** What the cause comes down to: a rule, a border, an area, a spanning or the weighing table. */
const headOf = ({ soort, id, door }: Oorzaak) =>
  'ids' in door ? { soort: door.soort, ids: door.ids } : { soort, ids: [id] }

const labelOf = (namen: Namen, soort: string, ids: readonly string[]): string =>
  ids
    .map((id) => {
      if (soort === 'regel' || soort === 'regels') return namen.regel(id)?.titel ?? id
      if (soort === 'grens' || soort === 'gebied') return namen.gebied(id) ?? id
      return (soort === 'spanning' ? namen.spanning(id) : namen.groep(id)) ?? id
    })
    .join(', ')

/** Counts cases as they come; `total` gives what they add up to. */
export const createTotalen = (oud: Regelboek, nieuw: Regelboek) => {
  const namen = createNamen(oud, nieuw)
  const alles = emptyTelling()
  const [principes, gebieden, activiteiten] = [createGroepen(), createGroepen(), createGroepen()]
  const overgangen = new Map<string, { van: Conclusie; naar: Conclusie; aantal: number }>()
  const oorzaken = new Map<string, { soort: string; ids: readonly string[]; gekanteld: number }>()
  let alleenBandbreedte = 0
  let andersDanVastgelegd = 0

  const countKanteling = ({ oud: van, nieuw: naar, oorzaken: eigen }: Kanteling) => {
    if (van.conclusie === naar.conclusie) alleenBandbreedte += 1
    const sleutel = `${van.conclusie} ${naar.conclusie}`
    const overgang = overgangen.get(sleutel) ?? {
      van: van.conclusie,
      naar: naar.conclusie,
      aantal: 0,
    }
    overgang.aantal += 1
    overgangen.set(sleutel, overgang)
    // A rule that speaks in three areas tipped this case once.
    const koppen = new Map(eigen.map(headOf).map((kop) => [`${kop.soort} ${kop.ids}`, kop]))
    for (const [naam, kop] of koppen) {
      const telling = oorzaken.get(naam) ?? { ...kop, gekanteld: 0 }
      telling.gekanteld += 1
      oorzaken.set(naam, telling)
    }
  }

  return {
    namen,
    add: ({ kanteling, wijktAf, ...geval }: Herspeeld) => {
      add(alles, kanteling)
      if (wijktAf) andersDanVastgelegd += 1
      gebieden.add(geval.gebieden, kanteling)
      activiteiten.add(new Set(geval.activiteiten), kanteling)
      if (kanteling === undefined) return
      countKanteling(kanteling)
      const geraakt = kanteling.oorzaken.flatMap((oorzaak) => {
        const { soort, ids } = headOf(oorzaak)
        const regels = soort === 'regels' ? ids : oorzaak.soort === 'regel' ? [oorzaak.id] : []
        return regels.map((id) => namen.regel(id)?.principe ?? id)
      })
      principes.add(new Set(geraakt), kanteling)
    },
    total: (): Totalen => ({
      ...alles,
      alleenBandbreedte,
      andersDanVastgelegd,
      overgangen: [...overgangen.values()].toSorted((a, b) => b.aantal - a.aantal),
      perOorzaak: [...oorzaken.values()]
        .map((oorzaak) => ({ ...oorzaak, label: labelOf(namen, oorzaak.soort, oorzaak.ids) }))
        .toSorted((a, b) => b.gekanteld - a.gekanteld || (`${a.ids}` < `${b.ids}` ? -1 : 1)),
      perPrincipe: principes.list(namen.principe).map(({ gevallen: _, ...rest }) => rest),
      perGebied: gebieden.list(namen.gebied),
      perActiviteit: activiteiten.list(namen.activiteit),
    }),
  }
}
