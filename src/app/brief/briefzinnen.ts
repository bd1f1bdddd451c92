import type { Briefdeel, Briefzin } from './briefzin.ts'
import { listRedenen, type Redenvraag } from './redenen.ts'
import { listVervolg } from './voorwaarden.ts'

/** What an earlier part says of a rule, no later part says again. */
const withoutTold = (delen: readonly Briefdeel[]): readonly Briefdeel[] => {
  const gezegd = new Set<string>()
  return delen.map((deel) => {
    const zinnen = deel.zinnen.filter(({ sleutel }) => !gezegd.has(sleutel))
    for (const { sleutel } of zinnen) gezegd.add(sleutel)
    return { ...deel, zinnen }
  })
}

/** Every sentence that a letter can hold, in its order, ticked or not. */
export const listBriefdelen = (vraag: Redenvraag): readonly Briefdeel[] =>
  withoutTold([
    ...listRedenen(vraag),
    ...(vraag.adviezen === undefined ? [] : [vraag.adviezen]),
    ...listVervolg(vraag),
  ]).filter(({ zinnen }) => zinnen.length > 0)

/** What stands in the letter only when somebody ticked it, below the heading under which it would stand, each once. */
export const listOnbevestigd = (delen: readonly Briefdeel[]): readonly Briefdeel[] => {
  const gezien = new Set<string>()
  return delen.flatMap((deel) => {
    const zinnen: readonly Briefzin[] = deel.zinnen.filter(
      ({ vast, sleutel }) => !vast && !gezien.has(sleutel),
    )
    for (const { sleutel } of zinnen) gezien.add(sleutel)
    return zinnen.length === 0 ? [] : [{ ...deel, zinnen }]
  })
}
