/** Of a place of which no more is known than that it lies in here; RD, m. */
export interface Cirkel {
  readonly midden: readonly [x: number, y: number]
  readonly straal: number
}

const middle = (waarden: readonly number[]): number =>
  Math.round((Math.min(...waarden) + Math.max(...waarden)) / 2)

/** The circle round circles, or round points: those have no radius. */
export const joinCirkels = (cirkels: readonly Cirkel[]): Cirkel => {
  const midden = [
    middle(cirkels.map(({ midden: [x] }) => x)),
    middle(cirkels.map(({ midden: [, y] }) => y)),
  ] as const
  const ver = cirkels.map(
    ({ midden: [x, y], straal }) => Math.hypot(x - midden[0], y - midden[1]) + straal,
  )
  return { midden, straal: Math.ceil(Math.max(...ver)) }
}
