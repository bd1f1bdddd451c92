import { describe, expect, it, vi } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { readAntwoord } from '../../src/app/beoordelen/antwoordvorm.ts'
import { countVragenVan } from '../../src/app/dossier/open-telling.ts'
import type { OmgevingMetPlannen } from '../../src/app/omgeving.ts'
import { excludePlan, startDossier } from '../../src/app/ontwikkeling/plan-naar-dossier.ts'
import {
  assessPlan,
  beginPlan,
  changePlan,
  getPlan,
  listPlannen,
} from '../../src/app/ontwikkeling/plannen.ts'
import { AppError } from '../../src/domain/errors.ts'
import type { OntwikkelingInvoer } from '../../src/domain/model/antwoord/ontwikkeling-invoer.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { createProef } from '../hulp/proef.ts'

const deel = (id: string, woningenNieuw: number) => ({
  id,
  locatie: { type: 'Point', coordinates: [6.56, 52.99] },
  feiten: { activiteiten: ['wonen'], woningenNieuw },
})
const INHOUD = { naam: 'Plan', feiten: {}, delen: [deel('a', 10), deel('b', 20)] }

const codeOf = (belofte: Promise<unknown>): Promise<string> =>
  belofte.then(
    () => 'goed',
    (fout: unknown) => (fout instanceof AppError ? fout.code : String(fout)),
  )

const withWoningen =
  (id: string, woningenNieuw: number) =>
  (invoer: OntwikkelingInvoer): OntwikkelingInvoer => ({
    ...invoer,
    delen: invoer.delen.map((een) =>
      een.id === id ? { ...een, feiten: { ...een.feiten, woningenNieuw } } : een,
    ),
  })
