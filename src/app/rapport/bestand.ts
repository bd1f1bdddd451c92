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
