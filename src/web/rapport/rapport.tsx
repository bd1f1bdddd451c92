import type { Context, Hono } from 'hono'
import type { OmgevingMetDossiers } from '../../app/omgeving.ts'
import type { Rapport } from '../../app/ports/rapport.ts'
import { vraagDossierrapport, vraagRapport } from '../../app/rapport/vraag-rapport.ts'
import { leesZelftoets } from '../../app/zelftoets.ts'
import { answerPagina, type Opmaak } from '../antwoord.tsx'
import { RapportPagina, type RapportProps } from './rapport-pagina.tsx'

/** The reports of a case and of a self-check; the pages of a case are guarded where they are added. */
export const addRapporten = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  const dienstOf = (c: Context) => new URL(c.req.url).origin

  const showRapport = (c: Context, rapport: Rapport, terug: RapportProps['terug']) =>
    answerPagina(c, opmaak, {
      titel: `Rapport: ${rapport.titel}`,
      inhoud: <RapportPagina rapport={rapport} terug={terug} />,
    })

  const ofDossier = (c: Context) =>
    vraagDossierrapport(omgeving, c.req.param('id') ?? '', dienstOf(c))

  const ofZelftoets = async (c: Context) => {
    const { beoordeling } = await leesZelftoets(omgeving, c.req.param('sleutel') ?? '')
    return vraagRapport(omgeving, {
      beoordeling,
      register: 'kort',
      stempel: { dienst: dienstOf(c) },
    })
  }

  web.get('/dossiers/:id/rapport', async (c) =>
    showRapport(c, await ofDossier(c), {
      pad: `/dossiers/${c.req.param('id')}`,
      naam: 'Terug naar het dossier',
    }),
  )
  web.get('/zelftoets/:sleutel/rapport', async (c) =>
    showRapport(c, await ofZelftoets(c), {
      pad: `/zelftoets/${c.req.param('sleutel')}/advies`,
      naam: 'Terug naar het advies',
    }),
  )
}
