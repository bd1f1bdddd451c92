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
  /** What it calls `voor` comes before the rest. */
  readonly patroon: RegExp
  readonly isEcht?: (tekst: string) => boolean
}

/** What comes first takes the place: of an account number the digits are no phone number. */
const PATRONEN: readonly Patroon[] = [
  {
    // Found by its @: from every letter of a long text up to 64 on takes a second.
    soort: 'email',
    patroon: /@(?<=(?<voor>[\w.+-]{1,64})@)[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5}/gi,
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

/** Longer than any field takes: what stands after it is refused with the rest. */
const LANGSTE_VELD = 100_000

/** Everything in the text that this pattern tells, in order. */
const listVondsten = (tekst: string, { soort, patroon, isEcht }: Patroon): readonly Vondst[] => {
  const gevonden: Vondst[] = []
  let na = 0
  for (const { 0: deel, index, groups } of tekst.matchAll(patroon)) {
    const voor = groups?.voor
    const van = voor === undefined ? index : Math.max(na, index - voor.length)
    // What comes before it belongs to what was found before.
    if (voor !== undefined && van >= index) continue
    na = index + deel.length
    if (isEcht?.(tekst.slice(van, na)) ?? true) gevonden.push({ soort, van, tot: na })
  }
  return gevonden
}

/** Both in order; of the second only what touches nothing of the first. */
const merge = (eerst: readonly Vondst[], dan: readonly Vondst[]): readonly Vondst[] => {
  const samen: Vondst[] = []
  let i = 0
  for (const vondst of dan) {
    for (let een = eerst[i]; een !== undefined && een.tot <= vondst.van; een = eerst[++i])
      samen.push(een)
    if (vondst.tot <= (eerst[i]?.van ?? Number.POSITIVE_INFINITY)) samen.push(vondst)
  }
  return [...samen, ...eerst.slice(i)]
}

/**
 * Where in a text something stands by which one person can be found: numbers are tested as their register does, so that
 * an area or a price is seldom taken for one. Names and addresses are not looked for: no pattern tells them.
 */
export const findPersoonsgegevens = (tekst: string): readonly Vondst[] =>
  PATRONEN.reduce<readonly Vondst[]>(
    (gevonden, patroon) => merge(gevonden, listVondsten(tekst, patroon)),
    [],
  )

/** The same in what somebody sent and nothing has measured yet. */
export const findInOngekeurd = (tekst: string): readonly Vondst[] =>
  findPersoonsgegevens(tekst.slice(0, LANGSTE_VELD))
