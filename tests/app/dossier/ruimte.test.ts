import { describe, expect, it } from 'vitest'
import { explainBewaard, parseBewaard } from '../../../src/app/beoordelen/explain-bewaard.ts'
import { getBeoordeling } from '../../../src/app/beoordelen/get-beoordeling.ts'
import { recordBesluit } from '../../../src/app/beoordelen/record-besluit.ts'
import { readPlan } from '../../../src/app/dossier/read-plan.ts'
import { giveRuimte } from '../../../src/app/ontwikkeling/give-ruimte.ts'
import type { Gebeurtenis } from '../../../src/domain/dossier/gebeurtenis.ts'
import type { Ideeantwoord } from '../../../src/domain/ideeantwoord.ts'
import { wordIdee } from '../../../src/web/shared/woorden.ts'
import { budget, vlak, WOONFEITEN, withBudgetten } from '../../hulp/ontwikkelboek.ts'
import { createProef, createProefApp } from '../../hulp/proef.ts'

const createDienst = () => {
  const dienst = createProefApp(createProef([withBudgetten([budget({ max: 50 })])]))
  const store = async (naam: string, feiten: object, x = 233_700) => {
    const inhoud = { naam, locatie: vlak(x, 556_700), feiten: { ...WOONFEITEN, ...feiten } }
    const antwoord = await dienst.post('/v1/beoordelingen', inhoud)
    expect(antwoord.status).toBe(201)
    return ((await antwoord.json()) as { id: string }).id
  }
  const give = async (
    id: string,
    gebeurd: readonly Gebeurtenis[] = [],
    omgeving: Parameters<typeof giveRuimte>[0] = dienst.omgeving,
  ) => {
    const bewaard = parseBewaard(await getBeoordeling(dienst.omgeving.beoordelingen, id))
    const { beoordeling, boek } = await explainBewaard(dienst.omgeving, bewaard)
    return giveRuimte(omgeving, {
      id,
      huidig: beoordeling,
      boek,
      plan: readPlan(dienst.omgeving, beoordeling, boek),
      gebeurtenissen: gebeurd.map((gebeurtenis, i) => ({
        ...{ volgnummer: i + 1, vastgelegdOp: '2026-11-23T10:00:00.000Z', door: 'A. de Vries' },
        gebeurtenis,
      })),
    })
  }
  return { ...dienst, store, give }
}

