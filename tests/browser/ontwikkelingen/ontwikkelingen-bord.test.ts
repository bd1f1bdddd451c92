import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRekenblad } from '../../../src/adapters/rekenblad/rekenblad.ts'
import {
  countBladen,
  expectToegankelijk,
  type Proefbrowser,
  startBrowser,
} from '../../hulp/browser/browser.ts'
import { DELEN, makeGrootPlan } from './groot-plan.ts'
import { press } from './klik.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const main = (page: Page) => page.locator('main').textContent()
const tableRows = (page: Page, titel: string | RegExp) =>
  page
    .getByRole('table', { name: titel, includeHidden: true })
    .locator('tbody tr')
    .allTextContents()

const begin = async (page: Page, plan: object, naam = '') => {
  await page.goto(`${browser.url}/ontwikkelingen/nieuw`)
  await page.getByLabel('Naam van het plan').fill(naam)
  const buffer = Buffer.from(JSON.stringify(plan))
  const bestand = { name: 'plan.json', mimeType: 'application/json', buffer }
  await page.getByLabel('Of kies een bestand').setInputFiles(bestand)
  await press(page, 'Maak het plan')
  await page.getByRole('heading', { level: 2, name: 'Programma' }).waitFor()
  return page.url()
}
const makeVariant = async (page: Page, plan: string, naam: string) => {
  await page.goto(plan)
  await page.getByLabel('Naam van een nieuwe variant').fill(naam)
  await press(page, 'Maak een variant')
  await page.getByRole('heading', { level: 1, name: naam }).waitFor()
  return page.url()
}
const download = async (page: Page, adres: string): Promise<Buffer> => {
  const antwoord = await page.request.get(adres)
  expect(antwoord.status()).toBe(200)
  return antwoord.body()
}
const readIn = async (page: Page, plan: string, name: string, buffer: Buffer) => {
  await page.goto(`${plan}/inlezen`)
  await page
    .getByLabel('Rekenblad met delen')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await press(page, 'Bekijk wat er verandert')
}
const takeOver = async (page: Page) => {
  await press(page, 'Neem over')
  await page.getByRole('heading', { level: 2, name: 'Programma' }).waitFor()
}

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('een plan van dertig delen in een rekenblad, %s', (_, javaScript) => {
  it.each(['xlsx', 'csv'])('gaat eruit en komt erin als hetzelfde plan: %s', async (vorm) => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    const plan = await begin(page, makeGrootPlan({ naam: `Groot ${vorm}`, sloop: true }))
    const [meer, minder] = [
      await makeVariant(page, plan, 'Meer woningen'),
      await makeVariant(page, plan, 'Minder woningen'),
    ]
    const bestand = await download(page, `${plan}/delen.${vorm}`)
    await readIn(page, plan, `delen.${vorm}`, bestand)
    expect(await main(page)).toContain(`${DELEN} delen blijven gelijk`)
    // A part that was changed, one that went, and one too many: then the file of the first variant.
    await readIn(
      page,
      meer,
      'x.csv',
      Buffer.from(
        'id;naam;fase;plek;woningenNieuw\nveld-1;Kade;2;;99\nextra;Extra;1;53,0025 6,5795;1\n',
      ),
    )
    const gevolgen = await tableRows(page, 'Het bestand, rij voor rij')
    expect(gevolgen[0]).toMatch(/Verandert.*fase: 1 wordt 2.*10 woningen wordt 99 woningen/s)
    expect(gevolgen[1]).toMatch(/Nieuw deel/)
    expect(await main(page)).toContain('Niet in het bestand: "Veld 2"')
    await takeOver(page)
    expect(await tableRows(page, 'De delen, elk apart beoordeeld')).toHaveLength(DELEN + 1)
    await readIn(page, meer, `delen.${vorm}`, bestand)
    expect(await main(page)).toContain('u leest het in bij "Meer woningen"')
    await page.getByLabel('Haal de delen weg die niet in het bestand staan').check()
    await takeOver(page)
    // Exported again, all three say the same in everything but whose they are.
    const rijenVan = async (adres: string) =>
      (await download(page, `${adres}/delen.csv`)).toString().replace(/^[^,\r\n]*,/gm, '')
    expect(await rijenVan(meer)).toBe(await rijenVan(plan))
    expect(await rijenVan(minder)).toBe(await rijenVan(plan))
    await leave()
  })
})

