import type { Context } from 'hono'
import {
  addTekeningen,
  bijlagegrensOf,
  storeOmschrijving,
} from '../../../app/bijlagen/bewaar-bijlagen.ts'
import {
  readBijlageVan,
  readToelichtingVan,
  removeBijlage,
} from '../../../app/bijlagen/lees-bijlagen.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import type { AppError } from '../../../domain/errors.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { answerBijlage } from '../../bijlagen/antwoord.ts'
import { type Bestandsinzending, readBestanden } from '../../bijlagen/lees-bestanden.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import {
  answerForm,
  type Ingevuld,
  isInvoerfout,
  readForm,
  tryForm,
} from '../../shared/inzending.ts'
import { askGegevens } from '../../toegang/gegevenswacht.tsx'
import type { Verzendkamer } from '../kamer/kamer.ts'
import { keepStukken, readStukken } from '../kamer/stukken.ts'
import { BESTANDEN, ToelichtingPagina, VOEG_TOE } from './toelichting-pagina.tsx'

/** So many names are told of what was refused; of the rest how many. */
const MAX_GENOEMD = 20

const tellGeweigerd = (geweigerd: readonly string[]): readonly Veldfout[] => {
  const genoemd = geweigerd.slice(0, MAX_GENOEMD)
  const rest = geweigerd.length - genoemd.length
  return [...genoemd, ...(rest > 0 ? [`En nog ${rest} bestanden zijn niet bewaard.`] : [])].map(
    (melding) => ({ veld: BESTANDEN, melding }),
  )
}

const GEDAAN: Readonly<Record<string, string>> = {
  omschrijving: 'Uw omschrijving is bewaard.',
  weg: 'De tekening is weg.',
  erbij: 'Uw tekeningen zijn bewaard.',
  alles: 'Uw omschrijving en uw tekeningen zijn bewaard.',
}

/** A description and drawings with a self-check, for whoever reads it. */
export const addToelichting: AddRoutes<Verzendkamer> = (web, kamer) => {
  const { omgeving, opmaak, lees, padOf } = kamer
  const sleutelOf = (c: Context): string => c.req.param('sleutel') ?? ''
  const show = async (c: Context, ingevuld: Partial<Ingevuld>, gedaan?: string) => {
    const toets = await lees(c)
    const verstuurd = await kamer.findVerstuurd(c, toets)
    const toelichting = await readToelichtingVan(omgeving, sleutelOf(c))
    const { fouten = [], velden = { omschrijving: toelichting.omschrijving } } = ingevuld
    return answerPagina(c, opmaak, {
      titel: 'Omschrijving en tekeningen',
      fouten,
      inhoud: (
        <ToelichtingPagina
          pad={padOf(c)}
          grens={bijlagegrensOf(omgeving)}
          bewaardTot={formatDatum(toets.verlooptOp)}
          inzending={verstuurd?.inzending}
          gevraagd={readStukken(c, toets.boek)}
          {...{ toelichting, velden, fouten, gedaan }}
        />
      ),
    })
  }
  /** Who came for a document, still did. */
  const toPagina = (c: Context, gedaan: string) =>
    `${padOf(c)}/toelichting?gedaan=${gedaan}${keepStukken(c, '&')}`

  const storeTekst = (c: Context, tekst: string) => ({
    doe: () => storeOmschrijving(omgeving, sleutelOf(c), tekst),
    toFouten: ({ fouten }: AppError): readonly Veldfout[] =>
      fouten.map(({ melding }) => ({ veld: 'omschrijving', melding })),
  })
  /** The files first: they cannot be asked again. Then the text, unless it has something of one person in it. */
  const keep = async (c: Context, { bestanden, velden }: Bestandsinzending) => {
    const [tekst] = allOf(velden, 'omschrijving')
    if (bestanden.length === 0 && (tekst === undefined || allOf(velden, VOEG_TOE).length > 0)) {
      return show(c, {
        ...(tekst !== undefined && { velden }),
        fouten: [{ veld: BESTANDEN, melding: 'Kies een bestand.' }],
      })
    }
    const { bewaard, geweigerd } = await addTekeningen(omgeving, sleutelOf(c), bestanden)
    const wel = bewaard.length > 0 ? `Bewaard: ${joinEn(bewaard)}.` : undefined
    const gevraagd =
      tekst !== undefined &&
      askGegevens(c, opmaak, {
        velden: { omschrijving: tekst },
        pad: `${padOf(c)}/toelichting${keepStukken(c)}`,
        metBestand: false,
        ...(wel !== undefined && { wel: `${wel} Uw tekst is nog niet bewaard.` }),
      })
    if (gevraagd) return gevraagd
    const gedaan = tekst === undefined ? { gedaan: undefined } : await tryForm(storeTekst(c, tekst))
    const fouten = ['fouten' in gedaan ? gedaan.fouten : [], tellGeweigerd(geweigerd)].flat()
    if (fouten.length === 0) {
      const metTekst = tekst === undefined || tekst.trim() === '' ? 'erbij' : 'alles'
      return c.redirect(toPagina(c, bestanden.length > 0 ? metTekst : 'omschrijving'), 303)
    }
    return show(c, { ...(tekst !== undefined && { velden }), fouten }, wel)
  }

  web.get('/zelftoets/:sleutel/toelichting', (c) => {
    const gedaan = c.req.query('gedaan') ?? ''
    return show(c, {}, Object.hasOwn(GEDAAN, gedaan) ? GEDAAN[gedaan] : undefined)
  })
  web.post('/zelftoets/:sleutel/toelichting', async (c) => {
    const { velden } = await readForm(c)
    const [tekst = ''] = allOf(velden, 'omschrijving')
    return answerForm(c, velden, {
      ...storeTekst(c, tekst),
      naar: () => toPagina(c, 'omschrijving'),
      show: (ingevuld) => show(c, ingevuld),
    })
  })
  web.post('/zelftoets/:sleutel/tekeningen', async (c) => {
    const { aantal, perStukMb } = bijlagegrensOf(omgeving)
    await lees(c)
    try {
      const gelezen = await readBestanden(c, { aantal, bytes: perStukMb * 1_000_000 })
      return await keep(c, gelezen)
    } catch (fout) {
      if (!isInvoerfout(fout)) throw fout
      return show(c, {
        fouten: fout.fouten.map(({ melding }) => ({ veld: BESTANDEN, melding })),
      })
    }
  })
  web.get('/zelftoets/:sleutel/tekeningen/:bijlage', async (c) =>
    answerBijlage(c, await readBijlageVan(omgeving, sleutelOf(c), c.req.param('bijlage'))),
  )
  web.post('/zelftoets/:sleutel/tekeningen/:bijlage/weg', async (c) => {
    await removeBijlage(omgeving, sleutelOf(c), c.req.param('bijlage'))
    return c.redirect(toPagina(c, 'weg'), 303)
  })
}
