import type { Context } from 'hono'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import { recordGebeurtenis } from '../../../app/dossier/record-gebeurtenis.ts'
import { recordHandeling } from '../../../app/dossier/record-handeling.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { foldNaam, identiteitVan, type Persoon } from '../../../domain/dossier/persoon.ts'
import type { AppError, InvoerFout } from '../../../domain/errors.ts'
import { readNummer, type Velden, wordFout } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { answerForm, type Ingevuld, textOf } from '../../shared/inzending.ts'

/** Number of the last event that was there when the form was made. */
export const readGezien = (velden: Velden): number => Math.max(0, readNummer(velden, 'gezien'))

/** Who does something here, and how that is known. */
export const wieVan = (c: Context): Required<Persoon> => {
  const { naam, onderwerp } = c.get('behandelaar')
  return { naam, identiteit: identiteitVan(onderwerp) }
}

/** What tells one person from another, where something of his own is kept. */
export const wieOf = (c: Context): string => {
  const { naam, onderwerp } = c.get('behandelaar')
  return onderwerp === undefined ? `naam ${foldNaam(naam)}` : `onderwerp ${onderwerp}`
}

export const MAX_NAAM = 200

/** Whom a form hands a case to: nobody, or by name; of another than oneself only the name is known. */
export const readToewijzing = (velden: Velden, ik: Required<Persoon>): Partial<Persoon> => {
  const naam = textOf(velden, 'behandelaar').slice(0, MAX_NAAM)
  if (naam === '') return {}
  const mij = foldNaam(naam) === foldNaam(ik.naam)
  return { naam, ...(mij && { identiteit: ik.identiteit }) }
}

/** A sentence that stands on its own does not need the name of the member before it. */
const withoutNaam = (melding: string): string =>
  melding.replace(/^"[^"]*" klopt niet: (.)/, (_, eerste: string) => eerste.toUpperCase())

/** Each fault at the field that has the name of the member. */
const toFouten = (fout: AppError): readonly Veldfout[] =>
  fout.fouten.map(({ pointer, melding }) => ({
    veld: pointer.slice(1),
    melding: withoutNaam(melding),
  }))

/** Faults at the fields of their members, and at `veld` that a colleague was ahead. */
export const tellAt = (veld: string) => ({
  toFouten: (fout: AppError) =>
    toFouten(fout).map((deel) => (deel.veld === '' ? { ...deel, veld } : deel)),
  ingehaald: {
    veld,
    melding:
      'Een collega heeft intussen iets vastgelegd; het staat hieronder of in de geschiedenis. Uw tekst staat er nog. Lees eerst wat er staat, en leg dan vast.',
  },
})

interface Handeling {
  readonly velden: Velden
  /** What was found wrong already. */
  readonly vooraf?: readonly Veldfout[]
  readonly gebeurtenis: unknown
  /** What is recorded right after it, or not at all. */
  readonly ook?: readonly unknown[]
  /** The field at which is told what belongs to no other. */
  readonly veld?: string
  /** Where it can be seen: the end of an address in this case. */
  readonly naar: string
  /** The form again, in the case as it is now. */
  readonly show: (dossier: Dossier, ingevuld: Ingevuld) => Response | Promise<Response>
}

/** What recording asks, and how the case of this address is shown and led to. */
const prepare = (c: Context, omgeving: OmgevingMetDossiers, handeling: Handeling) => {
  const { velden, vooraf = [], naar, show } = handeling
  const id = c.req.param('id') ?? ''
  return {
    id,
    door: { gezien: readGezien(velden), door: c.get('behandelaar').naam },
    rest: {
      vooraf,
      naar: () => `/dossiers/${id}/${naar}`,
      show: async (ingevuld: Ingevuld) => show(await readDossier(omgeving, id), ingevuld),
    },
  }
}

/** Records something that was done around a case: it changes no assessment. */
export const answerHandeling = (
  c: Context,
  omgeving: OmgevingMetDossiers,
  handeling: Handeling,
): Promise<Response> => {
  const { velden, veld = 'reden', gebeurtenis, ook = [] } = handeling
  const { id, door, rest } = prepare(c, omgeving, handeling)
  return answerForm(c, velden, {
    ...rest,
    doe: () => recordHandeling(omgeving, id, { ...door, gebeurtenis, ook }),
    ...tellAt(veld),
  })
}

const INTUSSEN =
  'Een collega heeft intussen iets vastgelegd; het staat hieronder. Wat u invulde, staat er nog. Lees eerst wat er staat, en leg dan vast.'
export const GEEN_REDEN = 'Schrijf op waarom. Zonder reden leggen wij dit niet vast.'
const GEEN_WAARDE = 'Vul in wat het moet zijn.'

/** Each fault at its field: a fact at its own, the answer at `waardeveld`. */
const toVeldfout = (
  { pointer, code, melding }: InvoerFout,
  {
    waardeveld,
    feit,
    veld,
  }: {
    readonly waardeveld: string
    readonly feit: Parameters<typeof wordFout>[0]
    readonly veld: string
  },
): Veldfout => {
  const [, eerste = '', tweede = ''] = pointer.split('/')
  if (eerste === 'reden') {
    const teLang = code === 'buiten_grenzen'
    return { veld: 'reden', melding: teLang ? 'Deze tekst is te lang.' : GEEN_REDEN }
  }
  if (eerste === 'waarde' || eerste === 'telt') return { veld: waardeveld, melding: GEEN_WAARDE }
  return { veld: tweede === waardeveld ? tweede : veld, melding: wordFout(feit, melding) }
}

/** Records what a form says of the plan, after which it is assessed again. */
export const answerVastlegging = (
  c: Context,
  omgeving: OmgevingMetDossiers,
  vastlegging: Handeling & {
    /** The field that holds the answer. */
    readonly waardeveld: string
    readonly feit?: Parameters<typeof wordFout>[0]
  },
): Promise<Response> => {
  const { velden, gebeurtenis, ook = [], waardeveld, feit, veld = 'reden' } = vastlegging
  const { id, door, rest } = prepare(c, omgeving, vastlegging)
  return answerForm(c, velden, {
    ...rest,
    doe: () => recordGebeurtenis(omgeving, id, { ...door, gebeurtenissen: [gebeurtenis, ...ook] }),
    toFouten: (fout) => fout.fouten.map((deel) => toVeldfout(deel, { waardeveld, feit, veld })),
    ingehaald: { veld, melding: INTUSSEN },
  })
}
