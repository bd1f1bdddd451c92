import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findAanmeldlink, runScript, startDienst } from '../hulp/proces.ts'
import { signIn } from '../hulp/wereld.ts'

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

it('staan na tweemaal laden één keer in de werkvoorraad', async () => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-voorbeelden-'))
  const dienst = await startDienst({ DATA_DIR: map, WERKERS: '0', PORT: '0' })
  onTestFinished(async () => {
    await dienst.stop('SIGINT')
    rmSync(map, { recursive: true, force: true })
  })
  const { url } = dienst
  const Cookie = await signIn(url, findAanmeldlink(dienst.uit))
  const laad = () =>
    fetch(`${url}/dossiers/voorbeelden`, {
      ...{ method: 'POST', redirect: 'manual' },
      headers: { Cookie, Origin: url },
    })
  const telling = async () => {
    const antwoord = await fetch(`${url}/dossiers?stap=alle`, { headers: { Cookie } })
    return /(\d+) dossiers/.exec(await antwoord.text())?.[1]
  }
  expect((await laad()).status).toBe(303)
  const eerst = await telling()
  expect(Number(eerst)).toBeGreaterThan(3)
  await Promise.all([laad(), laad()])
  expect(await telling()).toBe(eerst)
})