describe('het bord van een plan van dertig delen', () => {
  it('laat kaart, fasen, programma en budgetten zien, en wat niet bekend is', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    const budgetVan = async () => (await tableRows(page, /^Stand: woningen/)).at(-1)
    await begin(page, makeGrootPlan({ naam: 'Zonder sloopcijfers', sloop: false }))
    expect(await budgetVan()).toMatch(
      /fase 4ten hoogste 276 woningen.*ten minste 374 woningen.*te slopen woningen van Veld 1/s,
    )
    const plan = await begin(page, makeGrootPlan({ naam: 'Met sloopcijfers', sloop: true }))
    expect(await budgetVan()).toMatch(/fase 4264 woningen.*386 woningenelk geteld plan zegt het/s)
    const kaart = page.getByRole('img', { name: /^Kaart van .* meter breed/ }).first()
    expect(await kaart.getAttribute('aria-label')).toMatch(/8 delen in fase 1.*7 delen in fase 4/)
    expect(await kaart.textContent()).toMatch(/100 m.*N/)
    const fasen = await page.locator('.vt-fasen > li').allTextContents()
    expect(fasen).toHaveLength(4)
    expect(fasen[0]).toMatch(/^Fase 1.*Nieuwe woningen: 66.*8 delen.*Begin en einde: onbekend$/s)
    const delen = await tableRows(page, 'De delen, elk apart beoordeeld')
    expect(delen[0]).toMatch(/^1 Veld 1.*2\.\d{3} m².*(49,9|50) woningen per ha/s)
    await expectToegankelijk(page)

    const variant = await makeVariant(page, plan, 'Kleiner')
    await readIn(page, variant, 'x.csv', Buffer.from('id,fase,woningenNieuw\nveld-1,2,4\n'))
    await takeOver(page)
    await page.goto(`${plan}/vergelijking`)
    expect(await page.getByRole('img', { name: /^Kaart van/ }).count()).toBe(2)
    const tekst = (await main(page)) ?? ''
    expect(tekst).toMatch(
      /Anders dan Met sloopcijfers: Veld 1 krijgt .*\d+ nieuwe woningen in plaats van \d+/,
    )
    expect(tekst).toMatch(/Kleiner: 270, 6 woningen minder/)
    await expectToegankelijk(page)
    await page.setViewportSize({ width: 320, height: 900 })
    for (const pad of [plan, `${plan}/vergelijking`]) {
      await page.goto(pad)
      await expectToegankelijk(page)
    }
    await leave()
  })
})

describe('een rekenblad dat niet klopt', () => {
  it('wordt geweigerd of gezegd, rij voor rij, en er gaat niets verloren', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    const plan = await begin(page, makeGrootPlan({ naam: 'Blijft heel', sloop: false }))
    const voor = await download(page, `${plan}/delen.csv`)
    const csv = async (tekst: string) => {
      await readIn(page, plan, 'delen.csv', Buffer.from(tekst))
      return (await page.getByRole('alert').textContent()) ?? ''
    }
    expect(await csv('kolom,nog een\n1,2\n')).toMatch(/geen kolom "id" en geen kolom "naam"/)
    const veel = Array.from({ length: 10_000 }, (_, i) => `deel-${i},Deel ${i}`).join('\n')
    expect(await csv(`id,naam\n${veel}\n`)).toMatch(/10\.000 rijen.*ten hoogste 500 delen/)
    // In Groningen, a formula, a number that is too large, and the same part twice.
    await csv(
      [
        'id;naam;fase;plek;woningenNieuw',
        'g;Grote Markt;1;53,2189 6,5680;4',
        'veld-2;=1+1;1;;4',
        'veld-3;Veld 3;1;;999999999',
        'veld-4;Veld 4;1;;4',
        'veld-4;Veld 4 nog eens;1;;4',
        'veld-6;Goed;1;;',
      ].join('\n'),
    )
    const rijen = await tableRows(page, 'Het bestand, rij voor rij')
    expect(rijen[0]).toMatch(/^2Grote MarktFoutplek: .*buiten het werkingsgebied/)
    expect(rijen[1]).toMatch(/^3.*Fout.*formule \(=1\+1\)/)
    expect(rijen[2]).toMatch(/^4Veld 3Fout/)
    expect(rijen[4]).toMatch(/^6.*Fout.*staat ook in rij 5/)
    expect(rijen[5]).toMatch(/^7GoedVerandert/)
    expect(await page.getByRole('button', { name: 'Neem over' }).count()).toBe(0)
    await expectToegankelijk(page)
    expect(await download(page, `${plan}/delen.csv`)).toEqual(voor)
    expect(voor.toString()).toContain(`"'=Kade, ""noord"""`)
    await leave()
  })
})

