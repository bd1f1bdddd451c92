import type { Context } from 'hono'
import { assessPlan, changePlan } from '../../../app/ontwikkeling/plannen.ts'
import { irrelevantieVan } from '../../../app/ontwikkeling/speelt.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import { type AppError, restoreFout } from '../../../domain/errors.ts'
import type { OntwikkelingInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { FeitWaarde } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { answerPagina } from '../../shared/antwoord.tsx'
import { readNummer, toVelden, wordFout } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import type { AddRoutes } from '../../shared/huis.ts'
import type { Ingevuld, Inzending } from '../../shared/inzending.ts'
import { answerForm, isGewijzigd, readForm } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { FeitenFormulier } from '../kamer/feiten-formulier.tsx'
import { groupVelden, listDubbel, readFeiten, showWaarde } from '../kamer/feitvelden.ts'
import { toVeldfouten } from '../kamer/invoer.ts'
import { findDeel, type Kamer } from '../kamer/kamer.ts'
import { withSinds } from '../kamer/sinds.tsx'
import { type Doel, doelDeel, doelGeheel } from './bewerk-doel.tsx'

interface Bewerking extends Ingevuld {
  readonly verschillen?: readonly (readonly [string, string, string])[]
}

/** The field of a fault, and what it says there. */
const toFouten = (
  fout: AppError,
  { boek, doel, invoer }: { boek: Regelboek; doel: Doel; invoer: OntwikkelingInvoer },
): readonly Veldfout[] => {
  const feitOf = (pointer: string) =>
    pointer.startsWith(`${doel.pointer(invoer)}/feiten/`) ? pointer.split('/').at(-1) : undefined
  const eigen = fout.fouten.flatMap(({ pointer, melding }) => {
    const feit = boek.feiten.get(feitOf(pointer) ?? '')
    return feit ? [{ veld: feit.id, melding: `${feit.label}: ${wordFout(feit, melding)}` }] : []
  })
  const andere = fout.fouten.filter(({ pointer }) => !boek.feiten.has(feitOf(pointer) ?? ''))
  const rest = toVeldfouten(restoreFout({ code: fout.code, params: fout.params, fouten: andere }), {
    veldOf: doel.veldOf,
    nameOf: (nummer) => invoer.delen[nummer]?.naam ?? invoer.delen[nummer]?.id,
  })
  return andere.length === 0 ? eigen : [...eigen, ...rest]
}

interface Stuk {
  readonly plan: Ontwikkelplan
  readonly doel: Doel
}

/** The form with all facts. */
const show = async (
  { omgeving, opmaak, boekOf }: Kamer,
  c: Context,
  { plan, doel, ingevuld }: Stuk & { readonly ingevuld?: Bewerking },
) => {
  const uitkomst = await assessPlan(omgeving, plan)
  const boek = boekOf(uitkomst)
  const gesteld = doel.feitenVan(plan.invoer)
  const { velden, fouten, verschillen } = ingevuld ?? {
    velden: { ...toVelden(gesteld), ...doel.veldenVan(plan.invoer) },
    fouten: [],
  }
  const titel = `${doel.titel} bewerken`
  return answerPagina(c, opmaak, {
    titel: titel,
    fouten,
    ...(doel.metKaart && { script: opmaak.kaart }),
    inhoud: (
      <FeitenFormulier
        titel={titel}
        inleiding={doel.inleiding}
        pad={c.req.path}
        terug={doel.terug}
        versie={plan.versie}
        groepen={groupVelden(boek, {
          velden,
          fouten,
          gesteld,
          gevraagd: doel.gevraagd(uitkomst),
          isIrrelevant: irrelevantieVan(omgeving, uitkomst)(gesteld),
        })}
        {...(verschillen && { verschillen })}
      >
        {doel.show({ velden, fouten })}
      </FeitenFormulier>
    ),
  })
}

/** What was filled in beside what a colleague stored meanwhile. */
const compare = (
  boek: Regelboek,
  hier: Readonly<Record<string, FeitWaarde>>,
  daar: Readonly<Record<string, FeitWaarde>>,
) =>
  [...new Set([...Object.keys(hier), ...Object.keys(daar)])].flatMap((id) => {
    const rij = [hier[id], daar[id]].map((waarde) => showWaarde(boek, id, waarde))
    const [a = '', b = ''] = rij
    return a === b ? [] : [[boek.feiten.get(id)?.label ?? id, a, b] as const]
  })

/** Keeps what was filled in; who was overtaken sees beside it what a colleague stored. */
const store = async (
  kamer: Kamer,
  c: Context,
  { plan, doel, formulier }: Stuk & { readonly formulier: Inzending },
) => {
  const { omgeving, boek, haal } = kamer
  const { velden } = formulier
  const feiten = readFeiten(boek, velden)
  const eigen = await doel.read(formulier)
  try {
    return await answerForm(c, velden, {
      vooraf: [...eigen.fouten, ...listDubbel(boek, velden)],
      doe: () =>
        changePlan(omgeving, {
          id: plan.id,
          versie: readNummer(velden, 'versie'),
          door: c.get('behandelaar').naam,
          change: (invoer) => eigen.schrijf(invoer, feiten as OntwikkelingInvoer['feiten']),
          stukVan: doel.stukVan,
        }),
      toFouten: (fout) => toFouten(fout, { boek, doel, invoer: plan.invoer }),
      naar: () => withSinds(doel.terug, plan.versie),
      show: (ingevuld) => show(kamer, c, { plan, doel, ingevuld }),
    })
  } catch (fout) {
    if (!isGewijzigd(fout)) throw fout
    const laatste = await haal(c)
    const verschillen = compare(boek, feiten, doel.feitenVan(laatste.invoer))
    const melding = `${laatste.door} heeft dit intussen gewijzigd, op ${formatTijdstip(laatste.vastgelegdOp)}. Uw invoer staat er nog. Kijk na wat anders is en bewaar dan opnieuw.`
    const ingevuld = { velden, fouten: [{ veld: 'formulier', melding }], verschillen }
    return show(kamer, c, { plan: laatste, doel, ingevuld })
  }
}

/** Every fact of one part or of the whole, to change. */
export const addBewerken: AddRoutes<Kamer> = (web, kamer) => {
  const { omgeving, haal } = kamer
  web.get('/ontwikkelingen/:plan/geheel', async (c) => {
    const plan = await haal(c)
    return show(kamer, c, { plan, doel: doelGeheel(plan) })
  })
  web.post('/ontwikkelingen/:plan/geheel', async (c) => {
    const plan = await haal(c)
    return store(kamer, c, { plan, doel: doelGeheel(plan), formulier: await readForm(c) })
  })
  web.get('/ontwikkelingen/:plan/delen/:deel/bewerk', async (c) => {
    const plan = await haal(c)
    return show(kamer, c, { plan, doel: doelDeel(plan, findDeel(c, plan), kamer) })
  })
  web.post('/ontwikkelingen/:plan/delen/:deel/bewerk', async (c) => {
    const plan = await haal(c)
    const formulier = await readForm(c)
    // What somebody filled in for a part that a colleague took away is not lost.
    const versie = readNummer(formulier.velden, 'versie')
    const heeft = plan.invoer.delen.some(({ id }) => id === c.req.param('deel'))
    const gezien = heeft ? plan : await omgeving.ontwikkelplannen.get(plan.id, versie)
    const doel = doelDeel(plan, findDeel(c, gezien ?? plan), kamer)
    return store(kamer, c, { plan, doel, formulier })
  })
}
