import { upperFirst } from '../../domain/tekst.ts'

/** What is said of a plan, of one part of it that is judged by itself. */
export const sayVanDeel = (tekst: string, naam: string): string =>
  tekst
    .replace(/\b(?:het|uw) plan\b/g, 'dit deel')
    .replace(/\b(?:Het|Uw) plan\b/g, upperFirst(naam))
    .replace(/\b([Uu])w woningen\b/g, (_, u) => `${u === 'U' ? 'De' : 'de'} woningen van ${naam}`)
