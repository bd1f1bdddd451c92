import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Geheugengrens, makeGeheugengrens } from '../hulp/processen/geheugengrens.ts'

/** Nobody: owns nothing here. */
const GEBRUIKER = 10_001
const GRENS_BYTES = 4 * 1024 ** 3
const isRoot = process.getuid?.() === 0

/** What the image takes along, as its file says. */
const MEE = [
  ...readFileSync('uitrol/Dockerfile', 'utf8').matchAll(/^COPY (?!--from)(.+) \S+$/gm),
].flatMap(([, pad = '']) => pad.split(' '))

interface Gelockt {
  readonly dev?: boolean
}

/** What `npm ci --omit=dev` leaves: every package of the lock that is not for developers, as it is installed here. */
const copyPakketten = (naar: string): void => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, Gelockt>>
  }
  for (const [pad, { dev = false }] of Object.entries(packages)) {
    if (pad === '' || dev) continue
    for (const bestand of globSync('**/*', {
      cwd: pad,
      withFileTypes: true,
      exclude: (deel) => deel.name === 'node_modules',
    })) {
      if (!bestand.isFile()) continue
      const van = join(bestand.parentPath, bestand.name)
      const doel = join(naar, relative('.', van))
      mkdirSync(dirname(doel), { recursive: true })
      copyFileSync(van, doel)
    }
  }
}

const collect = (kind: ChildProcess) => {
  const uit = { stdout: '', stderr: '' }
  for (const naam of ['stdout', 'stderr'] as const) {
    kind[naam]?.setEncoding('utf8').on('data', (tekst: string) => {
      uit[naam] += tekst
    })
  }
  return uit
}

describe.skipIf(!isRoot)('het startcommando van het beeld (alleen als root te beproeven)', () => {
  let map: string
  let app: string
  let grens: Geheugengrens | undefined

  beforeAll(() => {
    map = mkdtempSync(join(tmpdir(), 'visietoets-uitrol-'))
    app = join(map, 'app')
    mkdirSync(app)
    chmodSync(map, 0o755)
    for (const pad of MEE) cpSync(pad, join(app, pad), { recursive: true })
    copyPakketten(app)
    grens = makeGeheugengrens(GRENS_BYTES)
  })
  afterAll(() => {
    rmSync(map, { recursive: true, force: true })
    grens?.remove()
  })

  it('heeft genoeg aan wat het beeld meeneemt: geen pakket van ontwikkelaars staat erin', () => {
    expect(globSync('node_modules/{vitest,typescript,node,playwright-core}', { cwd: app })).toEqual(
      [],
    )
    const { status, stderr } = spawnSync(process.execPath, ['uitrol/opwarmen.mjs'], {
      cwd: app,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: join(app, 'node_modules/.cache/node') },
    })
    expect([status, stderr]).toEqual([0, expect.stringContaining('Regelboek')])
    expect(
      globSync('node_modules/.cache/{tsx,regelboeken}/*', { cwd: app }).length,
    ).toBeGreaterThan(50)
  })

  it('draait als gebruiker zonder rechten, schrijft alleen in de gegevensmap, en blijft onder de grens', async () => {
    const gegevens = join(map, 'gegevens')
    mkdirSync(gegevens)
    chownSync(gegevens, GEBRUIKER, GEBRUIKER)
    const voor = globSync('**/*', { cwd: app }).length
    const kind = spawn(process.execPath, ['src/main.ts'], {
      cwd: app,
      uid: GEBRUIKER,
      gid: GEBRUIKER,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        NODE_COMPILE_CACHE: join(app, 'node_modules/.cache/node'),
        DATA_DIR: gegevens,
        PORT: '0',
        WERKERS: '2',
        // Nothing needs a place for temporary files.
        TMPDIR: app,
      },
    })
    grens?.add(kind.pid ?? 0)
    const uit = collect(kind)
    const einde = once(kind, 'exit')
    try {
      let url: string | undefined
      for (let keer = 0; keer < 400 && url === undefined && kind.exitCode === null; keer++) {
        await sleep(50)
        url = /luistert op (http:\S+)/.exec(uit.stdout)?.[1]
      }
      expect(url, uit.stderr).toBeDefined()
      expect((await fetch(`${url}/health/ready`)).status).toBe(200)
      const bewaard = await fetch(`${url}/v1/beoordelingen`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: readFileSync('voorbeelden/supermarkt-stadsbedrijvenpark.json'),
      })
      expect(bewaard.status).toBe(201)
      const { id } = (await bewaard.json()) as { readonly id: string }
      const paden = [
        `/v1/beoordelingen/${id}/rapport?vorm=pdf`,
        '/',
        '/visie',
        '/visie/richting',
        '/zelftoets',
      ]
      for (const pad of paden) {
        const antwoord = await fetch(url + pad)
        expect([pad, antwoord.status]).toEqual([pad, 200])
        const tekst = await antwoord.text()
        for (const [, bestand] of tekst.matchAll(/(?:src|href)="(\/bestanden\/[^"]+)"/g)) {
          expect((await fetch(`${url}${bestand}`)).status).toBe(200)
        }
      }
    } finally {
      kind.kill('SIGTERM')
      await einde
    }
    expect(kind.exitCode).toBe(0)
    expect(globSync('**/*', { cwd: app }).length).toBe(voor)
    expect(uit.stderr).not.toMatch(/EACCES|EROFS|onverwachte fout/)
    if (grens) expect(grens.readHoogste()).toBeLessThan(GRENS_BYTES)
  }, 60_000)
})
