import { describe, expect, it } from 'vitest'
import {
  type VergelijkingAntwoord,
  vergelijkingSchema,
} from '../../src/domain/model/antwoord/vergelijking.ts'
import type { Regelboek } from '../../src/domain/model/regelboek.ts'
import { problemSchema } from '../../src/http/shared/problem.ts'
import { listLegeLijsten } from '../hulp/lege-lijsten.ts'
import {
  budget,
  deel,
  ontwikkeling,
  vlak,
  WOONFEITEN,
  withBudgetten,
} from '../hulp/ontwikkelboek.ts'
import { createProef, createProefApp } from '../hulp/proef.ts'

const vast = withBudgetten([budget({ max: 15 })])
/** A draft of the same vision, in which only the height rule is gone. */
const concept: Regelboek = {
  ...vast,
  visie: { ...vast.visie, id: 'concept', status: 'ontwerp' },
  regels: vast.regels.filter(({ id }) => id !== 'GS-01'),
  sha256: 'c'.repeat(64),
}
const { post } = createProefApp(createProef([vast, concept]))

const compare = async (varianten: readonly object[]) => {
  const antwoord = await post('/v1/vergelijkingen', { varianten })
  const tekst = await antwoord.text()
  expect(antwoord.status, tekst.slice(0, 2_000)).toBe(200)
  return vergelijkingSchema.parse(JSON.parse(tekst)) as VergelijkingAntwoord
}
const refuse = async (inhoud: unknown) => {
  const antwoord = await post('/v1/vergelijkingen', inhoud)
  expect(antwoord.status).toBe(400)
  return problemSchema.parse(await antwoord.json()).fouten ?? []
}
const variant = (naam: string, feiten: object = {}, rest: object = {}) => ({
  naam,
  initiatief: {
    naam: 'Plan',
    locatie: vlak(233_300, 556_150),
    feiten: { ...WOONFEITEN, ...feiten },
    ...rest,
  },
})

