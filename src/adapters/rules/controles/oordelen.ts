import type { Feit } from '../../../domain/model/feit.ts'
import type { RegelDefinitie } from '../../../domain/model/regel.ts'

/** Id of the fact that holds a person's answer to an open norm: XX-03 -> oordeelXX03. */
export const oordeelFeit = (regelId: string): string => `oordeel${regelId.replace('-', '')}`

/** The fact that an open norm with its own question adds to the catalogue. */
export const createOordeelFeit = (regel: RegelDefinitie): Feit | undefined => {
  if (!regel.beoordeling) return undefined
  const { vraag, hulp } = regel.beoordeling
  return {
    id: oordeelFeit(regel.id),
    type: 'janee',
    herkomst: 'behandelaar',
    aantonen: 'bij_aanvraag',
    wie: 'behandelaar',
    label: `Oordeel over: ${regel.titel}`,
    vraag,
    ...(hulp === undefined ? {} : { hulp }),
  }
}

/** The rule with the condition that its question stands for. */
export const completeOpenNorm = (regel: RegelDefinitie): RegelDefinitie => {
  if (!regel.beoordeling) return regel
  const voldoetAls = { fact: oordeelFeit(regel.id), operator: 'equal' as const, value: true }
  return { ...regel, versies: regel.versies.map((versie) => ({ ...versie, voldoetAls })) }
}
