import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runScript, startDienst } from '../hulp/proces.ts'
import { INITIATIEF, PROEFBOEK, RD } from '../hulp/proef.ts'

const map = mkdtempSync(join(tmpdir(), 'visietoets-cli-'))
const initiatief = join(map, 'initiatief.json')
writeFileSync(initiatief, JSON.stringify(INITIATIEF))
afterAll(() => rmSync(map, { recursive: true, force: true }))

const runIn = (data: string) => (args: readonly string[], invoer?: string) =>
  runScript('src/cli/visietoets.ts', args, {
    env: { RULES_DIR: PROEFBOEK, DATA_DIR: join(map, data) },
    ...(invoer === undefined ? {} : { invoer }),
  })
const run = runIn('data')

describe('visietoets beoordeel', () => {
  it('geeft een leesbaar advies met redenen, voorbehouden en bronnen', async () => {
    const { code, stdout, stderr } = await run(['beoordeel', initiatief, '--content-crs', RD])
    expect(code).toBe(0)
    // On a busy machine loading takes over a second, and then says so.
    expect(stderr.replace(/^Regelboek laden … \(\d+ s\)\n/gm, '')).toBe('')
    const tekst = stdout.replaceAll('\n  ', ' ')
    for (const deel of [
      'Advies: kansrijk onder voorwaarden',
      'Bandbreedte: van "bestuurlijke afweging nodig" tot "kansrijk"',
      'Voorbehouden',
      'Draagt bij:\n- GS-01 ',
      'Wat het gebied zegt',
      'eigen uitwerking van Visietoets, geen beleid',
      'Geen besluit en geen toezegging.',
    ]) {
      expect(tekst).toContain(deel)
    }
    expect(Math.max(...stdout.split('\n').map((regel) => regel.length))).toBeLessThanOrEqual(100)
  })

  it('laat met --volledig ook het spoor van elke regel zien', async () => {
    const [kort, lang] = await Promise.all([
      run(['beoordeel', initiatief, '--content-crs', RD]),
      run(['beoordeel', initiatief, '--content-crs', RD, '--volledig']),
    ])
    expect(kort.stdout).not.toContain('Spoor per regel')
    expect(lang.stdout).toMatch(/^Spoor per regel:\n- GS-01, .*is /m)
  })

  it('geeft met --json alles, dat verifieer goedkeurt en na een wijziging afkeurt', async () => {
    const { stdout } = await run(
      ['beoordeel', '-', '--json', `--content-crs=<${RD}>`],
      JSON.stringify(INITIATIEF),
    )
    expect((await run(['verifieer', '-'], stdout)).code).toBe(0)
    const anders = stdout.replace('"conclusie":"ja_mits"', '"conclusie":"ja"')
    expect(anders).not.toBe(stdout)
    const afgekeurd = await run(['verifieer', '-'], anders)
    expect(afgekeurd.code).toBe(1)
    expect(afgekeurd.stdout).toContain('/advies/conclusie')
  })

  it('leest geen bestand dat duizenden niveaus diep is, en zegt waar', async () => {
    const diep = join(map, 'diep.json')
    writeFileSync(diep, '['.repeat(5_000) + ']'.repeat(5_000))
    for (const opdracht of ['beoordeel', 'ontwikkeling', 'verifieer']) {
      const { code, stderr } = await run([opdracht, diep])
      expect([opdracht, code]).toEqual([opdracht, 3])
      expect(stderr).toContain('dieper genest dan 32 niveaus')
    }
  })

  it('noemt alle fouten in de invoer, met hun plaats', async () => {
    const { code, stdout, stderr } = await run(
      ['beoordeel', '-'],
      JSON.stringify({ ...INITIATIEF, feiten: { bouwlagenMx: 3 } }),
    )
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toContain('/locatie')
    expect(stderr).toContain('/feiten/bouwlagenMx  "bouwlagenMx" is geen feit')
  })

  it('zegt bij een bewijs van elders welk regelboek nodig is', async () => {
    const { stdout } = await run(['beoordeel', initiatief, '--json', '--content-crs', RD])
    const anders = stdout.replace(/("regelboek":\{"id":"proefvisie","sha256":")\w{4}/, '$10000')
    const { code, stdout: tekst } = await run(['verifieer', '-'], anders)
    expect(code).toBe(1)
    expect(tekst).toContain('gemaakt met regelboek proefvisie versie 1 (regels 0000')
  })
})

describe('visietoets regels', () => {
  it('controleert, en rekent de gevallen door', async () => {
    const controle = await run(['regels', 'controleer'])
    expect(controle).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('is in orde: 3 regels'),
    })
    const test = await run(['regels', 'test'])
    expect(test).toMatchObject({ code: 0, stdout: '9 geslaagd, 0 mislukt\n' })
  })
})

describe('visietoets migreer', () => {
  it('werkt de database bij, en nog eens doet geen kwaad', async () => {
    for (const _ of [1, 2]) {
      const { code, stdout } = await run(['migreer'])
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: expect.stringContaining('De database is bijgewerkt'),
      })
    }
  })
})

