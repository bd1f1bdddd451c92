import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import { findEldersVanBewijs } from '../../src/app/beoordelen/elders.ts'
import type { Bewijs } from '../../src/domain/model/antwoord/bewijs.ts'
import { boundsOf } from '../../src/domain/plaats/omhullende.ts'
import { beoordelingSchema, zelftoetsSchema } from '../../src/http/schemas/beoordeling.ts'
import { createProef, createProefApp, RD } from '../hulp/proef.ts'

const boeken = loadRegelboeken(resolve(import.meta.dirname, '../../rules'))
const { app, post } = createProefApp(createProef(boeken))
const read = async (antwoord: Response) => JSON.parse(await antwoord.text())

/** A square of 1 ha in the middle of an area that wants no mast. */
const locatie = () => {
  const bos = boeken.flatMap(({ gebieden }) => gebieden).find(({ id }) => id === 'asserbos')
  if (bos === undefined) throw new Error('no such area')
  const { minX, maxX, minY, maxY } = boundsOf(bos.geometrie)
  const [x, y] = [Math.round((minX + maxX) / 2), Math.round((minY + maxY) / 2)]
  const ring = [
    [x, y],
    [x + 100, y],
    [x + 100, y + 100],
    [x, y + 100],
    [x, y],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}
const PLAN = {
  naam: 'Zendmast',
  locatie: locatie(),
  feiten: {
    activiteiten: ['antenne'],
    mastHoogteM: 20,
    antenneVrijstaand: true,
    landschappelijkeInpassing: 'volledig',
    akkerGraslandVerliesHa: 0,
    monumentaleBoomGeraakt: false,
    groeneVerbinding: 'gelijk',
  },
}
const IN_RD = { 'Content-Crs': RD }

describe('waar een idee beter past', () => {
  it('staat in het antwoord als erom is gevraagd en de plek het bezwaar is, dichtste eerst', async () => {
    const met = await read(await post('/v1/zelftoetsen?elders=true', PLAN, IN_RD))
    const { elders, richting, bewijs } = zelftoetsSchema.parse(met)
    expect(richting?.stand).toBe('nee_tenzij')
    expect(elders?.uitleg).toContain('niet bekeken')
    const afstanden = elders?.gebieden.map(({ afstandM }) => afstandM) ?? []
    expect(afstanden).toHaveLength(3)
    expect(afstanden).toEqual(afstanden.toSorted((a, b) => a - b))
    const { elders: zonder, bewijs: zelfde } = await read(
      await post('/v1/zelftoetsen', PLAN, IN_RD),
    )
    expect(zonder).toBeUndefined()
    expect(zelfde.sha256).toBe(bewijs.sha256)
  })

  it('ontbreekt als iets anders de stand geeft', async () => {
    const boom = { ...PLAN, feiten: { activiteiten: ['natuur'], monumentaleBoomGeraakt: true } }
    const { elders } = await read(await post('/v1/zelftoetsen?elders=true', boom, IN_RD))
    expect(elders).toBeUndefined()
  })

  it('is van een bewaarde beoordeling te vragen, en wordt nooit bewaard', async () => {
    const { id } = await read(await post('/v1/beoordelingen', PLAN, IN_RD))
    const vraag = (zoek: string) => app.request(`/v1/beoordelingen/${id}${zoek}`)
    const met = await read(await vraag('?elders=true'))
    expect(beoordelingSchema.parse(met).elders?.gebieden).toHaveLength(3)
    const { elders, ...rest } = met
    expect(rest).toEqual(await read(await vraag('')))
    const volledig = await read(await vraag('?elders=true&volledig=true'))
    expect(volledig.elders).toEqual(elders)
    expect((await post('/v1/beoordelingen?elders=true', PLAN, IN_RD)).status).toBe(400)
    expect((await vraag('?elders=ja')).status).toBe(400)
  })

  it('wordt van een bewaarde beoordeling één keer gezocht, hoe vaak iemand de zaak ook opent', async () => {
    const proef = createProef(boeken)
    const gezocht: Bewijs[] = []
    const findElders = async (bewijs: Bewijs) => {
      gezocht.push(bewijs)
      return findEldersVanBewijs(proef.omgeving, bewijs)
    }
    const eigen = createProefApp({ ...proef, omgeving: { ...proef.omgeving, findElders } })
    const { id } = await read(await eigen.post('/v1/beoordelingen', PLAN, IN_RD))
    const ask = async (wie: string) =>
      (await read(await eigen.app.request(`/v1/beoordelingen/${wie}?elders=true`))).elders
    const eerst = await ask(id)
    expect(eerst.gebieden).toHaveLength(3)
    expect(await ask(id)).toEqual(eerst)
    expect(gezocht.length).toBe(1)
    const feiten = { ...PLAN.feiten, mastHoogteM: 25 }
    const ander = await read(await eigen.post('/v1/beoordelingen', { ...PLAN, feiten }, IN_RD))
    await ask(ander.id)
    expect(gezocht.length).toBe(2)
  })
})
