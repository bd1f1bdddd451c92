import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { storeBeoordeling } from '../../src/app/beoordelen/assess-initiatief.ts'
import { recordBesluit } from '../../src/app/beoordelen/record-besluit.ts'
import { assessOntwikkeling } from '../../src/app/ontwikkeling/assess-ontwikkeling.ts'
import type { Gebeurtenis } from '../../src/domain/dossier/gebeurtenis.ts'
import type { Zicht } from '../../src/domain/model/antwoord/budget.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { budget, ontwikkeling, vlak, WOONFEITEN, withBudgetten } from '../hulp/ontwikkelboek.ts'
import { createProef, RD } from '../hulp/proef.ts'

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })

  const { omgeving: proef } = createProef([withBudgetten([budget({ max: 100 })])])
  const omgeving = () => ({ ...proef, beoordelingen: database.opslag })
  const { oordeelGS02: _, ...feiten } = WOONFEITEN

  const store = async (naam: string, x: number, woningenNieuw: number) => {
    const inhoud = {
      naam,
      locatie: vlak(x, 556_700),
      feiten: { ...feiten, woningenNieuw, sociaalHuurAantal: 0 },
    }
    return (await storeBeoordeling(omgeving(), { inhoud, contentCrs: RD })).id
  }
  const measure = async (zicht: Zicht) => {
    const inhoud = ontwikkeling([{ id: 'a', locatie: vlak(233_100, 556_100), feiten }])
    const tekst = await assessOntwikkeling(omgeving(), { inhoud, contentCrs: RD }, zicht)
    const [{ totaal, gebruik }] = JSON.parse(tekst).budgetten
    return { totaal, anderen: gebruik.anderen.map(({ naam }: { naam: string }) => naam) }
  }

  describe('een budget', () => {
    it('telt uit de opslag wat open is of vergund, en in het openbaar alleen wat bekend is', async () => {
      await store('Loopt nog', 233_700, 1)
      const weg = await store('Afgewezen', 233_500, 2)
      const bekend = await store('Vergund', 233_300, 4)
      // Outside the area: 8 homes that never count.
      await store('Elders', 235_000, 8)
      await recordBesluit(omgeving(), weg, { stand: 'geweigerd', gepubliceerdOp: '2026-08-01' })
      await recordBesluit(omgeving(), bekend, { stand: 'vergund', gepubliceerdOp: '2026-08-01' })
      expect(await measure('behandelaar')).toEqual({
        totaal: 15,
        anderen: ['Loopt nog', 'Vergund'],
      })
      expect(await measure('openbaar')).toEqual({ totaal: 14, anderen: ['Vergund'] })
    })

    it('telt een idee niet meer als het eindigt, wel na heropenen, en één keer met zijn aanvraag', async () => {
      const { totaal: eerst } = await measure('behandelaar')
      const idee = await store('Een idee', 233_900, 16)
      const add = (volgnummer: number, gebeurtenis: Gebeurtenis) =>
        database.dossiers.add(idee, [
          {
            volgnummer,
            vastgelegdOp: '2026-08-01T10:00:00.000Z',
            door: 'A. de Vries',
            gebeurtenis,
          },
        ])
      expect((await measure('behandelaar')).totaal).toBe(eerst + 16)
      await add(1, { soort: 'afgerond', antwoord: 'niet_kansrijk', datum: '2026-08-01' })
      expect((await measure('behandelaar')).totaal).toBe(eerst)
      await add(2, { soort: 'heropend', bij: 1, reden: 'Er kwam een brief.' })
      expect((await measure('behandelaar')).totaal).toBe(eerst + 16)
      const aanvraag = await store('Zijn aanvraag', 233_905, 32)
      await add(3, { soort: 'vervolgd', zaak: aanvraag })
      const { totaal, anderen } = await measure('behandelaar')
      expect(totaal).toBe(eerst + 32)
      expect(anderen).not.toContain('Een idee')
    })
  })
})
