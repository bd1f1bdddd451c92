import type { Gevraagd, VastgelegdeGebeurtenis } from './gebeurtenis.ts'
import { addDagen } from './kalender.ts'

export interface Bijdrage extends Gevraagd {
  readonly naam: string
  readonly functie: string
  readonly vraag: string
  readonly adviseur?: string
  /** Id of the rule that it is about; absent: nobody said of which. */
  readonly over?: string
  /** ISO 8601 day by which it is wanted, as it was said last; absent: none was named. */
  readonly uiterlijk?: string
  /** ISO 8601 instant, UTC, at which the last link to it expires. */
  readonly verlooptOp: string
  /** ISO 8601 instants, UTC, at which it was asked once more. */
  readonly herinnerdOp: readonly string[]
  readonly antwoord?: { readonly tekst: string; readonly op: string }
}

/** What specialists were asked and answered, oldest first, from what happened and was not withdrawn. */
export const bijdragenVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): readonly Bijdrage[] => {
  const antwoorden = new Map(
    gebeurtenissen.flatMap(({ gebeurtenis, vastgelegdOp }) =>
      gebeurtenis.soort === 'bijdrage_gegeven'
        ? [[gebeurtenis.bij, { tekst: gebeurtenis.tekst, op: vastgelegdOp }] as const]
        : [],
    ),
  )
  return gebeurtenissen.flatMap(({ volgnummer, gebeurtenis, door, vastgelegdOp }) => {
    if (gebeurtenis.soort !== 'bijdrage_gevraagd') return []
    const { naam, functie, vraag, adviseur, over } = gebeurtenis
    const antwoord = antwoorden.get(volgnummer)
    const keren = gebeurtenissen.flatMap(({ gebeurtenis: deel, vastgelegdOp: op }) =>
      deel.soort === 'bijdrage_herinnerd' && deel.bij === volgnummer ? [{ ...deel, op }] : [],
    )
    const alle = [gebeurtenis, ...keren]
    const uiterlijk = alle.findLast((deel) => deel.uiterlijk !== undefined)?.uiterlijk
    return {
      ...{ volgnummer, naam, functie, vraag },
      verlooptOp: alle.at(-1)?.verlooptOp ?? gebeurtenis.verlooptOp,
      herinnerdOp: keren.map(({ op }) => op),
      ...(uiterlijk !== undefined && { uiterlijk }),
      ...(adviseur !== undefined && { adviseur }),
      ...(over !== undefined && { over }),
      ...{ gevraagdDoor: door, gevraagdOp: vastgelegdOp },
      ...(antwoord && { antwoord }),
    }
  })
}

export type Adviesstand = 'niet_gevraagd' | 'gevraagd' | 'beantwoord'

/** How far the advice of one kind of adviser is: answered counts once every question is. */
export const adviesstandVan = (bijdragen: readonly Bijdrage[], adviseur: string): Adviesstand => {
  const eigen = bijdragen.filter((deel) => deel.adviseur === adviseur)
  if (eigen.length === 0) return 'niet_gevraagd'
  return eigen.every(({ antwoord }) => antwoord !== undefined) ? 'beantwoord' : 'gevraagd'
}

/** What time it is: as an ISO 8601 instant (UTC), and as the day here. */
export interface Tijdstip {
  readonly nu: string
  readonly vandaag: string
}

/** ISO 8601 day since when an answer is late: the day after the one that was named, or when the link stopped working. */
export const laatSinds = (
  { antwoord, uiterlijk, verlooptOp }: Bijdrage,
  { nu, vandaag }: Tijdstip,
): string | undefined => {
  if (antwoord !== undefined) return undefined
  if (uiterlijk !== undefined && uiterlijk < vandaag) return addDagen(uiterlijk, 1)
  return verlooptOp <= nu ? verlooptOp.slice(0, 10) : undefined
}

/** Who was asked and is late with his answer. */
export const overTijd = (bijdragen: readonly Bijdrage[], tijd: Tijdstip): readonly Bijdrage[] =>
  bijdragen.filter((deel) => laatSinds(deel, tijd) !== undefined)
