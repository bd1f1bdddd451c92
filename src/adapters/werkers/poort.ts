import { AppError } from '../../domain/errors.ts'

/** Lets so many in at once; the others wait in line, in the order in which they came. */
export interface Poort {
  /** Gives the function that leaves again; a second call does nothing. Throws AppError('overbelast' or 'afgebroken'). */
  readonly enter: (signaal?: AbortSignal) => Promise<() => void>
  readonly wachtend: () => number
}

export interface Poortopties {
  readonly plekken: number
  readonly maxWachtend: number
  /** Nobody waits longer than this, ms. */
  readonly maxWachtMs: number
  /** What somebody is told for whom there is no room; absent: AppError('overbelast'). */
  readonly vol?: () => AppError
}

const overloaded = () => new AppError('overbelast')

const createLeave = (leave: () => void) => {
  let binnen = true
  return () => {
    if (binnen) leave()
    binnen = false
  }
}

export const createPoort = ({
  plekken,
  maxWachtend,
  maxWachtMs,
  vol = overloaded,
}: Poortopties): Poort => {
  /** In the order in which they came; who gives up leaves it. */
  const rij = new Set<() => void>()
  let bezet = 0
  const leave = () => {
    bezet -= 1
    const [eerste] = rij
    eerste?.()
  }
  const take = () => {
    bezet += 1
    return createLeave(leave)
  }
  const queue = (signaal: AbortSignal | undefined): Promise<() => void> =>
    new Promise((klaar, mislukt) => {
      const stop = () => {
        rij.delete(go)
        clearTimeout(wekker)
        signaal?.removeEventListener('abort', hangUp)
      }
      const go = () => {
        stop()
        klaar(take())
      }
      const giveUp = (fout: AppError) => {
        stop()
        mislukt(fout)
      }
      const hangUp = () => giveUp(new AppError('afgebroken'))
      const wekker = setTimeout(() => giveUp(vol()), maxWachtMs)
      signaal?.addEventListener('abort', hangUp)
      rij.add(go)
    })
  return {
    enter: async (signaal) => {
      if (signaal?.aborted) throw new AppError('afgebroken')
      if (bezet < plekken && rij.size === 0) return take()
      if (rij.size >= maxWachtend) throw vol()
      return queue(signaal)
    },
    wachtend: () => rij.size,
  }
}
