import { describe, expect, it } from 'vitest'
import { loadBruikbaar, loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { hideWortel } from '../../../src/app/controle/hide-wortel.ts'
import { testRegels } from '../../../src/app/controle/test-regels.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { KOERS, plantOntwerp, readProef } from '../../hulp/ontwerp.ts'
import { boek, catchFout } from '../../hulp/proef.ts'

const GS01 = 'groen/GS-01-hoogte-past-bij-de-wijk'
const regel = readProef(`proefvisie/${GS01}.yaml`).replace('2026-01-01', '2027-01-01')
const cases = readProef(`proefvisie/${GS01}.cases.yaml`)

const load = (map: string) => {
  const [basis, koers] = loadRegelboeken(map)
  if (!basis || !koers) throw new Error('two rulebooks expected')
  return { basis, koers }
}

/** The lines with which the loader refuses it. */
const faultsOf = (map: string): readonly string[] => {
  try {
    loadRegelboeken(map)
    return []
  } catch (fout) {
    if (fout instanceof AppError) return fout.fouten.map(({ melding }) => melding)
    throw fout
  }
}

describe('a vision that builds on another', () => {
  it('holds what it does not change, and comes after what is adopted', () => {
    const { basis, koers } = load(plantOntwerp())
    expect(basis.sha256).toBe(boek.sha256)
    expect(koers.visie).toMatchObject({ id: 'koers', status: 'ontwerp', gebaseerdOp: 'proefvisie' })
    expect(koers.visie.niveaus).toEqual(basis.visie.niveaus)
    expect(koers.regels).toEqual(basis.regels)
    expect(koers.gebiedenSha256).toBe(basis.gebiedenSha256)
    expect(koers.sha256).not.toBe(basis.sha256)
  })

  it('changes a rule of the same id, with its own cases', () => {
    const hoger = cases.replace('bouwlagenMax: 4', 'bouwlagenMax: 4 # koers')
    const map = plantOntwerp({
      [`${GS01}.yaml`]: regel.replace('titel: De hoogte', 'titel: Een hoogte die'),
      [`${GS01}.cases.yaml`]: hoger,
    })
    const { basis, koers } = load(map)
    expect(koers.regels.find(({ id }) => id === 'GS-01')?.titel).toMatch(/^Een hoogte/)
    expect(koers.regels).toHaveLength(basis.regels.length)
    expect(koers.plaatsen.get('GS-01')?.[0]).toMatch(/^rules\/koers\/groen\/GS-01.*:3:5$/)
    expect(testRegels(koers).mislukt).toEqual([])
  })

  it('withdraws what it says, and every check holds on what is left', () => {
    const zonder = load(plantOntwerp({}, `${KOERS}vervallen: { regels: [GZ-01] }\n`))
    expect(zonder.koers.regels.map(({ id }) => id)).toEqual(['GS-01', 'GS-02'])
    expect(zonder.koers.gevallen.has('GZ-01')).toBe(false)
    expect(zonder.basis.regels).toHaveLength(3)
    // The principle of care is carried by GS-01 alone.
    expect(faultsOf(plantOntwerp({}, `${KOERS}vervallen: { regels: [GS-01] }\n`))).toEqual([
      'rules/begrippen.yaml:10:3  milieubeginselen.voorzorg  milieubeginsel "voorzorg" wordt door geen regel gedragen. Noem het in milieubeginsel van een regel.',
    ])
  })

  it('changes a profile without saying it all', () => {
    const houding =
      '{ stand: ja_mits, tekst: Soms., herkomst: visie, werking: bevestigd, bron: [{ document: proef }] }'
    const profiel = `id: wijk-noord\nhouding:\n  wonen: ${houding}\n`
    const { koers } = load(plantOntwerp({ 'gebieden/wijk-noord.yaml': profiel }))
    const wijk = koers.gebieden.find(({ id }) => id === 'wijk-noord')
    expect(wijk?.houding.wonen?.stand).toBe('ja_mits')
    expect(wijk?.houding.werken?.stand).toBe('nee_tenzij')
    expect(wijk?.budgetten).toHaveLength(1)
  })

  it('moves a border with a drawing alone', () => {
    const kleiner = readProef('proefvisie/gebieden/wijk-noord.geojson').replaceAll(
      '557000',
      '556900',
    )
    const { basis, koers } = load(plantOntwerp({ 'gebieden/wijk-noord.geojson': kleiner }))
    expect(koers.sha256).not.toBe(basis.sha256)
    expect(koers.gebiedenSha256).not.toBe(basis.gebiedenSha256)
    expect(koers.gebieden.map(({ id }) => id)).toEqual(['stad', 'wijk-noord'])
  })

  it('may be an eis on a theme that the base does not deal with yet, only when it says so', () => {
    const thema = { [`${GS01}.cases.yaml`]: cases }
    const eis = regel.replace('themas: [wonen]', 'themas: [gezondheid]')
    const zonder = plantOntwerp({ ...thema, [`${GS01}.yaml`]: eis })
    expect(faultsOf(zonder)).toEqual([
      `rules/koers/${GS01}.yaml:4:10  themas.0  thema "gezondheid" staat niet in de visie; met herkomst eigen_uitwerking kan dit geen eis zijn. Maak er een signaal of kans van.`,
    ])
    const met = plantOntwerp(
      { ...thema, [`${GS01}.yaml`]: eis },
      `${KOERS}themasInVisie: [gezondheid]\n`,
    )
    expect(load(met).koers.begrippen.themas.gezondheid?.inVisie).toBe(true)
    expect(load(met).basis.begrippen.themas.gezondheid?.inVisie).toBe(false)
  })

  it('is refused with the place of every fault', () => {
    const visie = `${KOERS.replace('gebaseerdOp: proefvisie', 'gebaseerdOp: proefvise')}`
    expect(faultsOf(plantOntwerp({}, visie))).toEqual([
      'rules/koers/visie.yaml:2:14  gebaseerdOp  regelboek "proefvise" bestaat niet. Bedoelde u "proefvisie"?',
    ])
    const fout = `${KOERS}themasInVisie: [gezondhied]\nvervallen: { regels: [GS-99] }\nprincipes: { groene_stad: { label: Groen, soort: richtinggevend } }\n`
    expect(
      faultsOf(plantOntwerp({ 'spanningen.yaml': '- id: SP-1\n' }, fout)).map((m) =>
        m.split('  ').slice(0, 2),
      ),
    ).toEqual(
      expect.arrayContaining([
        ['rules/koers/visie.yaml:9:17', 'themasInVisie.0'],
        ['rules/koers/visie.yaml:10:23', 'vervallen.regels.0'],
        ['rules/koers/visie.yaml:11:14', 'principes.groene_stad'],
        ['rules/koers/spanningen.yaml:1:7', '0.id'],
      ]),
    )
  })
})

describe('a draft that does not load', () => {
  const kapot = { [`${GS01}.yaml`]: regel.replace('aard: eis', 'aard: eisen') }

  it('is left out and told of, and the adopted vision serves', () => {
    const { regelboeken, uitval } = loadBruikbaar(plantOntwerp(kapot))
    expect(regelboeken.map(({ visie }) => visie.id)).toEqual(['proefvisie'])
    expect(uitval).toEqual([
      { map: 'koers', fouten: [expect.objectContaining({ code: 'regelboek' })] },
    ])
    expect(uitval[0]?.fouten[0]?.melding).toMatch(/^rules\/koers\/groen\/GS-01.*:6:7 {2}aard/)
  })

  const beide = {
    ...kapot,
    'spanningen.yaml': '- id: SP-1\n',
  }
  const filesOf = (map: string, naam?: string) =>
    loadBruikbaar(map, naam).uitval.flatMap(({ fouten }) =>
      [...new Set(fouten.map(({ melding }) => melding.split(':')[0]))].toSorted(),
    )

  it.each([
    ['its visie.yaml is at fault', `${KOERS}kleur: groen\n`],
    ['its base does not exist', KOERS.replace('gebaseerdOp: proefvisie', 'gebaseerdOp: proefvise')],
  ])('is told of with the faults of every rule too when %s', (_, visie) => {
    expect(filesOf(plantOntwerp(kapot, visie))).toEqual([
      `rules/koers/${GS01}.yaml`,
      'rules/koers/visie.yaml',
    ])
  })

  it('is told of with what a rule names wrongly, beside another file that cannot be read', () => {
    const onbekend = regel.replace('fact: bouwlagenMax', 'fact: bouwlagenMx')
    expect(
      filesOf(plantOntwerp({ [`${GS01}.yaml`]: onbekend, 'spanningen.yaml': '- id: SP-1\n' })),
    ).toEqual([`rules/koers/${GS01}.yaml`, 'rules/koers/spanningen.yaml'])
  })

  it('names its files by the folder that was given, which only who runs the service sees', () => {
    const map = plantOntwerp(beide)
    expect(filesOf(map, '/srv/regels')).toEqual([
      `/srv/regels/koers/${GS01}.yaml`,
      '/srv/regels/koers/spanningen.yaml',
    ])
    const openbaar = loadBruikbaar(map, '/srv/regels').uitval.map(hideWortel)
    expect(openbaar).toEqual(loadBruikbaar(map).uitval)
  })

  it('names the files of an adopted vision by that folder too', () => {
    const visie = KOERS.replace('status: ontwerp', 'status: vastgesteld')
    const { fouten } = catchFout(() => loadRegelboeken(plantOntwerp(beide, visie), 'mijn/regels'))
    expect(fouten[0]?.melding).toMatch(/^mijn\/regels\/koers\/groen\/GS-01.*:6:7 {2}aard/)
  })

  it('is left out too when its visie.yaml is no YAML at all', () => {
    const { regelboeken, uitval } = loadBruikbaar(plantOntwerp({}, `${KOERS}: [`))
    expect(regelboeken).toHaveLength(1)
    expect(uitval.map(({ map }) => map)).toEqual(['koers'])
  })

  it('stops everything when it is adopted', () => {
    const visie = KOERS.replace('status: ontwerp', 'status: vastgesteld')
    expect(() => loadBruikbaar(plantOntwerp(kapot, visie))).toThrow(AppError)
  })
})
