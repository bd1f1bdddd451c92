import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { GrondUitkomst, KorteRichting, RichtingUitkomst } from '../../domain/model/richting.ts'
import {
  type Hardheid,
  NOG_NIET_TE_ZEGGEN,
  STAND_ONBEKEND,
  type Visie,
} from '../../domain/model/visie.ts'
import { stapOf } from '../../domain/weging/schaal.ts'
import { standenOf } from '../../domain/woorden/stand-woorden.ts'

/** That a ground is firm; what is softer says so in its own sentence. */
export const labelVast = (
  visie: Visie,
  { hardheid }: Pick<GrondUitkomst, 'hardheid'>,
): readonly string[] => (hardheid === 'vast' ? [labelVastheid(visie, hardheid)] : [])

/** How firm it is, for who does not know who "wij" are: in a sentence, and in a word or two. */
const VASTHEID: Readonly<Record<Hardheid, { readonly zin: string; readonly kort: string }>> = {
  vast: { zin: 'Dit staat vast, in de wet, de visie of ander beleid.', kort: 'staat vast' },
  te_bevestigen: { zin: 'De gemeente moet dit nog bevestigen.', kort: 'nog te bevestigen' },
  eigen_uitwerking: {
    zin: 'Dit is een eigen uitwerking van Visietoets. De gemeente heeft die nog niet bevestigd.',
    kort: 'eigen uitwerking',
  },
}

/** The sentence, in the words of a vision that has its own. */
export const sayVastheid = ({ hardheden }: Visie, hardheid: Hardheid): string =>
  hardheden?.[hardheid].kort ?? VASTHEID[hardheid].zin

/** The label, in the words of a vision that has its own. */
export const labelVastheid = ({ hardheden }: Visie, hardheid: Hardheid): string =>
  hardheden?.[hardheid].woorden ?? VASTHEID[hardheid].kort

/** What is said in place of a direction, of an advice from before there was one. */
export const VOOR_RICHTING = 'van voor de richting'

export const wordStand = (visie: Visie, stand: KorteRichting['stand']): string =>
  standenOf(visie)[stand].woorden

/** As an upper bound these say already that the plan does not simply fit; the higher ones say little. */
const AFHOUDEND: ReadonlySet<KorteRichting['stand']> = new Set([
  'strijdig',
  'nee_tenzij',
  'past_niet',
  'botst',
])

type Conclusie = Beoordeling['advies']['conclusie']

/** The two, the lower one first. */
export const TWEE = ['aanpassen', 'past_mits'] as const

/** Of an open stand: all that is open is which of the two it is that the conclusie comes down to. */
export const isTussenTwee = ({ stand, hoogstens }: KorteRichting, conclusie?: Conclusie): boolean =>
  stand === STAND_ONBEKEND && hoogstens === 'past_mits' && conclusie === 'ja_mits'

/**
 * What is read first: the stand, or, while it is open, what is certain of it: which two it may be where the conclusie
 * is settled on them, or the highest it can become where that is no yes.
 */
export const headRichting = (
  visie: Visie,
  richting: KorteRichting,
  conclusie?: Conclusie,
): { readonly stand: KorteRichting['stand']; readonly woorden: string } => {
  const { stand, hoogstens } = richting
  if (isTussenTwee(richting, conclusie)) {
    const woorden = TWEE.map((deel) => wordStand(visie, deel)).join(' of ')
    return { stand: TWEE[0], woorden }
  }
  return hoogstens && AFHOUDEND.has(hoogstens)
    ? { stand: hoogstens, woorden: `hoogstens "${wordStand(visie, hoogstens)}"` }
    : { stand, woorden: wordStand(visie, stand) }
}

/** How high a direction can become, as far as it is told. */
export type Geteld = Pick<RichtingUitkomst, 'hoogstens' | 'zeker'> &
  Partial<Pick<RichtingUitkomst, 'bandbreedte'>>

/** Whether only what must still be shown or judged keeps it from its highest: once that is so, it may stand higher. */
export const isNogOpen = ({ hoogstens, zeker = [] }: Geteld): boolean =>
  hoogstens === 'past_mits' && zeker.every(({ soort }) => soort === 'regel')

/** Whether it can become no higher than that, however all that is open turns out. */
export const isHoogste = ({ hoogstens, bandbreedte }: Geteld): boolean =>
  hoogstens === undefined ||
  bandbreedte === undefined ||
  stapOf(bandbreedte.hoogst) <= stapOf(hoogstens)

/** Whether its highest is a bound: no answer can take it higher. */
export const isBegrensd = (richting: Geteld): boolean => !isNogOpen(richting) || isHoogste(richting)

/**
 * How firm it is, or while it is open how high it can still become; empty where there is nothing more to say, or where an
 * answer can still take it higher.
 */
export const wordGrond = (
  visie: Visie,
  richting: KorteRichting & Partial<Geteld>,
  conclusie?: Conclusie,
): string => {
  const { hardheid, hoogstens } = richting
  if (hoogstens) {
    if (!isBegrensd(richting)) return ''
    const gezegd = headRichting(visie, richting, conclusie).stand !== STAND_ONBEKEND
    return gezegd ? '' : `hoogstens ${wordStand(visie, hoogstens)}`
  }
  return hardheid ? labelVastheid(visie, hardheid) : ''
}

/** Which way and how firm, in a few words: "past niet, nog te bevestigen". */
export const wordRichting = (
  visie: Visie,
  richting: (KorteRichting & Partial<Geteld>) | undefined,
  conclusie?: Conclusie,
): string =>
  richting === undefined
    ? VOOR_RICHTING
    : [headRichting(visie, richting, conclusie).woorden, wordGrond(visie, richting, conclusie)]
        .filter(Boolean)
        .join(', ')

/** What the same says to the initiator, who reads the stand alone; empty where there is nothing to say. */
export const sayVerhoudingBurger = (
  { stand }: Pick<KorteRichting, 'stand'>,
  conclusie: Conclusie,
): string => {
  const [kantOpen, adviesOpen] = [stand === STAND_ONBEKEND, conclusie === NOG_NIET_TE_ZEGGEN]
  if (kantOpen && !adviesOpen) return sayVerhouding({ stand }, conclusie)
  if (!kantOpen && adviesOpen) {
    return 'Welke kant het op wijst staat vast. Hoe zwaar dat weegt, hangt af van de open vragen.'
  }
  return stand === 'strijdig' && conclusie === 'afweging_nodig'
    ? 'Dit is nog geen nee: eerst moet de gemeente bevestigen waar dit op rust.'
    : ''
}

/** Why the careful conclusie is not what the stand leads to expect; empty where it is. */
export const sayVerhouding = (
  { stand }: Pick<KorteRichting, 'stand'>,
  conclusie: Conclusie,
): string => {
  const [kantOpen, adviesOpen] = [stand === STAND_ONBEKEND, conclusie === NOG_NIET_TE_ZEGGEN]
  if (kantOpen && !adviesOpen) {
    return 'Dit advies gaat uit van wat bij de aanvraag nog moet blijken. Een antwoord op een open vraag kan nog veranderen welke kant het op wijst.'
  }
  if (!kantOpen && adviesOpen) {
    return 'Welke kant het op wijst staat vast. Welk advies daarbij hoort, hangt af van de open vragen.'
  }
  return stand === 'strijdig' && conclusie === 'afweging_nodig'
    ? 'Dit advies is nog geen nee: eerst moet de gemeente bevestigen waar dit op rust.'
    : ''
}
