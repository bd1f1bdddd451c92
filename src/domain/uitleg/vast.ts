/** Freezes plain data all the way down: a constant that may be shared between answers. */
export const freezeDeep = <T>(waarde: T): T => {
  if (typeof waarde !== 'object' || waarde === null || Object.isFrozen(waarde)) return waarde
  for (const deel of Object.values(waarde)) freezeDeep(deel)
  return Object.freeze(waarde)
}
