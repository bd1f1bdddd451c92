import type { Regelboek } from '../../domain/model/regelboek.ts'
import { splitZinnen } from '../../domain/tekst.ts'
import { ANDER_PLAN_UITGELEGD, sayAnderPlan } from '../../domain/uitleg/ander-plan.ts'
import { wordStrenger } from '../../domain/uitleg/toelichten.ts'
import { withoutLabel } from '../../domain/uitleg/zinnen.ts'
import { isRaad } from '../../domain/woorden/raad.ts'
import { sayGebiedszin } from '../woorden/lidwoord.ts'

/** Of which kind of area a stance is said: how we read the vision, nothing for who gets the letter. */
const VAN_SOORT = / Dit is gezegd van alle gebieden van de soort “[^”]*”\./g

/** The municipality writes itself: in its letter it is "wij". */
const WERKWOORDEN: Readonly<Record<string, string>> = {
  ...{ wil: 'willen', kijkt: 'kijken', weegt: 'wegen', beoordeelt: 'beoordelen' },
  ...{ vraagt: 'vragen', vindt: 'vinden', vult: 'vullen' },
}
const VORMEN = Object.keys(WERKWOORDEN).join('|')
const GEMEENTE_DOET = new RegExp(`\\b([Dd])e gemeente (${VORMEN})\\b`, 'g')
const DOET_GEMEENTE = new RegExp(`\\b(${VORMEN}) de gemeente\\b`, 'g')

const sayWij = (tekst: string): string =>
  tekst
    .replace(
      GEMEENTE_DOET,
      (_, begin: string, doet: string) => `${begin === 'D' ? 'Wij' : 'wij'} ${WERKWOORDEN[doet]}`,
    )
    .replace(DOET_GEMEENTE, (_, doet: string) => `${WERKWOORDEN[doet]} wij`)

/** What we say of the plan as the municipality says it: without how firm it is or where we read it. */
export const sayInBrief = (
  tekst: string,
  { regels }: Pick<Regelboek, 'regels'>,
  regel?: string,
): string => {
  const definitie = regels.find(({ id }) => id === regel)
  const strenger = definitie === undefined ? '' : wordStrenger(definitie)
  const kaal = sayAnderPlan(withoutLabel(tekst).replace(VAN_SOORT, ''))
  const gezegd = sayWij(sayGebiedszin(kaal))
  return strenger === '' ? gezegd : withoutLabel(gezegd.replace(strenger, ''))
}

/** What somebody would have to tell or show, or could change a little: not asked of who gets a no. */
const GEVRAAGD = /^(?:Leg uit|Laat weten|Laat zien|Vertel|Onderbouw) /

/** The same to who gets a no: without what he would have to bring. */
export const withoutVraag = (tekst: string): string => {
  const zinnen = splitZinnen(tekst)
  const rest = zinnen.filter((zin) => !GEVRAAGD.test(zin) && zin !== ANDER_PLAN_UITGELEGD)
  return (rest.length === 0 ? zinnen : rest).join(' ')
}

/** The same to who would still get no yes by it: without what he could do, except what is asked of him. */
export const withoutRaad = (tekst: string): string => {
  const zinnen = splitZinnen(tekst)
  const rest = zinnen.filter((zin) => GEVRAAGD.test(zin) || !isRaad(zin))
  return (rest.length === 0 ? zinnen : rest).join(' ')
}

/** As an advice says a reservation, and how the letter asks the same; a document goes behind it. */
const VRAGEN: readonly (readonly [RegExp, string])[] = [
  [/^Mits de gemeente vindt dat (.*)$/s, 'Wij beoordelen nog of $1'],
  [/^Mits de gemeente positief oordeelt over (.*)$/s, 'Wij beoordelen nog $1'],
  [/^Mits bij de aanvraag blijkt dat (.*)$/s, 'Laat zien dat $1'],
  [/^Mits uit (.+?) blijkt dat (.*)\.$/s, 'Laat zien dat $2 ($1).'],
]

/** "Mits uit plantekening blijkt dat het past." as "Laat zien dat het past (plantekening)." */
export const askVoorbehoud = (tekst: string): string => {
  const gevonden = VRAGEN.find(([vorm]) => vorm.test(tekst))
  return gevonden === undefined ? tekst : tekst.replace(...gevonden)
}

/** A condition as the municipality writes it to somebody: who decides is the municipality itself. */
export const askVoorschrift = (tekst: string): string =>
  tekst
    .replaceAll('het bevoegd gezag', 'de gemeente')
    .replaceAll('Het bevoegd gezag', 'De gemeente')
