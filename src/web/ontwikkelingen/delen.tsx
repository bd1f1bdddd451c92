import type { Hono } from 'hono'
import { beoordeelDeel, wijzigPlan } from '../../app/ontwikkelplannen.ts'
import type { OntwikkelingInvoer } from '../../domain/ontwikkeling.ts'
import { answerPagina } from '../antwoord.tsx'
import { readNummer } from '../formulier.ts'
import { Deel, DeelWeg } from './deel-pagina.tsx'
import { readFormulier } from './invoer.ts'
import { findDeel, isGewijzigd, type Kamer, padOfDeel } from './kamer.ts'

const without =
  (id: string | undefined) =>
  (invoer: OntwikkelingInvoer): OntwikkelingInvoer => ({
    ...invoer,
    delen: invoer.delen.filter((deel) => deel.id !== id),
  })

/** The parts of a plan: on the map, each by itself, and taken away. */
export const addDelen = (web: Hono, kamer: Kamer): void => {
  const { omgeving, opmaak, boek, boekOf, haal } = kamer
  web.get('/ontwikkelingen/:plan/delen.geojson', async (c) => {
    const { delen } = (await haal(c)).invoer
    const features = delen.map(({ id, naam = id, fase, locatie, bufferM }) => ({
      type: 'Feature',
      properties: { naam, ...(fase !== undefined && { fase, tekst: `fase ${fase}` }) },
      geometry: omgeving.locatie.read(locatie, {
        werkingsgebied: boek.werkingsgebied,
        ...(bufferM !== undefined && { bufferM }),
      }).geometrie,
    }))
    return c.json({ type: 'FeatureCollection', features })
  })
  web.get('/ontwikkelingen/:plan/delen/:deel', async (c) => {
    const plan = await haal(c)
    const deel = findDeel(c, plan)
    const { beoordeling, bewijs } = await beoordeelDeel(omgeving, plan, deel.id)
    return answerPagina(c, opmaak, {
      titel: `${deel.naam ?? deel.id}, deel van ${plan.naam}`,
      inhoud: <Deel plan={plan} deel={deel} beoordeling={beoordeling} boek={boekOf({ bewijs })} />,
    })
  })
  web.get('/ontwikkelingen/:plan/delen/:deel/weg', async (c) => {
    const plan = await haal(c)
    const deel = findDeel(c, plan)
    return answerPagina(c, opmaak, {
      titel: `${deel.naam ?? deel.id} weghalen`,
      inhoud: <DeelWeg plan={plan} deel={deel} />,
    })
  })
  web.post('/ontwikkelingen/:plan/delen/:deel/weg', async (c) => {
    const plan = await haal(c)
    const id = c.req.param('deel')
    const pad = `/ontwikkelingen/${plan.id}`
    const is = (deel: { readonly id: string }) => deel.id === id
    // A second click, or a colleague was first: it is gone already.
    if (!plan.invoer.delen.some(is)) return c.redirect(pad, 303)
    const { velden } = await readFormulier(c)
    try {
      await wijzigPlan(omgeving, {
        id: plan.id,
        versie: readNummer(velden, 'versie'),
        door: c.get('behandelaar').naam,
        wijzig: without(id),
        stukVan: ({ delen }) => delen.find(is),
      })
      return c.redirect(pad, 303)
    } catch (fout) {
      // Somebody worked on this part meanwhile: look at it again before it goes.
      if (!isGewijzigd(fout)) throw fout
      return c.redirect(padOfDeel(plan.id, id), 303)
    }
  })
}
