import type {
  Kanteling,
  Telling,
  Totaalregel,
  Totalen,
} from '../../domain/model/antwoord/beleidstoets.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Conclusie } from '../../domain/model/visie.ts'
import type { Herspeeld } from '../ports/herspeel.ts'
import { createNamen } from './namen.ts'
import { createOorzaken, createOvergangen, headOf } from './tellingen.ts'
import { createStandtotalen } from './totalen-stand.ts'

const emptyTelling = (): Telling => ({
  gevallen: 0,
  gekanteld: 0,
  lager: 0,
  hoger: 0,
  anders: 0,
  onbeslist: 0,
  andereStand: 0,
})

const add = (telling: Telling, kanteling: Kanteling | undefined) => {
  telling.gevallen += 1
  if (kanteling?.stand) telling.andereStand += 1
  if (kanteling === undefined || kanteling.richting === 'gelijk') return
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
        .toSorted(
          (a, b) =>
            b.gekanteld - a.gekanteld || b.andereStand - a.andereStand || (a.id < b.id ? -1 : 1),
        ),
  }
}

/** Counts cases as they come; `total` gives what they add up to. */
export const createTotalen = (oud: Regelboek, nieuw: Regelboek) => {
  const namen = createNamen(oud, nieuw)
  const alles = emptyTelling()
  const [principes, gebieden, activiteiten] = [createGroepen(), createGroepen(), createGroepen()]
  const overgangen = createOvergangen<Conclusie>()
  const oorzaken = createOorzaken(namen)
  const standen = createStandtotalen(namen)
  let [alleenBandbreedte, andersDanVastgelegd] = [0, 0]

  const listPrincipes = ({ oorzaken: eigen, stand }: Kanteling): ReadonlySet<string> =>
    new Set(
      [...eigen, ...(stand?.oorzaken ?? [])].flatMap((oorzaak) => {
        const { soort, ids } = headOf(oorzaak)
        const regels = soort === 'regels' ? ids : oorzaak.soort === 'regel' ? [oorzaak.id] : []
        return regels.map((id) => namen.regel(id)?.principe ?? id)
      }),
    )

  return {
    namen,
    add: (geval: Herspeeld) => {
      const { kanteling, toen } = geval
      add(alles, kanteling)
      standen.add(geval)
      if (toen?.conclusieWijktAf) andersDanVastgelegd += 1
      gebieden.add(geval.gebieden, kanteling)
      activiteiten.add(new Set(geval.activiteiten), kanteling)
      if (kanteling === undefined) return
      principes.add(listPrincipes(kanteling), kanteling)
      if (kanteling.richting === 'gelijk') return
      const [van, naar] = [kanteling.oud.conclusie, kanteling.nieuw.conclusie]
      if (van === naar) alleenBandbreedte += 1
      overgangen.add(van, naar)
      oorzaken.add(kanteling.oorzaken)
    },
    total: (): Totalen => ({
      ...alles,
      alleenBandbreedte,
      andersDanVastgelegd,
      overgangen: overgangen.list(),
      perOorzaak: oorzaken.list(),
      standen: standen.total(),
      perPrincipe: principes.list(namen.principe).map(({ gevallen: _, ...rest }) => rest),
      perGebied: gebieden.list(namen.gebied),
      perActiviteit: activiteiten.list(namen.activiteit),
    }),
  }
}
