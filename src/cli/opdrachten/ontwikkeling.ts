import { createOndertekenaar, signIn } from '../../app/beoordelen/onderteken.ts'
import { parseJson } from '../../app/invoer/read-json.ts'
import type { Omgeving } from '../../app/omgeving.ts'
import { readOntwikkelingsantwoord } from '../../app/ontwikkeling/antwoord.ts'
import { assessOntwikkelingLos } from '../../app/ontwikkeling/assess-ontwikkeling.ts'
import { AFLOOP } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties, readContentCrs, TEKST, VLAG } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'
import { renderOntwikkeling } from '../tekst/rapport-ontwikkeling.ts'

const renderLeesbaar = ({ boeken }: Omgeving, tekst: string): string => {
  const uit = readOntwikkelingsantwoord(tekst)
  const { regelboek } = uit.bewijs
  const toetser = boeken.bySha(regelboek.sha256)
  if (toetser === undefined) throw new Error(`rulebook is not loaded: ${regelboek.sha256}`)
  return renderOntwikkeling(uit, toetser.regelboek)
}

/** Assesses an area development from a file, without a database: other plans are not counted. */
export const ontwikkeling: Opdracht = {
  kort: 'beoordeel een gebiedsontwikkeling: elk deel, het geheel en de budgetten',
  hulp: `Gebruik: visietoets ontwikkeling BESTAND.json [opties]

  BESTAND.json       een ontwikkeling, zoals POST /v1/ontwikkelingen haar leest; - leest van standaardinvoer
  --json             geef het hele antwoord als JSON, in plaats van leesbare tekst
  --volledig         met --json: ook de uitleg van elke regel, met haar spoor
  --content-crs URI  coördinatenstelsel van de locaties; standaard CRS84 (lengte, breedte).
                     RD is http://www.opengis.net/def/crs/EPSG/0/28992

Zonder dienst is er geen opslag: budgetten tellen hier geen andere plannen.
`,
  run: async (args, wereld) => {
    const { values, positionals } = parseOpties(
      args,
      { json: VLAG, volledig: VLAG, 'content-crs': TEKST },
      ['BESTAND.json'],
    )
    const alsJson = values.json === true
    const inhoud = parseJson(await wereld.read(positionals[0] ?? '-'))
    const omgeving = await withVoortgang('Regelboek laden', wereld.composeOmgeving)
    const sign = createOndertekenaar({ ...omgeving, zegel: wereld.readZegel() })
    const tekst = signIn(
      assessOntwikkelingLos(omgeving, {
        inhoud,
        uitgelegd: values.volledig === true || !alsJson,
        ...readContentCrs(values),
      }),
      sign,
    )
    wereld.print(alsJson ? tekst : renderLeesbaar(omgeving, tekst))
    return AFLOOP.goed
  },
}
