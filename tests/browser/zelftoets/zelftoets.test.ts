import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'
import { answerAll, begin, chooseZelf, findAssen, goOn } from '../../hulp/zelftoets.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('de zelftoets %s', (_, javaScript) => {
  it('gaat van begin tot advies, en is later weer te openen', async () => {
    const { page, leave } = await browser.visit({ javaScript })
    await begin(page, browser.url, /^Dakopbouw/i, /^Kleine plannen/)
    await page.getByRole('button', { name: 'Verder' }).click()
    expect(await answerAll(page)).toBeLessThanOrEqual(5)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Uw plan:')
    expect(await page.locator('main').textContent()).toContain('geen besluit en geen toezegging')
    const veld = page.getByLabel('Uw link')
    const link = await veld.inputValue()
    // All of it is in sight on the narrowest screen, with a button that copies it where a script may run.
    await page.setViewportSize({ width: 320, height: 900 })
    const past = await veld.evaluate(
      (el) => el.scrollWidth <= el.clientWidth && el.scrollHeight <= el.clientHeight,
    )
    expect(past).toBe(true)
    const knop = page.getByRole('button', { name: 'Kopieer de link' })
    expect(await knop.count()).toBe(javaScript ? 1 : 0)
    if (javaScript) {
      await knop.click()
      await page.getByText('De link is gekopieerd.').waitFor()
    }
    await page.goto(link)
    expect(page.url()).toBe(`${link}/advies`)
    await leave()
  })

  it('zegt wat er niet klopt, met een link naar het veld, en bewaart wat al was ingevuld', async () => {
    const { page, leave } = await browser.visit({ javaScript })
    await page.goto(`${browser.url}/zelftoets`)
    await page.getByLabel('Waar is uw plan?').fill('ergens in Assen')
    await page.getByRole('button', { name: 'Verder' }).click()
    const samenvatting = page.getByRole('alert')
    expect(await samenvatting.textContent()).toContain('Er kloppen 2 dingen niet')
    expect(await page.getByLabel('Waar is uw plan?').inputValue()).toBe('ergens in Assen')
    await samenvatting.getByRole('link').first().click()
    expect(new URL(page.url()).hash).toBe('#plek')
    await leave()
  })
})

describe('de plek', () => {
  it.each(['233300 556150', '233.300 556.150', '6,56 52,99', '52.99, 6.56'])(
    'mag als %s',
    async (plek) => {
      const { page, leave } = await browser.visit()
      await page.goto(`${browser.url}/zelftoets`)
      await page.getByLabel('Waar is uw plan?').fill(plek)
      await chooseZelf(page, /^Dakopbouw/i, /^Kleine plannen/)
      await page.getByRole('button', { name: 'Verder' }).click()
      await answerAll(page)
      expect(await page.locator('.vt-zijde').textContent()).not.toContain(
        'Wij kennen hier geen gebied',
      )
      await leave()
    },
  )

  it('die niet te lezen is, is geen fout bij ons', async () => {
    const { page, leave } = await browser.visit()
    for (const tekening of [
      '{"type":"Point","coordinates":"x"}',
      '{"type":"Foo","coordinates":[1,2]}',
      '[]',
    ]) {
      const antwoord = await page.request.post(`${browser.url}/zelftoets`, {
        multipart: { plek: '', tekening, activiteiten: 'wonen' },
      })
      expect(antwoord.status()).toBe(400)
    }
    await leave()
  })
})

