import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/domain/errors.ts'
import { Bestandsveld } from '../../../src/web/onderdelen/velden.tsx'
import { padTerug, queryTerug } from '../../../src/web/ontwikkelingen/geschiktheid/terug.ts'
import { toVeldfouten } from '../../../src/web/ontwikkelingen/kamer/invoer.ts'
import { readDelen } from '../../../src/web/ontwikkelingen/kamer/lees-plan.ts'
import { describeDelen, wordVerschil } from '../../../src/web/ontwikkelingen/vergelijking/naast.tsx'
import { boek } from '../../hulp/proef.ts'

describe('de fase van een deel', () => {
  const read = (fase: unknown) => {
    const geometry = { type: 'Point', coordinates: [6.56, 52.99] }
    const tekst = JSON.stringify({ type: 'Feature', properties: { naam: 'Rand', fase }, geometry })
    const [deel] = readDelen(tekst, {
      feiten: new Map(),
      naarCrs84: (punt: unknown) => punt,
    } as never)
    return (deel as { readonly fase?: unknown }).fase
  }

  it('mag in een bestand ook als "Fase 2" staan', () => {
    expect(['Fase 2', 'fase2', '2', 2].map(read)).toEqual([2, 2, 2, 2])
    expect(read('')).toBe(undefined)
    expect(read('later')).toBe('later')
  })

  it('is zij geen getal, dan staat er van welk deel en wat een fase is', () => {
    const melding = '"delen.0.fase" moet een getal zijn.'
    const fout = new AppError('ongeldige_invoer', { aantal: 1 }, [
      { pointer: '/delen/0/fase', code: 'verkeerd_type', melding },
    ])
    const [eerste] = toVeldfouten(fout, { veldOf: () => 'bestand', nameOf: () => 'Rand' })
    expect(eerste?.melding).toBe(
      'Rand: een fase is een heel getal: 1, 2, 3 en zo verder, ten hoogste 100.',
    )
  })

  it('en van veel fouten in een bestand staat bij het veld alleen hoeveel', () => {
    const say = (...meldingen: readonly string[]) =>
      String(
        Bestandsveld({
          ...{ label: 'Bestand', accept: '.json' },
          fouten: meldingen.map((melding) => ({ veld: 'bestand', melding })),
        }),
      )
    expect(say('een')).toContain('Fout: een')
    expect(say('een', 'twee')).toContain('Fout: 2 dingen kloppen niet')
    expect(say('een', 'twee')).not.toContain('twee')
  })
})

describe('een variant met andere aantallen', () => {
  const variant = (naam: string, aantallen: readonly number[], rest: object = {}) =>
    ({
      naam,
      invoer: {
        delen: aantallen.map((woningenNieuw, i) => ({
          ...{ id: `d${i}`, naam: `Deel ${i}`, fase: 1 },
          feiten: { activiteiten: ['wonen'], woningenNieuw, ...rest },
        })),
      },
    }) as unknown as Parameters<typeof describeDelen>[0]
  const describe = (eerste: Parameters<typeof describeDelen>[0], plan: typeof eerste) =>
    describeDelen(eerste, plan, boek)

  it('zegt bij welk deel, ook als de som gelijk blijft, en ook wat niet optelt', () => {
    expect(describe(variant('Een', [50, 70, 9]), variant('Twee', [65, 55, 9]))).toBe(
      'Anders dan Een: bij Deel 0: nieuwe woningen 65 woningen in plaats van 50 woningen. Bij Deel 1: nieuwe woningen 55 woningen in plaats van 70 woningen.',
    )
    expect(describe(variant('Een', [50]), variant('Twee', [50]))).toContain('Dezelfde delen')
    expect(
      describe(variant('Een', [5], { bouwlagenMax: 8 }), variant('Twee', [5], { bouwlagenMax: 4 })),
    ).toContain('bouwlagen 4 lagen in plaats van 8 lagen')
  })
})

describe('wie vanuit een plan een plek zoekt', () => {
  const plan = '0b8f8f0e-7c55-4b0e-9a35-0d8f4b1c2a3d'

  it('kan terug naar dat plan, of naar het deel', () => {
    expect(padTerug({ vanPlan: plan })).toBe(`/ontwikkelingen/${plan}`)
    expect(padTerug({ vanPlan: [plan], vanDeel: 'a b' })).toBe(
      `/ontwikkelingen/${plan}/delen/a%20b`,
    )
    expect(queryTerug({ vanPlan: plan, vanDeel: 'a' })).toBe(`vanPlan=${plan}&vanDeel=a`)
    expect(padTerug({ vanPlan: '//elders' })).toBe(undefined)
    expect(queryTerug({ woningen: '3' })).toBe('')
  })
})

describe('een som die niet elk deel opgeeft', () => {
  const feit = { id: 'huur', eenheid: 'woningen' } as never
  const plan = (hof: number, rand: object) => {
    const delen = [
      { id: 'hof', feiten: { huur: hof } },
      { id: 'rand', feiten: rand },
    ]
    const getallen = [{ soort: 'waarde', waarde: hof }, { soort: 'onbekend' }]
    return {
      invoer: { delen },
      programma: {
        samen: [{ soort: 'ten_minste', waarde: hof }],
        fasen: [{ delen: delen.map((deel, i) => ({ deel, getallen: [getallen[i]] })) }],
      },
    } as never
  }
  const say = (...[een, ander]: readonly [never, never]) =>
    wordVerschil(een, ander, { nummer: 0, feit })

  it('verschilt wat er bekend van verschilt, als hetzelfde deel haar openlaat', () => {
    expect(say(plan(10, { woningen: 40 }), plan(12, { woningen: 40 }))).toBe('2 woningen meer')
    expect(say(plan(10, {}), plan(10, {}))).toBe('evenveel')
  })

  it('verschilt wie weet hoeveel, als dat deel in de een anders is', () => {
    expect(say(plan(10, { woningen: 40 }), plan(12, { woningen: 30 }))).toBe('verschil onbekend')
  })
})
