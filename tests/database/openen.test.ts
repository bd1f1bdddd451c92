import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/adapters/database/open.ts'
import { takeSlot } from '../../src/adapters/database/slot.ts'
import { AppError } from '../../src/domain/errors.ts'
import { createDatabase } from '../hulp/database/postgres.ts'

const makeMap = () => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-slot-'))
  onTestFinished(() => rmSync(map, { recursive: true, force: true }))
  return map
}

/** A process that takes the lock and keeps it until it is killed. */
const holdSlot = async (map: string) => {
  const slot = new URL('../../src/adapters/database/slot.ts', import.meta.url)
  const script = `const { takeSlot } = await import('${slot}')
    takeSlot(${JSON.stringify(map)})
    console.log('vast')
    setInterval(() => {}, 1000)`
  const kind = spawn(process.execPath, ['--input-type=module', '-e', script])
  onTestFinished(() => {
    kind.kill('SIGKILL')
  })
  await once(kind.stdout, 'data')
  return kind
}

describe('de gegevensmap', () => {
  it('is van één proces, en zegt van welk', async () => {
    const map = makeMap()
    const { pid } = await holdSlot(map)
    expect(() => takeSlot(map)).toThrow(
      `De map ${map} wordt gebruikt door een ander proces (pid ${pid})`,
    )
  })

  it('is ook binnen één proces maar één keer te openen', async () => {
    const map = makeMap()
    const release = takeSlot(map)
    expect(() => takeSlot(map)).toThrow('gegevensmap_bezet')
    release()
    takeSlot(map)()
  })

  it('is vrij zodra het proces hard is gestopt, wat het pid-bestand ook zegt', async () => {
    const map = makeMap()
    const kind = await holdSlot(map)
    kind.kill('SIGKILL')
    await once(kind, 'exit')
    takeSlot(map)()
    writeFileSync(join(map, 'slot.pid'), '1\n')
    takeSlot(map)()
  })

  it('moet een map zijn waarin te schrijven is', () => {
    const map = makeMap()
    const bestand = join(map, 'bestand')
    writeFileSync(bestand, '')
    expect(() => takeSlot(bestand)).toThrow('gegevensmap_onbruikbaar')
  })

  it('laat na een mislukte poging de ander ongemoeid', async () => {
    const map = makeMap()
    await holdSlot(map)
    expect(() => takeSlot(map)).toThrow('gegevensmap_bezet')
    expect(() => takeSlot(map)).toThrow('gegevensmap_bezet')
  })
})

describe('PostgreSQL', () => {
  it('wordt door vier processen tegelijk bijgewerkt zonder fout', async () => {
    const { url, drop } = await createDatabase(inject('postgresUrl'))
    onTestFinished(drop)
    const keuze = { databaseUrl: url, dataDir: '/niet/gebruikt' }
    const alle = await Promise.all([1, 2, 3, 4].map(() => openDatabase(keuze)))
    await Promise.all(alle.map(({ opslag }) => opslag.ping()))
    await Promise.all(alle.map(({ close }) => close()))
  })

  it('geeft een duidelijke fout zonder wachtwoord als hij er niet is', async () => {
    const keuze = { databaseUrl: 'postgres://ik:geheim@127.0.0.1:9/db', dataDir: '/niet/gebruikt' }
    const fout = await openDatabase(keuze).catch((reden: unknown) => reden)
    expect(fout).toBeInstanceOf(AppError)
    expect((fout as AppError).detail).toContain('127.0.0.1:9/db')
    expect((fout as AppError).detail).not.toContain('geheim')
  })
})
