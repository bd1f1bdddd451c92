import type { Peildatum } from '../../domain/model/initiatief.ts'
import { isGeldig } from '../../domain/model/peildatum.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { today } from './choose-regelboek.ts'

/** Today where the rulebook holds today, otherwise the first day on which it holds and is known. */
export const peildatumOf = ({ visie }: Pick<Regelboek, 'visie'>, nu: Date): Peildatum => {
  const vandaag = today(nu)
  const peildatum = { geldigOp: vandaag, beschikbaarOp: vandaag }
  if (isGeldig(visie, peildatum)) return peildatum
  const { geldigVan, beschikbaarVan } = visie
  const [, laatste = geldigVan] = [geldigVan, beschikbaarVan].toSorted()
  return { geldigOp: geldigVan, beschikbaarOp: laatste }
}
