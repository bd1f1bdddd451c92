import { describe, expect, it } from 'vitest'
import { recordBesluit } from '../../src/app/beoordelen/record-besluit.ts'
import { readKorteOntwikkeling } from '../../src/app/ontwikkeling/antwoord.ts'
import { type Bewijs, VORM } from '../../src/domain/model/antwoord/bewijs.ts'
import type {
  KorteOntwikkeling,
  Ontwikkelingsbeoordeling,
} from '../../src/domain/model/antwoord/ontwikkeling.ts'
import type { GeometrieRd } from '../../src/domain/model/gebied.ts'
import { ontwikkelingSchemaUit } from '../../src/http/ontwikkelingen/schemas-ontwikkeling.ts'
import { beoordelingSchema } from '../../src/http/schemas/beoordeling.ts'
import { problemSchema } from '../../src/http/shared/problem.ts'
import { listLegeLijsten } from '../hulp/lege-lijsten.ts'
import {
  budget,
  deel,
  ontwikkeling,
  vlak,
  WOONFEITEN,
  withBudgetten,
} from '../hulp/ontwikkelboek.ts'
import { createProef, createProefApp } from '../hulp/proef.ts'

const createDienst = (...budgetten: Parameters<typeof withBudgetten>[0]) => {
  const dienst = createProefApp(createProef([withBudgetten(budgetten)]))
  const send = async (inhoud: unknown, pad = '/v1/ontwikkelingen') => {
    const antwoord = await dienst.post(pad, inhoud)
    const tekst = await antwoord.text()
    expect(antwoord.status, tekst.slice(0, 2_000)).toBe(200)
    ontwikkelingSchemaUit.parse(JSON.parse(tekst))
    return readKorteOntwikkeling(tekst)
  }
  const refuse = async (inhoud: unknown, pad = '/v1/ontwikkelingen') => {
    const antwoord = await dienst.post(pad, inhoud)
    expect(antwoord.status).toBe(400)
    return problemSchema.parse(await antwoord.json()).fouten ?? []
  }
  /** Stores another plan in Wijk Noord; gives its id. */
  const store = async (naam: string, feiten: object = {}, plek = vlak(233_700, 556_700)) => {
    const inhoud = { naam, locatie: plek, feiten: { ...WOONFEITEN, ...feiten } }
    const antwoord = await dienst.post('/v1/beoordelingen', inhoud)
    expect(antwoord.status).toBe(201)
    return ((await antwoord.json()) as { id: string }).id
  }
  const decide = (id: string, besluit: object) => recordBesluit(dienst.omgeving, id, besluit)
  return { ...dienst, send, refuse, store, decide }
}

const conclusies = ({ delen, geheel }: KorteOntwikkeling) => ({
  delen: delen.map(({ advies }) => advies.conclusie),
  geheel: geheel.advies.conclusie,
})
const codes = ({ aandachtspunten }: KorteOntwikkeling) => aandachtspunten.map(({ code }) => code)

interface Bewezen {
  readonly bewijs: Bewijs
}

