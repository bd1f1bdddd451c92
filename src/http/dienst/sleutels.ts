import type { OpenAPIHono } from '@hono/zod-openapi'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'

/** The public keys by which anybody recognises what this service gave out (RFC 7517). Outside the versioned API. */
export const addSleutels = (
  app: OpenAPIHono,
  { zegel }: Pick<OmgevingMetOpslag, 'zegel'>,
): void => {
  app.get('/.well-known/jwks.json', (c) =>
    c.json({ keys: zegel.sleutels }, 200, {
      'Content-Type': 'application/jwk-set+json',
      'Cache-Control': 'public, max-age=3600',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    }),
  )
}
