import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/app/dossier/read-dossier.ts'
import { readTweesprong, sayUitslagen } from '../../../src/app/kantelen/kantelpunten.ts'
import { listUitslagen } from '../../../src/app/kantelen/uitslagen.ts'
import { foldZaak } from '../../../src/domain/dossier/zaak.ts'
import type { Antwoordgevolg } from '../../../src/domain/mits/antwoorden.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'
import { boek } from '../../rules/assen.ts'

const METER: Feit = {
  ...{ id: 'bouwhoogteM', type: 'getal', eenheid: 'm', label: 'hoogte', herkomst: 'initiatief' },
}
const gevolg = (waarde: number, tot: number, stand: Antwoordgevolg['stand']): Antwoordgevolg => ({
  ...{ waarde, tot, stand },
  hoogst: 'past_mits',
  // Of a single rule each does something else.
  oordelen: [{ regel: `R-${waarde}`, oordeel: 'voldoet' }],
})
const say = (feit: Feit, gevolgen: readonly Antwoordgevolg[]) =>
  sayUitslagen(
    { boek },
    { feit: feit.id, wie: 'initiatiefnemer', ...listUitslagen(boek, feit, gevolgen) },
  )

describe('wat de waarden van een getal van de stand maken', () => {
  const gevolgen = [
    gevolg(0, 2, 'onbekend'),
    gevolg(3, 5, 'aanpassen'),
    gevolg(6, 40, 'aanpassen'),
    gevolg(40, 150, 'past_niet'),
  ]

  it('zegt buren met dezelfde stand één keer, en waartussen het niet is nagerekend', () => {
    expect(say(METER, gevolgen)).toBe(
      'hoogstens 2 m laat het nog open; 3 tot en met 40 m maakt het "past na aanpassing"; meer dan 40 m maakt het "past niet"; tussen 2 en 3 m is niet nagerekend waar dat verandert',
    )
  })

  it('laat bij hele getallen niets over om te noemen', () => {
    const { tussen } = listUitslagen(boek, { ...METER, geheel: true }, gevolgen)
    expect(tussen).toEqual([])
  })

  it('voegt keuzen niet samen: daar is elk antwoord een eigen antwoord', () => {
    const keuze: Feit = { ...METER, type: 'janee' }
    const beide = [true, false].map((waarde) => ({ ...gevolg(0, 0, 'aanpassen'), waarde }))
    expect(listUitslagen(boek, keuze, beide).uitslagen).toHaveLength(2)
  })

  it('zet een vraag die lager dan beide kan uitpakken ook daar, met alleen die waarden', () => {
    const punt = {
      ...{ feit: METER.id, wie: 'initiatiefnemer' as const },
      ...listUitslagen(boek, METER, gevolgen),
    }
    const huidig = {
      richting: { stand: 'onbekend', hoogstens: 'past_mits' },
      advies: { conclusie: 'ja_mits' },
      vragen: [{ feit: METER.id }, { feit: 'aardgasvrij' }],
    } as unknown as Dossier['huidig']
    const zaak = { huidig, gebeurtenissen: [], zaak: foldZaak([]) }
    const { omlaag = [], eronder = [], ook } = readTweesprong(zaak, [punt]) ?? {}
    expect(ook).toEqual(['aardgasvrij'])
    expect(omlaag.map((deel) => sayUitslagen({ boek }, deel))).toEqual([
      'hoogstens 2 m laat het nog open; 3 tot en met 40 m maakt het "past na aanpassing"; tussen 2 en 3 m is niet nagerekend waar dat verandert',
    ])
    expect(eronder.map((deel) => sayUitslagen({ boek }, deel))).toEqual([
      'meer dan 40 m maakt het "past niet"',
    ])
  })
})
