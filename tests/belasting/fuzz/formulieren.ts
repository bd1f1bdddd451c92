import type { Toeval } from '../../bench/meten/toeval.ts'
import { pickTekst, pickWaarde } from './waarden.ts'

/** A field of a form, with what somebody could make a browser send of it. */
export interface Veld {
  readonly naam: string
  readonly waarden: readonly string[]
  /** What a browser sends of it when nobody changes it. */
  readonly staat: readonly string[]
  /** Takes several files: drawings. */
  readonly tekeningen: boolean
  /** Takes one file, and this is one that it understands. */
  readonly bestand?: string
}

const TEKENS: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}
const toTekst = (tekst: string): string =>
  tekst.replace(/&(?:quot|#39|lt|gt|amp);/g, (t) => TEKENS[t] ?? t)

const attribute = (stuk: string, naam: string): string | undefined => {
  const waarde = new RegExp(`\\s${naam}="([^"]*)"`).exec(stuk)?.[1]
  return waarde === undefined ? undefined : toTekst(waarde)
}

/** What somebody could type where nothing stands yet, by the name of the field; a drawing and a file are left out. */
const GETYPT: readonly (readonly [naam: RegExp, waarde: string])[] = [
  [/^(tekening|bestand|sleutel|wat)$/, ''],
  [/plek|locatie/, '52.99955 6.54516'],
  [/^email$/, 'j.jansen@voorbeeld.nl'],
  [/datum|Op$|^op$/, '2026-09-01'],
  [/bewijs/, '{}'],
]
const TEKST = 'Zo staat het op de tekening van september.'
const GETAL = '12'

const fillOne = (naam: string, stuk: string): string => {
  if (/type="(?:hidden|checkbox|radio|file)"/.test(stuk)) return ''
  if (/inputmode="(?:numeric|decimal)"|type="number"/.test(stuk)) return GETAL
  return GETYPT.find(([vorm]) => vorm.test(naam))?.[1] ?? TEKST
}

/** Whether a browser sends this choice when nobody changes it. */
const isGekozen = (stuk: string): boolean =>
  !/type="(?:checkbox|radio)"/.test(stuk) || /\schecked(?:=|\s|>|\/)/.test(stuk)

const readBlok = (html: string): readonly Veld[] => {
  const velden = new Map<
    string,
    Pick<Veld, 'tekeningen'> & { waarden: string[]; staat: string[] }
  >()
  const note = (
    naam: string | undefined,
    {
      waarde,
      staat,
      getypt = waarde,
      tekeningen = false,
    }: { waarde: string; staat: boolean; getypt?: string; tekeningen?: boolean },
  ) => {
    if (naam === undefined) return
    const veld = velden.get(naam) ?? { waarden: [], staat: [], tekeningen }
    veld.waarden.push(getypt)
    if (staat) veld.staat.push(waarde)
    velden.set(naam, veld)
  }
  const noteVeld = (stuk: string, waarde: string) => {
    const naam = attribute(stuk, 'name')
    const tekeningen = /type="file"/.test(stuk) && /\smultiple/.test(stuk)
    const getypt = waarde || fillOne(naam ?? '', stuk)
    note(naam, { waarde, staat: isGekozen(stuk), getypt, tekeningen })
  }
  for (const [invoer] of html.matchAll(/<input[^>]*>/g)) {
    noteVeld(invoer, attribute(invoer, 'value') ?? '')
  }
  for (const [, kop = '', tekst = ''] of html.matchAll(/<textarea([^>]*)>([^<]*)</g)) {
    noteVeld(kop, toTekst(tekst.trim()))
  }
  for (const [, kop = '', opties = ''] of html.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    for (const [optie] of opties.matchAll(/<option[^>]*>/g)) {
      const waarde = attribute(optie, 'value') ?? ''
      note(attribute(kop, 'name'), { waarde, staat: /\sselected(?:=|\s|>)/.test(optie) })
    }
  }
  return [...velden].map(([naam, veld]) => ({ naam, ...veld }))
}

const listVormen = (html: string) => [
  ...html.matchAll(/<form([^>]*method="post"[^>]*)>(.*?)<\/form>/gs),
]

/** The fields of the form on this page that goes to `pad`; of a choice all that can be chosen. */
export const readEigen = (html: string, pad: string): readonly Veld[] | undefined => {
  const eigen = listVormen(html).find(([, kop = '']) => attribute(kop, 'action') === pad)
  return eigen && readBlok(eigen[2] ?? '')
}

/** The fields of all forms on this page together. */
export const readVelden = (html: string): readonly Veld[] =>
  readBlok(
    listVormen(html)
      .map(([, , blok = '']) => blok)
      .join(''),
  )

/** Names that mean something to JavaScript, or to us. */
const VREEMDE_NAMEN = [
  '__proto__',
  'constructor',
  'gezien',
  'versie',
  'bestand',
  '',
  'naam[]',
  'a.b',
]

type Paar = readonly [naam: string, waarde: string]

/** Without these a form that is new does nothing; a form of what exists may have them elsewhere. */
const NODIG = /^(activiteiten|woningenNieuw|link|bewijs)$/

/** The form as it stands, mostly with what cannot be left out. */
const leaveStaan = (velden: readonly Veld[], toeval: Toeval): readonly Paar[] => {
  const vult = toeval.kans(0.7)
  return velden.flatMap(({ naam, waarden, staat }): readonly Paar[] => {
    const leeg = staat.every((waarde) => waarde === '')
    return leeg && vult && NODIG.test(naam)
      ? [[naam, toeval.kies(waarden)]]
      : staat.map((waarde) => [naam, waarde])
  })
}

/** What somebody could fill in, with some of it changed. */
const fillIn = (velden: readonly Veld[], toeval: Toeval, mis: number): readonly Paar[] => {
  const eigen = velden.flatMap(({ naam, waarden }): readonly Paar[] => {
    if (toeval.kans(mis / 3)) return []
    const waarde = toeval.kans(mis) ? pickTekst(toeval) : toeval.kies(waarden)
    return toeval.kans(mis / 5)
      ? [
          [naam, waarde],
          [naam, pickTekst(toeval)],
        ]
      : [[naam, waarde]]
  })
  const vreemd = Array.from(
    { length: toeval.kans(mis) ? toeval.geheel(1, 4) : 0 },
    (): Paar => [
      toeval.kans(0.7) ? toeval.kies(VREEMDE_NAMEN) : pickTekst(toeval),
      pickTekst(toeval),
    ],
  )
  return [...eigen, ...vreemd]
}

export interface Formulier {
  readonly inhoud: string
  readonly type: string
}

const GRENS = 'fuzzgrens'

/** As a browser sends a form with a file; the names and values are not mended. */
const packDelen = (paren: readonly Paar[], toeval: Toeval): string => {
  const bestand = toeval.kans(0.5)
    ? `--${GRENS}\r\nContent-Disposition: form-data; name="bestand"; filename="${pickTekst(toeval)}"\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(pickWaarde(toeval))}\r\n`
    : ''
  const delen = paren.map(
    ([naam, waarde]) =>
      `--${GRENS}\r\nContent-Disposition: form-data; name="${naam}"\r\n\r\n${waarde}\r\n`,
  )
  return `${delen.join('')}${bestand}--${GRENS}--\r\n`
}

const packEen = (naam: string, bestandsnaam: string, type: string, inhoud: string): Formulier => ({
  inhoud: `--${GRENS}\r\nContent-Disposition: form-data; name="${naam}"; filename="${bestandsnaam}"\r\nContent-Type: ${type}\r\n\r\n${inhoud}\r\n--${GRENS}--\r\n`,
  type: `multipart/form-data; boundary=${GRENS}`,
})

/** A form with nothing but this file. */
export const packBestand = (naam: string, inhoud: string): Formulier =>
  packEen('bestand', naam, 'text/csv', inhoud)

/** A drawing in the field where these go. */
const packTekening = (naam: string): Formulier =>
  packEen(naam, 'gevel.pdf', 'application/pdf', '%PDF-1.7\n%%EOF')

/** One place of it is something else. */
const changeEen = (inhoud: string, toeval: Toeval): string => {
  const plek = toeval.geheel(0, inhoud.length)
  return inhoud.slice(0, plek) + pickTekst(toeval) + inhoud.slice(plek + 1)
}

const TYPEN = [
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'application/json',
  'application/x-www-form-urlencoded; charset=utf-16',
  'text/plain',
  'x',
]

const URLENCODED = 'application/x-www-form-urlencoded'

const encode = (paren: readonly Paar[]): string => {
  const vraag = new URLSearchParams()
  for (const [naam, waarde] of paren) vraag.append(naam, waarde)
  return vraag.toString()
}

/** A form as a person, a broken browser or somebody who tries things sends it. */
export const makeFormulier = (
  velden: readonly Veld[],
  toeval: Toeval,
  bytes: number,
): Formulier => {
  const tekeningen = velden.find((veld) => veld.tekeningen)
  if (tekeningen !== undefined && toeval.kans(0.4)) return packTekening(tekeningen.naam)
  const bestand = velden.find((veld) => veld.bestand !== undefined)?.bestand
  if (bestand !== undefined && toeval.kans(0.6)) {
    return packBestand('delen.csv', toeval.kans(0.5) ? bestand : changeEen(bestand, toeval))
  }
  const paren = toeval.kans(0.3)
    ? leaveStaan(velden, toeval)
    : fillIn(velden, toeval, toeval.kies([0, 0, 0.2, 0.6]))
  const soort = toeval.next()
  if (soort < 0.7) return { inhoud: encode(paren), type: URLENCODED }
  if (soort < 0.86) {
    return { inhoud: packDelen(paren, toeval), type: `multipart/form-data; boundary=${GRENS}` }
  }
  if (soort < 0.96) {
    return { inhoud: `--x\r\n${pickTekst(toeval)}=%E0%A4%A&&==&%`, type: toeval.kies(TYPEN) }
  }
  const vol = Math.min(bytes, 2_000_000) * toeval.kies([0.9, 0.999, 1.05])
  const rest = Math.max(0, Math.floor(vol) - 200)
  const vulling = toeval.kans(0.5)
    ? `motivering=${'x'.repeat(rest)}`
    : 'a=&'.repeat(Math.floor(rest / 3))
  return { inhoud: vulling, type: URLENCODED }
}
