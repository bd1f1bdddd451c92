import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Feit } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { sayWaarde, upperFirst } from '../../domain/tekst.ts'
import { ANDERS_OPGELOST, type Grenzen, type Meting, measure, wordNorm } from './grenzen.ts'

/** What somebody can change to move a measure, as a number that goes up and down by steps. */
export interface Stapper {
  readonly feit: Feit
  readonly waarde: number
  /** One step up or down; absent: that is not possible. */
  readonly meer?: number
  readonly minder?: number
}

/** One number of the plan beside what is meant for it. */
export interface Maat extends Grenzen {
  readonly label: string
  /** The number of the plan and the norm, as people say them. */
  readonly plan: string
  readonly norm: string
  readonly oordeel: UitkomstMetToelichting['oordeel']
  readonly waarde: number
  readonly stapper?: Stapper
  /** Read only by who looks further: it holds, and there are other ways that take long to tell. */
  readonly opzij?: true
}

const decimalsOf = (getal: number): number => String(getal).split('.')[1]?.length ?? 0

/** Without the noise of binary fractions: no finer than the numbers that it was made of. */
const roundAs = (getal: number, uit: readonly number[]): number =>
  Number(getal.toFixed(Math.min(100, Math.max(...uit.map(decimalsOf)))))

/** The fact to change: what meets this eis by itself, or the measured fact where somebody stated it. */
const findStapper = (
  { regel, gebied, feit: gemeten }: Gemeten,
  { feiten, nodig }: Pick<Beoordeling, 'feiten' | 'nodig'>,
  boek: Regelboek,
): Stapper | undefined => {
  const gevraagd = nodig.find((deel) => deel.regel === regel && deel.gebied === gebied)?.feit
  for (const id of [gevraagd, gemeten]) {
    const feit = id === undefined ? undefined : boek.feiten.get(id)
    const waarde = feiten.find((deel) => deel.feit === id && deel.herkomst === 'initiatief')?.waarde
    if (feit?.type !== 'getal' || feit.herkomst !== 'initiatief') continue
    if (typeof waarde !== 'number') continue
    const stap = feit.veranderbaar?.stap ?? 1
    const [minder, meer] = [
      roundAs(waarde - stap, [waarde, stap]),
      roundAs(waarde + stap, [waarde, stap]),
    ]
    return {
      ...{ feit, waarde },
      ...(minder >= (feit.min ?? 0) && { minder }),
      ...(meer <= (feit.max ?? Number.POSITIVE_INFINITY) && { meer }),
    }
  }
  return undefined
}

/** A number that a rule was applied to, and what came of it. */
interface Gemeten extends Meting, Pick<UitkomstMetToelichting, 'regel' | 'gebied' | 'oordeel'> {
  /** How far from its norm, as a part of it. */
  readonly ruimte: number
}

const listGemeten = ({ uitkomsten }: Beoordeling, boek: Regelboek): readonly Gemeten[] =>
  uitkomsten
    .filter(({ aard }) => aard === 'eis')
    .flatMap((uitkomst) =>
      measure(uitkomst, boek).map((meting) => ({
        ...uitkomst,
        ...meting,
        ruimte: roomOf(uitkomst, meting),
      })),
    )

const roomOf = ({ marge }: UitkomstMetToelichting, { waarde, van, tot }: Meting): number => {
  const norm = marge?.norm ?? van ?? tot ?? 0
  const verschil = marge?.verschil ?? (van === undefined ? norm - waarde : waarde - norm)
  return verschil / Math.max(1e-9, Math.abs(norm))
}

/** What is not met first; then what is nearest to its norm; a number that is one way of more last. */
const rankOf = ({ oordeel, anders, ruimte }: Gemeten): number =>
  (oordeel === 'voldoet_niet' ? -1e6 : 0) + (anders === undefined ? 0 : 1e3) + ruimte

/** Whether a plan that stays within the first, which leaves no other way, stays within this too: nobody needs to read of it. */
const isRuimer = ({ van, tot }: Gemeten, eerste: Gemeten): boolean => {
  const { waarde, anders, van: eersteVan, tot: eersteTot } = eerste
  if (anders !== undefined) return false
  if (eersteTot !== undefined && tot !== undefined) return waarde <= eersteTot && eersteTot <= tot
  if (eersteVan !== undefined && van !== undefined) return waarde >= eersteVan && eersteVan >= van
  return false
}

/** What is meant for one number: by the nearest rule, and by every rule that leaves more ways. */
const listNormen = (eerste: Gemeten, alle: readonly Gemeten[]): readonly Gemeten[] => [
  eerste,
  ...alle.filter(
    (deel) =>
      deel !== eerste &&
      deel.feit === eerste.feit &&
      deel.anders !== undefined &&
      !isRuimer(deel, eerste),
  ),
]

/** Each once. */
const wordNormen = (normen: readonly Gemeten[], eenheid: string | undefined): string =>
  [...new Set(normen.map((deel) => wordNorm(deel, eenheid)))].join('; ')

/** It holds only where every rule that is named beside it holds. */
const judgeNormen = ([eerste, ...rest]: readonly Gemeten[]): Gemeten['oordeel'] => {
  const zonder = rest.find(({ oordeel }) => oordeel !== 'voldoet')
  return eerste?.oordeel === 'voldoet' && zonder ? zonder.oordeel : (eerste?.oordeel ?? 'onbekend')
}

/**
 * Every eis with a number that this plan has a number for, each fact once. What `eigen` needed, the plan of which this
 * is a trial, can still be changed further.
 */
export const listMaten = (
  beoordeling: Beoordeling,
  boek: Regelboek,
  eigen: Pick<Beoordeling, 'nodig'>,
): readonly Maat[] => {
  const { feiten } = beoordeling
  const nodig = [...beoordeling.nodig, ...eigen.nodig]
  const gezien = new Set<string>()
  const gestapt = new Set<string>()
  const alle = listGemeten(beoordeling, boek).toSorted((a, b) => rankOf(a) - rankOf(b))
  return alle.flatMap((gemeten): readonly Maat[] => {
    const { waarde, van, tot } = gemeten
    const feit = boek.feiten.get(gemeten.feit)
    if (feit === undefined || gezien.has(feit.id)) return []
    // Nothing is short: there is nothing to measure.
    if (waarde === 0 && tot === 0) return []
    gezien.add(feit.id)
    const stapper = findStapper(gemeten, { feiten, nodig }, boek)
    const normen = listNormen(gemeten, alle)
    const oordeel = judgeNormen(normen)
    const isNieuw = stapper !== undefined && !gestapt.has(stapper.feit.id)
    if (stapper) gestapt.add(stapper.feit.id)
    return [
      {
        label: upperFirst(feit.label),
        plan: sayWaarde(feit, waarde),
        norm: wordNormen(normen, feit.eenheid),
        ...{ oordeel, waarde },
        ...(van !== undefined && { van }),
        ...(tot !== undefined && { tot }),
        ...(isNieuw && { stapper }),
        ...(oordeel !== 'voldoet_niet' &&
          gemeten.anders === ANDERS_OPGELOST && { opzij: true as const }),
      },
    ]
  })
}
