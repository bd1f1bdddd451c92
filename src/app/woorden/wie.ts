import type { Vraag } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'

/** Who finds out what is not known, in words for the officer. */
export const WIE: Readonly<Record<Vraag['wie'], string>> = {
  initiatiefnemer: 'De initiatiefnemer kan dit zeggen.',
  behandelaar: 'De gemeente zoekt dit uit.',
  adviseur: 'Een deskundige zoekt dit uit.',
}
const EIGEN = 'initiatiefnemer'
const ZELF = 'Zoek dit uit, of vraag het in het gesprek met de gemeente.'
/** A question about the plan itself goes to the officer once somebody said not to know; nobody else can know it. */
const LATER = 'U wist dit nog niet. Bespreek het met de gemeente.'

/** Who finds out what is not known, in words for the initiator. */
export const sayWie = (
  { wie, feit: id }: Pick<Vraag, 'wie' | 'feit'>,
  { feiten }: Pick<Regelboek, 'feiten'>,
): string => {
  const feit = feiten.get(id)
  const isVanPlan = feit?.herkomst === 'initiatief' && (feit.wie ?? EIGEN) === EIGEN
  if (wie === EIGEN) return ZELF
  return wie === 'behandelaar' && isVanPlan ? LATER : WIE[wie]
}
