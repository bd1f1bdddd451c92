import { describe, expect, it } from 'vitest'
import { assessHier, assessZonderBewijsHier } from '../../../src/app/beoordelen/assess-hier.ts'
import { verifyBewijs } from '../../../src/app/bewijs/verify-bewijs.ts'
import { startPlantype } from '../../../src/app/plantypen/start-plantype.ts'
import { searchPlantypen } from '../../../src/app/plantypen/zoek-plantypen.ts'
import type { Plantype } from '../../../src/domain/model/plantype.ts'
import { boek, createProef, INITIATIEF, RD } from '../../hulp/proef.ts'
import { boek as assen } from '../../rules/assen.ts'

const { omgeving } = createProef()
const mag = { alsBehandelaar: true, concept: false }
const { bouwlagenMax: _, ...zonderLagen } = INITIATIEF.feiten
const assess = (inhoud: unknown) =>
  assessZonderBewijsHier(omgeving, { inhoud, contentCrs: RD, mag, nu: omgeving.nu() })
const torenVan = (feiten: object = zonderLagen) => ({
  ...INITIATIEF,
  plantype: 'woontoren',
  feiten,
})

describe('a plan that started from a plan type', () => {
  it('is called so, and lists what a planner would still ask, with what the answer would tell', () => {
    const { plantype, kernvragen, vragen } = assess(torenVan())
    expect(plantype).toEqual({ id: 'woontoren', label: 'Woontoren' })
    // The number of layers decides, so it is asked among the questions that do.
    expect(vragen.map(({ feit }) => feit)).toContain('bouwlagenMax')
    expect(kernvragen?.map(({ feit }) => feit)).toEqual(['participatieGedaan', 'startDatum'])
    expect(kernvragen?.[0]).toMatchObject({ regels: ['GZ-01'], type: 'janee' })
    expect(kernvragen?.[0]?.waarvoor).toContain('Dit telt mee voor de vraag: ')
    expect(kernvragen?.[1]).toMatchObject({ regels: [], voor: 'adviseur' })
    expect(kernvragen?.[1]?.waarvoor).toBe(
      'Dit is voor een adviseur: Buiten de broedtijd werken is beter.',
    )
  })

  it('asks no more what was answered, and still what somebody does not know', () => {
    const feiten = {
      ...zonderLagen,
      participatieGedaan: true,
      startDatum: 'onbekend_bij_initiatiefnemer',
    }
    expect(assess(torenVan(feiten)).kernvragen?.map(({ feit }) => feit)).toEqual(['startDatum'])
  })

  it('gets the very same advice as without it', () => {
    const { plantype, kernvragen, ...met } = assess(torenVan(INITIATIEF.feiten))
    expect(plantype).toBeDefined()
    expect(kernvragen).not.toEqual([])
    expect(met).toEqual(assess(INITIATIEF))
  })

  it('has a receipt that holds, and says that the plan type stands beside it', () => {
    const vraag = { inhoud: torenVan(), contentCrs: RD, mag, nu: omgeving.nu() }
    const antwoord = JSON.parse(assessHier(omgeving, vraag).inhoud)
    expect(antwoord.plantype.id).toBe('woontoren')
    const { uitkomst, opmerkingen } = verifyBewijs(omgeving, antwoord)
    expect(uitkomst).toBe('klopt')
    expect(opmerkingen).toEqual([
      'plantype en kernvragen vallen buiten het bewijs en zijn niet nagerekend.',
    ])
  })

  it('keeps a receipt that holds when the plan type is gone', () => {
    const vraag = { inhoud: torenVan(), contentCrs: RD, mag, nu: omgeving.nu() }
    const antwoord = JSON.parse(assessHier(omgeving, vraag).inhoud)
    const { plantypen: _, ...zonder } = boek
    const later = createProef([zonder]).omgeving
    expect(verifyBewijs(later, antwoord).uitkomst).toBe('klopt')
  })

  it('goes on when the plan type is gone: what was stored still opens', () => {
    const beoordeling = assess({ ...torenVan(), plantype: 'kasteel' })
    expect(beoordeling).not.toHaveProperty('plantype')
    expect(beoordeling.advies.conclusie).toBe(assess(torenVan()).advies.conclusie)
  })
})

it('says of a question on which only the permit hangs that it counts for that', () => {
  const proef = createProef([assen]).omgeving
  const feiten = { activiteiten: ['dakkapel'] }
  const locatie = { type: 'Point', coordinates: [6.5455, 52.9995] }
  const inhoud = { naam: 'Dakkapel', locatie, bufferM: 15, plantype: 'dakkapel', feiten }
  const nu = new Date('2026-11-26T10:00:00Z')
  const { kernvragen = [] } = assessZonderBewijsHier(proef, {
    ...{ inhoud, nu },
    mag: { alsBehandelaar: false, concept: false },
  })
  for (const id of ['dakzijde', 'dakkapelPlatDak']) {
    expect([id, kernvragen.find(({ feit }) => feit === id)?.waarvoor]).toEqual([
      id,
      'Dit telt mee voor de vraag of u een vergunning nodig hebt.',
    ])
  }
})

const typen = boek.plantypen?.typen ?? []
const toren = typen.find(({ id }) => id === 'woontoren') as Plantype

it('fills in only what was not said, and tells what that was', () => {
  const { inhoud, ingevuld } = startPlantype(toren, {
    naam: 'x',
    feiten: { functieOud: 'kantoor' },
  })
  expect(inhoud).toEqual({
    naam: 'x',
    plantype: 'woontoren',
    feiten: { activiteiten: ['wonen'], functieOud: 'kantoor' },
  })
  expect(ingevuld).toEqual({ activiteiten: ['wonen'] })
})

it('puts what is called exactly so first, in the order that is written down', () => {
  const search = (tekst: string) => {
    const { typen: gevonden, gevonden: zeker } = searchPlantypen(
      omgeving,
      boek.plantypen ?? { plichten: {}, typen: [] },
      tekst,
    )
    return [zeker, ...gevonden.map(({ id }) => id)]
  }
  expect(search('Hoogbouw')).toEqual([true, 'kantoorgebouw', 'woontoren'])
  expect(search('hoog gebouw')[1]).toBe('woontoren')
  expect(search('kasteel')[0]).toBe(false)
})
