import type { Gebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import { applyZaak, foldZaak, isTerugTeNemen, type Zaak } from '../../domain/dossier/zaak.ts'
import { type InvoerFout, refuseFouten } from '../../domain/errors.ts'
import { toPointer } from '../../domain/json.ts'
import type { Feit } from '../../domain/model/feit.ts'
import { keepBoek, makeZout } from '../beoordelen/assess-initiatief.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Meegegeven } from '../ports/dossiers.ts'
import type { HashPort } from '../ports/hash.ts'
import { type KortDossier, readKortDossier } from './read-dossier.ts'
import { appendGebeurtenissen, type Handelend, readGebeurtenis } from './record-handeling.ts'

/** Something that somebody does in a case. */
interface Handeling extends Handelend {
  /** What happens, not yet checked. */
  readonly gebeurtenissen: readonly unknown[]
  /** Stored with it, or not at all. */
  readonly mee?: Meegegeven
}

/** Of which facts each kind of event may speak, and what to say of the others. */
const mayBe: Readonly<
  Record<string, readonly [herkomsten: readonly Feit['herkomst'][], melding: string]>
> = {
  feit_gecorrigeerd: [['initiatief'], 'Dit gegeven volgt uit andere en is zelf niet te wijzigen.'],
  feit_aangevuld: [['initiatief'], 'Dit gegeven geeft een initiatiefnemer niet.'],
  norm_beantwoord: [['behandelaar'], 'Dit is geen vraag voor een behandelaar.'],
}

/** What is wrong with an event in this case, besides its form and its value. */
const checkGebeurtenis = (
  gebeurtenis: Gebeurtenis,
  { zaak, boek, gebeurtenissen, huidig }: KortDossier,
  { canonicalize }: HashPort,
): readonly InvoerFout[] => {
  if (gebeurtenis.soort === 'norm_geldt_niet') {
    return boek.feiten.get(gebeurtenis.feit)?.herkomst === 'behandelaar'
      ? []
      : [
          {
            pointer: toPointer('feiten', gebeurtenis.feit),
            code: 'verkeerd_feit',
            melding: 'Dit is geen vraag voor een behandelaar.',
          },
        ]
  }
  if ('feit' in gebeurtenis) {
    const { feit, waarde, soort } = gebeurtenis
    const pointer = toPointer('feiten', feit)
    const [herkomsten, melding] = mayBe[soort] ?? [[], '']
    const bekend = boek.feiten.get(feit)
    if (bekend && !herkomsten.includes(bekend.herkomst)) {
      return [{ pointer, code: 'verkeerd_feit', melding }]
    }
    // An initiator who says the same again has answered.
    if (soort === 'feit_aangevuld') return []
    const nu = huidig.bewijs.verzoek.feiten?.[feit]
    return nu !== undefined && canonicalize(nu) === canonicalize(waarde)
      ? [{ pointer, code: 'zelfde_waarde', melding: 'Dit is al wat er staat. Kies iets anders.' }]
      : []
  }
  if (gebeurtenis.soort !== 'teruggenomen') return []
  const { volgnummer } = gebeurtenis
  const doel = gebeurtenissen.find((deel) => deel.volgnummer === volgnummer)
  if (doel && isTerugTeNemen(doel) && !zaak.teruggenomen.has(volgnummer)) return []
  const melding = 'Dit is niet meer terug te nemen.'
  return [{ pointer: '/volgnummer', code: 'niet_terug_te_nemen', melding }]
}

/** Assesses the initiative as the case now knows it, on the rules of today; stores nothing. */
const reassess = async (
  omgeving: OmgevingMetDossiers,
  { eerste }: KortDossier,
  { zaak, nu }: { readonly zaak: Zaak; readonly nu: Date },
) => {
  const stempel = { id: omgeving.nieuwId(), aangemaaktOp: nu.toISOString() }
  const { inhoud, kenmerken } = await omgeving.assess({
    inhoud: applyZaak(eerste.bewijs.verzoek, zaak),
    contentCrs: eerste.bewijs.crs.invoer,
    mag: { alsBehandelaar: true, concept: false },
    nu,
    stempel,
    zout: makeZout(omgeving),
  })
  return { ...stempel, inhoud, ...kenmerken }
}

/**
 * Records what happens in a case and assesses it again, all or nothing. Throws
 * AppError('niet_gevonden'), AppError('ongeldige_invoer') with the faults, and as appendGebeurtenissen.
 */
export const recordGebeurtenis = async (
  omgeving: OmgevingMetDossiers,
  id: string,
  { gebeurtenissen, mee = {}, ...gezien }: Handeling,
): Promise<void> => {
  const dossier = await readKortDossier(omgeving, id)
  const nieuw = gebeurtenissen.map(readGebeurtenis)
  await appendGebeurtenissen(omgeving, dossier, {
    ...gezien,
    nieuw,
    complete: async (gebeurd, nu) => {
      const fouten = nieuw.flatMap((deel) => checkGebeurtenis(deel, dossier, omgeving.hash))
      refuseFouten(fouten)
      const zaak = foldZaak([...dossier.gebeurtenissen, ...gebeurd])
      const beoordeling = await reassess(omgeving, dossier, { zaak, nu })
      await keepBoek(omgeving, beoordeling)
      const ook = [{ soort: 'herbeoordeeld', beoordeling: beoordeling.id } as const]
      return { ook, mee: { ...mee, beoordeling } }
    },
  })
}
