import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { openDatabase, prepareRol } from '../../src/adapters/database/open.ts'
import { storeBeoordeling } from '../../src/app/beoordelen/assess-initiatief.ts'
import { beginZelftoets } from '../../src/app/beoordelen/zelftoets.ts'
import { cleanPlekken } from '../../src/app/bewijs/clean-plekken.ts'
import { makeAlleRechten } from '../../src/app/toegang/gezag.ts'
import { beginSessie, endSessie, readSessie } from '../../src/app/toegang/sessies.ts'
import { createDatabase } from '../hulp/database/postgres.ts'
import { createProef, INITIATIEF, RD } from '../hulp/proef.ts'

const ROL = `visietoets_dienst_${randomBytes(4).toString('hex')}`

describe('een rol met alleen de rechten van de draaiende dienst', () => {
  let eigenaar: postgres.Sql
  let opruimen: () => Promise<void>
  let dienstUrl: string
  let database: Database

  beforeAll(async () => {
    const { url, drop } = await createDatabase(inject('postgresUrl'))
    eigenaar = postgres(url, { max: 1, onnotice: () => undefined })
    await eigenaar`create role ${eigenaar(ROL)} login password 'proef'`
    await prepareRol(url, ROL)
    await prepareRol(url, ROL)
    const alsDienst = new URL(url)
    alsDienst.username = ROL
    alsDienst.password = 'proef'
    dienstUrl = alsDienst.href
    database = await openDatabase({ databaseUrl: dienstUrl, dataDir: '/niet/gebruikt' })
    opruimen = async () => {
      await eigenaar`drop owned by ${eigenaar(ROL)}`
      await eigenaar`drop role ${eigenaar(ROL)}`
      await eigenaar.end()
      await drop()
    }
  })
  afterAll(async () => {
    await database.close()
    await opruimen()
  })

  const createOmgeving = () => ({
    ...createProef().omgeving,
    beoordelingen: database.opslag,
    zelftoetsen: database.zelftoetsen,
    sessies: database.sessies,
    nieuweSleutel: () => randomBytes(8).toString('hex'),
  })

  it('bewaart, en het auditspoor schrijft mee', async () => {
    const omgeving = createOmgeving()
    await storeBeoordeling(omgeving, { inhoud: INITIATIEF, contentCrs: RD })
    const locatie = { type: 'Point', coordinates: [6.56, 52.99] }
    await beginZelftoets(omgeving, { locatie, feiten: { activiteiten: ['wonen'] } })
    const sleutel = await beginSessie(omgeving, {
      naam: 'A. de Vries',
      rechten: makeAlleRechten(omgeving.boeken),
    })
    await endSessie(omgeving, sleutel)
    expect(await readSessie(omgeving, sleutel)).toBeUndefined()
    expect(await database.audit.verify()).toMatchObject({ regels: 3, bevindingen: [] })
  })

  it.each([
    `update beoordeling set naam = 'anders'`,
    'delete from beoordeling',
    'truncate beoordeling cascade',
    'delete from gebeurtenis',
    `update besluit set stand = 'vergund'`,
    'delete from ontwikkelplan',
    'delete from regelboek',
    `insert into audit values (99, now(), 'bewaard', 'beoordeling', 'x', null, 'x', 'x', 'x')`,
    'delete from audit',
    'delete from toegang',
  ])('mag niet: %s', async (opdracht) => {
    const sql = postgres(dienstUrl, { max: 1 })
    await expect(sql.unsafe(opdracht)).rejects.toThrow('permission denied')
    await sql.end()
  })

  it.each([
    `update toegang set onderwerp = 'iemand anders'`,
    `update toegang set onderwerp = null, gezagen = '[]', sessie = null, vernietiging = null`,
    `update toegang set wat = 'afgemeld', vernietiging = gen_random_uuid()`,
  ])('kan niet wijzigen wie er was: %s', async (opdracht) => {
    const sql = postgres(dienstUrl, { max: 1 })
    await expect(sql.unsafe(opdracht)).rejects.toThrow('nooit gewijzigd')
    await sql.end()
  })

  it.each(['beoordeling', 'audit'])('kan het slot op %s niet openen', async (tabel) => {
    const sql = postgres(dienstUrl, { max: 1 })
    const opdracht = sql.unsafe(`alter table ${tabel} disable trigger user`)
    await expect(opdracht).rejects.toThrow('must be owner')
    await sql.end()
    await expect(cleanPlekken(createOmgeving(), database.opschoning)).rejects.toThrow()
  })

  it('kan geen regel aan het auditspoor toevoegen buiten de triggers om', async () => {
    const sql = postgres(dienstUrl, { max: 1 })
    const verzonnen = sql`select audit_voeg_toe('bewaard', 'beoordeling', 'x', null, 'x')`
    await expect(verzonnen).rejects.toThrow('permission denied')
    await sql.end()
  })
})
