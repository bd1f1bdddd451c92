import { explainMetBewijs } from '../../app/beoordelen/assess-met-bewijs.ts'
import { joinDelen } from '../../app/beoordelen/bewijs.ts'
import { parseJson } from '../../app/invoer/read-json.ts'
import { getRapport } from '../../app/rapport/get-rapport.ts'
import { AFLOOP } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties, readContentCrs } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'
import { renderRapport } from '../tekst/rapport.ts'

/** Assesses a file without a database: nothing is stored. */
export const beoordeel: Opdracht = {
  kort: 'beoordeel een initiatief uit een bestand; er wordt niets bewaard',
  hulp: `Gebruik: visietoets beoordeel BESTAND.json [opties]

  BESTAND.json       een initiatief, zoals POST /v1/beoordelingen het leest; - leest van standaardinvoer
  --json             geef de hele beoordeling met bewijs als JSON, in plaats van leesbare tekst
  --volledig         ook elke regel, haar spoor en waarmee is gerekend; ook met --json
  --content-crs URI  coördinatenstelsel van de locatie; standaard CRS84 (lengte, breedte).
                     RD is http://www.opengis.net/def/crs/EPSG/0/28992
`,
  run: async (args, wereld) => {
    const { values, positionals } = parseOpties(
      args,
      {
        json: { type: 'boolean' },
        volledig: { type: 'boolean' },
        'content-crs': { type: 'string' },
      },
      ['BESTAND.json'],
    )
    const inhoud = parseJson(await wereld.read(positionals[0] ?? '-'))
    const omgeving = await withVoortgang('Regelboek laden', wereld.composeOmgeving)
    const { volledig, delen, volledigeDelen } = explainMetBewijs(omgeving, {
      inhoud,
      mag: { alsBehandelaar: true, concept: true },
      ...readContentCrs(values),
    })
    const naslag = values.volledig === true
    const show = () =>
      renderRapport(
        getRapport(omgeving, { beoordeling: volledig, register: 'motivering', stempel: {} }),
        naslag,
      )
    wereld.print(values.json === true ? joinDelen(naslag ? volledigeDelen : delen) : show())
    return AFLOOP.goed
  },
}
