import type { OmgevingMetDossiers } from '../../../app/omgeving.ts'
import { findPlantype } from '../../../app/plantypen/kernvragen.ts'
import { listPlantypen } from '../../../app/plantypen/list-plantypen.ts'
import { beginFeiten } from '../../../app/plantypen/start-plantype.ts'
import { findHerkend } from '../../../app/plantypen/zoek-plantypen.ts'
import { listCirkelgebieden } from '../../../app/plekken/cirkelgebieden.ts'
import { findPlekken } from '../../../app/plekken/find-plekken.ts'
import { RD } from '../../../app/ports/geo.ts'
import { ACTIVITEITEN, type FeitWaarde } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { type Ingevuld, type Inzending, textOf } from '../../shared/inzending.ts'
import type { NaarCrs84 } from '../../shared/plek.ts'
import { readPlek, sayNogAanwijzen, toLocatie } from '../../zelftoets/plek/lees-plek.ts'
import { fillGevonden, findRond, type Plekbronnen } from '../../zelftoets/plek/plekhuis.ts'
import { IETS_ANDERS, type Keuze } from './nieuw-pagina.tsx'
import { askStraat, findStraatkeuze, type InStraat, isHuisInStraat, readStraat } from './straat.ts'

/** So many are shown to choose from. */
const HOOGSTENS = 8

interface Bronnen {
  readonly omgeving: OmgevingMetDossiers
  readonly boek: Regelboek
  readonly plekken: Plekbronnen
  readonly naarCrs84: NaarCrs84
}

/** Part of the form as it was read, with what is to be chosen from when it says too little. */
interface Deel<T> extends Ingevuld {
  readonly wat?: T | undefined
  readonly opties?: Keuze['plekken']
  /** Whether to go on with the street alone. */
  readonly straten?: Keuze['straten']
}

const refuse = <T>(velden: Velden, veld: string, melding: string): Deel<T> => ({
  velden,
  fouten: [{ veld, melding }],
})

const isGegeven = ({ velden, bestand }: Inzending): boolean =>
  bestand !== undefined ||
  ['tekening', 'plek'].some((naam) => (allOf(velden, naam)[0] ?? '') !== '')

/** The place that somebody chose or typed, as the map and the numbers say it. */
const searchPlek = async (
  { omgeving, boek, plekken }: Bronnen,
  velden: Velden,
): Promise<Deel<never>> => {
  const tekst = textOf(velden, 'zoekplek')
  const gekozen = textOf(velden, 'gevonden')
  if (tekst === '' && gekozen === '') return { velden, fouten: [] }
  const vraag = {
    ...plekken,
    lijst: plekken.lijst,
    zoek: omgeving.zoek,
    gezag: boek.visie.bevoegdGezag,
    crs: RD,
  }
  const {
    gevonden,
    melding,
    plekken: treffers,
  } = gekozen === ''
    ? await findPlekken(vraag, tekst)
    : { gevonden: true, melding: '', plekken: [] }
  if (!gevonden && treffers.length === 0) {
    return refuse(velden, 'zoekplek', melding ?? 'Deze plek kennen wij niet.')
  }
  const id = gekozen || (treffers.length === 1 ? treffers[0]?.id : undefined)
  if (id === undefined && treffers[0]?.soort !== 'punt') {
    return {
      ...refuse(velden, 'gevonden', 'Kies welke plek het is.'),
      opties: treffers
        .slice(0, HOOGSTENS)
        .map((plek) => [plek.id, `${plek.naam} (${plek.omschrijving})`]),
    }
  }
  const gevuld = await fillGevonden(plekken, id ?? treffers[0]?.id)
  return { velden: { ...velden, ...gevuld.velden }, fouten: gevuld.fouten }
}

/** Where the plan is, or the street in which it lies. */
type Waar = { readonly locatie: object } & Partial<InStraat>

/** Where the plan is: drawn, as two numbers, in a file, or found by what was typed. */
const readWaar = async (bronnen: Bronnen, inzending: Inzending): Promise<Deel<Waar>> => {
  const gekozen = isGegeven(inzending)
    ? undefined
    : findStraatkeuze(bronnen.plekken, inzending.velden)
  const straat = gekozen && readStraat(bronnen.naarCrs84, inzending.velden, gekozen)
  if (straat) return { velden: inzending.velden, fouten: [], wat: straat }
  const gezocht = isGegeven(inzending)
    ? { velden: inzending.velden, fouten: [] }
    : await searchPlek(bronnen, inzending.velden)
  if (gezocht.fouten.length > 0) return gezocht
  const { velden } = gezocht
  const rond = findRond(bronnen.plekken, velden)
  const zonder = Object.fromEntries(
    Object.entries(velden).filter(([, waarden]) => [waarden].flat().some((deel) => deel)),
  )
  const plek = await readPlek({ ...inzending, velden: zonder })
  const locatie = toLocatie(plek, bronnen.naarCrs84)
  if (locatie !== undefined) return { velden, fouten: [], wat: { locatie } }
  if (rond && isHuisInStraat(bronnen.plekken, textOf(velden, 'zoekplek'), rond)) {
    const { melding, straten } = askStraat(bronnen, velden, rond)
    return { ...refuse(velden, 'plek', melding), straten }
  }
  if (rond) {
    return refuse(velden, 'plek', sayNogAanwijzen(rond, listCirkelgebieden(bronnen.omgeving, rond)))
  }
  return isGegeven({ ...inzending, velden }) && 'fout' in plek
    ? refuse(velden, 'plek', plek.fout.melding)
    : refuse(velden, 'zoekplek', 'Zoek de plek, of wijs haar aan.')
}

