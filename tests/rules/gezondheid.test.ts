import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadSchrijfboeken } from '../../src/adapters/rules/load.ts'
import { examineRegels } from '../../src/app/controle/examine-regels.ts'
import { BEVINDINGEN } from '../../src/domain/gezondheid/bevinding.ts'
import { faultsOf, GEZOND, plant, type Wijziging } from './lader/plant.ts'

/** A defect planted in a healthy rulebook, and every finding that it must give: code and place. */
interface Gebrek {
  readonly naam: string
  readonly wijzigingen: readonly Wijziging[]
  readonly verwacht: readonly string[]
}

const gebreken = parse(
  readFileSync(resolve(import.meta.dirname, 'fixtures/gezondheid.yaml'), 'utf8'),
) as readonly Gebrek[]

const examine = (map: string) => examineRegels(loadSchrijfboeken(map))

const findings = (map: string) =>
  examine(map).flatMap(({ fouten, aandachtspunten }) =>
    [...fouten, ...aandachtspunten].map(({ code, plaats }) => `${code} ${plaats}`),
  )

describe('the health check', () => {
  it('says nothing of a healthy rulebook', () => {
    expect(findings(GEZOND)).toEqual([])
  })

  it.each(gebreken)('finds $naam, with its place', ({ wijzigingen, verwacht }) => {
    const gevonden = findings(plant(wijzigingen, GEZOND))
    expect(gevonden).toEqual(expect.arrayContaining([...verwacht]))
    // Whoever changes a rule and not its cases also sees that: no other kind of finding.
    const bijvangst = ['geval_mislukt', 'mutant_overleeft', 'overbodig_deel']
    const rest = gevonden.filter(
      (vondst) => !verwacht.includes(vondst) && !bijvangst.some((code) => vondst.startsWith(code)),
    )
    expect(rest).toEqual([])
  })

  it('has planted a defect of every kind', () => {
    const geplant = new Set(
      gebreken.flatMap(({ verwacht }) => verwacht.map((v) => v.split(' ')[0])),
    )
    expect([...geplant].sort()).toEqual(Object.keys(BEVINDINGEN).sort())
  })

  it('is preceded by the loader, that names each quote that no longer stands in the source', () => {
    const map = plant(
      [{ bestand: 'proefvisie/bronnen/proef.txt', van: 'is groen', naar: 'is grijs' }],
      GEZOND,
    )
    expect(faultsOf(map)).toEqual([
      expect.stringMatching(/^rules\/begrippen\.yaml:3:11 {2}motto\.citaat {2}dit citaat staat/),
      expect.stringMatching(/^rules\/proefvisie\/gebieden\/stad\.yaml:\d+:\d+ /),
      expect.stringMatching(/^rules\/proefvisie\/groen\/GS-01-.*\.yaml:\d+:\d+ /),
      expect.stringMatching(/^rules\/proefvisie\/passages\.csv:2:1 /),
    ])
  })

  it('says in a sentence what is wrong and what to do', () => {
    const gebrek = gebreken.find(({ naam }) => naam.startsWith('twee eisen'))
    const [verslag] = examine(plant(gebrek?.wijzigingen ?? [], GEZOND))
    expect(verslag?.fouten.map(({ melding }) => melding)).toContain(
      'GS-03 en GS-01 gelden samen, maar geen plan kan aan beide voldoen (in Wijk Noord). Pas een van beide aan, of laat ze niet samen gelden.',
    )
  })
})

describe('the rulebook of Assen', () => {
  const [verslag] = examine(resolve(import.meta.dirname, '../../rules'))

  it('has no faults', () => {
    expect(verslag?.regelboek).toBe('omgevingsvisie-assen')
    expect(verslag?.fouten.map(({ plaats, melding }) => `${plaats} ${melding}`)).toEqual([])
  })

  it('has cases that notice at least 99 % of all mistakes', () => {
    expect(verslag?.mutatie.mutanten).toBeGreaterThan(2_000)
    expect(verslag?.mutatie.score).toBeGreaterThanOrEqual(0.99)
  })

  it('shows where a principle says nothing', () => {
    const leemte = verslag?.aandachtspunten.find(({ code }) => code === 'leemte')
    expect(leemte?.params.leeg).toBeGreaterThan(0)
    expect(
      verslag?.leemten.find(({ activiteit }) => activiteit === 'beroep_aan_huis'),
    ).toMatchObject({
      principe: 'groene_stad',
    })
  })
})
