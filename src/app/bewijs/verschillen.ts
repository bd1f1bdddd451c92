import { isSamengesteld, toPointer } from '../../domain/json.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'

/** What came of checking a receipt. */
export interface Verificatie {
  readonly uitkomst: 'klopt' | 'wijkt_af' | 'ander_regelboek_nodig' | 'niet_na_te_rekenen'
  /**
   * How it was found: everything recomputed, or the hashes of what was stored (of which the conclusie and the outcomes
   * are recomputed besides, when the rulebook is there). Absent: neither.
   */
  readonly wijze?: 'herberekend' | 'van_wat_is_bewaard'
  readonly tekst: string
  readonly verschillen: readonly Verschil[]
  /** What differs without changing the result, such as another engine version. */
  readonly opmerkingen: readonly string[]
  /** What the recomputed advice says, to lay beside a report on paper; only when it holds. */
  readonly advies?: {
    readonly woorden: string
    /** Which way and how firm, in words; absent in the first form, which had none. */
    readonly richting?: string
    readonly peildatum: Peildatum
    /** Title and version. */
    readonly regelboek: string
  }
}

/** One place where a recomputed beoordeling is not what was recorded. */
export interface Verschil {
  /** JSON pointer into the beoordeling or its bewijs. */
  readonly pointer: string
  readonly vastgelegd?: unknown
  readonly herberekend?: unknown
}

/** Every place where two JSON values differ, deepest first known: leaves, and members that one side lacks. */
export const findVerschillen = (
  vastgelegd: unknown,
  herberekend: unknown,
  pad: readonly PropertyKey[] = [],
): readonly Verschil[] => {
  if (Object.is(vastgelegd, herberekend)) return []
  const vergelijkbaar =
    isSamengesteld(vastgelegd) &&
    isSamengesteld(herberekend) &&
    Array.isArray(vastgelegd) === Array.isArray(herberekend)
  if (!vergelijkbaar) {
    return [
      {
        pointer: toPointer(...pad),
        ...(vastgelegd === undefined ? {} : { vastgelegd }),
        ...(herberekend === undefined ? {} : { herberekend }),
      },
    ]
  }
  const sleutels = new Set([...Object.keys(vastgelegd), ...Object.keys(herberekend)])
  return [...sleutels].flatMap((sleutel) =>
    findVerschillen(vastgelegd[sleutel], herberekend[sleutel], [...pad, sleutel]),
  )
}
