import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { lowerFirst } from '../../domain/tekst.ts'
import { findUitkomst, type Plek } from './nodig.ts'

/** Whether it is not known yet that the rule is about this plan: nobody said that a tree goes. */
export const isMisschien = (uitkomsten: Beoordeling['uitkomsten'], plek: Plek): boolean =>
  findUitkomst(uitkomsten, plek)?.spoor.geldtVoor?.resultaat === 'onbekend'

/** Whether that is so of every place where one of these rules is asked. */
export const isAllesMisschien = (
  uitkomsten: Beoordeling['uitkomsten'],
  regels: readonly string[],
): boolean => {
  const eigen = uitkomsten.filter(({ regel }) => regels.includes(regel))
  return eigen.length > 0 && eigen.every((deel) => isMisschien(uitkomsten, deel))
}

/** A sentence of which it is not known whether it is about this plan. */
export const sayAlsSpeelt = (zin: string): string =>
  zin.replace(/\.$/, ', als dit bij dit plan speelt.')

/** The same to who gets the letter, where a sentence asks him something. */
export const askAlsSpeelt = (zin: string): string =>
  `Als dit bij uw plan speelt: ${lowerFirst(zin)}`
