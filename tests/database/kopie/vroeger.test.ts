import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMigraties } from '../../../src/adapters/database/migraties.ts'
import { checkBewaarde } from '../../../src/app/bewijs/check-kolommen.ts'
import { verifyKenmerk } from '../../../src/app/bewijs/verify-kenmerk.ts'
import { createArchief } from '../../../src/app/regelboek/archief.ts'
import { onEachDatabase } from '../../hulp/database/databases.ts'
import { MIGRATIES, openStappen, type Stappenbaan } from '../../hulp/database/stappen.ts'
import { type Rij, VORM1, VORM3, VROEGER } from '../../hulp/database/vroeger.ts'
import { createProef, createProefApp } from '../../hulp/proef.ts'

const STAPPEN = readMigraties(MIGRATIES)
const quote = (waarde: unknown) => `'${JSON.stringify(waarde).replaceAll("'", "''")}'`

onEachDatabase((freshUrl) => {
  let baan: Stappenbaan
  beforeAll(async () => {
    baan = await openStappen(await freshUrl())
  })
  afterAll(() => baan.close())

  const listKolommen = async (tabel: string): Promise<readonly string[]> => {
    const rijen = await baan.query(`select column_name as naam from information_schema.columns
      where table_schema = 'public' and table_name = '${tabel}' and is_generated = 'NEVER'`)
    return rijen.map(({ naam }) => String(naam))
  }
  const insert = async (tabel: string, rij: Rij, kolommen: readonly string[]) => {
    const namen = kolommen.filter((kolom) => rij[kolom] !== undefined).map((kolom) => `"${kolom}"`)
    await baan.query(`insert into "${tabel}" (${namen.join(', ')}) select ${namen.join(', ')}
      from jsonb_populate_record(null::"${tabel}", ${quote(rij)}::jsonb)`)
  }
  /** Everything that a version could store then, in the columns that it had; how many rows of each table. */
  const fill = async () => {
    const telling = new Map<string, number>()
    for (const [tabel, rijen] of VROEGER) {
      const kolommen = await listKolommen(tabel)
      if (kolommen.length === 0) continue
      for (const rij of rijen) await insert(tabel, rij, kolommen)
      telling.set(tabel, rijen.length)
    }
    const kolommen = await listKolommen('beoordeling')
    const heeftStand = (
      await baan.query(
        `select 1 from information_schema.columns where table_name = 'beoordeling' and column_name = 'stand'`,
      )
    ).length
    if (heeftStand) await insert('beoordeling', VORM3, kolommen)
    telling.set('beoordeling', 1 + heeftStand)
    return telling
  }

  describe('wat een eerdere versie bewaarde', () => {
    it.each(STAPPEN)(
      'op $naam is er na het bijwerken nog, klopt, en is te zien',
      async ({ moment }) => {
        await baan.begin(moment)
        const telling = await fill()
        await baan.migrate()
        const { opslag, audit, dossiers, zelftoetsen, ...rest } = baan.poorten
        for (const [tabel, aantal] of telling) {
          const [geteld] = await baan.query(`select count(*)::int as aantal from "${tabel}"`)
          expect([tabel, geteld?.aantal]).toEqual([tabel, aantal])
        }
        // The trail knows of everything, and every column says what the receipt says: also those that a step filled.
        const inSpoor = ['beoordeling', 'besluit', 'gebeurtenis', 'ontwikkelplan']
        const regels = inSpoor.reduce((som, tabel) => som + (telling.get(tabel) ?? 0), 0)
        expect(await audit.verify()).toMatchObject({ regels, bevindingen: [] })
        const { omgeving, ...proef } = createProef()
        expect(await checkBewaarde(omgeving, audit.eachBeoordeling(), 100)).toEqual([])
        // The receipt holds: recomputed where the rulebook of then was kept, and else by its hashes.
        const archief = createArchief({ ...omgeving, port: rest.regelboekarchief })
        const dienst = { ...omgeving, archief, beoordelingen: opslag }
        const kenmerk = { id: VORM1.id, sha256: String(VORM1.bewijs_sha256) }
        expect(await verifyKenmerk(dienst, kenmerk)).toMatchObject({
          uitkomst: 'klopt',
          wijze: telling.has('regelboek') ? 'herberekend' : 'van_wat_is_bewaard',
          afgifte: { uitkomst: 'bewaard' },
        })
        // And somebody sees it, byte for byte as it was answered.
        const { app } = createProefApp({ ...proef, omgeving: dienst })
        for (const { id, inhoud } of telling.get('beoordeling') === 2 ? [VORM1, VORM3] : [VORM1]) {
          const antwoord = await app.request(`/v1/beoordelingen/${id}`)
          expect([antwoord.status, await antwoord.text()]).toEqual([200, inhoud])
          expect((await app.request(`/v1/beoordelingen/${id}?volledig=true`)).status).toBe(200)
        }
        expect(await opslag.list({})).toContainEqual(
          expect.objectContaining({
            id: VORM1.id,
            naam: 'Tien woningen',
            conclusie: VORM1.conclusie,
          }),
        )
        const gebeurd = await dossiers.list(VORM1.id)
        expect(gebeurd).toHaveLength(telling.get('gebeurtenis') ?? 0)
        if (telling.has('gebeurtenis')) {
          expect(await dossiers.findZelftoets('a'.repeat(64))).toEqual([VORM1.id])
          const [over] = await baan.query('select dossier::text from overname')
          expect(over?.dossier).toBe(VORM1.id)
        }
        const toets = await zelftoetsen.get('a'.repeat(64))
        expect(toets?.versie).toBe(telling.has('zelftoets') ? 3 : undefined)
        const plannen = await rest.ontwikkelplannen.list()
        expect(plannen.map(({ naam }) => naam)).toEqual(
          telling.has('ontwikkelplan') ? ['Plan van toen'] : [],
        )
        // What is stored from now on goes on in the same trail.
        await opslag.addBesluit({
          id: '01a2293d-cab1-7c56-81ef-013f31540bff',
          beoordeling: VORM1.id,
          vastgelegdOp: '2026-12-01T00:00:00.000Z',
          stand: 'geweigerd',
        })
        expect(await audit.verify()).toMatchObject({ regels: regels + 1, bevindingen: [] })
      },
    )
  })
})
