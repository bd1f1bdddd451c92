interface Onthoud<V> {
  readonly sleutelOf: (vraag: V) => string
  readonly hoeveel: number
}

/**
 * The same work with a memory: a question that was asked before is not worked out again. Keeps the last
 * `hoeveel` answers, the last one used longest; what throws or is rejected is not kept.
 */
export const rememberLaatste = <V, A>(
  doe: (vraag: V) => A,
  { sleutelOf, hoeveel }: Onthoud<V>,
): ((vraag: V) => A) => {
  const antwoorden = new Map<string, A>()
  const remember = (vraag: V): A => {
    const sleutel = sleutelOf(vraag)
    // An answer may be that there is none.
    const isBekend = antwoorden.has(sleutel)
    const antwoord = isBekend ? (antwoorden.get(sleutel) as A) : doe(vraag)
    // The last one used stands last.
    antwoorden.delete(sleutel)
    antwoorden.set(sleutel, antwoord)
    if (antwoord instanceof Promise) antwoord.catch(() => antwoorden.delete(sleutel))
    const [oudste] = antwoorden.keys()
    if (antwoorden.size > hoeveel && oudste !== undefined) antwoorden.delete(oudste)
    return isBekend && antwoord instanceof Promise
      ? (antwoord.catch((fout) => {
          if (fout?.code !== 'afgebroken') throw fout
          // Somebody else asked first, and has gone: that is no reason not to answer this one.
          return remember(vraag)
        }) as A)
      : antwoord
  }
  return remember
}

/**
 * The same for answers that are plain data, of which many are kept: each as text, which is one object instead of thousands,
 * and read anew for who asks. While memory is collected everybody waits for every object that is kept.
 */
export const rememberAlsTekst = <V, A>(
  doe: (vraag: V) => Promise<A>,
  onthoud: Onthoud<V>,
): ((vraag: V) => Promise<A>) => {
  const ask = rememberLaatste(
    async (vraag: V) => JSON.stringify({ antwoord: await doe(vraag) }),
    onthoud,
  )
  return async (vraag) => (JSON.parse(await ask(vraag)) as { readonly antwoord: A }).antwoord
}

/** The same for what is made of an object that does not change: once, and for as long as that object is there. */
export const rememberPer = <V extends object, A>(doe: (van: V) => A): ((van: V) => A) => {
  const antwoorden = new WeakMap<V, { readonly antwoord: A }>()
  return (van) => {
    const bekend = antwoorden.get(van) ?? { antwoord: doe(van) }
    antwoorden.set(van, bekend)
    return bekend.antwoord
  }
}