describe('een antwoord', () => {
  it('mag de eenheid noemen, en niet tegelijk "weet ik niet" zijn', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(browser.url)
    await page.getByRole('button', { name: /^Twintig appartementen/ }).click()
    await answerAll(page)
    await page.getByRole('link', { name: 'Antwoorden wijzigen' }).click()
    const veld = page.getByLabel(/hoeveel bouwlagen/i)
    await veld.fill('3 lagen')
    await page.locator('#veld-bouwlagenMax').getByLabel('Weet ik niet').check()
    await page.getByRole('button', { name: 'Opslaan' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('Kies één van de twee')
    await page.locator('#veld-bouwlagenMax').getByLabel('Weet ik niet').uncheck()
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await answerAll(page)
    expect(await page.locator('.vt-zijde').textContent()).toContain('3 lagen')
    await leave()
  })

  it('is later te wijzigen, en dan is er een nieuw advies', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(browser.url)
    await page.getByRole('button', { name: /^Twintig appartementen/ }).click()
    await answerAll(page)
    const link = page.getByRole('link', { name: 'Antwoorden wijzigen' })
    expect(await page.locator('.vt-zijde').textContent()).toContain('5 lagen')
    await link.click()
    await expectToegankelijk(page)
    await page.getByLabel(/hoeveel bouwlagen/i).fill('drie')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    const fout = await page.getByRole('alert').textContent()
    expect(fout).toContain('"aantal bouwlagen"')
    expect(fout).not.toContain('bouwlagenMax')
    await page.getByLabel(/hoeveel bouwlagen/i).fill('3')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await answerAll(page)
    expect(await page.locator('.vt-zijde').textContent()).toContain('3 lagen')
    await leave()
  })
})

describe('elke pagina van de zelftoets', () => {
  it.each([1280, 640, 320])('is toegankelijk en past op %i pixels', async (breedte) => {
    const { page, leave } = await browser.visit({ breedte })
    await page.goto(browser.url)
    await expectToegankelijk(page)
    await page.goto(`${browser.url}/zelftoets`)
    await expectToegankelijk(page)
    await page.getByRole('button', { name: 'Verder' }).click()
    await expectToegankelijk(page)
    await begin(page, browser.url, /^Woningen bouwen/, /^Wonen/)
    await page.getByRole('button', { name: 'Verder' }).click()
    await expectToegankelijk(page)
    await page.getByRole('button', { name: 'Volgende' }).click()
    await expectToegankelijk(page)
    await answerAll(page)
    await expectToegankelijk(page)
    await leave()
  })

  it('laat een wijziging echt doorrekenen', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}`)
    await page.getByRole('button', { name: /^Twintig appartementen/ }).click()
    await answerAll(page)
    const knoppen = await page.getByRole('button', { name: /^Wat als/ }).all()
    expect(knoppen.length).toBeGreaterThan(0)
    for (const [i] of knoppen.entries()) {
      await page
        .getByRole('button', { name: /^Wat als/ })
        .nth(i)
        .click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(
        'Als u dit verandert',
      )
      await expectToegankelijk(page)
      await page.getByRole('link', { name: /Terug naar het advies/ }).click()
    }
    await leave()
  })

  it('zegt het als een link niet (meer) werkt', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/zelftoets/bestaat-niet`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Deze link werkt niet meer',
    )
    await expectToegankelijk(page)
    await leave()
  })
})

describe('de kaart', () => {
  it('laat een vlak tekenen dat meegaat naar het advies', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/zelftoets`)
    await page.getByRole('button', { name: 'Teken een vlak' }).click()
    const [x, y] = await findAssen(page)
    await page.mouse.click(x, y)
    await page.mouse.click(x + 30, y)
    await page.mouse.click(x + 30, y + 30)
    await page.mouse.dblclick(x, y + 30)
    await page.getByText('Uw tekening staat op de kaart').waitFor()
    await expectToegankelijk(page)
    await goOn(page)
    expect(await page.locator('.vt-zijde').textContent()).not.toContain(
      'Wij kennen hier geen gebied',
    )
    await leave()
  })
})

describe('het advies op papier', () => {
  it('laat citaten zien en geen knoppen, en past op A4', async () => {
    const { page, leave } = await browser.visit({ breedte: 794 })
    await page.goto(browser.url)
    await page.getByRole('button', { name: /^Twintig appartementen/ }).click()
    await answerAll(page)
    const citaat = page.locator('blockquote').first()
    expect(await citaat.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await citaat.isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: /^Wat als/ }).count()).toBe(0)
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await page.getByLabel('Uw link').isVisible()).toBe(true)
    expect(await page.locator('main').textContent()).toContain('geen besluit en geen toezegging')
    await expectToegankelijk(page)
    await leave()
  })
})
