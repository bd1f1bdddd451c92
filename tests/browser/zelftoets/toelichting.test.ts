import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTekening } from '../../../src/app/bijlagen/keur.ts'
import { makeFoto, makePng, PDF } from '../../hulp/bijlagen/tekeningen.ts'
import { expectToegankelijk, type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'
import { TIEN_PLANNEN } from '../../hulp/browser/tien-plannen.ts'
import { beginPlan } from '../../hulp/zelftoets.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

const bestand = (name: string, mimeType: string, inhoud: Uint8Array) => ({
  name,
  mimeType,
  buffer: Buffer.from(inhoud),
})

describe.each([
  ['met JavaScript op 1440 pixels', true, 1440],
  ['zonder JavaScript op 320 pixels', false, 320],
])('een omschrijving en tekeningen %s', (_, javaScript, breedte) => {
  it('komen bij de zelftoets, en gaan mee naar de zaak', async () => {
    const [plan] = TIEN_PLANNEN
    if (!plan) throw new Error('there is no plan')
    const pad = await beginPlan(browser.url, plan)
    const { page, leave } = await browser.visit({ javaScript, breedte })
    await page.goto(`${pad}/advies`)
    await page.getByRole('link', { name: 'Omschrijving en tekeningen' }).click()
    await page.getByLabel('Omschrijving').fill('Een huis 🏡 en مرحبا')
    await page.getByRole('button', { name: 'Bewaar de omschrijving' }).click()
    await page.getByText('Uw omschrijving is bewaard.').waitFor()
    await page
      .getByLabel(/Kies tekeningen/)
      .setInputFiles([
        bestand('foto.jpg', 'image/jpeg', makeFoto(6)),
        bestand('vermomd.pdf', 'application/pdf', makePng()),
        bestand('plan.pdf', 'application/pdf', PDF),
      ])
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    const fout = page.getByRole('alert')
    expect(await fout.textContent()).toContain('"vermomd.pdf" is een PNG')
    await fout.getByRole('link').click()
    expect(new URL(page.url()).hash).toBe('#tekeningen')
    expect(await page.getByLabel('Omschrijving').inputValue()).toBe('Een huis 🏡 en مرحبا')
    if (javaScript) await expectToegankelijk(page)
    const opslaan = page.waitForEvent('download')
    await page.getByRole('link', { name: 'foto.jpg' }).click()
    expect((await opslaan).suggestedFilename()).toBe('foto.jpg')
    await leave()
  })
})

it('een foto op zijn kant staat rechtop, ook zonder wat het toestel erbij schreef', async () => {
  const { page, leave } = await browser.visit()
  const gekeurd = checkTekening('foto.jpg', makeFoto(6))
  if ('reden' in gekeurd) throw new Error(gekeurd.reden)
  const beeld = `data:image/jpeg;base64,${Buffer.from(gekeurd.inhoud).toString('base64')}`
  await page.goto(browser.url)
  const maat = await page.evaluate(`(async () => {
    const beeld = new Image()
    beeld.src = ${JSON.stringify(beeld)}
    await beeld.decode()
    return [beeld.naturalWidth, beeld.naturalHeight]
  })()`)
  // Eight by four as it was taken; on its side it is four by eight.
  expect(maat).toEqual([4, 8])
  await leave()
})
