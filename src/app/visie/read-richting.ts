import type { InStappen } from '../../domain/instappen.ts'
import type { Dekking, Kant, Richting } from '../../domain/model/antwoord/dekking.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { doInBeurten } from '../beurt.ts'
import { rememberPerBoek } from '../regelboek/per-regelboek.ts'
import { stepRichting } from './give-richting.ts'
import { labelsOf, type RichtingLabels } from './richting-vraag.ts'

/** The map of one principle, or of all together, ready to lay out. */
export interface Richtingblad {
  readonly antwoord: Dekking
  readonly labels: RichtingLabels
  /** Absent: all principles together. */
  readonly principe?: string
  /** Of every area and activity; `zwijgt` where nothing is known. */
  readonly richtingOf: (gebied: string, activiteit: string) => Richting
  /** Which way it points there; absent where nothing points for or against. */
  readonly kantOf: (gebied: string, activiteit: string) => Kant | undefined
  /** Per area how many activities have each direction. */
  readonly countOf: (gebied: string) => Readonly<Record<Richting, number>>
}

function* makeBlad(
  regelboek: Regelboek,
  nu: Date,
  principe: string | undefined,
): InStappen<Richtingblad> {
  const vraag = principe === undefined ? {} : { principe }
  const antwoord = yield* stepRichting({ regelboek, nu }, vraag, String)
  const plekken = principe === undefined ? antwoord.plaatsen : antwoord.cellen
  const perPlek = new Map(plekken.map((deel) => [`${deel.gebied}/${deel.activiteit}`, deel]))
  const labels = labelsOf(regelboek)
  const richtingOf = (gebied: string, activiteit: string) =>
    perPlek.get(`${gebied}/${activiteit}`)?.richting ?? 'zwijgt'
  const kantOf = (gebied: string, activiteit: string) =>
    perPlek.get(`${gebied}/${activiteit}`)?.kant
  const count = (gebied: string): Record<Richting, number> => {
    const telling = { beslist: 0, indicatief: 0, open: 0, zwijgt: 0 }
    for (const activiteit of labels.activiteit.keys()) telling[richtingOf(gebied, activiteit)]++
    return telling
  }
  yield
  const tellingen = new Map([...labels.gebied.keys()].map((gebied) => [gebied, count(gebied)]))
  const countOf = (gebied: string) => tellingen.get(gebied) ?? count(gebied)
  return {
    antwoord,
    labels,
    richtingOf,
    kantOf,
    countOf,
    ...(principe !== undefined && { principe }),
  }
}

const bladen = rememberPerBoek(() => new Map<string, Promise<Richtingblad>>())

/**
 * The map of a principle of this rulebook, worked out once a day with others answered in between; of all together
 * without one.
 */
export const readRichtingblad = (
  regelboek: Regelboek,
  nu: Date,
  principe?: string,
): Promise<Richtingblad> => {
  const bekend = bladen(regelboek, nu)
  const sleutel = principe ?? ''
  const al = bekend.get(sleutel)
  if (al !== undefined) return al
  const blad = doInBeurten(makeBlad(regelboek, nu, principe))
  bekend.set(sleutel, blad)
  blad.catch(() => bekend.delete(sleutel))
  return blad
}
