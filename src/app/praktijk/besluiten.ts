import { STANDEN, type Stand } from '../../domain/model/antwoord/besluit.ts'
import {
  type Besluitpaar,
  VERHOUDINGEN,
  type Verhouding,
} from '../../domain/model/antwoord/praktijk.ts'
import {
  CONCLUSIES,
  type Conclusie,
  type Niveau,
  NOG_NIET_TE_ZEGGEN,
} from '../../domain/model/visie.ts'
import type { Dossierregel } from '../ports/beoordelingen.ts'

/** `advies_open`: the advice could not be given yet, so there is nothing to compare with. */
export const compareConclusie = (advies: Conclusie, eigen: Niveau): Verhouding => {
  if (advies === NOG_NIET_TE_ZEGGEN) return 'advies_open'
  const verschil = CONCLUSIES.indexOf(eigen) - CONCLUSIES.indexOf(advies)
  if (verschil === 0) return 'gelijk'
  return verschil > 0 ? 'gunstiger' : 'strenger'
}

/** Counts what officers recorded beside the advice; the last of each beoordeling. */
export const createBesluitTeller = () => {
  const standen = new Map<Stand, number>(STANDEN.map((stand) => [stand, 0]))
  const verhoudingen = new Map<Verhouding, number>(VERHOUDINGEN.map((deel) => [deel, 0]))
  const paren = new Map<string, Besluitpaar>()
  let vastgelegd = 0
  let eigenConclusies = 0
  return {
    add: ({
      conclusie: advies,
      besluit,
      kern,
    }: Pick<Dossierregel, 'conclusie' | 'besluit' | 'kern'>) => {
      if (besluit === undefined) return
      const { stand, conclusie } = besluit
      vastgelegd++
      standen.set(stand, (standen.get(stand) ?? 0) + 1)
      if (conclusie === undefined) return
      eigenConclusies++
      const verhouding = compareConclusie(advies, conclusie)
      verhoudingen.set(verhouding, (verhoudingen.get(verhouding) ?? 0) + 1)
      const van = kern.richting?.stand
      const sleutel = `${advies} ${van} ${conclusie}`
      const aantal = (paren.get(sleutel)?.aantal ?? 0) + 1
      paren.set(sleutel, { advies, ...(van && { stand: van }), conclusie, aantal })
    },
    read: () => ({
      vastgelegd,
      standen: Object.fromEntries(standen) as Readonly<Record<Stand, number>>,
      eigenConclusies,
      tegenoverAdvies: Object.fromEntries(verhoudingen) as Readonly<Record<Verhouding, number>>,
      paren: [...paren.values()].toSorted((a, b) => b.aantal - a.aantal),
    }),
  }
}
