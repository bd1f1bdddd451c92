import type { Hono } from 'hono'
import type { OmgevingMetZelftoetsen } from '../../app/omgeving.ts'
import { BEWAARDAGEN } from '../../app/zelftoets.ts'
import { AppError } from '../../domain/errors.ts'
import { answerPagina, type Opmaak } from '../antwoord.tsx'
import { addAdvies } from './advies.tsx'
import { addAntwoorden } from './antwoorden.tsx'
import { createKamer } from './kamer.ts'
import { VerlopenLink } from './verlopen-pagina.tsx'
import { addVragen } from './vragen.tsx'

/** Everything after the beginning, each page under the link that its user keeps. */
export const addZelftoets = (web: Hono, omgeving: OmgevingMetZelftoetsen, opmaak: Opmaak): void => {
  const kamer = createKamer(omgeving, opmaak)
  web.use('/zelftoets/:sleutel/*', async (c, next) => {
    await next()
    if (!(c.error instanceof AppError) || c.error.code !== 'niet_gevonden') return
    c.res = undefined
    c.res = answerPagina(c, opmaak, {
      titel: 'Deze link werkt niet meer',
      status: 404,
      inhoud: <VerlopenLink bewaardagen={BEWAARDAGEN} />,
    })
  })
  addVragen(web, kamer, opmaak)
  addAntwoorden(web, kamer, opmaak)
  addAdvies(web, kamer, opmaak)
}
