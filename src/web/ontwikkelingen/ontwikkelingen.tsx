import type { Context, Hono } from 'hono'
import type { OmgevingMetDossiers } from '../../app/omgeving.ts'
import { rememberLaatste } from '../../app/onthoud.ts'
import type { OntwikkelingMetBewijs } from '../../app/ontwikkeling-antwoord.ts'
import { beoordeelPlan, haalPlan, lijstPlannen } from '../../app/ontwikkelplannen.ts'
import type { Regelboek } from '../../domain/regelboek.ts'
import { answerPagina } from '../antwoord.tsx'
import type { Kameropties } from './kamer.ts'
import { Plannenlijst } from './lijst-pagina.tsx'
import { addNieuwPlan } from './nieuw.tsx'
import { Plan } from './plan-pagina.tsx'

/** Some hundred kB each. */
const ONTHOUDEN = 20

/** The pages of a projectleider: area developments in parts, phases and variants. */
export const addOntwikkelingen = (
  web: Hono,
  dienst: OmgevingMetDossiers,
  opties: Kameropties,
): void => {
  const { opmaak, bewaak } = opties
  web.use('/ontwikkelingen', bewaak)
  web.use('/ontwikkelingen/*', bewaak)
  // A page that is looked at again is not worked out again while nothing that counts has changed.
  const omgeving: OmgevingMetDossiers = {
    ...dienst,
    rekenOntwikkeling: rememberLaatste(dienst.rekenOntwikkeling, {
      sleutelOf: (opdracht) => dienst.hash.sha256(JSON.stringify(opdracht)),
      hoeveel: ONTHOUDEN,
    }),
  }
  const boekOf = ({ bewijs }: OntwikkelingMetBewijs): Regelboek => {
    const { sha256 } = bewijs.regelboek
    const toetser = omgeving.toetsers.find(({ regelboek }) => regelboek.sha256 === sha256)
    if (toetser === undefined) throw new Error('the rulebook of an assessment is always loaded')
    return toetser.regelboek
  }
  const haal = (c: Context) => haalPlan(omgeving, c.req.param('plan') ?? '')

  web.get('/ontwikkelingen', async (c) =>
    answerPagina(c, opmaak, {
      titel: 'Gebiedsontwikkelingen',
      inhoud: <Plannenlijst groepen={await lijstPlannen(omgeving)} />,
    }),
  )
  addNieuwPlan(web, omgeving, opties)
  web.get('/ontwikkelingen/:plan', async (c) => {
    const plan = await haal(c)
    const uitkomst = await beoordeelPlan(omgeving, plan)
    return answerPagina(c, opmaak, {
      titel: plan.naam,
      script: opmaak.kaart,
      inhoud: <Plan plan={plan} uitkomst={uitkomst} boek={boekOf(uitkomst)} />,
    })
  })
  web.get('/ontwikkelingen/:plan/delen.geojson', async (c) => {
    const { delen } = (await haal(c)).invoer
    const [toetser] = omgeving.toetsers
    const features = delen.map(({ id, naam = id, fase, locatie, bufferM }) => ({
      type: 'Feature',
      properties: { naam, ...(fase !== undefined && { fase, tekst: `fase ${fase}` }) },
      geometry:
        toetser &&
        omgeving.locatie.read(locatie, {
          werkingsgebied: toetser.regelboek.werkingsgebied,
          ...(bufferM !== undefined && { bufferM }),
        }).geometrie,
    }))
    return c.json({ type: 'FeatureCollection', features })
  })
}
