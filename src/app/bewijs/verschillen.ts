import { toPointer } from '../invoer/pointer.ts'

/** One place where a recomputed beoordeling is not what was recorded. */
export interface Verschil {
  /** JSON pointer into the beoordeling or its bewijs. */
  readonly pointer: string
  readonly vastgelegd?: unknown
  readonly herberekend?: unknown
}

const isObject = (waarde: unknown): waarde is Readonly<Record<string, unknown>> =>
  typeof waarde === 'object' && waarde !== null

/** Every place where two JSON values differ, deepest first known: leaves, and members that one side lacks. */
export const findVerschillen = (
  vastgelegd: unknown,
  herberekend: unknown,
  pad: readonly PropertyKey[] = [],
): readonly Verschil[] => {
  if (Object.is(vastgelegd, herberekend)) return []
  const vergelijkbaar =
    isObject(vastgelegd) &&
    isObject(herberekend) &&
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
