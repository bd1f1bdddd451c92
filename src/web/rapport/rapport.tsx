import type { Context } from 'hono'
import { findUitwegen } from '../../app/beoordelen/find-uitwegen.ts'
import { proveZelftoets, readZelftoets } from '../../app/beoordelen/zelftoets.ts'
import { awaitBeurt } from '../../app/beurt.ts'
import { tryNodigVan } from '../../app/kantelen/probeer-nodig.ts'
import type { OmgevingMetDossiers } from '../../app/omgeving.ts'
import type { Rapport, Rapportvormen } from '../../app/ports/rapport.ts'
import { nameBijlage, nameZelftoets, RAPPORTTYPEN } from '../../app/rapport/bestand.ts'
import { getDossierrapport, getPlanrapport, getRapport } from '../../app/rapport/get-rapport.ts'
import { answerPagina } from '../shared/antwoord.tsx'
import type { AddRoutes, Huis } from '../shared/huis.ts'
import { RapportPagina, type RapportProps } from './rapport-pagina.tsx'

/** The reports of a case, of a development and of a self-check; pages for staff are guarded where they are added. */
export const addRapporten: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const dienstOf = (c: Context) => new URL(c.req.url).origin

  const showRapport = (c: Context, rapport: Rapport, terug: RapportProps['terug']) =>
    answerPagina(c, opmaak, {
      titel: `Rapport: ${rapport.titel}`,
      inhoud: <RapportPagina rapport={rapport} pad={c.req.path} terug={terug} />,
    })

  const ofDossier = (c: Context) =>
    getDossierrapport(omgeving, c.req.param('id') ?? '', dienstOf(c))

  const ofZelftoets = async (c: Context) => {
    const toets = await readZelftoets(omgeving, c.req.param('sleutel') ?? '')
    const beoordeling = await proveZelftoets(omgeving, toets)
    // Proving, what could be changed, and writing it each take a while: others are answered in between.
    await awaitBeurt()
    const uitwegen = findUitwegen(omgeving, toets, beoordeling)
    await awaitBeurt()
    const pogingen = await tryNodigVan(omgeving, toets, beoordeling)
    await awaitBeurt()
    const stempel = { dienst: dienstOf(c), metLinkTot: toets.verlooptOp }
    return getRapport(omgeving, {
      ...{ beoordeling, stempel, uitwegen, pogingen },
      boek: toets.boek,
      register: 'kort',
    })
  }

  const send = async (
    c: Context,
    vorm: keyof Rapportvormen,
    rapport: Rapport,
    titel = rapport.titel,
  ) =>
    c.body((await omgeving.rapportvormen[vorm](rapport)) as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': RAPPORTTYPEN[vorm],
      'Content-Disposition': nameBijlage({ titel }, vorm),
      'Cache-Control': 'private, no-store',
    })

  web.get('/dossiers/:id/rapport.pdf', async (c) => send(c, 'pdf', await ofDossier(c)))
  web.get('/dossiers/:id/rapport.docx', async (c) => send(c, 'docx', await ofDossier(c)))
  const ofPlan = (c: Context) => getPlanrapport(omgeving, c.req.param('plan') ?? '', dienstOf(c))

  web.get('/ontwikkelingen/:plan/rapport.pdf', async (c) => send(c, 'pdf', await ofPlan(c)))
  web.get('/ontwikkelingen/:plan/rapport.docx', async (c) => send(c, 'docx', await ofPlan(c)))
  web.get('/ontwikkelingen/:plan/rapport', async (c) =>
    showRapport(c, await ofPlan(c), {
      pad: `/ontwikkelingen/${c.req.param('plan')}`,
      naam: 'Terug naar het plan',
    }),
  )
  web.get('/zelftoets/:sleutel/rapport.pdf', async (c) => {
    const rapport = await ofZelftoets(c)
    return send(c, 'pdf', rapport, nameZelftoets(rapport))
  })
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