const stukVan = (id: string) => (invoer: OntwikkelingInvoer) =>
  invoer.delen.find((een) => een.id === id)

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })

  const create = (): OmgevingMetPlannen => ({
    ...createProef().omgeving,
    ontwikkelplannen: database.ontwikkelplannen,
  })
  const begin = (omgeving: OmgevingMetPlannen, inhoud: unknown = INHOUD) =>
    beginPlan(omgeving, { id: omgeving.nieuwId(), inhoud, door: 'A. de Vries' })
  const change = (
    omgeving: OmgevingMetPlannen,
    id: string,
    [van, versie, woningen]: readonly [string, number, number],
  ) =>
    codeOf(
      changePlan(omgeving, {
        id,
        versie,
        door: 'B. Jansen',
        change: withWoningen(van, woningen),
        stukVan: stukVan(van),
      }),
    )

  describe('een ontwikkelplan', () => {
    it('wordt bewaard zoals het is gelezen, en een tweede klik maakt geen tweede', async () => {
      const omgeving = create()
      const id = omgeving.nieuwId()
      const vraag = { id, inhoud: INHOUD, door: 'A. de Vries' }
      expect(await beginPlan(omgeving, vraag)).toBe(id)
      expect(await beginPlan(omgeving, { ...vraag, inhoud: { ...INHOUD, naam: 'Anders' } })).toBe(
        id,
      )
      const plan = await getPlan(omgeving, id)
      expect(plan).toMatchObject({ naam: 'Plan', versie: 1, door: 'A. de Vries', groep: id })
      expect(plan.invoer).toEqual(INHOUD)
      const { delen } = await assessPlan(omgeving, plan)
      expect(delen.map((een) => een.id)).toEqual(['a', 'b'])
    })

    it('krijgt een eigen id als het formulier er geen geeft', async () => {
      const omgeving = create()
      const id = await beginPlan(omgeving, { id: 'x', inhoud: INHOUD, door: 'A' })
      expect((await getPlan(omgeving, id)).id).toBe(id)
    })

    it('bewaart niets van wat niet klopt', async () => {
      const omgeving = create()
      const inhoud = { ...INHOUD, delen: [deel('a', -1)] }
      const voor = (await listPlannen(omgeving)).length
      expect(await codeOf(begin(omgeving, inhoud))).toBe('ongeldige_invoer')
      expect((await listPlannen(omgeving)).length).toBe(voor)
      const id = await begin(omgeving)
      expect(await change(omgeving, id, ['a', 1, -1])).toBe('ongeldige_invoer')
      expect((await getPlan(omgeving, id)).versie).toBe(1)
    })

    it('houdt elke versie', async () => {
      const omgeving = create()
      const id = await begin(omgeving)
      expect(await change(omgeving, id, ['a', 1, 11])).toBe('goed')
      const laatste = await getPlan(omgeving, id)
      expect(laatste).toMatchObject({ versie: 2, door: 'B. Jansen' })
      expect(stukVan('a')(laatste.invoer)?.feiten.woningenNieuw).toBe(11)
      const eerste = await omgeving.ontwikkelplannen.get(id, 1)
      expect(eerste?.invoer).toEqual(INHOUD)
    })

    it('neemt wijzigingen in twee delen tegelijk allebei mee', async () => {
      const omgeving = create()
      const id = await begin(omgeving)
      const beide = [change(omgeving, id, ['a', 1, 11]), change(omgeving, id, ['b', 1, 21])]
      expect(await Promise.all(beide)).toEqual(['goed', 'goed'])
      const { invoer, versie } = await getPlan(omgeving, id)
      expect(versie).toBe(3)
      expect(invoer.delen.map(({ feiten }) => feiten.woningenNieuw)).toEqual([11, 21])
    })

    it('weigert een wijziging van hetzelfde deel, maar niet dezelfde klik nog eens', async () => {
      const omgeving = create()
      const id = await begin(omgeving)
      expect(await change(omgeving, id, ['a', 1, 11])).toBe('goed')
      expect(await change(omgeving, id, ['a', 1, 11])).toBe('goed')
      expect(await change(omgeving, id, ['a', 1, 12])).toBe('gewijzigd')
      expect(await change(omgeving, id, ['a', 7, 12])).toBe('gewijzigd')
      expect((await getPlan(omgeving, id)).versie).toBe(2)
    })

    it('wordt één keer een dossier, dat voor het plan en zijn varianten niet meetelt', async () => {
      const proef = { ...create(), beoordelingen: database.opslag }
      const assessOntwikkeling = vi.fn(proef.assessOntwikkeling)
      const omgeving = { ...proef, dossiers: database.dossiers, assessOntwikkeling }
      const plan = await begin(omgeving)
      const vraag = { id: omgeving.nieuwId(), inhoud: { ...INHOUD, naam: 'Variant' }, door: 'A' }
      const variant = await beginPlan(omgeving, { ...vraag, groep: plan })
      const id = omgeving.nieuwId()
      assessOntwikkeling.mockClear()
      for (const _ of ['klik', 'nog een klik'])
        expect(await startDossier(omgeving, { plan, id, door: 'A' })).toBe(id)
      // The plan was assessed when it was kept, and its variants stay as they are.
      expect(assessOntwikkeling).not.toHaveBeenCalled()
      const { inhoud = '' } = (await omgeving.beoordelingen.get(id)) ?? {}
      expect(JSON.parse(inhoud)).toMatchObject({
        naam: 'Plan',
        bewijs: { verzoek: { naam: 'Plan' } },
      })
      const gebeurd = await database.dossiers.list(id)
      expect(gebeurd.map(({ gebeurtenis }) => gebeurtenis)).toEqual([
        { soort: 'uit_ontwikkeling', plan, versie: 1 },
      ])
      for (const een of [plan, variant]) {
        const gelezen = await getPlan(omgeving, een)
        const { invoer, versie, dossiers } = gelezen
        expect({ dossiers, versie }).toEqual({ dossiers: [id], versie: 1 })
        expect(invoer).not.toHaveProperty('telNietMee')
        const { bewijs } = await assessPlan(omgeving, gelezen)
        expect(bewijs.verzoek.telNietMee).toEqual([id])
      }
    })

    it('telt in een dossier van het plan dezelfde open vragen als op zijn bord', async () => {
      const omgeving = { ...create(), beoordelingen: database.opslag, dossiers: database.dossiers }
      const plan = await begin(omgeving)
      const { geheel } = await assessPlan(omgeving, await getPlan(omgeving, plan))
      const id = await startDossier(omgeving, { plan, id: omgeving.nieuwId(), door: 'A' })
      const { inhoud = '' } = (await omgeving.beoordelingen.get(id)) ?? {}
      const { kort } = readAntwoord(JSON.parse(inhoud))
      const boek = omgeving.boeken.all[0]?.regelboek as never
      const telling = countVragenVan({ huidig: geheel, boek })
      expect(telling.gegevens.open).toBeGreaterThan(0)
      expect(countVragenVan({ huidig: kort, boek })).toEqual(telling)
    })

    it('houdt een dossier ook na een wijziging buiten de telling, zonder het in een versie te bewaren', async () => {
      const omgeving = { ...create(), beoordelingen: database.opslag, dossiers: database.dossiers }
      const plan = await begin(omgeving)
      const id = await startDossier(omgeving, { plan, id: omgeving.nieuwId(), door: 'A' })
      expect(await change(omgeving, plan, ['a', 1, 11])).toBe('goed')
      expect(await getPlan(omgeving, plan)).toMatchObject({ versie: 2, dossiers: [id] })
      const eerste = await omgeving.ontwikkelplannen.get(plan, 1)
      expect(eerste).toMatchObject({ dossiers: [id], invoer: INHOUD })
      const los = await begin(omgeving)
      expect(await getPlan(omgeving, los)).not.toHaveProperty('dossiers')
    })

    it('is van hoogstens honderd dossiers hetzelfde plan', async () => {
      const omgeving = create()
      const id = await begin(omgeving)
      const telNietMee = Array.from({ length: 100 }, () => omgeving.nieuwId())
      const stuk = { stukVan: (een: OntwikkelingInvoer) => een.telNietMee ?? [], versie: 1 }
      await changePlan(omgeving, {
        ...{ id, door: 'A', ...stuk },
        change: (een) => ({ ...een, telNietMee }),
      })
      const plan = await getPlan(omgeving, id)
      const nog = (beoordeling = '') =>
        codeOf(excludePlan(omgeving, { plan, beoordeling, door: 'A' }))
      expect(await nog(telNietMee[7])).toBe('goed')
      expect(await nog(omgeving.nieuwId())).toBe('ongeldige_invoer')
      const met = { ...omgeving, beoordelingen: database.opslag, dossiers: database.dossiers }
      const start = startDossier(met, { plan: id, id: omgeving.nieuwId(), door: 'A' })
      expect(await codeOf(start)).toBe('ongeldige_invoer')
      expect((await getPlan(omgeving, id)).invoer).toMatchObject({ telNietMee })
    })

    it('is weg uit de lijst, en de rest van zijn groep niet', async () => {
      const omgeving = create()
      const id = await begin(omgeving)
      const variant = await beginPlan(omgeving, {
        id: omgeving.nieuwId(),
        inhoud: { ...INHOUD, naam: 'Variant' },
        door: 'A',
        groep: id,
      })
      const groepVan = async () =>
        (await listPlannen(omgeving)).find(({ groep }) => groep === id)?.plannen ?? []
      expect((await groepVan()).map(({ naam }) => naam)).toEqual(['Plan', 'Variant'])
      const weg = { id, versie: 1, door: 'A', weg: true }
      await changePlan(omgeving, { ...weg, change: (een) => een, stukVan: (een) => een })
      expect((await groepVan()).map((plan) => plan.id)).toEqual([variant])
      expect(await codeOf(getPlan(omgeving, id))).toBe('niet_gevonden')
      expect(await codeOf(getPlan(omgeving, 'geen-uuid'))).toBe('niet_gevonden')
    })
  })
})
