/**
 * The same work with a memory: a question that was asked before is not worked out again. Keeps the last
 * `hoeveel` answers; a failure is not kept.
 */
export const rememberLaatste = <V, A>(
  doe: (vraag: V) => Promise<A>,
  { sleutelOf, hoeveel }: { readonly sleutelOf: (vraag: V) => string; readonly hoeveel: number },
): ((vraag: V) => Promise<A>) => {
  const antwoorden = new Map<string, Promise<A>>()
  return (vraag) => {
    const sleutel = sleutelOf(vraag)
    const antwoord = antwoorden.get(sleutel) ?? doe(vraag)
    // The last one used stands last.
    antwoorden.delete(sleutel)
    antwoorden.set(sleutel, antwoord)
    antwoord.catch(() => antwoorden.delete(sleutel))
    const [oudste] = antwoorden.keys()
    if (antwoorden.size > hoeveel && oudste !== undefined) antwoorden.delete(oudste)
    return antwoord
  }
}
