import type { Hono } from 'hono'
import { leesDossier } from '../../app/dossier/lees-dossier.ts'
import type { OmgevingMetDossiers } from '../../app/omgeving.ts'
import type { Opmaak } from '../antwoord.tsx'
import { Gegevens } from './gegevens-pagina.tsx'
import { answerDossier } from './kader.tsx'

/** What is known of the plan. */
export const addGegevens = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  web.get('/dossiers/:id/gegevens', async (c) => {
    const dossier = await leesDossier(omgeving, c.req.param('id'))
    const inhoud = <Gegevens dossier={dossier} />
    return answerDossier(c, opmaak, { dossier, deel: 'gegevens', inhoud })
  })
}
