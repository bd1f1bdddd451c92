import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Blad } from '../ports/rapport.ts'
import { makeOverzicht } from './overzicht.ts'
import { sayAanhef } from './redenen.ts'

/** The overview as page one of a report; nothing for an advice from before there was a direction. */
export const writeBlad = (beoordeling: Beoordeling, boek: Regelboek): { readonly blad?: Blad } => {
  const { stand, kern, vastheid, redenen, hulp, vervolg } = makeOverzicht(beoordeling, boek)
  if (stand === undefined) return {}
  return {
    blad: {
      stand: stand.woorden,
      kern,
      ...(vastheid !== undefined && { vastheid }),
      redenen: redenen.map((reden) => ({
        tekst: sayAanhef(reden) + reden.tekst,
        labels: reden.label === undefined ? [] : [reden.label],
      })),
      helpt: hulp[0]?.tekst ?? '',
      vervolg: [
        ...vervolg.stappen.map(({ wat, duur }) => (duur === undefined ? wat : `${wat} (${duur})`)),
        `Wat het kost: ${vervolg.kosten}`,
      ],
    },
  }
}
