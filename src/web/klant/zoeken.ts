import Feature from 'ol/Feature.js'
import Circle from 'ol/geom/Circle.js'
import Point from 'ol/geom/Point.js'
import type OlMap from 'ol/Map.js'
import type VectorSource from 'ol/source/Vector.js'
import type { Kaartinstelling } from '../shared/kaart-instelling.ts'
import { rememberOnderweg } from './onderweg.ts'
import { GETYPT, makeRond } from './schets.ts'
import { clearEerstPlek, isVoorPlek, searchPlek } from './verder.ts'

const RD = 'http://www.opengis.net/def/crs/EPSG/0/28992'
/** So long nothing is typed before somebody seems to be done, ms. */
const RUST_MS = 400
/** So much is in sight round a point, m. */
const ROND_PUNT = 200

interface Plek {
  readonly id: string
  readonly naam: string
  readonly soort: string
  readonly omschrijving: string
  readonly midden?: { readonly coordinates: readonly [number, number] }
  readonly straal: number
}

interface Antwoord {
  readonly melding?: string
  readonly plekken: readonly Plek[]
}

const ask = async (zoek: string, signal: AbortSignal): Promise<Antwoord> => {
  const antwoord = await fetch(`/v1/plekken?${new URLSearchParams({ zoek, crs: RD })}`, { signal })
  if (!antwoord.ok) throw new Error(String(antwoord.status))
  return antwoord.json()
}

/** What was drawn, as far as a search takes it away. */
interface Tekening {
  readonly clear: () => void
  /** Takes away what lies wholly outside this circle. */
  readonly clearBuiten: (cirkel: Circle) => void
}

interface Zoekplek {
  readonly kaart: OlMap
  /** Where the circle and the point are drawn. */
  readonly bron: VectorSource
  readonly meld: (tekst: string) => void
}

/** Looks at a circle, or at a point when its radius is 0. */
export const showPlek = (
  { kaart, bron }: Zoekplek,
  midden: readonly [number, number],
  { straal, naam }: { readonly straal: number; readonly naam: string },
): void => {
  bron.clear()
  const cirkel = new Circle([...midden], Math.max(straal, 1))
  const vorm = new Feature(straal > 0 ? cirkel : new Point([...midden]))
  vorm.setStyle(straal > 0 ? makeRond(naam) : GETYPT)
  bron.addFeature(vorm)
  const kader = new Circle([...midden], Math.max(straal, ROND_PUNT)).getExtent()
  kaart.getView().fit(kader, { padding: [24, 24, 24, 24] })
}

const makeKnop = (tekst: string, doe: () => void): HTMLLIElement => {
  const regel = document.createElement('li')
  const knop = document.createElement('button')
  knop.type = 'button'
  knop.className = 'nl-button nl-button--subtle'
  knop.textContent = tekst
  knop.addEventListener('click', doe)
  regel.append(knop)
  return regel
}

/** A point has two numbers for a name: where it lies says more. */
const sayGekozen = ({ naam, soort, omschrijving, straal }: Plek): string =>
  straal > 0
    ? `${naam} (${omschrijving}) ligt ergens in de cirkel. Klik nu op de plek van uw plan. Het midden van de cirkel hoeft dat niet te zijn.`
    : `${soort === 'punt' ? `Uw ${omschrijving}` : naam} staat op de kaart.`

/** Addresses have an outline that only their own page knows. */
const toPagina = (formulier: HTMLFormElement, id: string): void => {
  const vraag = new URLSearchParams({ gevonden: id })
  for (const naam of ['plantype', 'van']) {
    const waarde = formulier.querySelector<HTMLInputElement>(`[name="${naam}"]`)?.value
    if (waarde) vraag.set(naam, waarde)
  }
  rememberOnderweg()
  location.assign(`/zelftoets?${vraag}`)
}

/** The same search as a page of its own. */
const toZoekpagina = (formulier: HTMLFormElement): void => {
  const velden = [...new FormData(formulier)].map(([naam, waarde]) => [naam, String(waarde)])
  location.assign(`/zelftoets/plek?${new URLSearchParams(velden)}`)
}

/** What the form of the page hears of a place that was chosen. */
interface Kiezen {
  /** It is this point. */
  readonly punt: (tekst: string) => void
  /** It is somewhere round the place with this id, and still to be pointed out. */
  readonly rond: (gekozen: Plek, midden: readonly [number, number]) => void
}