describe('een gebiedsontwikkeling', () => {
  it('kan als geheel falen waar elk deel past: een regel die pas vanaf een omvang geldt', async () => {
    const hoog = { woningenNieuw: 3, sociaalHuurAantal: 1, bouwlagenMax: 9 }
    const uit = await createDienst().send(ontwikkeling([deel(0, hoog), deel(1, hoog)]))
    expect(conclusies(uit)).toEqual({ delen: ['ja', 'ja'], geheel: 'afweging_nodig' })
    expect(codes(uit)).toEqual(['geheel_slechter_dan_elk_deel'])
    const [regel] = uit.geheel.uitkomsten.filter(({ regel: id }) => id === 'GS-01')
    expect(regel).toMatchObject({ oordeel: 'voldoet_niet' })
  })

  it('kan als geheel slagen waar een deel faalt: het aandeel sociale huur is dat van het geheel', async () => {
    const arm = { woningenNieuw: 4, sociaalHuurAantal: 0 }
    const uit = await createDienst().send(
      ontwikkeling([deel(0, { sociaalHuurAantal: 10 }), deel(1, arm)]),
    )
    expect(conclusies(uit)).toEqual({ delen: ['ja', 'afweging_nodig'], geheel: 'ja' })
    expect(uit.aandachtspunten).toMatchObject([
      { code: 'geheel_beter_dan_deel', delen: ['deel-1'] },
    ])
    const pct = uit.geheel.feiten.find(({ feit }) => feit === 'sociaalHuurPct')
    expect(pct?.waarde).toBeCloseTo((10 / 14) * 100, 9)
  })

  it('toetst een budget aan de som van delen en fasen, en zegt in welke fase het te veel wordt', async () => {
    const uit = await createDienst(budget({ max: 25 })).send(
      ontwikkeling([deel(0, {}, { fase: 1 }), deel(1, {}, { fase: 2 }), deel(2, {}, { fase: 3 })]),
    )
    expect(uit.budgetten).toMatchObject([
      {
        gebied: 'wijk-noord',
        uitkomst: 'overschreden',
        totaal: 30,
        ruimte: -5,
        verschil: 5,
        fase: 3,
        fasen: [
          { fase: 1, totaal: 10 },
          { fase: 2, totaal: 20 },
          { fase: 3, totaal: 30 },
        ],
      },
    ])
    expect(uit.budgetten[0]?.gebruik.delen.map(({ waarde }) => waarde)).toEqual([10, 10, 10])
    const regel = uit.geheel.uitkomsten.find((een) => een.regel === uit.budgetten[0]?.regel)
    expect(regel).toMatchObject({ oordeel: 'voldoet_niet', marge: { waarde: 30, norm: 25 } })
    // Five homes fewer is a change the plan can make: the mits is found and says so.
    expect(conclusies(uit).geheel).toBe('ja_mits')
    expect(uit.geheel.mits[0]).toMatchObject({
      advies: 'ja',
      wijzigingen: [{ feit: 'woningenNieuw', van: 30, naar: 25 }],
    })
  })

  it('ziet een budget dat alleen onderweg te krap is, ook als het aan het eind past', async () => {
    // A maximum on a share: the first phase alone has too much of it.
    const aandeel = budget({ feit: 'sociaalHuurPct', max: 60 })
    const uit = await createDienst(aandeel).send(
      ontwikkeling([
        deel(0, { sociaalHuurAantal: 10 }, { fase: 1 }),
        deel(1, { sociaalHuurAantal: 0 }, { fase: 2 }),
      ]),
    )
    expect(uit.budgetten[0]).toMatchObject({
      uitkomst: 'overschreden',
      fase: 1,
      tijdelijk: true,
      verschil: 40,
      totaal: 50,
      piek: { fase: 1, totaal: 100 },
    })
    // The sum that does not fit is the one of the phase, not of the end.
    expect(uit.budgetten[0]?.toelichting).toContain(
      'in fase 1 samen 100%. Dat is 40% meer dan de 60% waar ruimte voor is. Aan het eind is het samen 50%; dan past het weer.',
    )
    const regel = uit.geheel.uitkomsten.find((een) => een.regel === uit.budgetten[0]?.regel)
    expect(regel?.kort).toContain(
      'In fase 1 is het met dit plan en wat verder meetelt samen 100%. Dat past niet. Aan het eind is het samen 50%, en dat past.',
    )
    expect(conclusies(uit).geheel).toBe('afweging_nodig')
  })

  it('laat een onbevestigd budget nooit verder zakken dan een afweging', async () => {
    const eigen = budget({ max: 1, herkomst: 'eigen_uitwerking', werking: 'te_bevestigen' })
    const wet = budget({ max: 1, herkomst: 'hogere_regelgeving' })
    const plan = ontwikkeling([deel(0), deel(1)])
    expect(conclusies(await createDienst(eigen).send(plan)).geheel).toBe('ja_mits')
    const vast = { ...deel(0), feiten: { ...WOONFEITEN, bouwlagenMax: 9 } }
    const uit = await createDienst({ ...eigen }).send(ontwikkeling([vast]))
    expect(uit.geheel.advies.bandbreedte.laagst).toBe('afweging_nodig')
    expect(conclusies(await createDienst(wet).send(plan)).geheel).toBe('nee_in_deze_vorm')
  })

  it('maakt van een gegeven dat in één deel ontbreekt geen nul', async () => {
    const { woningenNieuw: _, ...zonder } = WOONFEITEN
    const uit = await createDienst(budget({ max: 15 })).send(
      ontwikkeling([deel(0), { ...deel(1), feiten: zonder }]),
    )
    expect(uit.feiten.ontbreekt).toEqual([{ feit: 'woningenNieuw', delen: ['deel-1'] }])
    expect(uit.budgetten[0]).toMatchObject({
      uitkomst: 'onbekend',
      ontbreekt: [{ bij: 'deel-1', feit: 'woningenNieuw' }],
    })
    expect(uit.budgetten[0]).not.toHaveProperty('totaal')
    expect(conclusies(uit).geheel).toBe('nog_niet_te_zeggen')
    expect(uit.geheel.vragen.map(({ feit }) => feit)).toContain('woningenNieuw')
  })

  it('noemt een minimum gehaald als wat bekend is het al haalt, wat er ook ontbreekt', async () => {
    const { woningenNieuw: _, ...zonder } = WOONFEITEN
    const uit = await createDienst(budget({ min: 8, minimumGeldt: 'steeds' })).send(
      ontwikkeling([deel(0), { ...deel(1), feiten: zonder }]),
    )
    expect(uit.budgetten[0]).toMatchObject({ uitkomst: 'binnen', tenMinste: 10 })
    expect(uit.budgetten[0]?.toelichting).toContain('samen ten minste 10 woningen. Dat past.')
    const regel = uit.geheel.uitkomsten.find((een) => een.regel === uit.budgetten[0]?.regel)
    expect(regel).toMatchObject({ oordeel: 'voldoet' })
    expect(regel?.kort).toContain('samen ten minste 10 woningen')
  })

  it('laat open of dit plan het erger maakt als de andere plannen het misschien al deden', async () => {
    const dienst = createDienst(budget({ max: 15 }))
    await dienst.store('Vol', { woningenNieuw: 20 })
    await dienst.store(
      'Vaag',
      { woningenNieuw: 'onbekend_bij_initiatiefnemer' },
      vlak(233_800, 556_300),
    )
    const nul = { woningenNieuw: 0, sociaalHuurAantal: 0 }
    const uit = await dienst.send(ontwikkeling([deel(0, nul)]))
    expect(uit.budgetten[0]).toMatchObject({
      uitkomst: 'overschreden',
      minstens: true,
      verschil: 5,
    })
    expect(uit.budgetten[0]).not.toHaveProperty('alZonderDitPlan')
    const regel = uit.geheel.uitkomsten.find((een) => een.regel === uit.budgetten[0]?.regel)
    expect(regel).toMatchObject({ oordeel: 'onbekend' })
  })

  it('telt een deel buiten het gebied niet mee, en een sliver van het geheel wel', async () => {
    const elders = { ...deel(9), locatie: vlak(232_100, 552_100, 1_500, 1_500) }
    const uit = await createDienst(budget({ max: 15 })).send(ontwikkeling([deel(0), elders]))
    expect(uit.geheel.ligging.find(({ gebied }) => gebied === 'wijk-noord')?.raakt).toBe(false)
    expect(uit.budgetten[0]).toMatchObject({ uitkomst: 'binnen', totaal: 10, ruimte: 5 })
    const regel = uit.geheel.uitkomsten.find((een) => een.regel === uit.budgetten[0]?.regel)
    expect(regel).toMatchObject({ oordeel: 'voldoet', marge: { waarde: 10, norm: 15 } })
  })

  it('neemt wat voor het geheel is opgegeven, en zegt dat de delen anders optellen', async () => {
    const uit = await createDienst(budget({ max: 25 })).send(
      ontwikkeling([deel(0), deel(1)], { feiten: { woningenNieuw: 30 } }),
    )
    const punt = uit.aandachtspunten.find(({ code }) => code === 'geheel_wijkt_af_van_delen')
    expect(punt?.feit).toBe('woningenNieuw')
    expect(punt?.tekst).toContain('opgegeven als 30 woningen; de delen geven samen 20')
    expect(uit.budgetten[0]).toMatchObject({ uitkomst: 'overschreden', totaal: 30 })
  })

  it('een minimum voor het hele gebied verlaagt niets; een minimum dat steeds geldt wel', async () => {
    const plan = ontwikkeling([deel(0)])
    const later = await createDienst(budget({ min: 100 })).send(plan)
    expect(later.budgetten[0]).toMatchObject({ uitkomst: 'onder_minimum', verschil: 90 })
    expect(later.budgetten[0]).not.toHaveProperty('regel')
    expect(conclusies(later).geheel).toBe('ja')
    const nu = await createDienst(budget({ min: 100, minimumGeldt: 'steeds' })).send(plan)
    expect(nu.budgetten[0]).toMatchObject({ uitkomst: 'onder_minimum', verschil: 90 })
    expect(conclusies(nu).geheel).toBe('afweging_nodig')
  })

  it('antwoordt in het kort zonder lege lijsten, en uitgelegd met hetzelfde bewijs', async () => {
    const dienst = createDienst(budget({ max: 25 }))
    const plan = ontwikkeling([deel(0), deel(1)], { volledigeDelen: ['deel-1'] })
    const ask = async (pad: string) => (await dienst.post(pad, plan)).json()
    const kort = (await ask('/v1/ontwikkelingen')) as KorteOntwikkeling & Bewezen
    const lang = (await ask('/v1/ontwikkelingen?volledig=true')) as Ontwikkelingsbeoordeling &
      Bewezen
    expect([...listLegeLijsten(kort), ...listLegeLijsten(lang)]).toEqual([])
    expect(kort.bewijs).toMatchObject({ vorm: VORM })
    expect(lang.bewijs).toEqual(kort.bewijs)
    for (const [een, ander] of [
      [kort.geheel, lang.geheel],
      [kort.volledigeDelen['deel-1'], lang.volledigeDelen['deel-1']],
    ] as const) {
      expect(een?.uitkomsten[0]).not.toHaveProperty('spoor')
      expect(ander?.uitkomsten[0]).toHaveProperty('spoor')
      expect(ander?.uitkomsten[0]).toMatchObject(een?.uitkomsten[0] ?? {})
    }
    expect(await ask('/v1/ontwikkelingen?volledig=false')).toEqual(kort)
    const fout = await dienst.post('/v1/ontwikkelingen?volledig=ja', plan)
    expect([fout.status, await fout.text()]).toEqual([
      400,
      expect.stringContaining('Schrijf true of false.'),
    ])
  })

  it('geeft gevraagde delen volledig, gelijk aan een beoordeling van dat deel alleen', async () => {
    const dienst = createDienst()
    const plan = ontwikkeling([deel(0), deel(1)], { volledigeDelen: ['deel-1'] })
    const uit = await dienst.send(plan)
    const { id, ...los } = deel(1)
    const alleen = await (
      await dienst.post('/v1/zelftoetsen', {
        ...los,
        naam: id,
        feiten: { ...los.feiten, oordeelGS02: undefined },
      })
    ).json()
    expect(Object.keys(uit.volledigeDelen)).toEqual(['deel-1'])
    expect(uit.volledigeDelen['deel-1']?.ligging).toEqual((alleen as typeof uit.geheel).ligging)
    const { advies } = uit.volledigeDelen['deel-1'] ?? {}
    const { voorbehouden, beslissend, ...rest } = uit.delen[1]?.advies ?? {}
    expect(advies).toMatchObject(rest)
    expect([advies?.voorbehouden ?? [], advies?.beslissend ?? []]).toEqual([
      voorbehouden,
      beslissend,
    ])
  })

  it('geeft het geheel als verzoek dat te bewaren is, en dan zelf meetelt', async () => {
    const dienst = createDienst(budget({ max: 100 }))
    const plan = ontwikkeling([deel(0), deel(1)])
    const { verzoekGeheel } = await dienst.send(plan)
    const bewaard = await dienst.post('/v1/beoordelingen', verzoekGeheel)
    expect(bewaard.status).toBe(201)
    const { id } = (await bewaard.json()) as { id: string }
    expect((await dienst.send(plan)).budgetten[0]).toMatchObject({ totaal: 40 })
    expect((await dienst.send({ ...plan, telNietMee: [id] })).budgetten[0]).toMatchObject({
      totaal: 20,
    })
  })
})

