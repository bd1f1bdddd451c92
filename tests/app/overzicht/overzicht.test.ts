import { describe, expect, it } from 'vitest'
import { countPrincipes } from '../../../src/app/overzicht/balken.ts'
import { shortenZinnen } from '../../../src/app/overzicht/inkorten.ts'
import { makeOverzicht } from '../../../src/app/overzicht/overzicht.ts'
import { listRedenen } from '../../../src/app/overzicht/redenen.ts'
import { listVerschuivingen } from '../../../src/app/overzicht/verschuivingen.ts'
import { listVervolg } from '../../../src/app/overzicht/vervolg.ts'
import type { Beoordeling } from '../../../src/domain/model/beoordeling.ts'
import type { Procedure } from '../../../src/domain/model/procedure.ts'
import type { RichtingUitkomst } from '../../../src/domain/model/richting.ts'
import { TIEN_PLANNEN } from '../../hulp/browser/tien-plannen.ts'
import { createProef } from '../../hulp/proef.ts'
import { boek } from '../../rules/assen.ts'

const { omgeving } = createProef([boek])
const NU = new Date('2026-11-26T10:00:00Z')
const assess = async (stand: string): Promise<Beoordeling> => {
  const plan = TIEN_PLANNEN.find((deel) => deel.stand === stand)
  const { locatie, feiten } = plan ?? {}
  const inhoud = { naam: 'Plan', locatie, feiten }
  const mag = { alsBehandelaar: false, concept: false }
  return omgeving.assessZonderBewijs({ inhoud, mag, nu: NU, metElders: true })
}
const look = async (stand: string) => makeOverzicht(await assess(stand), boek)

describe('het overzicht van een advies', () => {
  it.each(TIEN_PLANNEN.map(({ stand }) => stand))(
    'zegt van "%s" de stand en hoogstens drie redenen',
    async (stand) => {
      const beoordeling = await assess(stand)
      const overzicht = makeOverzicht(beoordeling, boek)
      expect(beoordeling.richting?.stand).toBe(stand)
      expect(overzicht.kern.length).toBeGreaterThan(10)
      expect(overzicht.redenen.length).toBeLessThanOrEqual(3)
      if (stand !== 'onbekend') expect(overzicht.redenen).not.toEqual([])
      expect(overzicht.hulp).not.toEqual([])
      expect(overzicht.vastheid === undefined).toBe(stand === 'zwijgt' || stand === 'onbekend')
    },
  )

  it('laat een reden met een hele zin ophouden, en zegt alleen wat anders vast is dan het geheel', async () => {
    const { redenen, vastheid } = await look('strijdig')
    expect(vastheid).toBe('Dit is nog geen nee: de gemeente moet dit bevestigen.')
    expect(redenen[0]?.tekst).toContain('een supermarkt hoort hier zeker niet.')
    expect(redenen[1]?.tekst).toMatch(/^Er komt in Assen per saldo 900 m² supermarkt bij.*[.]$/)
    expect(redenen[0]).not.toHaveProperty('label')
    expect(redenen[2]?.label).toBe('eigen uitwerking')
    for (const { tekst } of redenen) expect(tekst).not.toContain('(Nog te bevestigen')
  })

  it('noemt als hulp eerst de kleinste wijziging, anders wat het plan nodig heeft of waarmee het te tonen is', async () => {
    expect((await look('aanpassen')).hulp[0]).toMatchObject({ mits: 0 })
    expect((await look('past_niet')).hulp[0]?.tekst).toContain('17 woningen in plaats van 100')
    expect((await look('past_mits')).hulp[0]?.tekst).toMatch(/^Laat dit zien met: .*plantekening/)
    expect((await look('nee_tenzij')).hulp[0]?.tekst).toContain('goede reden')
  })

  it('zet een maat waaraan niet wordt voldaan voorop, met beide grenzen van de norm', async () => {
    const [eerste, ...rest] = (await look('past_niet')).maten
    expect(eerste).toMatchObject({
      oordeel: 'voldoet_niet',
      van: 15,
      tot: 17,
      norm: '15 tot 17 woningen per hectare',
    })
    expect(eerste?.stapper).toMatchObject({ waarde: 100, minder: 99, meer: 101 })
    expect(rest.length).toBeGreaterThan(0)
    for (const { oordeel } of rest) expect(oordeel).not.toBe('voldoet_niet')
  })

  it('zegt niets van een tekort dat er niet is, en van een dat er is dat het er niet hoort', async () => {
    const beoordeling = await assess('aanpassen')
    const look = (waarde: number) => {
      const marge = { feit: 'bouwlagenMax', waarde, norm: 0, verschil: -waarde }
      const uitkomsten = beoordeling.uitkomsten
        .filter(({ aard, ...uitkomst }) => aard === 'eis' && uitkomst.marge !== undefined)
        .map((uitkomst) => ({ ...uitkomst, marge, spoor: {} as typeof uitkomst.spoor }))
      return makeOverzicht({ ...beoordeling, uitkomsten }, boek).maten.map(({ norm }) => norm)
    }
    expect(look(0)).toEqual([])
    expect(look(3)).toEqual(['geen'])
  })

  it('zegt één keer wat twee regels met dezelfde woorden zeggen', async () => {
    const beoordeling = await assess('past_mits')
    const [grond] = beoordeling.richting?.door ?? []
    const door = ['het gebouw', 'wat u bouwt', 'de hal'].flatMap((wat) =>
      grond
        ? [{ ...grond, tekst: `Dat ${wat} niet te hoog wordt voor de buurt en dit soort gebied.` }]
        : [],
    )
    const { redenen } = makeOverzicht(
      {
        ...beoordeling,
        ...(beoordeling.richting && { richting: { ...beoordeling.richting, door } }),
      },
      boek,
    )
    expect(redenen.filter(({ tekst }) => tekst.includes('niet te hoog'))).toHaveLength(1)
  })

  it('laat geen stap toe onder het kleinste getal', async () => {
    const { maten } = await look('aanpassen')
    const lagen = maten.find(({ stapper }) => stapper?.feit.id === 'bouwlagenMax')
    expect(lagen).toMatchObject({ plan: '5 lagen', norm: 'hoogstens 4 lagen' })
    const nul = makeOverzicht(
      {
        ...(await assess('aanpassen')),
        feiten: [{ feit: 'bouwlagenMax', waarde: 0, herkomst: 'initiatief' }],
      },
      boek,
    )
    const stapper = nul.maten.find((maat) => maat.stapper)?.stapper
    expect(stapper).toMatchObject({ waarde: 0, meer: 1 })
    expect(stapper).not.toHaveProperty('minder')
  })

  it('zet een stap zonder de ruis van een rekenmachine: 4,1 min 1 is 3,1', async () => {
    const { maten } = makeOverzicht(
      {
        ...(await assess('aanpassen')),
        feiten: [{ feit: 'bouwlagenMax', waarde: 4.1, herkomst: 'initiatief' }],
      },
      boek,
    )
    const stapper = maten.find((maat) => maat.stapper)?.stapper
    expect(stapper).toMatchObject({ waarde: 4.1, minder: 3.1, meer: 5.1 })
  })
})

