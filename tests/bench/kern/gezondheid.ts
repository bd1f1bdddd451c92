import { examineRegels } from '../../../src/app/controle/examine-regels.ts'
import { loadSchrijf } from '../../../src/regelboeken.ts'
import { countAnkers } from '../../domain/ankers/telling.ts'
import { rond } from '../meten/meten.ts'

const KOPIEEN = 100

const time = <T>(werk: () => T) => {
  const begin = performance.now()
  const uit = werk()
  return { uit, s: rond((performance.now() - begin) / 1_000) }
}

const round = (telling: ReturnType<typeof countAnkers>) =>
  Object.fromEntries(
    Object.entries(telling).map(([soort, { waar, precisie, volledigheid }]) => [
      soort,
      { waar, precisie: rond(precisie), volledigheid: rond(volledigheid) },
    ]),
  )

/**
 * The health check on the rulebooks: how long it takes and how many mistakes the cases notice; and how
 * well quotes are found again in edited copies of the Nota.
 */
export const measureGezondheid = (config: Parameters<typeof loadSchrijf>[0]) => {
  const laden = time(() => loadSchrijf(config))
  const controle = time(() => examineRegels(laden.uit))
  const ankers = time(() => countAnkers(KOPIEEN))
  return {
    controleerS: rond(laden.s + controle.s),
    doelControleerS: 20,
    regelboeken: controle.uit.map(({ regelboek, fouten, aandachtspunten, mutatie }) => ({
      regelboek,
      fouten: fouten.length,
      aandachtspunten: aandachtspunten.length,
      mutanten: mutatie.mutanten,
      gedood: mutatie.gedood,
      gelijkwaardig: mutatie.gelijkwaardig,
      score: rond(mutatie.score),
    })),
    ankers: { kopieen: KOPIEEN, s: ankers.s, ...round(ankers.uit) },
    doelAnkers: 0.95,
  }
}
