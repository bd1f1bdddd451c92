import type { Context } from 'hono'
import { changePlan } from '../../../app/ontwikkeling/plannen.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { AppError } from '../../../domain/errors.ts'
import type { OntwikkelingInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { readNummer, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { answerForm, type Ingevuld, isGewijzigd, readForm, textOf } from '../../shared/inzending.ts'
import { readFase } from '../kamer/fase.ts'
import { toVeldfouten } from '../kamer/invoer.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { withSinds } from '../kamer/sinds.tsx'
import { faseveldOf, Gegevens, PlanWeg } from './gegevens-pagina.tsx'

/** By id of the part: a number when it is one, otherwise what was typed. */
const readFasen = (velden: Velden, aantal: number): ReadonlyMap<string, unknown> =>
  new Map(
    Array.from({ length: aantal }, (_, i) => {
      const tekst = textOf(velden, faseveldOf(i))
      const fase = tekst === '' ? undefined : readFase(tekst)
      return [textOf(velden, `deel-${i + 1}`), fase] as const
    }),
  )

const withGegevens =
  (naam: string, fasen: ReadonlyMap<string, unknown>) =>
  (invoer: OntwikkelingInvoer): OntwikkelingInvoer => ({
    ...invoer,
    naam,
    delen: invoer.delen.map(({ fase: oud, ...deel }) => {
      const fase = fasen.has(deel.id) ? fasen.get(deel.id) : oud
      // What is no number is refused when the plan is read.
      return { ...deel, ...(fase !== undefined && { fase: fase as number }) }
    }),
  })

const toVelden = ({ naam, delen }: OntwikkelingInvoer): Velden => ({
  naam,
  ...Object.fromEntries(delen.map(({ fase }, i) => [faseveldOf(i), fase?.toString() ?? ''])),
})

const veldOf = (pointer: string): string => {
  const nummer = /^\/delen\/(\d+)\/fase/.exec(pointer)?.[1]
  if (nummer !== undefined) return faseveldOf(Number(nummer))
  return pointer === '/naam' ? 'naam' : 'formulier'
}

/** The name of a plan, and its phases. */
export const addGegevens: AddRoutes<Kamer> = (web, kamer) => {
  const { omgeving, opmaak, haal } = kamer
  const show = (c: Context, plan: Ontwikkelplan, { velden, fouten }: Ingevuld) =>
    answerPagina(c, opmaak, {
      titel: `naam en fasen van ${plan.naam}`,
      fouten,
      inhoud: <Gegevens plan={plan} velden={velden} fouten={fouten} />,
    })
  web.get('/ontwikkelingen/:plan/gegevens', async (c) => {
    const plan = await haal(c)
    return show(c, plan, { velden: toVelden(plan.invoer), fouten: [] })
  })
  web.post('/ontwikkelingen/:plan/gegevens', async (c) => {
    const plan = await haal(c)
    const { velden } = await readForm(c)
    const fasen = readFasen(velden, plan.invoer.delen.length)
    const nameOf = (i: number) => plan.invoer.delen[i]?.naam ?? plan.invoer.delen[i]?.id
    try {
      return await answerForm(c, velden, {
        doe: () =>
          changePlan(omgeving, {
            id: plan.id,
            versie: readNummer(velden, 'versie'),
            door: c.get('behandelaar').naam,
            change: withGegevens(textOf(velden, 'naam'), fasen),
            stukVan: ({ naam, delen }) => [naam, delen.map(({ id, fase }) => [id, fase ?? null])],
          }),
        toFouten: (fout) => toVeldfouten(fout, { veldOf, nameOf }),
        naar: () => withSinds(`/ontwikkelingen/${plan.id}`, plan.versie),
        show: (ingevuld) => show(c, plan, ingevuld),
      })
    } catch (fout) {
      if (!isGewijzigd(fout)) throw fout
      const melding = `${plan.door} heeft de naam, de delen of de fasen intussen gewijzigd. Uw naam staat er nog; kijk de fasen na en bewaar dan opnieuw.`
      const nieuw = { ...toVelden(plan.invoer), naam: textOf(velden, 'naam') }
      return show(c, plan, { velden: nieuw, fouten: [{ veld: 'formulier', melding }] })
    }
  })
}

/** Taking a plan from the list. */
export const addPlanWeg: AddRoutes<Kamer> = (web, kamer) => {
  const { omgeving, opmaak, haal } = kamer
  const showWeg = (c: Context, plan: Ontwikkelplan, fouten: readonly Veldfout[]) =>
    answerPagina(c, opmaak, {
      titel: `${plan.naam} uit de lijst halen`,
      fouten,
      inhoud: <PlanWeg plan={plan} />,
    })
  web.get('/ontwikkelingen/:plan/weg', async (c) => showWeg(c, await haal(c), []))
  web.post('/ontwikkelingen/:plan/weg', async (c) => {
    try {
      const plan = await haal(c)
      await changePlan(omgeving, {
        id: plan.id,
        versie: readNummer((await readForm(c)).velden, 'versie'),
        door: c.get('behandelaar').naam,
        change: (invoer) => invoer,
        stukVan: (invoer) => invoer,
        weg: true,
      })
      return c.redirect('/ontwikkelingen', 303)
    } catch (fout) {
      // A second click: it is gone already.
      if (fout instanceof AppError && fout.code === 'niet_gevonden')
        return c.redirect('/ontwikkelingen', 303)
      if (!isGewijzigd(fout)) throw fout
      const plan = await haal(c)
      const melding = `${plan.door} heeft dit plan intussen gewijzigd. Bekijk het eerst. Kan het nog steeds weg? Druk dan nog eens.`
      return showWeg(c, plan, [{ veld: 'weghalen', melding }])
    }
  })
}
