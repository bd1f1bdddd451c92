import { examineRegels } from '../../../src/app/controle/examine-regels.ts'
import { loadSchrijf } from '../../../src/regelboeken.ts'
import { countAnkers } from '../../domain/ankers/telling.ts'
import { rond } from '../meten/meten.ts'
import { measureIjkmaat } from './ijkmaat.ts'

const KOPIEEN = 100
/** Of what json-rules-engine would take for 100 rules on each planted mistake, everything else included. */
const DOEL = 0.5

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
export const measureGezondheid = async (config: Parameters<typeof loadSchrijf>[0]) => {
  const laden = time(() => loadSchrijf(config))
  const controle = time(() => examineRegels(laden.uit))
  const ankers = time(() => countAnkers(KOPIEEN))
  const controleerS = laden.s + controle.s
  const mutanten = controle.uit.reduce((som, { mutatie }) => som + mutatie.mutanten, 0)
  const [eerste] = laden.uit
  const ijkmaat = eerste ? await measureIjkmaat(eerste.regelboek) : Number.NaN
  const verhouding = (controleerS * 1e6) / mutanten / ijkmaat
  return {
    controleerS: rond(controleerS),
    verhoudingPerMutant: rond(verhouding),
    doel: { verhoudingPerMutant: DOEL, gehaald: verhouding < DOEL },
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
