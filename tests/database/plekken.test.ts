import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { readKenmerken } from '../../src/app/beoordelen/assess-hier.ts'
import { storeBeoordeling } from '../../src/app/beoordelen/assess-initiatief.ts'
import { assessMetBewijs } from '../../src/app/beoordelen/assess-met-bewijs.ts'
import { joinDelen } from '../../src/app/beoordelen/bewijs.ts'
import { beginZelftoets, readZelftoets } from '../../src/app/beoordelen/zelftoets.ts'
import { cleanPlekken } from '../../src/app/bewijs/clean-plekken.ts'
import { verifyBewijs } from '../../src/app/bewijs/verify-bewijs.ts'
import { verifyKenmerk } from '../../src/app/bewijs/verify-kenmerk.ts'
import { beginPlan, getPlan } from '../../src/app/ontwikkeling/plannen.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { createProef, INITIATIEF, RD } from '../hulp/proef.ts'

/** As a drawing programme leaves it behind: who owns the parcel, with the number that stands in no register. */
const BSN = '999990019'
const withEigenaar = (geometrie: object) => ({
  type: 'FeatureCollection',
  name: `perceel van ${BSN}`,
  features: [
    {
      type: 'Feature',
      id: BSN,
      properties: { eigenaar: 'J. Jansen', bsn: BSN },
      geometry: { ...geometrie, bbox: [0, 0, 0, 0], eigenaar: BSN },
    },
  ],
})
const PUNT = { type: 'Point', coordinates: [6.56, 52.99] }
const METEIGENAAR = { ...INITIATIEF, locatie: withEigenaar(INITIATIEF.locatie) }

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })
  const create = () => {
    const { omgeving } = createProef()
    const { opslag: beoordelingen, zelftoetsen, ontwikkelplannen } = database
    const nieuweSleutel = () => omgeving.nieuwId()
    return { ...omgeving, beoordelingen, zelftoetsen, ontwikkelplannen, nieuweSleutel }
  }

  describe('een locatie met gegevens van mensen', () => {
    it('wordt bewaard, beantwoord en gehasht als alleen een plek', async () => {
      const omgeving = create()
      const { id, inhoud } = await storeBeoordeling(omgeving, {
        inhoud: METEIGENAAR,
        contentCrs: RD,
      })
      expect(inhoud).not.toContain(BSN)
      expect(inhoud).not.toContain('Jansen')
      expect((await database.opslag.get(id))?.inhoud).toBe(inhoud)
      const { bewijs } = JSON.parse(inhoud)
      const { features } = bewijs.verzoek.locatie
      expect(features[0].geometry.coordinates).toEqual(INITIATIEF.locatie.coordinates)
      expect(verifyBewijs(omgeving, bewijs).uitkomst).toBe('klopt')
    })

    it('komt ook met een zelftoets en een ontwikkelplan niet in de database', async () => {
      const omgeving = create()
      const feiten = { activiteiten: ['wonen'] }
      const sleutel = await beginZelftoets(omgeving, { locatie: withEigenaar(PUNT), feiten })
      expect(JSON.stringify(await readZelftoets(omgeving, sleutel))).not.toContain(BSN)
      const delen = [{ id: 'a', locatie: withEigenaar(PUNT), feiten }]
      const id = await beginPlan(omgeving, {
        id: omgeving.nieuwId(),
        inhoud: { naam: 'Plan', feiten: {}, delen },
        door: 'A. de Vries',
      })
      expect(JSON.stringify(await getPlan(omgeving, id))).not.toContain(BSN)
    })
  })

  describe('wat vroeger met een locatie is bewaard', () => {
    /** As it was stored when the location was kept word for word. */
    const storeVroeger = async () => {
      const omgeving = create()
      const mag = { alsBehandelaar: true, concept: false }
      const { beoordeling, delen, kader } = assessMetBewijs(omgeving, {
        inhoud: METEIGENAAR,
        contentCrs: RD,
        mag,
      })
      const stempel = { id: omgeving.nieuwId(), aangemaaktOp: '2026-08-01T00:00:00.000Z' }
      const { canonicalize } = omgeving.hash
      const stempels = Object.entries(stempel).map(
        ([naam, waarde]) => [naam, canonicalize(waarde)] as const,
      )
      const inhoud = joinDelen(new Map([...delen, ...stempels]))
      const kenmerken = readKenmerken(beoordeling, kader)
      await database.opslag.add({ ...stempel, inhoud, ...kenmerken, gezag: 'proefstad' })
      await database.zelftoetsen.add(stempel.id, {
        invoer: METEIGENAAR,
        versie: 1,
        verlooptOp: '2027-01-01T00:00:00.000Z',
      })
      const plan = { ...METEIGENAAR, naam: 'Plan', delen: [{ id: 'a', ...METEIGENAAR }] }
      await database.ontwikkelplannen.add({
        id: stempel.id,
        versie: 1,
        naam: 'Plan',
        groep: stempel.id,
        vastgelegdOp: stempel.aangemaaktOp,
        door: 'A. de Vries',
        weg: false,
        invoer: plan,
      })
      return { omgeving, id: stempel.id, sha256: beoordeling.bewijs.sha256 }
    }

    it('is te zuiveren: het bewijs zegt het, en is verder nog na te rekenen', async () => {
      const { omgeving, id, sha256 } = await storeVroeger()
      expect((await database.opslag.get(id))?.inhoud).toContain(BSN)
      const gedaan = await cleanPlekken(omgeving, database.opschoning)
      expect(gedaan).toEqual({ beoordelingen: 1, zelftoetsen: 1, plannen: 1, apart: 0 })

      const bewaard = (await database.opslag.get(id))?.inhoud ?? ''
      expect(bewaard).not.toContain(BSN)
      for await (const regel of database.opslag.each({})) {
        expect(JSON.stringify(regel)).not.toContain(BSN)
      }
      expect(JSON.stringify(await database.zelftoetsen.get(id))).not.toContain(BSN)
      expect(JSON.stringify(await database.ontwikkelplannen.get(id))).not.toContain(BSN)

      const { bewijs } = JSON.parse(bewaard)
      expect(bewijs.gezuiverd).toEqual({ op: '2026-09-01T10:00:00.000Z', wat: 'locatie' })
      const uitslag = await verifyKenmerk(omgeving, { id, sha256 })
      expect(uitslag).toMatchObject({ uitkomst: 'klopt', wijze: 'herberekend' })
      expect(uitslag?.opmerkingen.join(' ')).toContain('uit de locatie in het verzoek gehaald')
      const vervalst = { ...bewijs, verzoek: { ...bewijs.verzoek, naam: 'Iets anders' } }
      expect(verifyBewijs(omgeving, vervalst).uitkomst).toBe('wijkt_af')
    })

    it('verandert een tweede keer niet', async () => {
      const { omgeving } = await storeVroeger()
      await cleanPlekken(omgeving, database.opschoning)
      const geen = { beoordelingen: 0, zelftoetsen: 0, plannen: 0, apart: 0 }
      expect(await cleanPlekken(omgeving, database.opschoning)).toEqual(geen)
    })
  })
})
