import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { describePlantypedeel } from '../../../src/app/plantypen/kernvragen.ts'
import { listPlantypen } from '../../../src/app/plantypen/list-plantypen.ts'
import { startPlantype } from '../../../src/app/plantypen/start-plantype.ts'
import { currentRegelboek } from '../../../src/app/regelboek/choose-catalogus.ts'
import { composeOmgeving } from '../../../src/compositie.ts'
import type { Beoordeling } from '../../../src/domain/model/beoordeling.ts'
import { chooseRedenen } from '../../../src/domain/uitleg/redenen.ts'
import { makeVierkant } from '../../hulp/vierkant.ts'
import type { Proef } from './lees.ts'

export const RD = 'http://www.opengis.net/def/crs/EPSG/0/28992'
const PEILDATUM = { geldigOp: '2026-11-30', beschikbaarOp: '2026-11-30' }

export const omgeving = await composeOmgeving({})
export const boek = currentRegelboek(omgeving)

/** Works out an initiative in longitude and latitude, or in another system. */
export const assessProef = (inhoud: unknown, contentCrs?: string) => {
  const verzoek = {
    inhoud,
    ...(contentCrs === undefined ? {} : { contentCrs }),
    mag: { alsBehandelaar: true, concept: false },
    peildatum: PEILDATUM,
  }
  const { volledig, gelezen } = explainMetBewijs(omgeving, verzoek)
  return { volledig, ...describePlantypedeel(gelezen, volledig) }
}

const findType = (id: string) => {
  const type = boek.plantypen?.typen.find((kandidaat) => kandidaat.id === id)
  if (!type) throw new Error(`geen plantype ${id}`)
  return type
}

const begin = ({ plan, plek, zijde, plantype }: Proef, feiten: Proef['feiten']) => {
  const inhoud = { naam: plan, locatie: makeVierkant(...plek, zijde), feiten }
  return plantype === undefined ? inhoud : startPlantype(findType(plantype), inhoud).inhoud
}

/** The ids that are found with what somebody types, best first. */
export const findTypen = (getypt: string): readonly string[] =>
  listPlantypen(omgeving, boek, getypt).plantypen.map(({ id }) => id)

/** What is asked first when somebody has only said what kind of plan it is, and where. */
export const askEerst = (proef: Proef) => {
  const { volledig, kernvragen = [] } = assessProef(begin(proef, {}), RD)
  return {
    beslissend: volledig.vragen.map(({ feit }) => feit),
    kernvragen: kernvragen.map(({ feit }) => feit),
  }
}

/** The direction with at most three reasons (what decides, or what is certain while the stand is open), and what pleads for it. */
export const chooseUitleg = ({ richting }: Pick<Beoordeling, 'richting'>) => {
  if (!richting) throw new Error('geen richting')
  const { beslissend, tegenkracht, zeker } = chooseRedenen(richting)
  return {
    richting,
    redenen: richting.stand === 'onbekend' ? zeker : beslissend,
    pleit: tegenkracht,
  }
}

/** The direction of a plan, and what is still asked before it can be told. */
export const tryPlan = (proef: Proef) => {
  const { volledig } = assessProef(begin(proef, proef.feiten), RD)
  return { ...chooseUitleg(volledig), vragen: volledig.vragen.map(({ feit }) => feit) }
}
