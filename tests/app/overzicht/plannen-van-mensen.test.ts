import { describe, expect, it } from 'vitest'
import { makeOverzicht } from '../../../src/app/overzicht/overzicht.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import { createProef } from '../../hulp/proef.ts'
import { boek } from '../../rules/assen.ts'

const { omgeving } = createProef([boek])
const nu = new Date('2026-11-26T10:00:00Z')
const mag = { alsBehandelaar: false, concept: false }
const LARIKS = [6.5455, 52.9995]
const KOOPMANSKWARTIER = [6.5611, 52.9972]
const BUITENGEBIED = [6.4964, 52.9655]
const KLOOSTERVEEN = [6.5249, 53.0048]

const assess = (coordinates: readonly number[], feiten: Readonly<Record<string, FeitWaarde>>) =>
  omgeving.assessZonderBewijs({
    inhoud: { naam: 'Plan', locatie: { type: 'Point', coordinates }, bufferM: 10, feiten },
    ...{ mag, nu },
  })

describe('de maat van een sportveld', () => {
  const findNorm = async (feiten: Readonly<Record<string, FeitWaarde>>) => {
    const sport = { activiteiten: ['sport'], sportBuiten: true, geluidmaatregelen: false }
    const { maten } = makeOverzicht(await assess(LARIKS, { ...sport, ...feiten }), boek)
    return maten.find(({ label }) => label.startsWith('Afstand tot het dichtste huis'))?.norm
  }

  it('noemt geen weg die voor deze sport niet bestaat', async () => {
    const padel = { soortSport: 'padel', afstandWoningM: 40, bezoekersDrukstUur: 8 }
    expect(await findNorm(padel)).toBe('minstens 100 m')
  })

  it('noemt wel de weg die nog open is', async () => {
    const tennis = { soortSport: 'tennis', afstandWoningM: 20, bezoekersDrukstUur: 12 }
    expect(await findNorm(tennis)).toBe(
      'minstens 30 m, minder kan bij rustige sport met weinig mensen',
    )
  })
})

describe('de maat van een tiny house in het weiland', () => {
  it('noemt één hoogste aantal: wat ruimer is, leest niemand daarna nog', async () => {
    const tiny = { activiteiten: ['tiny_house'], woningenNieuw: 1 }
    const { maten } = makeOverzicht(await assess(BUITENGEBIED, tiny), boek)
    const norm = maten.find(({ label }) => label === 'Aantal nieuwe woningen')?.norm
    expect(norm?.match(/hoogstens \d+ woningen/g)).toEqual(['hoogstens 4 woningen'])
  })
})

describe('een lunchroom in een pand dat er al staat', () => {
  const LUNCHROOM = {
    ...{ activiteiten: ['horeca'], horecaSoort: 'licht', bvoHorecaM2: 90, driveThrough: false },
    ...{ openTotUur: 18, afstandWoningM: 15, terrasM2: 0, erfgoedAangetast: false },
    ...{ basisvoorzieningVerdwijnt: false, monumentaleBoomGeraakt: false },
  }

  it('leest eerst dat horeca daar hoort, en niets over hoe hoog er wordt gebouwd', async () => {
    const beoordeling = await assess(KOOPMANSKWARTIER, { ...LUNCHROOM, nieuwGebouw: false })
    const { redenen } = makeOverzicht(beoordeling, boek)
    expect(redenen[0]?.tekst).toMatch(/horeca hoort in de binnenstad\.$/)
    expect(redenen.map(({ tekst }) => tekst).join(' ')).not.toMatch(/bouwlagen|leeg pand/)
  })

  it('vraagt geen stukken die bij een nieuw gebouw horen', async () => {
    const stukkenBij = async (nieuwGebouw: boolean) =>
      (await assess(KOOPMANSKWARTIER, { ...LUNCHROOM, nieuwGebouw })).stukken.map(
        ({ stuk }) => stuk,
      )
    const nieuw = ['aerius_berekening', 'bodemonderzoek', 'anterieure_overeenkomst']
    expect(await stukkenBij(true)).toEqual(expect.arrayContaining(nieuw))
    const bestaand = await stukkenBij(false)
    expect(nieuw.filter((stuk) => bestaand.includes(stuk))).toEqual([])
  })

  it('wordt eerst gevraagd of er een nieuw gebouw komt', async () => {
    const { vragen } = await assess(KOOPMANSKWARTIER, { activiteiten: ['horeca'] })
    expect(vragen.map(({ feit }) => feit)).toContain('nieuwGebouw')
  })
})

describe('een carport', () => {
  it('leest eerst waarom hij daar past, en dan pas wat nog moet blijken', async () => {
    const beoordeling = await assess(KLOOSTERVEEN, {
      ...{ activiteiten: ['bijgebouw'], aanbouwM2: 18, plekOpErf: 'zij', erfM2: 300 },
      ...{ erfBebouwdNuM2: 80, bouwlagenMax: 1, bouwhoogteM: 3 },
    })
    expect(beoordeling.richting?.stand).toBe('past_mits')
    const [eerste, ...rest] = makeOverzicht(beoordeling, boek).redenen
    expect(eerste?.tekst).toMatch(/heel gewoon/)
    expect(rest[0]?.tekst).toMatch(/^Bij de aanvraag moet nog blijken/)
  })
})
