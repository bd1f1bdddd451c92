const isObject = (waarde: unknown): waarde is Readonly<Record<string, unknown>> =>
  typeof waarde === 'object' && waarde !== null

const keysOf = (waarde: Readonly<Record<string, unknown>>) =>
  Object.keys(waarde).filter((sleutel) => waarde[sleutel] !== undefined)

/** Whether two JSON values say the same; the order of the members of an object says nothing. */
export const isGelijk = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const sleutels = keysOf(a)
  return (
    sleutels.length === keysOf(b).length &&
    sleutels.every((sleutel) => isGelijk(a[sleutel], b[sleutel]))
  )
}
