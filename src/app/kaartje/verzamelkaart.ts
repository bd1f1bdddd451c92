import { rememberLaatste } from '../../domain/onthoud.ts'
import type { Plekkenlijst, PuntRd } from '../ports/zoeken.ts'
import { createBeeld, type Uitsnede } from './beeld.ts'
import { drawKaartje } from './kaartje.ts'

/** Of the drawing, px. */
export const VERZAMELBREEDTE = 1_000
export const VERZAMELHOOGTE = 640
/** So much is in sight at least, that one knows where it is, m. */
const MIN_BREED_M = 2_000
/** Room round the outermost, as a share. */
const RUIMTE = 1.12

/** A map is asked for again with each look at the same list. */
const MAX_KAARTEN = 8

const chooseUitsnede = (punten: readonly PuntRd[]): Uitsnede => {
  const xs = punten.map(([x]) => x)
  const ys = punten.map(([, y]) => y)
  const [minX, maxX, minY, maxY] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ]
  const breedM = Math.max(
    MIN_BREED_M,
    (maxX - minX) * RUIMTE,
    (maxY - minY) * RUIMTE * (VERZAMELBREEDTE / VERZAMELHOOGTE),
  )
  return {
    midden: [(minX + maxX) / 2, (minY + maxY) / 2],
    breedM,
    breedte: VERZAMELBREEDTE,
    hoogte: VERZAMELHOOGTE,
  }
}

type Lijst = Pick<Plekkenlijst, 'schets' | 'eigen'>

/** Of each list of places the last maps that were drawn of it. */
const TEKENAARS = new WeakMap<Lijst, (vraag: { uitsnede: Uitsnede; titel: string }) => string>()

const tekenaarVan = (lijst: Lijst) => {
  const tekenaar =
    TEKENAARS.get(lijst) ??
    rememberLaatste(
      ({ uitsnede, titel }: { uitsnede: Uitsnede; titel: string }) =>
        drawKaartje(lijst, uitsnede, titel),
      { sleutelOf: (vraag) => JSON.stringify(vraag), hoeveel: MAX_KAARTEN },
    )
  TEKENAARS.set(lijst, tekenaar)
  return tekenaar
}

export interface Verzamelkaart {
  /** The ground, as SVG. */
  readonly kaart: string
  /** Where each point lies on it, px; in their order. */
  readonly plekken: readonly (readonly [x: number, y: number])[]
}

/** The ground under many points, at least one, all in sight. `titel` is what it says to who cannot see it. */
export const drawVerzamelkaart = (
  lijst: Lijst,
  punten: readonly PuntRd[],
  titel: string,
): Verzamelkaart => {
  const uitsnede = chooseUitsnede(punten)
  return {
    kaart: tekenaarVan(lijst)({ uitsnede, titel }),
    plekken: punten.map(createBeeld(uitsnede).toPx),
  }
}
