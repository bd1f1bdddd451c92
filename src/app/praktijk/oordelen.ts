import type { GecompileerdRegelboek } from '../../domain/regeltaal/regelwerk.ts'
import { basisOf, passagesOf } from '../../domain/richting/grond.ts'
import { formatWaarde } from '../../domain/tekst.ts'
import type { Kern } from '../ports/beoordelingen.ts'

/** The open norms of a rulebook, and how often a person answered each of their questions, and how. */
export const createOordeelTeller = (werk: GecompileerdRegelboek) => {
  const normen = werk.regels
    .filter(({ definitie }) => definitie.aard === 'open_norm')
    .map((regel) => ({
      definitie: regel.definitie,
      feiten: basisOf(werk, regel)
        .filter(({ herkomst }) => herkomst === 'behandelaar')
        .map((feit) => ({ feit, antwoorden: new Map<string, number>() })),
      teller: { gesteld: 0, beantwoord: 0 },
    }))
  const perId = new Map(normen.map((norm) => [norm.definitie.id, norm]))
  return {
    ids: new Set(perId.keys()),
    /** Counts one beoordeling in which these open norms applied. */
    add: (openNormen: readonly string[], { feiten: gegeven }: Pick<Kern, 'feiten'>) => {
      for (const id of openNormen) {
        const norm = perId.get(id)
        if (!norm) continue
        norm.teller.gesteld++
        let beantwoord = false
        for (const { feit, antwoorden } of norm.feiten) {
          const waarde = gegeven[feit.id]
          if (waarde === undefined) continue
          beantwoord = true
          const woord = formatWaarde(feit, waarde)
          antwoorden.set(woord, (antwoorden.get(woord) ?? 0) + 1)
        }
        if (beantwoord) norm.teller.beantwoord++
      }
    },
    /** Most often asked first; a norm that was never asked is left out. */
    read: () =>
      normen
        .filter(({ teller }) => teller.gesteld > 0)
        .toSorted((a, b) => b.teller.gesteld - a.teller.gesteld)
        .map(({ definitie: { id, titel, bron }, feiten, teller }) => ({
          regel: id,
          titel,
          passages: passagesOf(bron),
          gesteld: teller.gesteld,
          beantwoord: teller.beantwoord,
          antwoorden: feiten.flatMap(({ feit, antwoorden }) =>
            [...antwoorden].map(([waarde, aantal]) => ({
              feit: feit.id,
              vraag: feit.vraag ?? feit.label,
              waarde,
              aantal,
            })),
          ),
        })),
  }
}
