import Circle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style, { type StyleFunction } from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import { colourOfFase } from '../onderdelen/fasekleuren.ts'
import type { Kaartlaag } from '../onderdelen/kaart-instelling.ts'
import { KLASSEKLEUREN } from '../onderdelen/klassekleuren.ts'

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

const klassen = new Map(
  Object.entries(KLASSEKLEUREN).map(([klasse, [vulling, rand]]) => [
    klasse,
    new Style({
      fill: new Fill({ color: `${vulling}cc` }),
      stroke: new Stroke({ color: rand, width: 1 }),
    }),
  ]),
)

const byKlasse: StyleFunction = (vorm) => klassen.get(String(vorm.get('klasse'))) ?? RAND

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
  klasse: byKlasse,
  fase: byFase,
}
