import { beforeEach, describe, expect, it } from 'vitest'
import { type Antwoord, createWebproef, type Webproef } from '../../hulp/browser/webproef.ts'

const LARIKS = '52.99955 6.54516'

let proef: Webproef
let pad: string
beforeEach(async () => {
  proef = createWebproef()
  pad = await begin('dakkapel')
})

const begin = async (soort: string): Promise<string> =>
  (await proef.post('/zelftoets', { plek: LARIKS, plantype: soort, activiteiten: soort })).naar

const linkOf = ({ html }: Antwoord, knop: string): string => {
  const [, naar = ''] = new RegExp(`href="([^"]+)"[^>]*>${knop}</a>`).exec(html) ?? []
  return naar.replaceAll('&amp;', '&')
}
const readBlad = ({ html }: Antwoord) => {
  const idsOf = (naam: string) =>
    [...html.matchAll(new RegExp(`name="${naam}" value="([^"]*)"`, 'g'))].map(([, id = '']) => id)
  const [gehad = ''] = idsOf('gehad')
  return {
    gehad,
    onderwerp: idsOf('onderwerp')[0] ?? '',
    gevraagd: idsOf('gevraagd'),
    mag_leeg: idsOf('mag_leeg'),
  }
}
/** Sends a screen with these answers; `overslaan` is what its second button says. */
const send = async (blad: Antwoord, antwoorden: Readonly<Record<string, string>> = {}) =>
  (await proef.post(pad, { versie: versie(), ...readBlad(blad), ...antwoorden })).naar
const skip = async (blad: Antwoord, antwoorden: Readonly<Record<string, string>> = {}) =>
  proef.get(await send(blad, { overslaan: 'ja', ...antwoorden }))
const voortgangOf = ({ html }: Antwoord): string =>
  /<span id="voortgang">([^<]+)</.exec(html)?.[1] ?? ''
const feiten = () => [...proef.bewaard.values()].at(-1)?.invoer.feiten
const versie = () => String([...proef.bewaard.values()].at(-1)?.versie)

