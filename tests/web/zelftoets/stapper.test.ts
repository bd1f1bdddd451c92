import { beforeEach, describe, expect, it } from 'vitest'
import { TIEN_PLANNEN } from '../../hulp/browser/tien-plannen.ts'
import { type Antwoord, createWebproef, type Webproef } from '../../hulp/browser/webproef.ts'

const KLOOSTERVEEN = TIEN_PLANNEN.find(({ stand }) => stand === 'past_niet')

let proef: Webproef
let pad: string
beforeEach(async () => {
  proef = createWebproef()
  pad = await proef.beginOp(KLOOSTERVEEN?.locatie, KLOOSTERVEEN?.feiten ?? {})
})

/** The addresses of − and +. */
const stepsOn = ({ html }: Antwoord): readonly string[] =>
  [...html.matchAll(/href="([^"]*wat-als[^"]*)" aria-label="Reken door met/g)].map(
    ([, naar = '']) => naar.replaceAll('&amp;', '&'),
  )

const tryOut = (woningen: string) =>
  proef.get(`${pad}/wat-als?versie=1&gevraagd=woningenNieuw&woningenNieuw=${woningen}`)

/** One fewer of a hundred lifts demands on large plans; of so many it lifts none. */
const beginBijna = async () => {
  pad = await proef.beginOp(KLOOSTERVEEN?.locatie, { ...KLOOSTERVEEN?.feiten, woningenNieuw: 98 })
}

describe('een maat van het plan', () => {
  it('staat naast wat de bedoeling is, als getallen die mensen zo zeggen', async () => {
    const { tekst } = await proef.get(`${pad}/advies`)
    expect(tekst).toMatch(
      /Woningdichtheid: ongeveer 100 woningen per hectare \. Bedoeling: 15 tot 17 woningen per hectare \(past niet\)/,
    )
  })

  it('gaat met een stap omhoog en omlaag, en wordt dan echt doorgerekend', async () => {
    const [minder = '', meer = ''] = stepsOn(await proef.get(`${pad}/advies`))
    expect((await proef.get(minder)).tekst).toContain('99 woningen in plaats van 100')
    expect((await proef.get(meer)).tekst).toContain('101 woningen in plaats van 100')
  })

  it('die zo verandert dat zij past, verandert de stand, en de pagina zegt wat daardoor schuift', async () => {
    const { tekst } = await tryOut('16')
    expect(tekst).toContain('Als u dit verandert: past onder voorwaarden')
    expect(tekst).toContain('Zonder deze wijziging is het: past niet.')
    expect(tekst).toMatch(/Eerst past niet, nu past: Uw plan heeft ongeveer 16 woningen/)
    expect(tekst).toMatch(/Woningdichtheid: ongeveer 16 woningen per hectare .*?\(past\)/)
  })

  it('neemt een deel mee dat anders meer zou zijn dan het geheel', async () => {
    const { tekst } = await tryOut('16')
    expect(tekst).toContain('aantal sociale huurwoningen: 16 woningen in plaats van 30 woningen')
  })

  it('gaat op de proef verder van wat daar staat, met het deel weer naar het eigen plan gerekend', async () => {
    const [, meer = ''] = stepsOn(await tryOut('16'))
    const { tekst } = await proef.get(meer)
    expect(tekst).toContain('17 woningen in plaats van 100 woningen')
    expect(tekst).toContain('aantal sociale huurwoningen: 17 woningen in plaats van 30 woningen')
  })

  it('zegt het als er niets door verandert', async () => {
    await beginBijna()
    expect((await tryOut('97')).tekst).toContain('Geen enkel punt valt hierdoor anders uit.')
  })

  it('noemt de maten die verschuiven, ook waar geen punt anders uitvalt', async () => {
    await beginBijna()
    const { tekst } = await tryOut('97')
    expect(tekst).toContain('Geen enkel punt valt hierdoor anders uit.')
    expect(tekst).toMatch(
      /Deze maten verschuiven: +Eerst ongeveer 98 woningen per hectare, nu ongeveer 97 woningen per hectare: +Woningdichtheid\. Bedoeling: 15 tot 17/,
    )
  })

  it('is over te nemen met wat meegaat', async () => {
    const { html } = await tryOut('16')
    const [formulier = ''] = /<form method="post"[^>]*wat-als.*?<\/form>/s.exec(html) ?? []
    const velden: Record<string, string[]> = {}
    for (const [, naam = '', waarde = ''] of formulier.matchAll(
      /name="([^"]+)" value="([^"]*)"/g,
    )) {
      velden[naam] ??= []
      velden[naam].push(waarde)
    }
    expect((await proef.post(`${pad}/wat-als`, velden)).status).toBe(303)
    const [bewaard] = [...proef.bewaard.values()]
    expect(bewaard?.invoer.feiten).toMatchObject({ woningenNieuw: 16, sociaalHuurAantal: 16 })
  })

  it('die geen getal is, of te groot, zegt dat bij het veld, met het eigen plan eronder', async () => {
    for (const waarde of ['veel', '-3', '99999999']) {
      const { status, html, tekst } = await tryOut(waarde)
      expect([waarde, status]).toEqual([waarde, 400])
      expect(html).toContain('href="#woningenNieuw"')
      const [veld = ''] = /<input id="woningenNieuw"[^>]*>/.exec(html) ?? []
      expect(veld).toContain(`value="${waarde}"`)
      expect(veld).toContain('aria-invalid="true"')
      expect(veld).toContain('aria-describedby="woningenNieuw-fout"')
      expect(html).toContain('id="woningenNieuw-fout"')
      expect(tekst).toContain('Uw plan: past niet')
    }
  })

  it.each([
    ['van een andere versie', 'versie=7&gevraagd=woningenNieuw&woningenNieuw=16'],
    ['die er al zo staat', 'versie=1&gevraagd=woningenNieuw&woningenNieuw=100'],
    ['van een feit dat niemand opgeeft', 'versie=1&gevraagd=woningenPerHa&woningenPerHa=16'],
    ['zonder waarde', 'versie=1&gevraagd=woningenNieuw'],
  ])('%s brengt terug naar het advies', async (_wat, vraag) => {
    const antwoord = await proef.get(`${pad}/wat-als?${vraag}`)
    expect(antwoord).toMatchObject({ status: 303, naar: `${pad}/advies` })
  })
})

describe('wat helpt', () => {
  it('zegt overal waar het op uitkomt met de woorden van de stand, ook in de naam van de pagina', async () => {
    const flats = TIEN_PLANNEN.find(({ stand }) => stand === 'aanpassen')
    const adres = await proef.beginOp(flats?.locatie, flats?.feiten ?? {})
    const { html, tekst } = await proef.get(`${adres}/advies`)
    expect(html).toMatch(/<title>Advies: past na aanpassing /)
    const meer = tekst.slice(tekst.indexOf('Wat als u iets verandert?'))
    expect(meer).toContain(
      'ten hoogste 4 lagen in plaats van 5. Dan wordt het hoogstens: past onder voorwaarden.',
    )
    expect(meer).not.toContain('Het voorlopige advies')
  })

  it('laat een andere keuze proberen, en rekent die dan echt door', async () => {
    const plan = { activiteiten: ['zwembad'], plekOpErf: 'voor' }
    const zwembad = await proef.begin(plan, [6.5455, 52.9995])
    const { html } = await proef.get(`${zwembad}/advies`)
    const naar = /href="([^"]*)">Probeer: plek op het erf: achter het huis/.exec(html)?.[1] ?? ''
    const { tekst } = await proef.get(naar.replaceAll('&amp;', '&'))
    expect(tekst).toContain('Plek op het erf: achter het huis')
    expect(tekst).toContain('Zonder deze wijziging is het: past na aanpassing.')
  })
})
