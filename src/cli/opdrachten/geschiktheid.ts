import { createBrokrekenaar } from '../../app/kaart/brokrekenaar.ts'
import { frameKaart } from '../../app/kaart/create-kaart.ts'
import { readKaart } from '../../app/kaart/read-kaart.ts'
import { AFLOOP } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties, readContentCrs, readUri, TEKST } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'

const OPTIES = { 'content-crs': TEKST, crs: TEKST }

/** Draws a suitability map from a file without a database: nothing is stored. */
export const geschiktheid: Opdracht = {
  kort: 'teken waar een idee zou passen, als GeoJSON; er wordt niets bewaard',
  hulp: `Gebruik: visietoets geschiktheid BESTAND.json [opties]

  BESTAND.json       {"initiatief": {"feiten": …}}, zoals POST /v1/geschiktheidskaarten het leest;
                     met "raster": {"celM": 250} of "percelen": {FeatureCollection}, en zonder
                     allebei alle gebiedsprofielen; - leest van standaardinvoer
  --content-crs URI  coördinatenstelsel van percelen en kader; standaard CRS84 (lengte, breedte).
                     RD is http://www.opengis.net/def/crs/EPSG/0/28992
  --crs URI          coördinatenstelsel van het antwoord; standaard dat van --content-crs
`,
  run: async (args, wereld) => {
    const { values, positionals } = parseOpties(args, OPTIES, ['BESTAND.json'])
    const tekst = await wereld.read(positionals[0] ?? '-')
    const omgeving = await withVoortgang('Regelboek laden', wereld.composeOmgeving)
    const crs = readUri(values.crs)
    const { kop, brokken } = readKaart(omgeving, {
      tekst,
      nu: omgeving.nu(),
      ...readContentCrs(values),
      ...(crs === undefined ? {} : { crs: omgeving.kaartgeo.readStelsel(crs) }),
    })
    const rekenBrok = createBrokrekenaar(omgeving)
    const delen = brokken.map(({ cellen }) => rekenBrok({ kop, cellen }))
    const { begin, einde } = frameKaart(kop)
    wereld.print(begin + delen.join(',') + einde)
    return AFLOOP.goed
  },
}
