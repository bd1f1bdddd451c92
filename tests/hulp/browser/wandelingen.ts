import { type Standplan, TIEN_PLANNEN } from './tien-plannen.ts'
import type { Wandeling } from './wandeling.ts'

export interface HeleWandeling extends Wandeling {
  readonly hoe: string
  readonly breedte: number
  /** Pixels of the screen to one of the page: 2 on 720 is 1440 at 200 %. */
  readonly schaal: number
  readonly javaScript: boolean
  readonly toetsenbord: boolean
  /** Whether addresses and tiles are looked up, on stand-ins. */
  readonly netwerk: boolean
  /** The stand in words with which it ends. */
  readonly uitkomst: string
}

type Plaats = Wandeling['plaats']

/** The drawing of the plan as a file. */
export const bestand: Plaats = async (page, _, { locatie }) => {
  const inhoud = JSON.stringify({ type: 'Feature', properties: {}, geometry: locatie })
  await page.getByLabel(/Of kies een bestand/).setInputFiles({
    name: 'plan.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(inhoud),
  })
}

/** The middle of the plan, as two numbers. */
const middenOf = ({ locatie: { type, coordinates } }: Standplan): readonly [number, number] => {
  if (type === 'Point') return coordinates as [number, number]
  const [ring = []] = coordinates as readonly (readonly [number, number])[][]
  const [a, , c] = ring
  if (!a || !c) throw new Error('a plan has corners')
  return [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2]
}

export const getallen: Plaats = async (_, hand, plan) => {
  const [lengte, breedte] = middenOf(plan)
  await hand.fill(/^Waar is uw plan/, `${breedte} ${lengte}`)
}

/** Searches an address that the register knows. */
const adres =
  (tekst: string, treffer: string, javaScript: boolean): Plaats =>
  async (page) => {
    await page.getByLabel('Zoek uw plek').fill(tekst)
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.getByRole(javaScript ? 'button' : 'link', { name: treffer }).click()
    await page.getByText(`Uw plek: ${treffer}`).waitFor()
  }

/** Searches a street without network, and points out the spot in its circle. */
const straat =
  (tekst: string, treffer: RegExp): Plaats =>
  async (page) => {
    await page.getByLabel('Zoek uw plek').fill(tekst)
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.getByRole('button', { name: treffer }).click()
    await page
      .getByText(/ligt ergens in de cirkel/)
      .first()
      .waitFor()
    const vlak = await page.locator('.vt-kaart').boundingBox()
    if (!vlak) throw new Error('there is no map')
    await page.locator('.vt-kaart').click({ position: { x: vlak.width / 2, y: vlak.height / 2 } })
    await page.getByText('Uw plek staat op de kaart').waitFor()
  }

const find = (stand: Standplan['stand']): Standplan => {
  const plan = TIEN_PLANNEN.find((een) => een.stand === stand)
  if (plan === undefined) throw new Error(`there is no plan that ${stand}`)
  return plan
}

const OP_1440 = { breedte: 1440, schaal: 1 }
const OP_320 = { breedte: 320, schaal: 1 }
const OP_200 = { breedte: 720, schaal: 2 }
const GEWOON = { javaScript: true, toetsenbord: false, netwerk: false }
const ZONDER_SCRIPT = { ...GEWOON, javaScript: false }
const TOETSEN = { ...GEWOON, toetsenbord: true }

const EERST_WONEN = { groep: /^Wonen/, activiteit: /^Woningen bouwen/ }

/** Each of the ten plans, as somebody brings it in: every width, with and without scripts, pointer, keys and network. */
export const WANDELINGEN: readonly HeleWandeling[] = [
  {
    hoe: 'een bestand, 1440 px',
    plan: find('strijdig'),
    begin: { woord: 'buurtsuper', soort: /^Supermarkt/ },
    plaats: bestand,
    ...OP_1440,
    ...GEWOON,
    uitkomst: 'in strijd',
  },
  {
    hoe: 'een bestand, 320 px, zonder JavaScript',
    plan: find('nee_tenzij'),
    begin: { woord: 'kantoor naar woningen', soort: /^Gebouw verbouwen tot woningen/ },
    plaats: bestand,
    ...OP_320,
    ...ZONDER_SCRIPT,
    uitkomst: 'hier niet, tenzij',
  },
  {
    hoe: 'een bestand, 200 %',
    plan: find('past_niet'),
    begin: { woord: 'honderd woningen', soort: /^Woningen bouwen/ },
    plaats: bestand,
    ...OP_200,
    ...GEWOON,
    uitkomst: 'past niet',
  },
  {
    hoe: 'een bestand, 320 px',
    plan: find('botst'),
    begin: EERST_WONEN,
    plaats: bestand,
    ...OP_320,
    ...GEWOON,
    uitkomst: 'twee doelen botsen',
  },
  {
    hoe: 'een bestand, 1440 px, zonder JavaScript',
    plan: find('open'),
    begin: { woord: 'flat', soort: /^Appartementengebouw/ },
    plaats: bestand,
    ...OP_1440,
    ...ZONDER_SCRIPT,
    uitkomst: 'hangt af van wat nog moet blijken',
  },
  {
    hoe: 'twee getallen, 200 %, zonder JavaScript, alleen toetsen',
    plan: find('zwijgt'),
    begin: { woord: 'slopen', soort: /^Slopen/ },
    plaats: getallen,
    ...OP_200,
    ...TOETSEN,
    javaScript: false,
    uitkomst: 'de visie zegt hier niets over',
  },
  {
    hoe: 'een adres bij PDOK, 1440 px',
    plan: find('aanpassen'),
    begin: { woord: 'appartementen', soort: /^Appartementengebouw/ },
    plaats: adres('Proefstraat 12', 'Proefstraat 12, 9400AA Assen', true),
    ...OP_1440,
    ...GEWOON,
    netwerk: true,
    uitkomst: 'past na aanpassing',
  },
  {
    hoe: 'twee getallen, 320 px, alleen toetsen',
    plan: find('past_mits'),
    begin: { woord: 'dakapel', soort: /^Dakkapel/ },
    plaats: getallen,
    ...OP_320,
    ...TOETSEN,
    uitkomst: 'past onder voorwaarden',
  },
  {
    hoe: 'een perceel bij PDOK, 320 px, zonder JavaScript',
    plan: find('past'),
    begin: { woord: 'muziekfeest', soort: /^Evenement/ },
    plaats: adres('Assen A 1234', 'Assen A 1234', false),
    ...OP_320,
    ...ZONDER_SCRIPT,
    netwerk: true,
    uitkomst: 'past',
  },
  {
    hoe: 'een straat met een typefout en een klik op de kaart, 1440 px',
    plan: find('onbekend'),
    begin: EERST_WONEN,
    plaats: straat('scharmbarg', /^Scharmbarg/),
    ...OP_1440,
    ...GEWOON,
    uitkomst: 'nog niet te zeggen',
  },
]
