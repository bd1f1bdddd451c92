import { isSamengesteld, toPointer } from '../../domain/json.ts'
import type { Verschil } from '../ports/reken.ts'

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
