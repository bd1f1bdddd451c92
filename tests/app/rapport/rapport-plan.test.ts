import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { countVragenVan, sayAllesSamen } from '../../../src/app/dossier/open-telling.ts'
import { toBestuur } from '../../../src/app/ontwikkeling/bestuur.ts'
import { assessPlan } from '../../../src/app/ontwikkeling/plannen.ts'
import type { Ontwikkelplan } from '../../../src/app/ports/ontwikkelplannen.ts'
import { createIsErgensVan, createSpeeltMee } from '../../../src/app/rapport/delen/komt-daar.ts'
import { nameRuimte } from '../../../src/app/rapport/delen/ruimtecodes.ts'
import { listDeelvragen } from '../../../src/app/rapport/delen/schrijf-delen.ts'
import { getPlanrapport } from '../../../src/app/rapport/get-rapport.ts'
import { WatEerst } from '../../../src/web/ontwikkelingen/plan/wat-eerst.tsx'
import { createProef } from '../../hulp/proef.ts'

const vlak = (lon: number, lat: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + 0.002, lat],
      [lon + 0.002, lat + 0.001],
      [lon, lat + 0.001],
      [lon, lat],
    ],
  ],
})

/** Homes in town, nature in the forest: nobody builds in the forest. */
const PLAN = {
  ...{ id: 'p', versie: 3, naam: 'Natuur in het bos', groep: 'p', door: 'A. de Vries', weg: false },
  vastgelegdOp: '2026-11-01T10:00:00.000Z',
  invoer: {
    naam: 'Natuur in het bos',
    feiten: {},
    delen: [
      {
        ...{ id: 'stad', naam: 'Stad', locatie: vlak(6.5621, 52.9925) },
        feiten: { activiteiten: ['wonen'], woningenNieuw: 120 },
      },
      {
        ...{ id: 'bos', naam: 'Bosrand', locatie: vlak(6.551, 52.987) },
        feiten: { activiteiten: ['natuur'] },
      },
    ],
  },
} as unknown as Ontwikkelplan

const [assen] = loadRegelboeken('rules')

