import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runScript } from '../hulp/proces.ts'

const MAP = resolve(import.meta.dirname, '../../voorbeelden')
const run = (args: readonly string[], invoer?: string) =>
  runScript('src/cli/visietoets.ts', args, invoer === undefined ? {} : { invoer })

describe('de meegeleverde voorbeelden op het regelboek van Assen', () => {
  it.each(readdirSync(MAP).filter((naam) => naam.endsWith('.json')))(
    '%s geeft een uitgelegd advies waarvan het bewijs klopt',
    async (naam) => {
      const bestand = resolve(MAP, naam)
      const tekst = await run(['beoordeel', bestand])
      expect(tekst.code, tekst.stderr).toBe(0)
      expect(tekst.stdout).toContain(JSON.parse(readFileSync(bestand, 'utf8')).naam)
      expect(tekst.stdout).toMatch(/^Advies: \S/m)
      expect(tekst.stdout).toMatch(/^- \S.* 100% van de locatie/m)
      expect(tekst.stdout).toMatch(/^Bronnen$/m)
      const json = await run(['beoordeel', bestand, '--json'])
      const { richting, uitkomsten, bewijs } = JSON.parse(json.stdout)
      expect(richting.samenvatting.length).toBeGreaterThan(40)
      expect(uitkomsten.length).toBeGreaterThan(0)
      expect(bewijs.regelboek.id).toBe('omgevingsvisie-assen')
      expect((await run(['verifieer', '-'], json.stdout)).code).toBe(0)
    },
  )

  it('de dakopbouw heeft aan vijf feiten genoeg voor een advies', async () => {
    const bestand = resolve(MAP, 'dakopbouw-lariks.json')
    expect(Object.keys(JSON.parse(readFileSync(bestand, 'utf8')).feiten)).toHaveLength(5)
    const { stdout } = await run(['beoordeel', bestand, '--json'])
    const antwoord = JSON.parse(stdout)
    expect(antwoord.advies.conclusie).not.toBe('nog_niet_te_zeggen')
    // What is answered stays small, however many rules say nothing of a roof.
    expect(Buffer.byteLength(JSON.stringify(antwoord))).toBeLessThan(15_000)
  })
})
