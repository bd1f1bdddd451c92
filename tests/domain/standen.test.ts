import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../src/domain/model/gebied.ts'
import { is } from './proef/langs.ts'
import {
  houding,
  inGebied,
  maakGebied,
  maakLigging,
  maakRegel,
  maakSpanning,
  type ProefInhoud,
  waarde,
} from './proef/proefboek.ts'
import { type ToetsRest, toets } from './proef/toets.ts'
import { ALLES, zonder } from './proef/weeg.ts'

const EIGEN = { herkomst: 'eigen_uitwerking', werking: 'te_bevestigen' } as const
const MEER = is('woningen', 'greaterThan', 50)
const MINDER = is('woningen', 'lessThanInclusive', 50)
const WONEN = is('activiteiten', 'contains', 'wonen')
const WINKEL = is('activiteiten', 'contains', 'winkel')

const dorp = (standen: Gebied['houding'], rest: Partial<Gebied> = {}) =>
  maakGebied('dorp', { houding: standen, ...rest })
const eis = (id: string, versie: object = {}, rest: Parameters<typeof maakRegel>[1] = {}) =>
  maakRegel(id, { versie: { voldoetAls: MEER, ...versie }, ...rest })
const met = (activiteiten: readonly string[], rest: object = {}) => ({
  feiten: { ...ALLES, activiteiten, ...rest },
})
const BEIDE = ['wonen', 'winkel']
const GEEN_PROFIELEN = { ligging: maakLigging([], { lagen: ['natuur'] }) }

/** Advice, stand, how firm and what alone is firm; then what is asked, and what lies on which layer. */
const zeg = (inhoud: ProefInhoud, rest?: ToetsRest) => {
  const { advies, richting, vragen } = toets(inhoud, rest)
  const { laagst, hoogst } = richting?.bandbreedte ?? {}
  return [
    advies.conclusie,
    `${richting?.stand} (${laagst === hoogst ? laagst : `${laagst} tot ${hoogst}`})`,
    `${richting?.hardheid ?? '-'}, vast: ${richting?.alleenVast}`,
    vragen.map(({ feit }) => feit).join(' '),
  ].join(' | ')
}

