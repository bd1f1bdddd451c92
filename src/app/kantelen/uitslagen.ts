import type { Antwoordgevolg } from '../../domain/mits/antwoorden.ts'
import type { Feit } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { STAND_ONBEKEND, type Stand } from '../../domain/model/visie.ts'
import { listTussen, nameAntwoord } from '../woorden/gevolgen.ts'

/** What an answer to an open question makes of the stand, all else as it is now. */
export interface Uitslag {
  /** As it is chosen; of a number which values. */
  readonly antwoord: string
  /** Absent: it stays open. */
  readonly stand?: Stand
}

export interface Uitslagen {
  readonly uitslagen: readonly Uitslag[]
  /** Of a number between which values the stand turns, where it was not worked out at which. */
  readonly tussen: readonly string[]
}

/** Values that lie beside each other and leave the same stand are told once, whatever they do to a single rule. */
const joinBuren = (gevolgen: readonly Antwoordgevolg[]): readonly Antwoordgevolg[] => {
  const delen: Antwoordgevolg[] = []
  for (const deel of gevolgen) {
    const vorig = delen.at(-1)
    if (vorig?.stand !== deel.stand) delen.push(deel)
    else delen.splice(-1, 1, { ...vorig, tot: deel.tot ?? deel.waarde })
  }
  return delen
}

export const listUitslagen = (
  boek: Regelboek,
  feit: Feit,
  alle: readonly Antwoordgevolg[],
): Uitslagen => {
  const gevolgen = feit.type === 'getal' ? joinBuren(alle) : alle
  return {
    uitslagen: gevolgen.map(({ stand }, i) => ({
      antwoord: nameAntwoord(boek, feit, gevolgen, i),
      ...(stand !== STAND_ONBEKEND && { stand }),
    })),
    tussen: listTussen(feit, gevolgen),
  }
}
