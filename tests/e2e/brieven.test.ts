import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDocx } from '../hulp/brieven/lees-docx.ts'
import { makeBrieven, type Papier } from '../hulp/brieven/maak-brieven.ts'
import { BRIEFZAKEN } from '../hulp/brieven/zaken.ts'
import { readPdf } from '../hulp/pdf.ts'

const MAP = new URL('../../docs/brieven/', import.meta.url)

let gemaakt: readonly Papier[] = []
beforeAll(async () => {
  gemaakt = await makeBrieven(['brief.pdf', 'brief.docx', 'rapport.docx'])
})

/** As it is made now, and as it was shipped. */
const readBeide = (zaak: string, naam: Papier['naam']) => {
  const nu = gemaakt.find((papier) => papier.zaak === zaak && papier.naam === naam)
  return [nu?.bytes ?? new Uint8Array(), readFileSync(new URL(`${zaak}/${naam}`, MAP))] as const
}

/** Page one, and what the officer recorded: the rest names the rulebook and its rules, which change. */
const pickEigen = (regels: readonly string[]): readonly string[] => {
  const eigen = regels.findIndex((regel) => /^\d\.\d De conclusie van de behandelaar$/.test(regel))
  const na = regels.findIndex((regel, i) => i > eigen && regel.startsWith('Bijlage A'))
  expect([eigen, na]).not.toContain(-1)
  return [...regels.slice(0, regels.indexOf('Het hele advies')), ...regels.slice(eigen, na)]
}

/** What stands on no paper that a municipality sends: our codes, our labels and what is still to be filled in. */
const NIET_IN_BRIEF =
  /\b[A-Z]{2,3}-\d+\b|eigen uitwerking|te bevestigen|Visietoets|regelboek|undefined|\[…|^- Mits|Mits uit/m

describe.each(BRIEFZAKEN.map(({ naam }) => naam))('de brief en de motivering van %s', (zaak) => {
  it('zeggen in docs/brieven wat de dienst nu zegt (anders: npm run brieven)', async () => {
    const [nu, bewaard] = readBeide(zaak, 'brief.pdf')
    expect((await readPdf(nu)).paginas).toEqual((await readPdf(bewaard)).paginas)
    const [brief, bewaardeBrief] = readBeide(zaak, 'brief.docx').map(readDocx)
    expect(brief).toEqual(bewaardeBrief)
    const [rapport = [], bewaardRapport = []] = readBeide(zaak, 'rapport.docx').map(readDocx)
    expect(pickEigen(rapport)).toEqual(pickEigen(bewaardRapport))
  })

  it('heeft een brief zonder codes, etiketten en open plekken, en weegt weinig', () => {
    const [, bewaard] = readBeide(zaak, 'brief.docx')
    expect(readDocx(bewaard).join('\n')).not.toMatch(NIET_IN_BRIEF)
    expect(readBeide(zaak, 'brief.pdf')[1].length).toBeLessThanOrEqual(200_000)
  })
})
