import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeDocx } from '../../../src/adapters/report/docx.ts'
import { createPdf } from '../../../src/adapters/report/pdf.ts'
import { readHuisstijl } from '../../../src/adapters/rules/huisstijl/read-huisstijl.ts'
import { type Drukhoofd, makeHoofd } from '../../../src/domain/huisstijl/hoofd.ts'
import { NEUTRAAL } from '../../../src/domain/huisstijl/huisstijl.ts'
import { readPdf } from '../../hulp/pdf.ts'
import { maakProefrapport } from '../../hulp/rapport.ts'

const huisstijl = readHuisstijl(
  'voorbeelden/huisstijl',
  readFileSync('src/web/opmaak/thema.css', 'utf8'),
)
const hoofd = makeHoofd(huisstijl) as Drukhoofd
const NAAM = 'Gemeente Voorbeeldstad'

it('zonder gemeente staat er niets boven een rapport', () => {
  expect(makeHoofd(NEUTRAAL)).toBeUndefined()
})

describe('boven een PDF', () => {
  let toPdf: ReturnType<typeof createPdf>
  beforeAll(() => {
    toPdf = createPdf()
  })
  const print = (anders: Partial<Drukhoofd> = {}) =>
    toPdf({ ...maakProefrapport('kort'), hoofd: { ...hoofd, ...anders } })

  it.each([
    ['een SVG', huisstijl.logo],
    ['een PNG', huisstijl.logoWord],
  ])(
    'staan het logo als %s, de naam en het adres, en blijft alles gemerkt en op één blad',
    async (_, logo) => {
      if (logo === undefined) throw new Error('the example has no such logo')
      const bytes = print({ logo })
      const { paginas, elementen, ongemerkt } = await readPdf(bytes)
      expect(elementen.find(({ rol }) => rol === 'Figure')?.alt).toBe(NAAM)
      expect(ongemerkt).toBe(0)
      const [eerste = '', tweede = ''] = paginas
      for (const regel of [NAAM, 'Marktplein 1', 'Telefoon 14 0123'])
        expect(eerste).toContain(regel)
      expect(tweede).not.toContain('Marktplein')
      const zonder = await readPdf(toPdf(maakProefrapport('kort')))
      expect(paginas).toHaveLength(zonder.paginas.length)
      expect(Buffer.from(print({ logo })).equals(Buffer.from(bytes))).toBe(true)
    },
  )

  it('staat de naam als het logo niet te zetten is', async () => {
    const stuk = new TextEncoder().encode('<svg viewBox="0 0 4 4"><rect></svg>')
    const bytes = print({ logo: { ...huisstijl.logo, bytes: stuk } as Drukhoofd['logo'] & object })
    const { paginas, elementen } = await readPdf(bytes)
    expect(paginas[0]).toContain(NAAM)
    expect(elementen.some(({ alt }) => alt === NAAM)).toBe(false)
  })
}, 120_000)

describe('boven een Word-document', () => {
  const read = async (eigen: Drukhoofd = hoofd) => {
    const bytes = await makeDocx({ ...maakProefrapport('motivering'), hoofd: eigen })
    const delen = unzipSync(bytes)
    const kop = Object.entries(delen).find(([naam]) => /^word\/header\d*\.xml$/.test(naam))?.[1]
    return {
      bytes,
      namen: Object.keys(delen),
      kop: kop && strFromU8(kop),
      stijlen: strFromU8(delen['word/styles.xml'] as Uint8Array),
    }
  }

  it('staan het logo met zijn naam en het adres, in de kleur van de gemeente, steeds dezelfde bytes', async () => {
    const { bytes, namen, kop, stijlen } = await read()
    expect(namen.some((naam) => /^word\/media\/.*\.png$/.test(naam))).toBe(true)
    expect(kop).toContain(`descr="${NAAM}"`)
    expect(kop).toContain('Marktplein 1')
    expect(stijlen).toContain('1D3F8F')
    expect(stijlen).not.toContain('00543C')
    expect(Buffer.from((await read()).bytes).equals(Buffer.from(bytes))).toBe(true)
  })

  it('staat alleen de naam als er geen PNG is', async () => {
    const { logoWord: _, ...zonder } = hoofd
    const { kop } = await read(zonder)
    expect(kop).toContain(NAAM)
    expect(kop).not.toContain('<w:drawing>')
  })
})
