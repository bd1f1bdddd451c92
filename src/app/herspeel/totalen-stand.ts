import type { Standtotalen } from '../../domain/model/antwoord/beleidstoets.ts'
import type { KorteRichting } from '../../domain/model/richting.ts'
import type { Herspeeld } from '../ports/herspeel.ts'
import type { Namen } from './namen.ts'
import { createOorzaken, createOvergangen } from './tellingen.ts'

/** Counts cases as they come; `total` gives what they add up to. */
export const createStandtotalen = (namen: Namen) => {
  const tellingen = { lager: 0, hoger: 0, onbeslist: 0, harder: 0, zachter: 0 }
  const overgangen = createOvergangen<KorteRichting>()
  const oorzaken = createOorzaken(namen)
  let [gekanteld, andersDanVastgelegd, vanVoorRichting] = [0, 0, 0]
  return {
    add: ({ kanteling, toen }: Pick<Herspeeld, 'kanteling' | 'toen'>) => {
      if (toen?.standWijktAf) andersDanVastgelegd += 1
      if (toen && toen.richting === undefined) vanVoorRichting += 1
      if (kanteling?.stand === undefined) return
      gekanteld += 1
      tellingen[kanteling.stand.richting] += 1
      overgangen.add(kanteling.oud.richting, kanteling.nieuw.richting)
      oorzaken.add(kanteling.stand.oorzaken)
    },
    total: (): Standtotalen => ({
      gekanteld,
      ...tellingen,
      overgangen: overgangen.list(),
      perOorzaak: oorzaken.list(),
      andersDanVastgelegd,
      vanVoorRichting,
    }),
  }
}
