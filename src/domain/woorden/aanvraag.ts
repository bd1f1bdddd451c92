import type { Beoordeling } from '../model/beoordeling.ts'

/** How a reservation begins that only the application can take away. */
export const BIJ_AANVRAAG = 'Bij de aanvraag'

const tell = <D extends { readonly tekst: string }>(delen: readonly D[]): readonly D[] =>
  delen.map((deel) =>
    deel.tekst.startsWith(BIJ_AANVRAAG)
      ? { ...deel, tekst: `Er${deel.tekst.slice(BIJ_AANVRAAG.length)}` }
      : deel,
  )

/** An assessment as a page tells it of a case that is the application: what is open still has to show, not "at" it. */
export const tellAanvraag = <B extends Beoordeling>(beoordeling: B): B => {
  const { advies, richting, richtingZinnen } = beoordeling
  return {
    ...beoordeling,
    advies: { ...advies, zinnen: tell(advies.zinnen) },
    richtingZinnen: tell(richtingZinnen),
    ...(richting && {
      richting: {
        ...richting,
        door: tell(richting.door),
        tegenkracht: tell(richting.tegenkracht),
        ...(richting.zeker && { zeker: tell(richting.zeker) }),
      },
    }),
  }
}
