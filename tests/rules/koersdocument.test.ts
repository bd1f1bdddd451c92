import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import { testRegels } from '../../src/app/controle/test-regels.ts'
import { isGelijk } from '../../src/domain/praktijk/regelboekverschil.ts'

const MAP = 'rules/koersdocument-assen-ontwerp'
const ILLUSTRATIE = /illustratie/i
const [visie, koers] = loadRegelboeken('rules')
if (!visie || !koers) throw new Error('vision and draft expected')

const eigen = koers.regels.filter((regel) => !visie.regels.some((ander) => isGelijk(ander, regel)))

describe('het meegeleverde koersdocument', () => {
  it('is een ontwerp dat voortbouwt op de vastgestelde visie', () => {
    expect([visie.visie.status, koers.visie.status]).toEqual(['vastgesteld', 'ontwerp'])
    expect(koers.visie.gebaseerdOp).toBe(visie.visie.id)
    expect(eigen.map(({ id }) => id).toSorted()).toEqual([
      'KD-01',
      'NT-01',
      'NT-02',
      'NT-03',
      'NT-04',
    ])
    expect(testRegels(koers).mislukt).toEqual([])
  })

  it('zegt in elke tekst dat het een illustratie is en geen gemeentelijk stuk', () => {
    for (const { id, titel, toelichting, bron, herkomst, werking } of eigen) {
      expect(titel, id).toMatch(ILLUSTRATIE)
      expect([herkomst, werking]).toEqual(['eigen_uitwerking', 'te_bevestigen'])
      expect(bron[0]?.document).toBe('koersdocument_illustratie')
      for (const tekst of Object.values(toelichting).flatMap((t) =>
        t ? [t.kort, t.motivering] : [],
      )) {
        expect(tekst, id).toMatch(/^Illustratie, geen gemeentelijk stuk\./)
      }
    }
    expect(koers.visie.titel).toMatch(ILLUSTRATIE)
    expect(koers.visie.disclaimer).toMatch(/^Illustratie, geen gemeentelijk stuk/)
    const bestanden = readdirSync(MAP, { recursive: true, encoding: 'utf8' })
      .map((naam) => join(MAP, naam))
      .filter((pad) => statSync(pad).isFile() && !pad.endsWith('.cases.yaml'))
    expect(bestanden.length).toBeGreaterThan(10)
    for (const pad of bestanden) expect(readFileSync(pad, 'utf8'), pad).toMatch(ILLUSTRATIE)
  })

  it('maakt van de nieuwe thema’s een eis, voegt een principe toe en kiest per gebied', () => {
    const themas = new Set(eigen.filter(({ aard }) => aard === 'eis').flatMap((r) => r.themas))
    const nieuw = Object.entries(visie.begrippen.themas).flatMap(([id, { inVisie }]) =>
      inVisie ? [] : [id],
    )
    expect(nieuw).toHaveLength(4)
    expect(nieuw.filter((thema) => !themas.has(thema))).toEqual([])
    expect(Object.keys(koers.begrippen.principes)).toContain('gezonde_en_weerbare_stad')
    expect(Object.keys(visie.begrippen.principes)).not.toContain('gezonde_en_weerbare_stad')
    const kiest = koers.gebieden.flatMap(({ prioriteiten }) => prioriteiten)
    const koos = visie.gebieden.flatMap(({ prioriteiten }) => prioriteiten)
    expect(kiest.length).toBeGreaterThan(koos.length)
  })
})