describe('een vergelijking van varianten', () => {
  it('ordent alleen waar de een nergens minder is, en zegt waarop hij beter is', async () => {
    const uit = await compare([variant('laag'), variant('hoog', { bouwlagenMax: 9 })])
    expect(uit.orde).toMatchObject([{ beter: 'laag', minder: 'hoog' }])
    expect(uit.orde[0]?.tekst).toContain(
      'beter op: welke kant het op wijst; advies; de hoogte past bij de wijk',
    )
    expect(uit.geenOrde).toEqual([])
    const [regel] = uit.verschillen.filter(({ id }) => id === 'GS-01')
    expect(regel?.perVariant.map((een) => een?.oordeel)).toEqual(['voldoet', 'voldoet_niet'])
    expect(regel?.tekst).toContain('"hoog": voldoet niet')
    expect(regel?.tekst).toContain('Uw plan is te hoog.')
    expect(uit.feiten.map(({ tekst }) => tekst)).toEqual([
      'Bouwlagen: "laag": 3 lagen; "hoog": 9 lagen.',
    ])
  })

  it('zegt van elke variant welke kant het op wijst, en het verschil daarin het eerst', async () => {
    const uit = await compare([variant('laag'), variant('hoog', { bouwlagenMax: 9 })])
    expect(uit.varianten.map(({ richting }) => [richting?.stand, richting?.hardheid])).toEqual([
      ['past', 'vast'],
      ['past_niet', 'eigen_uitwerking'],
    ])
    const [eerste] = uit.verschillen
    expect(eerste).toMatchObject({
      soort: 'stand',
      perVariant: [{ oordeel: 'past' }, { oordeel: 'past_niet' }],
    })
    expect(eerste?.tekst).toMatch(/^Welke kant het op wijst\. "laag": Uw plan past hier\. /)
    const gelijk = await compare([variant('een'), variant('twee')])
    expect(gelijk.verschillen).toEqual([])
  })

  it('geeft geen volgorde waar elk iets beter is, en telt niets op', async () => {
    const uit = await compare([
      variant('te hoog, mooi', { bouwlagenMax: 9 }),
      variant('laag, lelijk', { oordeelGS02: false }),
    ])
    expect(uit.orde).toEqual([])
    expect(uit.geenOrde).toMatchObject([{ reden: 'elk_iets_beter' }])
    expect(uit.geenOrde[0]?.tekst).toContain('"te hoog, mooi" is beter op:')
    expect(uit.geenOrde[0]?.tekst).toContain('"laag, lelijk" is beter op:')
    expect(JSON.stringify(uit)).not.toMatch(/score|punten/)
  })

  it('stelt wat niet bekend is nooit boven of onder wat bekend is, en noemt de feiten', async () => {
    const zonder = (naam: string) => variant(naam, { oordeelGS02: undefined })
    for (const ander of [{ oordeelGS02: true }, { oordeelGS02: false }]) {
      for (const varianten of [
        [variant('bekend', ander), zonder('stil')],
        [zonder('stil'), variant('bekend', ander)],
      ]) {
        const uit = await compare(varianten)
        expect(uit.orde).toEqual([])
        expect(uit.geenOrde).toMatchObject([{ reden: 'niet_bekend', feiten: ['oordeelGS02'] }])
        expect(uit.geenOrde[0]?.tekst).toMatch(
          /^".*" is nergens minder dan ".*", en misschien beter op: .*Dat hangt af van: /,
        )
      }
    }
  })

  it('ordent wat in elk geval minder is, ook als aan beide kanten hetzelfde ontbreekt', async () => {
    const uit = await compare([
      variant('laag', { oordeelGS02: undefined }),
      variant('hoog', { oordeelGS02: undefined, bouwlagenMax: 9 }),
    ])
    expect(uit.orde).toMatchObject([{ beter: 'laag', minder: 'hoog' }])
  })

  it('ordent niet als hetzelfde feit ontbreekt en de regel verder iets anders leest', async () => {
    const uit = await compare([
      variant('tien', { sociaalHuurAantal: undefined }),
      variant('elf', { sociaalHuurAantal: undefined, woningenNieuw: 11 }),
    ])
    expect(uit.orde).toEqual([])
  })

  it('noemt de bandbreedte in de woorden van de visie', async () => {
    const uit = await compare([variant('een'), variant('stil', { oordeelGS02: undefined })])
    expect(uit.verschillen.find(({ soort }) => soort === 'bandbreedte')?.tekst).toContain(
      'met wat nog onbekend is van bestuurlijke afweging nodig tot kansrijk.',
    )
  })

  it('zegt dat gelijke varianten gelijk zijn', async () => {
    const uit = await compare([variant('een'), variant('twee')])
    expect(uit).toMatchObject({
      orde: [],
      geenOrde: [{ reden: 'gelijk' }],
      verschillen: [],
      feiten: [],
    })
    expect(uit.gelijk).toBeGreaterThan(2)
  })

  it('is een halve orde: wat geordend is, draait niet om en kent geen kringen', async () => {
    const uit = await compare([
      variant('c', { bouwlagenMax: 9, oordeelGS02: false }),
      variant('a'),
      variant('b1', { bouwlagenMax: 9 }),
      variant('b2', { oordeelGS02: false }),
    ])
    expect(uit.orde.map(({ beter, minder }) => `${beter}>${minder}`).toSorted()).toEqual([
      'a>b1',
      'a>b2',
      'a>c',
      'b1>c',
      'b2>c',
    ])
    expect(uit.geenOrde).toMatchObject([{ varianten: ['b1', 'b2'], reden: 'elk_iets_beter' }])
  })

  it('legt één plan op twee versies van de visie, zonder die te ordenen', async () => {
    const uit = await compare([
      variant('nu', { bouwlagenMax: 9 }),
      variant('concept', { bouwlagenMax: 9 }, { regelboek: 'concept' }),
    ])
    expect(uit.varianten.map(({ regelboek }) => regelboek.id)).toEqual(['proefvisie', 'concept'])
    expect(uit.geenOrde).toMatchObject([{ reden: 'niet_vergelijkbaar' }])
    expect(uit.opmerkingen[0]).toContain('verschillende regelboeken')
    const [regel] = uit.verschillen.filter(({ id }) => id === 'GS-01')
    expect(regel?.perVariant[1]).toBeNull()
    expect(regel?.tekst).toContain('"concept": speelt hier niet.')
  })

  it('vergelijkt verschillende activiteiten voor zover dat kan, en zegt dat', async () => {
    const uit = await compare([variant('wonen'), variant('kantoor', { activiteiten: ['kantoor'] })])
    expect(uit.geenOrde).toMatchObject([{ reden: 'niet_vergelijkbaar' }])
    expect(uit.opmerkingen).toEqual([
      'Niet alle varianten zijn te ordenen: zij gaan over verschillende activiteiten; vergeleken is wat voor beide geldt.',
    ])
    expect(uit.verschillen.map(({ soort }) => soort)).toContain('houding')
  })

  it('zet een ontwikkeling naast een initiatief; bij beide weegt het budget van het gebied', async () => {
    const uit = await compare([
      variant('tien'),
      variant('zestien', { woningenNieuw: 16, sociaalHuurAantal: 5 }),
      { naam: 'twintig samen', ontwikkeling: ontwikkeling([deel(0), deel(1)]) },
    ])
    expect(uit.varianten.map(({ soort }) => soort)).toEqual([
      'initiatief',
      'initiatief',
      'ontwikkeling',
    ])
    const budgetpunt = uit.verschillen.find(({ id }) => id.startsWith('budget:wijk-noord'))
    expect(budgetpunt?.perVariant.map((een) => een?.oordeel)).toEqual([
      'voldoet',
      'voldoet_niet',
      'voldoet_niet',
    ])
    expect(uit.orde.filter(({ beter }) => beter === 'tien')).toHaveLength(2)
    const advies = uit.verschillen.find(({ soort }) => soort === 'bandbreedte')
    expect(advies?.tekst).toMatch(/^Advies\. "tien": kansrijk, /)
  })

  it('noemt van elke variant elke fout met haar plaats', async () => {
    const fouten = await refuse({
      varianten: [
        variant('goed'),
        variant('fout', { woningenNieuw: 'tien' }),
        { naam: 'deels', ontwikkeling: ontwikkeling([deel(0, { bouwlagenMax: 'x' })]) },
      ],
    })
    expect(fouten.map(({ pointer }) => pointer)).toEqual([
      '/varianten/1/initiatief/feiten/woningenNieuw',
      '/varianten/2/ontwikkeling/delen/0/feiten/bouwlagenMax',
    ])
  })

  it('heeft geen lege lijsten, en de motivering alleen als daarom is gevraagd', async () => {
    const ask = async (vraag: string) => {
      const varianten = [variant('laag'), variant('hoog', { bouwlagenMax: 9 })]
      const uit = await (await post(`/v1/vergelijkingen${vraag}`, { varianten })).json()
      return uit as { verschillen: { perVariant: readonly object[] }[] }
    }
    const [kort, lang] = [await ask(''), await ask('?volledig=true')]
    expect([...listLegeLijsten(kort), ...listLegeLijsten(lang)]).toEqual([])
    expect(kort.verschillen[0]?.perVariant[0]).not.toHaveProperty('motivering')
    expect(lang.verschillen[0]?.perVariant[0]).toHaveProperty('motivering')
    expect(lang).toMatchObject(kort)
  })

  it.each([
    [{ varianten: [variant('een')] }, '/varianten'],
    [{ varianten: [variant('een'), variant('een')] }, '/varianten/1/naam'],
    [{ varianten: [variant('een'), { naam: 'leeg' }] }, '/varianten/1'],
    [{ varianten: [variant('een'), { ...variant('x'), ontwikkeling: {} }] }, '/varianten/1'],
    [{ varianten: [variant('een'), 7] }, '/varianten/1'],
    [
      { varianten: [variant('een'), variant('x', {}, { delen: [] })] },
      '/varianten/1/initiatief/delen',
    ],
    [
      { varianten: [variant('een'), variant('x', {}, { locatie: undefined })] },
      '/varianten/1/initiatief/locatie',
    ],
    [
      { varianten: [variant('een'), variant('x', {}, { kleur: 1 })] },
      '/varianten/1/initiatief/kleur',
    ],
    [{}, '/varianten'],
    [[], ''],
  ])('weigert %#', async (inhoud, pointer) => {
    expect((await refuse(inhoud)).map((fout) => fout.pointer)).toContain(pointer)
  })
})
