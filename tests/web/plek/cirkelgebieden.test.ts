import { describe, expect, it } from 'vitest'
import { createWebproef } from '../../hulp/browser/webproef.ts'

const proef = createWebproef()

/** The page to which the first hit with this name leads. */
const choose = async (naam: string) => {
  const { html } = await proef.get(`/zelftoets/plek?adres=${encodeURIComponent(naam)}`)
  const [, href = ''] = new RegExp(`href="([^"]+)"[^>]*>\\s*${naam}<`).exec(html) ?? []
  return proef.get(href.replaceAll('&amp;', '&'))
}
const LIGGEN = /In die cirkel liggen delen van deze gebieden: [^.]+ en [^.]+\./

describe('een naam waarvan de cirkel over meer gebieden ligt', () => {
  it.each(['Binnenstad', 'Marktstraat'])(
    'zegt welke dat zijn, en dat het midden niet de plek hoeft te zijn: %s',
    async (naam) => {
      const { tekst, html } = await choose(naam)
      expect(tekst).toContain(`U zoekt bij ${naam} (`)
      expect(tekst).toMatch(LIGGEN)
      expect(tekst).toContain('Het midden van de cirkel hoeft uw plek niet te zijn.')
      const [, rond = ''] = /name="rond" value="([^"]+)"/.exec(html) ?? []
      const verder = await proef.post('/zelftoets', { rond, activiteiten: 'wonen' })
      expect(verder.status).toBe(400)
      expect(verder.tekst).toMatch(
        /Wijs nog aan waar uw plan ligt\..*In die cirkel liggen delen van deze gebieden/,
      )
      expect(proef.bewaard.size).toBe(0)
    },
  )

  it('zegt bij een straat ook in welke buurt zij ligt', async () => {
    expect((await choose('Marktstraat')).tekst).toMatch(/Marktstraat \(straat in \p{L}+/u)
  })
})
