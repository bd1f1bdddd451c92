import { z } from 'zod'
import { type InvoerFout, refuseFouten } from '../../domain/errors.ts'
import type { Herspeling } from '../../domain/model/antwoord/beleidstoets.ts'
import { datumSchema } from '../../domain/model/bron.ts'
import { checkJson } from '../invoer/read-json.ts'
import { readVorm } from '../invoer/zod-fouten.ts'
import type { OmgevingMetOpslag } from '../omgeving.ts'
import type { Herspeelgeval } from '../ports/herspeel.ts'
import { chooseHerspeling } from './choose-herspeling.ts'
import { getGeval, listGevallen } from './read-gevallen.ts'
import { replayAlles } from './replay-alles.ts'

/** More cases than this go through the command line. */
export const MAX_GEVALLEN = 1_000

export const beleidstoetsSchema = z.strictObject({
  concept: z.string().optional().describe('Id van het concept; standaard het enige dat er is.'),
  vergelekenMet: z
    .string()
    .optional()
    .describe('Id van het regelboek ernaast; standaard het vastgestelde van de peildatum.'),
  initiatieven: z
    .array(z.unknown())
    .max(MAX_GEVALLEN)
    .default([])
    .describe('Initiatieven, zoals POST /beoordelingen ze leest.'),
  beoordelingen: z
    .array(z.string())
    .max(MAX_GEVALLEN)
    .default([])
    .describe('Ids van bewaarde beoordelingen.'),
  geldigOp: datumSchema
    .optional()
    .describe('Voor elk geval; standaard de eerste dag waarop beide regelboeken gelden.'),
  beschikbaarOp: datumSchema.optional().describe('Idem, voor wat bekend was.'),
})
const VELDEN = Object.keys(beleidstoetsSchema.shape)

/** Throws AppError('ongeldige_invoer') with the faults of the request itself. */
const readVraag = (inhoud: unknown) => {
  refuseFouten(checkJson(inhoud))
  const gelezen = readVorm(beleidstoetsSchema, inhoud, VELDEN)
  const { initiatieven, beoordelingen, concept, vergelekenMet, geldigOp, beschikbaarOp } = gelezen
  const aantal = initiatieven.length + beoordelingen.length
  if (aantal === 0 || aantal > MAX_GEVALLEN) {
    const melding =
      aantal === 0
        ? 'Geef ten minste één initiatief of beoordeling.'
        : `Geef samen ten hoogste ${MAX_GEVALLEN} gevallen; u gaf er ${aantal}. Meer kan met visietoets regels herspeel.`
    refuseFouten([{ pointer: '/initiatieven', code: 'buiten_grenzen', melding }])
  }
  return {
    initiatieven,
    beoordelingen,
    gevraagd: {
      ...(geldigOp === undefined ? {} : { geldigOp }),
      ...(beschikbaarOp === undefined ? {} : { beschikbaarOp }),
    },
    namen: {
      ...(concept === undefined ? {} : { concept }),
      ...(vergelekenMet === undefined ? {} : { vergelekenMet }),
    },
  }
}

const findStored = async (
  { beoordelingen }: Pick<OmgevingMetOpslag, 'beoordelingen'>,
  ids: readonly string[],
): Promise<readonly Herspeelgeval[]> => {
  const gevallen: Herspeelgeval[] = []
  const fouten: InvoerFout[] = []
  for (const [plek, id] of ids.entries()) {
    const geval = await getGeval(beoordelingen, id)
    if (geval) gevallen.push(geval)
    else {
      const melding = 'Deze beoordeling bestaat niet.'
      fouten.push({ pointer: `/beoordelingen/${plek}`, code: 'onbekende_beoordeling', melding })
    }
  }
  refuseFouten(fouten)
  return gevallen
}

/**
 * Plays supplied initiatieven and stored beoordelingen on a draft beside the adopted rulebook. An initiatief that cannot
 * be read is told of in `nietHerspeeld`. Throws AppError('ongeldige_invoer') for faults in the request itself.
 */
export const runBeleidstoets = async (
  omgeving: OmgevingMetOpslag,
  { inhoud, contentCrs }: { readonly inhoud: unknown; readonly contentCrs?: string },
): Promise<Herspeling> => {
  const { initiatieven, beoordelingen, gevraagd, namen } = readVraag(inhoud)
  const boeken = chooseHerspeling(omgeving, { ...namen, ...gevraagd })
  const bewaard = await findStored(omgeving, beoordelingen)
  const gegeven = listGevallen(initiatieven, '/initiatieven', contentCrs)
  return replayAlles(omgeving, { ...boeken, gevraagd, gevallen: [...gegeven, ...bewaard] })
}