/** Looks for a name in place: what is found stands under the field, and what is chosen on the map. */
const enhanceZoeken = (formulier: HTMLFormElement, plek: Zoekplek, kies: Kiezen) => {
  const veld = formulier.querySelector<HTMLInputElement>('[name="adres"]')
  if (!veld) return
  const stand = document.createElement('p')
  stand.className = 'vt-hulp'
  stand.setAttribute('role', 'status')
  const lijst = document.createElement('ul')
  lijst.className = 'vt-keuzelijst'
  formulier.append(stand, lijst)
  const choose = (gekozen: Plek) => {
    const { midden, straal, soort, id } = gekozen
    if (soort === 'adres' || soort === 'perceel' || !midden) return toPagina(formulier, id)
    lijst.replaceChildren()
    clearEerstPlek(formulier)
    const tekst = sayGekozen(gekozen)
    stand.textContent = tekst
    if (straal === 0) kies.punt(midden.coordinates.join(' '))
    else kies.rond(gekozen, midden.coordinates)
    plek.meld(tekst)
    plek.kaart.getTargetElement()?.scrollIntoView({ block: 'center' })
  }
  let vorige = new AbortController()
  veld.addEventListener('keydown', (gebeurtenis) => {
    if (gebeurtenis.key !== 'Enter') return
    // The first button of the form may be that of the plan.
    gebeurtenis.preventDefault()
    searchPlek(formulier)
  })
  formulier.addEventListener('submit', async (gebeurtenis) => {
    if (!isVoorPlek(gebeurtenis)) return
    gebeurtenis.preventDefault()
    clearEerstPlek(formulier)
    vorige.abort()
    vorige = new AbortController()
    stand.textContent = 'Wij zoeken …'
    lijst.replaceChildren()
    try {
      const { melding = '', plekken } = await ask(veld.value, vorige.signal)
      const [eerste] = plekken
      if (eerste?.soort === 'punt') return choose(eerste)
      stand.textContent = melding || `${plekken.length} gevonden. Kies de plek.`
      lijst.append(
        ...plekken.map((deel) =>
          makeKnop(`${deel.naam} (${deel.omschrijving})`, () => choose(deel)),
        ),
      )
    } catch (fout) {
      // The page can do the same without this script, and says what is wrong.
      if (!(fout instanceof DOMException)) toZoekpagina(formulier)
    }
  })
}

/** The map follows what is typed in the field with two numbers; `change` hears that they say where. */
const followGetallen = (veld: HTMLInputElement, plek: Zoekplek, change: () => void) => {
  let wekker: ReturnType<typeof setTimeout> | undefined
  let vorige = new AbortController()
  const follow = async () => {
    vorige.abort()
    vorige = new AbortController()
    if (!/\d.*\d/.test(veld.value)) return
    try {
      const { plekken } = await ask(veld.value, vorige.signal)
      const [punt] = plekken
      if (punt?.soort !== 'punt' || !punt.midden) return
      showPlek(plek, punt.midden.coordinates, punt)
      plek.meld(
        `Dit ${punt.omschrijving}. Klopt dat niet? Klik dan op de goede plek.`.replace(
          'Dit punt',
          'Dit punt ligt',
        ),
      )
      change()
    } catch {
      // Without an answer the map stays where it is; the form says what is wrong when it is sent.
    }
  }
  veld.addEventListener('input', () => {
    clearTimeout(wekker)
    wekker = setTimeout(follow, RUST_MS)
  })
  if (veld.value !== '') void follow()
  return follow
}

/** Says in the form round which place one looks: without a spot in it the service asks for that. */
const writeRond = ({ form }: HTMLInputElement, id: string): void => {
  if (!form) return
  let veld = form.querySelector<HTMLInputElement>('[name="rond"]')
  if (!veld) {
    veld = document.createElement('input')
    veld.type = 'hidden'
    veld.name = 'rond'
    form.append(veld)
  }
  veld.value = id
}

/** What is found and what is typed moves the map. */
export const addZoeken = (
  { zoek, rond, teken }: Kaartinstelling,
  plek: Zoekplek,
  tekening: Tekening,
): void => {
  const getallen = teken?.getallen && document.getElementById(teken.getallen)
  const veld = getallen instanceof HTMLInputElement ? getallen : undefined
  const follow = veld && followGetallen(veld, plek, tekening.clear)
  if (rond && !veld?.value) showPlek(plek, rond.midden, rond)
  const formulier = zoek && document.getElementById(zoek)
  if (!(formulier instanceof HTMLFormElement)) return
  enhanceZoeken(formulier, plek, {
    punt: (tekst) => {
      if (!veld) return
      veld.value = tekst
      void follow?.()
    },
    rond: (gekozen, midden) => {
      const { id, straal } = gekozen
      // What lies elsewhere is no longer meant.
      tekening.clearBuiten(new Circle([...midden], straal))
      if (veld) veld.value = ''
      if (veld) writeRond(veld, id)
      showPlek(plek, midden, gekozen)
    },
  })
}
