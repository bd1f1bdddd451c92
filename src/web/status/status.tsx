import type { Context } from 'hono'
import type { GevraagdeAanvulling } from '../../app/dossier/ask-aanvulling.ts'
import { answerVraag, readStatus, readVraag } from '../../app/inzenden/status.ts'
import type { OmgevingMetDossiers } from '../../app/omgeving.ts'
import { AppError } from '../../domain/errors.ts'
import { AanvullingPagina, readAntwoorden, toFouten } from '../dossiers/aanvulling/aanvulling.tsx'
import { answerPagina } from '../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../shared/huis.ts'
import { answerForm, type Ingevuld, LEEG, readForm } from '../shared/inzending.ts'
import { Statuspagina, StatusVerlopen, VraagWeg } from './status-pagina.tsx'

/** What this gives, or undefined where there is nothing (any more). */
const findOrNothing = async <T,>(werk: Promise<T>): Promise<T | undefined> => {
  try {
    return await werk
  } catch (fout) {
    if (fout instanceof AppError && fout.code === 'niet_gevonden') return undefined
    throw fout
  }
}

/** The pages of who sent a plan in: the key in the address is the right to see them. */
export const addStatus: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const sleutelOf = (c: Context): string => c.req.param('sleutel') ?? ''
  const padOf = (c: Context): string => `/status/${sleutelOf(c)}`
  const answerVerlopen = (c: Context) =>
    answerPagina(c, opmaak, {
      titel: 'Deze link kennen wij niet',
      status: 404,
      inhoud: <StatusVerlopen />,
    })
  web.get('/status/:sleutel', async (c) => {
    const status = await findOrNothing(readStatus(omgeving, sleutelOf(c)))
    if (status === undefined) return answerVerlopen(c)
    const netVerstuurd = c.req.query('verstuurd') !== undefined
    return answerPagina(c, opmaak, {
      titel: `${netVerstuurd ? 'Uw plan is verstuurd' : 'Waar staat uw plan?'} ${status.ingezonden.nummer}`,
      script: opmaak.kopieer,
      inhoud: (
        <Statuspagina
          {...status}
          pad={padOf(c)}
          link={`${new URL(c.req.url).origin}${padOf(c)}`}
          netVerstuurd={netVerstuurd}
          metPost={omgeving.post !== undefined}
          huisstijl={opmaak.stijlhuis.huisstijl}
        />
      ),
    })
  })
  const findVraag = (c: Context) =>
    findOrNothing(readVraag(omgeving, sleutelOf(c), Number(c.req.param('nummer'))))
  const answerWeg = async (c: Context) => {
    const status = await findOrNothing(readStatus(omgeving, sleutelOf(c)))
    if (status === undefined) return answerVerlopen(c)
    return answerPagina(c, opmaak, {
      titel: 'Deze vraag staat niet meer open',
      status: 404,
      inhoud: <VraagWeg pad={padOf(c)} />,
    })
  }
  const show = (c: Context, gevraagd: GevraagdeAanvulling, ingevuld: Ingevuld) =>
    answerPagina(c, opmaak, {
      titel: 'Vragen van de gemeente over uw plan',
      fouten: ingevuld.fouten,
      inhoud: <AanvullingPagina {...gevraagd} {...ingevuld} />,
    })
  web.get('/status/:sleutel/vragen/:nummer', async (c) => {
    const gevraagd = await findVraag(c)
    return gevraagd ? show(c, gevraagd, LEEG) : answerWeg(c)
  })
  web.post('/status/:sleutel/vragen/:nummer', async (c) => {
    const { velden } = await readForm(c)
    const gevraagd = await findVraag(c)
    // Answered before, perhaps by a second click.
    if (gevraagd === undefined) return answerWeg(c)
    const { fouten, ...gegeven } = readAntwoorden(gevraagd, velden)
    const { volgnummer } = gevraagd.aanvulling
    return answerForm(c, velden, {
      vooraf: fouten,
      doe: () =>
        answerVraag(omgeving, {
          ...{ sleutel: sleutelOf(c), volgnummer, ...gegeven },
          adres: new URL(c.req.url).origin,
        }),
      toFouten: (fout) => toFouten(fout, gevraagd),
      naar: () => padOf(c),
      show: (ingevuld) => show(c, gevraagd, ingevuld),
    })
  })
}
