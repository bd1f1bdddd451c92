import type { RegelDefinitie } from '../model/regel.ts'
import { lowerFirst } from '../tekst.ts'

type Benoemd = Pick<RegelDefinitie, 'titel' | 'vraag' | 'voorbehoud'>

/** A rule as a question. What was stored before rules had one has its title. */
export const askRegel = ({ titel, vraag }: Benoemd): string => vraag ?? `${titel}.`

/** What must hold: "dat er …", or the title of what was stored before. */
export const reserveRegel = ({ titel, voorbehoud }: Benoemd): string =>
  voorbehoud ?? lowerFirst(titel)

/** The same as what is still to be judged: "of er …". */
export const wonderRegel = (regel: Benoemd): string => reserveRegel(regel).replace(/^dat /, 'of ')

/** A sentence that ends in such forms: one clause follows at once, more of them (or a title) after a colon. */
export const closeMet = (opening: string, vormen: readonly string[]): string => {
  const bijzin = vormen.length === 1 && /^(?:dat|of) /.test(vormen[0] ?? '')
  return `${opening}${bijzin ? '' : ':'} ${vormen.join('; ')}.`
}
