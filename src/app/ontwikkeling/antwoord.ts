import type { JsonRecord } from '../../domain/json.ts'
import { type Bewijs, VORM, VORM_INGEPAKT } from '../../domain/model/antwoord/bewijs.ts'
import {
  type KorteOntwikkeling,
  korteOntwikkelingSchema,
  type Ontwikkelingsbeoordeling,
  volledigeOntwikkelingSchema,
} from '../../domain/model/antwoord/ontwikkeling.ts'
import type { OntwikkelingInvoer } from '../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { VergelijkingAntwoord } from '../../domain/model/antwoord/vergelijking.ts'
import { shortenBeoordeling } from '../../domain/uitleg/kort.ts'
import { dropEmpty, toAntwoord } from '../beoordelen/antwoordvorm.ts'
import type { Delen } from '../beoordelen/bewijs.ts'
import type { HashPort } from '../ports/hash.ts'

interface MetBewijs {
  readonly bewijs: Bewijs<OntwikkelingInvoer>
}
export interface OntwikkelingMetBewijs extends Ontwikkelingsbeoordeling, MetBewijs {}
interface KorteOntwikkelingMetBewijs extends KorteOntwikkeling, MetBewijs {}

const mapDelen = <A, B>(delen: Readonly<Record<string, A>>, map: (deel: A) => B) =>
  Object.fromEntries(Object.entries(delen).map(([id, deel]) => [id, map(deel)] as const))

/** Every member as it is answered: no empty lists, and the assessments in it as they are answered. */
export const writeOntwikkeling = (
  { geheel, volledigeDelen, verzoekGeheel, ...rest }: KorteOntwikkeling | Ontwikkelingsbeoordeling,
  vorm: number = VORM,
): JsonRecord => ({
  ...(dropEmpty(rest) as JsonRecord),
  geheel: toAntwoord(geheel, vorm),
  ...(Object.keys(volledigeDelen).length > 0 && {
    volledigeDelen: mapDelen(volledigeDelen, (deel) => toAntwoord(deel, vorm)),
  }),
  // To be sent back: an empty list in it is an answer.
  verzoekGeheel,
})

/** sha256 per member; `delen` holds the canonical JSON of each, in the short form. */
export const hashLeden = ({ sha256 }: HashPort, delen: Delen): Bewijs['delen'] =>
  Object.fromEntries([...delen].map(([naam, tekst]) => [naam, sha256(tekst)]))

/** Variants side by side as they are answered: what is said twice only where it is explained. */
export const writeVergelijking = (
  vergelijking: VergelijkingAntwoord,
  uitgelegd: boolean,
): JsonRecord => {
  const verschillen = vergelijking.verschillen.map(({ perVariant, ...punt }) => ({
    ...punt,
    perVariant: perVariant.map((stand) => {
      if (stand === null || uitgelegd) return stand
      const { motivering: _, ...kort } = stand
      return kort
    }),
  }))
  return dropEmpty({ ...vergelijking, verschillen }) as JsonRecord
}

/** What is answered and proven of an explained development. */
export const shortenOntwikkeling = ({
  geheel,
  volledigeDelen,
  ...rest
}: Ontwikkelingsbeoordeling): KorteOntwikkeling => ({
  ...rest,
  geheel: shortenBeoordeling(geheel),
  volledigeDelen: mapDelen(volledigeDelen, shortenBeoordeling),
})

/** What was answered, read back; of an explained answer only what is proven of it. */
export const readKorteOntwikkeling = (tekst: string): KorteOntwikkelingMetBewijs => {
  const { bewijs, ...antwoord } = JSON.parse(tekst) as MetBewijs
  return { ...(korteOntwikkelingSchema.parse(antwoord) as unknown as KorteOntwikkeling), bewijs }
}

/** The same, of an explained answer. */
export const readOntwikkelingsantwoord = (tekst: string): OntwikkelingMetBewijs => {
  const { bewijs, ...antwoord } = JSON.parse(tekst) as MetBewijs
  return {
    ...(volledigeOntwikkelingSchema.parse(antwoord) as unknown as Ontwikkelingsbeoordeling),
    bewijs,
  }
}

/** An explained answer in the short form that is proven; what cannot be read stays as it is. */
export const shortenAntwoord = (antwoord: JsonRecord, vorm: number): JsonRecord => {
  if (vorm >= VORM_INGEPAKT) {
    const { success, data } = volledigeOntwikkelingSchema.safeParse(antwoord)
    if (!success) return antwoord
    return writeOntwikkeling(shortenOntwikkeling(data as unknown as Ontwikkelingsbeoordeling))
  }
  const { success, data } = korteOntwikkelingSchema.safeParse(antwoord)
  return success ? writeOntwikkeling(data as unknown as KorteOntwikkeling, vorm) : antwoord
}