describe('de balken', () => {
  it('tellen elk punt één keer, en noemen apart waar niets over gaat', () => {
    const leeg = { principe: 'x', draagtBij: [], strijdig: [], open: [], ontbreekt: [] }
    expect(
      countPrincipes({
        principes: [
          {
            ...leeg,
            label: 'Groen',
            draagtBij: ['A'],
            open: ['B', 'C'],
            ontbreekt: ['C', 'D', 'D'],
          },
          { ...leeg, label: 'Stil' },
        ],
      }),
    ).toEqual({ balken: [{ label: 'Groen', voor: 1, tegen: 0, open: 3 }], zonder: ['Stil'] })
  })
})

describe('wat nu', () => {
  const stap = (naam: string, naTeGaan: boolean) => ({
    stap: naam,
    label: naam,
    regels: [],
    naTeGaan,
  })
  const duurOf = (procedure: Procedure | undefined, ...stappen: ReturnType<typeof stap>[]) =>
    listVervolg({ procedure: stappen }, { ...boek, procedure }).stappen.at(-1)?.duur

  it('noemt de gewone termijn en de langste, en die van dit plan zodra die zeker is', () => {
    expect(duurOf(boek.procedure)).toBe('meestal 8 weken, soms 6 maanden')
    expect(duurOf(boek.procedure, stap('uitgebreide_procedure', true))).toMatch(/^meestal/)
    expect(duurOf(boek.procedure, stap('uitgebreide_procedure', false))).toBe('6 maanden')
    expect(duurOf(boek.procedure, stap('instemming_provincie', false))).toBe('12 weken')
  })

  it('begint bij een open stand zoals bij het beste dat hij kan worden', () => {
    const van = (hoogst: string) =>
      listVervolg(
        {
          procedure: [],
          richting: {
            stand: 'onbekend',
            bandbreedte: { laagst: 'strijdig', hoogst },
          } as unknown as NonNullable<Beoordeling['richting']>,
        },
        boek,
      ).stappen.map(({ wat }) => wat)
    expect(van('nee_tenzij')[0]).toBe('Bespreek uw reden met de gemeente')
    expect(van('nee_tenzij')).toContain('Past het? Vraag de vergunning aan')
    expect(van('past')).toContain('Vraag de vergunning aan')
  })

  it('zegt van tijd en geld niets waar geen bron of instelling het zegt', () => {
    const vervolg = listVervolg({ procedure: [] }, boek)
    expect(vervolg.stappen[0]?.duur).toBe('duur: vraag de gemeente')
    expect(vervolg.kosten).toBe('vraag de gemeente')
    expect(vervolg.bronnen[0]).toContain('Omgevingswet, artikelen 16.62 en 16.64')
    expect(duurOf(undefined)).toBe('duur: vraag de gemeente')
    const intake = boek.procedure as Procedure
    const eigen = {
      ...intake.intake,
      grond: { ...intake.intake.grond, herkomst: 'sectoraal_beleid' as const },
    }
    const anders = { ...boek, procedure: { ...intake, intake: eigen } }
    expect(listVervolg({ procedure: [] }, anders).stappen[0]?.duur).toBe('hoogstens 6 weken')
  })

  it('kent alleen stappen die een beoordeling kan noemen', () => {
    const bekend = Object.keys(boek.begrippen.procedurestappen)
    for (const { stap: naam } of Object.values(boek.procedure?.aanvraag ?? {})) {
      if (naam !== undefined) expect(bekend).toContain(naam)
    }
  })
})