const KAAL = {
  type: 'FeatureCollection',
  features: ['Veld', 'School'].map((naam, i) => ({
    type: 'Feature',
    properties: { naam, fase: i + 1 },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [6.498 + i * 0.004, 52.996],
          [6.501 + i * 0.004, 52.996],
          [6.501 + i * 0.004, 52.998],
          [6.498 + i * 0.004, 52.998],
          [6.498 + i * 0.004, 52.996],
        ],
      ],
    },
  })),
}

const VIJF = {
  type: 'FeatureCollection',
  features: Array.from({ length: 5 }, (_, i) => ({
    type: 'Feature',
    properties: {
      ...{ naam: `Veld ${i + 1}`, fase: 1 + (i % 2), aantal_woningen: 9 },
      activiteiten: [i === 4 ? 'bedrijf' : 'wonen'],
      ...(i < 4 && { woningenNieuw: 20, sociaalHuurAantal: i === 3 ? 2 : 8 }),
    },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [6.568 + i * 0.003, 52.999],
          [6.57 + i * 0.003, 52.999],
          [6.57 + i * 0.003, 53.0],
          [6.568 + i * 0.003, 53.0],
          [6.568 + i * 0.003, 52.999],
        ],
      ],
    },
  })),
}

describe('het bord op een telefoon', () => {
  it('zegt eerst welke kant het op wijst en wat eerst moet, en is niet langer dan te rollen is', async () => {
    const { page, leave } = await browser.visit({ breedte: 320, behandelaar: true })
    await begin(page, VIJF, 'Vijf velden')
    expect(await main(page)).toContain('Niet overgenomen uit uw bestand: "aantal_woningen".')
    await page.goto(page.url().replace(/\?.*/, ''))
    const koppen = await page.getByRole('heading', { level: 2 }).allTextContents()
    expect(koppen[0]).toMatch(/^Welke kant het op wijst/)
    expect(koppen[1]).toBe('Wat eerst')
    const eerst = page.getByRole('region', { name: 'Wat eerst' }).getByRole('link')
    expect(await eerst.count()).toBe(3)
    const hoog = await page.evaluate('document.documentElement.scrollHeight')
    expect(hoog).toBeLessThanOrEqual(6_000)
    expect(await main(page)).toMatch(/Lager dan het geheel kan worden: Veld 4: /)
    // The question that decides most, where it is filled in.
    const naar = await eerst.first().getAttribute('href')
    await eerst.first().click()
    await page.locator(`${naar?.replace(/^[^#]*/, '')}`).waitFor()
    await leave()
  })
})