describe('een gewone beoordeling in een gebied met een budget', () => {
  const beoordeel = async (dienst: ReturnType<typeof createDienst>, feiten: object) => {
    const inhoud = { naam: 'Plan', locatie: vlak(233_100, 556_100), feiten }
    const antwoord = await dienst.post('/v1/beoordelingen?volledig=true', inhoud)
    expect(antwoord.status).toBe(201)
    return beoordelingSchema.parse(await antwoord.json())
  }

  it('zegt in beide registers dat het budget niet is getoetst, en legt dat vast in het bewijs', async () => {
    const dienst = createDienst(budget({ max: 15 }))
    const { aandachtspunten, advies, bewijs } = await beoordeel(dienst, WOONFEITEN)
    expect(aandachtspunten).toMatchObject([
      { soort: 'budget_niet_getoetst', gebied: 'wijk-noord', feit: 'woningenNieuw' },
    ])
    expect(aandachtspunten?.[0]?.tekst).toContain('toets als gebiedsontwikkeling')
    const gezegd = (advies.zinnen ?? []).filter(({ tekst }) =>
      tekst.includes('is hier niet getoetst'),
    )
    expect(gezegd.map(({ register }) => register)).toEqual(['kort', 'motivering'])
    expect(advies.samenvatting).toContain('hoogstens 15 woningen')
    const zonder = await beoordeel(createDienst(budget({ min: 15 })), WOONFEITEN)
    expect(zonder.aandachtspunten).toBeUndefined()
    expect(bewijs.delen.overig).not.toBe(zonder.bewijs.delen.overig)
  })

  it('zegt niets als het plan er niets van neemt, of als er geen grens is die steeds geldt', async () => {
    const nul = { ...WOONFEITEN, woningenNieuw: 0, sociaalHuurAantal: 0 }
    const leeg = await beoordeel(createDienst(budget({ max: 15 })), nul)
    const minimum = await beoordeel(createDienst(budget({ min: 15 })), WOONFEITEN)
    for (const uit of [leeg, minimum]) {
      expect(uit.aandachtspunten).toBeUndefined()
      expect(uit.advies.samenvatting).not.toContain('niet getoetst')
    }
  })

  it('zegt het niet van het geheel van een ontwikkeling: daar is het getoetst', async () => {
    const { geheel } = await createDienst(budget({ max: 15 })).send(ontwikkeling([deel(0)]))
    expect(geheel).not.toHaveProperty('aandachtspunten')
    expect(JSON.stringify(geheel)).not.toContain('is hier niet getoetst')
  })
})

