import type { Context } from 'hono'
import { type Dossier, readDossier } from '../../../app/dossier/read-dossier.ts'
import { readPlan } from '../../../app/dossier/read-plan.ts'
import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { giveRuimte } from '../../../app/ontwikkeling/give-ruimte.ts'
import { AppError } from '../../../domain/errors.ts'
import { allOf } from '../../shared/formulier.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { type Ingevuld, LEEG, readForm, textOf } from '../../shared/inzending.ts'
import { answerVastlegging } from '../kader/handelingen.ts'
import { answerDossier } from '../kader/kader.tsx'
import { Betwisten, listAndere } from './betwisten-pagina.tsx'
import { Gebieden } from './gebieden-pagina.tsx'

/** Where the plan lies, and what an officer settles about that. */
export const addGebieden: AddRoutes<Huis<OmgevingMetDossiers>> = (web, { omgeving, opmaak }) => {
  const show = async (c: Context, dossier: Dossier, ingevuld: Ingevuld) => {
    const { id, huidig, boek, gebeurtenissen } = dossier
    const plan = readPlan(omgeving, huidig, boek)
    const budgetten = await giveRuimte(omgeving, { id, huidig, boek, plan, gebeurtenissen })
    return answerDossier(c, opmaak, {
      dossier,
      deel: 'gebieden',
      fouten: ingevuld.fouten,
      metKaart: true,
      inhoud: <Gebieden dossier={dossier} plan={plan} budgetten={budgetten} {...ingevuld} />,
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
  const isAnder = async (c: Context, gebied: string, dan: string): Promise<boolean> => {
    const dossier = await readDossier(omgeving, c.req.param('id') ?? '')
    return listAndere(dossier, gebied).some(({ id }) => id === dan)
  }
  web.get('/dossiers/:id/gebieden', async (c) =>
    show(c, await readDossier(omgeving, c.req.param('id')), LEEG),
  )
  web.post('/dossiers/:id/gebieden', async (c) => {
    const { velden } = await readForm(c)
    const gebied = textOf(velden, 'gebied')
    const veld = `bevestig-${gebied}`
    return answerVastlegging(c, omgeving, {
      velden,
      gebeurtenis: { soort: 'gebied_bevestigd', gebied },
      waardeveld: veld,
      veld,
      naar: 'gebieden',
      show: (dossier, ingevuld) => show(c, dossier, ingevuld),
    })
  })
  web.get('/dossiers/:id/gebieden/:gebied', async (c) =>
    showBetwisten(c, await readDossier(omgeving, c.req.param('id')), LEEG),
  )
  web.post('/dossiers/:id/gebieden/:gebied', async (c) => {
    const { velden } = await readForm(c)
    const gebied = c.req.param('gebied')
    const telt = textOf(velden, 'telt') === 'ja'
    const dan = telt ? '' : textOf(velden, 'dan')
    const [reden] = allOf(velden, 'reden')
    const kan = dan === '' || (await isAnder(c, gebied, dan))
    return answerVastlegging(c, omgeving, {
      velden,
      vooraf: kan ? [] : [{ veld: 'dan', melding: 'Kies een gebied uit de lijst.' }],
      gebeurtenis: { soort: 'ligging_betwist', gebied, telt, reden },
      ...(dan !== '' && { ook: [{ soort: 'ligging_betwist', gebied: dan, telt: true, reden }] }),
      waardeveld: gebied,
      naar: 'wijzigingen',
      show: (dossier, ingevuld) => showBetwisten(c, dossier, ingevuld),
    })
  })
}
