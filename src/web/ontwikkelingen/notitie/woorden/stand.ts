import type { OntwikkelingMetBewijs } from '../../../../app/ontwikkeling/antwoord.ts'
import { mistIets } from '../../../../app/ontwikkeling/deel-en-geheel.ts'
import {
  type Geteld,
  headRichting,
  isBegrensd,
  isNogOpen,
  wordGrond,
  wordRichting,
} from '../../../../app/woorden/richting.ts'
import type { Regelboek } from '../../../../domain/model/regelboek.ts'
import type { KorteRichting, RichtingUitkomst } from '../../../../domain/model/richting.ts'
import { STAND_ONBEKEND } from '../../../../domain/model/visie.ts'
import { highestStapOf, stapOf } from '../../../../domain/weging/schaal.ts'
import { standenOf } from '../../../../domain/woorden/stand-woorden.ts'
import { type Bron, listStandbronnen } from './grond.ts'
import type { Deelredenen } from './redenen.ts'
import { sayDoor } from './waardoor.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
type Geheel = Uitkomst['geheel']
type Visie = Pick<Regelboek, 'visie'>['visie']
type Conclusie = Uitkomst['geheel']['advies']['conclusie']

/** The words of a stand between quotes, once: hoogstens “hier niet, tenzij”. */
const quote = (woorden: string): string =>
  woorden.includes('"') ? woorden.replace(/"([^"]*)"/, '“$1”') : `“${woorden}”`

/** A stand with how firm it is, as it stands in a sentence: “in strijd” (nog te bevestigen). */
export const sayKort = (
  visie: Visie,
  richting: KorteRichting | undefined,
  conclusie: Conclusie,
): string => {
  if (richting === undefined) return quote(wordRichting(visie, richting, conclusie))
  const grond = wordGrond(visie, richting, conclusie)
  const kant = quote(headRichting(visie, richting, conclusie).woorden)
  return grond === '' ? kant : `${kant} (${grond})`
}

/** Whether all that is said of an open stand is the highest that it can become. */
const isLager = (richting: KorteRichting | undefined): boolean =>
  richting?.hoogstens !== undefined && stapOf(richting.hoogstens) < stapOf('aanpassen')

/** Of a stand that is an upper bound, a sentence. */
export const sayLager = (richting: KorteRichting | undefined): string =>
  isLager(richting) ? 'Of het minder gunstig wordt, is nog niet te zeggen.' : ''

/** No better than this, now or for ever; nothing where an answer can still take it higher. */
const sayGrens = (visie: Visie, richting: Geteld): string => {
  const { hoogstens } = richting
  if (hoogstens === undefined || !isBegrensd(richting)) return ''
  const niet = isNogOpen(richting) ? 'nu nog niet' : 'niet'
  return `; gunstiger dan “${standenOf(visie)[hoogstens].woorden}” wordt het ${niet}`
}

/** Which way a plan points, as the end of a sentence that names it: "wijst op “in strijd” (nog te bevestigen)". */
export const sayWijst = (
  visie: Visie,
  richting: (KorteRichting & Partial<Geteld>) | undefined,
  conclusie: Conclusie,
): string => {
  if (richting === undefined || headRichting(visie, richting, conclusie).stand !== STAND_ONBEKEND)
    return `wijst op ${sayKort(visie, richting, conclusie)}`
  return `wijst nog geen kant op${sayGrens(visie, richting)}`
}

/** What the stand of the whole rests on, and of the parts that decide about it. */
export const listBronnen = (
  { geheel }: Pick<Uitkomst, 'geheel'>,
  bepalend: readonly Deelredenen[],
  boek: Pick<Regelboek, 'spanningen'>,
): readonly Bron[] => [
  ...bepalend.flatMap(({ deel, bronnen }) => (mistIets(deel.richting) ? bronnen : [])),
  ...listStandbronnen(geheel, boek),
]

/** Why the advice is no refusal while the plan is in conflict, and which other way round. */
const sayAdvies = (
  { stand }: RichtingUitkomst,
  { conclusie, woorden }: Uitkomst['geheel']['advies'],
): string =>
  stand === 'strijdig' && conclusie === 'afweging_nodig'
    ? `Het advies over het geheel is “${woorden}” en nog geen nee: eerst moet de gemeente bevestigen waar dit op rust.`
    : `Het advies over het geheel is “${woorden}”.`

/** Behind how firm the stand of the whole is: which parts give it, how much lower it can become and what the advice is. */
export const sayStand = ({
  geheel,
  delen,
}: Pick<Uitkomst, 'delen'> & { readonly geheel: Pick<Geheel, 'richting' | 'advies'> }): string => {
  const { richting, advies } = geheel
  if (richting === undefined) return `Het advies over het geheel is “${advies.woorden}”.`
  const door = sayDoor({ geheel, delen })
  return [
    door === '' ? '' : `Deze stand komt${door.replace(/^,/, '')}.`,
    sayAdvies(richting, advies),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Whether the whole can come out higher than a part that decides about it. */
export const isGunstiger = (
  { geheel: { richting } }: Pick<Uitkomst, 'geheel'>,
  bepalend: readonly Pick<Deelredenen, 'deel'>[],
): boolean =>
  richting !== undefined &&
  bepalend.some(({ deel }) => highestStapOf(deel.richting) < highestStapOf(richting))
