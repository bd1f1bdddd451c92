import { beforeEach, describe, expect, it } from 'vitest'
import { createWebproef, type Webproef } from '../../hulp/browser/webproef.ts'

let proef: Webproef
beforeEach(() => {
  proef = createWebproef()
})

const SPORT = {
  ...{ activiteiten: ['sport'], soortSport: 'veldsport', sportBuiten: true },
  bezoekersDrukstUur: 40,
}

const begin = (afstandWoningM: number) =>
  proef.begin({ ...SPORT, afstandWoningM }, [6.54516, 52.99955])

/** The advice after the distance is changed to this. */
const change = async (van: number, naar: number) => {
  const pad = await begin(van)
  const antwoord = await proef.post(`${pad}/wat-als`, {
    ...{ versie: '1', gevraagd: 'afstandWoningM', afstandWoningM: String(naar) },
  })
  return (await proef.get(antwoord.naar)).tekst
}

describe('sport buiten bij huizen', () => {
  it('noemt beide afstanden die tellen, ook als het plan eraan voldoet', async () => {
    const pad = await begin(60)
    const { tekst } = await proef.get(`${pad}/advies`)
    expect(tekst).toMatch(
      /Afstand tot het dichtste huis[^:]*: 60 m \. Bedoeling: minstens 50 m, minder kan als u het geluid laat onderzoeken en de buren beschermt; minstens 30 m/,
    )
    expect(tekst).toContain('Het dichtste huis staat op 60 m; de bedoeling is ten minste 30 m.')
  })

  it('telt wat nog moet blijken niet anders dan waar het staat', async () => {
    const pad = await begin(60)
    const { tekst } = await proef.get(`${pad}/advies`)
    expect(tekst).toMatch(/moeten nog \d+ dingen blijken; [^.]*"Nog open"\./)
    expect(tekst).not.toContain('zij staan bij de voorbehouden')
    expect(tekst).toMatch(/Nog open: (\d+ vra(ag|gen))?( en )?(\d+ voorbehoud(en)?)? Hier staat/)
  })

  it('vraagt niet hoe ver het is als dat net is gezegd, en noemt wat ver genoeg is', async () => {
    const tekst = await change(60, 40)
    expect(tekst).toContain(
      'Eerst past, nu nog open: Het dichtste huis staat op 40 m. Ten minste 50 m is ver genoeg.',
    )
    expect(tekst).not.toContain('Geef aan hoe ver')
  })

  it('zegt waarom het geluid dichterbij niet meer apart telt', async () => {
    expect(await change(60, 20)).toMatch(
      /nu niet van toepassing: Tussen sport en huizen ligt genoeg afstand, of het geluid wordt beperkt\. Dit telt pas mee bij minstens 30 m \( ?afstand tot het dichtste huis/,
    )
  })
})

describe('drie kleine windmolens waar er één past', () => {
  it('leest dat één molen helpt, en kan dat proberen', async () => {
    const pad = await proef.begin(
      {
        ...{ activiteiten: ['windturbine'], windturbinesAantal: 3, tiphoogteM: 15 },
        afstandWoningM: 100,
      },
      [6.54516, 52.99955],
    )
    const { tekst } = await proef.get(`${pad}/advies`)
    expect(tekst).toMatch(/Wat helpt\? Aantal windturbines: 1 turbine in plaats van 3 turbines\./)
    expect(tekst).toContain('Probeer: aantal windturbines: 1 turbine')
  })
})
