import { linkdagenOf } from '../../app/bewaartermijn/linkdagen.ts'
import { findVerstuurd } from '../../app/inzenden/verstuurd.ts'
import type { OmgevingMetDossiers } from '../../app/omgeving.ts'
import { AppError } from '../../domain/errors.ts'
import { answerPagina } from '../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../shared/huis.ts'
import { addAdvies } from './advies/advies.tsx'
import { addInsturen, type Zendkamer } from './insturen/insturen.tsx'
import { createKamer, type Verzendkamer } from './kamer/kamer.ts'
import { VerlopenLink } from './kamer/verlopen-pagina.tsx'
import { addToelichting } from './toelichting/toelichting.tsx'
import { addAntwoorden } from './vragen/antwoorden.tsx'
import { addKernvragen } from './vragen/kern.ts'
import { addVragen } from './vragen/vragen.tsx'

/** Everything after the beginning, each page under the link that its user keeps. */
export const addZelftoets: AddRoutes<
  Huis<OmgevingMetDossiers> & Pick<Zendkamer, 'countVerzending'>
> = (web, { omgeving, opmaak, countVerzending }) => {
  const kamer: Verzendkamer = {
    ...createKamer(omgeving, opmaak),
    findVerstuurd: (c, toets) => findVerstuurd(omgeving, c.req.param('sleutel') ?? '', toets),
  }
  web.use('/zelftoets/:sleutel/*', async (c, next) => {
    await next()
    if (!(c.error instanceof AppError) || c.error.code !== 'niet_gevonden') return
    c.res = undefined
    c.res = answerPagina(c, opmaak, {
      titel: 'Deze link werkt niet meer',
      status: 404,
      inhoud: <VerlopenLink bewaardagen={linkdagenOf(omgeving).zelftoets} />,
    })
  })
  addVragen(web, kamer)
  addKernvragen(web, kamer)
  addAntwoorden(web, kamer)
  addAdvies(web, kamer)
  addInsturen(web, { ...kamer, omgeving, countVerzending })
  addToelichting(web, kamer)
}
