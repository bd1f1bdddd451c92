import type { Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { giveBijdrage, readBijdragevraag } from '../../../app/dossier/ask-bijdrage.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { answerPagina, type Opmaak } from '../../shared/antwoord.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { answerForm, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { tellAt } from '../kader/handelingen.ts'
import { Bijdrage } from './bijdrage-pagina.tsx'

/** The page of a specialist, who is not signed in: the key in the address is the right to answer. */
export const addBijdrage = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  const show = async (c: Context, ingevuld: Ingevuld) => {
    const gevraagd = await readBijdragevraag(omgeving, c.req.param('sleutel') ?? '')
    return answerPagina(c, opmaak, {
      titel: 'Uw bijdrage',
      fouten: ingevuld.fouten,
      inhoud: <Bijdrage {...gevraagd} ingevuld={ingevuld} />,
    })
  }
  web.get('/bijdrage/:sleutel', (c) => show(c, LEEG))
  web.post('/bijdrage/:sleutel', csrf(), async (c) => {
    const { velden } = await readForm(c)
    const sleutel = c.req.param('sleutel')
    const tekst = textOf(velden, 'tekst')
    return answerForm(c, velden, {
      vooraf: tekst === '' ? [{ veld: 'tekst', melding: 'Schrijf uw bijdrage.' }] : [],
      doe: () => giveBijdrage(omgeving, sleutel, tekst),
      ...tellAt('tekst'),
      naar: `/bijdrage/${sleutel}`,
      show: (ingevuld) => show(c, ingevuld),
    })
  })
}
