import type { Context } from 'hono'
import { readPlankaart } from '../../../app/kaartje/lees-plankaart.ts'
import { assessDeelplan, assessPlan, changePlan } from '../../../app/ontwikkeling/plannen.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { OntwikkelingInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { readNummer } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { answerForm, readForm } from '../../shared/inzending.ts'
import { readDelenvormen } from '../kamer/delenvormen.ts'
import { findDeel, type Kamer } from '../kamer/kamer.ts'
import { readSinds, withSinds } from '../kamer/sinds.tsx'
import { Deel, DeelWeg } from './deel-pagina.tsx'

const without =
  (id: string | undefined) =>
  (invoer: OntwikkelingInvoer): OntwikkelingInvoer => ({
    ...invoer,
    delen: invoer.delen.filter((deel) => deel.id !== id),
  })

/** The parts of a plan: on the map, each by itself, and taken away. */
export const addDelen: AddRoutes<Kamer> = (web, kamer) => {
  const { omgeving, opmaak, boek, boekOf, haal } = kamer
  web.get('/ontwikkelingen/:plan/delen.geojson', async (c) => {
    const vormen = readDelenvormen(omgeving, boek, (await haal(c)).invoer)
    const features = vormen.map(({ naam, fase, geometrie }) => ({
      type: 'Feature',
      properties: { naam, ...(fase !== undefined && { fase, tekst: `fase ${fase}` }) },
      geometry: geometrie,
    }))
    return c.json({ type: 'FeatureCollection', features }, 200, {
      'Content-Type': 'application/geo+json',
    })
  })
  web.get('/ontwikkelingen/:plan/delen/:deel', async (c) => {
    const plan = await haal(c)
    const deel = findDeel(c, plan)
    const [{ beoordeling, bewijs }, uitkomst] = await Promise.all([
      assessDeelplan(omgeving, plan, deel.id),
      assessPlan(omgeving, plan),
    ])
    const boek = boekOf({ bewijs })
    const { locatie, bufferM } = deel
    const plek = { locatie, ...(bufferM !== undefined && { bufferM }) }
    return answerPagina(c, opmaak, {
      titel: `${deel.naam ?? deel.id}, deel van ${plan.naam}`,
      inhoud: (
        <Deel
          {...{ plan, deel, beoordeling, uitkomst, boek }}
          sinds={await readSinds(kamer, c, plan)}
          kaart={readPlankaart(omgeving, plek, boek)}
        />
      ),
    })
  })
  const showWeg = (c: Context, plan: Ontwikkelplan, fouten: readonly Veldfout[]) => {
    const deel = findDeel(c, plan)
    return answerPagina(c, opmaak, {
      titel: `${deel.naam ?? deel.id} weghalen`,
      fouten,
      inhoud: <DeelWeg plan={plan} deel={deel} />,
    })
  }
  web.get('/ontwikkelingen/:plan/delen/:deel/weg', async (c) => showWeg(c, await haal(c), []))
  web.post('/ontwikkelingen/:plan/delen/:deel/weg', async (c) => {
    const plan = await haal(c)
    const id = c.req.param('deel')
    const pad = `/ontwikkelingen/${plan.id}`
    const is = (deel: { readonly id: string }) => deel.id === id
    // A second click, or a colleague was first: it is gone already.
    if (!plan.invoer.delen.some(is)) return c.redirect(pad, 303)
    const { velden } = await readForm(c)
    return answerForm(c, velden, {
      doe: () =>
        changePlan(omgeving, {
          id: plan.id,
          versie: readNummer(velden, 'versie'),
          door: c.get('behandelaar').naam,
          change: without(id),
          stukVan: ({ delen }) => delen.find(is),
        }),
      toFouten: (fout) => [{ veld: 'weghalen', melding: fout.detail }],
      // Somebody worked on this part meanwhile: look at it again before it goes.
      ingehaald: {
        veld: 'weghalen',
        melding: `${plan.door} heeft het plan intussen gewijzigd, ook dit deel. Bekijk het deel eerst. Kan het nog steeds weg? Druk dan nog eens.`,
      },
      naar: () => withSinds(pad, plan.versie),
      show: ({ fouten }) => showWeg(c, plan, fouten),
    })
  })
}