describe('visietoets audit', () => {
  it('zegt dat het spoor klopt, en kent een vreemd anker niet', async () => {
    const goed = await run(['audit', 'verifieer'])
    expect(goed).toMatchObject({ code: 0, stdout: expect.stringContaining('klopt') })
    const anker = await run(['audit', 'verifieer', '--anker', 'a'.repeat(64)])
    expect(anker).toMatchObject({ code: 1, stdout: expect.stringContaining('niet meer in') })
    const mis = await run(['audit', 'verifieer', '--anker', 'kort'])
    expect(mis).toMatchObject({ code: 2, stderr: expect.stringContaining('64 tekens') })
  })
})

describe('visietoets sleutel', () => {
  // What has a key signs, and so tells the moment: reports of the other tests are to be the same twice.
  const runMet = runIn('met-sleutel')
  it('herkent na vernieuwen wat met de vorige is getekend, en toont ze als JWKS', async () => {
    expect((await runMet(['sleutel', 'toon'])).stdout).toContain('Er is nog geen sleutel')
    expect((await runMet(['sleutel', 'vernieuw'])).code).toBe(0)
    const { stdout } = await runMet(['beoordeel', initiatief, '--json', '--content-crs', RD])
    const vernieuwd = await runMet(['sleutel', 'vernieuw'])
    expect(vernieuwd.stdout.trimEnd().split('\n')).toHaveLength(2)
    const { keys } = JSON.parse((await runMet(['sleutel', 'toon', '--json'])).stdout)
    expect(keys).toHaveLength(2)
    const herkend = await runMet(['verifieer', '-', '--json'], stdout)
    expect(JSON.parse(herkend.stdout)).toMatchObject({
      uitkomst: 'klopt',
      afgifte: { uitkomst: 'getekend' },
    })
  })

  it('weigert een sleutel die er geen is, zonder hem te tonen', async () => {
    const uit = await runScript('src/cli/visietoets.ts', ['sleutel', 'toon'], {
      env: { BEWIJS_SLEUTEL: '-----BEGIN PRIVATE KEY-----\\ngeheim\\n-----END PRIVATE KEY-----' },
    })
    expect(uit).toMatchObject({ code: 2, stderr: expect.stringContaining('BEWIJS_SLEUTEL') })
    expect(uit.stderr).not.toContain('geheim')
  })
})

describe('visietoets backup en herstel', () => {
  it('maakt een kopie, zet haar elders terug, en weigert waar al iets in staat', async () => {
    const bestand = join(map, 'kopie.vt')
    const bron = runIn('bron')
    const service = await startDienst({ RULES_DIR: PROEFBOEK, DATA_DIR: join(map, 'bron') })
    await fetch(`${service.url}/v1/beoordelingen`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Crs': RD },
      body: JSON.stringify(INITIATIEF),
    })
    expect(await bron(['backup', bestand])).toMatchObject({ code: 5 })
    await service.stop()
    expect(await bron(['backup', bestand])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('beoordeling: 1 rij'),
    })
    const doel = runIn('doel')
    expect(await doel(['herstel', bestand])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Het auditspoor klopt; kop '),
    })
    expect(await doel(['herstel', bestand])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('niet leeg'),
    })
    expect((await doel(['herstel', initiatief])).code).toBe(3)
    expect((await doel(['backup', join(map, 'nergens', 'x.vt')])).code).toBe(2)
  })
})

