import { findStraat, type Ingevoerd } from '../../domain/dossier/begin.ts'
import type { Gebeurtenis, VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import {
  type Afzender,
  afzenderVanBriefSchema,
  writeAfzender,
} from '../../domain/dossier/inzending.ts'
import type { Zaak } from '../../domain/dossier/zaak.ts'
import { AppError, type InvoerFout, refuseFouten } from '../../domain/errors.ts'
import type { Procedure } from '../../domain/model/procedure.ts'
import { prepareBeoordeling } from '../beoordelen/assess-initiatief.ts'
import { retryGewijzigd } from '../dossier/link.ts'
import { readKortDossier } from '../dossier/read-dossier.ts'
import { readGebeurtenis } from '../dossier/record-handeling.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { today } from '../regelboek/peildatum.ts'

/** A case that came in by mail, by post, at the desk or by the Omgevingsloket, as somebody enters it. */
export interface Nieuwezaak {
  /** The plan as the API takes it (CRS84); of one that follows an idea only its name. */
  readonly inhoud: Readonly<Record<string, unknown>>
  readonly door: string
  /** ISO date on which it came in. */
  readonly datum: string
  readonly kenmerk?: string
  /** Every member empty: nobody knows who it is from. */
  readonly afzender: Afzender
  /** Key in rules/procedure.yaml `aanvraag`; absent: it is an idea. */
  readonly aanvraag?: string
  /** The case of the idea that this application follows: place, plan and facts are those of it, and not its judgements. */
  readonly idee?: string
  /** Only this street is known of its place; of one that follows an idea that of the idea. */
  readonly straat?: Ingevoerd['straat']
  /** That came with the form: sent a second time it gives the same case. */
  readonly sleutel: string
}

const readAfzender = (afzender: Afzender): readonly InvoerFout[] => {
  if (Object.values(afzender).every((deel) => deel === '')) return []
  const { error } = afzenderVanBriefSchema.safeParse(afzender)
  return (error?.issues ?? []).map(({ path, message }) => ({
    pointer: `/afzender/${String(path[0])}`,
    code: 'ongeldig',
    melding: message,
  }))
}

const listFouten = (
  { datum, aanvraag, afzender }: Nieuwezaak,
  vandaag: string,
  procedure: Procedure | undefined,
): readonly InvoerFout[] => {
  const check = (goed: boolean, pointer: string, melding: string) =>
    goed ? [] : [{ pointer, code: 'ongeldig', melding }]
  return [
    ...check(datum <= vandaag, '/datum', 'Deze dag moet nog komen.'),
    ...check(
      aanvraag === undefined || Object.hasOwn(procedure?.aanvraag ?? {}, aanvraag),
      '/procedure',
      'Kies een procedure.',
    ),
    ...readAfzender(afzender),
  ]
}

/** What happens first in it. */
const firstEvents = ({
  datum,
  kenmerk,
  afzender,
  idee,
  straat,
  aanvraag,
}: Nieuwezaak): readonly Gebeurtenis[] => {
  const wie = writeAfzender(afzender)
  return [
    readGebeurtenis({
      ...{ soort: 'ingevoerd', datum },
      ...(kenmerk !== undefined && { nummer: kenmerk }),
      ...(wie !== '' && { afzender: wie }),
      ...(idee !== undefined && { idee }),
      ...(straat && { straat }),
    }),
    ...(aanvraag === undefined
      ? []
      : [readGebeurtenis({ soort: 'aanvraag_ontvangen', datum, procedure: aanvraag })]),
  ]
}

/** Without what an officer judged of the idea: of what is applied for he judges again, and under his name. */
const leaveOutOordelen = <W>(feiten: Readonly<Record<string, W>>, { feiten: gezegd }: Zaak) =>
  Object.fromEntries(
    Object.entries(feiten).filter(
      ([feit]) => gezegd.get(feit)?.gebeurtenis.soort !== 'norm_beantwoord',
    ),
  )

/** The plan that is assessed, and where it is told that this follows on it. */
const readBegin = async (omgeving: OmgevingMetDossiers, { inhoud, idee, straat }: Nieuwezaak) => {
  if (idee === undefined) return { inhoud, crs: {}, straat }
  const { id, huidig, gebeurtenissen, zaak } = await readKortDossier(omgeving, idee)
  const { verzoek, crs } = huidig.bewijs
  // The rules of today, and the vision that holds today.
  const { geldigOp: _, beschikbaarOp: __, regelboek: ___, feiten, ...plan } = verzoek
  return {
    inhoud: { ...plan, ...(feiten && { feiten: leaveOutOordelen(feiten, zaak) }), ...inhoud },
    crs: { contentCrs: crs.invoer },
    straat: findStraat(gebeurtenissen),
    idee: { dossier: id, na: gebeurtenissen.at(-1)?.volgnummer ?? 0 },
  }
}

/**
 * Begins a case by hand; gives its id. What follows an idea is told there too, both or neither. Throws
 * AppError('ongeldige_invoer') with the faults, and AppError('niet_gevonden') for an idea that is not there.
 */
export const beginZaak = (omgeving: OmgevingMetDossiers, zaak: Nieuwezaak): Promise<string> =>
  retryGewijzigd(async () => {
    const { dossiers, hash, nu, boeken } = omgeving
    const { procedure } = boeken.newest?.regelboek ?? {}
    refuseFouten(listFouten(zaak, today(nu()), procedure))
    const begin = await readBegin(omgeving, zaak)
    const eerste = firstEvents({
      ...zaak,
      straat: begin.straat,
      ...(begin.idee && { idee: begin.idee.dossier }),
    })
    const { nieuw: beoordeling } = await prepareBeoordeling(omgeving, {
      inhoud: begin.inhoud,
      ...begin.crs,
    })
    const record = (gebeurtenis: Gebeurtenis, volgnummer: number): VastgelegdeGebeurtenis => ({
      ...{ volgnummer, gebeurtenis },
      ...{ vastgelegdOp: beoordeling.aangemaaktOp, door: zaak.door },
    })
    const formulier = hash.sha256(zaak.sleutel)
    const gelukt = await dossiers.adopt({
      beoordeling,
      gebeurtenissen: eerste.map((gebeurtenis, i) => record(gebeurtenis, i + 1)),
      zelftoets: formulier,
      toch: false,
      ...(begin.idee && {
        elders: {
          dossier: begin.idee.dossier,
          gebeurtenis: record({ soort: 'vervolgd', zaak: beoordeling.id }, begin.idee.na + 1),
        },
      }),
    })
    if (gelukt) return beoordeling.id
    const eerder = await dossiers.findOvername(formulier)
    if (eerder !== undefined) return eerder
    throw new AppError('gewijzigd', { wat: 'De zaak van het idee' })
  })
