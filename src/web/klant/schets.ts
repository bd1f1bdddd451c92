import type GeoJSON from 'ol/format/GeoJSON.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import Circle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import RegularShape from 'ol/style/RegularShape.js'
import Stroke from 'ol/style/Stroke.js'
import Style, { type StyleFunction } from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'

const INKT = '#1b2a38'
/** From here on, in m a px, a name of a neighbourhood or a village would stand on another. */
const BUURTEN_TOT = 6
const PLAATSEN_TOT = 16

const makeNaam = (naam: unknown, vet = false): Text =>
  new Text({
    text: String(naam ?? ''),
    font: `${vet ? '600 ' : ''}13px system-ui, sans-serif`,
    fill: new Fill({ color: INKT }),
    stroke: new Stroke({ color: '#fff', width: 3 }),
    overflow: true,
  })

const lijn = (color: string, width: number, lineDash?: number[]): Style =>
  new Style({ stroke: new Stroke({ color, width, ...(lineDash && { lineDash }) }) })

const LIJNEN: Readonly<Record<string, readonly Style[]>> = {
  gemeentegrens: [lijn(INKT, 2, [8, 4])],
  wijk: [lijn('#4a6072', 1.5)],
  buurt: [lijn('#9aa7b1', 1)],
  spoor: [lijn(INKT, 4), lijn('#fff', 2, [6, 6])],
  station: [
    new Style({
      image: new RegularShape({
        points: 4,
        radius: 8,
        angle: Math.PI / 4,
        fill: new Fill({ color: '#fff' }),
        stroke: new Stroke({ color: INKT, width: 2 }),
      }),
    }),
  ],
  plaats: [],
}

const showsNaam = (laag: string, mPerPx: number): boolean => {
  if (laag === 'wijk') return mPerPx > BUURTEN_TOT
  if (laag === 'buurt') return mPerPx <= BUURTEN_TOT
  return laag === 'station' ? mPerPx <= BUURTEN_TOT : laag === 'plaats' && mPerPx <= PLAATSEN_TOT
}

const byLaag: StyleFunction = (vorm, mPerPx) => {
  const laag = String(vorm.get('laag'))
  const stijlen = [...(LIJNEN[laag] ?? [])]
  if (showsNaam(laag, mPerPx)) {
    stijlen.push(new Style({ text: makeNaam(vorm.get('naam'), laag === 'wijk') }))
  }
  return stijlen
}

/** The circle in which something lies of which no more is known; it says so itself. */
export const makeRond = (naam: string): Style =>
  new Style({
    stroke: new Stroke({ color: '#a5004a', width: 2, lineDash: [6, 4] }),
    fill: new Fill({ color: 'rgba(165, 0, 74, 0.07)' }),
    text: new Text({
      text: `${naam}:\nergens in de cirkel`,
      font: '600 13px system-ui, sans-serif',
      fill: new Fill({ color: '#8a003e' }),
      stroke: new Stroke({ color: '#fff', width: 4 }),
      overflow: true,
    }),
  })

/** Where the numbers that were typed lie. */
export const GETYPT = new Style({
  image: new Circle({
    radius: 8,
    fill: new Fill({ color: '#fff' }),
    stroke: new Stroke({ color: '#a5004a', width: 3 }),
  }),
})

export interface Schets {
  readonly layers: readonly VectorLayer[]
  /** Undefined where none came with the service. */
  readonly bron?: VectorSource
}

/** The sketch map, where the service says that there is one. */
export const makeSchets = (format: GeoJSON): Schets => {
  const url = document.querySelector<HTMLMetaElement>('meta[name="schets"]')?.content
  if (url === undefined) return { layers: [] }
  const bron = new VectorSource({ url, format })
  return { bron, layers: [new VectorLayer({ source: bron, style: byLaag, declutter: 'schets' })] }
}
