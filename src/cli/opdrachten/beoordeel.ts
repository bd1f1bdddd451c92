import { explainMetBewijs } from '../../app/beoordelen/assess-met-bewijs.ts'
import { joinDelen, writeDelen } from '../../app/beoordelen/bewijs.ts'
import { createOndertekenaar } from '../../app/beoordelen/onderteken.ts'
import { parseJson } from '../../app/invoer/read-json.ts'
import type { Omgeving } from '../../app/omgeving.ts'
import { getPlantype } from '../../app/plantypen/describe-plantype.ts'
import { describePlantypedeel } from '../../app/plantypen/kernvragen.ts'
import { sayIngevuld, startPlantype } from '../../app/plantypen/start-plantype.ts'
import { getRapport } from '../../app/rapport/get-rapport.ts'
import { currentRegelboek } from '../../app/regelboek/choose-catalogus.ts'
import { AFLOOP } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties, readContentCrs, TEKST, VLAG } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'
import { renderRapport } from '../tekst/rapport.ts'
import { punt } from '../tekst/rapport-vorm.ts'

/** The initiative as it is in the file, or started from a plan type; what that filled in is told. */
const begin = (omgeving: Omgeving, inhoud: unknown, id: string | undefined) => {
  if (id === undefined) return { inhoud, vooraf: [] }
  const boek = currentRegelboek(omgeving)
  const type = getPlantype(boek, id)
  const gestart = startPlantype(type, inhoud)
  const ingevuld = sayIngevuld(boek, gestart.ingevuld)
  return {
    inhoud: gestart.inhoud,
    vooraf: [
      `Begonnen met plantype ${type.label}.`,
      ...(ingevuld.length > 0
        ? ['Uw bestand zegt hier niets over; dit is ingevuld:', ...ingevuld.flatMap(punt)]
        : []),
      '',
    ],
  }
}

/** Assesses a file without a database: nothing is stored. */
export const beoordeel: Opdracht = {
  kort: 'beoordeel een initiatief uit een bestand; er wordt niets bewaard',
  hulp: `Gebruik: visietoets beoordeel BESTAND.json [opties]

  BESTAND.json       een initiatief, zoals POST /v1/beoordelingen het leest; - leest van standaardinvoer
  --json             geef de hele beoordeling met bewijs als JSON, in plaats van leesbare tekst
  --volledig         ook elke regel, haar spoor en waarmee is gerekend; ook met --json
  --plantype ID      begin met een plantype (zie visietoets plantypen): het zet activiteiten en waarden
                     klaar waar het bestand niets zegt, en noemt wat een planoloog nog zou vragen
  --content-crs URI  coördinatenstelsel van de locatie; standaard CRS84 (lengte, breedte).
                     RD is http://www.opengis.net/def/crs/EPSG/0/28992
`,
  run: async (args, wereld) => {
    const { values, positionals } = parseOpties(
      args,
      { json: VLAG, volledig: VLAG, plantype: TEKST, 'content-crs': TEKST },
      ['BESTAND.json'],
    )
    const gegeven = parseJson(await wereld.read(positionals[0] ?? '-'))
    const omgeving = await withVoortgang('Regelboek laden', wereld.composeOmgeving)
    const { inhoud, vooraf } = begin(omgeving, gegeven, values.plantype)
    const { volledig, beoordeling, gelezen, ...tekst } = explainMetBewijs(omgeving, {
      inhoud,
      mag: { alsBehandelaar: true, concept: true },
      ...readContentCrs(values),
    })
    const naslag = values.volledig === true
    const sign = createOndertekenaar({ ...omgeving, zegel: wereld.readZegel() })
    const bewijs = sign(tekst.tekenbaar)
    const erbij = describePlantypedeel(gelezen, beoordeling)
    const show = () =>
      renderRapport(
        getRapport(omgeving, {
          beoordeling: { ...volledig, ...erbij },
          register: 'motivering',
          stempel: {},
        }),
        naslag,
      )
    const write = () =>
      joinDelen(
        new Map([
          ...(naslag ? tekst.volledigeDelen : tekst.delen),
          ...writeDelen(omgeving.hash, erbij),
          ['bewijs', bewijs],
        ]),
      )
    wereld.print(values.json === true ? write() : [...vooraf, show()].join('\n'))
    return AFLOOP.goed
  },
}
