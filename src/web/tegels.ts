import type { Hono } from 'hono'
import { findTegel, makeTegelkader, NIVEAUS } from '../app/plekken/tegelkader.ts'
import type { TegelsPort } from '../app/ports/geo.ts'
import { AppError } from '../domain/errors.ts'
import type { GeometrieRd } from '../domain/model/gebied.ts'

/** Where the tiles are, for the script of the map. */
export const writeTegels = (werkingsgebied: GeometrieRd): string => {
  const { minX, minY, maxX, maxY } = makeTegelkader(werkingsgebied)
  return JSON.stringify({
    url: '/kaart/{z}/{x}/{y}',
    kader: [minX, minY, maxX, maxY],
    vanNiveau: NIVEAUS.van,
  })
}

const DAG_S = 86_400

const answerFout = (fout: AppError): Response => {
  const { code, status, title, detail, wachtS } = fout
  return Response.json(
    { code, status, title, detail },
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        ...(wachtS !== undefined && { 'Retry-After': String(wachtS) }),
      },
    },
  )
}

/** The background map round this area, asked by the service so that no browser asks anything elsewhere. */
export const addTegels = (web: Hono, tegels: TegelsPort, werkingsgebied: GeometrieRd): void => {
  const kader = makeTegelkader(werkingsgebied)
  web.get('/kaart/:z/:x/:y', async (c) => {
    const plek = findTegel(c.req.param(), kader)
    if (!plek) return answerFout(new AppError('niet_gevonden', { wat: 'Dit stuk van de kaart' }))
    try {
      const tegel = await tegels.get(plek)
      if (!tegel) return answerFout(new AppError('niet_gevonden', { wat: 'Dit stuk van de kaart' }))
      return c.body(Buffer.from(tegel.bytes), 200, {
        'Content-Type': tegel.type,
        'Cache-Control': `public, max-age=${DAG_S}`,
      })
    } catch (fout) {
      if (fout instanceof AppError) return answerFout(fout)
      throw fout
    }
  })
}
