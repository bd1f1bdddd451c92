import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Database } from '../../../src/adapters/database/database.ts'
import { writeIngepakt } from '../../../src/adapters/database/kopie/bestand.ts'
import { createKopieschrijver, type Telling } from '../../../src/adapters/database/kopie/vorm.ts'
import { openDatabase, restore } from '../../../src/adapters/database/open.ts'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { checkBewaarde } from '../../../src/app/bewijs/check-kolommen.ts'
import { verifyKenmerk } from '../../../src/app/bewijs/verify-kenmerk.ts'
import { beginPlan } from '../../../src/app/ontwikkeling/plannen.ts'
import { createArchief } from '../../../src/app/regelboek/archief.ts'
import { onEachDatabase, useDatabase } from '../../hulp/database/databases.ts'
import { createDatabase } from '../../hulp/database/postgres.ts'
import { createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

/** A line end to some, quotes, a control character, and two halves of one character. */
const LASTIG = 'Één "plan"\u2028 met \\ en \t, 🏠'

const createOmgeving = (database: Database) => {
  const { omgeving } = createProef()
  const { opslag: beoordelingen, ontwikkelplannen, regelboekarchief: port } = database
  const archief = createArchief({ ...omgeving, port })
  return { ...omgeving, beoordelingen, ontwikkelplannen, archief }
}
const store = (database: Database, naam: string) =>
  storeBeoordeling(createOmgeving(database), {
    inhoud: { ...INITIATIEF, naam },
    contentCrs: RD,
  })

/** What an operator would check after putting it back: the trail, every receipt, and every column beside it. */
const expectHeel = async (database: Database, ids: readonly string[]) => {
  const omgeving = createOmgeving(database)
  const { bevindingen, regels } = await database.audit.verify()
  expect(bevindingen).toEqual([])
  expect(await checkBewaarde(omgeving, database.audit.eachBeoordeling(), 100)).toEqual([])
  for (const id of ids) {
    const { inhoud = '{}' } = (await database.opslag.get(id)) ?? {}
    const { sha256 } = JSON.parse(inhoud).bewijs
    expect(await verifyKenmerk(omgeving, { id, sha256 })).toMatchObject({
      uitkomst: 'klopt',
      afgifte: { uitkomst: 'bewaard' },
    })
  }
  return regels
}

onEachDatabase((freshUrl) => {
  let map: string
  let database: Database
  /** A copy that was made while others wrote, what stood in it before, and what was written meanwhile. */
  let bestand: string
  let telling: Telling
  let vooraf: readonly string[]
  let anker: string | undefined
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })
  const open = async (soort: 'PGlite' | 'PostgreSQL') => {
    const dataDir = mkdtempSync(join(map, 'doel-'))
    const databaseUrl =
      soort === 'PGlite' ? undefined : (await createDatabase(inject('postgresUrl'))).url
    return { dataDir, ...(databaseUrl !== undefined && { databaseUrl }) }
  }

  beforeAll(async () => {
    map = mkdtempSync(join(tmpdir(), 'visietoets-kopie-'))
    bestand = join(map, 'kopie.vt')
    const omgeving = createOmgeving(database)
    const eerste = await store(database, LASTIG)
    const gebeurtenis = { soort: 'gebied_bevestigd' as const, gebied: 'wijk-noord' }
    const vastgelegdOp = omgeving.nu().toISOString()
    const [een, twee] = [1, 2].map((volgnummer) => ({
      ...{ volgnummer, vastgelegdOp, door: 'A. de Vries', gebeurtenis },
    }))
    if (een === undefined || twee === undefined) throw new Error('twee gebeurtenissen')
    await database.dossiers.add(eerste.id, [een, twee])
    await database.opslag.addBesluit({
      id: omgeving.nieuwId(),
      beoordeling: eerste.id,
      vastgelegdOp,
      stand: 'vergund',
      motivering: LASTIG,
    })
    const feiten = { activiteiten: ['wonen'] }
    const delen = [{ id: 'a', locatie: { type: 'Point', coordinates: [6.56, 52.99] }, feiten }]
    const inhoud = { naam: LASTIG, feiten: {}, delen }
    await beginPlan(omgeving, { id: omgeving.nieuwId(), inhoud, door: 'B. Jansen' })
    vooraf = [eerste.id]
    anker = (await database.audit.verify()).kop?.sha256
    let stop = false
    const schrijf = async (wie: number) => {
      for (let keer = 0; !stop && keer < 200; keer++) await store(database, `${wie}-${keer}`)
    }
    const schrijvers = [1, 2, 3].map(schrijf)
    telling = await writeIngepakt(bestand, (regel) => database.dump(() => new Date(), regel))
    stop = true
    await Promise.all(schrijvers)
  })
  afterAll(() => rmSync(map, { recursive: true, force: true }))

  describe('een kopie', () => {
    it('is van één moment terwijl anderen schrijven, en alleen voor haar eigenaar te lezen', async () => {
      const nu = (await database.audit.verify()).regels
      expect(telling.audit).toBeLessThan(nu)
      // Of what was written meanwhile a row and its line in the trail are both in it, or neither is.
      const { beoordeling = 0, besluit = 0, gebeurtenis = 0, ontwikkelplan = 0 } = telling
      expect(telling.audit).toBe(beoordeling + besluit + gebeurtenis + ontwikkelplan)
      expect(telling).not.toHaveProperty('sessie')
      expect(statSync(bestand).mode & 0o777).toBe(0o600)
    })

    it.each(['PGlite', 'PostgreSQL'] as const)(
      'is terug te zetten in %s: elk bewijs, elke kolom en het spoor kloppen',
      async (soort) => {
        const doel = await open(soort)
        expect(await restore(doel, { bestand, overschrijf: false })).toEqual(telling)
        const terug = await openDatabase(doel)
        try {
          expect(await expectHeel(terug, vooraf)).toBe(telling.audit)
          expect((await terug.audit.verify(anker)).ankerGevonden).toBe(true)
          const [id = ''] = vooraf
          expect(await terug.opslag.get(id)).toEqual(await database.opslag.get(id))
          expect(await terug.dossiers.list(id)).toEqual(await database.dossiers.list(id))
          expect(await terug.opslag.listBesluiten(id)).toEqual(
            await database.opslag.listBesluiten(id),
          )
          // The locks are back, and the trail goes on where it was.
          await store(terug, 'daarna')
          const { regels, bevindingen } = await terug.audit.verify()
          expect({ regels, bevindingen }).toEqual({
            regels: (telling.audit ?? 0) + 1,
            bevindingen: [],
          })
        } finally {
          await terug.close()
        }
        // It is not empty any more.
        await expect(restore(doel, { bestand, overschrijf: false })).rejects.toMatchObject({
          code: 'database_niet_leeg',
        })
        expect(await restore(doel, { bestand, overschrijf: true })).toEqual(telling)
      },
    )
  })

  describe('een kopie die niet goed is', () => {
    const REGELS = () => gunzipSync(readFileSync(bestand)).toString().trimEnd().split('\n')
    const make = (naam: string, inhoud: string | Buffer) => {
      const pad = join(map, naam)
      writeFileSync(pad, typeof inhoud === 'string' ? gzipSync(inhoud) : inhoud)
      return pad
    }
    const refuse = async (pad: string) => {
      const doel = await open('PGlite')
      return restore(doel, { bestand: pad, overschrijf: true }).catch((fout: unknown) => fout)
    }

    it.each([
      [
        'waarvan het eind ontbreekt',
        (regels: string[]) => regels.slice(0, -1),
        'het eind ontbreekt',
      ],
      [
        'waarvan een rij weg is',
        (regels: string[]) => regels.toSpliced(3, 1),
        'is anders dan toen',
      ],
      [
        'waarin één teken is veranderd',
        (regels: string[]) => regels.map((regel) => regel.replace('vergund', 'vergunt')),
        'is anders dan toen',
      ],
      ['met een regel die niets is', (regels: string[]) => regels.with(2, '{'), 'regel 3 is niet'],
      ['die iets anders is', () => ['{"a":1}'], 'geen kopie van Visietoets'],
    ] as const)('%s wordt geweigerd', async (_, verander, reden) => {
      const regels = verander(REGELS())
      expect(regels).not.toEqual(REGELS())
      const pad = make('stuk.vt', `${regels.join('\n')}\n`)
      const fout = await refuse(pad)
      expect(fout).toMatchObject({ code: 'kopie_beschadigd' })
      expect((fout as Error & { detail: string }).detail).toContain(reden)
      expect((fout as Error & { detail: string }).detail).toContain(pad)
    })

    it.each([
      ['Visietoets', { vorm: 2 }],
      ['database', { migratie: 9_999_999_999_999 }],
    ])('is ook die van een nieuwere %s', async (_, nieuw) => {
      const uit: string[] = []
      const kopie = createKopieschrijver(async (regel) => {
        uit.push(regel)
      })
      const [kop = '', ...rest] = REGELS().slice(0, -1)
      await kopie.add({ ...JSON.parse(kop), ...nieuw })
      for (const regel of rest) await kopie.add(JSON.parse(regel))
      await kopie.end()
      const fout = await refuse(make('nieuw.vt', uit.join('')))
      expect(fout).toMatchObject({ code: 'kopie_te_nieuw' })
    })

    it('is niet uit te pakken, half, of er niet', async () => {
      const heel = readFileSync(bestand)
      expect(await refuse(make('half.vt', heel.subarray(0, heel.length / 2)))).toMatchObject({
        code: 'kopie_beschadigd',
      })
      expect(await refuse(make('plat.vt', Buffer.from('hallo')))).toMatchObject({
        code: 'kopie_beschadigd',
      })
      expect(await refuse(join(map, 'weg.vt'))).toMatchObject({ code: 'kopie_onbruikbaar' })
    })

    it('laat de database zoals zij was', async () => {
      const doel = await open('PGlite')
      const eerst = await openDatabase(doel)
      const { id } = await store(eerst, 'blijft')
      await eerst.close()
      const stuk = make('stuk2.vt', `${REGELS().slice(0, -1).join('\n')}\n`)
      await expect(restore(doel, { bestand: stuk, overschrijf: true })).rejects.toThrow()
      const later = await openDatabase(doel)
      expect(await later.opslag.get(id)).toBeDefined()
      await later.close()
    })
  })
})
