import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import { describeWinst } from '../../src/domain/mits/winst.ts'
import { fillSjabloon, formatWaarde } from '../../src/domain/tekst.ts'
import { niveauOf } from '../../src/domain/weging/niveau.ts'
import {
  countLettergrepen,
  fleschDouma,
  JARGON,
  MAX_WOORDEN,
  measure,
  splitWoorden,
  splitZinnen,
  type Tekst,
  TOEZEGGING,
} from '../hulp/leesmaat.ts'

const boek = loadRegelboeken('rules').find(({ visie }) => visie.id === 'omgevingsvisie-assen')
if (!boek) throw new Error('rulebook of Assen not found')
const { regels, spanningen, gebieden, feiten, begrippen } = boek

/** What a reader sees for a fact: twelve of it, or its first choice. */
const voorbeeld = (id: string): string => {
  const feit = feiten.get(id)
  return formatWaarde(feit, feit?.type === 'getal' ? 12 : (feit?.waarden?.[0] ?? true))
}
const fill = (waar: string, tekst: string): Tekst => ({
  waar,
  tekst: fillSjabloon(tekst, voorbeeld),
})

const vanInitiatiefnemer = [...feiten.values()].filter(
  ({ herkomst, wie }) => herkomst === 'initiatief' && wie === 'initiatiefnemer',
)

/** Every gain of a mits, with the words of the vision: a better advice, best case or worst case. */
const winst = ([0, 1, 2, 3] as const).flatMap((laagst) =>
  ([0, 1, 2, 3] as const).flatMap((hoogst) => {
    const oud = { conclusie: 'nee_in_deze_vorm', band: { laagst: 0, hoogst: 0 } } as const
    const gelijk = { conclusie: oud.conclusie, band: { laagst, hoogst } }
    const beter = { conclusie: niveauOf(hoogst), band: { laagst, hoogst } }
    return [gelijk, beter].map((nieuw) => ({
      waar: `${nieuw.conclusie} ${laagst}-${hoogst}`,
      tekst: describeWinst(boek.visie.woorden, oud, nieuw),
    }))
  }),
)

/** A share that is asked about without a word on what it is: "Is de helft van de omgeving?". */
const DEEL_ZONDER_MEER =
  /^(Is|Zijn) ((minstens|hoogstens) )?(de helft|een (derde|kwart|deel)|\d+%) van (de |het |een )?\p{L}+\?$/u
/** A thing that stands in for a name which was never told: "Staat het bij het werk?". */
const HET_ZONDER_NAAM =
  /(^(Is|Staat|Blijft|Komt|Ligt|Wordt) het (nodig|bij|uit|op|in|van|voor|aan|achter)\b)|\bhet\?$/

describe('een vraag van een regel', () => {
  it('is een hele zin, ook voor wie de regel niet ziet', () => {
    expect('Is de helft van de omgeving?').toMatch(DEEL_ZONDER_MEER)
    expect('Is hoogstens de helft van het voorerf verhard?').not.toMatch(DEEL_ZONDER_MEER)
    const vragen = regels.flatMap(({ id, vraag }) =>
      vraag === undefined ? [] : [`${id} ${vraag}`],
    )
    expect(vragen.length).toBeGreaterThan(300)
    const mis = vragen.filter((regel) => {
      const vraag = regel.slice(regel.indexOf(' ') + 1)
      const heel = /^[A-Z].*\p{L}.* .*\?$/u.test(vraag)
      return !heel || DEEL_ZONDER_MEER.test(vraag) || HET_ZONDER_NAAM.test(vraag)
    })
    expect(mis).toEqual([])
  })

  it('is bij een feit ook een hele zin', () => {
    const mis = [...feiten.values()].filter(
      ({ vraag }) =>
        vraag !== undefined && (!/^[A-Z].* .*\?$/.test(vraag) || DEEL_ZONDER_MEER.test(vraag)),
    )
    expect(mis.map(({ id, vraag }) => `${id} ${vraag}`)).toEqual([])
  })
})

const TEKSTEN: Readonly<Record<string, readonly Tekst[]>> = {
  kort: [
    ...regels.flatMap(({ id, toelichting }) =>
      Object.entries(toelichting).flatMap(([uitkomst, tekst]) =>
        tekst ? [fill(`${id} ${uitkomst}`, tekst.kort)] : [],
      ),
    ),
    ...regels.flatMap(({ id, strengerDanBron }) =>
      strengerDanBron === undefined ? [] : [fill(id, strengerDanBron)],
    ),
    ...spanningen.map(({ id, toelichting }) => fill(id, toelichting.kort)),
  ],
  houding: gebieden.flatMap(({ id, houding }) =>
    Object.entries(houding).flatMap(([groep, { tekst, perActiviteit = {} }]) =>
      [tekst, ...Object.values(perActiviteit)].map((een) => ({
        waar: `${id} ${groep}`,
        tekst: een,
      })),
    ),
  ),
  titel: regels.map(({ id, titel }) => ({ waar: id, tekst: titel })),
  'regel als vraag': regels.map(({ id, vraag = '' }) => ({ waar: id, tekst: vraag })),
  voorbehoud: regels.map(({ id, voorbehoud = '' }) => ({ waar: id, tekst: voorbehoud })),
  vraag: vanInitiatiefnemer.map(({ id, vraag = '' }) => ({ waar: id, tekst: vraag })),
  hulp: vanInitiatiefnemer.flatMap(({ id, hulp }) => (hulp ? [{ waar: id, tekst: hulp }] : [])),
  winst,
  label: [
    ...vanInitiatiefnemer.map(({ id, label }) => ({ waar: id, tekst: label })),
    ...Object.entries({ ...begrippen.stukken, ...begrippen.procedurestappen }).map(
      ([id, { label }]) => ({ waar: id, tekst: label }),
    ),
  ],
}

