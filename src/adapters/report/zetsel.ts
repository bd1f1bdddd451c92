import { renderSVG } from 'uqr'
import type { Briefdrukwerk, Drukwerk, Hoofdstuk } from '../../app/ports/rapport.ts'

/** Stands for a character that the font cannot show. */
const ONTOONBAAR = '□'
/** A word may be this long before it gets places to break. */
const MAX_WOORD = 30
const BREEK = '\u{200b}'
/** Whoever copies a hash or an address of e-mail must not get a character that nobody sees. */
const KOPIEERBAAR = /^(?:[0-9a-f]{64}|(?=.{3,50}$)[^@]+@[^@]+)$/
/** Anything that steers text instead of being text: nothing of that comes from outside. */
const STUURTEKENS = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu

const breakWoorden = (tekst: string): string =>
  tekst.replace(new RegExp(`[^\\s\\-/]{${MAX_WOORD + 1},}`, 'gu'), (woord) =>
    KOPIEERBAAR.test(woord)
      ? woord
      : (woord.match(new RegExp(`.{1,${MAX_WOORD}}`, 'gsu')) ?? []).join(BREEK),
  )

const showLetters = (tekst: string, letters: ReadonlySet<number>): string =>
  tekst.replace(/./gsu, (teken) => (letters.has(teken.codePointAt(0) ?? 0) ? teken : ONTOONBAAR))

/** Text that can be set with these letters, whatever was typed: lines stay, all else is one kind of space. */
const toZetbaar = (tekst: string, letters: ReadonlySet<number>): string => {
  const regels = tekst.normalize('NFC').replace(/\r\n?/g, '\n').split('\n')
  const schoon = regels.map((regel) =>
    showLetters(regel.replace(/\t/g, ' ').replace(STUURTEKENS, ''), letters),
  )
  return breakWoorden(schoon.join('\n'))
}

/** The receipt and the house style: no text that anybody reads as it is. */
const ONGEMOEID = new Set(['json', 'adres', 'sha256', 'merk', 'logo'])

interface Zetten {
  readonly tekst: (tekst: string) => string
  /** Of a drawing what is written on it; it has no other characters than those of its own language. */
  readonly svg: (svg: string) => string
}

const setDeel = (naam: string, deel: unknown, zet: Zetten): unknown => {
  if (ONGEMOEID.has(naam)) return deel
  return naam === 'svg' && typeof deel === 'string' ? zet.svg(deel) : mapTekst(deel, zet)
}

const mapTekst = (waarde: unknown, zet: Zetten): unknown => {
  if (typeof waarde === 'string') return zet.tekst(waarde)
  if (Array.isArray(waarde)) return waarde.map((deel) => mapTekst(deel, zet))
  if (typeof waarde !== 'object' || waarde === null) return waarde
  return Object.fromEntries(
    Object.entries(waarde).map(([naam, deel]) => [naam, setDeel(naam, deel, zet)]),
  )
}

const isBijlage = ({ nummer }: Hoofdstuk) => !/^\d/.test(nummer)

const numberKoppen = (hoofdstuk: Hoofdstuk) => ({
  ...hoofdstuk,
  kop: isBijlage(hoofdstuk)
    ? `${hoofdstuk.nummer}: ${hoofdstuk.titel}`
    : `${hoofdstuk.nummer} ${hoofdstuk.titel}`,
  paragrafen: hoofdstuk.paragrafen.map((paragraaf, i) => ({
    ...paragraaf,
    kop: isBijlage(hoofdstuk) ? paragraaf.titel : `${hoofdstuk.nummer}.${i + 1} ${paragraaf.titel}`,
  })),
})

/** Above page one; the logo as the numbers of its bytes, because only text goes into a template. */
const prepareHoofd = ({ gemeente, regels, merk, logo }: NonNullable<Drukwerk['hoofd']>) => ({
  gemeente,
  regels,
  ...(merk !== undefined && { merk }),
  ...(logo && { logo: { soort: logo.extensie, bytes: [...logo.bytes] } }),
})

const zettenMet = (letters: ReadonlySet<number>): Zetten => ({
  tekst: (tekst) => toZetbaar(tekst, letters),
  svg: (svg) => showLetters(svg, letters),
})

/** The letter as its template takes it: text that can be set. */
export const prepareBrief = (brief: Briefdrukwerk, letters: ReadonlySet<number>): string =>
  JSON.stringify(
    mapTekst(
      { ...brief, ...(brief.hoofd && { hoofd: prepareHoofd(brief.hoofd) }) },
      zettenMet(letters),
    ),
  )

/** The report as the template takes it: headings numbered, text that can be set, the address as a QR code. */
export const prepareZetsel = (rapport: Drukwerk, letters: ReadonlySet<number>): string => {
  const { adres } = rapport.bewijs
  const regelboek = rapport.gegevens.find(([naam]) => naam === 'Regelboek')?.[1] ?? ''
  const zetsel = mapTekst(
    {
      ...rapport,
      regelboek,
      hoofdstukken: rapport.hoofdstukken.map(numberKoppen),
      ...(rapport.hoofd && { hoofd: prepareHoofd(rapport.hoofd) }),
    },
    zettenMet(letters),
  ) as Record<string, unknown>
  return JSON.stringify({
    ...zetsel,
    ...(adres !== undefined && {
      qr: renderSVG(adres, { border: 1 }),
      toonadres: adres.replace(/\?.*$/, ''),
    }),
  })
}
