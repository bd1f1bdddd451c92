import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { listWerkvoorraad } from '../../src/app/dossier/werkvoorraad.ts'
import type { Kern } from '../../src/app/ports/beoordelingen.ts'
import type { Gebeurtenis } from '../../src/domain/dossier/gebeurtenis.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { createProef, INITIATIEF, RD } from '../hulp/proef.ts'

const NU = '2026-09-01T10:00:00.000Z'

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })

  /** A stored beoordeling with these facts beside what is always the same. */
  const store = async (
    naam: string,
    feiten: Record<string, unknown> = {},
    change = (kern: Kern): Kern => kern,
  ) => {
    const { omgeving } = createProef()
    const stempel = { id: omgeving.nieuwId(), aangemaaktOp: NU }
    const { inhoud, kenmerken } = await omgeving.assess({
      inhoud: { ...INITIATIEF, naam, feiten: { ...INITIATIEF.feiten, ...feiten } },
      contentCrs: RD,
      mag: { alsBehandelaar: true, concept: false },
      nu: omgeving.nu(),
      stempel,
    })
    await database.opslag.add({ ...stempel, inhoud, ...kenmerken, kern: change(kenmerken.kern) })
    return { id: stempel.id, ...kenmerken }
  }
  const happen = async (dossier: string, volgnummer: number, gebeurtenis: Gebeurtenis) => {
    const deel = { volgnummer, vastgelegdOp: NU, door: 'A. de Vries', gebeurtenis }
    expect(await database.dossiers.add(dossier, [deel])).toBe(true)
  }
  const list = (filter = {}, pagina = 1) => listWerkvoorraad(database.werkvoorraad, filter, pagina)

  describe('de werkvoorraad', () => {
    it('telt de open punten zoals zij in de beoordeling staan', async () => {
      const { id, kern } = await store('Geteld')
      const regel = (await list({ naam: 'geteld' })).regels[0]
      const count = (gezocht: string) =>
        kern.uitkomsten.filter(({ oordeel }) => oordeel === gezocht).length
      expect(count('onbekend') + count('vraagt_beoordeling')).toBeGreaterThan(0)
      expect(regel).toMatchObject({
        id,
        onbekend: count('onbekend'),
        teBeoordelen: count('vraagt_beoordeling'),
        stand: 'in_behandeling',
      })
    })

    it('toont een zaak één keer, met de conclusie van de laatste beoordeling', async () => {
      const eerste = await store('Eerst Zo')
      const opnieuw = await store('Eerst Zo', { woningenNieuw: 12 })
      await happen(eerste.id, 1, { soort: 'herbeoordeeld', beoordeling: opnieuw.id })
      await database.opslag.addBesluit({
        id: createProef().omgeving.nieuwId(),
        beoordeling: opnieuw.id,
        vastgelegdOp: NU,
        stand: 'vergund',
        conclusie: 'ja',
        motivering: 'Het past.',
      })
      const { regels, aantal } = await list({ naam: 'eerst zo' })
      expect(aantal).toBe(1)
      expect(regels[0]).toMatchObject({
        id: eerste.id,
        conclusie: opnieuw.conclusie,
        eigenConclusie: 'ja',
        stand: 'vergund',
        stap: 'klaar',
      })
    })

    it('kent van elke zaak de richting van de laatste beoordeling, en kiest en ordent erop', async () => {
      const dicht = await store('Richting dicht')
      const open = await store('Richting open', {}, (kern) => ({
        ...kern,
        richting: { stand: 'onbekend', hoogstens: 'past_mits' },
      }))
      const oud = await store('Richting oud', {}, ({ richting: _, ...kern }) => kern)
      const { richting } = dicht.kern
      expect(richting?.stand).not.toBe('onbekend')
      const per = new Map(
        (await list({ naam: 'richting' })).regels.map((regel) => [regel.id, regel.richting]),
      )
      expect(per.get(dicht.id)).toEqual(richting)
      expect(per.get(open.id)).toEqual({ stand: 'onbekend', hoogstens: 'past_mits' })
      expect(per.get(oud.id)).toBeUndefined()
      const ids = async (filter: object) =>
        (await list({ naam: 'richting', ...filter })).regels.map(({ id }) => id)
      expect(await ids({ volgorde: 'laagste_stand' })).toEqual([dicht.id, open.id, oud.id])
      expect(await ids({ richting: ['geen'] })).toEqual([oud.id])
      await happen(oud.id, 1, { soort: 'herbeoordeeld', beoordeling: dicht.id })
      expect((await list({ naam: 'richting oud' })).regels[0]?.richting).toEqual(richting)
    })

    it('bladert per 25, en geeft de laatste pagina als een latere is gevraagd', async () => {
      for (let i = 0; i < 26; i++) await store(`Stapel ${i}`)
      const eerste = await list({ naam: 'stapel' })
      expect([eerste.regels.length, eerste.aantal, eerste.paginas]).toEqual([25, 26, 2])
      const laatste = await list({ naam: 'stapel' }, 9)
      expect([laatste.regels.length, laatste.pagina]).toEqual([1, 2])
      expect(eerste.regels.map(({ id }) => id)).not.toContain(laatste.regels[0]?.id)
      expect((await list({ naam: 'stapel' }, Number.NaN)).pagina).toBe(1)
    })
  })
})
