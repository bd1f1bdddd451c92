import type { Context, Hono } from 'hono'
import type { BeoordelingMetBewijs } from '../../app/ports.ts'
import { probeerZelftoets, type Zelftoets } from '../../app/zelftoets.ts'
import { answerPagina, type Opmaak } from '../antwoord.tsx'
import { allOf, type Velden } from '../formulier.ts'
import { formatDatum } from '../woorden.ts'
import { ZelftoetsAdvies } from './advies-pagina.tsx'
import type { Kamer } from './kamer.ts'

/** The advice, and the same with a change tried out. */
export const addAdvies = (web: Hono, kamer: Kamer, opmaak: Opmaak): void => {
  const { omgeving, boekOf, lees, padOf, totNuToe } = kamer
  const show = (
    c: Context,
    toets: Zelftoets,
    proef?: { readonly beoordeling: BeoordelingMetBewijs; readonly tekst: string },
  ) => {
    const beoordeling = proef?.beoordeling ?? toets.beoordeling
    return answerPagina(c, opmaak, {
      titel: `Advies: ${beoordeling.advies.woorden}`,
      inhoud: (
        <ZelftoetsAdvies
          pad={padOf(c)}
          versie={toets.versie}
          beoordeling={beoordeling}
          boek={boekOf(toets.beoordeling)}
          bewaardTot={formatDatum(toets.verlooptOp)}
          link={`${new URL(c.req.url).origin}${padOf(c)}`}
          totNuToe={totNuToe(c, beoordeling)}
          {...(proef && { proef: { tekst: proef.tekst, was: toets.beoordeling.advies } })}
        />
      ),
    })
  }

  web.get('/zelftoets/:sleutel/advies', async (c) => show(c, await lees(c)))
  web.post('/zelftoets/:sleutel/wat-als', async (c) => {
    const toets = await lees(c)
    const velden = (await c.req.parseBody({ all: true })) as Velden
    const mits = toets.beoordeling.mits[Number(allOf(velden, 'mits')[0])]
    if (!mits) return c.redirect(`${padOf(c)}/advies`, 303)
    const antwoorden = Object.fromEntries(mits.wijzigingen.map(({ feit, naar }) => [feit, naar]))
    const beoordeling = await probeerZelftoets(omgeving, toets, antwoorden)
    return show(c, toets, { beoordeling, tekst: mits.tekst })
  })
}
