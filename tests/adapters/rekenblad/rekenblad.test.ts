import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createRekenblad } from '../../../src/adapters/rekenblad/rekenblad.ts'

const { write, read } = createRekenblad()

const RELATIE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** A workbook as Excel writes it: texts apart, the sheet under another name. */
const makeWerkmap = (rijen: string, teksten = '') =>
  zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${RELATIE}"><sheets><sheet name="Blad1" sheetId="7" r:id="rId3"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Target="worksheets/sheet7.xml" Id="rId3"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${teksten}</sst>`),
    'xl/worksheets/sheet7.xml': strToU8(
      `<worksheet><!-- <row/> --><sheetData>${rijen}</sheetData></worksheet>`,
    ),
  })
const refusal = async (inhoud: Uint8Array) => {
  const fout = await read(inhoud).catch((oorzaak: unknown) => oorzaak)
  return (fout as { readonly fouten: readonly { readonly melding: string }[] }).fouten[0]?.melding
}

describe('een rekenblad', () => {
  it('komt terug zoals het was: getallen, tekst met tekens, en leeg', async () => {
    const blad = [
      ['id', 'naam', 'm²'],
      ['a', '=1+1 & <b> "c"\r\nregel 2', 12.5],
      ['b', undefined, -3],
      ['c', '  spaties  ', 0],
    ]
    expect(await read(write(blad))).toEqual(blad)
    expect(write(blad)).toEqual(write(blad))
  })

  it('is te lezen zoals Excel het schrijft', async () => {
    const werkmap = makeWerkmap(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3" spans="1:3"><c r="B3" s="4"/><c r="C3"><v>1.5E2</v></c><c r="D3" t="b"><v>1</v></c></row>',
      '<si><t>naam</t></si><si><r><t>groen </t></r><r><t>&amp; blauw</t></r><rPh sb="0" eb="1"><t>uit</t></rPh></si>',
    )
    expect(await read(werkmap)).toEqual([
      ['naam', undefined, 'groen & blauw'],
      [],
      [undefined, undefined, 150, true],
    ])
  })

  it('laat van een formule zien dat het er een is, en nooit stil haar uitkomst', async () => {
    const werkmap = makeWerkmap(
      '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>12</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c></row>',
    )
    expect(await read(werkmap)).toEqual([[{ formule: '=SUM(B1:B9)' }, { formule: '=' }]])
  })

  it.each([
    ['geen zip', strToU8('PK dit is geen werkmap')],
    ['een andere zip', zipSync({ 'brief.txt': strToU8('hallo') })],
    ['afgebroken', write([['a']]).subarray(0, 300)],
    ['met een eigen declaratie', makeWerkmap('<!DOCTYPE x [<!ENTITY a "b">]><row r="1"/>')],
    ['met een rij die niet ophoudt', makeWerkmap('<row r="1"><c r="A1"><v>1</v></c>')],
  ])('wordt geweigerd: %s', async (_, inhoud) => {
    expect(await refusal(inhoud)).toMatch(/geen werkmap/)
  })

  it('wordt geweigerd als er uitgepakt veel meer uit komt dan erin lijkt te zitten', async () => {
    const bom = makeWerkmap(' '.repeat(40_000_000))
    expect(bom.length).toBeLessThan(100_000)
    expect(await refusal(bom)).toMatch(/uitgepakt te groot/)
  })
})
