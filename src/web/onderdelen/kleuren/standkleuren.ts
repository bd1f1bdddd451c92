import type { STAND_ONBEKEND, Stand } from '../../../domain/model/visie.ts'

/** A place on an older map, from before there were standen. */
export const ZONDER_STAND = 'zonder_stand'
export type Klasse = Stand | typeof STAND_ONBEKEND | typeof ZONDER_STAND

export interface Standkleur {
  readonly vulling: string
  readonly rand: string
  /** Of hatching and dots on the fill: dark on light, white on dark. */
  readonly inkt: string
  /** Stands beside every colour: nobody depends on colour. */
  readonly letter: string
}

/**
 * From brown (against) over grey (silent) to blue (for), darker as it is stronger: an order that holds for
 * those who see no red and green, and each side of it in grey too.
 */
export const STANDKLEUREN: Readonly<Record<Klasse, Standkleur>> = {
  past: { vulling: '#08519c', rand: '#042f5c', inkt: '#ffffff', letter: 'P' },
  past_mits: { vulling: '#4292c6', rand: '#1c5580', inkt: '#0b2438', letter: 'V' },
  aanpassen: { vulling: '#b3d4ea', rand: '#3f7396', inkt: '#1b4a69', letter: 'A' },
  zwijgt: { vulling: '#dcdfe1', rand: '#5b666d', inkt: '#4a545a', letter: 'Z' },
  open: { vulling: '#fee3c2', rand: '#94601f', inkt: '#7a4a10', letter: 'O' },
  botst: { vulling: '#fdbb74', rand: '#8a4b0c', inkt: '#66350a', letter: 'B' },
  past_niet: { vulling: '#ee8433', rand: '#7d3a05', inkt: '#4f2403', letter: 'X' },
  nee_tenzij: { vulling: '#b95410', rand: '#5e2804', inkt: '#ffffff', letter: 'N' },
  strijdig: { vulling: '#6e2c04', rand: '#351501', inkt: '#ffffff', letter: 'S' },
  onbekend: { vulling: '#ffffff', rand: '#5b666d', inkt: '#5b666d', letter: '?' },
  [ZONDER_STAND]: { vulling: '#ffffff', rand: '#a3abb0', inkt: '#a3abb0', letter: '–' },
}
