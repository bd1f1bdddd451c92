import * as fc from 'fast-check'
import { expect } from 'vitest'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import { OORDELEN } from '../../../src/domain/model/regel.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { deriveFeiten } from '../../../src/domain/regeltaal/derive.ts'
import {
  compileRegelboek,
  emptyWaarden,
  type GecompileerdRegelboek,
  newSpoor,
} from '../../../src/domain/regeltaal/regelwerk.ts'
import { WAAR } from '../../../src/domain/regeltaal/waarheid.ts'
import { compileBulk } from '../../../src/domain/weging/bulk.ts'
import { evaluateRegel } from '../../../src/domain/weging/evaluate.ts'
import { maakBoek, maakRegel, PEILDATUM } from '../proef/proefboek.ts'
import { boekArb, deelFeitenArb, voorwaardeArb } from '../proef/willekeurig.ts'

type Feiten = Readonly<Record<string, FeitWaarde>>

const fill = (werk: GecompileerdRegelboek, feiten: Feiten) => {
  const waarden = emptyWaarden(werk)
  for (const [feit, waarde] of Object.entries(feiten)) waarden[werk.slotOf(feit)] = waarde
  return deriveFeiten(werk.afgeleid, waarden)
}

/** The outcomes of the generated function and of the evaluator with its trace, side by side. */
export const both = (boek: Regelboek, feiten: Feiten) => {
  const werk = compileRegelboek(boek, PEILDATUM)
  const waarden = fill(werk, feiten)
  const uit = new Uint8Array(werk.regels.length)
  compileBulk(werk)(waarden, uit)
  const context = { waarden, redenen: new Map(), maatgevend: true, profiel: true }
  const plek = { context, inGebied: WAAR, ontbrekendeLagen: [] } as const
  const spoor = newSpoor(werk, waarden)
  return {
    bulk: [...uit].map((code) => OORDELEN[code]),
    spoor: werk.regels.map((regel) => evaluateRegel(werk, regel, { plek, spoor }).oordeel),
  }
}

const gebiedArb = fc.record(
  {
    maxHoogte: fc.integer({ min: 0, max: 20 }),
    afstandNatuur: fc.integer({ min: 0, max: 900 }),
  },
  { requiredKeys: [] },
)

/** On random rulebooks, with facts missing; tells which outcomes it met. */
export const gelijkMetSpoor = (meld: (oordeel: string | undefined) => void) =>
  fc.property(boekArb, deelFeitenArb, gebiedArb, (boek, { deel }, gebied) => {
    const { bulk, spoor } = both(boek, { ...deel, ...gebied })
    expect(bulk).toEqual(spoor)
    for (const oordeel of bulk) meld(oordeel)
  })

const namenArb = fc.tuple(voorwaardeArb(), voorwaardeArb(), fc.boolean())

/** Named conditions, also when one names another. */
export const gelijkMetNamen = fc.property(
  namenArb,
  deelFeitenArb,
  ([eerste, tweede, niet], { deel }) => {
    const voorwaarden = new Map<string, Voorwaarde>([
      ['eerste', eerste],
      ['tweede', { all: [{ condition: 'eerste' }, tweede] }],
    ])
    const verwijzing = { condition: 'tweede' }
    const voldoetAls = niet ? { not: verwijzing } : { any: [verwijzing, { condition: 'eerste' }] }
    const regels = [maakRegel('RG-01', { versie: { geldtVoor: tweede, voldoetAls } })]
    const { bulk, spoor } = both(maakBoek({ regels, voorwaarden }), deel)
    expect(bulk).toEqual(spoor)
  },
)
