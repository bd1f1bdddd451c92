import { expect, it } from 'vitest'
import { findGevolgen } from '../../../src/app/beoordelen/find-uitwegen.ts'
import type { InitiatiefInvoer } from '../../../src/domain/model/initiatief.ts'
import { countBeurten } from '../../hulp/processen/beurten.ts'
import { createProef } from '../../hulp/proef.ts'
import { boek } from '../../rules/assen.ts'

const { omgeving } = createProef([boek])
const nu = new Date('2026-11-26T10:00:00Z')
const invoer = {
  naam: 'Plan',
  locatie: { type: 'Point', coordinates: [6.5455, 52.9995] },
  feiten: { activiteiten: ['wonen'], woningenNieuw: 12 },
}
const mag = { alsBehandelaar: false, concept: false }

it('wat elk antwoord zou doen wordt per vraag uitgezocht, met anderen ertussen', async () => {
  const { richting, vragen } = await omgeving.assessZonderBewijs({ inhoud: invoer, mag, nu })
  const ids = vragen.map(({ feit }) => feit)
  expect(ids.length).toBeGreaterThan(1)
  const toets = { invoer: invoer as unknown as InitiatiefInvoer, nu, boek }
  const find = (gevraagd: readonly string[]) =>
    findGevolgen(omgeving, toets, { richting, vragen: gevraagd })
  expect(await countBeurten(() => find(ids))).toBeGreaterThanOrEqual(ids.length - 1)
  const zinnen = await find(ids)
  expect(ids.filter((id) => zinnen(id).length > 0)).not.toEqual([])
  // Who looks again waits for nothing.
  expect(await countBeurten(() => find(ids))).toBeLessThanOrEqual(1)
  expect(await countBeurten(() => find([]))).toBeLessThanOrEqual(1)
})
