import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { deriveFeiten } from '../../../src/domain/regeltaal/derive.ts'
import {
  compileRegelboek,
  emptyWaarden,
  type GecompileerdRegelboek,
} from '../../../src/domain/regeltaal/regelwerk.ts'
import { createToeval } from '../meten/toeval.ts'
import { pickWaarde } from './feiten.ts'
import { collectGrenzen } from './grenzen.ts'

export const PEILDATUM = { geldigOp: '2026-11-01', beschikbaarOp: '2026-11-01' }

/** One rule as every engine gets it: it holds when it applies and complies. */
export interface Proefregel {
  readonly id: string
  readonly geldtVoor?: Voorwaarde
  readonly voldoetAls: Voorwaarde
}

/** The same rules and the same fully known facts, for every engine. */
export interface Proef {
  readonly regels: readonly Proefregel[]
  readonly voorwaarden: ReadonlyMap<string, Voorwaarde>
  readonly werk: GecompileerdRegelboek
  /** Every fact that the rules read, derived ones computed. */
  readonly feiten: readonly Readonly<Record<string, FeitWaarde>>[]
  /** How many of the rules are those of the rulebook, unchanged. */
  readonly ongewijzigd: number
}

const shift = (voorwaarde: Voorwaarde, met: number): Voorwaarde => {
  if ('all' in voorwaarde) return { all: voorwaarde.all.map((deel) => shift(deel, met)) }
  if ('any' in voorwaarde) return { any: voorwaarde.any.map((deel) => shift(deel, met)) }
  if ('not' in voorwaarde) return { not: shift(voorwaarde.not, met) }
  if ('condition' in voorwaarde || typeof voorwaarde.value !== 'number') return voorwaarde
  return { ...voorwaarde, value: voorwaarde.value + met }
}

const conditionsOf = ({ regels }: Regelboek): readonly Proefregel[] =>
  regels.flatMap(({ id, versies }): Proefregel[] => {
    const { geldtVoor, voldoetAls } = versies.at(-1) ?? {}
    return voldoetAls ? [{ id, voldoetAls, ...(geldtVoor && { geldtVoor }) }] : []
  })

/** Exactly `aantal` rules: those of the rulebook, and when they run out the same with other numbers. */
const repeatTo = (echt: readonly Proefregel[], aantal: number): readonly Proefregel[] =>
  Array.from({ length: aantal }, (_, i) => {
    const { id, geldtVoor, voldoetAls } = echt[i % echt.length] as Proefregel
    const keer = Math.floor(i / echt.length)
    return {
      id: keer === 0 ? id : `${id}-${keer}`,
      voldoetAls: shift(voldoetAls, keer),
      ...(geldtVoor && { geldtVoor: shift(geldtVoor, keer) }),
    }
  })

const toDefinitie = (voorbeeld: RegelDefinitie, { id, ...rest }: Proefregel): RegelDefinitie => ({
  ...voorbeeld,
  id,
  aard: 'eis',
  versies: [{ geldigVan: '2000-01-01', beschikbaarVan: '2000-01-01', ...rest }],
})

/** The named conditions that the rules use, and those that these use: of others the facts are not there. */
const keepGebruikt = (
  voorwaarden: Proef['voorwaarden'],
  regels: readonly Proefregel[],
): Proef['voorwaarden'] => {
  const gebruikt = new Map<string, Voorwaarde>()
  const visit = (deel: unknown): void => {
    for (const [, naam = ''] of JSON.stringify(deel).matchAll(/"condition":"(\w+)"/g)) {
      const voorwaarde = voorwaarden.get(naam)
      if (voorwaarde === undefined || gebruikt.has(naam)) continue
      gebruikt.set(naam, voorwaarde)
      visit(voorwaarde)
    }
  }
  visit(regels)
  return gebruikt
}

/** Takes `aantalRegels` rules from the rulebook and `aantalFeiten` random sets of known facts. */
export const createProef = (
  regelboek: Regelboek,
  { aantalRegels = 100, aantalFeiten = 250, zaad = 20_260_219 } = {},
): Proef => {
  const echt = conditionsOf(regelboek)
  const regels = repeatTo(echt, aantalRegels)
  const [voorbeeld] = regelboek.regels
  if (!voorbeeld) throw new Error('The rulebook has no rules')
  const werk = compileRegelboek(
    {
      ...regelboek,
      spanningen: [],
      regels: regels.map((regel) => toDefinitie(voorbeeld, regel)),
    },
    PEILDATUM,
  )
  const toeval = createToeval(zaad)
  const grenzen = collectGrenzen([
    ...regelboek.voorwaarden.values(),
    ...regels.flatMap(({ geldtVoor, voldoetAls }) => [
      ...(geldtVoor ? [geldtVoor] : []),
      voldoetAls,
    ]),
  ])
  const gelezen = new Set(werk.regels.flatMap(({ slots }) => slots))
  const afgeleid = new Set(werk.afgeleid.map(({ slot }) => slot))
  const feiten = Array.from({ length: aantalFeiten }, () => {
    const waarden = emptyWaarden(werk)
    for (const [slot, feit] of werk.feiten.entries()) {
      if (!afgeleid.has(slot)) waarden[slot] = pickWaarde(feit, grenzen, toeval)
    }
    deriveFeiten(werk.afgeleid, waarden)
    return Object.fromEntries(
      werk.feiten.flatMap(({ id }, slot) => {
        const waarde = waarden[slot]
        return waarde === undefined || !gelezen.has(slot) ? [] : [[id, waarde]]
      }),
    )
  })
  return {
    regels,
    voorwaarden: keepGebruikt(regelboek.voorwaarden, regels),
    werk,
    feiten,
    ongewijzigd: Math.min(echt.length, aantalRegels),
  }
}
