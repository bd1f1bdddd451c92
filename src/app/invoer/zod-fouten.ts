import type { z } from 'zod'
import { type InvoerFout, MAX_FOUTEN, refuseFouten, shorten } from '../../domain/errors.ts'
import { toPointer } from '../../domain/json.ts'
import { suggest } from '../../domain/naaste.ts'

const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object',
  record: 'een object',
}

type Issue = z.core.$ZodIssue

const size = (issue: Issue & { origin: string }, richting: string, grens: unknown) =>
  issue.origin === 'string'
    ? `moet ${richting} ${grens === 1 ? 'één teken' : `${grens} tekens`} lang zijn`
    : issue.origin === 'array'
      ? `moet ${richting} ${grens === 1 ? 'één onderdeel' : `${grens} onderdelen`} hebben`
      : `moet ${richting} ${grens} zijn`

/** What is wrong, in words that follow on the name of the member. */
const describe = (issue: Issue): readonly [code: string, zin: string] => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && /undefined/.test(issue.message)
        ? ['ontbreekt', 'is verplicht']
        : ['verkeerd_type', `moet ${TYPES[issue.expected] ?? issue.expected} zijn`]
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? ['leeg', 'mag niet leeg zijn']
        : [
            'buiten_grenzen',
            size(issue, issue.inclusive ? 'ten minste' : 'meer dan', issue.minimum),
          ]
    case 'too_big':
      return [
        'buiten_grenzen',
        size(issue, issue.inclusive ? 'hoogstens' : 'minder dan', issue.maximum),
      ]
    case 'invalid_format':
      return issue.format === 'date'
        ? ['verkeerd_formaat', 'moet een bestaande datum zijn, geschreven als JJJJ-MM-DD']
        : ['verkeerd_formaat', 'heeft niet de goede vorm']
    case 'invalid_value':
      return ['onbekende_waarde', `moet een van deze zijn: ${issue.values.join(', ')}`]
    case 'custom':
      return ['ongeldig', `klopt niet: ${issue.message}`]
    default:
      return ['ongeldig', 'heeft niet de goede vorm']
  }
}

/** Zod's faults as Dutch sentences with a pointer each; `bekend` are the members that may occur. */
export const toInvoerFouten = (error: z.ZodError, bekend: readonly string[]): InvoerFout[] =>
  error.issues.slice(0, MAX_FOUTEN).flatMap((issue): InvoerFout[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, MAX_FOUTEN).map((naam) => ({
        pointer: toPointer(...issue.path, naam),
        code: 'onbekend_veld',
        melding: `"${shorten(naam)}" kennen wij niet.${suggest(naam, bekend)}`,
      }))
    }
    const [code, zin] = describe(issue)
    const naam = issue.path.length === 0 ? 'De inhoud' : `"${issue.path.join('.')}"`
    return [{ pointer: toPointer(...issue.path), code, melding: `${naam} ${zin}.` }]
  })

/** What was sent, by this schema. Throws AppError('ongeldige_invoer') with every fault. */
export const readVorm = <S extends z.ZodType>(
  schema: S,
  inhoud: unknown,
  bekend: readonly string[] = [],
): z.infer<S> => {
  const gelezen = schema.safeParse(inhoud)
  if (!gelezen.success) refuseFouten(toInvoerFouten(gelezen.error, bekend))
  return gelezen.data as z.infer<S>
}
