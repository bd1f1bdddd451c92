import type { Context, Hono } from 'hono'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { isTerugTeNemen } from '../../../domain/dossier/zaak.ts'
import { AppError } from '../../../domain/errors.ts'
import type { Opmaak } from '../../shared/antwoord.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { LEEG, readForm } from '../../shared/inzending.ts'
import { answerVastlegging } from '../kader/handelingen.ts'
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
    showTerugnemen(c, await readDossier(omgeving, c.req.param('id')), LEEG),
  )
  web.post('/dossiers/:id/wijzigingen/:nummer', async (c) => {
    const { velden } = await readForm(c)
    const volgnummer = Number(c.req.param('nummer'))
    const [reden] = allOf(velden, 'reden')
    return answerVastlegging(c, omgeving, {
      velden,
      gebeurtenis: { soort: 'teruggenomen', volgnummer, reden },
      waardeveld: 'reden',
      naar: 'wijzigingen',
      show: (dossier, ingevuld) => showTerugnemen(c, dossier, ingevuld),
    })
  })
}
