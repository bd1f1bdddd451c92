import type { Begrippen } from '../../../domain/model/begrippen.ts'
import {
  ACTIVITEITEN,
  type Feit,
  ONBEKEND_BIJ_INITIATIEFNEMER,
} from '../../../domain/model/feit.ts'
import {
  isAskedOfInitiator,
  MAX_KERNVRAGEN,
  type PlantypenBestand,
} from '../../../domain/model/plantype.ts'
import { ONWAAR } from '../../../domain/regeltaal/waarheid.ts'
import { testFor } from '../lezen/activiteit.ts'
import type { Boek, Geplaatst } from '../lezen/boek.ts'
import type { Pad } from '../lezen/document.ts'
import { at, type Meldingen, type Plek } from '../lezen/meldingen.ts'
import { describeFeit, valueFault } from '../lezen/values.ts'
import { listUsedFacts } from './gebruikt.ts'
import { checkOnderwerpen } from './onderwerpen.ts'
import { checkWoorden } from './woorden.ts'

interface Rondom {
  readonly feiten: Boek['feiten']
  readonly begrippen: Begrippen
  /** Every book that loads: what none of them has or uses, is not there or not used. */
  readonly boeken: readonly Boek[]
}

type Type = PlantypenBestand['plantypen'][string]
type PlekVan = (...pad: Pad) => Plek

/** Finds a fact that this kind of plan has and that an initiator can answer; reports why it is not one. */
const createFinder = ({ feiten, boeken }: Rondom, meldingen: Meldingen) => {
  const vragen = Object.entries(feiten.waarde).flatMap(([id, feit]) =>
    isAskedOfInitiator(feit) ? [id] : [],
  )
  return (plek: Plek, id: string, { activiteiten }: Type): Feit | undefined => {
    if (id === ACTIVITEITEN) {
      meldingen.meld(plek, 'wat iemand wil doen is geen vraag meer', 'Zet het bij activiteiten')
      return undefined
    }
    const feit = feiten.waarde[id]
    if (!feit) {
      meldingen.meldOnbekend(plek, 'feit', id, vragen)
      return undefined
    }
    if (!vragen.includes(id)) {
      const tekst = `een initiatiefnemer kan feit "${id}" niet beantwoorden`
      meldingen.meld(plek, tekst, 'Kies een feit dat een leek weet')
      return undefined
    }
    const { relevantAls } = feit
    const hasFeit = (boek: Boek) =>
      !relevantAls || activiteiten.some((een) => testFor(boek, relevantAls, een) !== ONWAAR)
    if (boeken.length > 0 && !boeken.some(hasFeit)) {
      const tekst = `bij ${activiteiten.join(', ')} wordt feit "${id}" nooit gevraagd`
      meldingen.meld(plek, tekst, 'Kies een feit dat hierbij hoort, of verruim zijn relevantAls')
      return undefined
    }
    return { ...feit, id }
  }
}

/** A value to start from is a value that an initiator could have given. */
const checkBegin = (plek: Plek, feit: Feit, waarde: unknown, meldingen: Meldingen): void => {
  const leeg = waarde === ONBEKEND_BIJ_INITIATIEFNEMER
  const fout = leeg ? 'een beginwaarde is nooit onbekend' : valueFault(feit, waarde)
  if (fout !== undefined) meldingen.meld(plek, fout, describeFeit(feit))
}

/** Few, each once, each for something. */
const createKernvragenCheck = (rondom: Rondom, meldingen: Meldingen) => {
  const findFeit = createFinder(rondom, meldingen)
  const gebruikt = new Set(rondom.boeken.flatMap((boek) => [...listUsedFacts(boek)]))
  const isIdle = (id: string) => rondom.boeken.length > 0 && !gebruikt.has(id)
  return (type: Type, plekVan: PlekVan): void => {
    const { kernvragen } = type
    if (kernvragen.length > MAX_KERNVRAGEN) {
      const tekst = `${kernvragen.length} kernvragen; hoogstens ${MAX_KERNVRAGEN}`
      meldingen.meld(plekVan('kernvragen'), tekst, 'Houd over wat een planoloog het eerst vraagt')
    }
    for (const [i, { feit: id, begin, voor, reden }] of kernvragen.entries()) {
      const plek = plekVan('kernvragen', i, 'feit')
      const eerder = kernvragen.slice(0, i).some((ander) => ander.feit === id)
      if (eerder || Object.hasOwn(type.feiten, id)) {
        const waar = eerder ? 'de kernvragen' : 'feiten'
        meldingen.meld(plek, `"${id}" staat al bij ${waar}`, 'Schrijf het één keer op')
      }
      if ((voor === undefined) !== (reden === undefined)) {
        const doen = 'Zeg voor wie het is én waarvoor, of geen van beide'
        meldingen.meld(plek, 'voor en reden horen bij elkaar', doen)
      }
      const feit = findFeit(plek, id, type)
      if (!feit) continue
      if (begin !== undefined) checkBegin(plekVan('kernvragen', i, 'begin'), feit, begin, meldingen)
      if (voor === undefined && isIdle(id)) {
        const doen = 'Zeg voor wie het is (voor: behandelaar of adviseur) en waarvoor (reden)'
        meldingen.meld(plek, `geen regel gebruikt feit "${id}"`, doen)
      }
    }
  }
}

/** Every plan type points to what exists, starts from values that can be, and asks what a lay person knows. */
export const checkPlantypen = (
  plantypen: Geplaatst<PlantypenBestand>,
  rondom: Rondom,
  meldingen: Meldingen,
): void => {
  const { waarde, bestand } = plantypen
  const findFeit = createFinder(rondom, meldingen)
  const checkKernvragen = createKernvragenCheck(rondom, meldingen)
  const activiteiten = Object.keys(rondom.begrippen.activiteiten)
  const plichten = Object.keys(waarde.plichten)
  for (const [id, type] of Object.entries(waarde.plantypen)) {
    const plekVan: PlekVan = (...pad) => at(bestand, 'plantypen', id, ...pad)
    for (const [i, naam] of type.activiteiten.entries()) {
      meldingen.meldOnbekend(plekVan('activiteiten', i), 'activiteit', naam, activiteiten)
    }
    for (const [naam, begin] of Object.entries(type.feiten)) {
      const plek = plekVan('feiten', naam)
      const feit = findFeit({ ...plek, sleutel: true }, naam, type)
      if (feit) checkBegin(plek, feit, begin, meldingen)
    }
    checkKernvragen(type, plekVan)
    for (const [i, naam] of type.plichten.entries()) {
      meldingen.meldOnbekend(plekVan('plichten', i), 'plicht', naam, plichten)
    }
  }
  checkOnderwerpen(plantypen, rondom.feiten, meldingen)
  checkWoorden(plantypen, meldingen)
}
