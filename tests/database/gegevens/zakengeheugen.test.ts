import { describe, expect, it } from 'vitest'
import type { Database } from '../../../src/adapters/database/database.ts'
import { createSleutel } from '../../../src/adapters/id/sleutel.ts'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { recordBesluit } from '../../../src/app/beoordelen/record-besluit.ts'
import { recordGebeurtenis } from '../../../src/app/dossier/record-gebeurtenis.ts'
import type { Zoekvraag } from '../../../src/app/ports/beoordelingen.ts'
import { onEachDatabase, useDatabase } from '../../hulp/database/databases.ts'
import { createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })
  const { omgeving: proef } = createProef()
  const omgeving = () => {
    const { opslag: beoordelingen, kaarten: _, ...poorten } = database
    return { ...proef, ...poorten, beoordelingen, nieuweSleutel: createSleutel }
  }
  const store = async (naam: string, x = 233_000) => {
    const coordinates = [
      [
        [x, 556_000],
        [x + 100, 556_000],
        [x + 100, 556_100],
        [x, 556_100],
        [x, 556_000],
      ],
    ]
    const inhoud = { ...INITIATIEF, naam, locatie: { type: 'Polygon', coordinates } }
    return (await storeBeoordeling(omgeving(), { inhoud, contentCrs: RD })).id
  }
  /** What the rows themselves say, read without a memory. */
  const readRijen = async (vraag: Zoekvraag) => {
    const gelezen = []
    for await (const { kern, besluit, ...rest } of database.opslag.each(vraag)) {
      const { id, beoordeling, naam, conclusie, bandbreedte, aangemaaktOp, kader } = rest
      const { feiten, gebieden, oppervlakteHa, richting } = kern
      gelezen.push({
        ...{ id, beoordeling, naam, conclusie, bandbreedte, aangemaaktOp, kader },
        kern: { feiten, gebieden, oppervlakteHa, richting },
        stand: besluit?.stand,
        gepubliceerdOp: besluit?.gepubliceerdOp,
      })
    }
    return gelezen
  }
  const readKort = async (vraag: Zoekvraag) =>
    (await database.opslag.list(vraag)).map((regel) => {
      const { id, beoordeling, naam, conclusie, bandbreedte, aangemaaktOp, kader, kern } = regel
      const { feiten, gebieden, oppervlakteHa, richting } = kern
      return {
        ...{ id, beoordeling, naam, conclusie, bandbreedte, aangemaaktOp, kader },
        kern: { feiten, gebieden, oppervlakteHa, richting },
        stand: regel.besluit?.stand,
        gepubliceerdOp: regel.besluit?.gepubliceerdOp,
      }
    })
  const KADER = { minX: 232_900, minY: 555_900, maxX: 233_200, maxY: 556_200 }
  const VRAGEN: readonly Zoekvraag[] = [
    {},
    { kader: KADER },
    { activiteiten: INITIATIEF.feiten.activiteiten },
    { activiteiten: ['bestaat_niet'] },
  ]
  const expectZelfde = async () => {
    for (const vraag of VRAGEN) expect(await readKort(vraag)).toEqual(await readRijen(vraag))
  }

  describe('alle zaken in het kort', () => {
    it('zijn wat de rijen zeggen, ook na alles wat er daarna gebeurt', async () => {
      await expectZelfde()
      const een = await store('Een')
      await store('Elders', 235_000)
      await expectZelfde()
      await recordBesluit(omgeving(), een, { stand: 'vergund', gepubliceerdOp: '2026-08-01' })
      await expectZelfde()
      expect((await database.opslag.list({ kader: KADER })).map(({ naam }) => naam)).toContain(
        'Een',
      )
      // A later decision counts, and so does a correction.
      await recordBesluit(omgeving(), een, { stand: 'geweigerd' })
      const correctie = { soort: 'feit_gecorrigeerd', feit: 'woningenNieuw', waarde: 12 }
      await recordGebeurtenis(omgeving(), een, {
        gezien: 0,
        door: 'A. de Vries',
        gebeurtenissen: [{ ...correctie, reden: 'Nagemeten.' }],
      })
      await expectZelfde()
      const nu = (await database.opslag.list({})).find(({ id }) => id === een)
      expect(nu?.kern.feiten.woningenNieuw).toBe(12)
      expect(nu?.besluit).toEqual({ stand: 'geweigerd' })
    })

    it('zijn dezelfde zolang er niets gebeurt, en anders alleen waar iets gebeurde', async () => {
      const een = await store('Blijft gelijk')
      const ander = await store('Wordt vergund')
      const find = async (welke: string) =>
        (await database.opslag.list({})).find(({ id }) => id === welke)
      const [voor, voorAnder] = [await find(een), await find(ander)]
      expect(await find(een)).toBe(voor)
      await recordBesluit(omgeving(), ander, { stand: 'vergund' })
      expect(await find(een)).toBe(voor)
      expect(await find(ander)).not.toBe(voorAnder)
    })

    it('kennen dezelfde plek aan dezelfde coördinaten', async () => {
      const ids = [await store('Eerst'), await store('Later'), await store('Ergens', 235_500)]
      const plekken = new Map((await database.opslag.list({})).map(({ id, plek }) => [id, plek]))
      const [eerst, later, ergens] = ids.map((id) => plekken.get(id))
      expect(later).toBe(eerst)
      expect(ergens).not.toBe(eerst)
    })
  })
})
