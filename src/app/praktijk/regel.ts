import type { NietBeslist } from '../../domain/model/antwoord/praktijk.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { mostSpecific } from '../../domain/praktijk/gelijkenis.ts'
import type { Kern } from '../ports/beoordelingen.ts'

export interface NietBeslistOp {
  readonly redenen: readonly NietBeslist[]
  /** Ids of the open norms that applied, answered or not. */
  readonly openNormen: readonly string[]
  /** Ids of the tensions that occurred and between which no area chooses. */
  readonly spanningen: readonly string[]
}

/** Whether the most specific profile of the location chooses, and that choice is confirmed. */
const isGekozen = (regelboek: Regelboek, { gebieden }: Kern, spanning: string): boolean =>
  mostSpecific(regelboek, gebieden)?.prioriteiten.some(
    (prioriteit) =>
      prioriteit.spanning === spanning &&
      prioriteit.werking === 'bevestigd' &&
      prioriteit.herkomst !== 'eigen_uitwerking',
  ) ?? false

/**
 * On what the vision did not decide in a beoordeling. An open norm that an officer answered counts: the
 * person decided, the vision did not.
 */
export const readNietBeslist = (
  regelboek: Regelboek,
  openNormen: ReadonlySet<string>,
  kern: Kern,
): NietBeslistOp => {
  const open = kern.uitkomsten.filter(
    ({ regel, oordeel }) => openNormen.has(regel) && oordeel !== 'onbekend',
  )
  const gevraagd = [...new Set(open.map(({ regel }) => regel))]
  const spanningen = [...new Set(kern.spanningen)].filter((id) => !isGekozen(regelboek, kern, id))
  return {
    openNormen: gevraagd,
    spanningen,
    redenen: [
      ...(kern.visieGeeftRichting ? [] : (['zwijgt'] as const)),
      ...(spanningen.length > 0 ? (['spanning'] as const) : []),
      ...(gevraagd.length > 0 ? (['open_norm'] as const) : []),
    ],
  }
}