describe('een ontwikkeling in lengte en breedte', () => {
  it.each([undefined, '<http://www.opengis.net/def/crs/OGC/1.3/CRS84>'])(
    'geeft het geheel terug in het stelsel van het verzoek, klaar om te bewaren (%s)',
    async (stelsel) => {
      const { app, omgeving } = createDienst(budget({ max: 100 }))
      const headers = {
        'Content-Type': 'application/json',
        ...(stelsel && { 'Content-Crs': stelsel }),
      }
      const send = (pad: string, inhoud: unknown) =>
        app.request(pad, { method: 'POST', headers, body: JSON.stringify(inhoud) })
      const locatie = omgeving.locatie.write(vlak(233_100, 556_100) as GeometrieRd, undefined)
      const plan = ontwikkeling([{ ...deel(0), locatie }])
      const antwoord = await send('/v1/ontwikkelingen', plan)
      expect(antwoord.status).toBe(200)
      const { verzoekGeheel } = (await antwoord.json()) as KorteOntwikkeling
      // Same numbers as were sent, whatever the order in which the ring starts.
      const punten = (een: unknown) =>
        new Set((een as typeof locatie).coordinates.flat().map((punt) => punt.join(' ')))
      expect(punten(verzoekGeheel.locatie)).toEqual(punten(locatie))
      expect((await send('/v1/beoordelingen', verzoekGeheel)).status).toBe(201)
    },
  )
})

