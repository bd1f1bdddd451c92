import { beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { createSleutel } from '../../src/adapters/id/sleutel.ts'
import { storeBeoordeling } from '../../src/app/beoordelen/assess-initiatief.ts'
import {
  askAanvulling,
  giveAanvulling,
  readAanvulling,
} from '../../src/app/dossier/ask-aanvulling.ts'
import { readDossier } from '../../src/app/dossier/read-dossier.ts'
import { recordGebeurtenis } from '../../src/app/dossier/record-gebeurtenis.ts'
import type { OmgevingMetDossiers } from '../../src/app/omgeving.ts'
import { ONBEKEND_BIJ_INITIATIEFNEMER } from '../../src/domain/model/feit.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { createProef, INITIATIEF, RD } from '../hulp/proef.ts'

const DAG_MS = 86_400_000

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })
  let omgeving: OmgevingMetDossiers
  let id: string
  let sleutel: string
  beforeEach(async () => {
    const { opslag: beoordelingen, kaarten: _, ...poorten } = database
    const proef = createProef().omgeving
    omgeving = { ...proef, ...poorten, beoordelingen, nieuweSleutel: createSleutel }
    id = (await storeBeoordeling(omgeving, { inhoud: INITIATIEF, contentCrs: RD })).id
    const feiten = ['bouwlagenMax', 'woningenNieuw']
    const gevraagd = await askAanvulling(omgeving, id, { gezien: 0, door: 'A. de Vries', feiten })
    sleutel = gevraagd.sleutel
  })
  const later = (dagen: number): OmgevingMetDossiers => ({
    ...omgeving,
    nu: () => new Date(omgeving.nu().getTime() + dagen * DAG_MS),
  })

  describe('een vraag aan de initiatiefnemer', () => {
    it('beantwoordt hij één keer; de zaak wordt opnieuw beoordeeld op zijn antwoorden', async () => {
      const antwoorden = { bouwlagenMax: ONBEKEND_BIJ_INITIATIEFNEMER, woningenNieuw: 12 }
      await giveAanvulling(omgeving, sleutel, { antwoorden })
      await giveAanvulling(omgeving, sleutel, {
        antwoorden: { bouwlagenMax: 2, woningenNieuw: 99 },
      })
      const { huidig, gebeurtenissen } = await readDossier(omgeving, id)
      expect(huidig.bewijs.verzoek.feiten).toMatchObject(antwoorden)
      expect(gebeurtenissen.map(({ door, gebeurtenis }) => [door, gebeurtenis.soort])).toEqual([
        ['A. de Vries', 'aanvulling_gevraagd'],
        ['initiatiefnemer', 'feit_aangevuld'],
        ['initiatiefnemer', 'feit_aangevuld'],
        ['initiatiefnemer', 'aanvulling_ontvangen'],
        ['initiatiefnemer', 'herbeoordeeld'],
      ])
      expect((await readAanvulling(omgeving, sleutel)).aanvulling.ontvangenOp).toBeDefined()
      const laatste = await database.werkvoorraad.listLaatste()
      expect(laatste.get(huidig.id)).toBe(id)
      expect(laatste.has(id)).toBe(false)
    })

    it('mag ook een eigen vraag zijn, die hij in eigen woorden beantwoordt', async () => {
      const eigen = await askAanvulling(omgeving, id, {
        ...{ gezien: 1, door: 'A. de Vries', feiten: [], eigenVraag: 'Hoe komt u er met de auto?' },
      })
      const { aanvulling } = await readAanvulling(omgeving, eigen.sleutel)
      expect(aanvulling).toMatchObject({ open: [], eigenVraag: 'Hoe komt u er met de auto?' })
      const gegeven = { antwoorden: {}, antwoord: 'Over de Markt.' }
      await giveAanvulling(omgeving, eigen.sleutel, gegeven)
      await giveAanvulling(omgeving, eigen.sleutel, { ...gegeven, antwoord: 'Anders.' })
      const daarna = (await readAanvulling(omgeving, eigen.sleutel)).aanvulling
      expect(daarna).toMatchObject({ antwoord: 'Over de Markt.' })
      // The other question is still to be answered.
      expect((await readAanvulling(omgeving, sleutel)).aanvulling.ontvangenOp).toBeUndefined()
    })

    it('overschrijft niet wat een behandelaar intussen invulde', async () => {
      const correctie = {
        soort: 'feit_gecorrigeerd',
        feit: 'woningenNieuw',
        waarde: 14,
        reden: 'x',
      }
      await recordGebeurtenis(omgeving, id, {
        gezien: 1,
        door: 'B. Jansen',
        gebeurtenissen: [correctie],
      })
      await giveAanvulling(omgeving, sleutel, {
        antwoorden: { bouwlagenMax: 2, woningenNieuw: 99 },
      })
      const { huidig } = await readDossier(omgeving, id)
      expect(huidig.bewijs.verzoek.feiten).toMatchObject({ bouwlagenMax: 2, woningenNieuw: 14 })
    })

    it('is dertig dagen te beantwoorden, en niet meer als zij is teruggenomen', async () => {
      await expect(readAanvulling(later(29.9), sleutel)).resolves.toBeDefined()
      await expect(readAanvulling(later(30), sleutel)).rejects.toMatchObject({
        code: 'niet_gevonden',
      })
      await expect(readAanvulling(omgeving, 'verzonnen')).rejects.toMatchObject({
        code: 'niet_gevonden',
      })
      const terug = { soort: 'teruggenomen', volgnummer: 1, reden: 'Niet meer nodig.' }
      await recordGebeurtenis(omgeving, id, {
        gezien: 1,
        door: 'B. Jansen',
        gebeurtenissen: [terug],
      })
      await expect(readAanvulling(omgeving, sleutel)).rejects.toMatchObject({
        code: 'niet_gevonden',
      })
    })

    it('legt niets vast als een antwoord niet kan', async () => {
      await expect(
        giveAanvulling(omgeving, sleutel, { antwoorden: { woningenNieuw: -4 } }),
      ).rejects.toMatchObject({
        code: 'ongeldige_invoer',
        fouten: expect.arrayContaining([
          expect.objectContaining({ pointer: '/feiten/woningenNieuw' }),
        ]),
      })
      expect((await readDossier(omgeving, id)).gebeurtenissen).toHaveLength(1)
    })
  })
})