describe('an eis that is not met, under the stances of the place', () => {
  const nee = houding('nee_tenzij')
  const zacht = houding('nee_tenzij', EIGEN)
  const misschien = houding('ja', {
    als: is('hoogte', 'lessThan', 4),
    anders: { stand: 'nee_tenzij', tekst: 'Hoger niet.' },
  })
  const overWonen = eis('RG-01', { geldtVoor: WONEN })
  const misschienOverWonen = eis('RG-01', {
    geldtVoor: { all: [WONEN, is('soort', 'equal', 'laag')] },
  })

  it.each<[string, ProefInhoud, ToetsRest, string]>([
    [
      'ja',
      { regels: [overWonen], gebieden: [dorp({ wonen: houding('ja') })] },
      {},
      'afweging_nodig | past_niet (past_niet) | vast, vast: past_niet | ',
    ],
    [
      'ja_mits',
      { regels: [overWonen], gebieden: [dorp({ wonen: houding('ja_mits') })] },
      {},
      'afweging_nodig | past_niet (past_niet) | vast, vast: past_niet | ',
    ],
    [
      'zwijgt',
      { regels: [overWonen], gebieden: [dorp({ wonen: houding('zwijgt') })] },
      {},
      'afweging_nodig | past_niet (past_niet) | vast, vast: past_niet | ',
    ],
    [
      'nee_tenzij',
      { regels: [overWonen], gebieden: [dorp({ wonen: nee })] },
      {},
      'nee_in_deze_vorm | strijdig (strijdig) | vast, vast: strijdig | ',
    ],
    [
      'nee_tenzij, by our own working out',
      { regels: [overWonen], gebieden: [dorp({ wonen: zacht })] },
      {},
      'afweging_nodig | strijdig (strijdig) | eigen_uitwerking, vast: past_niet | ',
    ],
    [
      'nee_tenzij, an eis by our own working out',
      { regels: [eis('RG-01', {}, EIGEN)], gebieden: [dorp({ wonen: nee })] },
      {},
      'afweging_nodig | strijdig (strijdig) | eigen_uitwerking, vast: nee_tenzij | ',
    ],
    [
      'nee_tenzij of another group',
      { regels: [overWonen], gebieden: [dorp({ wonen: houding('ja'), winkels: nee })] },
      met(BEIDE),
      'afweging_nodig | nee_tenzij (nee_tenzij) | vast, vast: nee_tenzij | ',
    ],
    [
      'nee_tenzij of both groups, about one',
      { regels: [overWonen], gebieden: [dorp({ wonen: nee, winkels: nee })] },
      met(BEIDE),
      'nee_in_deze_vorm | strijdig (strijdig) | vast, vast: strijdig | ',
    ],
    [
      'nee_tenzij, one firm and one soft',
      { regels: [eis('RG-01')], gebieden: [dorp({ wonen: zacht, winkels: nee })] },
      met(BEIDE),
      'nee_in_deze_vorm | strijdig (strijdig) | vast, vast: strijdig | ',
    ],
    [
      'nee_tenzij, with a weighty interest',
      { regels: [overWonen], gebieden: [dorp({ wonen: nee })] },
      met(['wonen'], { zwaarwegendBelang: true }),
      'afweging_nodig | nee_tenzij (nee_tenzij) | vast, vast: nee_tenzij | ',
    ],
    [
      'nee_tenzij, an interest not stated',
      { regels: [overWonen], gebieden: [dorp({ wonen: nee })] },
      { feiten: zonder('zwaarwegendBelang') },
      'nee_in_deze_vorm | strijdig (strijdig tot nee_tenzij) | vast, vast: strijdig | ',
    ],
    [
      'one that turns on the height',
      { regels: [overWonen], gebieden: [dorp({ wonen: misschien })] },
      {},
      'nee_in_deze_vorm | strijdig (strijdig) | vast, vast: strijdig | ',
    ],
    [
      'one that turns on a height not known',
      { regels: [overWonen], gebieden: [dorp({ wonen: misschien })] },
      { feiten: zonder('hoogte') },
      'nog_niet_te_zeggen | onbekend (strijdig tot past_niet) | -, vast: onbekend | hoogte',
    ],
    [
      'nee_tenzij, an eis that may apply',
      { regels: [misschienOverWonen], gebieden: [dorp({ wonen: nee })] },
      { feiten: zonder('soort') },
      'nog_niet_te_zeggen | onbekend (strijdig tot nee_tenzij) | -, vast: onbekend | soort',
    ],
    [
      'not known what is built, nee_tenzij possible',
      { regels: [eis('RG-01')], gebieden: [dorp({ wonen: houding('ja'), winkels: nee })] },
      { feiten: zonder('activiteiten') },
      'nog_niet_te_zeggen | onbekend (strijdig tot past_niet) | -, vast: onbekend | activiteiten',
    ],
    [
      'not known what is built, soft nee_tenzij possible',
      { regels: [eis('RG-01')], gebieden: [dorp({ wonen: houding('ja'), winkels: zacht })] },
      { feiten: zonder('activiteiten') },
      'nog_niet_te_zeggen | onbekend (strijdig tot past_niet) | -, vast: onbekend | activiteiten',
    ],
    [
      'not known what is built, no nee_tenzij',
      {
        regels: [eis('RG-01')],
        gebieden: [dorp({ wonen: houding('ja'), winkels: houding('ja_mits') })],
      },
      { feiten: zonder('activiteiten') },
      'nog_niet_te_zeggen | onbekend (nee_tenzij tot past_niet) | -, vast: onbekend | activiteiten',
    ],
    [
      'not known what is built, one that turns',
      { regels: [eis('RG-01')], gebieden: [dorp({ wonen: misschien })] },
      { feiten: zonder('activiteiten') },
      'nog_niet_te_zeggen | onbekend (strijdig tot past_niet) | -, vast: onbekend | activiteiten',
    ],
    [
      'of profiles that are not known',
      { regels: [eis('RG-01')] },
      GEEN_PROFIELEN,
      'nog_niet_te_zeggen | onbekend (strijdig tot past_niet) | -, vast: onbekend | profielen',
    ],
    [
      'of profiles that are not known, refused by itself',
      { regels: [eis('RG-01', {}, { doorwerking: 'weigeringsgrond' })] },
      GEEN_PROFIELEN,
      'nee_in_deze_vorm | strijdig (strijdig) | vast, vast: strijdig | ',
    ],
    [
      'nee_tenzij, an ambition that binds nobody',
      {
        regels: [eis('RG-01', {}, { doorwerking: 'programma_ambitie' })],
        gebieden: [dorp({ wonen: nee })],
      },
      {},
      'afweging_nodig | nee_tenzij (nee_tenzij) | vast, vast: nee_tenzij | ',
    ],
    [
      'nee_tenzij, an eis that a change would meet',
      {
        regels: [eis('RG-01', { voldoetAls: is('hoogte', 'lessThan', 5) })],
        gebieden: [dorp({ wonen: nee })],
      },
      {},
      'nee_in_deze_vorm | strijdig (strijdig) | vast, vast: strijdig | ',
    ],
    [
      'ja, an eis that a change would meet',
      {
        regels: [eis('RG-01', { voldoetAls: is('hoogte', 'lessThan', 5) })],
        gebieden: [dorp({ wonen: houding('ja') })],
      },
      {},
      'ja_mits | aanpassen (aanpassen) | vast, vast: aanpassen | ',
    ],
    [
      'nee_tenzij, an eis to be shown later',
      {
        regels: [eis('RG-01', { voldoetAls: is('onderzoek', 'equal', true) })],
        gebieden: [dorp({ wonen: nee })],
      },
      { feiten: zonder('onderzoek') },
      'afweging_nodig | nee_tenzij (strijdig tot nee_tenzij) | vast, vast: nee_tenzij | ',
    ],
    [
      'ja, an eis to be shown later that decides',
      {
        regels: [
          eis('RG-01', { voldoetAls: is('onderzoek', 'equal', true), beslissendAls: MINDER }),
        ],
      },
      { feiten: zonder('onderzoek') },
      'afweging_nodig | open (past_niet tot past) | vast, vast: open | ',
    ],
    [
      'ja, an eis to be shown later that may decide',
      {
        regels: [
          eis('RG-01', { voldoetAls: is('onderzoek', 'equal', true), beslissendAls: MINDER }),
        ],
      },
      { feiten: zonder('onderzoek', 'woningen') },
      'nog_niet_te_zeggen | onbekend (past_niet tot past) | -, vast: onbekend | woningen',
    ],
    [
      'ja, an eis asked now and later',
      { regels: [eis('RG-01', { voldoetAls: { all: [is('onderzoek', 'equal', true), MINDER] } })] },
      { feiten: zonder('onderzoek', 'woningen') },
      'nog_niet_te_zeggen | onbekend (past_niet tot past) | -, vast: onbekend | woningen',
    ],
  ])('%s', (_, inhoud, rest, verwacht) => {
    expect(zeg(inhoud, rest)).toBe(verwacht)
  })
})

