import { beforeEach, describe, expect, it } from 'vitest'
import { type Antwoord, createWebproef, type Webproef } from '../hulp/browser/webproef.ts'

let proef: Webproef
beforeEach(() => {
  proef = createWebproef()
})

/** The hidden fields of the form that this page sends. */
const hiddenIn = ({ html }: Antwoord): Readonly<Record<string, readonly string[]>> => {
  const velden: Record<string, string[]> = {}
  for (const [, naam = '', waarde = ''] of html.matchAll(
    /type="hidden" name="([^"]+)" value="([^"]*)"/g,
  )) {
    velden[naam] ??= []
    velden[naam].push(waarde)
  }
  return velden
}

/** A star with so many corners in the city, in RD. */
const drawSter = (hoeken: number) => {
  const punten = Array.from({ length: hoeken }, (_, i) => {
    const hoek = (i / hoeken) * 2 * Math.PI
    const straal = i % 2 ? 100 : 99
    return [233_350 + straal * Math.cos(hoek), 556_250 + straal * Math.sin(hoek)]
  })
  return { type: 'Polygon', coordinates: [[...punten, punten[0]]] }
}

/** How many assessments this takes, and its answer. */
const count = async (werk: Promise<Antwoord>) => {
  const voor = { ...proef.geteld }
  const { status } = await werk
  const { zonderBewijs, metBewijs } = proef.geteld
  return {
    status,
    zonderBewijs: zonderBewijs - voor.zonderBewijs,
    metBewijs: metBewijs - voor.metBewijs,
  }
}
const ONCE = { status: 200, zonderBewijs: 1, metBewijs: 0 }
const NEVER = { status: 303, zonderBewijs: 0, metBewijs: 0 }

describe('een zelftoets rekent nooit twee keer hetzelfde uit, en zonder bewijs', () => {
  it('begin: alleen gelezen; de vragenpagina: één keer', async () => {
    expect(await count(proef.get('/zelftoets'))).toEqual({ ...ONCE, zonderBewijs: 0 })
    const velden = { plek: '52.9945 6.562', activiteiten: 'wonen', sleutel: 'x'.repeat(22) }
    expect(await count(proef.post('/zelftoets', velden))).toEqual(NEVER)
    expect(await count(proef.get(`/zelftoets/${velden.sleutel}`))).toEqual(ONCE)
  })

  it('een grote tekening wordt niet op de hoofddraad gekeurd, een kleine meteen', async () => {
    await proef.begin({ activiteiten: ['wonen'] })
    expect(proef.geteld.gekeurd).toBe(0)
    const tekening = JSON.stringify(drawSter(2_000))
    const velden = { tekening, activiteiten: 'wonen', sleutel: 'y'.repeat(22) }
    expect((await proef.post('/zelftoets', velden)).status).toBe(303)
    expect(proef.geteld.gekeurd).toBe(1)
  })

  it('een antwoord: bewaard zonder rekenen, en wat niet klopt toont de vraag opnieuw', async () => {
    const pad = await proef.begin({ activiteiten: ['wonen'] })
    const velden = hiddenIn(await proef.get(pad))
    expect(velden.gevraagd?.length).toBeGreaterThan(0)
    const weetNiet = Object.fromEntries((velden.gevraagd ?? []).map((id) => [id, 'weet_niet']))
    const fout = { ...velden, ...weetNiet, woningenNieuw: 'veel' }
    expect(await count(proef.post(pad, fout))).toEqual({ ...ONCE, status: 400 })
    expect(await count(proef.post(pad, { ...velden, ...weetNiet }))).toEqual(NEVER)
    expect(await count(proef.post(pad, { ...velden, ...weetNiet }))).toEqual(NEVER)
    const anders = { ...velden, ...weetNiet, woningenNieuw: '3' }
    expect(await count(proef.post(pad, anders))).toEqual({ ...NEVER, status: 409 })
  })

  it('antwoorden wijzigen: zonder rekenen', async () => {
    const pad = await proef.begin({ activiteiten: ['wonen'], woningenNieuw: 20 })
    expect(await count(proef.get(`${pad}/antwoorden`))).toEqual({ ...ONCE, zonderBewijs: 0 })
    const velden = { versie: '1', woningenNieuw: '30' }
    expect(await count(proef.post(`${pad}/antwoorden`, velden))).toEqual(NEVER)
    const fout = { versie: '2', woningenNieuw: 'veel' }
    expect(await count(proef.post(`${pad}/antwoorden`, fout))).toEqual({ ...NEVER, status: 400 })
  })

  it('het advies: één keer; een proef: die van het plan en die van de wijziging', async () => {
    const pad = await proef.begin({ activiteiten: ['wonen'], woningenNieuw: 20, bouwlagenMax: 5 })
    expect(await count(proef.get(`${pad}/advies`))).toEqual(ONCE)
    const watAls = `${pad}/wat-als?versie=1&mits=0`
    expect(await count(proef.get(watAls))).toEqual({ ...ONCE, zonderBewijs: 2 })
    const velden = hiddenIn(await proef.get(watAls))
    expect(await count(proef.post(`${pad}/wat-als`, velden))).toEqual(NEVER)
  })

  it('een rapport, dat het huis uit gaat: één keer, met bewijs', async () => {
    const pad = await proef.begin({ activiteiten: ['wonen'], woningenNieuw: 20 })
    const bewezen = { status: 200, zonderBewijs: 0, metBewijs: 1 }
    expect(await count(proef.get(`${pad}/rapport`))).toEqual(bewezen)
  })
})
