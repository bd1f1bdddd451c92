import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { readAntwoord } from '../../src/app/beoordelen/antwoordvorm.ts'
import { storeBeoordeling } from '../../src/app/beoordelen/assess-initiatief.ts'
import { readKern } from '../../src/app/beoordelen/kern.ts'
import { listBesluitenVan, recordBesluit } from '../../src/app/beoordelen/record-besluit.ts'
import type { Dossierregel, Zoekvraag } from '../../src/app/ports/beoordelingen.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { createProef, INITIATIEF, RD } from '../hulp/proef.ts'

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })

  const omgeving = () => ({ ...createProef().omgeving, beoordelingen: database.opslag })
  const storeOne = (anders: object = {}) =>
    storeBeoordeling(omgeving(), { inhoud: { ...INITIATIEF, ...anders }, contentCrs: RD })
  const collect = async (vraag: Zoekvraag = {}) => {
    const regels: Dossierregel[] = []
    for await (const regel of database.opslag.each(vraag)) regels.push(regel)
    return regels
  }

  describe('de dossierregels', () => {
    it('dragen de kern van de beoordeling en het verzoek, oudste eerst', async () => {
      const eerste = await storeOne({ naam: 'Eerste' })
      const tweede = await storeOne({ naam: 'Tweede' })
      const regels = await collect()
      expect(regels.slice(-2).map(({ id }) => id)).toEqual([eerste.id, tweede.id])
      const beoordeling = JSON.parse(eerste.inhoud)
      expect(regels.at(-2)).toMatchObject({
        naam: 'Eerste',
        conclusie: beoordeling.advies.conclusie,
        bandbreedte: beoordeling.advies.bandbreedte,
        kern: readKern(readAntwoord(beoordeling).kort),
        verzoek: beoordeling.bewijs.verzoek,
        crs: RD,
      })
      expect(regels.at(-2)?.besluit).toBeUndefined()
    })

    it('komen alle, ook als het er meer zijn dan een pagina', async () => {
      const { id: _, aangemaaktOp: __, inhoud, ...rest } = await readOne()
      const voor = (await collect()).length
      const { nieuwId } = createProef().omgeving
      for (let i = 0; i < 1_001; i++) {
        await database.opslag.add({
          ...rest,
          id: nieuwId(),
          aangemaaktOp: new Date().toISOString(),
          inhoud,
        })
      }
      const regels = await collect()
      expect(regels.length).toBe(voor + 1_001)
      expect(new Set(regels.map(({ id }) => id)).size).toBe(regels.length)
    })

    it('zijn te vinden op plaats en op activiteit', async () => {
      const { id } = await storeOne()
      const ids = async (vraag: Zoekvraag) => (await collect(vraag)).map((regel) => regel.id)
      const kader = { minX: 233_350, minY: 556_200, maxX: 233_360, maxY: 556_210 }
      const elders = { minX: 0, minY: 0, maxX: 1, maxY: 1 }
      const [activiteit] = INITIATIEF.feiten.activiteiten
      expect(await ids({ kader, activiteiten: ['sloop', activiteit ?? ''] })).toContain(id)
      expect(await ids({ kader: elders })).toEqual([])
      expect(await ids({ activiteiten: ["onbekend' or true"] })).toEqual([])
    })
  })

  /** A stored one with everything that add asks. */
  const readOne = async () => {
    const proef = createProef()
    await storeBeoordeling(proef.omgeving, { inhoud: INITIATIEF, contentCrs: RD })
    const [nieuw] = proef.opgeslagen.values()
    if (nieuw === undefined) throw new Error('niets bewaard')
    return nieuw
  }

  describe('een besluit', () => {
    it('staat naast het advies; het laatste geldt, en wat er stond blijft', async () => {
      const { id } = await storeOne()
      const motivering = 'De wegbeheerder is akkoord.'
      await recordBesluit(omgeving(), id, { stand: 'in_behandeling', conclusie: 'ja', motivering })
      await recordBesluit(omgeving(), id, { stand: 'vergund', gepubliceerdOp: '2026-10-01' })
      const lijst = await listBesluitenVan(omgeving(), id)
      expect(lijst.map(({ stand }) => stand)).toEqual(['in_behandeling', 'vergund'])
      expect(lijst[0]).toMatchObject({ conclusie: 'ja', motivering, beoordeling: id })
      const regel = (await collect()).find((deel) => deel.id === id)
      expect(regel?.besluit).toEqual(lijst[1])
      expect(regel?.conclusie).toBe('ja_mits')
    })
  })
})
