// Runs in the browser: the maps of a page, beside the words and fields that also work without them.
import { defaults as standaardknoppen } from 'ol/control/defaults.js'
import ScaleLine from 'ol/control/ScaleLine.js'
import { createEmpty, type Extent, extend, isEmpty } from 'ol/extent.js'
import GeoJSON from 'ol/format/GeoJSON.js'
import VectorLayer from 'ol/layer/Vector.js'
import OlMap from 'ol/Map.js'
import Projection from 'ol/proj/Projection.js'
import { addProjection } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import View from 'ol/View.js'
import type { Kaartinstelling, Kaartlaag } from '../shared/kaart-instelling.ts'
import { restoreOnderweg } from './onderweg.ts'
import { makeSchets } from './schets.ts'
import { PLAN, STIJLEN } from './stijlen.ts'
import { makeAchtergrond } from './tegels.ts'
import { addTekenen } from './teken.ts'
import { addVerder, detachZoeken, keepAdres } from './verder.ts'
import { addZoeken } from './zoeken.ts'

const RD = 'EPSG:28992'
/** The square in which RD is used, m. */
const RD_KADER = [-285_401.92, 22_598.08, 595_401.92, 903_401.92]

addProjection(
  new Projection({
    code: RD,
    units: 'm',
    extent: RD_KADER as never,
    // A metre of RD is a metre, as near as a map shows it.
    getPointResolution: (resolutie) => resolutie,
  }),
)
const format = new GeoJSON({ dataProjection: RD, featureProjection: RD })

const add = <E extends HTMLElement>(plaats: HTMLElement, soort: string, klasse: string): E => {
  const element = document.createElement(soort) as E
  element.className = klasse
  plaats.append(element)
  return element
}

const makeBron = ({ url, gegevens }: Kaartlaag): VectorSource =>
  url === undefined
    ? new VectorSource({ features: gegevens ? format.readFeatures(gegevens) : [] })
    : new VectorSource({ url, format })

const lookAt = (kaart: OlMap, kader: Extent | null | undefined): void => {
  if (!kader || isEmpty(kader)) return
  kaart.getView().fit(kader, { padding: [24, 24, 24, 24], minResolution: 1 })
}

/** The sketch that lies under it. */
const SCHETS: Kaartlaag = { naam: 'Schetskaart', stijl: 'rand' }

/** Looks at the plan when there is one, and otherwise at everything; not where somebody is looking already. */
const zoomTo = (
  kaart: OlMap,
  bronnen: readonly (readonly [Kaartlaag, VectorSource])[],
  isLeeg: () => boolean,
): void => {
  const zoom = () => {
    if (!isLeeg()) return
    const gevuld = bronnen.filter(([, bron]) => bron.getFeatures().length > 0)
    const eigen = gevuld.filter(([{ stijl }]) => stijl !== 'rand')
    const kader = createEmpty()
    for (const [, bron] of eigen.length > 0 ? eigen : gevuld)
      extend(kader, bron.getExtent() ?? createEmpty())
    lookAt(kaart, kader)
  }
  zoom()
  for (const [, bron] of bronnen) bron.once('featuresloadend', zoom)
}

const start = (plaats: HTMLElement): void => {
  const instelling = JSON.parse(plaats.dataset.kaart ?? '{}') as Kaartinstelling
  const { lagen, teken } = instelling
  const balk = add<HTMLDivElement>(plaats, 'div', 'vt-knoppen')
  const vlak = add<HTMLDivElement>(plaats, 'div', 'vt-kaart')
  const stand = add<HTMLParagraphElement>(plaats, 'p', 'vt-hulp')
  stand.setAttribute('role', 'status')
  const meld = (tekst: string) => {
    stand.textContent = tekst
  }
  plaats.hidden = false
  if (plaats.dataset.id) plaats.id = plaats.dataset.id
  plaats.tabIndex = -1
  const bronnen = lagen.map((laag) => [laag, makeBron(laag)] as const)
  const tekening = new VectorSource()
  const gezocht = new VectorSource()
  const schets = makeSchets(format)
  const maker = add<HTMLParagraphElement>(plaats, 'p', 'vt-hulp')
  const achtergrond = makeAchtergrond((laag) => {
    laag.setVisible(false)
    for (const deel of schets.layers) deel.setVisible(true)
    maker.textContent =
      'De achtergrondkaart van het Kadaster is nu niet te bereiken. U ziet onze schetskaart; over vijf minuten proberen wij het weer.'
  })
  if (achtergrond) {
    maker.textContent = 'Achtergrondkaart: Kadaster (BRT, CC BY 4.0).'
    for (const deel of schets.layers) deel.setVisible(false)
  } else maker.remove()
  const kaart = new OlMap({
    target: vlak,
    controls: standaardknoppen({
      attribution: false,
      rotate: false,
      zoomOptions: { zoomInTipLabel: 'Dichterbij', zoomOutTipLabel: 'Verder weg' },
    }).extend([new ScaleLine({ minWidth: 64 })]),
    layers: [
      ...(achtergrond ? [achtergrond] : []),
      ...schets.layers,
      ...bronnen.map(
        ([{ stijl }, source]) =>
          new VectorLayer({ source, style: STIJLEN[stijl], declutter: stijl === 'rand' }),
      ),
      new VectorLayer({ source: gezocht }),
      new VectorLayer({ source: tekening, style: PLAN }),
    ],
    view: new View({ projection: RD, center: [234_000, 556_500], resolution: 16 }),
  })
  // Without anything of its own a map shows the whole sketch.
  const onder =
    schets.bron && !achtergrond && lagen.length === 0 ? [[SCHETS, schets.bron] as const] : []
  if (achtergrond) lookAt(kaart, achtergrond.getExtent())
  zoomTo(kaart, [...bronnen, ...onder], () => gezocht.isEmpty() && tekening.isEmpty())
  const veld = teken && document.getElementById(teken.veld)
  if (veld instanceof HTMLInputElement) {
    const zoekplek = instelling.zoek ? document.getElementById(instelling.zoek) : null
    if (instelling.zoek) restoreOnderweg()
    const delen = teken?.delen ?? false
    const getallen = teken?.getallen ? document.getElementById(teken.getallen) : null
    const getekend = addTekenen({
      kaart,
      bron: tekening,
      format,
      veld,
      balk,
      meld,
      delen,
      getallen,
    })
    if (!tekening.isEmpty()) lookAt(kaart, tekening.getExtent())
    addZoeken(instelling, { kaart, bron: gezocht, meld }, getekend)
    if (veld.form && zoekplek instanceof HTMLFormElement)
      addVerder({ formulier: veld.form, zoekplek, finish: getekend.finish })
    return
  }
  balk.remove()
  // Only reading: what is clicked is named, as it is in the table.
  kaart.on('singleclick', ({ pixel }) => {
    const namen = kaart
      .getFeaturesAtPixel(pixel)
      .map((vorm) => [vorm.get('naam'), vorm.get('tekst')].filter(Boolean).join(': '))
    meld(namen.filter(Boolean).join('; '))
  })
}

detachZoeken()
keepAdres()
for (const plaats of document.querySelectorAll<HTMLElement>('[data-kaart]')) start(plaats)
