import type { Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { giveBijdrage, readBijdragevraag } from '../../../app/dossier/ask-bijdrage.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { answerPagina, type Opmaak } from '../../shared/antwoord.tsx'
import { allOf } from '../../shared/formulier.ts'
import { tryHandeling } from '../kader/behandeling-handeling.ts'
import { readVelden } from '../kader/formulieren.ts'
import type { Ingevuld } from '../kader/handelingen.ts'
import { Bijdrage } from './bijdrage-pagina.tsx'

/** The page of a specialist, who is not signed in: the key in the address is the right to answer. */
export const addBijdrage = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  const show = async (c: Context, ingevuld: Ingevuld) => {
    const gevraagd = await readBijdragevraag(omgeving, c.req.param('sleutel') ?? '')
    const fout = ingevuld.fouten.length > 0
    return answerPagina(c, opmaak, {
      titel: fout ? 'Fout: uw bijdrage' : 'Uw bijdrage',
      status: fout ? 400 : 200,
      inhoud: <Bijdrage {...gevraagd} ingevuld={ingevuld} />,
    })
  }
  web.get('/bijdrage/:sleutel', (c) => show(c, { velden: {}, fouten: [] }))
  web.post('/bijdrage/:sleutel', csrf(), async (c) => {
    const velden = await readVelden(c)
    const sleutel = c.req.param('sleutel')
    const tekst = allOf(velden, 'tekst')[0]?.trim() ?? ''
    const fouten =
      tekst === ''
        ? [{ veld: 'tekst', melding: 'Schrijf uw bijdrage.' }]
        : await tryHandeling(() => giveBijdrage(omgeving, sleutel, tekst), 'tekst')
    return fouten.length > 0 ? show(c, { velden, fouten }) : c.redirect(`/bijdrage/${sleutel}`, 303)
  })
}
