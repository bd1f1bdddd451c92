import { lowerFirst } from '../../domain/tekst.ts'
import type { Drukbaar, Rapport, Rapportvormen } from '../ports/rapport.ts'

/** Media type per form. */
export const RAPPORTTYPEN: Readonly<Record<keyof Rapportvormen, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

const MAX_NAAM = 80

/** A self-check has no name of its own: what it is of, and where, tells one file from another. */
export const nameZelftoets = ({ titel, blad }: Pick<Rapport, 'titel' | 'blad'>): string => {
  const [plan, plek] = ['Plan', 'Plek'].map((naam) =>
    lowerFirst(blad?.plan?.find((deel) => deel.naam === naam)?.waarde ?? ''),
  )
  return [[titel, plan].filter(Boolean).join(' '), plek].filter(Boolean).join(', ')
}

/** Content-Disposition of a report as a file: a name for old readers, and one with all its letters (RFC 6266). */
export const nameBijlage = (
  { titel }: Pick<Drukbaar, 'titel'>,
  vorm: keyof Rapportvormen,
): string => {
  const naam = titel
    .normalize('NFC')
    .replace(/[\p{C}\s/\\:*?"<>|]+/gu, ' ')
    .trim()
  const kort = [...naam].slice(0, MAX_NAAM).join('').trim() || 'rapport'
  const kaal = kort
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
  const vol = encodeURIComponent(kort).replace(/['()*]/g, (t) => `%${t.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${kaal || 'rapport'}.${vorm}"; filename*=UTF-8''${vol}.${vorm}`
}

/** What nobody sees: characters that steer, white space, marks without a letter, and what only fills. */
const ONZICHTBAAR = /[\p{C}\p{Z}\p{M}\p{DI}\s]/gu
const MAX_GENOEMD = 10

const nameTeken = (teken: string): string =>
  `U+${(teken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** A name as a title that can be read: of one in which nothing is to be seen, its characters by number. */
export const nameTitel = (naam: string): string => {
  if (naam.replace(ONZICHTBAAR, '') !== '') return naam
  const tekens = [...naam]
  const rest = tekens.length > MAX_GENOEMD ? ' …' : ''
  return `Naam zonder zichtbare tekens (${tekens.slice(0, MAX_GENOEMD).map(nameTeken).join(' ')}${rest})`
}
