import { datumSchema } from '../../../domain/model/bron.ts'
import { type Feit, ONBEKEND_BIJ_INITIATIEFNEMER } from '../../../domain/model/feit.ts'

const dutch = (waarde: unknown): string =>
  typeof waarde === 'boolean' ? (waarde ? 'true' : 'false') : JSON.stringify(waarde)

const getalFout = (feit: Feit, waarde: number): string | undefined => {
  if (feit.min !== undefined && waarde < feit.min) return `${waarde} is lager dan ${feit.min}`
  if (feit.max !== undefined && waarde > feit.max) return `${waarde} is hoger dan ${feit.max}`
  if (feit.geheel && !Number.isInteger(waarde)) return `${waarde} is geen geheel getal`
  return undefined
}

const keuzeFout = (feit: Feit, waarde: string): string | undefined =>
  !feit.waarden || feit.waarden.includes(waarde)
    ? undefined
    : `"${waarde}" is geen waarde van "${feit.id}"`

/** Why this cannot be one value of the fact, in Dutch; undefined when it can. */
export const scalarFault = (feit: Feit, waarde: unknown): string | undefined => {
  if (feit.type === 'getal' && typeof waarde === 'number') return getalFout(feit, waarde)
  if (feit.type === 'janee' && typeof waarde === 'boolean') return undefined
  if ((feit.type === 'keuze' || feit.type === 'meerkeuze') && typeof waarde === 'string') {
    return keuzeFout(feit, waarde)
  }
  if (feit.type === 'datum' && datumSchema.safeParse(waarde).success) return undefined
  return `${dutch(waarde)} past niet bij feit "${feit.id}" (${feit.type})`
}

/** Why this cannot be the whole value of the fact: a meerkeuze takes a list. */
export const valueFault = (feit: Feit, waarde: unknown): string | undefined => {
  if (waarde === ONBEKEND_BIJ_INITIATIEFNEMER) return undefined
  if (feit.type !== 'meerkeuze') return scalarFault(feit, waarde)
  if (!Array.isArray(waarde)) return `feit "${feit.id}" (meerkeuze) vraagt een lijst`
  return waarde.map((deel) => scalarFault(feit, deel)).find((fout) => fout !== undefined)
}

/** What a fact accepts, as advice. */
export const describeFeit = (feit: Feit): string => {
  if (feit.waarden) return `Kies uit: ${feit.waarden.join(', ')}`
  if (feit.type === 'janee') return 'Schrijf true of false'
  if (feit.type === 'datum') return 'Schrijf een datum als 2026-01-31'
  const grenzen = [
    feit.min === undefined ? '' : ` vanaf ${feit.min}`,
    feit.max === undefined ? '' : ` tot en met ${feit.max}`,
  ].join('')
  return `Schrijf een ${feit.geheel ? 'geheel ' : ''}getal${grenzen}`
}
