import type { Context } from 'hono'
import { recordGebeurtenis } from '../../../app/dossier/record-gebeurtenis.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { AppError, type InvoerFout } from '../../../domain/errors.ts'
import type { Veldfout } from '../../onderdelen/fouten.tsx'
import { readNummer, type Velden, wordFout } from '../../shared/formulier.ts'
import { isInvoerfout } from './formulieren.ts'

/** What was typed in a form of a case, and what is wrong with it. */
export interface Ingevuld {
  readonly velden: Velden
  readonly fouten: readonly Veldfout[]
}

/** Number of the last event that was there when the form was made. */
export const readGezien = (velden: Velden): number => Math.max(0, readNummer(velden, 'gezien'))

const INTUSSEN =
  'Een collega heeft intussen iets vastgelegd; het staat hieronder. Wat u invulde, staat er nog. Lees eerst wat er staat, en leg dan vast.'
const GEEN_REDEN = 'Schrijf op waarom. Zonder reden leggen wij dit niet vast.'
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

/** Records what a form says; gives the faults to show, of which there are none when it was recorded. */
export const tryLegVast = async (
  c: Context,
  omgeving: OmgevingMetDossiers,
  vraag: {
    readonly velden: Velden
    readonly gebeurtenis: unknown
    /** The field that holds the answer. */
    readonly waardeveld: string
    readonly feit?: Parameters<typeof wordFout>[0]
    /** The field at which everything else is told. */
    readonly veld?: string
  },
): Promise<readonly Veldfout[]> => {
  const { velden, gebeurtenis, waardeveld, feit, veld = 'reden' } = vraag
  try {
    await recordGebeurtenis(omgeving, c.req.param('id') ?? '', {
      gezien: readGezien(velden),
      door: c.get('behandelaar').naam,
      gebeurtenissen: [gebeurtenis],
    })
    return []
  } catch (fout) {
    if (isInvoerfout(fout)) {
      return fout.fouten.map((deel) => toVeldfout(deel, { waardeveld, feit, veld }))
    }
    if (!(fout instanceof AppError) || fout.code !== 'gewijzigd') throw fout
    return [{ veld, melding: INTUSSEN }]
  }
}
