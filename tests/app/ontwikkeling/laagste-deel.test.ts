import { describe, expect, it } from 'vitest'
import {
  findAchterblijvers,
  listLager,
  listOokLaag,
  sayAlsEen,
} from '../../../src/app/ontwikkeling/laagste-deel.ts'
import { listEerst, listStappen } from '../../../src/app/ontwikkeling/wat-eerst.ts'
import { Achterblijvers } from '../../../src/web/ontwikkelingen/plan/achterblijvers.tsx'

type Uitkomst = Parameters<typeof findAchterblijvers>[0]

const OPEN = { stand: 'onbekend', hoogstens: 'past_mits', door: [] }
const deel = (naam: string, richting: object, rest: object = {}) => ({
  id: naam.toLowerCase(),
  naam,
  richting,
  vragen: [],
  advies: { conclusie: 'ja_mits' },
  ...rest,
})
const stand = (welke: string, ...regels: readonly string[]) => ({
  stand: welke,
  door: regels.map((id) => ({ soort: 'regel', rol: 'stand', id })),
})
const plan = (geheel: object, ...delen: readonly object[]) =>
  ({ geheel: { uitkomsten: [], vragen: [], nodig: [], ...geheel }, delen }) as unknown as Uitkomst
const namen = (delen: Uitkomst['delen']) => delen.map(({ naam }) => naam)

describe('welke delen een plan tegenhouden', () => {
  it('zijn het laagste, en wat het geheel open houdt', () => {
    const { laagst, open } = findAchterblijvers(
      plan(
        { richting: OPEN },
        deel('Veld', OPEN),
        deel('Park', stand('aanpassen', 'SE-13')),
        deel('Werk', OPEN, { advies: { conclusie: 'nog_niet_te_zeggen' } }),
      ),
    )
    expect(namen(laagst)).toEqual(['Park'])
    expect(namen(open)).toEqual(['Werk'])
  })

  it('zijn er niet als alle delen gelijk staan, en een open deel telt met wat het hoogstens wordt', () => {
    const gelijk = plan(
      { richting: stand('past') },
      deel('A', stand('past')),
      deel('B', stand('past')),
    )
    expect(findAchterblijvers(gelijk)).toEqual({ laagst: [], open: [] })
    const open = plan({ richting: OPEN }, deel('A', stand('past')), deel('B', OPEN))
    expect(namen(findAchterblijvers(open).laagst)).toEqual(['B'])
  })
})

describe('waarom het geheel anders staat dan een deel', () => {
  const [hoog, laag] = [deel('Veld', stand('past')), deel('Park', stand('aanpassen'))]

  it('staat er als het gunstiger kan uitkomen dan een deel, met dat deel', () => {
    expect(sayAlsEen(plan({ richting: stand('past_mits') }, hoog, laag))).toBe(
      'Het geheel is gewogen als één plan, met de getallen van de delen samen, en niet naar zijn laagste deel. Daardoor kan het gunstiger uitkomen dan Park apart.',
    )
  })

  it('en als het lager staat dan elk deel', () => {
    expect(sayAlsEen(plan({ richting: stand('past_niet') }, hoog, laag))).toContain(
      'Daardoor kan het minder gunstig uitkomen dan elk deel apart.',
    )
  })

  it('staat er niet als het zo staat als zijn laagste deel, of van een deel niets is te zeggen', () => {
    expect(sayAlsEen(plan({ richting: stand('aanpassen') }, hoog, laag))).toBe('')
    const open = deel('Werk', { stand: 'onbekend', door: [] })
    expect(sayAlsEen(plan({ richting: stand('past_niet') }, hoog, open))).toBe('')
  })
})

