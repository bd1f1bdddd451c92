import type { Coordinate } from 'ol/coordinate.js'
import Feature from 'ol/Feature.js'
import type GeoJSON from 'ol/format/GeoJSON.js'
import type Circle from 'ol/geom/Circle.js'
import Point from 'ol/geom/Point.js'
import Polygon from 'ol/geom/Polygon.js'
import Draw from 'ol/interaction/Draw.js'
import type OlMap from 'ol/Map.js'
import type VectorSource from 'ol/source/Vector.js'
import { guardVerbinding, rememberTekening, restoreTekening } from './bewaren.ts'
import { PLAN } from './stijlen.ts'

interface Tekenplek {
  readonly kaart: OlMap
  readonly bron: VectorSource
  readonly format: GeoJSON
  readonly veld: HTMLInputElement
  readonly balk: HTMLElement
  readonly meld: (tekst: string) => void
  /** Several surfaces, each a part, instead of one point or surface. */
  readonly delen: boolean
  /** The field with two numbers that says where as well: what is drawn takes its place. */
  readonly getallen: HTMLElement | null
}

const addButton = (balk: HTMLElement, tekst: string, doe: () => void): void => {
  const knop = document.createElement('button')
  knop.type = 'button'
  knop.className = 'nl-button nl-button--secondary'
  knop.textContent = tekst
  knop.addEventListener('click', doe)
  balk.append(knop)
}

/** Closing twice: the sketch has the first corner again, and where the mouse is now. */
const countHoeken = (vorm: Polygon): number => (vorm.getCoordinates()[0]?.length ?? 0) - 2

interface Getekend {
  readonly clear: () => void
  readonly clearBuiten: (cirkel: Circle) => void
  /** Closes the surface that is being drawn; false when it has no three corners yet. */
  readonly finish: () => boolean
}

const NIET_AF =
  'Uw vlak is nog niet af. Klik ten minste drie hoeken aan, en ga dan verder. Wilt u geen vlak? Kies dan "Wis de tekening".'

/** Lets somebody draw, and keeps what is drawn as GeoJSON in the field. */
export const addTekenen = (plek: Tekenplek): Getekend => {
  const { kaart, bron, format, veld, balk, meld, delen, getallen } = plek
  const opties = { decimals: 2 }
  const write = () => {
    const [eerste] = bron.getFeatures()
    const geometrie = eerste?.getGeometry()
    if (delen) veld.value = eerste ? format.writeFeatures(bron.getFeatures(), opties) : ''
    else veld.value = geometrie ? format.writeGeometry(geometrie, opties) : ''
    if (eerste && getallen instanceof HTMLInputElement) getallen.value = ''
    rememberTekening(veld)
  }
  let draw: Draw | undefined
  let schets: Feature | undefined
  const stop = () => {
    if (draw) kaart.removeInteraction(draw)
    draw = undefined
    schets = undefined
  }
  const finish = (): boolean => {
    const vorm = schets?.getGeometry()
    if (!draw || !(vorm instanceof Polygon)) return true
    if (countHoeken(vorm) < 3) return false
    draw.finishDrawing()
    stop()
    write()
    return true
  }
  const begin = (type: 'Point' | 'Polygon', uitleg: string) => () => {
    stop()
    if (!delen) bron.clear()
    write()
    meld(uitleg)
    draw = new Draw({ source: bron, type, style: PLAN })
    draw.once('drawstart', ({ feature }) => {
      schets = feature
    })
    draw.once('drawend', ({ feature }) => {
      if (delen) feature.set('naam', `Deel ${bron.getFeatures().length + 1}`)
      setTimeout(() => {
        stop()
        write()
        meld('Uw tekening staat op de kaart en gaat mee als u verder gaat.')
      })
    })
    kaart.addInteraction(draw)
  }
  if (!delen) addButton(balk, 'Zet een punt', begin('Point', 'Klik op de plek van uw plan.'))
  addButton(
    balk,
    delen ? 'Teken een deel' : 'Teken een vlak',
    begin('Polygon', 'Klik de hoeken aan. Dubbelklik als u klaar bent.'),
  )
  addButton(balk, 'Wis de tekening', () => {
    stop()
    bron.clear()
    write()
    meld('Er staat geen tekening meer op de kaart.')
  })
  veld.form?.addEventListener('submit', (gebeurtenis) => {
    if (finish()) return
    gebeurtenis.preventDefault()
    meld(NIET_AF)
    kaart.getTargetElement()?.scrollIntoView({ block: 'center' })
  })
  if (veld.form) guardVerbinding(veld.form)
  restoreTekening(veld)
  if (veld.value !== '') {
    bron.addFeatures(format.readFeatures(veld.value))
    meld('Uw tekening staat nog op de kaart.')
  }
  // Where somebody clicked is read at once: that it was no double click is known later, and the page may have moved by
  // then. The click that ends a drawing says nothing more.
  let geklikt: Coordinate | undefined
  kaart.on('click', ({ coordinate }) => {
    geklikt = draw ? undefined : coordinate
  })
  // A click is the shortest way to say where; it never takes away a surface that was drawn.
  kaart.on('singleclick', () => {
    const [eerste] = bron.getFeatures()
    if (!geklikt || delen || draw || (eerste && eerste.getGeometry()?.getType() !== 'Point')) return
    bron.clear()
    bron.addFeature(new Feature(new Point(geklikt)))
    write()
    meld(
      'Uw plek staat op de kaart en gaat mee als u verder gaat. Klik ergens anders om haar te verzetten.',
    )
  })
  const clear = () => {
    stop()
    bron.clear()
    write()
  }
  return {
    clear,
    finish,
    clearBuiten: (cirkel) => {
      const isErbij = bron
        .getFeatures()
        .some((vorm) => cirkel.intersectsExtent(vorm.getGeometry()?.getExtent() ?? []))
      if (!isErbij) clear()
    },
  }
}
