import { judgeAfgifte } from '../../app/bewijs/afgifte.ts'
import { verifyMetArchief, verifyMetRegelboeken } from '../../app/bewijs/verify-bewijs.ts'
import { parseJson } from '../../app/invoer/read-json.ts'
import type { Omgeving } from '../../app/omgeving.ts'
import type { Afgifte, Verificatie, Verschil } from '../../app/ports/reken.ts'
import { AppError } from '../../domain/errors.ts'
import { formatAantal } from '../../domain/tekst.ts'
import { AFLOOP, type Afloop } from '../shared/afloop.ts'
import type { Opdracht, Wereld } from '../shared/opdracht.ts'
import { parseOpties, TEKST, VLAG } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'

const MAX_GETOOND = 50

const PER_UITKOMST: Readonly<Record<Verificatie['uitkomst'], Afloop>> = {
  klopt: AFLOOP.goed,
  wijkt_af: AFLOOP.verschil,
  ander_regelboek_nodig: AFLOOP.verschil,
  niet_na_te_rekenen: AFLOOP.nietNaTeRekenen,
}

const show = (waarde: unknown): string => {
  const tekst = waarde === undefined ? '(niets)' : JSON.stringify(waarde)
  return tekst.length > 90 ? `${tekst.slice(0, 87)}…` : tekst
}

const renderVerschil = ({ pointer, vastgelegd, herberekend }: Verschil): string =>
  `  ${pointer}\n    vastgelegd:  ${show(vastgelegd)}\n    herberekend: ${show(herberekend)}`

/** Looks in the store only for a rulebook that is not loaded: most receipts need no database. */
const verify = async (
  wereld: Wereld,
  omgeving: Omgeving,
  { inhoud, regels }: { readonly inhoud: unknown; readonly regels: string | undefined },
): Promise<Verificatie> => {
  const vroeger = regels === undefined ? [] : wereld.loadVroeger(regels)
  const uitslag = verifyMetRegelboeken(omgeving, vroeger, inhoud)
  if (uitslag.uitkomst !== 'ander_regelboek_nodig') return uitslag
  try {
    return await wereld.withArchief(omgeving, (archief) =>
      verifyMetArchief({ ...omgeving, archief }, inhoud),
    )
  } catch (fout) {
    if (!(fout instanceof AppError)) throw fout
    const opmerking = `De database met bewaarde regelboeken is niet te openen. ${fout.detail}`
    return { ...uitslag, opmerkingen: [...uitslag.opmerkingen, opmerking] }
  }
}

/** Whether this service gave it out: in the store it is only looked for when no signature says so. */
const findAfgifte = async (
  wereld: Wereld,
  { hash }: Omgeving,
  { inhoud, sleutels }: { readonly inhoud: unknown; readonly sleutels: string | undefined },
): Promise<Afgifte> => {
  const zegel = wereld.readZegel(
    sleutels === undefined ? undefined : { tekst: await wereld.read(sleutels), waar: sleutels },
  )
  const afgifte = await judgeAfgifte({ hash, zegel }, inhoud)
  if (!['onbekend', 'vreemd'].includes(afgifte.uitkomst) || !wereld.hasOpslag()) return afgifte
  try {
    return await wereld.withOpslag((beoordelingen) =>
      judgeAfgifte({ hash, zegel, beoordelingen }, inhoud),
    )
  } catch (fout) {
    if (!(fout instanceof AppError)) throw fout
    return { ...afgifte, tekst: `${afgifte.tekst} De database is niet te openen. ${fout.detail}` }
  }
}

export const verifieer: Opdracht = {
  kort: 'herbereken een bewijs en zeg of het klopt',
  hulp: `Gebruik: visietoets verifieer BEWIJS.json [--regels MAP] [--sleutels BESTAND] [--json]

  BEWIJS.json  een bewijs, of een hele beoordeling met haar bewijs; - leest van standaardinvoer.
               Met een hele beoordeling wordt elk verschil met zijn plaats genoemd.
               Is het regelboek niet meer geladen, dan wordt gezocht in wat de database bewaarde.
  --regels     de map rules van een eerdere versie, als haar regelboek nergens anders meer is
  --sleutels   openbare sleutels om de handtekening mee na te kijken: wat de dienst op /.well-known/jwks.json heeft,
               of PEM. Zonder is dat de sleutel van deze installatie, als die er is.
  --json       geef de uitslag als JSON

  Twee dingen staan apart: of het bewijs rekenkundig klopt, en of deze dienst het heeft afgegeven (getekend of bewaard).
  Wie het regelboek heeft, kan zelf een bewijs maken dat rekenkundig klopt.

  Afloop 0: byte voor byte gelijk. Afloop 1: er is verschil, de handtekening klopt niet, of er is een ander regelboek
  nodig.
  Afloop 7: de hashes kloppen, maar het antwoord is niet na te rekenen. Dat is altijd zo bij een ontwikkeling: die
  kan afhangen van de andere plannen van dat moment.
`,
  run: async (args, wereld) => {
    const opties = { json: VLAG, regels: TEKST, sleutels: TEKST }
    const { values, positionals } = parseOpties(args, opties, ['BEWIJS.json'])
    const inhoud = parseJson(await wereld.read(positionals[0] ?? '-'))
    const omgeving = await withVoortgang('Regelboek laden', wereld.composeOmgeving)
    const gevonden = await verify(wereld, omgeving, { inhoud, regels: values.regels })
    const afgifte = await findAfgifte(wereld, omgeving, { inhoud, sleutels: values.sleutels })
    const uitslag = { ...gevonden, afgifte }
    const { tekst, verschillen, opmerkingen } = uitslag
    const meer = verschillen.length - MAX_GETOOND
    wereld.print(
      values.json === true
        ? JSON.stringify(uitslag)
        : [
            tekst,
            afgifte.tekst,
            ...opmerkingen.map((opmerking) => `Let op: ${opmerking}`),
            ...verschillen.slice(0, MAX_GETOOND).map(renderVerschil),
            ...(meer > 0
              ? [`  … en nog ${formatAantal(meer, 'plaats', 'plaatsen')}; zie --json.`]
              : []),
          ].join('\n'),
    )
    return afgifte.uitkomst === 'vals' ? AFLOOP.verschil : PER_UITKOMST[uitslag.uitkomst]
  },
}
