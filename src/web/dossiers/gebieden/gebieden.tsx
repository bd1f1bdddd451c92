import type { Context, Hono } from 'hono'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import { readPlan } from '../../../app/dossier/read-plan.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { AppError } from '../../../domain/errors.ts'
import type { Opmaak } from '../../shared/antwoord.tsx'
import { allOf } from '../../shared/formulier.ts'
import { readVelden } from '../kader/formulieren.ts'
import { type Ingevuld, tryLegVast } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { Betwisten } from './betwisten-pagina.tsx'
import { Gebieden } from './gebieden-pagina.tsx'

const NIETS: Ingevuld = { velden: {}, fouten: [] }

/** Where the plan lies, and what an officer settles about that. */
export const addGebieden = (web: Hono, omgeving: OmgevingMetDossiers, opmaak: Opmaak): void => {
  const show = (c: Context, dossier: Dossier, ingevuld: Ingevuld) => {
    const { huidig, boek } = dossier
    const plan = readPlan(omgeving, huidig, boek)
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'gebieden',
      fouten: ingevuld.fouten,
      metKaart: true,
      inhoud: <Gebieden dossier={dossier} plan={plan} {...ingevuld} />,
    })
  }
  const showBetwisten = (c: Context, dossier: Dossier, ingevuld: Ingevuld) => {
    const gebied = dossier.huidig.ligging.find((deel) => deel.gebied === c.req.param('gebied'))
    if (!gebied) throw new AppError('niet_gevonden', { wat: 'Dit gebied' })
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'gebieden',
      fouten: ingevuld.fouten,
      inhoud: <Betwisten dossier={dossier} gebied={gebied} {...ingevuld} />,
    })
  }
  web.get('/dossiers/:id/gebieden', async (c) =>
    show(c, await readDossier(omgeving, c.req.param('id')), NIETS),
  )
  web.post('/dossiers/:id/gebieden', async (c) => {
    const velden = await readVelden(c)
    const [gebied = ''] = allOf(velden, 'gebied')
    const veld = `bevestig-${gebied}`
    const gebeurtenis = { soort: 'gebied_bevestigd', gebied }
    const fouten = await tryLegVast(c, omgeving, { velden, gebeurtenis, waardeveld: veld, veld })
    if (fouten.length === 0) return c.redirect(`/dossiers/${c.req.param('id')}/gebieden`, 303)
    return show(c, await readDossier(omgeving, c.req.param('id')), { velden, fouten })
  })
  web.get('/dossiers/:id/gebieden/:gebied', async (c) =>
    showBetwisten(c, await readDossier(omgeving, c.req.param('id')), NIETS),
  )
  web.post('/dossiers/:id/gebieden/:gebied', async (c) => {
    const velden = await readVelden(c)
    const gebied = c.req.param('gebied')
    const telt = allOf(velden, 'telt')[0] === 'ja'
    const gebeurtenis = { soort: 'ligging_betwist', gebied, telt, reden: velden.reden }
    const fouten = await tryLegVast(c, omgeving, { velden, gebeurtenis, waardeveld: gebied })
    if (fouten.length === 0) return c.redirect(`/dossiers/${c.req.param('id')}/wijzigingen`, 303)
    return showBetwisten(c, await readDossier(omgeving, c.req.param('id')), { velden, fouten })
  })
}
