const STIL_MS = 1_000
const HERHAAL_MS = 5_000

/** Says on `meld` what is going on when it takes over a second, and how long it has taken. */
export const withVoortgang = async <T>(
  wat: string,
  meld: (regel: string) => void,
  werk: () => Promise<T>,
): Promise<T> => {
  const begin = Date.now()
  const seconden = () => Math.round((Date.now() - begin) / 1_000)
  const say = () => meld(`${wat} … (${seconden()} s)`)
  let herhaling: NodeJS.Timeout | undefined
  const wekker = setTimeout(() => {
    say()
    herhaling = setInterval(say, HERHAAL_MS)
  }, STIL_MS)
  try {
    // Let the timer start before work that keeps the thread busy.
    await new Promise(setImmediate)
    return await werk()
  } finally {
    clearTimeout(wekker)
    clearInterval(herhaling)
  }
}
