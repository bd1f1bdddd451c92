import { headRichting, isNogOpen } from '../../../app/woorden/richting.ts'
import type { VergelijkingAntwoord } from '../../../domain/model/antwoord/vergelijking.ts'
import { STAND_ONBEKEND, type Visie } from '../../../domain/model/visie.ts'
import { formatAantal, joinEn } from '../../../domain/tekst.ts'
import { standenOf } from '../../../domain/woorden/stand-woorden.ts'
import type { Naastplan } from './naast.tsx'

type Variant = Pick<VergelijkingAntwoord['varianten'][number], 'naam' | 'richting' | 'conclusie'>

/** What is read first of the whole of a variant; of one from before there were stands nothing. */
const headOf = (visie: Visie, { richting, conclusie }: Variant) =>
  richting && headRichting(visie, richting, conclusie)

/** How favourable each can still become; nothing where that says little. */
const sayHoogstens = (visie: Visie, varianten: readonly Variant[]): string => {
  const perVariant = varianten.flatMap(({ naam, richting }) =>
    richting?.hoogstens === undefined || richting.hoogstens === 'past'
      ? []
      : { naam, woorden: standenOf(visie)[richting.hoogstens].woorden },
  )
  const soorten = new Set(perVariant.map(({ woorden }) => woorden))
  const [eerste] = perVariant
  if (eerste === undefined) return ''
  const isNu = varianten.some(({ richting }) => richting && isNogOpen(richting))
  return soorten.size === 1 && perVariant.length === varianten.length
    ? ` Gunstiger dan "${eerste.woorden}" wordt ${isNu ? 'nu nog ' : ''}geen van hen.`
    : ` ${isNu ? 'Nu hoogstens' : 'Hoogstens'}: ${joinEn(perVariant.map(({ naam, woorden }) => `"${woorden}" voor ${naam}`))}.`
}

/** Of how many parts it can be said, while it cannot be of the whole. */
const sayDelen = (visie: Visie, plannen: readonly Pick<Naastplan, 'naam' | 'delen'>[]): string => {
  const tel = plannen.map(({ naam, delen }) => {
    const bekend = delen.filter(
      ({ richting, advies }) =>
        headRichting(visie, richting, advies.conclusie).stand !== STAND_ONBEKEND,
    )
    return { naam, alle: delen.length, bekend: bekend.length }
  })
  if (tel.every(({ bekend }) => bekend === 0)) return ''
  const zinnen = tel.map(
    ({ naam, alle, bekend }) =>
      `bij ${naam} van ${bekend} van de ${formatAantal(alle, 'deel', 'delen')}`,
  )
  return ` Van delen apart is wel iets te zeggen: ${joinEn(zinnen)}. Dat staat bij "Deel voor deel".`
}

/** What is uncertain of how low a variant is, each once with the variants that have it. */
export const sayGrenzen = (
  plannen: readonly Pick<Naastplan, 'naam' | 'grensdelen'>[],
): readonly string[] => {
  const gezegd = plannen.flatMap(({ naam, grensdelen }) => grensdelen.map((zin) => ({ naam, zin })))
  return [...Map.groupBy(gezegd, ({ zin }) => zin)].map(
    ([zin, leden]) => `In ${joinEn(leden.map(({ naam }) => `"${naam}"`))}: ${zin}`,
  )
}

/** Whether the variants point the same way; where not, each in its words; while that is open, what is known. */
export const sayStanden = (
  visie: Visie,
  varianten: readonly Variant[],
  plannen: readonly Pick<Naastplan, 'naam' | 'delen'>[],
): string => {
  const heads = varianten.map((variant) => headOf(visie, variant))
  const woorden = new Set(heads.map((head) => head?.woorden))
  if (woorden.size > 1) {
    const zeg = varianten.map(({ naam }, i) => `${naam}: ${heads[i]?.woorden ?? 'niet bepaald'}`)
    return `De varianten wijzen niet dezelfde kant op. ${zeg.join('; ')}.`
  }
  const [eerste] = heads
  return eerste === undefined || eerste.stand === STAND_ONBEKEND
    ? `Over het geheel is van geen van de varianten al te zeggen welke kant het op wijst.${sayHoogstens(visie, varianten)}${sayDelen(visie, plannen)}`
    : `Alle varianten wijzen dezelfde kant op: ${eerste.woorden}.`
}
