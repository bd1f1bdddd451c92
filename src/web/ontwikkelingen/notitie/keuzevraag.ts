import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import type { Programmas } from '../../../app/ontwikkeling/programma.ts'
import { nameGeteld } from '../../../app/ontwikkeling/programma.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { AndereVariant } from './lees-varianten.ts'
import type { Bron } from './woorden/grond.ts'
import { listWatKomt, listWatVervalt } from './woorden/programma-zinnen.ts'
import type { Deelredenen } from './woorden/redenen.ts'

/** One way to go on: what is done, and what that means. */
export interface Keuze {
  readonly kop: string
  readonly uitleg: readonly string[]
}

export interface Keuzevraag {
  readonly uitkomst: Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
  readonly boek: Regelboek
  readonly programmas: Pick<Programmas, 'kolommen' | 'plan'>
  readonly andere: readonly AndereVariant[]
  /** What the stand rests on. */
  readonly bronnen: readonly Bron[]
  /** The parts of which is told why they stand where they stand. */
  readonly bepalend: readonly Deelredenen[]
  /** Whether conditions are named below. */
  readonly metVoorwaarden: boolean
  /** Whether among those are changes that parts have to make first. */
  readonly metAanpassingen?: boolean
}

export const getallenVan = ({ programmas: { kolommen, plan } }: Keuzevraag): readonly string[] =>
  listWatKomt(kolommen, plan.samen)

export const getallenDieVervallen = ({
  programmas: { kolommen, plan },
}: Keuzevraag): readonly string[] => listWatVervalt(kolommen, plan.samen)

/** What a part brings, for who thinks of doing without it. */
export const getallenVanDeel = ({ programmas }: Keuzevraag, id: string): readonly string[] =>
  programmas.plan.fasen
    .flatMap(({ delen }) => delen)
    .filter(({ deel }) => deel.id === id)
    .flatMap(({ getallen }) => listWatVervalt(programmas.kolommen, getallen))

/** What is counted in the plan and of which a part has nothing, in words: "nieuwe woningen". */
export const geenVanDeel = ({ programmas: { kolommen, plan } }: Keuzevraag, id: string) => {
  const eigen = plan.fasen.flatMap(({ delen }) => delen).find(({ deel }) => deel.id === id)
  return kolommen.flatMap((feit, i) =>
    eigen?.getallen[i]?.soort === 'speelt_niet' ? (nameGeteld(feit) ?? []) : [],
  )
}
