import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import {
  basisOf,
  firmest,
  passagesOf,
  weighHoudingGrond,
  weighRegelGrond,
} from '../../../src/domain/richting/grond.ts'
import { atLeast, atMost, bareFeit, is, less, prepare, ruleAt } from '../gezondheid/onderzoek.ts'
import { FEITEN, houding, maakGebied, maakRegel, waarde } from '../proef/proefboek.ts'

const LAAG = less('hoogte', 10)
const PAST = is('past', true)
const ONDER_MAX = atMost('hoogte', { fact: 'maxHoogte' })
const RUIMTE = bareFeit('ruimte', { herkomst: 'afgeleid', formule: 'maxHoogte - hoogte' })

const compile = (rest: Partial<RegelDefinitie>, voldoetAls: Voorwaarde) => {
  const regels = [maakRegel('GR-01', { ...rest, versie: { voldoetAls } })]
  const { werk } = prepare({ regels, feiten: [...FEITEN, RUIMTE] })
  return { werk, regel: ruleAt(werk.regels) }
}
const weigh = (
  rest: Partial<RegelDefinitie>,
  voldoetAls: Voorwaarde = LAAG,
  waarden: Gebied['waarden'] = {},
) => {
  const { werk, regel } = compile(rest, voldoetAls)
  return weighRegelGrond(werk, regel, maakGebied('dorp', { waarden }))
}
const acht = (rest: Partial<Gebied['waarden'][string]> = {}) => ({
  maxHoogte: { ...waarde(8), ...rest },
})

describe('hoeveel richting een regel geeft', () => {
  it('is geen bij wetgeving, bij hoe u bouwt en bij een signaal', () => {
    expect(weigh({ herkomst: 'hogere_regelgeving' })).toBeUndefined()
    expect(weigh({ geeftRichting: false })).toBeUndefined()
    expect(weigh({ aard: 'signaal' })).toBeUndefined()
  })

  it('is beslist bij een bevestigde, toetsbare eis', () => {
    const beslist = { aard: 'eis', richting: 'beslist', reden: 'bevestigde_eis' }
    expect(weigh({})).toEqual(beslist)
    expect(weigh({}, ONDER_MAX, acht())).toEqual(beslist)
    expect(weigh({}, atLeast('ruimte', 1), acht())).toEqual(beslist)
  })

  it('is open bij een open norm, en bij wat alleen een mens of een stil gebied kan zeggen', () => {
    expect(weigh({ aard: 'open_norm' })).toEqual({
      aard: 'open_norm',
      richting: 'open',
      reden: 'open_norm',
    })
    const open = { aard: 'eis', richting: 'open', reden: 'niet_toetsbaar' }
    expect(weigh({}, PAST)).toEqual(open)
    expect(weigh({}, atLeast('maxHoogte', 5))).toEqual(open)
    expect(
      weigh({ herkomst: 'eigen_uitwerking' }, { any: [PAST, atLeast('maxHoogte', 5)] }),
    ).toEqual(open)
  })

  it.each<[string, Partial<RegelDefinitie>, Voorwaarde, Gebied['waarden']]>([
    ['eigen_uitwerking', { herkomst: 'eigen_uitwerking', werking: 'te_bevestigen' }, LAAG, {}],
    ['eigen_uitwerking', { herkomst: 'eigen_uitwerking' }, LAAG, {}],
    ['te_bevestigen', { werking: 'te_bevestigen', aard: 'kans' }, LAAG, {}],
    ['kans', { aard: 'kans' }, { all: [LAAG, PAST] }, {}],
    ['deels_oordeel', { doorwerking: 'inspiratie' }, { all: [LAAG, PAST] }, {}],
    ['deels_oordeel', {}, ONDER_MAX, {}],
    ['deels_oordeel', {}, atLeast('ruimte', 1), {}],
    ['geen_gevolg', { doorwerking: 'inspiratie' }, ONDER_MAX, acht({ werking: 'te_bevestigen' })],
    ['waarde_te_bevestigen', {}, ONDER_MAX, acht({ werking: 'te_bevestigen' })],
    ['waarde_te_bevestigen', {}, ONDER_MAX, acht({ herkomst: 'eigen_uitwerking' })],
  ])('is een aanwijzing: %s', (reden, rest, voldoetAls, waarden) => {
    const { aard = 'eis' } = rest
    expect(weigh(rest, voldoetAls, waarden)).toEqual({ aard, richting: 'indicatief', reden })
  })

  it('hangt niet af van een onzekere waarde die de regel niet leest', () => {
    const onzeker = acht({ werking: 'te_bevestigen' })
    expect(weigh({}, LAAG, onzeker)?.richting).toBe('beslist')
  })
})

describe('waar een eis op rust', () => {
  it('zijn de feiten waarvan de afgeleide gemaakt zijn, elk één keer', () => {
    const { werk, regel } = compile({}, { all: [atLeast('ruimte', 1), LAAG, PAST] })
    expect(basisOf(werk, regel).map(({ id }) => id)).toEqual(['maxHoogte', 'hoogte', 'past'])
  })
})

describe('hoeveel richting een houding geeft', () => {
  const weighOn = (...deel: Parameters<typeof houding>) =>
    weighHoudingGrond(maakGebied('dorp', { houding: { wonen: houding(...deel) } }), 'wonen')
  const aard = 'houding'

  it('is geen als het gebied zwijgt, of het niet aan de gemeente is', () => {
    expect(weighOn('zwijgt')).toBeUndefined()
    expect(weighOn('ja', { herkomst: 'hogere_regelgeving' })).toBeUndefined()
    expect(weighHoudingGrond(maakGebied('dorp'), 'wonen')).toBeUndefined()
  })

  it('is beslist als het gebied kiest, ja of nee', () => {
    const beslist = { aard, richting: 'beslist', reden: 'bevestigde_houding' }
    expect(weighOn('ja')).toEqual(beslist)
    expect(weighOn('nee_tenzij')).toEqual(beslist)
  })

  it('is een aanwijzing zolang zij van ons of onbevestigd is', () => {
    const indicatief = (reden: string) => ({ aard, richting: 'indicatief', reden })
    expect(weighOn('ja', { herkomst: 'eigen_uitwerking' })).toEqual(indicatief('eigen_uitwerking'))
    expect(weighOn('ja', { werking: 'te_bevestigen' })).toEqual(indicatief('te_bevestigen'))
  })
})

describe('de stevigste richting', () => {
  it('is de eerste van beslist, indicatief, open, en anders zwijgt', () => {
    expect(firmest(['open', 'beslist', 'indicatief'])).toBe('beslist')
    expect(firmest(['zwijgt', 'open', 'indicatief'])).toBe('indicatief')
    expect(firmest(['zwijgt', 'open'])).toBe('open')
    expect(firmest([])).toBe('zwijgt')
  })
})

describe('de passages van een uitspraak', () => {
  it('staan er elk één keer, in volgorde; een bron zonder passage telt niet', () => {
    const bron = ['P-02', undefined, 'P-01', 'P-02'].map((passage) => ({
      document: 'proef',
      ...(passage !== undefined && { passage }),
    }))
    expect(passagesOf(bron)).toEqual(['P-02', 'P-01'])
  })
})
