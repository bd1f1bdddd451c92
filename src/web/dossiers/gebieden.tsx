import type { Hono } from 'hono'
import { leesDossier } from '../../app/dossier/lees-dossier.ts'
import type { OmgevingMetDossiers } from '../../app/omgeving.ts'
import type { Opmaak } from '../antwoord.tsx'
import { Gebieden } from './gebieden-pagina.tsx'
import { answerDossier } from './kader.tsx'

/** Where the plan lies. */
export const addGebieden = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  web.get('/dossiers/:id/gebieden', async (c) => {
    const dossier = await leesDossier(omgeving, c.req.param('id'))
    const inhoud = <Gebieden dossier={dossier} />
    return answerDossier(c, opmaak, { dossier, deel: 'gebieden', inhoud })
  })
}
