import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import { ACTIVITEITEN, OPPERVLAKTE, ZWAARWEGEND_BELANG } from '../../src/domain/model/feit.ts'

const project = resolve(import.meta.dirname, '../..')
/** The words of the language itself: the only ids of a catalogue that the program may know. */
const VAN_DE_TAAL: readonly string[] = [ACTIVITEITEN, OPPERVLAKTE, ZWAARWEGEND_BELANG]

const boeken = loadRegelboeken(join(project, 'rules'))
const ids = new Set(
  boeken.flatMap(({ feiten, gebieden, regels, begrippen }) => [
    ...feiten.keys(),
    ...gebieden.map(({ id }) => id),
    ...regels.map(({ id }) => id),
    ...Object.keys(begrippen.principes),
  ]),
)
const bekend = [...ids].filter((id) => !VAN_DE_TAAL.includes(id))
const elk = bekend.join('|')
const eigen = bekend.filter((id) => /[A-Z\d_-]/.test(id)).join('|')
/** An id that could be no other word stands nowhere, not even in a comment; any other not between quotes. */
const verboden = new RegExp(`\\b(?:${eigen})\\b|(['"\`])(?:${elk})\\1`, 'g')

const find = (tekst: string): readonly string[] => tekst.match(verboden) ?? []

describe('de code kent geen stad', () => {
  it.each([
    "feiten['bouwlagenMax']",
    'feiten.woningenNieuw',
    "if (gebied === 'binnenstad') {",
    "regel.id === 'WET-04'",
    '`dynamische_hoofdstad`',
  ])('ziet %s', (tekst) => expect(find(tekst)).toHaveLength(1))

  it.each(["'activiteiten'", 'feiten.oppervlakteHa', 'de binnenstad van een stad'])(
    'laat %s gaan',
    (tekst) => expect(find(tekst)).toEqual([]),
  )

  it('noemt in src geen feit, gebied, regel of principe van een regelboek', () => {
    const bestanden = globSync('src/**/*.{ts,tsx,mjs}', { cwd: project })
    expect(bestanden.length).toBeGreaterThan(500)
    expect(bekend.length).toBeGreaterThan(350)
    const gevonden = bestanden.flatMap((bestand) =>
      find(readFileSync(join(project, bestand), 'utf8')).map((id) => `${bestand}: ${id}`),
    )
    expect(gevonden).toEqual([])
  })
})
