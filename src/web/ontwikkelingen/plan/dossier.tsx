import type { FC } from 'hono/jsx'
import { excludePlan, startDossier } from '../../../app/ontwikkeling/plan-naar-dossier.ts'
import { assessPlan, listZelfde } from '../../../app/ontwikkeling/plannen.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import { answerForm, readForm, textOf } from '../../shared/inzending.ts'
import type { Plankamer } from '../kamer/kamer.ts'

/** From a plan to a case: what that means, and the cases that it already has. */
export const PlanNaarDossier: FC<{
  readonly plan: Ontwikkelplan
  /** The id that the case gets: a second click makes no second one. */
  readonly nieuw: string
}> = ({ plan, nieuw }) => {
  const zelfde = listZelfde(plan)
  return (
    <div class="vt-niet-afdrukken">
      <Kop2 id="dossier">Naar een dossier</Kop2>
      {zelfde.length > 0 && (
        <>
          <Alinea>Dit plan of een variant ervan is al een dossier:</Alinea>
          <Lijst
            delen={zelfde.map((id, i) => <Link naar={`/dossiers/${id}`}>Dossier {i + 1}</Link>)}
          />
        </>
      )}
      <Uitklap kop="Wat een dossier van dit plan betekent">
        <Alinea>
          Het geheel wordt een dossier in de werkvoorraad. Vanaf dan telt het mee voor andere
          plannen in het gebied. Voor dit plan en zijn varianten telt het niet mee. Een dossier is
          geen aanvraag en geen besluit. Het dossier is beoordeeld zoals dit plan: in een gebied
          telt alleen wat daar komt. De ruimte in een gebied staat er bij Gebieden.
        </Alinea>
      </Uitklap>
      <form
        method="post"
        action={`/ontwikkelingen/${plan.id}/dossier`}
        id="naar-dossier"
        tabindex={-1}
      >
        <Verborgen naam="id" waarde={nieuw} />
        <Knop tweede>Maak een dossier van het geheel</Knop>
      </form>
    </div>
  )
}

export const addPlanNaarDossier: AddRoutes<Plankamer> = (web, kamer) => {
  const { omgeving, haal, showPlan } = kamer
  web.post('/ontwikkelingen/:plan/zelfde', async (c) => {
    const plan = await haal(c)
    const [beoordeling = ''] = allOf((await readForm(c)).velden, 'beoordeling')
    const { aandachtspunten } = await assessPlan(omgeving, plan)
    // Only what seems to be this plan: no other plan can be left out of the count.
    if (aandachtspunten.some(({ beoordelingen }) => beoordelingen?.includes(beoordeling))) {
      await excludePlan(omgeving, { plan, beoordeling, door: c.get('behandelaar').naam })
    }
    return c.redirect(`/ontwikkelingen/${plan.id}`, 303)
  })
  web.post('/ontwikkelingen/:plan/dossier', async (c) => {
    const plan = await haal(c)
    const { velden } = await readForm(c)
    const vraag = { plan: plan.id, id: textOf(velden, 'id'), door: c.get('behandelaar').naam }
    return answerForm(c, velden, {
      doe: () => startDossier(omgeving, vraag),
      toFouten: ({ fouten: [eerste], detail }) => [
        { veld: 'naar-dossier', melding: eerste?.melding ?? detail },
      ],
      naar: (id) => `/dossiers/${id}`,
      show: ({ fouten }) => showPlan(c, plan, { velden: {}, fouten }),
    })
  })
}
