import {
  beginPlan,
  comparePlannen,
  listVarianten,
  lookOnce,
  MAX_VERGELEKEN,
} from '../../../app/ontwikkeling/plannen.ts'

import { answerPagina } from '../../shared/antwoord.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { answerForm, readForm, textOf } from '../../shared/inzending.ts'
import { toVeldfouten } from '../kamer/invoer.ts'
import type { Plankamer } from '../kamer/kamer.ts'
import { readNaast } from './lees-naast.ts'
import { Vergelijking } from './vergelijking-pagina.tsx'

/** Making variants of a plan, and laying them side by side. */
export const addVergelijking: AddRoutes<Plankamer> = (web, kamer) => {
  const { omgeving, opmaak, boek, haal, showPlan } = kamer
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
    const eenKeer = lookOnce(omgeving)
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
            vergelijking: await comparePlannen(eenKeer, ids),
            naast: await readNaast({ omgeving: eenKeer, boek }, ids),
          })}
        />
      ),
    })
  })
}
