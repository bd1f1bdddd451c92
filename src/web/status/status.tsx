import type { Context } from 'hono'
import { bijlagegrensOf } from '../../app/bijlagen/bewaar-bijlagen.ts'
import { readBijlage, readToelichting } from '../../app/bijlagen/lees-bijlagen.ts'
import type { GevraagdeAanvulling } from '../../app/dossier/ask-aanvulling.ts'
import { answerVraag, readStatus, readVraag } from '../../app/inzenden/status.ts'
import { addTekeningenBijZaak, addTekst } from '../../app/inzenden/toevoegen.ts'
import type { OmgevingMetDossiers } from '../../app/omgeving.ts'
import { AppError } from '../../domain/errors.ts'
import { joinEn } from '../../domain/tekst.ts'
import { answerBijlage } from '../bijlagen/antwoord.ts'
import { type Bestandsinzending, readBestanden } from '../bijlagen/lees-bestanden.ts'
import { AanvullingPagina, readAntwoorden, toFouten } from '../dossiers/aanvulling/aanvulling.tsx'
import { answerPagina } from '../shared/antwoord.tsx'
import { allOf } from '../shared/formulier.ts'
import type { Veldfout } from '../shared/fouten.tsx'
import type { AddRoutes, Huis } from '../shared/huis.ts'
import {
  answerForm,
  type Ingevuld,
  isInvoerfout,
  LEEG,
  readForm,
  tryForm,
} from '../shared/inzending.ts'
import { askGegevens } from '../toegang/gegevenswacht.tsx'
import { BESTANDEN } from './erbij.tsx'
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

const GEDAAN: Readonly<Record<string, string>> = {
  tekst: 'De gemeente heeft gekregen wat u schreef.',
  tekening: 'De gemeente heeft uw tekeningen gekregen.',
  alles: 'De gemeente heeft gekregen wat u schreef, en uw tekeningen.',
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
  const showStatus = async (c: Context, ingevuld: Ingevuld, bewaard?: string) => {
    const status = await findOrNothing(readStatus(omgeving, sleutelOf(c)))
    if (status === undefined) return answerVerlopen(c)
    const toelichting = await readToelichting(omgeving, { zaak: status.dossier.id })
    const gedaan = bewaard ?? GEDAAN[c.req.query('erbij') ?? '']
    const netVerstuurd = c.req.query('verstuurd') !== undefined
    return answerPagina(c, opmaak, {
      titel: `${netVerstuurd ? 'Uw plan is verstuurd' : 'Waar staat uw plan?'} ${status.ingezonden.nummer}`,
      script: opmaak.kopieer,
      fouten: ingevuld.fouten,
      inhoud: (
        <Statuspagina
          {...status}
          pad={padOf(c)}
          link={`${new URL(c.req.url).origin}${padOf(c)}`}
          netVerstuurd={netVerstuurd}
          metPost={omgeving.post !== undefined}
          huisstijl={opmaak.stijlhuis.huisstijl}
          grens={bijlagegrensOf(omgeving)}
          {...{ gedaan, ingevuld, toelichting }}
        />
      ),
    })
  }
  const waarOf = (c: Context) => ({ sleutel: sleutelOf(c), adres: new URL(c.req.url).origin })
  web.get('/status/:sleutel', (c) => showStatus(c, LEEG))
  web.post('/status/:sleutel/erbij', async (c) => {
    const { velden } = await readForm(c)
    if (!(await findOrNothing(readStatus(omgeving, sleutelOf(c))))) return answerVerlopen(c)
    return answerForm(c, velden, {
      doe: () => addTekst(omgeving, waarOf(c), allOf(velden, 'erbij')[0] ?? ''),
      toFouten: tekstFouten,
      naar: () => `${padOf(c)}?erbij=tekst`,
      show: (ingevuld) => showStatus(c, ingevuld),
    })
  })
  const tekstFouten = ({ fouten }: AppError): readonly Veldfout[] =>
    fouten.map(({ melding }) => ({ veld: 'erbij', melding }))
  /** The files first: they cannot be asked again. Then the text, unless it has something of one person in it. */
  const keepErbij = async (c: Context, { bestanden, velden }: Bestandsinzending) => {
    const [tekst = ''] = allOf(velden, 'erbij')
    if (bestanden.length === 0 && tekst.trim() === '') {
      const fouten = [{ veld: 'erbij', melding: 'Schrijf iets, of kies een bestand.' }]
      return showStatus(c, { velden, fouten })
    }
    const { bewaard, geweigerd } = await addTekeningenBijZaak(omgeving, waarOf(c), bestanden)
    const wel = bewaard.length > 0 ? `Bewaard: ${joinEn(bewaard)}.` : undefined
    const vraag = { velden: { erbij: tekst }, pad: `${padOf(c)}/erbij`, metBestand: false }
    const gevraagd = askGegevens(c, opmaak, {
      ...vraag,
      ...(wel !== undefined && { wel: `${wel} Uw tekst is nog niet verstuurd.` }),
    })
    if (gevraagd) return gevraagd
    const doe = () => addTekst(omgeving, waarOf(c), tekst)
    const gedaan =
      tekst.trim() === '' ? { gedaan: undefined } : await tryForm({ doe, toFouten: tekstFouten })
    const mis = 'fouten' in gedaan ? gedaan.fouten : []
    const fouten = [...mis, ...geweigerd.map((melding) => ({ veld: BESTANDEN, melding }))]
    if (fouten.length > 0) {
      // What was sent is not asked again.
      return showStatus(c, { velden: mis.length > 0 ? velden : {}, fouten }, wel)
    }
    const wat = bestanden.length === 0 ? 'tekst' : tekst.trim() === '' ? 'tekening' : 'alles'
    return c.redirect(`${padOf(c)}?erbij=${wat}`, 303)
  }
  web.post('/status/:sleutel/tekeningen', async (c) => {
    if (!(await findOrNothing(readStatus(omgeving, sleutelOf(c))))) return answerVerlopen(c)
    try {
      const { aantal, perStukMb } = bijlagegrensOf(omgeving)
      return await keepErbij(c, await readBestanden(c, { aantal, bytes: perStukMb * 1_000_000 }))
    } catch (fout) {
      if (!isInvoerfout(fout)) throw fout
      const fouten = fout.fouten.map(({ melding }) => ({ veld: BESTANDEN, melding }))
      return showStatus(c, { velden: {}, fouten })
    }
  })
  // Who has the link sent them, or was given it by who did: he sees their names, and may have them back.
  web.get('/status/:sleutel/tekeningen/:bijlage', async (c) => {
    const { dossier } = await readStatus(omgeving, sleutelOf(c))
    return answerBijlage(
      c,
      await readBijlage(omgeving, { zaak: dossier.id }, c.req.param('bijlage')),
    )
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
