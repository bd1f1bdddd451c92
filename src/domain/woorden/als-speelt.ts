import { findUitkomst, type Regelplek, type UitkomstMetToelichting } from '../model/uitkomst.ts'
import { lowerFirst } from '../tekst.ts'

type Uitkomsten = readonly (Regelplek & Pick<UitkomstMetToelichting, 'spoor'>)[]

const isOpen = ({ spoor }: Pick<UitkomstMetToelichting, 'spoor'>): boolean =>
  spoor.geldtVoor?.resultaat === 'onbekend'

/** Whether it is not known yet that the rule is about this plan: nobody said that a tree goes. */
export const isMisschien = (uitkomsten: Uitkomsten, plek: Regelplek): boolean => {
  const uitkomst = findUitkomst(uitkomsten, plek)
  return uitkomst !== undefined && isOpen(uitkomst)
}

/** Whether that is so of every place where one of these rules is asked. */
export const isAllesMisschien = (uitkomsten: Uitkomsten, regels: readonly string[]): boolean => {
  const eigen = uitkomsten.filter(({ regel }) => regels.includes(regel))
  return eigen.length > 0 && eigen.every(isOpen)
}

const addSlot = (zin: string, slot: string): string =>
  zin.replace(/\.( \([^()]*\))?$/, (_, label = '') => `, ${slot}.${label}`)

/** A sentence of which it is not known whether it is about this plan; how firm it is may stand behind it. */
export const sayAlsSpeelt = (zin: string): string => addSlot(zin, 'als dit bij dit plan speelt')

/** The same in few words, where everybody reads it. */
export const sayAlsSpeeltKort = (zin: string): string => addSlot(zin, 'als dit speelt')

/** The same to who gets a letter, where a sentence asks him something. */
export const askAlsSpeelt = (zin: string): string =>
  `Als dit bij uw plan speelt: ${lowerFirst(zin)}`
