import type { RichtingUitkomst } from '../model/richting.ts'

/** How a stand is coloured, wherever it stands: the colour only repeats what the words say. */
export const TONEN = ['gunstig', 'aandacht', 'ongunstig', 'neutraal'] as const
export type Toon = (typeof TONEN)[number]

export const STANDTOON: Readonly<Record<RichtingUitkomst['stand'], Toon>> = {
  strijdig: 'ongunstig',
  nee_tenzij: 'ongunstig',
  past_niet: 'ongunstig',
  botst: 'aandacht',
  open: 'aandacht',
  zwijgt: 'neutraal',
  aanpassen: 'aandacht',
  past_mits: 'gunstig',
  past: 'gunstig',
  onbekend: 'neutraal',
}
