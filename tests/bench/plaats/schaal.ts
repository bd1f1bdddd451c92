import type { Omgeving } from '../../../src/app/omgeving.ts'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { InitiatiefInvoer } from '../../../src/domain/model/initiatief.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { prepareGebieden } from '../../../src/domain/plaats/gebiedenindex.ts'
import { initGeometrie } from '../../../src/domain/plaats/geometrie.ts'
import { boundsOf } from '../../../src/domain/plaats/omhullende.ts'
import { createToetser } from '../../../src/domain/toetser.ts'
import { PEILDATUM } from '../kern/honderd.ts'
import { measureInTurns, rond } from '../meten/meten.ts'
import { inKort } from '../meten/omvang.ts'
import { createToeval } from '../meten/toeval.ts'
import { createVerzoeken } from '../meten/verzoeken.ts'
import { drawRing } from './veelhoek.ts'

const GEWOON = { aantallen: inKort([10, 100, 1_000, 10_000], [1_000, 10_000]), punten: 60 }
/** Takes a minute and 4 GB: only when it is asked for. */
const MILJOEN = { aantallen: [1_000, 10_000, 1_000_000], punten: 12 }
const RASTER_M = 500

/** Cells of a grid from the middle outwards, in a square spiral. */
const spiral = (aantal: number): readonly [number, number][] => {
  const cellen: [number, number][] = []
  for (let ring = 0; cellen.length < aantal; ring++) {
    for (let x = -ring; x <= ring; x++) {
      for (let y = -ring; y <= ring; y++) {
        if (Math.max(Math.abs(x), Math.abs(y)) === ring) cellen.push([x, y])
      }
    }
  }
  return cellen.slice(0, aantal)
}

/** Exactly this many areas of every soort in turn, around the middle of the municipality. */
const drawGebieden = (
  { visie, gebieden, werkingsgebied }: Regelboek,
  aantal: number,
  punten: number,
): Gebied[] => {
  const toeval = createToeval(aantal)
  const { minX, minY, maxX, maxY } = boundsOf(werkingsgebied)
  const soorten = Object.keys(visie.soorten)
  const voorbeelden = soorten.map((soort) => gebieden.find((gebied) => gebied.soort === soort))
  return spiral(aantal).map(([x, y], i) => {
    const soort = soorten[i % soorten.length] as string
    const voorbeeld = voorbeelden[i % soorten.length] ?? gebieden[0]
    if (!voorbeeld) throw new Error('The rulebook has no areas')
    const { binnen: _, ...profiel } = voorbeeld
    const midden = [(minX + maxX) / 2 + x * RASTER_M, (minY + maxY) / 2 + y * RASTER_M] as const
    const ring = drawRing({ midden, straal: RASTER_M * 0.5, punten }, toeval)
    return {
      ...profiel,
      id: `raster-${i}`,
      naam: `Raster ${i}`,
      soort,
      geometrie: { type: 'Polygon', coordinates: [ring] },
    }
  })
}

/** The cost of one assessment (locate and assess) among ever more areas. */
const measure = async (
  omgeving: Omgeving,
  regelboek: Regelboek,
  { aantallen, punten }: typeof GEWOON,
) => {
  const geo = await initGeometrie()
  const { minX, minY, maxX, maxY } = boundsOf(regelboek.werkingsgebied)
  const [x, y] = [(minX + maxX) / 2 + 40, (minY + maxY) / 2 + 40]
  const verzoeken = createVerzoeken(omgeving, 8)
  const locatie = {
    geometrie: {
      type: 'Polygon' as const,
      coordinates: [drawRing({ midden: [x, y], straal: 150, punten: 24 }, createToeval(9))],
    },
    isVlak: true,
    reparaties: [],
  }
  const sets = aantallen.map((aantal) => {
    const boek = { ...regelboek, gebieden: drawGebieden(regelboek, aantal, punten) }
    const begin = performance.now()
    const index = prepareGebieden(geo, boek)
    const toetser = createToetser(boek, index)
    const klaarMs = performance.now() - begin
    const beoordeel = () => {
      for (const verzoek of verzoeken) {
        const initiatief = verzoek as unknown as InitiatiefInvoer
        toetser.assess({ initiatief, locatie, peildatum: PEILDATUM })
      }
    }
    return { aantal, index, klaarMs, beoordeel }
  })
  try {
    const us = await measureInTurns(
      Object.fromEntries(
        sets.map(({ aantal, beoordeel }) => [
          String(aantal),
          { werk: beoordeel, eenheden: verzoeken.length },
        ]),
      ),
      inKort({ ronden: 5, minMs: 400 }, { ronden: 3, minMs: 200 }),
    )
    const mediaan = (aantal: number) => us[String(aantal)]?.mediaan ?? Number.NaN
    return {
      microsecondenPerBeoordeling: us,
      inlezenMs: Object.fromEntries(sets.map(({ aantal, klaarMs }) => [aantal, rond(klaarMs)])),
      puntenPerGebied: punten,
      factorTegen1000: rond(mediaan(Math.max(...aantallen)) / mediaan(1_000)),
      doel: { factorTegen1000: 2, gehaald: mediaan(Math.max(...aantallen)) < 2 * mediaan(1_000) },
    }
  } finally {
    for (const { index } of sets) index.free()
  }
}

export const measureSchaal = (omgeving: Omgeving, regelboek: Regelboek) =>
  measure(omgeving, regelboek, GEWOON)
export const measureMiljoen = (omgeving: Omgeving, regelboek: Regelboek) =>
  measure(omgeving, regelboek, MILJOEN)