const findAll = (soorten: readonly string[], isFout: (zin: string) => boolean): readonly string[] =>
  soorten.flatMap((soort) =>
    (TEKSTEN[soort] ?? []).flatMap(({ waar, tekst }) =>
      splitZinnen(tekst)
        .filter(isFout)
        .map((zin) => `${soort} ${waar}: ${zin}`),
    ),
  )
const SOORTEN = Object.keys(TEKSTEN)

describe('a syllable', () => {
  it.each([
    ['huis', 1],
    ['gemeente', 3],
    ['geïnd', 2],
    ['sneeuw', 1],
    ['bijgebouw', 3],
    ['omgevingsplan', 4],
    ['Fochteloërveen', 5],
    ['m', 1],
  ])('%s has %i', (woord, aantal) => {
    expect(countLettergrepen(woord)).toBe(aantal)
  })
})

describe('the words for an inhabitant', () => {
  it.each([
    ['kort', 85, 0.04],
    ['houding', 75, 0.05],
    ['vraag', 76, 0.04],
    ['regel als vraag', 78, 0.045],
    ['voorbehoud', 81, 0.04],
    ['hulp', 79, 0.05],
    ['winst', 73, 0.08],
  ])('%s scores at least %i, with few words of four syllables or more', (soort, score, aandeel) => {
    const maat = measure(TEKSTEN[soort] ?? [])
    const gemeten = fleschDouma(maat)
    console.log(
      `${soort}: Flesch-Douma ${gemeten.toFixed(1)}, ${(maat.woorden / maat.zinnen).toFixed(1)} words a sentence, ${((100 * maat.moeilijk) / maat.woorden).toFixed(1)}% of four syllables or more`,
    )
    expect(maat.woorden).toBeGreaterThan(100)
    expect(gemeten).toBeGreaterThanOrEqual(score)
    expect(maat.moeilijk / maat.woorden).toBeLessThanOrEqual(aandeel)
  })

  it(`come in sentences of at most ${MAX_WOORDEN} words`, () => {
    expect(findAll(SOORTEN, (zin) => splitWoorden(zin).length > MAX_WOORDEN)).toEqual([])
  })

  it('are not the words of insiders', () => {
    expect(findAll(SOORTEN, (zin) => JARGON.test(zin))).toEqual([])
  })

  it('never sound like a decision', () => {
    expect(
      findAll(['kort', 'houding', 'titel', 'regel als vraag', 'voorbehoud', 'winst'], (zin) =>
        TOEZEGGING.test(zin),
      ),
    ).toEqual([])
  })

  it('leave nobody to choose what of a thing that fits is true of his plan', () => {
    const kort = regels.map(({ id, toelichting }) => [id, toelichting.voldoet?.kort ?? ''])
    expect(
      kort.filter(([, tekst = '']) => /, of |\bin de stad of\b|\bklein of\b/.test(tekst)),
    ).toEqual([])
  })

  it('say u, never je or jij', () => {
    expect(findAll(SOORTEN, (zin) => /\b(?:je|jij|jou|jouw|uwe)\b/iu.test(zin))).toEqual([])
  })
})

describe('a filled-in text', () => {
  const texts = regels.flatMap(({ id, toelichting }) =>
    Object.entries(toelichting).flatMap(([uitkomst, registers]) =>
      Object.entries(registers ?? {}).map(([register, tekst]) => ({
        waar: `${id} ${uitkomst} ${register}`,
        tekst,
      })),
    ),
  )
  /** The unit in any of its forms, right after the place where the value with its unit comes. */
  const repeatsUnit = (tekst: string): boolean =>
    [...tekst.matchAll(/\{(\w+)\}\s*([\p{L}%²³]+)/gu)].some(([, id = '', volgend = '']) => {
      const eenheid = feiten.get(id)?.eenheid?.split(/[ /]/)[0]
      const enkelvoud = formatWaarde(feiten.get(id), 1).split(' ')[1]
      return volgend === eenheid || volgend === enkelvoud || /^(?:meter|procent|%)$/u.test(volgend)
    })

  it('gives no unit twice', () => {
    expect(texts.filter(({ tekst }) => repeatsUnit(tekst))).toEqual([])
  })

  it('has no bare yes or no within a sentence', () => {
    const janee = texts.filter(({ tekst }) =>
      [...tekst.matchAll(/\{(\w+)\}/g)].some(([, id = '']) => feiten.get(id)?.type === 'janee'),
    )
    expect(janee).toEqual([])
  })

  it('does not count one as many', () => {
    const een = texts.map(({ waar, tekst }) => ({
      waar,
      tekst: fillSjabloon(tekst, (id) => formatWaarde(feiten.get(id), 1)),
    }))
    const meervoud =
      /(?:zijn|komen|worden|verdwijnen) 1 |\b1 (?:\p{L}+(?:en|'s)|\p{L}+\/\p{L}+)\b/iu
    expect(een.filter(({ tekst }) => meervoud.test(tekst))).toEqual([])
  })
})

/** Somebody who says who judged it, where an officer may have done so alone. */
const VOLGENS_ADVIES = /volgens (het|de) (\p{L}+ )?(advies|adviseur)\b/u

it('een uitkomst noemt geen advies: wie oordeelde kan ook de behandelaar zijn', () => {
  expect('Het past volgens het stedenbouwkundig advies.').toMatch(VOLGENS_ADVIES)
  const mis = regels.flatMap(({ id, toelichting }) =>
    [toelichting.voldoet, toelichting.voldoet_niet].flatMap((tekst) =>
      Object.values(tekst ?? {}).some((deel) => VOLGENS_ADVIES.test(String(deel))) ? [id] : [],
    ),
  )
  expect(mis).toEqual([])
})
