import type { InvoerFout } from '../../domain/errors.ts'
import { isRecord } from '../../domain/json.ts'
import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Locatie } from '../../domain/model/ligging.ts'

/** Positions of all parts together: what one location may have. */
const MAX_POSITIES = 10_000
/** Lines of all parts together, in m: what one location may have. */
const MAX_LENGTE = 100_000

const countPosities = (deel: unknown): number => {
  if (Array.isArray(deel)) {
    return typeof deel[0] === 'number' ? 1 : deel.reduce((som, x) => som + countPosities(x), 0)
  }
  return isRecord(deel)
    ? Object.values(deel).reduce((som: number, x) => som + countPosities(x), 0)
    : 0
}

const lengthOf = ({ coordinates, type }: GeometrieRd): number =>
  (type === 'Polygon' ? coordinates : coordinates.flat())
    .map((ring) =>
      ring.reduce((som, [x, y], i) => {
        const [x0, y0] = ring[i - 1] ?? [x, y]
        return som + Math.hypot(x - x0, y - y0)
      }, 0),
    )
    .reduce((som, m) => som + m, 0)

/** Whether the parts of a development are together no more than one location may be. */
export const checkOmvang = (
  delen: readonly unknown[],
  locaties: readonly Locatie[],
): InvoerFout[] => {
  const pointer = '/delen'
  const posities = delen.reduce<number>(
    (som, deel) => som + countPosities(isRecord(deel) && deel.locatie),
    0,
  )
  if (posities > MAX_POSITIES) {
    const melding = `De delen hebben samen ${posities} coördinaten; het maximum is ${MAX_POSITIES}. Vereenvoudig de tekening.`
    return [{ pointer, code: 'te_veel_coordinaten', melding }]
  }
  // The border around a line is about twice its length.
  const lijnM = locaties.reduce(
    (som, { isVlak, geometrie }) => som + (isVlak ? 0 : lengthOf(geometrie) / 2),
    0,
  )
  if (lijnM <= MAX_LENGTE) return []
  const melding = `De lijnen van alle delen zijn samen ${Math.round(lijnM / 1_000)} km; het maximum is ${MAX_LENGTE / 1_000} km.`
  return [{ pointer, code: 'te_lang', melding }]
}
