import type { Bron } from '../../domain/model/bron.ts'
import type { RegelDefinitie } from '../../domain/model/regel.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { nameGroep } from '../../domain/woorden/groep.ts'

/** Something that the rulebook calls confirmed, and on what. */
export interface Bevestigd {
  readonly soort: 'houding' | 'prioriteit' | RegelDefinitie['aard']
  /** Id of the rule, or area and group. */
  readonly wat: string
  /** What it says. */
  readonly zegt: string
  readonly gronden: readonly Grond[]
}

export interface Grond {
  readonly document: string
  /** Article or paragraph, or the id of the passage. */
  readonly plaats?: string
  /** Literal, of a source the rulebook holds. */
  readonly citaat?: string
  /** How we read it, in our own words. */
  readonly lezing?: string
}

const toGrond = ({ visie, passages }: Regelboek, bron: Bron): Grond => {
  const { document, plaats, passage, uitleg } = bron
  const citaat = bron.citaat ?? passages.find(({ id }) => id === passage)?.citaat
  const waar = plaats ?? passage
  return {
    document: visie.documenten[document]?.titel ?? document,
    ...(waar !== undefined && { plaats: waar }),
    ...(citaat !== undefined && { citaat }),
    ...(uitleg !== undefined && { lezing: uitleg }),
  }
}

/** The same said of more areas is one row. */
const mergeGelijk = (rijen: readonly Bevestigd[]): readonly Bevestigd[] =>
  [...Map.groupBy(rijen, ({ soort, zegt, gronden }) => JSON.stringify([soort, zegt, gronden]))].map(
    ([, gelijk]) => ({
      ...(gelijk[0] as Bevestigd),
      wat: gelijk.map(({ wat }) => wat).join('; '),
    }),
  )

/**
 * Every rule, houding and priority that is marked confirmed, with the literal sentence or the article it rests on: for
 * who wants to see that nothing is firm that no source says.
 */
export const listBevestigd = (boek: Regelboek): readonly Bevestigd[] => {
  const give = (bron: readonly Bron[]) => bron.map((deel) => toGrond(boek, deel))
  const { visie } = boek
  const listHoudingen = (waar: string, houding: Regelboek['gebieden'][number]['houding']) =>
    Object.entries(houding)
      .filter(([, { werking }]) => werking === 'bevestigd')
      .map(
        ([groep, { stand, tekst, bron }]): Bevestigd => ({
          soort: 'houding',
          wat: `${waar}, ${nameGroep(boek, groep)}`,
          zegt: `${stand.replaceAll('_', ' ')}: ${tekst}`,
          gronden: give(bron),
        }),
      )
  return [
    ...boek.regels
      .filter(({ werking }) => werking === 'bevestigd')
      .map(
        ({ id, titel, aard, bron }): Bevestigd => ({
          soort: aard,
          wat: id,
          zegt: titel,
          gronden: give(bron),
        }),
      ),
    ...mergeGelijk([
      ...Object.values(visie.soorten).flatMap(({ label, houding = {} }) =>
        listHoudingen(`Elk gebied van de soort ${label}`, houding),
      ),
      ...boek.gebieden.flatMap(({ naam, houding }) =>
        listHoudingen(
          naam,
          Object.fromEntries(Object.entries(houding).filter(([, deel]) => !('vanSoort' in deel))),
        ),
      ),
    ]),
    ...boek.gebieden.flatMap(({ naam, prioriteiten }) =>
      prioriteiten
        .filter(({ werking }) => werking === 'bevestigd')
        .map(
          ({ tekst, bron }): Bevestigd => ({
            soort: 'prioriteit',
            wat: naam,
            zegt: tekst,
            gronden: give(bron),
          }),
        ),
    ),
  ]
}
