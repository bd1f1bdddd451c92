import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import { toAntwoord } from '../../src/app/beoordelen/antwoordvorm.ts'
import type { Beoordeling } from '../../src/domain/model/beoordeling.ts'
import { zelftoetsSchema } from '../../src/http/schemas/beoordeling.ts'
import { feitSchema, gebiedenSchema, regelSchema } from '../../src/http/schemas/catalogus.ts'
import { createProef, createProefApp } from '../hulp/proef.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const VOORBEELDEN = resolve(ROOT, 'voorbeelden')
const { app, post } = createProefApp(createProef(loadRegelboeken(resolve(ROOT, 'rules'))))
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

const read = async (antwoord: Response) => JSON.parse(await antwoord.text())

describe('de API op het regelboek van Assen', () => {
  it.each(readdirSync(VOORBEELDEN).filter((naam) => naam.endsWith('.json')))(
    'beantwoordt %s zoals de beschrijving zegt',
    async (naam) => {
      const inhoud = readFileSync(resolve(VOORBEELDEN, naam), 'utf8')
      for (const vraag of ['', '?volledig=true']) {
        const antwoord = await post(`/v1/zelftoetsen${vraag}`, inhoud, { 'Content-Crs': CRS84 })
        const beoordeling = await read(antwoord)
        expect(antwoord.status).toBe(200)
        const gelezen = zelftoetsSchema.parse(beoordeling) as Beoordeling
        expect(toAntwoord(gelezen)).toEqual(beoordeling)
      }
    },
  )

  it('beschrijft haar regels, feiten en gebieden zoals de beschrijving zegt', async () => {
    const { regels } = await read(await app.request('/v1/regelboeken/omgevingsvisie-assen/regels'))
    expect(regels.length).toBeGreaterThanOrEqual(60)
    for (const regel of regels) expect(regelSchema.parse(regel)).toEqual(regel)
    const { feiten } = await read(await app.request('/v1/feiten'))
    for (const feit of feiten) expect(feitSchema.parse(feit)).toEqual(feit)
    const gebieden = await read(await app.request('/v1/gebieden'))
    expect(gebieden.features.length).toBeGreaterThanOrEqual(25)
    expect(gebiedenSchema.parse(gebieden)).toEqual(gebieden)
  })

  it('weigert elk deel dat meer is dan zijn geheel, en zegt welk', async () => {
    const { feiten } = await read(await app.request('/v1/feiten'))
    const delen: readonly { id: string; deelVan: string }[] = feiten.filter(
      ({ deelVan }: { deelVan?: string }) => deelVan !== undefined,
    )
    expect(delen.map(({ id, deelVan }) => `${id} van ${deelVan}`)).toEqual([
      'sociaalHuurAantal van woningenNieuw',
      'middenhuurAantal van woningenNieuw',
      'levensloopbestendigAantal van woningenNieuw',
      'woningenJongeren van woningenNieuw',
      'woningenOntheemden van woningenNieuw',
      'ontsierendSloopM2 van slopenM2',
      'openbaarGroenNaarPriveM2 van groenVoorM2',
      'erfBebouwdNuM2 van erfM2',
      'grondgebondenAantal van woningenNieuw',
      'bomenGekaptVanaf45Cm van bomenGekapt',
    ])
    const labels = new Map<string, string>(
      feiten.map(({ id, label }: { id: string; label: string }) => [id, label]),
    )
    const labelOf = (id: string) => labels.get(id)
    const locatie = { type: 'Point', coordinates: [6.5621, 52.9925] }
    for (const { id, deelVan } of delen) {
      const zend = (feiten: object) =>
        post('/v1/zelftoetsen', { naam: 'proef', locatie, feiten }, { 'Content-Crs': CRS84 })
      const teVeel = await zend({ [deelVan]: 2, [id]: 9 })
      expect(teVeel.status).toBe(400)
      expect((await read(teVeel)).fouten).toEqual([
        {
          pointer: `/feiten/${id}`,
          code: 'meer_dan_geheel',
          melding: `"${labelOf(id)}" (9) is meer dan "${labelOf(deelVan)}" (2).`,
        },
      ])
      expect((await zend({ [deelVan]: 9, [id]: 9 })).status).toBe(200)
    }
  })

  it('stelt een plan dat zwijgt niet boven of onder hetzelfde plan met dat feit', async () => {
    const plan = JSON.parse(
      readFileSync(resolve(VOORBEELDEN, 'woningen-havenkwartier.json'), 'utf8'),
    )
    const { sociaalHuurAantal: _, ...stil } = plan.feiten
    const variant = (naam: string, feiten: object) => ({ naam, initiatief: { ...plan, feiten } })
    const varianten = [
      variant('nul', { ...stil, sociaalHuurAantal: 0 }),
      variant('stil', stil),
      variant('twintig', { ...stil, sociaalHuurAantal: 20 }),
    ]
    const uit = await read(
      await post('/v1/vergelijkingen', { varianten }, { 'Content-Crs': CRS84 }),
    )
    expect(uit.orde).toMatchObject([{ beter: 'twintig', minder: 'nul' }])
    expect(uit.geenOrde).toMatchObject([
      { varianten: ['nul', 'stil'], reden: 'niet_bekend', feiten: ['sociaalHuurAantal'] },
      { varianten: ['stil', 'twintig'], reden: 'niet_bekend', feiten: ['sociaalHuurAantal'] },
    ])
  })
})
