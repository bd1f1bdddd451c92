import { createEigenAdressen } from '../../app/plekken/eigen-adressen.ts'
import { findPlekken } from '../../app/plekken/find-plekken.ts'
import { RD } from '../../app/ports/geo.ts'
import { currentRegelboek } from '../../app/regelboek/choose-catalogus.ts'
import { formatDatum } from '../../app/woorden/codes.ts'
import { formatGetal } from '../../domain/tekst.ts'
import { AFLOOP, type Afloop, GebruikFout } from '../shared/afloop.ts'
import type { Opdracht, Wereld } from '../shared/opdracht.ts'
import { parseOpties, TEKST, VLAG } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'
import { renderPlekken } from '../tekst/plekken-tekst.ts'

const search = async (tekst: string, alsJson: boolean, wereld: Wereld): Promise<Afloop> => {
  const omgeving = await withVoortgang('Regelboek laden', wereld.composeOmgeving)
  const gezag = currentRegelboek(omgeving).visie.bevoegdGezag
  const lijst = omgeving.plekkenVan?.(gezag)
  const { zoek, projectie } = omgeving
  // Without a network: only what is here.
  const adressen = createEigenAdressen({ ...omgeving, gezagen: [gezag] })
  const gevonden = await findPlekken({ lijst, zoek, projectie, crs: RD, adressen, gezag }, tekst)
  wereld.print(alsJson ? JSON.stringify(gevonden) : renderPlekken(gevonden))
  return AFLOOP.goed
}

const NAMEN: Readonly<Record<string, string>> = {
  adres: 'adressen',
  gebouw: 'gebouwen',
  weg: 'wegen',
}

const readIn = async (
  bestanden: readonly string[],
  { crs, stand }: { readonly crs?: string | undefined; readonly stand?: string | undefined },
  wereld: Wereld,
): Promise<Afloop> => {
  const vandaag = `ingelezen op ${formatDatum(new Date().toISOString())}`
  const meld = (regel: string) => process.stderr.write(`${regel}\n`)
  const geteld = await wereld.importPlekken({ bestanden, crs, stand: stand ?? vandaag, meld })
  for (const [laag, aantal] of Object.entries(geteld)) {
    wereld.print(`${formatGetal(aantal)} ${NAMEN[laag] ?? laag} in de gemeente.`)
  }
  wereld.print('Start de dienst opnieuw: dan zoekt en tekent hij ermee.')
  return AFLOOP.goed
}

/** Finds where something is by the names that came with the service, and reads in what the municipality has of its own. */
export const plekken: Opdracht = {
  kort: 'zoek een straat, adres of coördinaat, of lees adressen, gebouwen en wegen in',
  hulp: `Gebruik: visietoets plekken zoek TEKST [opties]
         visietoets plekken importeer BESTAND... [opties]

  TEKST    een straat, postcode, adres, buurt, plaats, coördinaat of link van een kaart; typefouten geven niet
  --json   als JSON, zoals GET /v1/plekken?crs=${RD}

De plaatsen zijn in RD (m). Een straat is een cirkel waarin zij ergens ligt, geen punt.

  BESTAND  GeoPackage of GeoJSON van PDOK: de BAG (verblijfsobject, ligplaats, standplaats, pand) of het NWB (wegvakken)
  --crs    stelsel van GeoJSON dat het zelf niet zegt, zoals EPSG:28992
  --stand  van wanneer de bestanden zijn, voor de vermelding

Wat in de gemeente ligt, komt in PLEKKEN_DIR, in de plaats van wat daar van die laag stond. Gaat er iets mis, dan is er niets
veranderd.
`,
  run: async (args, wereld) => {
    const { values, positionals } = parseOpties(
      args,
      { json: VLAG, crs: TEKST, stand: TEKST },
      'elk',
    )
    const [wat, ...rest] = positionals
    const tekst = rest.join(' ')
    if (wat === 'importeer' && rest.length > 0) return readIn(rest, values, wereld)
    if (wat === 'zoek' && tekst.trim() !== '') return search(tekst, values.json === true, wereld)
    throw new GebruikFout(
      'Zeg wat u zoekt: visietoets plekken zoek TEKST. Of lees bestanden in: visietoets plekken importeer BESTAND.',
    )
  },
}
