import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makeBriefDocx } from '../../../src/adapters/report/docx-brief.ts'
import { createPdf } from '../../../src/adapters/report/pdf.ts'
import { readHuisstijl } from '../../../src/adapters/rules/huisstijl/read-huisstijl.ts'
import { readBriefblokken } from '../../../src/app/brief/briefblokken.ts'
import type { Briefdrukwerk } from '../../../src/app/ports/rapport.ts'
import { makeHoofd } from '../../../src/domain/huisstijl/hoofd.ts'
import { readPdf } from '../../hulp/pdf.ts'

const hoofd = makeHoofd(
  readHuisstijl('voorbeelden/huisstijl', readFileSync('src/web/opmaak/thema.css', 'utf8')),
)
const BRIEF: Briefdrukwerk = {
  titel: 'Reactie op uw idee: Dakkapel',
  tijdstip: '2026-11-23T10:00:00.000Z',
  aan: ['J. Jansen', 'Markt 1'],
  kenmerken: [['Ons kenmerk', 'VT-2026-000001']],
  briefblokken: readBriefblokken(
    'Geachte J. Jansen,\n\nWat past\n- Er komen [… aantal bomen].\n\nMet #groet, *vet* $x$',
  ),
}

describe('een brief', () => {
  it('is een PDF met alles gemerkt, zonder opmaak uit de tekst, en elke keer dezelfde bytes', async () => {
    const toPdf = createPdf()
    const bytes = toPdf({ ...BRIEF, ...(hoofd && { hoofd }) })
    const { paginas, elementen, ongemerkt } = await readPdf(bytes)
    expect(ongemerkt).toBe(0)
    expect(paginas).toHaveLength(1)
    for (const tekst of ['Gemeente Voorbeeldstad', 'Markt 1', 'VT-2026-000001', '*vet* $x$'])
      expect(paginas[0]).toContain(tekst)
    const rollen = elementen.map(({ rol }) => rol)
    for (const rol of ['H1', 'L', 'P', 'Figure']) expect(rollen).toContain(rol)
    expect(Buffer.from(toPdf({ ...BRIEF, ...(hoofd && { hoofd }) })).equals(bytes)).toBe(true)
    // Who copies the address gets nothing with it that nobody sees.
    expect(paginas[0]).toContain('omgevingsloket@voorbeeldstad.example')
    // Without a municipality it is a letter too.
    expect((await readPdf(toPdf(BRIEF))).paginas[0]).toContain('Geachte J. Jansen,')
  })

  it('is een Word-document waarin opvalt wat nog moet worden ingevuld', async () => {
    const bytes = await makeBriefDocx({ ...BRIEF, ...(hoofd && { hoofd }) })
    const delen = unzipSync(bytes)
    const xml = strFromU8(delen['word/document.xml'] ?? new Uint8Array())
    for (const tekst of ['J. Jansen', 'VT-2026-000001', '[… aantal bomen]', 'Heading1'])
      expect(xml).toContain(tekst)
    expect(xml).toMatch(/w:highlight w:val="yellow"/)
    expect(Object.keys(delen)).toContain('word/header1.xml')
    expect(
      Buffer.from(await makeBriefDocx({ ...BRIEF, ...(hoofd && { hoofd }) })).equals(bytes),
    ).toBe(true)
  })
})
