interface Feit {
  readonly id: string
  readonly type: string
  readonly herkomst: string
  readonly min?: number
  readonly max?: number
  readonly geheel?: boolean
  readonly waarden?: readonly string[]
}

type Punt = readonly number[]

/** What random plans are made of: the facts that an initiator states, and points inside areas. */
export interface Bouwstof {
  readonly feiten: readonly Feit[]
  readonly plekken: readonly (readonly Punt[])[]
}

/** mulberry32: the same numbers each time for the same seed, from 0 to 1. */
export const createKans = (zaad: number) => {
  let stand = zaad >>> 0
  return (): number => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let t = Math.imul(stand ^ (stand >>> 15), stand | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

type Kans = ReturnType<typeof createKans>

const pick = <T>(kans: Kans, lijst: readonly T[]): T =>
  lijst[Math.floor(kans() * lijst.length)] as T

/** Small numbers most often: plans are. */
const drawGetal = (kans: Kans, { min = 0, max = 1_000, geheel }: Feit): number => {
  const getal = min + (max - min) * kans() ** 6
  return geheel ? Math.round(getal) : Math.round(getal * 10) / 10
}

const drawWaarde = (kans: Kans, feit: Feit): unknown => {
  const { type, waarden = [] } = feit
  if (type === 'janee') return kans() < 0.5
  if (type === 'getal') return drawGetal(kans, feit)
  if (type === 'datum') return '2027-01-01'
  if (type === 'keuze') return pick(kans, waarden)
  return [...new Set([pick(kans, waarden), ...(kans() < 0.3 ? [pick(kans, waarden)] : [])])]
}

/** Somewhere between three corners of an area: inside, or not far outside. */
const drawPunt = (kans: Kans, hoeken: readonly Punt[]): Punt => {
  const gekozen = [pick(kans, hoeken), pick(kans, hoeken), pick(kans, hoeken)]
  const gewicht = gekozen.map(() => kans() + 0.01)
  const som = gewicht.reduce((a, b) => a + b, 0)
  return [0, 1].map((as) =>
    gekozen.reduce((deel, punt, i) => deel + ((punt[as] ?? 0) * (gewicht[i] ?? 0)) / som, 0),
  )
}

/** One random plan: a point with a buffer or a small square, one or two activities, and half of the facts. */
export const drawPlan = (kans: Kans, { feiten, plekken }: Bouwstof, nummer: number) => {
  const [x = 0, y = 0] = drawPunt(kans, pick(kans, plekken))
  const d = 0.0001 + kans() * 0.001
  const vlak = [
    [x, y],
    [x + d, y],
    [x + d, y + d],
    [x, y + d],
    [x, y],
  ]
  const isVlak = kans() < 0.5
  const dichtheid = kans()
  const gesteld = feiten.filter(({ id }) => id === 'activiteiten' || kans() < dichtheid)
  return {
    naam: `Plan ${nummer}`,
    locatie: isVlak
      ? { type: 'Polygon', coordinates: [vlak] }
      : { type: 'Point', coordinates: [x, y] },
    feiten: Object.fromEntries(gesteld.map((feit) => [feit.id, drawWaarde(kans, feit)])),
  }
}

const read = async (url: string) => (await fetch(url)).json()

/** The facts and places of the rulebook that a service has. */
export const readBouwstof = async (url: string): Promise<Bouwstof> => {
  const { feiten } = (await read(`${url}/v1/feiten`)) as { readonly feiten: readonly Feit[] }
  const { features } = (await read(`${url}/v1/gebieden`)) as {
    readonly features: readonly {
      readonly geometry: { readonly coordinates: readonly unknown[] }
    }[]
  }
  return {
    feiten: feiten.filter(({ herkomst }) => herkomst === 'initiatief'),
    plekken: features.map(({ geometry }) => {
      const getallen = (geometry.coordinates as number[][][]).flat(Infinity) as unknown as number[]
      return Array.from({ length: getallen.length / 2 }, (_, i) => getallen.slice(2 * i, 2 * i + 2))
    }),
  }
}
