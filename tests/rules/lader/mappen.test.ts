import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { KLEIN, plant } from './plant.ts'

const RULES = resolve(import.meta.dirname, '../../../rules')
const GEEN_REGELS = /^[^/]+\/(gebieden|bronnen|houdingen)(\/|$)|^[^/]*$/

/** Every file of a rule or its cases, as `<visie>/<map>/<bestand>`. */
const bestanden = readdirSync(RULES, { recursive: true, withFileTypes: true })
  .filter((ingang) => ingang.isFile())
  .map(({ parentPath, name }) => relative(RULES, resolve(parentPath, name)))
  .filter((pad) => !GEEN_REGELS.test(dirname(pad)))

describe('where a rule stands', () => {
  it('is the folder of the theme it names first', () => {
    const regels = bestanden.filter((pad) => !pad.endsWith('.cases.yaml'))
    expect(regels.length).toBeGreaterThan(150)
    for (const pad of regels) {
      const { themas } = parse(readFileSync(resolve(RULES, pad), 'utf8'))
      expect([pad, pad.split('/')[1]]).toEqual([pad, themas[0].replaceAll('_', '-')])
    }
  })

  it('holds its cases too, and at most twenty files', () => {
    for (const pad of bestanden.filter((naam) => naam.endsWith('.cases.yaml'))) {
      expect(bestanden).toContain(pad.replace('.cases.yaml', '.yaml'))
    }
    for (const [map, inhoud] of Map.groupBy(bestanden, dirname)) {
      expect([map, inhoud.length <= 20]).toEqual([map, true])
    }
  })

  it('changes neither the rulebook nor its hash', () => {
    const stam = 'proefvisie/groen/GS-02-beeld-past'
    const verplaatst = plant(
      ['.yaml', '.cases.yaml'].map((soort) => ({
        bestand: `${stam}${soort}`,
        wordt: `proefvisie/anders/dieper/${basename(stam)}${soort}`,
      })),
    )
    const [oud, nieuw] = [KLEIN, verplaatst].map((map) => loadRegelboeken(map)[0])
    expect(nieuw?.sha256).toBe(oud?.sha256)
    expect(nieuw).toEqual({ ...oud, plaatsen: nieuw?.plaatsen })
  })
})
