import { AppError, type InvoerFout } from '../../domain/errors.ts'
import { asRecord } from '../../domain/json.ts'
import { initiatiefSchema } from '../../domain/model/initiatief.ts'
import type { Locatie } from '../../domain/model/ligging.ts'
import type { Toetser } from '../../domain/toetser.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Verzoek } from './verzoek.ts'

/** A buffer that does nothing would be silently lost. */
const checkBuffer = ({ isVlak }: Locatie, bufferM: number | undefined): readonly InvoerFout[] =>
  isVlak && bufferM !== undefined
    ? [
        {
          pointer: '/bufferM',
          code: 'buffer_bij_vlak',
          melding:
            'Een buffer kan alleen om een punt of een lijn; laat "bufferM" weg bij een vlak.',
        },
      ]
    : []

/** Where an initiative, or a part of a development, lies; or every fault in that. */
export const readLocatie = (
  verzoek: Pick<Verzoek, 'inhoud' | 'contentCrs'>,
  { regelboek }: Toetser,
  { locatie }: Omgeving,
): { readonly locatie?: Locatie; readonly fouten: readonly InvoerFout[] } => {
  const { locatie: waarde, bufferM } = asRecord(verzoek.inhoud)
  if (waarde === undefined) {
    const melding =
      '"locatie" is verplicht: een punt, lijn of vlak als GeoJSON, bijvoorbeeld {"type":"Point","coordinates":[6.56,52.99]} (lengte, breedte). Een adres zoeken wij niet op.'
    return { fouten: [{ pointer: '/locatie', code: 'ontbreekt', melding }] }
  }
  // A buffer that is itself at fault is reported elsewhere; the location is then read with the default.
  const buffer = initiatiefSchema.shape.bufferM.safeParse(bufferM).data
  try {
    const gelezen = locatie.read(waarde, {
      werkingsgebied: regelboek.werkingsgebied,
      ...(verzoek.contentCrs === undefined ? {} : { contentCrs: verzoek.contentCrs }),
      ...(buffer === undefined ? {} : { bufferM: buffer }),
    })
    return { locatie: gelezen, fouten: checkBuffer(gelezen, buffer) }
  } catch (fout) {
    if (fout instanceof AppError && fout.fouten.length > 0) return { fouten: fout.fouten }
    throw fout
  }
}