describe('visietoets zuiver', () => {
  it('zegt dat er niets te doen is als elke locatie alleen een plek is', async () => {
    const { code, stdout } = await run(['zuiver'])
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('Er is niets veranderd'),
    })
  })
})

describe('verkeerd gebruik', () => {
  it.each([
    [['beordeel'], 'Bedoelt u "beoordeel"?'],
    [['beoordeel'], 'Geef precies: BESTAND.json.'],
    [['beoordeel', 'a.json', 'b.json'], 'Geef precies: BESTAND.json.'],
    [['beoordeel', 'a.json', '--jsn'], 'Bedoelt u "--json"?'],
    [['beoordeel', 'a.json', '--content-crs'], 'mist haar waarde'],
    [['beoordeel', join(map, 'nergens.json')], 'bestaat niet'],
    [['regels', 'tets'], 'Bedoelt u "test"?'],
    [['migreer', 'nu'], 'neemt geen argumenten'],
    [[], 'Gebruik: visietoets OPDRACHT'],
  ])('%j: code 2, en wat er wel kan', async (args, melding) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(melding)
  })

  it.each(['beoordeel', 'verifieer', 'regels', 'serveer', 'migreer', 'zuiver'])(
    '%s --help legt de opdracht uit',
    async (opdracht) => {
      const { code, stdout } = await run([opdracht, '--help'])
      expect(code).toBe(0)
      expect(stdout).toContain(`Gebruik: visietoets ${opdracht}`)
    },
  )

  it('--help noemt elke opdracht en elke afloopcode', async () => {
    const { code, stdout } = await run(['--help'])
    expect(code).toBe(0)
    for (const woord of [
      'beoordeel',
      'verifieer',
      'regels',
      'serveer',
      'migreer',
      'zuiver',
      'Afloopcodes',
    ]) {
      expect(stdout).toContain(woord)
    }
  })
})

describe('visietoets rapport', () => {
  const uit = (naam: string) => join(map, naam)

  it('maakt van een initiatief en van zijn beoordeling hetzelfde rapport, byte voor byte', async () => {
    const { stdout } = await run(['beoordeel', initiatief, '--json', '--content-crs', RD])
    expect((await run(['rapport', '-', '-o', uit('a.pdf')], stdout)).code).toBe(0)
    const zelf = ['rapport', initiatief, '--content-crs', RD, '--uit', uit('b.pdf')]
    expect((await run(zelf)).code).toBe(0)
    const [a, b] = ['a.pdf', 'b.pdf'].map((naam) => readFileSync(uit(naam)))
    expect(a?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true)
    expect((await run(['rapport', '-', '-o', uit('c.docx')], stdout)).code).toBe(0)
    expect(readFileSync(uit('c.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('maakt geen rapport van een beoordeling die is veranderd, of in een vorm die het niet kent', async () => {
    const { stdout } = await run(['beoordeel', initiatief, '--json', '--content-crs', RD])
    const anders = stdout.replace('"conclusie":"ja_mits"', '"conclusie":"ja"')
    const geweigerd = await run(['rapport', '-', '-o', uit('d.pdf')], anders)
    expect(geweigerd).toMatchObject({ code: 1 })
    expect(geweigerd.stdout).toContain('klopt niet')
    expect(() => readFileSync(uit('d.pdf'))).toThrow()
    const odt = await run(['rapport', initiatief, '-o', uit('e.odt')])
    expect(odt).toMatchObject({ code: 2 })
    expect(odt.stderr).toContain('.pdf of .docx')
  })
})
