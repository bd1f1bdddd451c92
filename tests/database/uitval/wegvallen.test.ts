import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { awaitAntwoord } from '../../../src/adapters/database/bewaren/antwoord.ts'
import { openDatabase } from '../../../src/adapters/database/open.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { createDatabase } from '../../hulp/database/postgres.ts'
import { openTunnel } from '../../hulp/database/tunnel.ts'

const failure = (belofte: Promise<unknown>) =>
  belofte.then(
    () => undefined,
    (fout: unknown) => fout,
  )

describe('een database die wegvalt', () => {
  it('is een nette 503 voor wie bewaart of leest, en komt vanzelf terug', async () => {
    const { database, cut, restore } = await openTunnel()
    const { opslag } = database
    await opslag.ping()
    cut()
    const id = '0190163d-8694-739b-aea5-966c26f8ad91'
    for (const ask of [opslag.ping, () => opslag.get(id)]) {
      const fout = await failure(ask())
      expect(fout).toBeInstanceOf(AppError)
      expect((fout as AppError).status).toBe(503)
    }
    restore()
    await expect.poll(() => failure(opslag.ping()), { timeout: 15_000 }).toBeUndefined()
  })
})

/** A PostgreSQL that reads and does not write, as on a replica or when somebody set it so. */
const openAlleenLezen = async () => {
  const { url, drop } = await createDatabase(inject('postgresUrl'))
  const eerst = await openDatabase({ databaseUrl: url, dataDir: '/niet/gebruikt' })
  await eerst.close()
  const lezend = new URL(url)
  lezend.searchParams.set('options', '-c default_transaction_read_only=on')
  const database = await openDatabase({ databaseUrl: lezend.href, dataDir: '/niet/gebruikt' })
  onTestFinished(async () => {
    await database.close()
    await drop()
  })
  return database
}

describe('een database die niets aanneemt', () => {
  it('is niet gereed, en wie bewaart hoort dat er niets is vastgelegd', async () => {
    const { opslag, zelftoetsen } = await openAlleenLezen()
    const toets = { invoer: {} as never, versie: 1, verlooptOp: '2026-12-01T00:00:00.000Z' }
    for (const ask of [opslag.ping, () => zelftoetsen.add('a'.repeat(64), toets)]) {
      const fout = (await failure(ask())) as AppError
      expect(fout).toMatchObject({ code: 'niet_gereed', status: 503, wachtS: 10 })
      expect(fout.detail).toContain('kan nu niets bewaren')
    }
    expect(await opslag.get('0190163d-8694-739b-aea5-966c26f8ad91')).toBeUndefined()
  })

  it.each([
    ['53100', 'kan nu niets bewaren'],
    ['25006', 'kan nu niets bewaren'],
    ['ENOSPC', 'kan nu niets bewaren'],
    ['57014', 'te lang voor nodig'],
    ['55P03', 'te lang voor nodig'],
  ])('is met code %s een nette 503', async (code, woorden) => {
    const oorzaak = Object.assign(new Error('could not extend file'), { code })
    const fout = await failure(awaitAntwoord(Promise.reject(oorzaak), 1_000))
    expect(fout).toMatchObject({ code: 'niet_gereed', status: 503 })
    expect((fout as AppError).detail).toContain(woorden)
  })

  it('is ook een nette 503 als de ingebouwde database is omgevallen', async () => {
    const fout = await failure(
      awaitAntwoord(
        Promise.reject(Object.assign(new Error('unreachable'), { name: 'RuntimeError' })),
        1_000,
      ),
    )
    expect((fout as AppError).detail).toContain('start de dienst opnieuw')
  })
})

describe('het antwoord van de database', () => {
  it('laat niet eindeloos op zich wachten', async () => {
    const fout = await failure(awaitAntwoord(new Promise(() => undefined), 20))
    expect((fout as AppError).code).toBe('niet_gereed')
  })

  it('herhaalt bij een fout nooit wat iemand heeft gestuurd', async () => {
    const oorzaak = Object.assign(new Error('kolom ontbreekt'), { code: '42703' })
    const vraag = new Error('Failed query: insert … params: Jan Jansen', { cause: oorzaak })
    const fout = await failure(awaitAntwoord(Promise.reject(vraag), 1_000))
    expect(String(fout)).toContain('42703 kolom ontbreekt')
    expect((fout as Error).stack).not.toContain('Jan Jansen')
    expect((fout as Error).cause).toBeUndefined()
  })

  it('is het antwoord als het er is', async () => {
    expect(await awaitAntwoord(Promise.resolve(3), 1_000)).toBe(3)
  })
})
