import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import {
  answerZelftoets,
  beginZelftoets,
  proveZelftoets,
  readZelftoets,
} from '../../src/app/beoordelen/zelftoets.ts'
import { clearVerlopen } from '../../src/app/bewaartermijn/ruim-op.ts'
import type { OmgevingMetZelftoetsen } from '../../src/app/omgeving.ts'
import { AppError } from '../../src/domain/errors.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { createProef } from '../hulp/proef.ts'

const LOCATIE = { type: 'Point', coordinates: [6.56, 52.99] }
const INVOER = { locatie: LOCATIE, feiten: { activiteiten: ['wonen'] } }
const DAG_MS = 86_400_000

const codeOf = (belofte: Promise<unknown>): Promise<string> =>
  belofte.then(
    () => 'goed',
    (fout: unknown) => (fout instanceof AppError ? fout.code : String(fout)),
  )

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })

  const create = () => {
    const klok = { dagen: 0 }
    const basis = createProef().omgeving
    let teller = 0
    const omgeving: OmgevingMetZelftoetsen = {
      ...basis,
      zelftoetsen: database.zelftoetsen,
      nieuweSleutel: () => `sleutel-${Math.random()}-${++teller}`,
      nu: () => new Date(basis.nu().getTime() + klok.dagen * DAG_MS),
    }
    return { omgeving, klok }
  }

  describe('alle zelftoetsen samen', () => {
    it('houden niemand op die begint, hoeveel er ook zijn', async () => {
      const { zelftoetsen } = database
      const toets = { invoer: INVOER as never, versie: 1, verlooptOp: '2027-01-01T00:00:00.000Z' }
      for (let nummer = 0; nummer < 800; nummer++) await zelftoetsen.add(`vele-${nummer}`, toets)
      const tijden: number[] = []
      for (let keer = 0; keer < 5; keer++) {
        const begin = performance.now()
        await zelftoetsen.trim(500)
        tijden.push(performance.now() - begin)
      }
      expect(Math.min(...tijden)).toBeLessThan(50)
      await zelftoetsen.trim(0)
      expect(await zelftoetsen.get('vele-0')).toBeUndefined()
    })

    it('nemen niet meer ruimte dan mag: wat het eerst verloopt gaat weg', async () => {
      const { zelftoetsen } = database
      // What cannot be made shorter: so much it takes.
      const tekst = randomBytes(600_000).toString('base64')
      const store = async (naam: string, dag: string) => {
        const verlooptOp = `2027-01-${dag}T00:00:00.000Z`
        await zelftoetsen.add(naam, { invoer: { naam: tekst } as never, versie: 1, verlooptOp })
      }
      await store('eerst', '01')
      await store('later', '03')
      await store('tussen', '02')
      await zelftoetsen.trim(10)
      expect(await zelftoetsen.get('eerst')).toBeDefined()
      await zelftoetsen.trim(1.7)
      const over = await Promise.all(['eerst', 'tussen', 'later'].map(zelftoetsen.get))
      expect(over.map((toets) => toets !== undefined)).toEqual([false, true, true])
      await zelftoetsen.trim(0)
    })
  })

  describe('een zelftoets', () => {
    it('bewaart antwoorden onder een sleutel die zelf niet is bewaard', async () => {
      const { omgeving } = create()
      const sleutel = await beginZelftoets(omgeving, INVOER)
      await answerZelftoets(omgeving, sleutel, {
        versie: 1,
        antwoorden: { functieOud: 'kantoor' },
      })
      const toets = await readZelftoets(omgeving, sleutel)
      const { invoer, versie } = toets
      expect(invoer.feiten).toEqual({ activiteiten: ['wonen'], functieOud: 'kantoor' })
      expect(versie).toBe(2)
      expect((await proveZelftoets(omgeving, toets)).bewijs.verzoek).toEqual(invoer)
      expect(await database.zelftoetsen.get(sleutel)).toBeUndefined()
      await answerZelftoets(omgeving, sleutel, {
        versie: 2,
        antwoorden: { functieOud: undefined },
      })
      expect((await readZelftoets(omgeving, sleutel)).invoer.feiten).toEqual({
        activiteiten: ['wonen'],
      })
    })

    it('merkt het als in een ander venster al is geantwoord, en verliest niets', async () => {
      const { omgeving } = create()
      const sleutel = await beginZelftoets(omgeving, INVOER)
      const antwoord = (functieOud: string) =>
        codeOf(answerZelftoets(omgeving, sleutel, { versie: 1, antwoorden: { functieOud } }))
      const uitkomsten = await Promise.all([antwoord('kantoor'), antwoord('wonen')])
      expect(uitkomsten.toSorted()).toEqual(['gewijzigd', 'goed'])
      expect((await readZelftoets(omgeving, sleutel)).versie).toBe(2)
    })

    it('verloopt, en is dan weg zodra er wordt opgeruimd', async () => {
      const { omgeving, klok } = create()
      const sleutel = await beginZelftoets(omgeving, INVOER)
      klok.dagen = 29.9
      expect(await codeOf(readZelftoets(omgeving, sleutel))).toBe('goed')
      klok.dagen = 30.1
      expect(await codeOf(readZelftoets(omgeving, sleutel))).toBe('niet_gevonden')
      await clearVerlopen({ ...omgeving, vernietiging: database.vernietiging }, {})
      expect(await database.zelftoetsen.get(omgeving.hash.sha256(sleutel))).toBeUndefined()
    })

    it('verloopt zoveel dagen na het laatste antwoord als is ingesteld', async () => {
      const { omgeving, klok } = create()
      const kort = { ...omgeving, linkdagen: { zelftoets: 3 } }
      const sleutel = await beginZelftoets(kort, INVOER)
      klok.dagen = 2.9
      await answerZelftoets(kort, sleutel, { versie: 1, antwoorden: { functieOud: 'kantoor' } })
      klok.dagen = 5.8
      expect(await codeOf(readZelftoets(kort, sleutel))).toBe('goed')
      klok.dagen = 6
      expect(await codeOf(readZelftoets(kort, sleutel))).toBe('niet_gevonden')
    })

    it('bewaart niets van wat niet klopt', async () => {
      const { omgeving } = create()
      expect(await codeOf(beginZelftoets(omgeving, { ...INVOER, feiten: { x: 1 } }))).toBe(
        'ongeldige_invoer',
      )
      const sleutel = await beginZelftoets(omgeving, INVOER)
      const fout = { versie: 1, antwoorden: { functieOud: 'een kasteel' } }
      expect(await codeOf(answerZelftoets(omgeving, sleutel, fout))).toBe('ongeldige_invoer')
      expect((await readZelftoets(omgeving, sleutel)).versie).toBe(1)
    })
  })
})
