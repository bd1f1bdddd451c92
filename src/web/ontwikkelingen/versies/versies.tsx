import type { Context } from 'hono'
import { changePlan, listVarianten } from '../../../app/ontwikkeling/plannen.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { AppError } from '../../../domain/errors.ts'
import type { OntwikkelingInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { readNummer } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import { answerForm, readForm } from '../../shared/inzending.ts'
import { toVeldfouten } from '../kamer/invoer.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { describeWijzigingen, withSinds } from '../kamer/sinds.tsx'
import { Versie } from './versie-pagina.tsx'

/** As it was; which cases are this same plan stays known, for else those would count beside it. */
export const restoreInvoer = (
  { telNietMee: _, ...oud }: OntwikkelingInvoer,
  { telNietMee }: Pick<OntwikkelingInvoer, 'telNietMee'>,
): OntwikkelingInvoer => ({ ...oud, ...(telNietMee && { telNietMee }) })

/** A version of a plan as it was, and back to it: that is one version more, so nothing is lost. */
export const addVersies: AddRoutes<Kamer> = (web, kamer) => {
  const { omgeving, opmaak, boek, haal } = kamer
  const haalVersie = async (c: Context, { id, versie: laatste }: Ontwikkelplan) => {
    const nummer = Number(c.req.param('versie'))
    const versie =
      Number.isInteger(nummer) && nummer >= 1 && nummer <= laatste
        ? await omgeving.ontwikkelplannen.get(id, nummer)
        : undefined
    if (versie === undefined) throw new AppError('niet_gevonden', { wat: 'Deze versie' })
    return versie
  }
  const show = async (
    c: Context,
    { plan, versie }: { readonly plan: Ontwikkelplan; readonly versie: Ontwikkelplan },
    fouten: readonly Veldfout[],
  ) =>
    answerPagina(c, opmaak, {
      titel: `Versie ${versie.versie} van ${versie.naam}`,
      fouten,
      inhoud: (
        <Versie
          {...{ plan, versie, boek }}
          sinds={describeWijzigingen(boek, versie.invoer, plan.invoer)}
          metVarianten={(await listVarianten(omgeving, plan)).length > 1}
        />
      ),
    })
  web.get('/ontwikkelingen/:plan/versies/:versie', async (c) => {
    const plan = await haal(c)
    return show(c, { plan, versie: await haalVersie(c, plan) }, [])
  })
  web.post('/ontwikkelingen/:plan/versies/:versie', async (c) => {
    const plan = await haal(c)
    const versie = await haalVersie(c, plan)
    const { velden } = await readForm(c)
    return answerForm(c, velden, {
      doe: () =>
        changePlan(omgeving, {
          id: plan.id,
          versie: readNummer(velden, 'versie'),
          door: c.get('behandelaar').naam,
          change: (invoer) => restoreInvoer(versie.invoer, invoer),
          stukVan: (invoer) => invoer,
        }),
      toFouten: (fout) =>
        toVeldfouten(fout, {
          veldOf: () => 'terugzetten',
          nameOf: (i) => versie.invoer.delen[i]?.naam ?? versie.invoer.delen[i]?.id,
        }),
      ingehaald: {
        veld: 'terugzetten',
        melding: `${plan.door} heeft het plan intussen gewijzigd. Bekijk eerst wat er anders is. Wilt u deze versie nog steeds terug? Druk dan nog eens.`,
      },
      naar: () => withSinds(`/ontwikkelingen/${plan.id}`, plan.versie),
      show: ({ fouten }) => show(c, { plan, versie }, fouten),
    })
  })
}
