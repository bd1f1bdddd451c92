import { z } from 'zod'

/** How it is known who did something: the organisation said it, or somebody typed a name. */
export const identiteitSchema = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('aangemeld'),
    /** What the organisation calls this person, never two: the issuer and its `sub`. */
    onderwerp: z.string().min(1).max(1_000),
  }),
  z.strictObject({ soort: z.literal('zelf_opgegeven') }),
])
export type Identiteit = z.infer<typeof identiteitSchema>

/** Somebody who does something in a case. */
export interface Persoon {
  readonly naam: string
  /** Absent of what was recorded before it was kept: then only the name tells. */
  readonly identiteit?: Identiteit
}

export const identiteitVan = (onderwerp: string | undefined): Identiteit =>
  onderwerp === undefined ? { soort: 'zelf_opgegeven' } : { soort: 'aangemeld', onderwerp }

/** A name as it is compared: capitals and spaces do not make another person. */
export const foldNaam = (naam: string) => naam.trim().replace(/\s+/g, ' ').toLowerCase()

const onderwerpOf = ({ identiteit }: Persoon): string | undefined =>
  identiteit?.soort === 'aangemeld' ? identiteit.onderwerp : undefined

/** Whether these are one person: by what the organisation said of both, and otherwise by their names. */
export const isZelfdePersoon = (een: Persoon, ander: Persoon): boolean => {
  const [dit, dat] = [onderwerpOf(een), onderwerpOf(ander)]
  return dit !== undefined && dat !== undefined
    ? dit === dat
    : foldNaam(een.naam) === foldNaam(ander.naam)
}
