import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../../src/adapters/database/open.ts'
import { createEigenServer } from '../../hulp/database/eigen-server.ts'

/** A disk of its own in memory, that may run full; undefined where this machine gives none. */
const mountSchijf = (mb: number): string | undefined => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-schijf-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mb}m`, 'tmpfs', map], { stdio: 'ignore' })
  } catch {
    rmSync(map, { recursive: true, force: true })
    return undefined
  }
  chmodSync(map, 0o777)
  return map
}
const unmount = (map: string): void => {
  execFileSync('umount', ['-l', map])
  rmSync(map, { recursive: true, force: true })
}

const openSchijf = (mb: number) => {
  const map = mountSchijf(mb)
  if (map === undefined) return undefined
  onTestFinished(() => unmount(map))
  const vulling = join(map, 'vulling')
  return {
    map,
    fill: () => {
      const { bavail, bsize } = statfsSync(map)
      writeFileSync(vulling, Buffer.alloc(Number(bavail * bsize)))
    },
    free: () => rmSync(vulling),
  }
}

/** What cannot be made shorter. */
const makeToets = () => ({
  invoer: { naam: randomBytes(150_000).toString('base64') } as never,
  versie: 1,
  verlooptOp: '2027-01-01T00:00:00.000Z',
})
const makeSleutel = () => randomBytes(32).toString('hex')

const kan = mountSchijf(1)
if (kan !== undefined) unmount(kan)
const ZONDER = kan === undefined
if (ZONDER)
  console.warn(
    'Geen eigen schijf te maken (mount): een echte volle schijf is hier niet geprobeerd.',
  )

/** Stores three, fills the disk, and stores until it is refused; gives the refusal and what was acknowledged. */
const storeTotVol = async (add: (sleutel: string) => Promise<boolean>, fill: () => void) => {
  const bewaard = [makeSleutel(), makeSleutel(), makeSleutel()]
  for (const sleutel of bewaard) await add(sleutel)
  fill()
  for (let keer = 0; keer < 500; keer++) {
    const sleutel = makeSleutel()
    try {
      await add(sleutel)
      bewaard.push(sleutel)
    } catch (fout) {
      return { fout, bewaard }
    }
  }
  throw new Error('de schijf liep niet vol')
}

describe.skipIf(ZONDER)('een echte volle schijf', () => {
  it('is onder PostgreSQL een 503 die het zegt, en werkt vanzelf weer als er ruimte is', async () => {
    const schijf = openSchijf(200)
    if (schijf === undefined) return
    const server = await createEigenServer(schijf.map)
    const database = await openDatabase({ databaseUrl: server.url, dataDir: '/niet/gebruikt' })
    onTestFinished(async () => {
      await database.close()
      await server.remove()
    })
    const { zelftoetsen, opslag } = database
    const add = (sleutel: string) => zelftoetsen.add(sleutel, makeToets())
    const { fout, bewaard } = await storeTotVol(add, schijf.fill)
    expect(fout).toMatchObject({ code: 'niet_gereed', status: 503, wachtS: 10 })
    expect((fout as { detail: string }).detail).toContain('de schijf is vol')
    schijf.free()
    const begin = performance.now()
    const again = () => add(makeSleutel()).catch(() => false)
    await expect.poll(again, { timeout: 20_000 }).toBe(true)
    expect(performance.now() - begin).toBeLessThan(5_000)
    await opslag.ping()
    for (const sleutel of bewaard) expect(await zelftoetsen.get(sleutel)).toBeDefined()
  })

  it('is met de ingebouwde database een 503, en na een nieuwe start staat alles er dat was bevestigd', async () => {
    const schijf = openSchijf(120)
    if (schijf === undefined) return
    const eerst = await openDatabase({ dataDir: schijf.map })
    const add = (sleutel: string) => eerst.zelftoetsen.add(sleutel, makeToets())
    const vol = await storeTotVol(add, schijf.fill)
    expect(vol.fout).toMatchObject({ code: 'niet_gereed', status: 503 })
    await eerst.close().catch(() => undefined)
    schijf.free()
    const daarna = await openDatabase({ dataDir: schijf.map })
    onTestFinished(() => daarna.close())
    expect(await daarna.zelftoetsen.add(makeSleutel(), makeToets())).toBe(true)
    for (const sleutel of vol.bewaard) {
      expect(await daarna.zelftoetsen.get(sleutel)).toBeDefined()
    }
  })
})
