// Runs in the browser: a map to draw on, beside the fields that also work without it.
import { defaults as standaardknoppen } from 'ol/control/defaults.js'
import GeoJSON from 'ol/format/GeoJSON.js'
import Draw from 'ol/interaction/Draw.js'
import VectorLayer from 'ol/layer/Vector.js'
import OlMap from 'ol/Map.js'
import Projection from 'ol/proj/Projection.js'
import { addProjection } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import Circle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import View from 'ol/View.js'

const RD = 'EPSG:28992'
const RD_URI = 'http://www.opengis.net/def/crs/EPSG/0/28992'
/** The square in which RD is used, m. */
const RD_KADER = [-285_401.92, 22_598.08, 595_401.92, 903_401.92]

const lijn = new Stroke({ color: '#00543c', width: 3 })
const TEKENING = new Style({
  stroke: lijn,
  fill: new Fill({ color: 'rgba(0, 84, 60, 0.25)' }),
  image: new Circle({ radius: 8, stroke: lijn, fill: new Fill({ color: '#fff' }) }),
})
const GEBIED = new Style({ stroke: new Stroke({ color: '#76858e', width: 1 }) })

const addButton = (balk: HTMLElement, tekst: string, doe: () => void): void => {
  const knop = document.createElement('button')
  knop.type = 'button'
  knop.className = 'nl-button nl-button--secondary'
  knop.textContent = tekst
  knop.addEventListener('click', doe)
  balk.append(knop)
}

/** Shows the map, and writes what is drawn as GeoJSON in RD into the field. */
const start = (plaats: HTMLElement, veld: HTMLInputElement): void => {
  addProjection(new Projection({ code: RD, units: 'm', extent: RD_KADER as never }))
  const format = new GeoJSON({ dataProjection: RD, featureProjection: RD })
  const tekening = new VectorSource()
  const url = `/v1/gebieden?crs=${encodeURIComponent(RD_URI)}`
  const gebieden = new VectorSource({ url, format })
  const vlak = document.createElement('div')
  vlak.className = 'vt-kaart'
  const balk = document.createElement('div')
  balk.className = 'vt-knoppen'
  const stand = document.createElement('p')
  stand.setAttribute('role', 'status')
  stand.className = 'vt-hulp'
  plaats.append(balk, vlak, stand)
  plaats.hidden = false
  const kaart = new OlMap({
    target: vlak,
    controls: standaardknoppen({
      attribution: false,
      rotate: false,
      zoomOptions: { zoomInTipLabel: 'Dichterbij', zoomOutTipLabel: 'Verder weg' },
    }),
    layers: [
      new VectorLayer({ source: gebieden, style: GEBIED }),
      new VectorLayer({ source: tekening, style: TEKENING }),
    ],
    view: new View({ projection: RD, center: [234_000, 556_500], resolution: 16 }),
  })
  gebieden.once('featuresloadend', () => {
    const kader = gebieden.getExtent()
    if (kader) kaart.getView().fit(kader)
  })
  let draw: Draw | undefined
  const stop = () => {
    if (draw) kaart.removeInteraction(draw)
    draw = undefined
  }
  const begin = (type: 'Point' | 'Polygon', uitleg: string) => () => {
    stop()
    tekening.clear()
    veld.value = ''
    stand.textContent = uitleg
    draw = new Draw({ source: tekening, type, style: TEKENING })
    draw.once('drawend', ({ feature }) => {
      const geometrie = feature.getGeometry()
      if (geometrie) veld.value = format.writeGeometry(geometrie, { decimals: 2 })
      stand.textContent = 'Uw tekening staat op de kaart en gaat mee als u verder gaat.'
      setTimeout(stop)
    })
    kaart.addInteraction(draw)
  }
  addButton(balk, 'Zet een punt', begin('Point', 'Klik op de plek van uw plan.'))
  addButton(
    balk,
    'Teken een vlak',
    begin('Polygon', 'Klik de hoeken aan. Dubbelklik als u klaar bent.'),
  )
  addButton(balk, 'Wis de tekening', () => {
    stop()
    tekening.clear()
    veld.value = ''
    stand.textContent = 'Er staat geen tekening meer op de kaart.'
  })
  if (veld.value !== '') {
    tekening.addFeatures(format.readFeatures(veld.value))
    stand.textContent = 'Uw tekening staat nog op de kaart.'
  }
}

const plaats = document.getElementById('kaart')
const veld = document.getElementById('tekening')
if (plaats && veld instanceof HTMLInputElement) start(plaats, veld)