describe('het rapport van een plan in delen', () => {
  const lees = async () => {
    const { omgeving } = createProef([assen as never])
    const metPlan = {
      ...omgeving,
      ontwikkelplannen: { get: async () => PLAN, list: async () => [] },
    } as never
    const rapport = await getPlanrapport(metPlan, 'p', 'Proef')
    return { rapport, uitkomst: await assessPlan(metPlan, PLAN) }
  }

  it('zegt van het geheel wat het bord zegt, en bewijst die beoordeling', async () => {
    const { rapport, uitkomst } = await lees()
    const { samenvatting = '' } = uitkomst.geheel.richting ?? {}
    expect(samenvatting).not.toBe('')
    expect(rapport.blad?.kern).toBe(toBestuur(samenvatting))
    expect(JSON.parse(rapport.bewijs.json)).toEqual(uitkomst.bewijs)
    expect(rapport.bewijs.sha256).toBe(uitkomst.bewijs.sha256)
    expect(JSON.stringify(rapport)).not.toContain('In Asserbos geldt voor wonen')
  })

  it('zegt met het bord hoeveel het advies nog kan veranderen, zoals een dossier ervan het telt', async () => {
    const { rapport, uitkomst } = await lees()
    const boek = assen as never
    const { gegevens, oordelen } = countVragenVan({ huidig: uitkomst.geheel, boek })
    const zin = `nog ${gegevens.beslissend} gegevens en ${oordelen.beslissend} oordelen het advies veranderen`
    expect(JSON.stringify(rapport)).toContain(zin)
    expect(String(WatEerst({ plan: 'p', uitkomst, boek }))).toContain(zin)
    expect(sayAllesSamen({ gegevens, oordelen }, gegevens.beslissend + oordelen.beslissend)).toBe(
      '',
    )
  })

  it('noemt in de hoofdstukken elke regel uit de bijlage', async () => {
    const { hoofdstukken } = (await lees()).rapport
    const tekst = JSON.stringify(hoofdstukken.filter(({ nummer }) => /^\d/.test(nummer)))
    const [tabel] =
      hoofdstukken
        .find(({ titel }) => titel === 'Regels en uitkomsten')
        ?.blokken.flatMap((blok) => (blok.soort === 'tabel' ? [blok.tabel] : [])) ?? []
    const codes = tabel?.rijen.map(([regel]) => regel?.split(',')[0] ?? '') ?? []
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter((code) => !tekst.includes(code))).toEqual([])
  })

  it('zegt dat het plan is bewaard, met de versie', async () => {
    const { rapport } = await lees()
    expect(Object.fromEntries(rapport.gegevens)).toMatchObject({
      Bewaard: 'het plan, als versie 3; het advies wordt daaruit steeds opnieuw berekend',
    })
    expect(JSON.stringify(rapport)).not.toContain('staat alleen in dit rapport')
  })

  it('vraagt geen bouwlagen van een deel met alleen natuur', async () => {
    const [stad, bos] = PLAN.invoer.delen
    const hoog = { ...stad, feiten: { ...stad?.feiten, bouwlagenMax: 5 } }
    const plan = { ...PLAN, invoer: { ...PLAN.invoer, delen: [hoog, bos] } } as Ontwikkelplan
    const { feiten, geheel } = await assessPlan(
      createProef([assen as never]).omgeving as never,
      plan,
    )
    expect(feiten.ontbreekt.map(({ feit }) => feit)).not.toContain('bouwlagenMax')
    expect(geheel.vragen.map(({ feit }) => feit)).not.toContain('bouwlagenMax')
  })

  it('zegt één keer van wie een uitwerking is, ook waar het tweemaal is verteld', async () => {
    const { rapport } = await lees()
    expect(JSON.stringify(rapport)).not.toContain('van Visietoets van Visietoets')
    const zin = 'Het getal is eigen uitwerking van Visietoets.'
    expect(toBestuur(toBestuur('Het getal is eigen uitwerking.'))).toBe(zin)
  })

  it('noemt geen aandeel van woningen in een gebied waar geen woningen komen', async () => {
    const { uitkomst } = await lees()
    const isErgensVan = createIsErgensVan({ plan: PLAN, uitkomst }, assen as never)
    const van = (feit: string, naam: string) => {
      const { gebieden = [] } = uitkomst.delen.find((deel) => deel.naam === naam) ?? {}
      return gebieden.map((gebied) => isErgensVan({ feit, gebied, herkomst: 'afgeleid' }))
    }
    expect(van('sociaalHuurPct', 'Stad')).toContain(true)
    expect(van('sociaalHuurPct', 'Stad')).not.toContain(false)
    expect(van('sociaalHuurPct', 'Bosrand')).toContain(false)
    expect(isErgensVan({ feit: 'sociaalHuurPct', herkomst: 'afgeleid' })).toBe(true)
  })

  it('noemt bij een afstand alleen de delen die zo dichtbij liggen', async () => {
    const [stad] = PLAN.invoer.delen
    const ver = { ...stad, id: 'ver', naam: 'Westrand', locatie: vlak(6.515, 52.995) }
    const plan = { ...PLAN, invoer: { ...PLAN.invoer, delen: [stad, ver] } } as Ontwikkelplan
    const { omgeving } = createProef([assen as never])
    const metPlan = {
      ...omgeving,
      ontwikkelplannen: { get: async () => plan, list: async () => [] },
    }
    const tekst = JSON.stringify(await getPlanrapport(metPlan as never, 'p', 'Proef'))
    expect(tekst).toMatch(/van het station, binnen [^"]* Dit gaat over Stad\./)
  })

  it('zegt niet dat het van het omgevingsplan afwijkt', async () => {
    const { rapport, uitkomst } = await lees()
    const tekst = JSON.stringify(rapport)
    expect(tekst).toContain('Of het plan in het omgevingsplan past, is hier niet getoetst.')
    expect(tekst).not.toContain('past niet in het omgevingsplan')
    // What a budget counts is no fact of the plan.
    expect(uitkomst.geheel.feiten.some(({ feit }) => feit.startsWith('budget'))).toBe(true)
    expect(JSON.stringify(rapport.hoofdstukken)).not.toMatch(/budget[A-Z]/)
  })

  it('noemt wat van een deel nog niet bekend is en het geheel niet vraagt, met die delen', () => {
    const feiten = new Map([['bomen', { vraag: 'Hoeveel bomen zijn er?' }]])
    const deel = (naam: string, ...vragen: string[]) => ({ id: naam, naam, vragen })
    const delen = [deel('Hof', 'vloer', 'bomen'), deel('Kade', 'bomen')]
    const geheel = { vragen: [{ feit: 'vloer', vraag: 'Hoeveel vloer?' }] }
    expect(listDeelvragen({ uitkomst: { geheel, delen } } as never, { feiten } as never)).toEqual([
      'Hoeveel bomen zijn er? Dat kan de uitkomst veranderen van Hof en Kade.',
    ])
  })

  it('noemt wat in een gebied past met een korte code, en elk gebied met een eigen', () => {
    const regel = (gebied: string) => ({ regel: `budget:${gebied}:woningenNetto:0` })
    expect(
      nameRuimte({
        ...{ uitkomsten: [regel('haven-kwartier'), regel('veld')], nodig: [regel('veld')] },
        spoor: { fact: 'budgetHavenKwartierWoningenNetto0', over: 'woningenNetto', gevonden: 660 },
      }),
    ).toEqual({
      uitkomsten: [{ regel: 'RUIMTE-1' }, { regel: 'RUIMTE-2' }],
      nodig: [{ regel: 'RUIMTE-2' }],
      spoor: {
        fact: 'wat de plannen daar samen nemen',
        ...{ over: 'woningenNetto', gevonden: 660 },
      },
    })
  })
})

it('noemt geen uitgerekend getal waar alleen een regel om vraagt die hier niet geldt', () => {
  const plaatsen = { feit: 'parkeerplaatsenBijSplitsen', herkomst: 'afgeleid' } as const
  const speelt = (...regels: string[]) =>
    createSpeeltMee(
      { uitkomsten: regels.map((regel) => ({ regel })) as never },
      assen as never,
    )(plaatsen)
  expect(speelt()).toBe(false)
  expect(speelt('SE-157')).toBe(true)
  const gesteld = { feit: 'woningenNieuw', herkomst: 'initiatief' } as const
  expect(createSpeeltMee({ uitkomsten: [] }, assen as never)(gesteld)).toBe(true)
})
