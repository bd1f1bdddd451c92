import type { Hono } from 'hono'
import { vindGelijkeGevallen } from '../../../app/beoordelen/vind-gelijke-gevallen.ts'
import { leesDossier } from '../../../app/dossier/lees-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { Opmaak } from '../../shared/antwoord.tsx'
import { answerDossier } from '../kader/kader.tsx'
import { GelijkeGevallen } from './gelijke-gevallen.tsx'

/** Earlier cases like this one: a page of its own, because it reads all cases that share an activity. */
export const addGelijk = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  web.get('/dossiers/:id/gelijk', async (c) => {
    const dossier = await leesDossier(omgeving, c.req.param('id'))
    const gelijk = await vindGelijkeGevallen(omgeving, dossier.huidig.id)
    const inhoud = <GelijkeGevallen gelijk={gelijk} dossier={dossier} />
    return answerDossier(c, opmaak, { dossier, deel: '', naam: 'Eerdere gevallen', inhoud })
  })
}
