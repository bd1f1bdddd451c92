import { findGelijk } from '../../../app/beoordelen/find-gelijke-gevallen.ts'
import { readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { answerDossier } from '../kader/kader.tsx'
import { GelijkeGevallen } from './gelijke-gevallen.tsx'

/** Earlier cases like this one: a page of its own, because it reads all cases that share an activity. */
export const addGelijk: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  web.get('/dossiers/:id/gelijk', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const gelijk = await findGelijk(omgeving, dossier.huidig, dossier.id)
    const inhoud = <GelijkeGevallen gelijk={gelijk} dossier={dossier} />
    return answerDossier(c, opmaak, { dossier, deel: '', naam: 'Eerdere gevallen', inhoud })
  })
}