describe('een plan waarvan alleen de plekken er zijn', () => {
  it('zegt wat eerst moet, en noemt geen regel die over alles kan gaan', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    const plan = await begin(page, KAAL, 'Kaal')
    const tekst = (await main(page)) ?? ''
    expect(tekst).toContain('Zeg eerst wat er in elk deel komt')
    expect(tekst).toContain('Van 2 delen is nog niet opgegeven wat er komt')
    expect(tekst).not.toContain('dakkapel')
    // Words as people write them, and what is meant by one that is no choice.
    await readIn(page, plan, 'x.csv', Buffer.from('naam,activiteiten\nVeld,Wonen\nSchool,school\n'))
    const gevolgen = await tableRows(page, 'Het bestand, rij voor rij')
    expect(gevolgen[0]).toMatch(/Verandert.*Woningen bouwen/s)
    expect(gevolgen[1]).toContain('"school" kennen wij niet. Bedoelt u "Onderwijs"?')
    await page.getByText('Welke woorden kent de kolom Activiteiten?').click()
    expect(await main(page)).toContain('Natuur of groen')
    await readIn(
      page,
      plan,
      'x.csv',
      Buffer.from('naam,activiteiten\nVeld,Wonen\nSchool,Onderwijs\n'),
    )
    await takeOver(page)
    const daarna = (await main(page)) ?? ''
    expect(daarna).not.toContain('Zeg eerst wat er in elk deel komt')
    expect(
      await page.getByRole('table', { name: /^Punten die/, includeHidden: true }).count(),
    ).toBe(1)
    await leave()
  })

  it('komt op papier zonder dat een kolom wegvalt, met de kaart één keer', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await begin(page, makeGrootPlan({ naam: 'Op papier', sloop: true }))
    await page.emulateMedia({ media: 'print' })
    // A4 on its side between its margins, in CSS pixels.
    await page.setViewportSize({ width: 1046, height: 720 })
    const wijd = await page
      .locator('.utrecht-table-container')
      .evaluateAll((vakken) => vakken.filter((vak) => vak.scrollWidth > vak.clientWidth).length)
    expect(wijd).toBe(0)
    expect(await page.locator('.vt-liggend .vt-kaart').isVisible()).toBe(false)
    expect(await page.locator('.vt-liggend .vt-delenbeeld').isVisible()).toBe(true)
    // What decides, how each part stands and the programme; of the rest the heads, unless a reader opened it.
    const rij = (titel: string) =>
      page.getByRole('table', { name: titel, includeHidden: true }).locator('tbody tr').first()
    expect(await rij('Welke kant elk deel op wijst').isVisible()).toBe(true)
    expect(await rij('Programma per deel en per fase').isVisible()).toBe(true)
    expect(await rij('Punten die het laagste advies geven').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.getByText('Welke punten het laagste advies geven').click()
    await page.emulateMedia({ media: 'print' })
    expect(await rij('Punten die het laagste advies geven').isVisible()).toBe(true)
    await page.getByText('Welke punten het laagste advies geven').click()
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    const bladen = countBladen(pdf)
    // Thirty parts; a plan of seven takes seven.
    expect(bladen).toBeLessThanOrEqual(10)
    await leave()
  })

  it('past als notitie voor het besluit op een paar bladzijden', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    const plan = await begin(page, makeGrootPlan({ naam: 'Voor de raad', sloop: true }))
    await page.getByRole('link', { name: 'Maak een notitie voor het besluit' }).click()
    await page.getByRole('heading', { level: 1, name: 'Notitie: Voor de raad' }).waitFor()
    const tekst = (await main(page)) ?? ''
    for (const deel of ['Te besluiten', 'De delen', 'Programma', 'Ruimte in het gebied']) {
      expect(tekst).toContain(deel)
    }
    // On page one what it is, why, and what would have to be so; nothing to who applies.
    expect(tekst).toMatch(/Wat er komt.*Het telt 276 nieuwe woningen.*Fase 4.*De delen/s)
    expect(tekst).toContain('Voorwaarden waaronder het verder kan')
    expect(tekst).not.toMatch(/\bu mag\b|\bU moet\b|uw plan|sha256/i)
    expect(tekst).not.toContain('Download het programma')
    // What all regels say one by one stays on the board.
    expect(tekst).not.toContain('Punten die het laagste advies geven')
    await expectToegankelijk(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('footer').last().isVisible()).toBe(false)
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    const bladen = countBladen(pdf)
    expect(bladen).toBeGreaterThan(1)
    // All conditions are in it: who decides has no board to look them up on.
    expect(bladen).toBeLessThanOrEqual(10)
    await page.emulateMedia({ media: 'screen' })
    await page.goto(plan)
    await leave()
  })
})

describe('het programma als werkmap', () => {
  it('heeft dezelfde rijen als de CSV, met getallen als getal', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    const plan = await begin(page, makeGrootPlan({ naam: 'Werkmap', sloop: true }))
    const csv = (await download(page, `${plan}/programma.csv`)).toString().trim().split(/\r?\n/)
    const blad = await createRekenblad().read(
      new Uint8Array(await download(page, `${plan}/programma.xlsx`)),
    )
    expect(blad).toHaveLength(csv.length)
    expect(blad[0]?.slice(0, 5)).toEqual(['variant', 'rij', 'deel', 'fase', 'activiteiten'])
    expect(blad.at(-1)?.some((cel) => typeof cel === 'number')).toBe(true)
    expect(await main(page)).toContain('Download het programma als XLSX')
    await leave()
  })
})