describe('groups of which the place says something, and of which it does not', () => {
  const ja = houding('ja')
  const overWinkel = eis('RG-01', { geldtVoor: WINKEL, voldoetAls: MINDER })

  it.each<[string, ProefInhoud, ToetsRest, string]>([
    [
      'both welcome',
      { gebieden: [dorp({ wonen: ja, winkels: ja })] },
      met(BEIDE),
      'ja | past (past) | vast, vast: past | ',
    ],
    [
      'one less than the other',
      { gebieden: [dorp({ wonen: ja, winkels: houding('ja_mits') })] },
      met(BEIDE),
      'ja_mits | past_mits (past_mits) | vast, vast: past_mits | ',
    ],
    [
      'one of which nothing is said',
      { gebieden: [dorp({ wonen: ja })] },
      met(BEIDE),
      'afweging_nodig | zwijgt (zwijgt) | -, vast: zwijgt | ',
    ],
    [
      'one of which an eis speaks',
      { regels: [overWinkel], gebieden: [dorp({ wonen: ja })] },
      met(BEIDE),
      'ja | past (past) | vast, vast: past | ',
    ],
    [
      'one of which only an eis of our own speaks',
      { regels: [{ ...overWinkel, ...EIGEN }], gebieden: [dorp({ wonen: ja })] },
      met(BEIDE),
      'afweging_nodig | zwijgt (zwijgt) | -, vast: zwijgt | ',
    ],
    [
      'one of which only a chance speaks',
      { regels: [{ ...overWinkel, aard: 'kans' }], gebieden: [dorp({ wonen: ja })] },
      met(BEIDE),
      'afweging_nodig | zwijgt (zwijgt) | -, vast: zwijgt | ',
    ],
    [
      'demolition beside homes',
      { gebieden: [dorp({ wonen: ja })] },
      met(['wonen', 'sloop']),
      'ja | past (past) | vast, vast: past | ',
    ],
    [
      'demolition alone',
      { gebieden: [dorp({ wonen: ja })] },
      met(['sloop']),
      'afweging_nodig | zwijgt (zwijgt) | -, vast: zwijgt | ',
    ],
    [
      'demolition that the place does not want',
      { gebieden: [dorp({ wonen: ja, sloop: houding('nee_tenzij') })] },
      met(['wonen', 'sloop']),
      'afweging_nodig | nee_tenzij (nee_tenzij) | vast, vast: nee_tenzij | ',
    ],
    [
      'demolition that it does not want by our own working out',
      { gebieden: [dorp({ wonen: ja, sloop: houding('ja_mits', EIGEN) })] },
      met(['wonen', 'sloop']),
      'ja_mits | past_mits (past_mits) | eigen_uitwerking, vast: past | ',
    ],
    [
      'a shed',
      { gebieden: [dorp({ wonen: ja })] },
      met(['schuur']),
      'afweging_nodig | zwijgt (zwijgt) | -, vast: zwijgt | ',
    ],
    [
      'nothing known of what is built',
      { gebieden: [dorp({ wonen: ja })] },
      { feiten: zonder('activiteiten') },
      'nog_niet_te_zeggen | onbekend (nee_tenzij tot past) | -, vast: onbekend | activiteiten',
    ],
    [
      'nothing known of where it is',
      { gebieden: [dorp({ wonen: ja })] },
      { ligging: null },
      'nog_niet_te_zeggen | onbekend (nee_tenzij tot past) | -, vast: onbekend | profielen',
    ],
    [
      'outside every profile',
      { gebieden: [dorp({ wonen: ja })] },
      { ligging: maakLigging([]) },
      'afweging_nodig | zwijgt (zwijgt) | -, vast: zwijgt | ',
    ],
    [
      'an area whose own stance is our working out',
      { gebieden: [dorp({ wonen: houding('ja', EIGEN) })] },
      {},
      'ja | past (past) | eigen_uitwerking, vast: zwijgt | ',
    ],
  ])('%s', (_, inhoud, rest, verwacht) => {
    expect(zeg(inhoud, rest)).toBe(verwacht)
  })
})

