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
  const { regels, profielen } = compareRegelboeken(oud.regelboek, nieuw.regelboek)
  const anders = new Set(regels.keys())
  const peildatum = { geldigOp: '2027-01-01', beschikbaarOp: '2027-01-01' }
  let gelijk = 0
  for (const inhoud of createVerzoeken(omgeving, AANTAL)) {
    const mag = { alsBehandelaar: true, concept: true }
    const { initiatief, locatie } = readInvoer({ inhoud, mag, toetser: oud }, omgeving)
    const ligging = oud.locate({ initiatief, locatie, peildatum })
    if (ligging.gebieden.some(({ gebied }) => profielen.has(gebied))) continue
    const vraag = { feiten: initiatief.feiten, ligging, peildatum }
    const vorige = oud.weigh(vraag)
    const heel = describe(nieuw.weigh(vraag))
    expect(describe(nieuw.weighFrom(vraag, { vorige, anders }))).toEqual(heel)
    gelijk += 1
  }
  expect(gelijk).toBeGreaterThan(AANTAL / 3)
})
