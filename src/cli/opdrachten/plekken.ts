import { listPlekken } from '../../app/plekken/list-plekken.ts'
import { RD } from '../../app/ports/geo.ts'
import { currentRegelboek } from '../../app/regelboek/choose-catalogus.ts'
import { AFLOOP, GebruikFout } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties, VLAG } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'
import { renderPlekken } from '../tekst/plekken-tekst.ts'

/** Finds where something is by the names that came with the service. */
export const plekken: Opdracht = {
  kort: 'zoek een straat, postcode, buurt of coördinaat',
  hulp: `Gebruik: visietoets plekken zoek TEKST [opties]

  TEKST   een straat, postcode, buurt, plaats, coördinaat of link van een kaart; typefouten geven niet
  --json  als JSON, zoals GET /v1/plekken?crs=${RD}

De plaatsen zijn in RD (m). Een straat is een cirkel waarin zij ergens ligt, geen punt.
`,
  run: async (args, wereld) => {
    const { values, positionals } = parseOpties(args, { json: VLAG }, 'elk')
    const [wat, ...woorden] = positionals
    const tekst = woorden.join(' ')
    if (wat !== 'zoek' || tekst.trim() === '') {
      throw new GebruikFout('Zeg wat u zoekt: visietoets plekken zoek TEKST.')
    }
    const omgeving = await withVoortgang('Regelboek laden', wereld.composeOmgeving)
    const lijst = omgeving.plekkenVan?.(currentRegelboek(omgeving).visie.bevoegdGezag)
    const { zoek, projectie } = omgeving
    const gevonden = listPlekken({ lijst, zoek, projectie, crs: RD }, tekst)
    wereld.print(values.json === true ? JSON.stringify(gevonden) : renderPlekken(gevonden))
    return AFLOOP.goed
  },
}
