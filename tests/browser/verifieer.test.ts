import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectToegankelijk, type Gedeelde, shareBrowser } from '../hulp/browser/browser.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

const store = async () => {
  const antwoord = await fetch(`${browser.url}/v1/beoordelingen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      naam: 'Twintig woningen',
      locatie: { type: 'Point', coordinates: [6.562, 52.9945] },
      feiten: { activiteiten: ['wonen'], woningenNieuw: 20 },
    }),
  })
  return (await antwoord.json()) as {
    id: string
    bewijs: { sha256: string; crs: object; handtekening: string }
    advies: { woorden: string }
  }
}

it('het kenmerk van een rapport laat zien dat het advies klopt; een andere code niet', async () => {
  const { id, bewijs, advies } = await store()
  const { page, leave } = await browser.visit({ javaScript: false })
  await page.goto(`${browser.url}/verifieer?id=${id}&sha256=${bewijs.sha256}`)
  expect(await page.locator('#uitslag').textContent()).toBe(
    'Dit bewijs klopt, en komt van deze dienst',
  )
  const inhoud = await page.locator('main').textContent()
  expect(inhoud).not.toContain('Twintig woningen')
  // A true code on a false paper: what the advice says is there to compare.
  expect(inhoud).toContain(`Advies${advies.woorden}`)
  expect(inhoud).toContain('Vergelijk dit met het rapport')
  await page
    .getByLabel('Code (sha256)')
    .fill(bewijs.sha256.replace(/^./, (t) => (t === '0' ? '1' : '0')))
  await page.getByRole('button', { name: 'Reken na met het kenmerk' }).click()
  const fout = await page.getByRole('alert').textContent()
  expect(fout).toContain('geen advies met dit kenmerk en deze code')
  await page.getByLabel('Kenmerk').fill('geen-kenmerk')
  await page.getByRole('button', { name: 'Reken na met het kenmerk' }).click()
  expect(await page.getByRole('alert').textContent()).toBe(fout)
  await leave()
})

it('een bewijs dat is veranderd, klopt niet, en de plaats staat erbij', async () => {
  const heel = await store()
  const { page, leave } = await browser.visit({ breedte: 320 })
  await page.goto(`${browser.url}/verifieer`)
  await page.getByLabel('Plak het bewijs (JSON)').fill(JSON.stringify(heel.bewijs))
  await page.getByRole('button', { name: 'Reken na met het bewijs' }).click()
  expect(await page.locator('#uitslag').textContent()).toBe(
    'Dit bewijs klopt, en komt van deze dienst',
  )
  await expectToegankelijk(page)
  // What anybody could have made: it holds, and nobody knows whose it is.
  const { handtekening, ...kaal } = heel.bewijs
  expect(handtekening).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  const anders = { ...kaal, crs: { ...kaal.crs, methode: 'anders' } }
  for (const [bewijs, kop] of [
    [anders, 'Het rekenwerk klopt, maar wij weten niet wie dit bewijs heeft gegeven'],
    [{ ...anders, handtekening }, 'De handtekening op dit bewijs klopt niet'],
  ] as const) {
    await page.getByLabel('Plak het bewijs (JSON)').fill(JSON.stringify(bewijs))
    await page.getByRole('button', { name: 'Reken na met het bewijs' }).click()
    expect(await page.locator('#uitslag').textContent()).toBe(kop)
  }
  await expectToegankelijk(page)
  await page.getByLabel('Of kies het bestand').setInputFiles({
    name: 'rapport.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  })
  await page.getByRole('button', { name: 'Reken na met het bewijs' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('bewaar de bijlage bewijs.json')
  await expectToegankelijk(page)
  const vals = { ...heel, naam: 'Veertig woningen' }
  await page.getByLabel('Of kies het bestand').setInputFiles({
    name: 'bewijs.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(vals)),
  })
  await page.getByRole('button', { name: 'Reken na met het bewijs' }).click()
  expect(await page.locator('#uitslag').textContent()).toBe('Dit bewijs klopt niet')
  expect(await page.getByRole('table').textContent()).toContain('Veertig woningen')
  await expectToegankelijk(page)
  await leave()
})

it('wat geen bewijs is, krijgt een uitleg, en wat is geplakt blijft staan', async () => {
  const { page, leave } = await browser.visit({ javaScript: false })
  await page.goto(`${browser.url}/verifieer`)
  for (const tekst of ['{"a": 1}', 'geen json', '']) {
    await page.getByLabel('Plak het bewijs (JSON)').fill(tekst)
    await page.getByRole('button', { name: 'Reken na met het bewijs' }).click()
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(1)
    expect(await page.getByLabel('Plak het bewijs (JSON)').inputValue()).toBe(tekst)
  }
  await leave()
})
