import type { Hono } from 'hono'
import { readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Opmaak } from '../../shared/antwoord.tsx'
import { answerDossier } from '../kader/kader.tsx'
import { Overzicht } from './overzicht-pagina.tsx'

/** The advice on a case and what it rests on. */
export const addOverzicht = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  web.get('/dossiers/:id', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    return answerDossier(c, opmaak, { dossier, deel: '', inhoud: <Overzicht dossier={dossier} /> })
  })
}
