import {
  type Gebeurtenis,
  gebeurtenisSchema,
  type VastgelegdeGebeurtenis,
} from '../../domain/dossier/gebeurtenis.ts'
import { applyZaak, foldZaak, isTerugTeNemen, type Zaak } from '../../domain/dossier/zaak.ts'
import { AppError, type InvoerFout } from '../../domain/errors.ts'
import { toPointer } from '../../domain/json.ts'
import type { Feit } from '../../domain/model/feit.ts'
import { toInvoerFouten } from '../invoer/zod-fouten.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { HashPort } from '../ports/hash.ts'
import { type Dossier, readDossier } from './read-dossier.ts'

/** Something that somebody does in a case. */
export interface Handeling {
  /** Number of the last event that this person has seen; 0: none. */
  readonly gezien: number
  /** Name of who does it. */
  readonly door: string
  /** What happens, not yet checked. */
  readonly gebeurtenissen: readonly unknown[]
}

const refuse = (fouten: readonly InvoerFout[]): never => {
  throw new AppError('ongeldige_invoer', { aantal: fouten.length }, fouten)
}

const readAll = (gebeurtenissen: readonly unknown[]): readonly Gebeurtenis[] =>
  gebeurtenissen.map((inhoud) => {
    const gelezen = gebeurtenisSchema.safeParse(inhoud)
    return gelezen.success ? gelezen.data : refuse(toInvoerFouten(gelezen.error, []))
  })

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
  { zaak, boek, gebeurtenissen, huidig }: Dossier,
  { canonicalize }: HashPort,
): readonly InvoerFout[] => {
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

/** A second click on the same button: what it asks is exactly what this person did last. */
const isDoneAlready = (
  { gebeurtenissen }: Dossier,
  {
    gezien,
    door,
    nieuw,
  }: Pick<Handeling, 'gezien' | 'door'> & {
    readonly nieuw: readonly Gebeurtenis[]
  },
  // A store need not keep the order of members.
  { canonicalize }: HashPort,
): boolean => {
  const sinds = gebeurtenissen.filter(({ volgnummer }) => volgnummer > gezien)
  const eigen = sinds.slice(0, nieuw.length)
  return (
    eigen.length === nieuw.length &&
    eigen.every(
      (deel, i) => deel.door === door && canonicalize(deel.gebeurtenis) === canonicalize(nieuw[i]),
    )
  )
}

/** Assesses the initiative as the case now knows it, on the rules of today; stores nothing. */
const reassess = async (
  { assess, nieuwId }: OmgevingMetDossiers,
  { eerste }: Dossier,
  { zaak, nu }: { readonly zaak: Zaak; readonly nu: Date },
) => {
  const stempel = { id: nieuwId(), aangemaaktOp: nu.toISOString() }
  const { inhoud, kenmerken } = await assess({
    inhoud: applyZaak(eerste.bewijs.verzoek, zaak),
    contentCrs: eerste.bewijs.crs.invoer,
    mag: { alsBehandelaar: true, concept: false },
    nu,
    stempel,
  })
  return { ...stempel, inhoud, ...kenmerken }
}

/**
 * Records what happens in a case and assesses it again, all or nothing. Doing the same thing twice
 * does it once. Throws AppError('niet_gevonden'), AppError('ongeldige_invoer') with the faults, and
 * AppError('gewijzigd') when something happened in the case since `gezien`.
 */
export const recordGebeurtenis = async (
  omgeving: OmgevingMetDossiers,
  id: string,
  handeling: Handeling,
): Promise<void> => {
  const dossier = await readDossier(omgeving, id)
  const nieuw = readAll(handeling.gebeurtenissen)
  const { zaak } = dossier
  const { hash } = omgeving
  if (zaak.laatste !== handeling.gezien) {
    if (isDoneAlready(dossier, { ...handeling, nieuw }, hash)) return
    throw new AppError('gewijzigd', { wat: 'Dit dossier' })
  }
  const fouten = nieuw.flatMap((gebeurtenis) => checkGebeurtenis(gebeurtenis, dossier, hash))
  if (fouten.length > 0) refuse(fouten)
  const nu = omgeving.nu()
  const number = (gebeurtenis: Gebeurtenis, i: number): VastgelegdeGebeurtenis => ({
    volgnummer: zaak.laatste + 1 + i,
    vastgelegdOp: nu.toISOString(),
    door: handeling.door,
    gebeurtenis,
  })
  const gebeurd = nieuw.map(number)
  const later = foldZaak([...dossier.gebeurtenissen, ...gebeurd])
  const beoordeling = await reassess(omgeving, dossier, { zaak: later, nu })
  const herbeoordeeld = { soort: 'herbeoordeeld' as const, beoordeling: beoordeling.id }
  const alles = [...gebeurd, number(herbeoordeeld, nieuw.length)]
  if (await omgeving.dossiers.add(dossier.id, alles, { beoordeling })) return
  // Somebody was first: perhaps this same person, with a second click.
  if (isDoneAlready(await readDossier(omgeving, id), { ...handeling, nieuw }, hash)) return
  throw new AppError('gewijzigd', { wat: 'Dit dossier' })
}
