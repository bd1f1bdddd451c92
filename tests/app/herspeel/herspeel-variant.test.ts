import { expect, it } from 'vitest'
import { readInvoer } from '../../../src/app/invoer/read-invoer.ts'
import { composeOmgeving } from '../../../src/compositie.ts'
import { compareRegelboeken } from '../../../src/domain/praktijk/regelboekverschil.ts'
import type { Weging } from '../../../src/domain/weging/weigh.ts'
import { createVerzoeken } from '../../bench/meten/verzoeken.ts'

const AANTAL = 120

const omgeving = await composeOmgeving({})
const [oud, nieuw] = omgeving.boeken.all
if (!oud || !nieuw) throw new Error('vision and draft expected')

/** Everything that the weighing says, without the objects it rests on. */
const describe = ({ regels, houdingen, spanningen, weighStand, ...rest }: Weging) => ({
  ...rest,
  stand: weighStand(),
  regels: regels
    .map(({ evaluatie: { regel, plek, oordeel }, band, conclusie }) =>
      [regel.definitie.id, plek.context.gebied?.id, oordeel, band, conclusie].map((deel) =>
        JSON.stringify(deel),
      ),
    )
    .toSorted(),
  houdingen: houdingen.map(({ houding: { gebied, groep, stand }, band, conclusie }) => [
    gebied?.id,
    groep,
    stand,
    band,
    conclusie,
  ]),
  spanningen: spanningen.map(({ evaluatie, band, conclusie }) => [
    evaluatie.spanning.definitie.id,
    evaluatie.treedtOp,
    band,
    conclusie,
  ]),
})

it('weighs the draft from what the adopted rulebook gave, the same as weighing it whole', () => {
  const { regels, wegend } = compareRegelboeken(oud.regelboek, nieuw.regelboek)
  const anders = new Set(regels.keys())
  const peildatum = { geldigOp: '2027-01-01', beschikbaarOp: '2027-01-01' }
  let gelijk = 0
  for (const inhoud of createVerzoeken(omgeving, AANTAL)) {
    const mag = { alsBehandelaar: true, concept: true }
    const { initiatief, locatie } = readInvoer({ inhoud, mag, toetser: oud }, omgeving)
    const ligging = oud.locate({ initiatief, locatie, peildatum })
    if (ligging.gebieden.some(({ gebied }) => wegend.has(gebied))) continue
    const vraag = { feiten: initiatief.feiten, ligging, peildatum }
    const vorige = oud.weigh(vraag)
    const heel = describe(nieuw.weigh(vraag))
    expect(describe(nieuw.weighFrom(vraag, { vorige, anders }))).toEqual(heel)
    gelijk += 1
  }
  expect(gelijk).toBeGreaterThan(AANTAL / 3)
})

it('says of a case that the draft weighs the same only when it does', () => {
  const anders = new Set(compareRegelboeken(oud.regelboek, nieuw.regelboek).regels.keys())
  const peildatum = { geldigOp: '2027-01-01', beschikbaarOp: '2027-01-01' }
  let zelfde = 0
  for (const inhoud of createVerzoeken(omgeving, AANTAL)) {
    const mag = { alsBehandelaar: true, concept: true }
    const { initiatief, locatie } = readInvoer({ inhoud, mag, toetser: oud }, omgeving)
    const vraagstuk = { initiatief, locatie, peildatum }
    const heel = oud.locate(vraagstuk)
    const kort = oud.locateKort(vraagstuk)
    const ask = (ligging: typeof heel) => ({ feiten: initiatief.feiten, ligging, peildatum })
    const eerst = oud.weigh(ask(heel))
    // Where borders could lie elsewhere is not weighed.
    expect(describe(oud.weigh(ask(kort)))).toEqual(describe(eerst))
    if (!oud.weighsSameOn(nieuw, ask(kort), anders)) continue
    zelfde += 1
    const later = nieuw.weigh(ask(heel))
    expect(later.conclusie).toBe(eerst.conclusie)
    expect(later.band).toEqual(eerst.band)
    expect(later.weighStand()).toEqual(eerst.weighStand())
  }
  expect(zelfde).toBeGreaterThan(AANTAL / 2)
})
