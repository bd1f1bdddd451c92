import {
  assessPlan,
  beginPlan,
  comparePlannen,
  getPlan,
  listVarianten,
  MAX_VERGELEKEN,
} from '../../../app/ontwikkeling/plannen.ts'
import { readProgrammas, wordActiviteiten } from '../../../app/ontwikkeling/programma.ts'
import { brengtVan } from '../../../app/ontwikkeling/speelt.ts'
import { createPlekwoorden } from '../../../app/ontwikkeling/waar.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { answerForm, readForm, textOf } from '../../shared/inzending.ts'
import { readDelenvormen } from '../kamer/delenvormen.ts'
import { toVeldfouten } from '../kamer/invoer.ts'
import type { Plankamer } from '../kamer/kamer.ts'
import type { Naastplan } from './naast.tsx'
import { Vergelijking } from './vergelijking-pagina.tsx'

/** Making variants of a plan, and laying them side by side. */
export const addVergelijking: AddRoutes<Plankamer> = (web, kamer) => {
  const { omgeving, opmaak, boek, haal, showPlan } = kamer
  /** Each of these as it is drawn and counted. */
  const readNaast = async (ids: readonly string[]): Promise<readonly Naastplan[]> => {
    const plannen = await Promise.all(ids.map((id) => getPlan(omgeving, id)))
    const [eerste] = plannen
    if (eerste === undefined) return []
    const uitkomsten = await Promise.all(plannen.map((plan) => assessPlan(omgeving, plan)))
    const [vanEerste] = uitkomsten
    if (vanEerste === undefined) return []
    const programmas = await readProgrammas(omgeving, eerste, vanEerste)
    const { varianten, kolommen, boek: gebruikt } = programmas
    const plekboek = { ...gebruikt, brengt: brengtVan(omgeving, vanEerste) }
    return plannen.flatMap((plan, i) => {
      const programma = varianten.find(({ id }) => id === plan.id)
      const vormen = readDelenvormen(omgeving, boek, plan.invoer)
      const uitkomst = uitkomsten[i]
      if (programma === undefined || uitkomst === undefined) return []
      const { delen, geheel } = uitkomst
      const gebruik = new Map(
        programma.fasen.flatMap((fase) =>
          fase.delen.map(({ deel }) => [deel.id, wordActiviteiten(gebruikt, deel)] as const),
        ),
      )
      const plekwoorden = createPlekwoorden(plan, uitkomst, plekboek)
      const { id, naam } = plan
      return { id, naam, kolommen, programma, vormen, delen, geheel, gebruik, plekwoorden }
    })
  }
  web.post('/ontwikkelingen/:plan/variant', async (c) => {
    const plan = await haal(c)
    const { velden } = await readForm(c)
    const naam = textOf(velden, 'variant')
    const id = textOf(velden, 'id')
    const bestaande = await listVarianten(omgeving, plan)
    const heetZo = bestaande.some((ander) => ander.naam === naam && ander.id !== id)
    const melding =
      naam === ''
        ? 'Geef de variant een naam.'
        : heetZo && `Er is al een variant die ${naam} heet. Kies een andere naam.`
    return answerForm(c, velden, {
      vooraf: melding ? [{ veld: 'variant', melding }] : [],
      doe: () => {
        const { groep, invoer } = plan
        const { naam: door } = c.get('behandelaar')
        return beginPlan(omgeving, { id, inhoud: { ...invoer, naam }, door, groep })
      },
      toFouten: (fout) =>
        toVeldfouten(fout, { veldOf: () => 'variant', nameOf: () => undefined }).slice(0, 1),
      naar: (nieuw) => `/ontwikkelingen/${nieuw}`,
      show: (ingevuld) => showPlan(c, plan, ingevuld),
    })
  })
  web.get('/ontwikkelingen/:plan/vergelijking', async (c) => {
    const plan = await haal(c)
    const varianten = await listVarianten(omgeving, plan)
    const gevraagd = c.req.queries('met') ?? []
    const gekozen = varianten.filter(({ id }) => gevraagd.includes(id))
    // Without a choice all of them, as many as fit.
    const ids = (gevraagd.length > 0 ? gekozen : varianten.slice(0, MAX_VERGELEKEN)).map(
      ({ id }) => id,
    )
    const goed = ids.length >= 2 && ids.length <= MAX_VERGELEKEN
    const melding =
      varianten.length < 2
        ? 'Dit plan heeft nog geen andere variant. Maak er eerst een, op de pagina van het plan.'
        : `Kies 2 tot ${MAX_VERGELEKEN} varianten; u koos er ${ids.length}.`
    const fouten = goed ? [] : [{ veld: 'keuze', melding }]
    return answerPagina(c, opmaak, {
      titel: `Varianten van ${plan.naam}`,
      fouten,
      inhoud: (
        <Vergelijking
          plan={plan}
          boek={boek}
          varianten={varianten}
          gekozen={ids}
          fouten={fouten}
          {...(goed && {
            vergelijking: await comparePlannen(omgeving, ids),
            naast: await readNaast(ids),
          })}
        />
      ),
    })
  })
}
