import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import type { VastgelegdeGebeurtenis } from '../../src/domain/dossier/gebeurtenis.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { createProef, INITIATIEF, RD } from '../hulp/proef.ts'

const NU = '2026-09-01T10:00:00.000Z'

const gebeurtenis = (volgnummer: number, gebied = 'stad'): VastgelegdeGebeurtenis => ({
  volgnummer,
  vastgelegdOp: NU,
  door: 'A. de Vries',
  gebeurtenis: { soort: 'gebied_bevestigd', gebied },
})

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })

  /** A stored beoordeling to hang a case on. */
  const compute = async () => {
    const { omgeving } = createProef()
    const stempel = { id: omgeving.nieuwId(), aangemaaktOp: NU }
    const { inhoud, kenmerken } = await omgeving.assess({
      inhoud: INITIATIEF,
      contentCrs: RD,
      mag: { alsBehandelaar: true, concept: false },
      nu: omgeving.nu(),
      stempel,
    })
    return { ...stempel, inhoud, ...kenmerken }
  }
  const store = async () => {
    const nieuw = await compute()
    await database.opslag.add(nieuw)
    return nieuw.id
  }

  describe('een dossier', () => {
    it('bewaart wat er gebeurde in volgorde, per dossier', async () => {
      const [een, ander] = [await store(), await store()]
      expect(await database.dossiers.add(een, [gebeurtenis(1), gebeurtenis(2, 'wijk-noord')])).toBe(
        true,
      )
      expect(await database.dossiers.add(ander, [gebeurtenis(1)])).toBe(true)
      expect(await database.dossiers.list(een)).toEqual([
        gebeurtenis(1),
        gebeurtenis(2, 'wijk-noord'),
      ])
      expect((await database.dossiers.listAll()).get(ander)).toEqual([gebeurtenis(1)])
    })

    it('laat van twee die tegelijk vastleggen er één winnen, en bewaart van de ander niets', async () => {
      const id = await store()
      const beoordeling = await compute()
      const besluit = {
        id: beoordeling.id,
        beoordeling: beoordeling.id,
        vastgelegdOp: NU,
        stand: 'vergund',
      } as const
      const [a, b] = await Promise.all([
        database.dossiers.add(id, [gebeurtenis(1)]),
        database.dossiers.add(id, [gebeurtenis(1, 'wijk-noord')]),
      ])
      expect([a, b].toSorted()).toEqual([false, true])
      const laat = [gebeurtenis(2), gebeurtenis(1)]
      expect(await database.dossiers.add(id, laat, { beoordeling, besluit })).toBe(false)
      expect(await database.dossiers.list(id)).toHaveLength(1)
      expect(await database.opslag.get(beoordeling.id)).toBeUndefined()
      expect(await database.dossiers.add(id, [gebeurtenis(2)], { beoordeling, besluit })).toBe(true)
      expect(await database.opslag.get(beoordeling.id)).toBeDefined()
      expect(await database.opslag.listBesluiten(beoordeling.id)).toEqual([besluit])
    })
  })

  describe('een uitnodiging', () => {
    const uitnodiging = (verlooptOp: string) => ({
      soort: 'aanmelding' as const,
      inhoud: { naam: 'B. Jansen' },
      verlooptOp,
    })

    it('is één keer te gebruiken, en alleen voor zij verloopt', async () => {
      await database.uitnodigingen.add('een', uitnodiging('2026-09-02T00:00:00.000Z'))
      await database.uitnodigingen.add('oud', uitnodiging('2026-08-31T00:00:00.000Z'))
      const { uitnodigingen } = database
      const keren = [uitnodigingen.use('een', NU), uitnodigingen.use('een', NU)]
      expect((await Promise.all(keren)).toSorted()).toEqual([false, true])
      expect(await uitnodigingen.use('oud', NU)).toBe(false)
      expect(await uitnodigingen.use('nooit', NU)).toBe(false)
      expect(await uitnodigingen.get('een')).toEqual({
        ...uitnodiging('2026-09-02T00:00:00.000Z'),
        gebruiktOp: NU,
      })
    })
  })
})
