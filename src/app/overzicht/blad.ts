import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Blad } from '../ports/rapport.ts'
import { makeOverzicht } from './overzicht.ts'
import { sayAanhef } from './redenen.ts'
import type { Vervolg } from './vervolg.ts'

const listStappen = ({ stappen, kosten }: Vervolg): readonly string[] => [
  ...stappen.map(({ wat, duur }) => (duur === undefined ? wat : `${wat} (${duur})`)),
  `Wat het kost: ${kosten}`,
]

/**
 * The overview as page one of a report; nothing for an advice from before there was a direction. An officer, whose
 * conclusie is `eigen`, needs not be told what to do next.
 */
export const writeBlad = (
  beoordeling: Beoordeling,
  boek: Regelboek,
  { kaart, eigen }: Partial<Pick<Blad, 'kaart' | 'eigen'>> = {},
): { readonly blad?: Blad } => {
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
      ...(eigen
        ? { helpt: '', vervolg: [], eigen }
        : { helpt: hulp[0]?.tekst ?? '', vervolg: listStappen(vervolg) }),
      ...(kaart && { kaart }),
    },
  }
}
