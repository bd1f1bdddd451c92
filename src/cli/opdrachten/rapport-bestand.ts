import { extname } from 'node:path'
import { explainMetBewijs } from '../../app/beoordelen/assess-met-bewijs.ts'
import { toVerzoek } from '../../app/beoordelen/explain-bewaard.ts'
import { createOndertekenaar } from '../../app/beoordelen/onderteken.ts'
import { verifyBewijs } from '../../app/bewijs/verify-bewijs.ts'
import { parseJson } from '../../app/invoer/read-json.ts'
import type { Omgeving } from '../../app/omgeving.ts'
import type {
  BeoordelingMetBewijs,
  KorteBeoordelingMetBewijs,
} from '../../app/ports/beoordelingen.ts'
import type { ZegelPort } from '../../app/ports/hash.ts'
import type { Register } from '../../app/ports/rapport.ts'
import type { Stempel } from '../../app/rapport/create-rapport.ts'
import { getRapport } from '../../app/rapport/get-rapport.ts'
import { AFLOOP, type Afloop, GebruikFout } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties, readContentCrs, TEKST } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'

const isBeoordeling = (inhoud: unknown): inhoud is KorteBeoordelingMetBewijs & Partial<Bewaard> =>
  typeof inhoud === 'object' && inhoud !== null && 'bewijs' in inhoud && 'advies' in inhoud

type Bewaard = NonNullable<Stempel['bewaard']>

/** What a file holds: an initiative, which is assessed, or a beoordeling, which must be what it says. */
const readBeoordeling = (
  omgeving: Omgeving & { readonly zegel: ZegelPort },
  inhoud: unknown,
  crs: ReturnType<typeof readContentCrs>,
): { readonly beoordeling: BeoordelingMetBewijs; readonly stempel: Stempel } | string => {
  if (!isBeoordeling(inhoud)) {
    const { volledig, tekenbaar } = explainMetBewijs(omgeving, {
      inhoud,
      mag: { alsBehandelaar: true, concept: true },
      ...crs,
    })
    // The report shows the receipt as it is given out.
    const bewijs = JSON.parse(createOndertekenaar(omgeving)(tekenbaar))
    return { beoordeling: { ...volledig, bewijs }, stempel: {} }
  }
  const { uitkomst, tekst } = verifyBewijs(omgeving, inhoud)
  const { bewijs, id, aangemaaktOp } = inhoud
  const toetser = omgeving.boeken.bySha(bewijs.regelboek.sha256, bewijs.gebieden.sha256)
  if (uitkomst !== 'klopt' || toetser === undefined) return tekst
  // What holds is recomputed, so the explanation is that of the same assessment.
  const { volledig } = explainMetBewijs(omgeving, toVerzoek(bewijs, toetser))
  return {
    beoordeling: { ...volledig, bewijs },
    stempel: id && aangemaaktOp ? { bewaard: { id, aangemaaktOp } } : {},
  }
}

const readVorm = (uit: string | undefined): 'pdf' | 'docx' => {
  const vorm = extname(uit ?? '').slice(1)
  if (vorm === 'pdf' || vorm === 'docx') return vorm
  throw new GebruikFout('Geef met -o een bestand dat eindigt op .pdf of .docx.')
}

const readRegister = (register: string | undefined): Register => {
  if (register === undefined || register === 'motivering') return 'motivering'
  if (register === 'kort') return 'kort'
  throw new GebruikFout('--register is motivering (voor de behandelaar) of kort.')
}

/** Makes a report without a database: nothing is stored. */
export const rapport: Opdracht = {
  kort: 'maak een rapport (PDF of DOCX) van een initiatief of een beoordeling',
  hulp: `Gebruik: visietoets rapport BESTAND.json -o UIT.pdf [opties]

  BESTAND.json       een initiatief, of een hele beoordeling met haar bewijs; - leest van standaardinvoer.
                     Een beoordeling wordt eerst nagerekend; klopt zij niet, dan komt er geen rapport (afloop 1).
  -o, --uit BESTAND  waar het rapport komt; .pdf of .docx bepaalt de vorm
  --register NAAM    motivering (standaard, voor de behandelaar) of kort (voor de initiatiefnemer)
  --content-crs URI  coördinatenstelsel van de locatie van een initiatief; standaard CRS84
`,
  run: async (args, wereld): Promise<Afloop> => {
    const { values, positionals } = parseOpties(
      args,
      { uit: { type: 'string', short: 'o' }, register: TEKST, 'content-crs': TEKST },
      ['BESTAND.json'],
    )
    const vorm = readVorm(values.uit)
    const register = readRegister(values.register)
    const inhoud = parseJson(await wereld.read(positionals[0] ?? '-'))
    const omgeving = await withVoortgang('Regelboek laden', wereld.composeOmgeving)
    const gelezen = readBeoordeling(
      { ...omgeving, zegel: wereld.readZegel() },
      inhoud,
      readContentCrs(values),
    )
    if (typeof gelezen === 'string') {
      wereld.print(gelezen)
      return AFLOOP.verschil
    }
    const gemaakt = getRapport(omgeving, { ...gelezen, register })
    await wereld.write(values.uit ?? '', await wereld.composeRapportvormen()[vorm](gemaakt))
    wereld.print(`Het rapport staat in ${values.uit}.`)
    return AFLOOP.goed
  },
}
