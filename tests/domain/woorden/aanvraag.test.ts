import { describe, expect, it } from 'vitest'
import { keepGeldend } from '../../../src/app/dossier/geldt-niet.ts'
import type { Dossier } from '../../../src/app/dossier/read-dossier.ts'
import { foldZaak, isAanvraag } from '../../../src/domain/dossier/zaak.ts'
import { BIJ_AANVRAAG, tellAanvraag } from '../../../src/domain/woorden/aanvraag.ts'
import { boek } from '../../hulp/proef.ts'
import { beoordeel } from '../../hulp/rapport.ts'

const OPEN = `${BIJ_AANVRAAG} moet nog blijken dat het past.`

const zaakMet = (soort?: 'aanvraag_ontvangen'): Dossier => {
  const basis = beoordeel()
  const zin = { register: 'kort', tekst: OPEN, rustOp: basis.advies.zinnen[0]?.rustOp }
  const huidig = { ...basis, richtingZinnen: [zin, { ...zin, tekst: 'Het past.' }] }
  const gebeurtenis = { soort, datum: '2026-09-01', procedure: 'regulier' }
  const gebeurtenissen =
    soort === undefined ? [] : [{ volgnummer: 1, vastgelegdOp: '', door: 'A.', gebeurtenis }]
  return { huidig, boek, gebeurtenissen, zaak: foldZaak(gebeurtenissen as never) } as never
}

describe('een zaak die de aanvraag is', () => {
  it('zegt niet dat iets bij de aanvraag nog moet blijken', () => {
    const zinnenVan = (dossier: Dossier) =>
      keepGeldend(dossier).richtingZinnen.map(({ tekst }) => tekst)
    expect(zinnenVan(zaakMet('aanvraag_ontvangen'))).toEqual([
      'Er moet nog blijken dat het past.',
      'Het past.',
    ])
    expect(zinnenVan(zaakMet())).toEqual([OPEN, 'Het past.'])
  })

  it('is dat niet zonder aanvraag, en laat de bewaarde beoordeling zoals zij is', () => {
    expect(isAanvraag([])).toBe(false)
    const { huidig } = zaakMet()
    tellAanvraag(huidig)
    expect(huidig.richtingZinnen[0]?.tekst).toBe(OPEN)
  })
})
