import type { Hono } from 'hono'
import { BEWAARDAGEN } from '../../app/beoordelen/zelftoets.ts'
import type { OmgevingMetZelftoetsen } from '../../app/omgeving.ts'
import { AppError } from '../../domain/errors.ts'
import { answerPagina, type Opmaak } from '../shared/antwoord.tsx'
import { addAdvies } from './advies/advies.tsx'
import { createKamer } from './kamer/kamer.ts'
import { VerlopenLink } from './kamer/verlopen-pagina.tsx'
import { addAntwoorden } from './vragen/antwoorden.tsx'
import { addVragen } from './vragen/vragen.tsx'

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
