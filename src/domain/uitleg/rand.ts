import type { Beoordeling } from '../model/beoordeling.ts'
import type { Conclusie } from '../model/visie.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'

/** What the advice would be if the border of an area lay elsewhere within its tolerance, in words. */
export const explainRand = (
  { gebieden, regelboek }: GecompileerdRegelboek,
  { gebied, anders }: { readonly gebied: string; readonly anders: Conclusie },
): Beoordeling['randgevoelig'][number] => {
  const { naam = gebied, tolerantieM = 0 } = gebieden.get(gebied) ?? {}
  const woorden = regelboek.visie.woorden[anders]
  const tekst = `De grens van ${naam} is getekend met een tolerantie van ${tolerantieM} m. Ligt die grens anders, dan is het advies: ${woorden}.`
  return { gebied, naam, tolerantieM, anders, tekst }
}
