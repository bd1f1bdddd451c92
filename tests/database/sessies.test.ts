import { type Context, Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import type { Sessiegrens } from '../../src/app/omgeving.ts'
import {
  beginSessie,
  endEigenSessies,
  endSessie,
  endSessieById,
  listSessies,
  readSessie,
  SESSIE_UREN,
} from '../../src/app/toegang/sessies.ts'
import { noteGeweigerd, noteRolGeweigerd } from '../../src/app/toegang/spoor.ts'
import { makeRechten } from '../../src/domain/toegang/rollen.ts'
import { bewaakPaginas } from '../../src/web/toegang/poort.ts'
import { addSessie, createHerkenner } from '../../src/web/toegang/sessie.ts'
import { onEachDatabase } from '../hulp/database/databases.ts'
import { type MetRauw, openMetRauw } from '../hulp/database/naast.ts'
import { createProef } from '../hulp/proef.ts'

const UUR_MS = 3_600_000
const RECHTEN = makeRechten(['behandelaar'], ['gm0000'])
/** Who manages this gezag, in a session of their own. */
const BEHEER = { id: '', beheert: ['gm0000'] }

onEachDatabase((freshUrl) => {
  let database: Database
  let query: MetRauw['query']
  beforeAll(async () => {
    const geopend = await openMetRauw(await freshUrl())
    database = geopend.database
    query = geopend.query
  })
  afterAll(() => database.close())
  const create = (sessiegrens?: Sessiegrens) => {
    const klok = { uren: 0 }
    const { omgeving } = createProef()
    let teller = 0
    const eigen = Math.random()
    return {
      klok,
      omgeving: {
        ...omgeving,
        sessies: database.sessies,
        ...(sessiegrens && { sessiegrens }),
        nieuweSleutel: () => `sleutel-${eigen}-${++teller}`,
        nu: () => new Date(omgeving.nu().getTime() + klok.uren * UUR_MS),
      },
    }
  }
  /** The pages of a service: one that asks who is there, behind signing in. */
  const createWeb = (overHttps: boolean) => {
    const { omgeving, klok } = create()
    const web = new Hono()
    const weiger = (c: Context) => c.text('niet aangemeld', 401)
    const sessies = {
      begin: (naam: string) => beginSessie(omgeving, { naam, rechten: RECHTEN }),
      read: (sleutel: string) => readSessie(omgeving, sleutel),
      end: (sleutel: string) => endSessie(omgeving, sleutel),
    }
    const herken = createHerkenner({ overHttps, read: sessies.read })
    web.use(
      bewaakPaginas({
        herken,
        weiger,
        knows: async () => true,
        gezagen: ['gm0000'],
        lookAs: omgeving.lookAs,
        noteGeweigerd: (wie, handeling) => noteRolGeweigerd(omgeving, wie, handeling),
      }),
    )
    const collegas = { find: async () => undefined, use: async () => false }
    addSessie(
      web,
      { eenmalig: 'eenmalig', overHttps, sessies, collegas },
      { vraag: (c) => c.text('vraag'), weiger },
    )
    web.get('/dossiers', (c) => c.text(c.get('behandelaar').naam))
    const post = (pad: string, Cookie = '', velden = {}) =>
      web.request(pad, {
        method: 'POST',
        headers: { Cookie, Origin: 'http://localhost' },
        body: new URLSearchParams(velden),
      })
    const signIn = async () => {
      const antwoord = await post('/aanmelden/eenmalig', '', { naam: 'A. de Vries' })
      const gezet = antwoord.headers.get('Set-Cookie') ?? ''
      return { gezet, koekje: gezet.split(';')[0] ?? '' }
    }
    const statusOf = async (Cookie: string) =>
      (await web.request('/dossiers', { headers: { Cookie } })).status
    return { post, signIn, statusOf, omgeving, klok }
  }

  describe('een aanmelding', () => {
    it('werkt na afmelden nergens meer, ook niet met een kopie van het koekje', async () => {
      const { post, signIn, statusOf } = createWeb(false)
      const { koekje } = await signIn()
      expect(await statusOf(koekje)).toBe(200)
      const weg = await post('/afmelden', koekje)
      expect(weg.headers.get('Clear-Site-Data')).toBe('"cache", "storage"')
      expect(await statusOf(koekje)).toBe(401)
    })

    it('eindigt na een werkdag, en is door een beheerder te beëindigen', async () => {
      const een = createWeb(false)
      const { koekje } = await een.signIn()
      een.klok.uren = SESSIE_UREN - 0.1
      expect(await een.statusOf(koekje)).toBe(200)
      een.klok.uren = SESSIE_UREN
      expect(await een.statusOf(koekje)).toBe(401)

      const twee = createWeb(false)
      const later = await twee.signIn()
      const [regel] = await listSessies(twee.omgeving, BEHEER)
      expect(regel).toMatchObject({ naam: 'A. de Vries' })
      await endSessieById(twee.omgeving, BEHEER, regel?.id ?? '')
      expect(await twee.statusOf(later.koekje)).toBe(401)
    })

    it('staat met alleen een hash in de database, en is op te ruimen', async () => {
      const { omgeving, klok } = create()
      const sleutel = await beginSessie(omgeving, { naam: 'B. Jansen', rechten: RECHTEN })
      expect(await database.sessies.get(sleutel)).toBeUndefined()
      expect(JSON.stringify(await listSessies(omgeving, BEHEER))).not.toContain(sleutel)
      await endSessieById(omgeving, BEHEER, 'geen-id')
      expect(await readSessie(omgeving, sleutel)).toMatchObject({ naam: 'B. Jansen' })
      klok.uren = SESSIE_UREN + 1
      await beginSessie(omgeving, { naam: 'C. Smit', rechten: RECHTEN })
      expect((await listSessies(omgeving, BEHEER)).map(({ naam }) => naam)).toEqual(['C. Smit'])
      expect(await database.sessies.get(omgeving.hash.sha256(sleutel))).toBeUndefined()
    })

    it('eindigt als iemand een tijd niets doet, en niet terwijl hij werkt', async () => {
      const { omgeving, klok } = create({ rustMinuten: 30, hoogstens: 0 })
      const begin = (naam: string) => beginSessie(omgeving, { naam, rechten: RECHTEN })
      const [stil, bezig] = [await begin('F. Stil'), await begin('G. Bezig')]
      const look = async (sleutel: string) => (await readSessie(omgeving, sleutel))?.naam
      for (const uren of [0.4, 0.49, 0.8, 1.2]) {
        klok.uren = uren
        expect(await look(bezig)).toBe('G. Bezig')
      }
      expect(await look(stil)).toBeUndefined()
      // The list does not name him either.
      const namen = (await listSessies(omgeving, BEHEER)).map(({ naam }) => naam)
      expect(namen).toContain('G. Bezig')
      expect(namen).not.toContain('F. Stil')
      // Who goes on all day is signed out when it is over.
      while (klok.uren < SESSIE_UREN - 0.3) {
        klok.uren += 0.25
        expect(await look(bezig)).toBe('G. Bezig')
      }
      klok.uren = SESSIE_UREN + 0.01
      expect(await look(bezig)).toBeUndefined()
    })

    it('geldt ook een tijd als zij van voor die grens is', async () => {
      const { omgeving, klok } = create()
      const sleutel = await beginSessie(omgeving, { naam: 'H. Vroeger', rechten: RECHTEN })
      const nieuw = { ...omgeving, sessiegrens: { rustMinuten: 30, hoogstens: 0 } }
      expect(await readSessie(nieuw, sleutel)).toMatchObject({ naam: 'H. Vroeger' })
      klok.uren = 0.51
      expect(await readSessie(nieuw, sleutel)).toBeUndefined()
    })

    it('is er van één mens niet vaker dan mag: de oudste vervalt, en dat staat in het spoor', async () => {
      const { omgeving, klok } = create({ rustMinuten: 0, hoogstens: 2 })
      const onderwerp = 'https://a veel'
      const begin = (wie: string) =>
        beginSessie(omgeving, { naam: wie, onderwerp: wie, rechten: RECHTEN })
      const ander = await begin('https://a ander')
      const sleutels: string[] = []
      for (const uren of [0.1, 0.2, 0.3]) {
        klok.uren = uren
        sleutels.push(await begin(onderwerp))
      }
      const geldig = await Promise.all(
        [...sleutels, ander].map(async (s) => (await readSessie(omgeving, s)) !== undefined),
      )
      expect(geldig).toEqual([false, true, true, true])
      const rijen = await query(`select wat from toegang where onderwerp = '${onderwerp}'`)
      expect(rijen.filter(({ wat }) => wat === 'beeindigd')).toHaveLength(1)
    })

    it('is van iemand zelf te zien en overal te beëindigen, en niet van een ander', async () => {
      const { omgeving } = create()
      const begin = async (onderwerp: string) => {
        const sleutel = await beginSessie(omgeving, {
          naam: 'I. Jansen',
          onderwerp,
          rechten: RECHTEN,
        })
        return { sleutel, id: (await readSessie(omgeving, sleutel))?.id ?? '' }
      }
      const [hier, elders, ander] = [
        await begin('https://a 8'),
        await begin('https://a 8'),
        await begin('https://a 9'),
      ]
      const kijker = { id: hier.id, onderwerp: 'https://a 8', beheert: [] }
      const gezien = (await listSessies(omgeving, kijker)).map(({ id }) => id)
      expect(gezien.toSorted()).toEqual([hier.id, elders.id].toSorted())
      await endSessieById(omgeving, kijker, ander.id)
      expect(await readSessie(omgeving, ander.sleutel)).toBeDefined()
      await endEigenSessies(omgeving, kijker)
      expect(await readSessie(omgeving, hier.sleutel)).toBeUndefined()
      expect(await readSessie(omgeving, elders.sleutel)).toBeUndefined()
      expect(await readSessie(omgeving, ander.sleutel)).toBeDefined()
    })

    it('laat in het auditspoor na wie kwam, ging en werd geweigerd, zonder naam', async () => {
      const eerst = await database.audit.verify()
      const { omgeving } = create()
      const wie = { naam: 'D. Visser', onderwerp: 'https://a 7', rechten: RECHTEN }
      const sleutel = await beginSessie(omgeving, wie)
      const sessie = await readSessie(omgeving, sleutel)
      if (sessie === undefined) throw new Error('er is niemand aangemeld')
      for (const keer of [1, 2, 3]) {
        await noteRolGeweigerd(omgeving, sessie, keer === 3 ? 'plannen_maken' : 'beleid_toetsen')
      }
      await endSessie(omgeving, sleutel)
      await noteGeweigerd(omgeving, { ...wie, rechten: [] })
      const ander = await beginSessie(omgeving, { naam: 'E. Mulder', rechten: RECHTEN })
      const { id = '' } = (await readSessie(omgeving, ander)) ?? {}
      await endSessieById(omgeving, BEHEER, id)
      const rijen = await query(
        `select * from toegang where onderwerp = 'https://a 7' or sessie = '${id}'`,
      )
      expect(rijen.map(({ wat, onderwerp, handeling }) => [wat, onderwerp, handeling])).toEqual([
        ['aangemeld', 'https://a 7', null],
        // The same refusal twice in one session is kept once.
        ['rol_geweigerd', 'https://a 7', 'beleid_toetsen'],
        ['rol_geweigerd', 'https://a 7', 'plannen_maken'],
        ['afgemeld', 'https://a 7', null],
        ['aanmelding_geweigerd', 'https://a 7', null],
        ['aangemeld', null, null],
        ['beeindigd', null, null],
      ])
      expect(JSON.stringify(rijen)).not.toMatch(/Visser|Mulder/)
      const verslag = await database.audit.verify(eerst.kop?.sha256)
      expect(verslag).toMatchObject({ regels: eerst.regels + 7, bevindingen: [] })
      await expect(query(`update toegang set onderwerp = 'iemand anders'`)).rejects.toThrow(
        'nooit gewijzigd',
      )
      await query('alter table toegang disable trigger user')
      await query(`update toegang set onderwerp = 'iemand anders' where wat = 'afgemeld'`)
      await query('alter table toegang enable trigger user')
      const { bevindingen } = await database.audit.verify()
      expect(bevindingen.length).toBeGreaterThan(0)
      expect(new Set(bevindingen.map(({ fout, soort }) => `${fout} ${soort}`))).toEqual(
        new Set(['inhoud toegang']),
      )
    })

    it('heeft over https een koekje dat alleen dit adres kan zetten en lezen', async () => {
      const { signIn, statusOf } = createWeb(true)
      const { gezet, koekje } = await signIn()
      expect(gezet).toMatch(/^__Host-visietoets_behandelaar=/)
      for (const deel of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) {
        expect(gezet).toContain(deel)
      }
      expect(gezet).not.toContain('Domain')
      expect(await statusOf(koekje)).toBe(200)
      expect(await statusOf(koekje.replace('__Host-', ''))).toBe(401)
    })
  })
})
