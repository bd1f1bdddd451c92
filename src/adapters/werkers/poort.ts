import { AppError } from '../../domain/errors.ts'

/**
 * Lets so many in at once; the others wait in line. Of a client that can be told apart only so many are in, and who has
 * the fewest in goes first.
 */
export interface Poort {
  /** Gives the function that leaves again; a second call does nothing. Throws AppError('overbelast' or 'afgebroken'). */
  readonly enter: (wie?: Wachtende) => Promise<() => void>
  readonly wachtend: () => number
}

interface Wachtende {
  readonly signaal?: AbortSignal
  /** Who waits; absent: one of all who cannot be told apart. */
  readonly klant?: string
}

export interface Poortopties {
  readonly plekken: number
  /** Most places of one client; absent: all. */
  readonly perKlant?: number
  readonly maxWachtend: number
  /** Nobody waits longer than this, ms. */
  readonly maxWachtMs: number
  /** What somebody is told for whom there is no room; absent: AppError('overbelast'). */
  readonly vol?: () => AppError
}

/** So large a part of the line may be one client's. */
const AANDEEL_VAN_DE_RIJ = 0.5

const overloaded = () => new AppError('overbelast')

const createLeave = (leave: () => void) => {
  let binnen = true
  return () => {
    if (binnen) leave()
    binnen = false
  }
}

/** How many of each client are in. */
const createTelling = ({ plekken, perKlant = plekken }: Poortopties) => {
  const bezet = new Map<string | undefined, number>()
  let samen = 0
  const of = (klant: string | undefined) => bezet.get(klant) ?? 0
  return {
    of,
    mayEnter: (klant: string | undefined) =>
      samen < plekken && (klant === undefined || of(klant) < perKlant),
    add: (klant: string | undefined, erbij: 1 | -1) => {
      samen += erbij
      const nu = of(klant) + erbij
      if (nu === 0) bezet.delete(klant)
      else bezet.set(klant, nu)
    },
  }
}

interface Plaats {
  readonly klant: string | undefined
  readonly go: () => void
}

export const createPoort = (opties: Poortopties): Poort => {
  const { maxWachtend, maxWachtMs, vol = overloaded } = opties
  const maxVanEen = Math.ceil(maxWachtend * AANDEEL_VAN_DE_RIJ)
  /** In the order in which they came; who gives up leaves it. */
  const rij = new Set<Plaats>()
  const binnen = createTelling(opties)
  const findNext = (): Plaats | undefined => {
    let beste: Plaats | undefined
    for (const plaats of rij) {
      const eerder = beste === undefined || binnen.of(plaats.klant) < binnen.of(beste.klant)
      if (eerder && binnen.mayEnter(plaats.klant)) beste = plaats
    }
    return beste
  }
  const take = (klant: string | undefined) => {
    binnen.add(klant, 1)
    return createLeave(() => {
      binnen.add(klant, -1)
      findNext()?.go()
    })
  }
  const isFull = (klant: string | undefined): boolean => {
    if (rij.size >= maxWachtend) return true
    if (klant === undefined) return false
    let eigen = 0
    for (const plaats of rij) if (plaats.klant === klant) eigen += 1
    return eigen >= maxVanEen
  }
  const queue = ({ signaal, klant }: Wachtende): Promise<() => void> =>
    new Promise((klaar, mislukt) => {
      const stop = () => {
        rij.delete(plaats)
        clearTimeout(wekker)
        signaal?.removeEventListener('abort', hangUp)
      }
      const go = () => {
        stop()
        klaar(take(klant))
      }
      const plaats: Plaats = { klant, go }
      const giveUp = (fout: AppError) => {
        stop()
        mislukt(fout)
      }
      const hangUp = () => giveUp(new AppError('afgebroken'))
      const wekker = setTimeout(() => giveUp(vol()), maxWachtMs)
      signaal?.addEventListener('abort', hangUp)
      rij.add(plaats)
    })
  return {
    enter: async (wie = {}) => {
      if (wie.signaal?.aborted) throw new AppError('afgebroken')
      if (binnen.mayEnter(wie.klant)) return take(wie.klant)
      if (isFull(wie.klant)) throw vol()
      return queue(wie)
    },
    wachtend: () => rij.size,
  }
}
