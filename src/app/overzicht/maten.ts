import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Feit } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Spoor, UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { formatEenheid, formatGetal, sayWaarde, upperFirst } from '../../domain/tekst.ts'

/** What somebody can change to move a measure, as a number that goes up and down by steps. */
export interface Stapper {
  readonly feit: Feit
  readonly waarde: number
  /** One step up or down; absent: that is not possible. */
  readonly meer?: number
  readonly minder?: number
}

/** One number of the plan beside what is meant for it. */
export interface Maat {
  readonly label: string
  /** The number of the plan and the norm, as people say them. */
  readonly plan: string
  readonly norm: string
  readonly oordeel: UitkomstMetToelichting['oordeel']
  readonly waarde: number
  /** The norm lies between these; absent: there is no bound on that side. */
  readonly van?: number
  readonly tot?: number
  readonly stapper?: Stapper
}

interface Grenzen {
  readonly van?: number
  readonly tot?: number
}

type Vergelijking = Extract<Spoor, { readonly fact: string }>

/** The comparisons of one fact that must all hold. */
const listVergelijkingen = (spoor: Spoor, feit: string): readonly Vergelijking[] => {
  if ('fact' in spoor) return spoor.fact === feit ? [spoor] : []
  return 'all' in spoor ? spoor.all.flatMap((deel) => listVergelijkingen(deel, feit)) : []
}

/** Between which numbers the fact must lie: what the trace compares it with, or the one norm that was measured. */
const findGrenzen = ({ marge, spoor }: UitkomstMetToelichting): Grenzen => {
  if (marge === undefined) return {}
  const grenzen: { van?: number; tot?: number } = {}
  for (const { operator, norm, value } of spoor.voldoetAls
    ? listVergelijkingen(spoor.voldoetAls, marge.feit)
    : []) {
    const getal = norm ?? value
    if (typeof getal !== 'number') continue
    if (operator.startsWith('lessThan')) grenzen.tot = getal
    if (operator.startsWith('greaterThan')) grenzen.van = getal
  }
  if (grenzen.van !== undefined || grenzen.tot !== undefined) return grenzen
  const isHoogstens = Math.sign(marge.norm - marge.waarde) === Math.sign(marge.verschil)
  return isHoogstens ? { tot: marge.norm } : { van: marge.norm }
}

const wordNorm = ({ van, tot }: Grenzen, eenheid: string | undefined): string => {
  if (tot === 0 && van === undefined) return 'geen'
  if (van !== undefined && tot !== undefined) {
    return van === tot
      ? formatEenheid(van, eenheid)
      : `${formatGetal(van)} tot ${formatEenheid(tot, eenheid)}`
  }
  return tot === undefined
    ? `minstens ${formatEenheid(van ?? 0, eenheid)}`
    : `hoogstens ${formatEenheid(tot, eenheid)}`
}

const decimalsOf = (getal: number): number => String(getal).split('.')[1]?.length ?? 0

/** Without the noise of binary fractions: no finer than the numbers that it was made of. */
const roundAs = (getal: number, uit: readonly number[]): number =>
  Number(getal.toFixed(Math.min(100, Math.max(...uit.map(decimalsOf)))))

/** The fact to change: what meets this eis by itself, or the measured fact where somebody stated it. */
const findStapper = (
  { regel, gebied, marge }: UitkomstMetToelichting,
  { feiten, nodig }: Pick<Beoordeling, 'feiten' | 'nodig'>,
  boek: Regelboek,
): Stapper | undefined => {
  const gevraagd = nodig.find((deel) => deel.regel === regel && deel.gebied === gebied)?.feit
  for (const id of [gevraagd, marge?.feit]) {
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

/** What is not met first; then what is nearest to its norm. */
const rankOf = ({ oordeel, marge }: UitkomstMetToelichting): number =>
  (oordeel === 'voldoet_niet' ? -1e6 : 0) +
  (marge ? marge.verschil / Math.max(1e-9, Math.abs(marge.norm)) : 0)

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
  return beoordeling.uitkomsten
    .filter(({ aard, marge }) => aard === 'eis' && marge !== undefined)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap((uitkomst): readonly Maat[] => {
      const { marge, oordeel } = uitkomst
      const feit = marge && boek.feiten.get(marge.feit)
      if (marge === undefined || feit === undefined || gezien.has(feit.id)) return []
      const grenzen = findGrenzen(uitkomst)
      // Nothing is short: there is nothing to measure.
      if (marge.waarde === 0 && grenzen.tot === 0) return []
      gezien.add(feit.id)
      const stapper = findStapper(uitkomst, { feiten, nodig }, boek)
      const isNieuw = stapper !== undefined && !gestapt.has(stapper.feit.id)
      if (stapper) gestapt.add(stapper.feit.id)
      return [
        {
          label: upperFirst(feit.label),
          plan: sayWaarde(feit, marge.waarde),
          norm: wordNorm(grenzen, feit.eenheid),
          ...{ oordeel, waarde: marge.waarde, ...grenzen },
          ...(isNieuw && { stapper }),
        },
      ]
    })
}
