import type { Context, Hono } from 'hono'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { isTerugTeNemen } from '../../../domain/dossier/zaak.ts'
import { AppError } from '../../../domain/errors.ts'
import type { Opmaak } from '../../shared/antwoord.tsx'
import { readVelden } from '../kader/formulieren.ts'
import { type Ingevuld, tryLegVast } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { Terugnemen } from './terugnemen-pagina.tsx'
import { Wijzigingen } from './wijzigingen-pagina.tsx'

const findWijziging = ({ gebeurtenissen }: Dossier, nummer: string) => {
  const deel = gebeurtenissen.find(({ volgnummer }) => String(volgnummer) === nummer)
  if (deel && isTerugTeNemen(deel)) return deel
  throw new AppError('niet_gevonden', { wat: 'Deze wijziging' })
}

/** What was changed in a case, and taking that back. */
export const addWijzigingen = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  const showTerugnemen = (c: Context, dossier: Dossier, ingevuld: Ingevuld) => {
    const wijziging = findWijziging(dossier, c.req.param('nummer') ?? '')
    const { fouten } = ingevuld
    const inhoud = <Terugnemen dossier={dossier} wijziging={wijziging} {...ingevuld} />
    return answerDossier(c, opmaak, { dossier, deel: 'wijzigingen', fouten, inhoud })
  }
  web.get('/dossiers/:id/wijzigingen', async (c) => {
    const dossier = await readDossier(omgeving, c.req.param('id'))
    const inhoud = <Wijzigingen dossier={dossier} />
    return answerDossier(c, opmaak, { dossier, deel: 'wijzigingen', inhoud })
  })
  web.get('/dossiers/:id/wijzigingen/:nummer', async (c) =>
    showTerugnemen(c, await readDossier(omgeving, c.req.param('id')), { velden: {}, fouten: [] }),
  )
  web.post('/dossiers/:id/wijzigingen/:nummer', async (c) => {
    const velden = await readVelden(c)
    const volgnummer = Number(c.req.param('nummer'))
    const gebeurtenis = { soort: 'teruggenomen', volgnummer, reden: velden.reden }
    const fouten = await tryLegVast(c, omgeving, { velden, gebeurtenis, waardeveld: 'reden' })
    if (fouten.length === 0) return c.redirect(`/dossiers/${c.req.param('id')}/wijzigingen`, 303)
    return showTerugnemen(c, await readDossier(omgeving, c.req.param('id')), { velden, fouten })
  })
}
