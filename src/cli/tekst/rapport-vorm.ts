import { wrap } from './regelval.ts'

const titel = (tekst: string) => ['', tekst, '-'.repeat(tekst.length)]

/** What a report, or a chapter of it, is called. */
export const hoofdkop = (tekst: string) => [tekst, '='.repeat(tekst.length)]

/** A section, or nothing when it has no lines. */
export const kop = (tekst: string, regels: readonly string[]) =>
  regels.length === 0 ? [] : [...titel(tekst), ...regels]
export const punt = (tekst: string) => wrap(tekst, { eerste: '- ', verder: '  ' })