describe('wat één zaak in haar gebied overlaat', () => {
  it('telt de andere plannen die open of vergund zijn, niet zichzelf', async () => {
    const { store, give, omgeving } = createDienst()
    const eerste = await store('Eerste', { woningenNieuw: 20 })
    await store('Tweede', { woningenNieuw: 12 }, 233_900)
    const geweigerd = await store('Derde', { woningenNieuw: 9 }, 233_100)
    await recordBesluit(omgeving, geweigerd, { stand: 'geweigerd' })
    const [ruimte, ...rest] = await give(eerste)
    expect(rest).toEqual([])
    expect(ruimte).toMatchObject({ uitkomst: 'binnen', totaal: 32, ruimte: 18 })
    expect(ruimte?.gebruik.anderen).toMatchObject([{ naam: 'Tweede', waarde: 12 }])
    expect(ruimte?.toelichting).toContain('Dan blijft er ruimte voor 18 woningen')
  })

  it('telt een aanvraag en het idee ervoor als één plan, van beide kanten', async () => {
    const { store, give } = createDienst()
    const idee = await store('Idee', { woningenNieuw: 20 })
    const zaak = await store('Aanvraag', { woningenNieuw: 20 }, 233_701)
    const alleen = { totaal: 20, ruimte: 30, gebruik: { anderen: [] } }
    const [ruimte] = await give(zaak, [{ soort: 'ingevoerd', datum: '2026-11-20', idee }])
    expect(ruimte).toMatchObject(alleen)
    expect((await give(idee, [{ soort: 'vervolgd', zaak }]))[0]).toMatchObject(alleen)
  })

  it('telt een idee van een ander naar zijn antwoord: kansrijk telt en heet zo, een idee dat eindigt telt niet', async () => {
    const { store, give, omgeving } = createDienst()
    const eerste = await store('Eerste', { woningenNieuw: 20 })
    const idee = await store('Idee', { woningenNieuw: 12 }, 233_900)
    const { list } = omgeving.beoordelingen
    const giveBij = (soort: Ideeantwoord) => {
      const beoordelingen = {
        ...omgeving.beoordelingen,
        list: async (vraag: Parameters<typeof list>[0]) =>
          (await list(vraag)).map((regel) =>
            regel.id === idee ? { ...regel, antwoord: { soort, datum: '2026-12-03' } } : regel,
          ),
      }
      return give(eerste, [], { ...omgeving, beoordelingen })
    }
    for (const soort of ['niet_kansrijk', 'ingetrokken', 'doorverwezen'] as const)
      expect((await giveBij(soort))[0]).toMatchObject({ totaal: 20, gebruik: { anderen: [] } })
    for (const soort of ['kansrijk', 'kansrijk_onder_voorwaarden', 'keuze_nodig'] as const)
      expect((await giveBij(soort))[0]?.gebruik.anderen).toMatchObject([
        { naam: 'Idee', stand: 'in_behandeling', antwoord: { soort, datum: '2026-12-03' } },
      ])
    expect(wordIdee({ soort: 'kansrijk', datum: '2026-12-03' })).toBe(
      'idee, op 3 december 2026 beantwoord: kansrijk',
    )
  })

  it('telt een idee en de aanvraag die erop volgt ook bij een ander als één plan: de aanvraag', async () => {
    const { store, give, omgeving } = createDienst()
    const eerste = await store('Eerste', { woningenNieuw: 20 })
    const idee = await store('Idee', { woningenNieuw: 12 }, 233_900)
    const aanvraag = await store('Aanvraag', { woningenNieuw: 10 }, 233_905)
    await recordBesluit(omgeving, idee, {
      stand: 'in_behandeling',
      conclusie: 'ja_mits',
      motivering: 'Past, mits.',
    })
    const { list } = omgeving.beoordelingen
    const give2 = (van: string, naar: string) =>
      give(eerste, [], {
        ...omgeving,
        beoordelingen: {
          ...omgeving.beoordelingen,
          list: async (vraag) =>
            (await list(vraag)).map((regel) =>
              regel.id === van ? { ...regel, zelfdePlan: [naar] } : regel,
            ),
        },
      })
    for (const [van, naar] of [
      [idee, aanvraag],
      [aanvraag, idee],
    ] as const) {
      const [ruimte] = await give2(van, naar)
      expect(ruimte?.gebruik.anderen).toMatchObject([{ naam: 'Aanvraag', waarde: 10 }])
    }
  })

  it('noemt wat een ander plan niet zegt, en verzint er geen getal bij', async () => {
    const { store, give } = createDienst()
    const eerste = await store('Eerste', { woningenNieuw: 20 })
    await store('Vaag', { woningenNieuw: undefined }, 233_900)
    const [ruimte] = await give(eerste)
    expect(ruimte).toMatchObject({ uitkomst: 'onbekend', tenMinste: 20 })
    expect(ruimte).not.toHaveProperty('totaal')
    expect(ruimte).not.toHaveProperty('tenHoogste')
    expect(ruimte?.toelichting).toContain('"Vaag"')
  })

  it('is niets buiten het gebied, of als het plan er zeker niets van neemt', async () => {
    const { store, give } = createDienst()
    expect(await give(await store('Niets', { woningenNieuw: 0, sociaalHuurAantal: 0 }))).toEqual([])
    expect(await give(await store('Buiten', { woningenNieuw: 5 }, 234_500))).toEqual([])
  })
})
