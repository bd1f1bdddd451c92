import type { OpenAPIHono } from '@hono/zod-openapi'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { AppError } from '../../domain/errors.ts'

/** For whoever watches over the process: does it run, and can it do its work. Outside the versioned API. */
export const addGezondheid = (
  app: OpenAPIHono,
  { beoordelingen, boeken }: OmgevingMetOpslag,
  gaatDicht: () => boolean = () => false,
) => {
  app.get('/health/live', (c) => c.json({ status: 'ok' }))
  app.get('/health/ready', async (c) => {
    if (gaatDicht()) throw new AppError('niet_gereed', { reden: 'De dienst stopt.' })
    if (boeken.all.length === 0) {
      throw new AppError('niet_gereed', { reden: 'Er is geen regelboek geladen.' })
    }
    await beoordelingen.ping().catch((fout: unknown) => {
      if (fout instanceof AppError) throw fout
      throw new AppError('niet_gereed', { reden: 'De database antwoordt niet.' })
    })
    return c.json({ status: 'ok', regelboeken: boeken.all.length })
  })
}
