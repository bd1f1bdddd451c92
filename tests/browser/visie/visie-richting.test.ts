import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

interface Richting {
  readonly cellen: readonly {
    readonly principe: string
    readonly richting: string
    readonly passages: readonly string[]
  }[]
}

const ask = async (vraag: string): Promise<Richting> => {
  const adres = `${browser.url}/v1/regelboeken/omgevingsvisie-assen/richting?${vraag}`
  return (await (await fetch(adres)).json()) as Richting
}

describe('de richting van de visie', () => {
  it('toont per principe waar zij beslist, aanwijst, vraagt of zwijgt', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(`${browser.url}/visie/richting`)
    await page.getByLabel('Principe', { exact: true }).selectOption('dynamische_hoofdstad')
    await page.getByRole('button', { name: 'Toon' }).click()
    const tabel = page.getByRole('table').first()
    const { cellen } = await ask('principe=dynamische_hoofdstad')
    for (const woord of ['beslist', 'indicatief', 'zwijgt']) {
      const verwacht = cellen.filter(({ richting }) => richting === woord).length
      expect(await tabel.getByRole('cell', { name: woord }).count()).toBe(verwacht)
    }
    await leave()
  })

  it('toont op een smal scherm hetzelfde per gebied als lijst', async () => {
    const { page, leave } = await browser.visit({ breedte: 320, javaScript: false })
    await page.goto(`${browser.url}/visie/richting?principe=dynamische_hoofdstad`)
    const { cellen } = await ask('principe=dynamische_hoofdstad&gebied=lariks')
    const beslist = cellen.filter(({ richting }) => richting === 'beslist').length
    const lariks = page.getByText(`Lariks: ${beslist} beslist,`)
    await page.getByText(/^Woonwijk \(\d+\)$/).click()
    await lariks.click()
    await page.getByRole('link', { name: 'De passages en regels achter Lariks' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Lariks')
    await leave()
  })

  it('leidt met het toetsenbord van de tabel naar de passages achter een vakje', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/visie/richting`)
    await page.getByRole('region', { name: /^Richting per gebied/ }).focus()
    await page.keyboard.press('Tab')
    const gebied = await page.locator(':focus').textContent()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: `${gebied}?` }).waitFor()
    await page.getByRole('region', { name: /^Richting in/ }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Woningen bouwen in' }).waitFor()
    await leave()
  })

  it('noemt achter een vakje precies de passages die de API noemt, letterlijk', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(`${browser.url}/visie/richting/binnenstad/wonen`)
    const { cellen } = await ask('gebied=binnenstad&activiteit=wonen')
    for (const { principe, passages } of cellen) {
      const deel = page.getByRole('region').filter({ has: page.locator(`#principe-${principe}`) })
      const links = await deel.locator('blockquote a').allTextContents()
      expect(new Set(links)).toEqual(new Set(passages.map((id) => `passage ${id}`)))
    }
    await leave()
  })

  it('geeft een beeld dat op zichzelf staat, en de gegevens als bestand', async () => {
    const beeld = await fetch(`${browser.url}/visie/richting.svg?principe=groene_stad`)
    expect(beeld.headers.get('content-type')).toContain('image/svg+xml')
    const svg = await beeld.text()
    const { cellen } = await ask('principe=groene_stad')
    const telling = (woord: string) =>
      `${woord} ${cellen.filter(({ richting }) => richting === woord).length}`
    expect(svg).toMatch(/<title id="titel">Waar de visie richting geeft: Groene stad/)
    expect(svg).toContain(['beslist', 'indicatief', 'open', 'zwijgt'].map(telling).join(', '))
    const csv = await fetch(`${browser.url}/visie/richting.csv?principe=groene_stad`)
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(cellen.length + 1)
  })
})
