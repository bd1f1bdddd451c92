export const SOORTEN_GEGEVEN = ['bsn', 'telefoon', 'email', 'iban', 'kenteken'] as const
export type SoortGegeven = (typeof SOORTEN_GEGEVEN)[number]

/** A place in a text that looks like something of one person: from `van` up to `tot`, in UTF-16 units. */
export interface Vondst {
  readonly soort: SoortGegeven
  readonly van: number
  readonly tot: number
}

/** As people say it. */
export const NAAM_GEGEVEN: Readonly<Record<SoortGegeven, string>> = {
  bsn: 'een burgerservicenummer',
  telefoon: 'een telefoonnummer',
  email: 'een e-mailadres',
  iban: 'een rekeningnummer',
  kenteken: 'een kenteken',
}

const readCijfers = (tekst: string) => tekst.replace(/\D/g, '')

/** The test of eleven for a burgerservicenummer: 9, 8, … 2 times each digit, less the last, is a multiple of 11. */
const isBsn = (tekst: string): boolean => {
  const cijfers = [...readCijfers(tekst)].map(Number)
  const som = cijfers.reduce((tot, cijfer, i) => tot + cijfer * (i === 8 ? -1 : 9 - i), 0)
  return som % 11 === 0 && cijfers.some((cijfer) => cijfer !== 0)
}

/** ISO 13616: with the first four at the end and letters as 10 to 35, the rest after division by 97 is 1. */
const isIban = (tekst: string): boolean => {
  const kaal = tekst.replace(/\s/g, '').toUpperCase()
  const cijfers = [...`${kaal.slice(4)}${kaal.slice(0, 4)}`].map((teken) =>
    Number.parseInt(teken, 36).toString(),
  )
  return [...cijfers.join('')].reduce((rest, cijfer) => (rest * 10 + Number(cijfer)) % 97, 0) === 1
}

/** Groups of a Dutch number plate: L is a letter, 9 a digit (RDW, series 1 to 14). */
const KENTEKENREEKSEN = [
  'LL-99-99',
  '99-99-LL',
  '99-LL-99',
  'LL-99-LL',
  'LL-LL-99',
  '99-LL-LL',
  '99-LLL-9',
  '9-LLL-99',
  'LL-999-L',
  'L-999-LL',
  'LLL-99-L',
  'L-99-LLL',
  '9-LL-999',
  '999-LL-9',
]
const KENTEKEN = KENTEKENREEKSEN.map((reeks) =>
  reeks.replaceAll('9', '\\d').replaceAll('L', '[A-Z]'),
).join('|')

interface Patroon {
  readonly soort: SoortGegeven
  readonly patroon: RegExp
  readonly isEcht?: (tekst: string) => boolean
}

/** What comes first takes the place: of an account number the digits are no phone number. */
const PATRONEN: readonly Patroon[] = [
  {
    soort: 'email',
    patroon: /[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5}/gi,
  },
  {
    soort: 'iban',
    patroon:
      /(?<![A-Za-z\d])[A-Za-z]{2}\d{2}(?: ?[A-Za-z\d]{4}){2,7}(?: ?[A-Za-z\d]{1,3})?(?![A-Za-z\d])/g,
    isEcht: isIban,
  },
  {
    soort: 'telefoon',
    patroon:
      /(?<![A-Za-z\d.,])(?:\+31|0031|0)[ -]?(?:\(0\)[ -]?)?[1-9](?:[ -]?\d){8}(?![\d]|[.,]\d)/g,
  },
  {
    soort: 'bsn',
    patroon: /(?<![\d.,-])(?:\d{9}|\d{4}\.\d{2}\.\d{3}|\d{3}[. -]\d{3}[. -]\d{3})(?![\d]|[.,]\d)/g,
    isEcht: isBsn,
  },
  {
    soort: 'kenteken',
    patroon: new RegExp(`(?<![A-Za-z\\d-])(?:${KENTEKEN})(?![A-Za-z\\d-])`, 'g'),
  },
]

/**
 * Where in a text something stands by which one person can be found: numbers are tested as their register does, so that
 * an area or a price is seldom taken for one. Names and addresses are not looked for: no pattern tells them.
 */
export const findPersoonsgegevens = (tekst: string): readonly Vondst[] => {
  const gevonden: Vondst[] = []
  for (const { soort, patroon, isEcht } of PATRONEN) {
    for (const { 0: deel, index: van } of tekst.matchAll(patroon)) {
      const tot = van + deel.length
      const bezet = gevonden.some((eerder) => van < eerder.tot && eerder.van < tot)
      if (!bezet && (isEcht?.(deel) ?? true)) gevonden.push({ soort, van, tot })
    }
  }
  return gevonden.toSorted((een, ander) => een.van - ander.van)
}