describe('de vragen van een plan', () => {
  it('staan per onderwerp op een scherm, met hoe ver u bent in woorden en als balk', async () => {
    const eerste = await proef.get(pad)
    expect(voortgangOf(eerste)).toBe('Onderwerp 1 van 2: maat en vorm')
    expect(eerste.html).toContain('<progress value="1" max="2" aria-labelledby="voortgang">')
    expect(eerste.tekst).not.toContain('Gaat het om een monument')
    const tweede = await skip(eerste)
    expect(voortgangOf(tweede)).toBe('Onderwerp 2 van 2: de plek nu')
    expect(tweede.tekst).toContain('Gaat het om een monument')
  })

  it('zijn alle over te slaan, en dan komt het advies', async () => {
    const eerste = await proef.get(pad)
    const tweede = await skip(eerste)
    expect((await skip(tweede)).naar).toBe(`${pad}/advies`)
    expect(feiten()).toEqual({ activiteiten: ['dakkapel'] })
  })

  it('gaan terug naar wat u antwoordde en naar wat u oversloeg, en daarna verder waar u was', async () => {
    const eerste = await proef.get(pad)
    const { naar } = await proef.post(pad, {
      ...{ versie: '1', gehad: '', onderwerp: 'bouwen' },
      ...{ gevraagd: ['dakzijde', 'dakkapelBreedteM'], mag_leeg: ['dakzijde', 'dakkapelBreedteM'] },
      ...{ dakzijde: 'achter', dakkapelBreedteM: '2,5' },
    })
    const tweede = await proef.get(naar)
    expect(voortgangOf(tweede)).toBe('Onderwerp 2 van 2: de plek nu')
    const terug = await proef.get(linkOf(tweede, 'Vorige'))
    expect(voortgangOf(terug)).toBe('Onderwerp 1 van 2: maat en vorm')
    expect(terug.html).toMatch(/name="dakkapelBreedteM"[^>]*value="2,5"/)
    expect(voortgangOf(await skip(terug))).toBe('Onderwerp 2 van 2: de plek nu')
    expect(linkOf(eerste, 'Vorige')).toBe(`/zelftoets?van=${pad.split('/').at(-1)}`)
    const over = await proef.get(linkOf(await skip(eerste), 'Vorige'))
    expect(over.tekst).toContain('Hoe breed wordt de dakkapel')
  })

  it('houden bij overslaan wat u wel invulde, en nemen niets terug', async () => {
    const eerste = await proef.get(pad)
    const tweede = await skip(eerste, { dakkapelBreedteM: '3 meter 50' })
    expect(voortgangOf(tweede)).toBe('Onderwerp 2 van 2: de plek nu')
    expect(feiten()).toEqual({ activiteiten: ['dakkapel'], dakkapelBreedteM: 3.5 })
    await skip(await proef.get(linkOf(tweede, 'Vorige')), { dakkapelBreedteM: '' })
    expect(feiten()).toMatchObject({ dakkapelBreedteM: 3.5 })
  })

  it('laten overal leeg wat u niet weet, ook wat beslist, en houden de rest', async () => {
    pad = await proef.begin({ activiteiten: ['wonen'] })
    const eerste = await proef.get(pad)
    const { gevraagd, mag_leeg } = readBlad(eerste)
    expect([gevraagd.length > 1, mag_leeg]).toEqual([true, []])
    expect(eerste.tekst).toContain('Laat leeg wat u niet weet.')
    const naar = await send(eerste, { woningenNieuw: '24' })
    expect(feiten()).toMatchObject({ activiteiten: ['wonen'], woningenNieuw: 24 })
    expect(Object.keys(feiten() ?? {})).toHaveLength(2)
    expect(voortgangOf(await proef.get(naar))).not.toBe(voortgangOf(eerste))
    expect((await proef.get(`${pad}/advies`)).status).toBe(200)
  })

  it('zeggen wat er mis is met wat u invulde, ook bij overslaan', async () => {
    const antwoord = await proef.post(pad, {
      ...{ versie: '1', overslaan: 'ja', onderwerp: 'bouwen' },
      ...{ gevraagd: 'dakkapelBreedteM', dakkapelBreedteM: 'breed' },
    })
    expect(antwoord.status).toBe(400)
    expect(antwoord.html).toContain('value="breed"')
  })

  it('laten een antwoord terugnemen dat mocht worden overgeslagen', async () => {
    const vraag = { gevraagd: 'dakkapelBreedteM', mag_leeg: 'dakkapelBreedteM' }
    await proef.post(pad, { versie: '1', ...vraag, dakkapelBreedteM: '2,5' })
    expect(feiten()).toMatchObject({ dakkapelBreedteM: 2.5 })
    await proef.post(pad, { versie: versie(), ...vraag, dakkapelBreedteM: '' })
    expect(feiten()).toEqual({ activiteiten: ['dakkapel'] })
  })

  it('gaan bij wie alleen zijn link heeft verder na wat hij antwoordde', async () => {
    const vraag = { gevraagd: 'dakkapelBreedteM', mag_leeg: 'dakkapelBreedteM' }
    const { naar } = await proef.post(pad, { versie: '1', ...vraag, dakkapelBreedteM: '2,5' })
    expect(naar).toBe(pad)
    expect(voortgangOf(await proef.get(pad))).toBe('Onderwerp 2 van 2: de plek nu')
  })

  it('lezen uit het adres niets dat er niet is', async () => {
    for (const gehad of ['x'.repeat(5_000), '<b>,--,1', 'toString,-constructor']) {
      const vraag = new URLSearchParams({ gehad, onderwerp: '__proto__' })
      const antwoord = await proef.get(`${pad}?${vraag}`)
      expect([gehad, antwoord.status]).toEqual([gehad, 200])
      expect(antwoord.html).not.toContain('<b>')
      expect(voortgangOf(antwoord)).toBe('Onderwerp 1 van 2: maat en vorm')
    }
  })

  it('laten altijd het advies zien, en de plek en het plan wijzigen', async () => {
    const blad = await proef.get(pad)
    expect(linkOf(blad, 'Bekijk het advies nu')).toBe(`${pad}/advies`)
    expect(linkOf(blad, 'Plek of plan wijzigen')).toBe(`/zelftoets?van=${pad.split('/').at(-1)}`)
  })
})

