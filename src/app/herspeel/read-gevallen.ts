import { isRecord } from '../../domain/json.ts'
import type { Vastgelegd } from '../../domain/model/antwoord/beleidstoets.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import { type KorteRichting, korteRichtingSchema } from '../../domain/model/richting.ts'
import type { Conclusie } from '../../domain/model/visie.ts'
import type { BeoordelingenPort, BeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { Herspeelgeval } from '../ports/herspeel.ts'

/** What a receipt holds of its own case; undefined when this is no receipt. */
const fromBewijs = (bewijs: unknown, kenmerk: string): Herspeelgeval | undefined => {
  if (!isRecord(bewijs) || !isRecord(bewijs.verzoek)) return undefined
  const { verzoek, crs, peildatum } = bewijs
  return {
    kenmerk,
    inhoud: verzoek,
    ...(isRecord(crs) && typeof crs.invoer === 'string' && { contentCrs: crs.invoer }),
    ...(isRecord(peildatum) && { peildatum: peildatum as unknown as Peildatum }),
  }
}

/** What was recorded, in codes; there may have been no direction yet. */
const toVastgelegd = (conclusie: Conclusie, richting: unknown): Vastgelegd => {
  const gelezen = korteRichtingSchema.safeParse(richting)
  return { conclusie, ...(gelezen.success && { richting: gelezen.data as KorteRichting }) }
}

const readOne = (inhoud: unknown, kenmerk: string, contentCrs?: string): Herspeelgeval => {
  const eigen: Herspeelgeval = {
    kenmerk,
    inhoud,
    ...(contentCrs === undefined ? {} : { contentCrs }),
  }
  if (!isRecord(inhoud)) return eigen
  const { bewijs, id, advies } = inhoud
  const geval = fromBewijs(bewijs ?? inhoud, typeof id === 'string' ? id : kenmerk)
  if (geval === undefined) return eigen
  const conclusie = isRecord(advies) ? advies.conclusie : undefined
  return {
    ...geval,
    ...(typeof conclusie === 'string' && {
      vastgelegd: toVastgelegd(conclusie as Conclusie, inhoud.richting),
    }),
  }
}

/**
 * The cases in something that was read: an initiatief, a beoordeling or a receipt, or a list of them.
 * `naam` says where they came from; what is none of these becomes a case that cannot be read.
 */
export const listGevallen = (
  inhoud: unknown,
  naam: string,
  contentCrs?: string,
): readonly Herspeelgeval[] =>
  Array.isArray(inhoud)
    ? inhoud.map((deel, i) => readOne(deel, `${naam}/${i}`, contentCrs))
    : [readOne(inhoud, naam, contentCrs)]

/** One stored beoordeling as a case; undefined when there is none. */
export const getGeval = async (
  beoordelingen: Pick<BeoordelingenPort, 'get'>,
  id: string,
): Promise<Herspeelgeval | undefined> => {
  const gevonden = await beoordelingen.get(id)
  if (gevonden === undefined) return undefined
  const { bewijs, advies, richting } = JSON.parse(gevonden.inhoud) as BeoordelingMetBewijs
  const geval = fromBewijs(bewijs, id)
  return geval && { ...geval, vastgelegd: toVastgelegd(advies.conclusie, richting) }
}

/** The current beoordeling of every dossier as a case, oldest first. */
export async function* eachGeval(
  beoordelingen: Pick<BeoordelingenPort, 'get' | 'each'>,
): AsyncGenerator<Herspeelgeval> {
  for await (const { beoordeling } of beoordelingen.each({})) {
    const geval = await getGeval(beoordelingen, beoordeling)
    if (geval) yield geval
  }
}
