import { describe, expect, it } from 'vitest'
import type { Blok, Rapport } from '../../../src/app/ports/rapport.ts'
import { beoordeel, maakProefrapport } from '../../hulp/rapport.ts'

const heel = beoordeel()
type Uitkomst = (typeof heel.uitkomsten)[number]
const [leidend] = heel.principes
const rapportMet = (register: 'kort' | 'motivering', ...anders: readonly Partial<Uitkomst>[]) => {
  const [eerste] = heel.uitkomsten
  const uitkomsten = anders.map((deel, i) => ({
    ...(eerste as Uitkomst),
    ...{ regel: `ZZ-0${i + 1}`, titel: `Punt ${i + 1}`, principe: leidend?.principe ?? '' },
    ...deel,
  }))
  const principes = heel.principes.map((deel) => ({
    ...deel,
    ...{ draagtBij: [], strijdig: [], open: [], ontbreekt: [] },
  }))
  return maakProefrapport(register, { ...heel, uitkomsten, principes })
}
const blokkenVan = (rapport: Rapport, titel: string): readonly Blok[] =>
  rapport.hoofdstukken
    .filter((hoofdstuk) => hoofdstuk.titel === titel)
    .flatMap(({ paragrafen }) => paragrafen.flatMap(({ blokken }) => blokken))

describe('de toets per principe', () => {
  const kans = { aard: 'kans', herkomst: 'visie' } as const

  it('zegt van een kans die niet is gehaald dat het plan er niet aan bijdraagt, en niet dat zij niet voldoet', () => {
    const rapport = rapportMet('motivering', { ...kans, oordeel: 'voldoet_niet' })
    const toets = JSON.stringify(blokkenVan(rapport, 'Toets aan de omgevingsvisie'))
    expect(toets).toContain('Draagt hier niet aan bij, en dat is geen nadeel')
    expect(toets).toContain('ZZ-01')
    expect(JSON.stringify(rapport.hoofdstukken)).not.toContain('voldoet niet')
    const bijlage = rapport.hoofdstukken.find(({ titel }) => titel === 'Regels en uitkomsten')
    expect(JSON.stringify(bijlage)).toContain('draagt hier niet aan bij')
    const kort = rapportMet('kort', { ...kans, oordeel: 'voldoet_niet' })
    expect(JSON.stringify(blokkenVan(kort, 'Wat de visie ervan vindt'))).toContain(
      'Hieraan draagt uw plan niet bij, en dat is geen nadeel: Punt 1.',
    )
  })

  it('noemt elk punt dat over het plan gaat, ook wat het advies niet raakt', () => {
    const rapport = rapportMet(
      'motivering',
      { ...kans, oordeel: 'onbekend' },
      { ...kans, oordeel: 'onbekend' },
      { aard: 'signaal', herkomst: 'visie', oordeel: 'onbekend' },
      { aard: 'eis', herkomst: 'visie', oordeel: 'onbekend' },
      { aard: 'signaal', herkomst: 'visie', oordeel: 'voldoet' },
    )
    const zinnen = blokkenVan(rapport, 'Toets aan de omgevingsvisie').flatMap((blok) =>
      blok.soort === 'alinea' ? [blok.tekst] : [],
    )
    expect(zinnen.slice(0, 3)).toEqual([
      'Nog niet bekend of het plan hieraan bijdraagt: 2 punten (ZZ-01, ZZ-02).',
      'Nog open, zonder gevolg voor het advies: 2 punten (ZZ-03, ZZ-04).',
      'Speelt hier, en vraagt niets: 1 punt (ZZ-05).',
    ])
  })

  it('zet ander beleid onder een eigen kop, en zegt van de visie zelf dat er niets is', () => {
    const rapport = rapportMet('motivering', {
      ...{ aard: 'kans', herkomst: 'sectoraal_beleid', oordeel: 'voldoet_niet' },
    })
    expect(JSON.stringify(blokkenVan(rapport, 'Toets aan ander beleid'))).toContain('ZZ-01')
    const toets = JSON.stringify(blokkenVan(rapport, 'Toets aan de omgevingsvisie'))
    expect(toets).not.toContain('ZZ-01')
    expect(toets).toContain('geen regel uit de visie zelf die over dit plan gaat')
  })
})
