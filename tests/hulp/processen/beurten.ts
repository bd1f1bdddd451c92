/** How often others had their turn while this worked. */
export const countBeurten = async (werk: () => Promise<unknown>): Promise<number> => {
  let beurten = 0
  let klaar = false
  const takeTurn = () => {
    if (klaar) return
    beurten += 1
    setImmediate(takeTurn)
  }
  setImmediate(takeTurn)
  await werk()
  klaar = true
  return beurten
}