describe('een budget met andere plannen', () => {
  const plan = ontwikkeling([deel(0)])

  it('wordt pas samen met een ander plan overschreden, en zegt wie wat gebruikt', async () => {
    const dienst = createDienst(budget({ max: 15 }))
    expect((await dienst.send(plan)).budgetten[0]).toMatchObject({ uitkomst: 'binnen' })
    const id = await dienst.store('Hof van de buren', { woningenNieuw: 8 })
    const uit = await dienst.send(plan)
    expect(uit.budgetten[0]).toMatchObject({
      uitkomst: 'overschreden',
      totaal: 18,
      verschil: 3,
      gebruik: {
        delen: [{ id: 'deel-0', waarde: 10 }],
        anderen: [
          { beoordeling: id, naam: 'Hof van de buren', stand: 'in_behandeling', waarde: 8 },
        ],
      },
    })
    expect(conclusies(uit)).toEqual({ delen: ['ja'], geheel: 'ja_mits' })
    expect(uit.geheel.mits[0]?.wijzigingen).toMatchObject([{ van: 10, naar: 7 }])
  })

  it.each([
    ['geweigerd', 'binnen'],
    ['ingetrokken', 'binnen'],
    ['vergund', 'overschreden'],
    ['in_behandeling', 'overschreden'],
  ])('een plan dat %s is: %s', async (stand, uitkomst) => {
    const dienst = createDienst(budget({ max: 15 }))
    await dienst.decide(await dienst.store('Buren', { woningenNieuw: 8 }), { stand })
    expect((await dienst.send(plan)).budgetten[0]?.uitkomst).toBe(uitkomst)
  })

  it('laat wie niet bij de gemeente werkt niets merken van wat niet bekend is gemaakt', async () => {
    const kaal = createDienst(budget({ max: 15 }))
    const dienst = createDienst(budget({ max: 15 }))
    const pad = '/v1/zelftoetsen/ontwikkelingen'
    const open = ontwikkeling([{ ...deel(0), feiten: { ...WOONFEITEN, oordeelGS02: undefined } }])
    const zonder = await kaal.send(open, pad)
    await dienst.store('Geheim plan', { woningenNieuw: 8 })
    const stil = await dienst.store(
      'Stille vergunning',
      { woningenNieuw: 8 },
      vlak(233_800, 556_300),
    )
    await dienst.decide(stil, { stand: 'vergund' })
    const straks = await dienst.store('Morgen pas', { woningenNieuw: 8 }, vlak(233_800, 556_500))
    await dienst.decide(straks, { stand: 'vergund', gepubliceerdOp: '2026-09-02' })
    const uit = await dienst.send(open, pad)
    // Not one byte differs from a city in which these plans do not exist.
    expect(uit).toEqual(zonder)
    expect(uit.telling.tekst).toContain('Aanvragen waarover nog niet is besloten, tellen niet mee')

    const bekend = await dienst.store('Vergund plan', { woningenNieuw: 6 }, vlak(233_500, 556_500))
    await dienst.decide(bekend, { stand: 'vergund', gepubliceerdOp: '2026-09-01' })
    const daarna = await dienst.send(open, pad)
    expect(daarna.budgetten[0]).toMatchObject({ uitkomst: 'overschreden', totaal: 16 })
    expect(daarna.budgetten[0]?.gebruik.anderen).toEqual([
      { naam: 'Vergund plan', stand: 'vergund', gepubliceerdOp: '2026-09-01', waarde: 6 },
    ])
    expect(JSON.stringify(daarna)).not.toContain(bekend)
  })

  it('telt een plan dat vaker is beoordeeld één keer, met wat het laatst is besloten', async () => {
    const dienst = createDienst(budget({ max: 30 }))
    const eerste = await dienst.store('Buren', { woningenNieuw: 8 })
    const tweede = await dienst.store('buren ', { woningenNieuw: 9 })
    const uit = await dienst.send(plan)
    expect(uit.budgetten[0]).toMatchObject({ totaal: 19 })
    expect(uit.telling).toMatchObject({
      meegeteld: 1,
      vervangen: [{ door: tweede, beoordelingen: [eerste] }],
    })
    await dienst.decide(eerste, { stand: 'geweigerd' })
    expect((await dienst.send(plan)).budgetten[0]).toMatchObject({ totaal: 10 })
  })

  it('zegt een behandelaar dat een bewaard plan dit plan zelf lijkt, en een ander niet', async () => {
    const dienst = createDienst(budget({ max: 30 }))
    const pad = '/v1/zelftoetsen/ontwikkelingen'
    const open = { ...WOONFEITEN, oordeelGS02: undefined }
    const twee = ontwikkeling([
      { ...deel(0), naam: 'Hof', feiten: open },
      { ...deel(1), feiten: open },
    ])
    const { verzoekGeheel } = await dienst.send(twee)
    const heel = await dienst.store(
      ` ${verzoekGeheel.naam.toUpperCase()}`,
      {},
      {
        ...(verzoekGeheel.locatie as ReturnType<typeof vlak>),
      },
    )
    const hof = await dienst.store('Hof', {}, vlak(233_100, 556_100))
    // Only the name, or only the place, is not the same plan.
    await dienst.store('Hof', {}, vlak(233_101, 556_100))
    await dienst.store('Iets anders', {}, vlak(233_100, 556_100))
    for (const id of [heel, hof]) {
      await dienst.decide(id, { stand: 'vergund', gepubliceerdOp: '2026-08-01' })
    }
    const uit = await dienst.send(twee)
    const punt = uit.aandachtspunten.find(({ code }) => code === 'zelfde_plan_telt_mee')
    expect(punt?.beoordelingen).toEqual([heel, hof])
    expect(punt?.tekst).toContain(heel)
    const zonder = await dienst.send({ ...twee, telNietMee: [heel, hof] })
    expect(codes(zonder)).not.toContain('zelfde_plan_telt_mee')
    const openbaar = await dienst.send(twee, pad)
    expect(openbaar.budgetten[0]).toMatchObject({ totaal: 40 })
    expect(JSON.stringify(openbaar)).not.toContain('zelfde_plan_telt_mee')
    expect(JSON.stringify(openbaar)).not.toContain(heel)
  })

  it('wordt onbekend, geen nul, als een ander plan zijn aantal niet noemt; dat is een voorbehoud', async () => {
    const dienst = createDienst(budget({ max: 15 }))
    await dienst.store('Vaag plan', { woningenNieuw: 'onbekend_bij_initiatiefnemer' })
    const uit = await dienst.send(plan)
    expect(uit.budgetten[0]).toMatchObject({
      uitkomst: 'onbekend',
      ontbreekt: [{ bij: 'Vaag plan', feit: 'woningenNieuw' }],
    })
    expect(uit.geheel.advies.voorbehouden.map(({ regel }) => regel)).toContain(
      uit.budgetten[0]?.regel,
    )
    expect(conclusies(uit).geheel).toBe('ja_mits')
  })

  it('verwijt een plan niet dat het budget al op was als het niets toevoegt', async () => {
    const dienst = createDienst(budget({ max: 5 }))
    await dienst.store('Buren', { woningenNieuw: 8 })
    const nul = { woningenNieuw: 0, sociaalHuurAantal: 0 }
    const uit = await dienst.send(ontwikkeling([deel(0, nul)]))
    expect(uit.budgetten[0]).toMatchObject({
      uitkomst: 'overschreden',
      alZonderDitPlan: true,
      totaal: 8,
    })
    expect(conclusies(uit).geheel).toBe('ja')
    expect(conclusies(await dienst.send(plan)).geheel).not.toBe('ja')
  })
})

