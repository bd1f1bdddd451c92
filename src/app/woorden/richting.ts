import type { GrondUitkomst, KorteRichting } from '../../domain/model/richting.ts'
import type { Visie } from '../../domain/model/visie.ts'
import { hardhedenOf, standenOf } from '../../domain/uitleg/stand-woorden.ts'

/** That a ground is firm; what is softer says so in its own sentence. */
export const labelVast = (
  visie: Visie,
  { hardheid }: Pick<GrondUitkomst, 'hardheid'>,
): readonly string[] => (hardheid === 'vast' ? [hardhedenOf(visie).vast.woorden] : [])

/** What is said in place of a direction, of an advice from before there was one. */
export const VOOR_RICHTING = 'van voor de richting'

export const wordStand = (visie: Visie, stand: KorteRichting['stand']): string =>
  standenOf(visie)[stand].woorden

/** How firm it is, or while it is open how high it can still become; empty where there is nothing to say. */
export const wordGrond = (visie: Visie, { hardheid, hoogstens }: KorteRichting): string => {
  if (hoogstens) return `hoogstens ${wordStand(visie, hoogstens)}`
  return hardheid ? hardhedenOf(visie)[hardheid].woorden : ''
}

/** As an upper bound these say already that the plan does not simply fit; the higher ones say little. */
const AFHOUDEND: ReadonlySet<KorteRichting['stand']> = new Set([
  'strijdig',
  'nee_tenzij',
  'past_niet',
  'botst',
])

/** What is read first: the stand, or, while it is open, the highest it can become where that is no yes. */
export const headRichting = (
  visie: Visie,
  { stand, hoogstens }: KorteRichting,
): { readonly stand: KorteRichting['stand']; readonly woorden: string } =>
  hoogstens && AFHOUDEND.has(hoogstens)
    ? { stand: hoogstens, woorden: `hoogstens "${wordStand(visie, hoogstens)}"` }
    : { stand, woorden: wordStand(visie, stand) }

/** Which way and how firm, in a few words: "past niet, nog te bevestigen". */
export const wordRichting = (visie: Visie, richting: KorteRichting | undefined): string =>
  richting === undefined
    ? VOOR_RICHTING
    : [wordStand(visie, richting.stand), wordGrond(visie, richting)].filter(Boolean).join(', ')