describe('welke delen lager uitkomen dan een open geheel nog kan', () => {
  const delen = [deel('Veld', OPEN), deel('Park', stand('aanpassen'))]
  const boek = { visie: {}, feiten: new Map(), regels: [], spanningen: [], gebieden: [] }
  const zeg = (uitkomst: object) =>
    String(Achterblijvers({ plan: 'p', uitkomst, boek, randen: new Map() } as never)).replace(
      /<[^>]+>/g,
      '',
    )

  it('is geen deel dat een antwoord nog hoger kan brengen', () => {
    const kan = { ...OPEN, bandbreedte: { laagst: 'aanpassen', hoogst: 'past' } }
    const open = plan({ richting: { ...OPEN, hoogstens: 'past' } }, deel('Veld', kan), ...delen)
    expect(listLager(open).filter(({ richting }) => richting === (kan as never))).toEqual([])
    expect(namen(listLager(open))).toContain('Park')
  })

  it('staat bij hoe hoog het geheel hoogstens wordt', () => {
    const open = plan({ richting: OPEN }, ...delen)
    expect(namen(listLager(open))).toEqual(['Park'])
    expect(zeg(open)).toBe('Lager dan het geheel kan worden: Park: past na aanpassing.')
    expect(zeg(plan({ richting: stand('past_mits') }, ...delen))).toContain(
      'Het slechtst staat er nu voor: Park',
    )
  })

  it('noemt naast de laagste ook de delen waarvan al vaststaat dat zij laag uitkomen', () => {
    const laag = { stand: 'onbekend', hoogstens: 'nee_tenzij', door: [] }
    const uitkomst = plan(
      { richting: laag },
      deel('Werk', laag),
      deel('Torens', stand('past_niet')),
      deel('Veld', stand('aanpassen')),
      deel('Hof', { stand: 'onbekend', hoogstens: 'past_niet', door: [] }),
    )
    expect(namen(listOokLaag(uitkomst))).toEqual(['Torens'])
    expect(zeg(uitkomst)).toContain('Vast staat ook al: Torens: past niet.')
    expect(zeg(plan({ richting: OPEN }, ...delen))).not.toContain('Vast staat ook al')
  })

  it('staat er niet van een geheel dat vaststaat: dat zegt het zelf', () => {
    expect(listLager(plan({ richting: stand('past_mits') }, ...delen))).toEqual([])
  })
})

describe('wat eerst', () => {
  const vraag = (feit: string) => ({ feit, vraag: `${feit}?`, wie: 'initiatiefnemer' })
  const uitkomst = plan(
    { vragen: [vraag('vloer'), vraag('grond')] },
    deel('Veld', OPEN, { vragen: ['gas', 'boom'] }),
    deel('Werk', OPEN, { vragen: ['vloer', 'boom'] }),
  )
  const vraagVan = (feit: string) => `Hoe zit het met ${feit}?`

  it('is wat over het geheel het meest beslist, en dan wat bij de meeste delen open is', () => {
    const stappen = listStappen(uitkomst, vraagVan).map(({ vraag: wat, delen }) => [
      wat,
      namen(delen),
    ])
    expect(stappen).toEqual([
      ['vloer?', ['Werk']],
      ['grond?', []],
      ['Hoe zit het met boom?', ['Veld', 'Werk']],
      ['Hoe zit het met gas?', ['Veld']],
    ])
    expect(listEerst(uitkomst, vraagVan)).toHaveLength(3)
  })

  it('is bij een vraag die alleen het geheel keert, van de delen waar het ontbreekt', () => {
    const ontbreekt = [
      { feit: 'grond', delen: ['veld'] },
      { feit: 'boom', delen: ['werk'] },
    ]
    const met = { ...uitkomst, feiten: { herkomst: [], ontbreekt, verschilt: [] } }
    const stappen = listStappen(met, vraagVan).map(({ feit, delen }) => [feit, namen(delen)])
    expect(stappen).toEqual([
      ['vloer', ['Werk']],
      ['grond', ['Veld']],
      ['boom', ['Veld', 'Werk']],
      ['gas', ['Veld']],
    ])
  })
})
