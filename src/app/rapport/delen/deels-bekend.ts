import { sumOf } from '../../../domain/budget/aggregatie.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { joinEn, upperFirst } from '../../../domain/tekst.ts'
import { wordGetal } from '../../ontwikkeling/programma.ts'
import type { BeoordelingMetBewijs } from '../../ports/beoordelingen.ts'
import { labelFeit } from '../../woorden/namen.ts'
import type { Plandelen } from './lees-delen.ts'

type Uitkomst = Pick<BeoordelingMetBewijs['uitkomsten'][number], 'ontbreekt'>

/** What some parts do state of the sums that an open rule waits for, with a space before it; empty where none does. */
export const sayDeelsBekend = (
  { plan, uitkomst }: Pick<Plandelen, 'plan' | 'uitkomst'>,
  boek: Pick<Regelboek, 'feiten'>,
  { ontbreekt }: Uitkomst,
): string =>
  [...new Set(ontbreekt.map(({ feit }) => feit))]
    .flatMap((id) => {
      const feit = boek.feiten.get(id)
      const zonder = uitkomst.feiten.ontbreekt.find((een) => een.feit === id)?.delen
      const telt = feit?.type === 'getal' && feit.aggregatie === 'som' && (feit.min ?? -1) >= 0
      if (zonder === undefined || !telt) return []
      const waarde = sumOf(
        plan.invoer.delen.flatMap(({ feiten }) => {
          const getal = feiten[id]
          return typeof getal === 'number' ? getal : []
        }),
      )
      if (waarde === 0) return []
      const bekend = wordGetal({ soort: 'ten_minste', waarde }, feit.eenheid)
      const namen = uitkomst.delen.flatMap((deel) => (zonder.includes(deel.id) ? deel.naam : []))
      return ` ${upperFirst(labelFeit(boek, id))}: ${bekend}; niet opgegeven bij ${joinEn(namen)}.`
    })
    .join('')