describe('de plek of het plan wijzigen', () => {
  const van = () => pad.split('/').at(-1) ?? ''
  const answer = () =>
    proef.post(pad, {
      ...{ versie: '1', gevraagd: ['dakkapelBreedteM', 'monumentOfGezicht'] },
      ...{ dakkapelBreedteM: '2,5', monumentOfGezicht: 'geen' },
    })

  it('toont wat nu is gekozen', async () => {
    const { html, tekst } = await proef.get(`/zelftoets?van=${van()}`)
    expect(tekst).toContain('Uw plan: Dakkapel')
    expect(tekst).toContain('Dan blijft uw plek zoals zij is.')
    expect(html).toMatch(/value="dakkapel"[^>]*checked/)
    expect(html).toContain(`name="van" value="${van()}"`)
  })

  it('houdt de plek als er geen andere wordt gegeven, en alleen de antwoorden die erbij horen', async () => {
    await answer()
    const eerst = [...proef.bewaard.values()].at(-1)?.invoer.locatie
    const velden = {
      van: van(),
      versie: '2',
      plantype: 'schutting',
      activiteiten: 'erfafscheiding',
    }
    expect(await proef.post('/zelftoets', velden)).toMatchObject({ status: 303, naar: pad })
    const { invoer } = [...proef.bewaard.values()].at(-1) ?? {}
    expect(invoer).toMatchObject({ locatie: eerst, plantype: 'schutting' })
    expect(invoer?.feiten).toEqual({
      activiteiten: ['erfafscheiding'],
      monumentOfGezicht: ['geen'],
    })
    expect(proef.bewaard.size).toBe(1)
  })

  it('houdt bij een andere plek alle antwoorden over het plan, onder dezelfde link', async () => {
    await answer()
    const velden = { van: van(), versie: '2', plantype: 'dakkapel', activiteiten: 'dakkapel' }
    const { naar } = await proef.post('/zelftoets', { ...velden, plek: '52.9945 6.562' })
    expect(naar).toBe(pad)
    const { invoer } = [...proef.bewaard.values()].at(-1) ?? {}
    expect(invoer?.locatie).toEqual({ type: 'Point', coordinates: [6.562, 52.9945] })
    expect(invoer?.feiten).toMatchObject({ dakkapelBreedteM: 2.5, monumentOfGezicht: ['geen'] })
  })

  it('uit een ander venster raakt niets kwijt', async () => {
    await answer()
    const velden = { van: van(), versie: '1', activiteiten: 'wonen' }
    const { status, tekst } = await proef.post('/zelftoets', velden)
    expect(status).toBe(400)
    expect(tekst).toContain('Er zijn intussen andere antwoorden gegeven met deze link.')
    expect(feiten()).toMatchObject({ activiteiten: ['dakkapel'], dakkapelBreedteM: 2.5 })
  })

  it('met een link die niet meer werkt, begint iets nieuws', async () => {
    proef.klok.nu = new Date('2027-03-01T10:00:00Z')
    const { status, tekst } = await proef.get(`/zelftoets?van=${van()}`)
    expect(status).toBe(200)
    expect(tekst).toContain('past mijn plan bij de visie?')
    const { naar } = await proef.post('/zelftoets', {
      ...{ van: van(), versie: '1', plek: LARIKS, activiteiten: 'dakkapel' },
    })
    expect(naar).not.toBe(pad)
  })

  it('neemt de link mee bij het zoeken van een plan en een plek', async () => {
    const plan = await proef.get(`/zelftoets/plan?wat=schutting&van=${van()}`)
    expect(plan.html).toContain(`/zelftoets?plantype=schutting&amp;van=${van()}`)
    const { html } = await proef.get(`/zelftoets?van=${van()}&plantype=schutting`)
    expect(html).toMatch(/value="erfafscheiding"[^>]*checked/)
    expect(html).toContain(`name="van" value="${van()}"`)
  })
})
