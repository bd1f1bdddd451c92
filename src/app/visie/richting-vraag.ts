import { type InvoerFout, shorten } from '../../domain/errors.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { suggest } from '../../domain/naaste.ts'
import { listPrincipes } from '../../domain/richting/richting.ts'
import type { Richtingopdracht } from '../ports/reken.ts'

/** Which part of the map is asked for; absent is all. */
export type RichtingVraag = Richtingopdracht['vraag']

export const RICHTING_VRAGEN = ['principe', 'gebied', 'activiteit'] as const

/** The labels of everything the map is drawn over, by id. */
export interface RichtingLabels {
  readonly principe: ReadonlyMap<string, string>
  readonly gebied: ReadonlyMap<string, string>
  readonly activiteit: ReadonlyMap<string, string>
}

export const labelsOf = (regelboek: Regelboek): RichtingLabels => ({
  principe: new Map(listPrincipes(regelboek).map(([id, { label }]) => [id, label])),
  gebied: new Map(
    regelboek.gebieden
      .filter(({ soort }) => regelboek.visie.soorten[soort]?.profiel)
      .map(({ id, naam }) => [id, naam]),
  ),
  activiteit: new Map(
    Object.entries(regelboek.begrippen.activiteiten).map(([id, { label }]) => [id, label]),
  ),
})

const WAT = {
  principe: 'richtinggevend principe',
  gebied: 'gebied met een profiel',
  activiteit: 'activiteit',
} as const

/** Everything in the question that the rulebook does not know; `pointer` names the parameter. */
export const checkRichtingVraag = (
  vraag: RichtingVraag,
  labels: RichtingLabels,
  pointerOf: (naam: string) => string,
): readonly InvoerFout[] =>
  RICHTING_VRAGEN.flatMap((naam) => {
    const waarde = vraag[naam]
    const bekend = labels[naam]
    if (waarde === undefined || bekend.has(waarde)) return []
    const melding = `"${shorten(waarde)}" is geen ${WAT[naam]} van dit regelboek.${suggest(waarde, bekend.keys())} Kies uit: ${[...bekend.keys()].join(', ')}.`
    return [{ pointer: pointerOf(naam), code: 'onbekende_waarde', melding }]
  })
