import { expect, it } from 'vitest'
import { createProefApp, INITIATIEF } from '../hulp/proef.ts'

const { app, post, gelogd } = createProefApp()

/** From the smallest that is no zero to the largest that is no infinity. */
const GROOTTES = [
  ...[5e-324, 1e-320, 2.2e-308, 1e-100, 1e-16, 1e-12, 1e-9, 0.0009, 0.001],
  ...[1e15, 1e100, 1.1e100, 1e300, Number.MAX_VALUE],
]
const GETALLEN = [0, ...GROOTTES, ...GROOTTES.map((getal) => -getal)]
const X = 233350
const Y = 556250
const { feiten } = INITIATIEF
const ring = (...punten: readonly (readonly number[])[]) => ({
  type: 'Polygon',
  coordinates: [[...punten, punten[0]]],
})
const A = [X, Y]
const B = [X + 50, Y]

const ask = async (inhoud: object, pad = '/v1/zelftoetsen') => {
  const antwoord = await post(pad, inhoud)
  return { status: antwoord.status, tekst: await antwoord.text() }
}

it('een buffer waar niets van overblijft is een fout in de invoer, en die van een millimeter niet', async () => {
  for (const locatie of [
    { type: 'Point', coordinates: A },
    { type: 'LineString', coordinates: [A, B] },
  ]) {
    for (const bufferM of GETALLEN) {
      const { status, tekst } = await ask({ ...INITIATIEF, locatie, bufferM })
      const goed = bufferM >= 0.001 && bufferM <= 1_000
      expect([bufferM, status]).toEqual([bufferM, goed ? 200 : 400])
      if (!goed) expect(tekst).toContain('"pointer":"/bufferM"')
    }
  }
  expect(gelogd).toEqual([])
})

it('het kleinste en het grootste getal zijn nergens een fout bij ons', async () => {
  const statussen = new Set<number>()
  for (const w of GETALLEN) {
    const locaties = [
      ...[
        [w, Y],
        [X, w],
        [w, w],
        [X + w, Y + w],
      ].map((coordinates) => ({ type: 'Point', coordinates })),
      { type: 'LineString', coordinates: [A, [X + w, Y + w]] },
      ring(A, B, [X + 50, Y + w], [X, Y + w]),
      ring(A, [X + w, Y], [X + w, Y + w]),
      ring(A, B, [w, w]),
    ]
    for (const locatie of locaties) statussen.add((await ask({ ...INITIATIEF, locatie })).status)
    for (const feit of ['woningenNieuw', 'sociaalHuurAantal', 'bouwlagenMax']) {
      statussen.add((await ask({ ...INITIATIEF, feiten: { ...feiten, [feit]: w } })).status)
    }
    for (const kader of [
      [w, w, X, Y],
      [X, Y, X + w, Y + w],
      [-w, -w, w, w],
    ]) {
      const inhoud = { initiatief: { feiten }, raster: { celM: 500, kader } }
      statussen.add((await ask(inhoud, '/v1/geschiktheidskaarten')).status)
    }
    const perceel = { type: 'Feature', properties: null, geometry: ring(A, B, [X + 50, Y + w]) }
    const percelen = { type: 'FeatureCollection', features: [perceel] }
    statussen.add(
      (await ask({ initiatief: { feiten }, percelen }, '/v1/geschiktheidskaarten')).status,
    )
    statussen.add((await app.request(`/v1/gebieden?bbox=${w},${w},${-w},53`)).status)
  }
  expect({ gelogd, statussen: [...statussen].toSorted() }).toEqual({
    gelogd: [],
    statussen: [200, 400],
  })
})
