import { expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import type { RuimeBeoordeling, Werkbron } from '../../../src/app/ports/lijst/werkvoorraad.ts'
import { makeWerkregels } from '../../../src/app/werkvoorraad/werkregels.ts'
import { doAlles } from '../../../src/domain/instappen.ts'
import { createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

const { omgeving: proef } = createProef()
const boek = proef.boeken.all[0]?.regelboek as never
const { id } = await storeBeoordeling(proef, { inhoud: INITIATIEF, contentCrs: RD })
const { inhoud = '' } = (await proef.beoordelingen.get(id)) ?? {}
const antwoord = JSON.parse(inhoud) as {
  readonly ligging: readonly { readonly gebied: string; readonly raakt: boolean }[]
}

/** What the list says of where a case lies of which this share lies in each area. */
const nameVan = (aandeel: number, ...soorten: readonly string[]) => {
  const ligging = antwoord.ligging.map((deel) => ({ ...deel, aandeel }))
  const beoordeling = {
    ...{ id, naam: 'Plan', conclusie: 'ja', aangemaaktOp: '2026-06-01T12:00:00.000Z' },
    ...{ gezag: null, regelboek: { id: 'proef', sha256: '' }, activiteiten: [], midden: [0, 0] },
    gebieden: antwoord.ligging.flatMap(({ gebied, raakt }) => (raakt ? gebied : [])),
    inhoud: JSON.stringify({ ...antwoord, ligging }),
  } as unknown as RuimeBeoordeling
  const gebeurtenissen = soorten.map((soort, i) => ({
    ...{ dossier: id, volgnummer: i + 1, soort, vastgelegdOp: '2026-06-01T12:00:00.000Z' },
    ...{ door: 'A', gebeurtenis: { soort, plan: 'p', versie: 1 } },
  }))
  const bron = { beoordelingen: [beoordeling], besluiten: [], gebeurtenissen, nummers: new Map() }
  const [regel] = doAlles(makeWerkregels(bron as unknown as Werkbron, () => boek))
  return regel?.wijk?.naam
}

it('een zaak van een plan in delen die ook in een ander gebied liggen, zegt dat bij haar plek', () => {
  const naam = nameVan(1)
  expect(naam).toBeTruthy()
  expect(nameVan(0.3, 'uit_ontwikkeling')).toBe(`${naam} en elders`)
  expect(nameVan(1, 'uit_ontwikkeling')).toBe(naam)
  expect(nameVan(0.3)).toBe(naam)
})
