import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { listOpenFeiten } from '../../../src/app/dossier/open-feiten.ts'
import { AppError } from '../../../src/domain/errors.ts'
import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import { createProef } from '../../hulp/proef.ts'

const boeken = loadRegelboeken('rules').filter(({ visie }) => visie.status === 'vastgesteld')
const [boek] = boeken
if (boek === undefined) throw new Error('er is geen regelboek')
const { omgeving } = createProef(boeken)

type Invoer = Readonly<Record<string, unknown>> & {
  readonly feiten: Readonly<Record<string, unknown>>
}
const readVoorbeeld = (naam: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../voorbeelden/${naam}.json`, import.meta.url), 'utf8'),
  ) as Invoer
const beoordeel = (inhoud: Invoer) =>
  explainMetBewijs(omgeving, { inhoud, mag: { alsBehandelaar: true, concept: false } }).volledig

/** The advice with this answer; nothing when these facts do not go together. */
const adviseWith = (inhoud: Invoer, feit: string, waarde: FeitWaarde) => {
  try {
    return beoordeel({ ...inhoud, feiten: { ...inhoud.feiten, [feit]: waarde } }).advies.conclusie
  } catch (fout) {
    if (fout instanceof AppError) return undefined
    throw fout
  }
}

/** Answers that lie far apart. */
const listAntwoorden = ({ type, waarden = [], min = 0, max = 1_000 }: Feit): FeitWaarde[] => {
  if (type === 'janee') return [true, false]
  if (type === 'getal') return [min, max]
  if (type === 'keuze') return waarden
  return type === 'meerkeuze' ? [waarden] : []
}

describe('een gegeven dat nog ontbreekt', () => {
  it.each([
    'appartementen-binnenstad',
    'dakopbouw-lariks',
    'idee-peelo',
    'supermarkt-stadsbedrijvenpark',
    'woningen-havenkwartier',
  ])(
    'verandert het advies alleen als het overzicht zegt dat dat kan: %s',
    (naam) => {
      const inhoud = readVoorbeeld(naam)
      const huidig = beoordeel(inhoud)
      const stil = (['initiatief', 'behandelaar'] as const)
        .flatMap((herkomst) => listOpenFeiten({ huidig, boek }, herkomst))
        .filter(({ beslissend }) => !beslissend)
      expect(stil.length).toBeGreaterThan(0)
      const gekanteld = stil.flatMap(({ feit }) =>
        listAntwoorden(boek.feiten.get(feit) as Feit).flatMap((waarde) => {
          const conclusie = adviseWith(inhoud, feit, waarde)
          return conclusie === undefined || conclusie === huidig.advies.conclusie
            ? []
            : [`${feit}=${waarde}: ${conclusie}`]
        }),
      )
      expect(gekanteld).toEqual([])
    },
    120_000,
  )

  it('kan het advies veranderen als een voorbehoud erop rust, ook als het advies vaststaat', () => {
    const huidig = beoordeel(readVoorbeeld('appartementen-binnenstad'))
    expect(huidig.vragen).toEqual([])
    const open = listOpenFeiten({ huidig, boek }, 'behandelaar')
    expect(open.find(({ feit }) => feit === 'stedenbouwkundigPassend')?.beslissend).toBe(true)
    expect(open.at(-1)?.beslissend).toBe(false)
  })
})