interface Plan {
  /** Of the kind of plan; absent: only an activity is known. */
  readonly plantype?: { readonly id: string; readonly label: string }
  readonly feiten: Readonly<Record<string, FeitWaarde>>
}

const ANDERS = [IETS_ANDERS, 'iets anders: ik kies uit de lijst hieronder'] as const

/** What was found for what was typed, best first, to choose from: a plan is never guessed in silence. */
const choosePlan = ({ omgeving, boek }: Bronnen, velden: Velden): Deel<Plan> => {
  const { gevonden, melding, plantypen } = listPlantypen(omgeving, boek, textOf(velden, 'wat'))
  const anders = textOf(velden, 'plantype') === IETS_ANDERS
  return {
    ...(anders
      ? refuse(velden, 'soortplan', 'Kies hier het soort plan, of alleen een activiteit.')
      : refuse(
          velden,
          plantypen.length > 0 ? 'plantype' : 'wat',
          gevonden ? 'Kies welk plan het is.' : (melding ?? 'Dit plan kennen wij niet.'),
        )),
    opties: [...plantypen.slice(0, HOOGSTENS).map(({ id, label }) => [id, label] as const), ANDERS],
  }
}

/** What was typed is like one kind of plan only: that is chosen, shown, and may be changed. */
const pickEnige = ({ omgeving, boek }: Bronnen, tekst: string) => {
  const { gevonden, plantypen } = listPlantypen(omgeving, boek, tekst)
  return gevonden && plantypen.length === 1 ? findPlantype(boek, plantypen[0]?.id ?? '') : undefined
}

/** What somebody wants: chosen from what was found or from a list, or called exactly what was typed. */
const readPlan = (bronnen: Bronnen, velden: Velden): Deel<Plan> => {
  const { boek } = bronnen
  const tekst = textOf(velden, 'wat')
  const [gevonden, activiteit] = [textOf(velden, 'plantype'), textOf(velden, 'activiteit')]
  const isAnders = gevonden === IETS_ANDERS
  const type =
    findPlantype(boek, (isAnders ? '' : gevonden) || textOf(velden, 'soortplan')) ??
    (isAnders || activiteit !== '' ? undefined : findHerkend(boek.plantypen, tekst))
  if (type) {
    return {
      ...{ velden, fouten: [], wat: { plantype: type, feiten: beginFeiten(type) } },
      // What was chosen stays on the page while something else is still asked.
      ...(gevonden !== '' && { opties: [[type.id, type.label], ANDERS] }),
    }
  }
  if (activiteit !== '') {
    return { velden, fouten: [], wat: { feiten: { [ACTIVITEITEN]: [activiteit] } } }
  }
  const enige = isAnders || tekst === '' ? undefined : pickEnige(bronnen, tekst)
  if (enige) {
    return {
      ...{ velden: { ...velden, plantype: [enige.id] }, fouten: [] },
      wat: { plantype: enige, feiten: beginFeiten(enige) },
      opties: [[enige.id, enige.label], ANDERS],
    }
  }
  return tekst === ''
    ? refuse(velden, 'wat', 'Vul in wat het plan is, of kies uit de lijst.')
    : choosePlan(bronnen, velden)
}

/** The plan and its place as the form says them; `keuze`: what is still to be chosen. */
export const readZaakplan = async (
  bronnen: Bronnen,
  inzending: Inzending,
): Promise<{
  readonly velden: Velden
  readonly fouten: readonly Veldfout[]
  readonly keuze: Keuze
  readonly plan?: Plan & Waar
}> => {
  const plan = readPlan(bronnen, inzending.velden)
  const waar = await readWaar(bronnen, { ...inzending, velden: plan.velden })
  return {
    velden: waar.velden,
    fouten: [...plan.fouten, ...waar.fouten],
    keuze: {
      plekken: waar.opties ?? [],
      straten: waar.straten ?? [],
      plannen: plan.opties ?? [],
    },
    ...(plan.wat && waar.wat && { plan: { ...plan.wat, ...waar.wat } }),
  }
}