describe('een reden die nog moet blijken', () => {
  it('heet niet vast: alleen haar eis is dat', () => {
    const grond = (id: string) =>
      ({ soort: 'regel', id, rol: 'stand', hardheid: 'vast', tekst: `Over ${id}.` }) as const
    const richting = { hardheid: 'te_bevestigen', door: [grond('A'), grond('B')], tegenkracht: [] }
    const redenen = listRedenen(richting as unknown as RichtingUitkomst, boek.visie, {
      open: [{ regel: 'A' }],
    })
    expect(redenen.map(({ label }) => label)).toEqual(['alleen de eis staat vast', 'staat vast'])
  })

  const beslist = { soort: 'regel', id: 'A', rol: 'stand', tekst: 'Er gaat geen boom weg.' }
  const plek = {
    ...{ soort: 'houding', id: 'klein', groep: 'klein', rol: 'doorbreekt_stilte' },
    tekst: 'Een schuur is hier heel gewoon.',
  }
  const lees = (open: readonly { readonly regel: string }[]) =>
    listRedenen(
      { door: [beslist, plek], tegenkracht: [] } as unknown as RichtingUitkomst,
      boek.visie,
      { open },
    ).map(({ tekst }) => tekst)

  it('komt na waarom het plan hier past', () => {
    expect(lees([{ regel: 'A' }])).toEqual([plek.tekst, beslist.tekst])
  })

  it('is anders de reden zelf: wat het plan verder draagt, staat bij het hele advies', () => {
    expect(lees([])).toEqual([beslist.tekst])
  })
})

describe('wat een wijziging verschuift', () => {
  it('begint met wat de stand geeft, hoe laat de regel ook komt', () => {
    const uit = (regel: string, oordeel: string) => ({ regel, oordeel, kort: `Over ${regel}.` })
    const van = (oordeel: string, door: readonly string[]) =>
      ({
        uitkomsten: [uit('A', oordeel), uit('B', oordeel)],
        richting: { door: door.map((id) => ({ soort: 'regel', id })) },
      }) as unknown as Beoordeling
    const alle = listVerschuivingen(van('voldoet_niet', ['B']), van('voldoet', []), boek)
    expect(alle.map(({ tekst }) => tekst)).toEqual(['Over B.', 'Over A.'])
  })
})

describe('een lange tekst', () => {
  it('houdt op na een hele zin, en begint altijd met de eerste', () => {
    expect(shortenZinnen('Eén twee drie. Vier vijf. Zes.', 5)).toBe('Eén twee drie. Vier vijf.')
    expect(shortenZinnen('Een zin van zes hele woorden. Nog een.', 3)).toBe(
      'Een zin van zes hele woorden.',
    )
    expect(shortenZinnen('Bij 1.200 m² past het. Goed.', 9)).toBe('Bij 1.200 m² past het. Goed.')
    expect(shortenZinnen('')).toBe('')
  })
})
