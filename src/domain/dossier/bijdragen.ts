import type { Gevraagd, VastgelegdeGebeurtenis } from './gebeurtenis.ts'

export interface Bijdrage extends Gevraagd {
  readonly naam: string
  readonly functie: string
  readonly vraag: string
  readonly adviseur?: string
  /** ISO 8601 instant, UTC. */
  readonly verlooptOp: string
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
    const { naam, functie, vraag, verlooptOp, adviseur } = gebeurtenis
    const antwoord = antwoorden.get(volgnummer)
    return {
      ...{ volgnummer, naam, functie, vraag, verlooptOp },
      ...(adviseur !== undefined && { adviseur }),
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

/** Who was asked and did not answer while his link worked; `nu`: ISO 8601 instant, UTC. */
export const overTijd = (bijdragen: readonly Bijdrage[], nu: string): readonly Bijdrage[] =>
  bijdragen.filter(({ antwoord, verlooptOp }) => antwoord === undefined && verlooptOp <= nu)
