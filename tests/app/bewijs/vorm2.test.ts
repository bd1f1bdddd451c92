import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAntwoord, readVolledig, toAntwoord } from '../../../src/app/beoordelen/antwoordvorm.ts'
import { assessMetBewijs, explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { hashDelen, joinDelen } from '../../../src/app/beoordelen/bewijs.ts'
import { verifyBewijs } from '../../../src/app/bewijs/verify-bewijs.ts'
import { VORM } from '../../../src/domain/model/antwoord/bewijs.ts'
import type { KorteBeoordeling } from '../../../src/domain/model/beoordeling.ts'
import { shortenAlsVorm5 } from '../../../src/domain/uitleg/kort.ts'
import { tellAlsVorm4, tellAlsVorm7 } from '../../../src/domain/uitleg/voorheen.ts'
import { unrankVoorbehouden } from '../../../src/domain/uitleg/vorm1.ts'
import { listLegeLijsten } from '../../hulp/lege-lijsten.ts'
import { boek, createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

const { omgeving } = createProef()
const vraag = (feiten: object = {}) => ({
  inhoud: {
    ...INITIATIEF,
    feiten: { ...INITIATIEF.feiten, activiteiten: ['kantoor'], ...feiten },
  },
  contentCrs: RD,
  mag: { alsBehandelaar: true, concept: false },
})
const { beoordeling, delen } = assessMetBewijs(omgeving, vraag())
const { bewijs, ...kort } = beoordeling
const { hash } = omgeving
const hashOf = (anders: typeof kort) => hashDelen(hash, anders, { delen })

/** By origin facts stand in another order than one by one. */
const sortFeiten = <B extends Pick<KorteBeoordeling, 'feiten'>>(deel: B): B => ({
  ...deel,
  feiten: deel.feiten.toSorted((een, ander) =>
    `${een.feit} ${een.gebied}`.localeCompare(`${ander.feit} ${ander.gebied}`),
  ),
})

describe('een antwoord', () => {
  it('heeft geen lege lijsten, ook uitgelegd niet', () => {
    const { volledigeDelen } = explainMetBewijs(omgeving, vraag())
    expect(listLegeLijsten(JSON.parse(joinDelen(delen)))).toEqual([])
    expect(listLegeLijsten(JSON.parse(joinDelen(volledigeDelen)))).toEqual([])
  })

  it('leest terug als wat is beoordeeld', () => {
    expect(sortFeiten(readAntwoord(JSON.parse(joinDelen(delen))).kort)).toEqual(
      sortFeiten(JSON.parse(JSON.stringify(beoordeling))),
    )
    const { volledig } = explainMetBewijs(omgeving, vraag())
    const { bewijs: _, ...uitleg } = JSON.parse(JSON.stringify(volledig))
    const gelezen = readVolledig(JSON.parse(JSON.stringify(toAntwoord(uitleg))))
    expect(sortFeiten(gelezen)).toEqual(sortFeiten(uitleg))
  })

  it('noemt wat niet geldt per reden', () => {
    const { nietVanToepassing } = JSON.parse(joinDelen(delen))
    const redenen = nietVanToepassing.map(
      ({ reden, gebied = '' }: { readonly reden: string; readonly gebied?: string }) =>
        `${reden} ${gebied}`,
    )
    expect(new Set(redenen).size).toBe(redenen.length)
    expect(
      nietVanToepassing.flatMap(({ regels }: { readonly regels: string[] }) => regels),
    ).toEqual(kort.nietVanToepassing.map(({ regel }) => regel))
  })
})

describe('een bewijs van nu', () => {
  it('is samengesteld uit de hashes van de delen', () => {
    expect(bewijs.vorm).toBe(VORM)
    expect(bewijs.sha256).toBe(hash.sha256(hash.canonicalize(bewijs.delen)))
    const { uitkomsten } = JSON.parse(joinDelen(delen))
    const perUitkomst = uitkomsten.map((deel: object) => hash.sha256(hash.canonicalize(deel)))
    expect(bewijs.delen.uitkomsten).toBe(hash.sha256(perUitkomst.join('')))
    const perRegel = kort.nietVanToepassing.map((deel) => hash.sha256(hash.canonicalize(deel)))
    expect(bewijs.delen.nietVanToepassing).toBe(hash.sha256(perRegel.join('')))
  })

  it('verandert als één uitkomst verandert, verdwijnt of van plaats wisselt', () => {
    const { uitkomsten, nietVanToepassing } = kort
    const vast = hashOf(kort)
    fc.assert(
      fc.property(fc.nat(uitkomsten.length - 1), (i) => {
        const zonder = uitkomsten.filter((_, j) => j !== i)
        const anders = uitkomsten.map((deel, j) => (j === i ? { ...deel, kort: 'anders' } : deel))
        for (const lijst of [zonder, anders]) {
          expect(hashOf({ ...kort, uitkomsten: lijst }).uitkomsten).not.toBe(vast.uitkomsten)
        }
      }),
    )
    fc.assert(
      fc.property(fc.nat(nietVanToepassing.length - 1), (i) => {
        const zonder = nietVanToepassing.filter((_, j) => j !== i)
        const anders = nietVanToepassing.map((deel, j) =>
          j === i ? { ...deel, gebied: 'elders' } : deel,
        )
        for (const lijst of [zonder, anders]) {
          const nieuw = hashOf({ ...kort, nietVanToepassing: lijst })
          expect(nieuw.nietVanToepassing).not.toBe(vast.nietVanToepassing)
        }
      }),
    )
    const omgekeerd = hashOf({ ...kort, uitkomsten: uitkomsten.toReversed() })
    expect(omgekeerd.uitkomsten).not.toBe(vast.uitkomsten)
  })

  it('is hetzelfde voor het korte en het uitgelegde antwoord, en allebei kloppen zij', () => {
    const uitleg = explainMetBewijs(omgeving, vraag())
    expect(uitleg.beoordeling.bewijs).toEqual(bewijs)
    for (const tekst of [joinDelen(delen), joinDelen(uitleg.volledigeDelen)]) {
      expect(verifyBewijs(omgeving, JSON.parse(tekst))).toMatchObject({
        uitkomst: 'klopt',
        wijze: 'herberekend',
        verschillen: [],
      })
    }
  })

  it('ziet in een uitgelegd antwoord ook een ander spoor', () => {
    const { volledigeDelen } = explainMetBewijs(omgeving, vraag())
    const vals = JSON.parse(joinDelen(volledigeDelen))
    vals.uitkomsten[0].spoor.voldoetAls.resultaat = 'onbekend?'
    const { uitkomst, verschillen } = verifyBewijs(omgeving, vals)
    expect(uitkomst).toBe('wijkt_af')
    expect(verschillen.map(({ pointer }) => pointer)).toEqual([
      '/uitkomsten/0/spoor/voldoetAls/resultaat',
    ])
  })

  it('hangt niet af van de volgorde waarin een keuze van meer is gegeven', () => {
    const waarden = boek.feiten.get('activiteiten')?.waarden?.slice(0, 3) ?? []
    expect(waarden.length).toBeGreaterThan(1)
    const shaVan = (activiteiten: readonly string[]) => {
      const uit = assessMetBewijs(omgeving, vraag({ activiteiten })).beoordeling.bewijs
      expect(uit.verzoek.feiten.activiteiten).toEqual(activiteiten)
      return uit.sha256
    }
    expect(shaVan(waarden.toReversed())).toBe(shaVan(waarden))
  })

  it('van een vorm die wij niet kennen, rekenen wij niet na', () => {
    expect(verifyBewijs(omgeving, { ...bewijs, vorm: VORM + 1 })).toMatchObject({
      uitkomst: 'niet_na_te_rekenen',
      verschillen: [],
    })
  })
})

describe('een bewijs van vorm 2', () => {
  // A plan that needs something: in the third form that is told, in the second it was not.
  const groot = vraag({ activiteiten: ['wonen'], woningenNieuw: 25, sociaalHuurAantal: 2 })
  const nu = explainMetBewijs(omgeving, groot)
  const [toetser] = omgeving.boeken.all
  if (!toetser) throw new Error('no rulebook')
  const werk = toetser.compile(nu.volledig.peildatum)

  /** As the second form made it; `anders` is changed before the hashes are made. */
  const makeVorm2 = (anders: (antwoord: Record<string, unknown>) => void = () => undefined) => {
    const { bewijs: nieuw, ...kortNu } = nu.beoordeling
    const toenKort = tellAlsVorm7(tellAlsVorm4(shortenAlsVorm5(kortNu, nu.volledig)))
    const { nodig, ...antwoord } = JSON.parse(JSON.stringify(toAntwoord(toenKort, 2)))
    expect(nodig.length).toBeGreaterThan(0)
    antwoord.advies = unrankVoorbehouden(werk, antwoord.advies)
    anders(antwoord)
    const teksten = Object.entries(antwoord).map(([naam, deel]) => [naam, hash.canonicalize(deel)])
    const { kort: gelezen } = readAntwoord({ ...antwoord, bewijs: { ...nieuw, vorm: 2 } })
    const delenToen = hashDelen(hash, gelezen, {
      delen: new Map(teksten as [string, string][]),
      vorm: 2,
    })
    const sha256 = hash.sha256(hash.canonicalize(delenToen))
    return { ...antwoord, bewijs: { ...nieuw, vorm: 2, delen: delenToen, sha256 } }
  }

  it('klopt byte voor byte, met het antwoord en alleen', () => {
    const toen = makeVorm2()
    for (const inhoud of [toen, toen.bewijs]) {
      expect(verifyBewijs(omgeving, inhoud)).toMatchObject({
        uitkomst: 'klopt',
        wijze: 'herberekend',
        verschillen: [],
      })
    }
  })

  it('van voor de richting klopt ook', () => {
    const toen = makeVorm2((antwoord) => delete antwoord.richting)
    expect(verifyBewijs(omgeving, toen)).toMatchObject({ uitkomst: 'klopt', wijze: 'herberekend' })
  })

  it('is bewezen uit wat is bewaard als de woorden nu anders worden gemaakt', () => {
    const toen = makeVorm2(({ advies }) => {
      Object.assign(advies as object, { samenvatting: 'Zo zeiden wij het toen.' })
    })
    expect(verifyBewijs(omgeving, toen)).toMatchObject({
      uitkomst: 'klopt',
      wijze: 'van_wat_is_bewaard',
    })
  })

  it('klopt niet als de conclusie een andere is, al passen de hashes', () => {
    const vals = makeVorm2(({ advies }) => {
      Object.assign(advies as object, { conclusie: 'ja' })
    })
    expect(verifyBewijs(omgeving, vals).uitkomst).toBe('wijkt_af')
  })

  it('mist niets van wat een bewijs van nu bewijst: zonder nodig klopt dat niet', () => {
    const { nodig: _, ...zonder } = JSON.parse(joinDelen(nu.delen))
    expect(verifyBewijs(omgeving, zonder).uitkomst).toBe('wijkt_af')
  })
})
