/** The quality (0-1) that an Accept header gives one media type; the most specific range decides. */
const qualityOf = (type: string, bereiken: readonly (readonly [string, number])[]): number => {
  const [hoofd] = type.split('/')
  for (const bereik of [type, `${hoofd}/*`, '*/*']) {
    const gevonden = bereiken.find(([naam]) => naam === bereik)
    if (gevonden !== undefined) return gevonden[1]
  }
  return 0
}

const parse = (accept: string): readonly (readonly [string, number])[] =>
  accept.split(',').map((deel) => {
    const [naam = '', ...rest] = deel.split(';').map((stuk) => stuk.trim().toLowerCase())
    const q = rest.find((stuk) => stuk.startsWith('q='))?.slice(2)
    return [naam, q === undefined ? 1 : Number(q) || 0]
  })

/** The type to answer with: the client's favourite, and ours on a tie; undefined is a 406. */
export const chooseType = (
  accept: string | undefined,
  types: readonly string[],
): string | undefined => {
  if (accept === undefined || accept.trim() === '') return types[0]
  const bereiken = parse(accept)
  const gewogen = types.map((type) => ({ type, q: qualityOf(type, bereiken) }))
  const best = Math.max(...gewogen.map(({ q }) => q))
  return best > 0 ? gewogen.find(({ q }) => q === best)?.type : undefined
}
