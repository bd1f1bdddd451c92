import type { OpenAPIHono } from '@hono/zod-openapi'
import { AppError } from '../../domain/errors.ts'

const PAD = '/.well-known/security.txt'
const DAG_MS = 86_400_000
/** Who reads it later asks again: RFC 9116 wants less than a year. */
const GELDIG_DAGEN = 180

export interface Meldpunt {
  /** Where to report what is unsafe: a mailto: or https: address. Absent: nobody was named. */
  readonly contact?: string
  /** Origin under which people reach the service. */
  readonly publiekAdres?: string
}

/** Of what day on it no longer holds; the same all day. */
const expiryOf = (nu: Date): string => {
  const dag = Math.floor(nu.getTime() / DAG_MS) + GELDIG_DAGEN
  return new Date(dag * DAG_MS).toISOString().replace('.000Z', 'Z')
}

/** Tells where to report what is unsafe (RFC 9116). Without somebody to report it to it is not there. */
export const addMeldpunt = (
  app: OpenAPIHono,
  { contact, publiekAdres }: Meldpunt,
  nu: () => Date,
): void => {
  app.get(PAD, (c) => {
    if (contact === undefined) {
      throw new AppError('niet_gevonden', { wat: 'Een adres om iets onveiligs te melden' })
    }
    const regels = [
      `Contact: ${contact}`,
      `Expires: ${expiryOf(nu())}`,
      'Preferred-Languages: nl, en',
      ...(publiekAdres?.startsWith('https:') ? [`Canonical: ${publiekAdres}${PAD}`] : []),
    ]
    return c.text(`${regels.join('\n')}\n`)
  })
}
