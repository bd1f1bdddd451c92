import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createBrokrekenaar } from '../../../src/app/kaart/brokrekenaar.ts'
import { readKaart } from '../../../src/app/kaart/read-kaart.ts'
import type { InitiatiefInvoer } from '../../../src/domain/model/initiatief.ts'
import { STAND_ONBEKEND, STANDEN, type Stand } from '../../../src/domain/model/visie.ts'
import { standenOf } from '../../../src/domain/woorden/stand-woorden.ts'
import { STANDKLEUREN } from '../../../src/web/onderdelen/kleuren/standkleuren.ts'
import { boek, omgeving, RD } from './proef.ts'

type Klasse = Stand | typeof STAND_ONBEKEND

interface Cel {
  readonly x: number
  readonly y: number
  readonly stand: Klasse
  /** The areas that more than half of it lies in. */
  readonly vooralIn: readonly string[]
}

/** A cell as the map answers it. */
interface Vak {
  readonly geometry: { readonly coordinates: readonly [readonly [readonly [number, number]]] }
  readonly properties: {
    readonly richting: { readonly stand: Klasse }
    readonly gebieden: readonly { readonly gebied: string; readonly aandeel: number }[]
  }
}

const CEL_M = 250
const SCHAAL = 25
const REGEL_HOOG = 26

const { kaarten } = parse(
  readFileSync(new URL('../../../voorbeelden/proeven/kaarten.yaml', import.meta.url), 'utf8'),
)

const readCellen = (feiten: InitiatiefInvoer['feiten']): readonly Cel[] => {
  const { kop, brokken } = readKaart(omgeving, {
    tekst: JSON.stringify({ initiatief: { feiten }, raster: { celM: CEL_M } }),
    nu: new Date('2026-11-30T12:00:00Z'),
    crs: omgeving.kaartgeo.readStelsel(RD),
  })
  const reken = createBrokrekenaar(omgeving)
  const tekst = brokken.map(({ cellen }) => reken({ kop, cellen })).join(',')
  const vakken: readonly Vak[] = JSON.parse(`[${tekst}]`)
  return vakken.map(({ geometry, properties }) => ({
    x: Math.round(geometry.coordinates[0][0][0]),
    y: Math.round(geometry.coordinates[0][0][1]),
    stand: properties.richting.stand,
    vooralIn: properties.gebieden
      .filter(({ aandeel }) => aandeel > 0.5)
      .map(({ gebied }) => gebied),
  }))
}

const woorden: Readonly<Record<string, string>> = Object.fromEntries(
  ([...STANDEN, STAND_ONBEKEND] as const).map((stand) => [
    stand,
    standenOf(boek.visie)[stand].woorden,
  ]),
)

const countStanden = (cellen: readonly Cel[]): Readonly<Record<string, number>> => {
  const volgorde: readonly Klasse[] = [...STANDEN, STAND_ONBEKEND]
  return Object.fromEntries(
    volgorde
      .map((stand) => [stand, cellen.filter((cel) => cel.stand === stand).length] as const)
      .filter(([, aantal]) => aantal > 0),
  )
}

/** Cells beside each other with one stand are one bar. */
const drawBalken = (cellen: readonly Cel[], links: number, boven: number): readonly string[] => {
  const balken: { x: number; y: number; n: number; stand: Klasse }[] = []
  for (const { x, y, stand } of cellen.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const vorige = balken.at(-1)
    if (vorige?.y === y && vorige.stand === stand && vorige.x + vorige.n * CEL_M === x) vorige.n++
    else balken.push({ x, y, n: 1, stand })
  }
  const zijde = CEL_M / SCHAAL
  return balken.map(
    ({ x, y, n, stand }) =>
      `<rect x="${(x - links) / SCHAAL}" y="${(boven - y) / SCHAAL - zijde}" width="${n * zijde}" height="${zijde}" fill="${STANDKLEUREN[stand].vulling}"/>`,
  )
}

const drawKaart = (titel: string, cellen: readonly Cel[]): string => {
  const tellen = countStanden(cellen)
  const links = Math.min(...cellen.map(({ x }) => x))
  const boven = Math.max(...cellen.map(({ y }) => y)) + CEL_M
  const breed = (Math.max(...cellen.map(({ x }) => x)) + CEL_M - links) / SCHAAL
  const hoog = (boven - Math.min(...cellen.map(({ y }) => y))) / SCHAAL
  const legenda = Object.entries(tellen).map(([stand, aantal], i) => {
    const { vulling, rand } = STANDKLEUREN[stand as Klasse]
    const y = 20 + i * REGEL_HOOG
    return `<rect x="${breed + 20}" y="${y}" width="18" height="18" fill="${vulling}" stroke="${rand}"/><text x="${breed + 46}" y="${y + 14}">${woorden[stand]}: ${aantal} vakken</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 ${breed + 320} ${hoog + 20}" width="${breed + 320}" font-family="sans-serif" font-size="15" role="img">`,
    `<title>${titel}: de stand per vak van 250 bij 250 m in Assen</title>`,
    `<rect x="-10" y="-10" width="100%" height="100%" fill="#ffffff"/>`,
    ...drawBalken(cellen, links, boven),
    ...legenda,
    '</svg>',
    '',
  ].join('\n')
}

let gemaakt: ReturnType<typeof makeKaarten> | undefined

const makeKaarten = () =>
  Object.entries<{ titel: string; feiten: InitiatiefInvoer['feiten'] }>(kaarten).map(
    ([naam, { titel, feiten }]) => {
      const cellen = readCellen(feiten)
      const inNatuur = cellen.filter(({ vooralIn }) =>
        vooralIn.some((gebied) => gebied.startsWith('natura2000')),
      )
      const natuur = Object.entries(countStanden(inNatuur))
        .map(([stand, aantal]) => `${aantal} keer ${woorden[stand]}`)
        .join(', ')
      return {
        naam,
        titel,
        woorden,
        tellen: countStanden(cellen),
        standenInNatuur: Object.keys(countStanden(inNatuur)),
        natuur,
        svg: drawKaart(titel, cellen),
      }
    },
  )

/** The maps over all of Assen; worked out once. */
export const tryKaarten = () => {
  gemaakt ??= makeKaarten()
  return gemaakt
}
