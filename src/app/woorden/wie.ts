import type { Vraag } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'

/** Who finds out what is not known. */
const WIE: Readonly<Record<Vraag['wie'], string>> = {
  initiatiefnemer: 'De initiatiefnemer kan dit zeggen.',
  behandelaar: 'De gemeente zoekt dit uit.',
  adviseur: 'Een deskundige zoekt dit uit.',
}
const EIGEN = 'initiatiefnemer'
const ZELF = 'Zoek dit uit, of vraag het in het gesprek met de gemeente.'
/** A question about the plan itself goes to the officer once somebody said not to know; nobody else can know it. */
const LATER = 'U wist dit nog niet. Bespreek het met de gemeente.'

const LATER_BEHANDELAAR =
  'De initiatiefnemer wist dit nog niet. Bespreek het met de initiatiefnemer.'

type Gevraagd = Pick<Vraag, 'wie' | 'feit'>
type Boek = Pick<Regelboek, 'feiten'>

/** Whether the initiator, and nobody else, can say it and did not know yet. */
const isLater = ({ wie, feit: id }: Gevraagd, { feiten }: Boek): boolean => {
  const feit = feiten.get(id)
  return wie === 'behandelaar' && feit?.herkomst === 'initiatief' && (feit.wie ?? EIGEN) === EIGEN
}

/** Who finds out what is not known, in words for the initiator. */
export const sayWie = (vraag: Gevraagd, boek: Boek): string => {
  if (vraag.wie === EIGEN) return ZELF
  return isLater(vraag, boek) ? LATER : WIE[vraag.wie]
}

/** The same for the officer. */
export const sayWieBehandelaar = (vraag: Gevraagd, boek: Boek): string =>
  isLater(vraag, boek) ? LATER_BEHANDELAAR : WIE[vraag.wie]
