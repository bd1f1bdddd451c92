import type { Briefdeel, Briefzin } from './briefzin.ts'
import { listRedenen, PAST_NIET, type Redenvraag } from './redenen.ts'
import { BLIJKEN, BLIJKEN_NA_KEUZE, listVervolg } from './voorwaarden.ts'

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

/** What a letter with another conclusie than the advice says of the reasons of that advice. */
export const sayRedenen = (delen: readonly Briefdeel[]): string =>
  delen.some(({ kop }) => kop === PAST_NIET)
    ? `Van de redenen van het advies staat alleen in de brief wat onder “${PAST_NIET}” staat.`
    : 'De redenen van het advies staan niet in de brief.'

const isBlijken = ({ kop }: Briefdeel): boolean => kop === BLIJKEN || kop === BLIJKEN_NA_KEUZE

/** Whether it holds something that must still be shown. */
export const isBlijkenIn = (delen: readonly Briefdeel[]): boolean => delen.some(isBlijken)

/** The same that somebody can tick. */
export const isBlijkenTeKiezen = (delen: readonly Briefdeel[]): boolean =>
  delen.some((deel) => isBlijken(deel) && deel.zinnen.some(({ vast }) => !vast))

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