describe('verkeerde invoer van een ontwikkeling', () => {
  const dienst = createDienst(budget({ max: 15 }))

  it('komt met alle fouten tegelijk, elk met zijn plaats', async () => {
    const fouten = await dienst.refuse({
      naam: 'Een hele buurt',
      delen: [
        deel(0, { woningenNieuw: 'tien' }, { fase: 1 }),
        { ...deel(1), id: 'deel-0', locatie: { type: 'Punt' } },
        { ...deel(2), kleur: 'rood' },
        7,
      ],
      feiten: { woningenNieuwe: 3 },
      volledigeDelen: ['deel-9'],
      regelboek: 'bestaat-niet',
    })
    expect(fouten.map(({ pointer }) => pointer).toSorted()).toEqual(
      [
        '/delen/0/feiten/woningenNieuw',
        '/delen/1/fase',
        '/delen/1/id',
        '/delen/1/locatie/type',
        '/delen/2/fase',
        '/delen/2/kleur',
        '/delen/3',
        '/feiten/woningenNieuwe',
        '/regelboek',
        '/volledigeDelen/0',
      ].toSorted(),
    )
  })

  it.each([
    [{}, '/naam'],
    [{ naam: 'x', delen: [] }, '/delen'],
    [{ naam: 'x', delen: 'a' }, '/delen'],
    [[], ''],
    [null, ''],
    [{ naam: 'x', delen: Array.from({ length: 501 }, (_, i) => deel(i)) }, '/delen'],
  ])('weigert %#', async (inhoud, pointer) => {
    expect((await dienst.refuse(inhoud)).map((fout) => fout.pointer)).toContain(pointer)
  })

  it('weigert een som die niet kan', async () => {
    const fouten = await dienst.refuse(
      ontwikkeling([deel(0, { woningenNieuw: 4_000 }), deel(1, { woningenNieuw: 4_000 })]),
    )
    expect(fouten).toMatchObject([{ pointer: '/delen', code: 'buiten_grenzen' }])
  })

  it('laat een zelftoets geen feiten van de behandelaar geven', async () => {
    const fouten = await dienst.refuse(ontwikkeling([deel(0)]), '/v1/zelftoetsen/ontwikkelingen')
    expect(fouten).toMatchObject([
      { pointer: '/delen/0/feiten/oordeelGS02', code: 'feit_van_behandelaar' },
    ])
  })

  it('telt overlap één keer en noemt de m² en het paar', async () => {
    const over = { ...deel(1), locatie: vlak(233_140, 556_100) }
    const uit = await dienst.send(ontwikkeling([deel(0), over]))
    expect(uit.oppervlakte).toMatchObject({
      m2Delen: 5_000,
      m2Dubbel: 500,
      m2: 4_500,
      overlappen: [{ delen: ['deel-0', 'deel-1'], m2: 500 }],
    })
    expect(uit.aandachtspunten.find(({ code }) => code === 'delen_overlappen')?.tekst).toContain(
      'deel-0 en deel-1 (500 m²)',
    )
    expect(uit.geheel.reparaties).toEqual([{ code: 'overlap_samengevoegd', verschilM2: -500 }])
  })
})
