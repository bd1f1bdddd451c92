import { listPlantypen } from '../../app/plantypen/list-plantypen.ts'
import { currentRegelboek } from '../../app/regelboek/choose-catalogus.ts'
import { AFLOOP, GebruikFout } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties, VLAG } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'
import { renderPlantypen } from '../tekst/plantypen-tekst.ts'

/** Finds the kinds of plans that people know by a name of their own. */
export const plantypen: Opdracht = {
  kort: 'zoek een soort plan, zoals een padelbaan, om mee te beginnen',
  hulp: `Gebruik: visietoets plantypen [ZOEK] [opties]

  ZOEK    wat u wilt doen, in uw eigen woorden; typefouten geven niet. Zonder: allemaal
  --json  als JSON, zoals GET /v1/plantypen

Begin met een plantype: visietoets beoordeel BESTAND.json --plantype ID
`,
  run: async (args, wereld) => {
    const { values, positionals } = parseOpties(args, { json: VLAG }, 'elk')
    const zoek = positionals.join(' ')
    if (positionals.length > 0 && zoek.trim() === '') {
      throw new GebruikFout('Zeg wat u zoekt, of laat het weg om alle plantypen te zien.')
    }
    const omgeving = await withVoortgang('Regelboek laden', wereld.composeOmgeving)
    const gevonden = listPlantypen(omgeving, currentRegelboek(omgeving), zoek)
    wereld.print(
      values.json === true ? JSON.stringify(gevonden) : renderPlantypen(gevonden, zoek !== ''),
    )
    return AFLOOP.goed
  },
}
