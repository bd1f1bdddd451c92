import Circle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style, { type StyleFunction } from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import { colourOfFase } from '../onderdelen/kleuren/fasekleuren.ts'
import { type Klasse, STANDKLEUREN, ZONDER_STAND } from '../onderdelen/kleuren/standkleuren.ts'
import type { Kaartlaag } from '../shared/kaart-instelling.ts'

const lijn = new Stroke({ color: '#00543c', width: 3 })

export const PLAN = new Style({
  stroke: lijn,
  fill: new Fill({ color: 'rgba(0, 84, 60, 0.25)' }),
  image: new Circle({ radius: 8, stroke: lijn, fill: new Fill({ color: '#fff' }) }),
})
const RAND = new Style({
  stroke: new Stroke({ color: '#76858e', width: 1 }),
  fill: new Fill({ color: 'rgba(0, 0, 0, 0)' }),
})

/** The kind of an area is longer than its name, and no help in finding the way. */
const shortenNaam = (naam: unknown): string => String(naam ?? '').replace('Natura 2000-gebied ', '')

/** Without a background these names are all that says where one is; names in each other's way wait for a closer look. */
const byRand: StyleFunction = (vorm) => [
  RAND,
  new Style({
    text: new Text({
      text: shortenNaam(vorm.get('naam')),
      font: '13px system-ui, sans-serif',
      fill: new Fill({ color: '#1b2a33' }),
      stroke: new Stroke({ color: '#fff', width: 3 }),
      overflow: true,
    }),
  }),
]

/** Side of the tile that is repeated to hatch or dot a fill, px. */
const TEGEL = 8

/** A fill with lines (to be confirmed) or dots (our own), as in the legend. */
const makePatroon = (vulling: string, inkt: string, hardheid: string): CanvasPattern | null => {
  const doek = document.createElement('canvas')
  doek.width = TEGEL
  doek.height = TEGEL
  const pen = doek.getContext('2d')
  if (!pen) return null
  pen.fillStyle = vulling
  pen.fillRect(0, 0, TEGEL, TEGEL)
  pen.strokeStyle = inkt
  pen.fillStyle = inkt
  pen.lineWidth = 1.5
  pen.beginPath()
  if (hardheid === 'te_bevestigen') {
    // Three lines, so that the tiles join without a gap in the corners.
    for (const begin of [0, TEGEL, 2 * TEGEL]) {
      pen.moveTo(begin + 1, -1)
      pen.lineTo(begin - TEGEL - 1, TEGEL + 1)
    }
    pen.stroke()
  } else {
    pen.arc(TEGEL / 2, TEGEL / 2, 1.4, 0, 2 * Math.PI)
    pen.fill()
  }
  return pen.createPattern(doek, 'repeat')
}

const makeLetter = (letter: string): Text =>
  new Text({
    text: letter,
    font: '600 13px system-ui, sans-serif',
    fill: new Fill({ color: '#1b2a33' }),
    stroke: new Stroke({ color: '#fff', width: 4 }),
  })

const makeStandstijl = (klasse: Klasse, hardheid: string): Style => {
  const { vulling, rand, inkt, letter } = STANDKLEUREN[klasse]
  const patroon = ['te_bevestigen', 'eigen_uitwerking'].includes(hardheid)
  return new Style({
    fill: new Fill({ color: (patroon ? makePatroon(vulling, inkt, hardheid) : null) ?? vulling }),
    stroke: new Stroke({ color: rand, width: 1 }),
    text: makeLetter(letter),
  })
}

/** A place that is still open: nothing within, and round it the colour of the best it can become. */
const makeOpenstijl = (hoogstens: Klasse): readonly Style[] => {
  const { vulling, rand, letter } = STANDKLEUREN[hoogstens]
  return [
    new Style({
      fill: new Fill({ color: STANDKLEUREN.onbekend.vulling }),
      stroke: new Stroke({ color: rand, width: 5 }),
    }),
    new Style({ stroke: new Stroke({ color: vulling, width: 3 }), text: makeLetter(`≤${letter}`) }),
  ]
}

const isKlasse = (woord: string): woord is Klasse => Object.hasOwn(STANDKLEUREN, woord)

const standstijlen = new Map<string, Style | readonly Style[]>()

/** Colour and letter by stand, hatching by hardheid. */
const byStand: StyleFunction = (vorm) => {
  const [stand = '', hardheid = '', hoogstens = ''] = ['stand', 'hardheid', 'hoogstens'].map(
    (naam) => String(vorm.get(naam) ?? ''),
  )
  const sleutel = `${stand} ${hardheid} ${hoogstens}`
  const stijl =
    standstijlen.get(sleutel) ??
    (isKlasse(hoogstens)
      ? makeOpenstijl(hoogstens)
      : makeStandstijl(isKlasse(stand) ? stand : ZONDER_STAND, hardheid))
  standstijlen.set(sleutel, stijl)
  return stijl as Style | Style[]
}

const byFase: StyleFunction = (vorm) => {
  const kleur = colourOfFase(vorm.get('fase'))
  return new Style({
    fill: new Fill({ color: `${kleur}99` }),
    stroke: new Stroke({ color: '#1b2a33', width: 2 }),
    text: new Text({
      text: String(vorm.get('naam') ?? ''),
      font: '600 14px system-ui, sans-serif',
      fill: new Fill({ color: '#1b2a33' }),
      stroke: new Stroke({ color: '#fff', width: 4 }),
      overflow: true,
    }),
  })
}

export const STIJLEN: Readonly<Record<Kaartlaag['stijl'], Style | StyleFunction>> = {
  rand: byRand,
  plan: PLAN,
  stand: byStand,
  fase: byFase,
}
