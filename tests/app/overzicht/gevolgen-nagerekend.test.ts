import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readInvoer } from '../../../src/app/invoer/read-invoer.ts'
import { doAlles } from '../../../src/domain/instappen.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import { createProef } from '../../hulp/proef.ts'
import { boek } from '../../rules/assen.ts'

const { omgeving } = createProef([boek])
const nu = new Date('2026-11-26T10:00:00Z')
const mag = { alsBehandelaar: false, concept: false }
const BINNENSTAD = [6.5605, 52.9935]
const LARIKS = [6.5455, 52.9995]

const PLANNEN: readonly (readonly [string, readonly number[], Record<string, FeitWaarde>])[] = [
  ['appartementen in de binnenstad', BINNENSTAD, { activiteiten: ['wonen'], woningenNieuw: 20 }],
  ['een woning in een wijk', LARIKS, { activiteiten: ['wonen'], woningenNieuw: 1 }],
  ['een lunchroom', BINNENSTAD, { activiteiten: ['horeca'], horecaSoort: 'licht' }],
  ['een dakopbouw', LARIKS, { activiteiten: ['dakopbouw'] }],
]

describe.each(PLANNEN)('wat een antwoord zou doen bij %s', (naam, coordinates, feiten) => {
  it('is wat het doet: elk antwoord geeft bij een hele toets dezelfde stand', async () => {
    const invoer = { naam, locatie: { type: 'Point', coordinates }, feiten }
    const assess = (anders: Readonly<Record<string, FeitWaarde>> = {}) =>
      omgeving.assessZonderBewijs({
        inhoud: { ...invoer, feiten: { ...feiten, ...anders } },
        ...{ mag, nu },
      })
    const gelezen = readInvoer({ inhoud: invoer, mag }, { ...omgeving, nu: () => nu })
    const find = gelezen.toetser.createGevolgenzoeker(gelezen)
    const { vragen, kernvragen = [] } = await assess()
    const gezegd = [...vragen, ...kernvragen].flatMap(({ feit }) => {
      const gevonden = doAlles(find(feit))
      return gevonden?.samen.length === 0
        ? gevonden.gevolgen.map(({ waarde, stand }) => ({ feit, waarde, stand }))
        : []
    })
    expect(gezegd).not.toEqual([])
    for (const { feit, waarde, stand } of gezegd) {
      const { richting } = await assess({ [feit]: waarde })
      expect({ feit, waarde, stand }).toEqual({ feit, waarde, stand: richting?.stand })
    }
  })
})

describe('wat een getal zou doen', () => {
  it('laat geen waarde tussen twee uitkomsten weg, en elk deel klopt aan beide einden', async () => {
    const invoer = JSON.parse(readFileSync('voorbeelden/woningen-havenkwartier.json', 'utf8'))
    const alsBehandelaar = { alsBehandelaar: true, concept: false }
    const standBij = async (waarde: FeitWaarde) => {
      const inhoud = { ...invoer, feiten: { ...invoer.feiten, kleinsteWoningM2: waarde } }
      return (await omgeving.assessZonderBewijs({ inhoud, mag: alsBehandelaar, nu })).richting
        ?.stand
    }
    const gelezen = readInvoer(
      { inhoud: invoer, mag: alsBehandelaar },
      { ...omgeving, nu: () => nu },
    )
    const { gevolgen = [] } =
      doAlles(gelezen.toetser.createGevolgenzoeker(gelezen)('kleinsteWoningM2')) ?? {}
    expect(gevolgen.map(({ stand }) => stand)).toEqual(['past_niet', 'aanpassen', 'onbekend'])
    for (const [i, { waarde, tot = waarde, stand }] of gevolgen.entries()) {
      expect([await standBij(waarde), await standBij(tot)]).toEqual([stand, stand])
      const erna = gevolgen[i + 1]
      if (erna) expect(Number(erna.waarde) - Number(tot)).toBe(1)
    }
  })
})
