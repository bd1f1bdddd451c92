import { describe, expect, it } from 'vitest'
import { checkFeiten } from '../../src/app/invoer/check-feiten.ts'
import { assess, judge } from '../../src/domain/assess.ts'
import type { Vraag } from '../../src/domain/model/beoordeling.ts'
import { type FeitWaarde, ONBEKEND_BIJ_INITIATIEFNEMER } from '../../src/domain/model/feit.ts'
import type { Spoor } from '../../src/domain/model/uitkomst.ts'
import { CONCLUSIES, NOG_NIET_TE_ZEGGEN, STAND_ONBEKEND } from '../../src/domain/model/visie.ts'
import { createIrrelevantie } from '../../src/domain/ontwikkeling/relevantie.ts'
import { feitenIn } from '../../src/domain/regeltaal/formule.ts'
import { listVragen } from '../../src/domain/uitleg/vragen.ts'
import { createToeval, type Toeval } from '../bench/meten/toeval.ts'
import { boek, drawPlan, drawWaarde, type Feiten, fitParts, type Plan, werk } from './assen.ts'

const isNu = (id: string) => {
  const feit = boek.feiten.get(id)
  return feit?.herkomst === 'initiatief' && feit.aantonen === 'nu'
}
const NU = [...boek.feiten.keys()].filter((id) => isNu(id) && id !== 'activiteiten')

const vragenOver = (plan: Plan): readonly Vraag[] => {
  const { wereld, weging } = judge(werk, plan)
  return listVragen(wereld, weging)
}

/** The facts named in the unknown branches of a trace, as it stands in the answer. */
const openIn = (spoor: Spoor | undefined): readonly string[] => {
  if (spoor?.resultaat !== 'onbekend') return []
  if ('all' in spoor) return spoor.all.flatMap(openIn)
  if ('any' in spoor) return spoor.any.flatMap(openIn)
  if ('not' in spoor) return openIn(spoor.not)
  if ('fact' in spoor) {
    const { value } = spoor
    const norm = typeof value === 'object' && value && 'fact' in value ? [String(value.fact)] : []
    return [spoor.fact, ...norm]
  }
  return namedIn(spoor.condition)
}

const factsIn = (deel: unknown): readonly string[] => {
  if (typeof deel !== 'object' || deel === null) return []
  if ('condition' in deel) return namedIn(String(deel.condition))
  const eigen = 'fact' in deel ? [String(deel.fact)] : []
  return [...eigen, ...Object.values(deel).flatMap(factsIn)]
}
const namedIn = (naam: string) => factsIn(boek.voorwaarden.get(naam))

const stated = (feit: string): readonly string[] => {
  const { formule } = werk.afgeleid.find(({ slot }) => werk.feiten[slot]?.id === feit) ?? {}
  return formule ? feitenIn(formule).flatMap(stated) : [feit]
}

/** Every fact answered: the plan's own, and a drawn one for what it leaves open. */
const fillIn = (kans: Toeval, feiten: Feiten, ids: readonly string[]): Feiten => {
  const erbij = ids.flatMap((id): [string, FeitWaarde][] => {
    const feit = boek.feiten.get(id)
    return feit && !(id in feiten) ? [[id, drawWaarde(feit, kans)]] : []
  })
  return fitParts({ ...Object.fromEntries(erbij), ...feiten }, feiten)
}

const drawPlannen = (zaad: number, aantal: number) => {
  const kans = createToeval(zaad)
  const plannen = Array.from({ length: aantal }, (_, i) =>
    drawPlan(kans, { aandeel: kans.kies([0, 0.3, 0.7]), welkom: i % 4 > 0 }),
  )
  return { kans, plannen }
}

