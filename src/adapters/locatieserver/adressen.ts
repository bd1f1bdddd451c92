import { z } from 'zod'
import type { AdressenPort, Treffer } from '../../app/ports/zoeken.ts'
import { RUST_MS, readBegrensd, WACHT_MS } from '../../domain/dienst-elders.ts'
import { AppError } from '../../domain/errors.ts'
import { restAfterFout } from '../../domain/pauze.ts'
import { readWkt } from './wkt.ts'

/** No answer to our questions is nearly as long. */
const MAX_BYTES = 2_000_000
/** More hits than this nobody reads. */
const RIJEN = 8

const docSchema = z.object({
  id: z.string(),
  weergavenaam: z.string(),
  type: z.enum(['adres', 'perceel']),
  centroide_rd: z.string().optional(),
  geometrie_rd: z.string().optional(),
})
type Doc = z.infer<typeof docSchema>
const antwoordSchema = z.object({ response: z.object({ docs: z.array(z.unknown()) }) })

const readDocs = (inhoud: unknown): readonly Doc[] =>
  antwoordSchema.parse(inhoud).response.docs.flatMap((doc) => {
    const gelezen = docSchema.safeParse(doc)
    return gelezen.success ? [gelezen.data] : []
  })

const readJson = async ({ body }: Response): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await readBegrensd(body, MAX_BYTES)))

const toTreffer = ({ id, weergavenaam, type }: Doc): Treffer => ({
  id,
  naam: weergavenaam,
  soort: type,
})

export interface Adresopties {
  readonly rustMs?: number
  readonly nu?: () => number
  readonly onFout?: (fout: unknown) => void
}

const onbereikbaar = () => new AppError('adressen_onbereikbaar')

/** PDOK Locatieserver v3_1 at `url`; it refuses parameters that it does not know. */
export const createAdressen = (
  url: string,
  { rustMs = RUST_MS, nu = () => performance.now(), onFout }: Adresopties = {},
): AdressenPort => {
  const basis = url.replace(/\/+$/, '')
  const fetchDocs = async (dienst: 'free' | 'lookup', vraag: Readonly<Record<string, string>>) => {
    try {
      const antwoord = await fetch(`${basis}/${dienst}?${new URLSearchParams(vraag)}`, {
        signal: AbortSignal.timeout(WACHT_MS),
        redirect: 'error',
        headers: { Accept: 'application/json' },
      })
      if (!antwoord.ok) throw new Error(`status ${antwoord.status}`)
      return readDocs(await readJson(antwoord))
    } catch (cause) {
      throw Object.assign(onbereikbaar(), { cause })
    }
  }
  const ask = restAfterFout(fetchDocs, {
    rustMs,
    nu,
    weiger: onbereikbaar,
    ...(onFout && { onFout }),
  })
  return {
    search: async (tekst, gemeentecode) => {
      const docs = await ask('free', {
        q: tekst,
        fq: `(type:adres AND gemeentecode:${gemeentecode}) OR type:perceel`,
        fl: 'id,weergavenaam,type',
        rows: String(RIJEN),
      })
      return docs.map(toTreffer)
    },
    get: async (id) => {
      const [doc] = await ask('lookup', {
        id,
        fl: 'id,weergavenaam,type,centroide_rd,geometrie_rd',
      })
      const vorm = readWkt(doc?.geometrie_rd) ?? readWkt(doc?.centroide_rd)
      return doc && vorm && { ...toTreffer(doc), vorm }
    },
  }
}
