import { readBijlage } from '../../../app/bijlagen/lees-bijlagen.ts'
import { readKortDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { answerBijlage } from '../../bijlagen/antwoord.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'

/** A drawing of a case, to keep. */
export const addBijlagen: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving }) => {
  web.get('/dossiers/:id/bijlagen/:bijlage', async (c) => {
    const { id } = await readKortDossier(omgeving, c.req.param('id'))
    return answerBijlage(c, await readBijlage(omgeving, { zaak: id }, c.req.param('bijlage')))
  })
}