describe('the questions on the rulebook of Assen', () => {
  it('are open in the answer of a rule they name, and that can still take the advice lower', () => {
    let getoetst = 0
    for (const { feiten, ligging } of drawPlannen(1, 250).plannen) {
      const beoordeling = assess(werk, { naam: 'proef', feiten, ligging })
      const { bereik, weighStand } = judge(werk, { feiten, ligging }).weging
      const standOpen = weighStand().stand === STAND_ONBEKEND
      for (const { feit, waarom, redenen } of beoordeling.vragen) {
        expect(isNu(feit) || boek.feiten.get(feit)?.herkomst !== 'initiatief').toBe(true)
        expect(feit in feiten).toBe(false)
        expect(redenen.map(({ id }) => id)).toEqual(waarom)
        for (const { soort, id, laagst } of redenen) {
          expect(CONCLUSIES.indexOf(laagst) < bereik.hoogst || standOpen).toBe(true)
          if (soort !== 'regel') continue
          const eigen = beoordeling.uitkomsten.filter(({ regel }) => regel === id)
          const beslissend = boek.regels
            .filter((regel) => regel.id === id)
            .flatMap(({ versies }) =>
              // Beside another activity a rule may already apply: whether it is about this group too may be open.
              versies.flatMap(({ beslissendAls, geldtVoor }) => [
                ...factsIn(beslissendAls),
                ...factsIn(geldtVoor),
              ]),
            )
          const open = eigen.flatMap(({ spoor, oordeel }) =>
            oordeel === 'voldoet_niet'
              ? factsIn(spoor.voldoetAls)
              : [...openIn(spoor.geldtVoor), ...openIn(spoor.voldoetAls)],
          )
          // An eis weighs as its area stands to the activity, and that may hang on a fact too.
          const houdingen = ligging.gebieden.flatMap(({ gebied }) =>
            Object.values(boek.gebieden.find(({ id }) => id === gebied)?.houding ?? {}),
          )
          const vanHouding = houdingen.flatMap(({ als }) => factsIn(als))
          expect([...open, ...beslissend, ...vanHouding].flatMap(stated)).toContain(feit)
          getoetst += 1
        }
      }
    }
    expect(getoetst).toBeGreaterThan(80)
  })

  it('leave out nothing that can change the advice, whatever is answered', () => {
    const { kans, plannen } = drawPlannen(2, 150)
    let open = 0
    for (const { feiten, ligging } of plannen) {
      const gevraagd = vragenOver({ feiten, ligging }).map(({ feit }) => feit)
      open += gevraagd.length > 0 ? 1 : 0
      for (let keer = 0; keer < 3; keer++) {
        const beantwoord = fillIn(kans, feiten, gevraagd)
        const conclusies = Array.from({ length: 4 }, () => {
          const alle = fillIn(kans, beantwoord, NU)
          return judge(werk, { feiten: alle, ligging }).weging.conclusie
        })
        expect(new Set(conclusies).size).toBe(1)
        expect(conclusies[0]).not.toBe(NOG_NIET_TE_ZEGGEN)
      }
    }
    expect(open).toBeGreaterThan(25)
  })

  it('say in words why they are asked and on what they rest', () => {
    const documenten = Object.values(boek.visie.documenten).map(({ titel }) => titel)
    for (const plan of drawPlannen(3, 100).plannen) {
      for (const { waarom, redenen, grondslag, type, keuzes, waarden } of vragenOver(plan)) {
        expect(redenen).toHaveLength(waarom.length)
        expect(grondslag.length).toBeGreaterThan(0)
        for (const { titel } of grondslag) expect(documenten).toContain(titel)
        for (const { tekst } of redenen) expect(tekst).not.toMatch(/undefined|_/)
        if (type === 'keuze') expect(keuzes?.map(({ waarde }) => waarde)).toEqual(waarden)
        for (const { label } of keuzes ?? []) expect(label).toMatch(/^[^_a-z][^_]*$/)
      }
    }
  })

  it('take "I do not know" for every fact, and then go to the behandelaar', () => {
    const alles = Object.fromEntries(
      [...boek.feiten.values()]
        .filter(({ herkomst }) => herkomst === 'initiatief')
        .map(({ id }) => [id, ONBEKEND_BIJ_INITIATIEFNEMER]),
    )
    expect(checkFeiten(alles, boek.feiten, { alsBehandelaar: false })).toEqual([])
    let verplaatst = 0
    for (const { feiten, ligging } of drawPlannen(4, 250).plannen) {
      const gevraagd = vragenOver({ feiten, ligging }).map(({ feit }) => feit)
      const weet = Object.fromEntries(
        gevraagd.filter(isNu).map((id) => [id, ONBEKEND_BIJ_INITIATIEFNEMER]),
      )
      for (const { feit, wie } of vragenOver({ feiten: { ...feiten, ...weet }, ligging })) {
        if (!(feit in weet)) continue
        verplaatst += 1
        expect(wie).toBe('behandelaar')
      }
    }
    expect(verplaatst).toBeGreaterThan(50)
  })
})

it('banen spelen niet in een deel met alleen woningen of natuur, en wel waar mensen werken', () => {
  const speelt = (...activiteiten: readonly string[]) =>
    !createIrrelevantie(werk)({ activiteiten })('arbeidsplaatsen')
  for (const geen of ['wonen', 'natuur', 'water', 'parkeren', 'sloop']) {
    expect([geen, speelt(geen)]).toEqual([geen, false])
  }
  const wel = ['bedrijf', 'kantoor', 'detailhandel', 'horeca', 'zorg', 'verblijfsrecreatie']
  for (const een of [...wel, 'agrarisch', 'zonnepark', 'netstation', 'bijzondere_woonvorm']) {
    expect([een, speelt(een)]).toEqual([een, true])
  }
  expect(speelt('wonen', 'horeca')).toBe(true)
})