describe('more than one area', () => {
  const plek = maakLigging([
    inGebied('kern', { soort: 'kern' }),
    inGebied('dorp', { maatgevend: false, maatgevendM2: 0 }),
  ])
  const naast = maakLigging([
    inGebied('dorp', { maatgevendM2: 500 }),
    inGebied('veld', { maatgevendM2: 500 }),
  ])
  const kern = (standen: Gebied['houding'], rest: Partial<Gebied> = {}) =>
    maakGebied('kern', { soort: 'kern', houding: standen, ...rest })
  const veld = (standen: Gebied['houding']) => maakGebied('veld', { houding: standen })
  const [ja, mits, nee] = [houding('ja'), houding('ja_mits'), houding('nee_tenzij')]
  const hoog = eis('RG-01', { voldoetAls: is('hoogte', 'lessThan', { fact: 'maxHoogte' }) })
  const max = (m: number) => ({ waarden: { maxHoogte: waarde(m) } })

  it.each<[string, ProefInhoud, ToetsRest, string]>([
    [
      'the most specific wants it',
      { gebieden: [kern({ wonen: ja }), dorp({ wonen: nee })] },
      { ligging: plek },
      'ja | past (past) | vast, vast: past | ',
    ],
    [
      'the most specific says nothing',
      { gebieden: [kern({}), dorp({ wonen: mits })] },
      { ligging: plek },
      'afweging_nodig | zwijgt (zwijgt) | -, vast: zwijgt | ',
    ],
    [
      'side by side, one wants it',
      { gebieden: [dorp({ wonen: ja }), veld({ wonen: nee })] },
      { ligging: naast },
      'afweging_nodig | nee_tenzij (nee_tenzij) | vast, vast: nee_tenzij | ',
    ],
    [
      'side by side, an eis in one',
      {
        regels: [hoog],
        gebieden: [
          dorp({ wonen: ja }, max(4)),
          maakGebied('veld', { houding: { wonen: ja }, ...max(9) }),
        ],
      },
      { ligging: naast },
      'ja_mits | aanpassen (aanpassen) | vast, vast: aanpassen | ',
    ],
    [
      'a number of the most specific',
      { regels: [hoog], gebieden: [kern({ wonen: ja }, max(9)), dorp({ wonen: ja }, max(4))] },
      { ligging: plek },
      'ja | past (past) | vast, vast: past | ',
    ],
    [
      'a spanning beside it',
      {
        spanningen: [maakSpanning('SP-01', { treedtOpAls: MINDER, ...EIGEN })],
        gebieden: [kern({ wonen: ja }), dorp({})],
      },
      { ligging: plek },
      'afweging_nodig | botst (botst) | eigen_uitwerking, vast: past | ',
    ],
  ])('%s', (_, inhoud, rest, verwacht) => {
    expect(zeg(inhoud, rest)).toBe(verwacht)
  })
})
