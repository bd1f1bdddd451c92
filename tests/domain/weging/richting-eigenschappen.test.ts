import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/domain/assess.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { HARDHEDEN, NOG_NIET_TE_ZEGGEN, STAND_ONBEKEND } from '../../../src/domain/model/visie.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { WAAR } from '../../../src/domain/regeltaal/waarheid.ts'
import { gradeOf } from '../../../src/domain/weging/hardheid.ts'
import { type Grond, readRichting } from '../../../src/domain/weging/richting.ts'
import { stapOf } from '../../../src/domain/weging/schaal.ts'
import { maakRegel, PEILDATUM } from '../proef/proefboek.ts'
import { boekArb, deelFeitenArb, isNu, liggingArb, times } from '../proef/willekeurig.ts'

const RUNS = times(600)
type Feiten = Record<string, FeitWaarde>
type Einden = { readonly laagst: number; readonly hoogst: number }

const weeg = (boek: Regelboek, feiten: Feiten, ligging?: Ligging) => {
  const { wereld, weging } = judge(compileRegelboek(boek, PEILDATUM), {
    feiten,
    ...(ligging && { ligging }),
  })
  return { weging, richting: readRichting(wereld, weging) }
}

const isBinnen = (a: Einden, b: Einden) => b.laagst <= a.laagst && a.hoogst <= b.hoogst

const BEVESTIGING = { bevestiging: { door: 'raad', op: '2026-01-01' } } as const
const mapHouding = (
  boek: Regelboek,
  change: (houding: Houding) => Houding | undefined,
): Regelboek => ({
  ...boek,
  gebieden: boek.gebieden.map((gebied) => ({
    ...gebied,
    houding: Object.fromEntries(
      Object.entries(gebied.houding).flatMap(([groep, houding]) => {
        const anders = change(houding)
        return anders ? [[groep, anders]] : []
      }),
    ),
  })),
})
type Houding = Regelboek['gebieden'][number]['houding'][string]

/** Everything but the priorities, confirmed. */
const confirmAll = (boek: Regelboek): Regelboek => {
  const met = mapHouding(boek, (houding) => ({ ...houding, ...BEVESTIGING }))
  return {
    ...met,
    regels: met.regels.map((regel) => ({ ...regel, ...BEVESTIGING })),
    spanningen: met.spanningen.map((spanning) => ({ ...spanning, ...BEVESTIGING })),
    gebieden: met.gebieden.map((gebied) => ({
      ...gebied,
      waarden: Object.fromEntries(
        Object.entries(gebied.waarden).map(([id, waarde]) => [id, { ...waarde, ...BEVESTIGING }]),
      ),
    })),
  }
}

/** The level that each stand means. */
const TREDE = [0, 1, 1, 1, 1, 1, 2, 2, 3]
const toTreden = ({ laagst, hoogst }: Einden) => ({ laagst: TREDE[laagst], hoogst: TREDE[hoogst] })

const gevallen = fc.tuple(boekArb, deelFeitenArb, liggingArb)

describe('the stand', () => {
  it('lies in its band, and what it can at most be too', () => {
    fc.assert(
      fc.property(gevallen, ([boek, { deel }, ligging]) => {
        const { band, bereik, stand } = weeg(boek, deel, ligging).richting
        expect(isBinnen(bereik, band)).toBe(true)
        if (stand !== STAND_ONBEKEND) expect(bereik.laagst).toBe(stapOf(stand))
      }),
      RUNS,
    )
  })

  it('has a band that only narrows when facts or layers become known', () => {
    fc.assert(
      fc.property(gevallen, ([boek, { deel, alle }, ligging]) => {
        const eerst = weeg(boek, deel, ligging).richting
        for (const id of Object.keys(alle)) {
          const later = weeg(boek, { ...deel, [id]: alle[id] as FeitWaarde, ...deel }, ligging)
          expect(isBinnen(later.richting.band, eerst.band)).toBe(true)
        }
        for (const laag of ligging.lagen) {
          const zonder = { ...ligging, lagen: ligging.lagen.filter((naam) => naam !== laag) }
          expect(isBinnen(eerst.band, weeg(boek, deel, zonder).richting.band)).toBe(true)
        }
        expect(isBinnen(eerst.band, weeg(boek, deel).richting.band)).toBe(true)
      }),
      RUNS,
    )
  })

  it('survives every fact that is shown now, and only gets firmer by it', () => {
    fc.assert(
      fc.property(gevallen, ([boek, { deel, alle }, ligging]) => {
        const eerst = weeg(boek, deel, ligging).richting
        if (eerst.stand === STAND_ONBEKEND) return
        const nu = Object.fromEntries(Object.entries(alle).filter(([id]) => isNu(id)))
        const later = weeg(boek, { ...nu, ...deel }, ligging).richting
        expect(later.stand).toBe(eerst.stand)
        const graad = ({ hardheid }: typeof eerst) => (hardheid ? HARDHEDEN.indexOf(hardheid) : -1)
        expect(graad(later)).toBeGreaterThanOrEqual(graad(eerst))
      }),
      RUNS,
    )
  })

  it('does not depend on the order of rules, areas or facts', () => {
    fc.assert(
      fc.property(gevallen, ([boek, { deel }, ligging]) => {
        const om = {
          ...boek,
          regels: boek.regels.toReversed(),
          gebieden: boek.gebieden.toReversed(),
          feiten: new Map([...boek.feiten].toReversed()),
        }
        const omgekeerd = Object.fromEntries(Object.entries(deel).toReversed())
        const namen = ({ door }: { readonly door: readonly Grond[] }) =>
          door.map(({ soort, id, gebied }) => `${soort} ${id} ${gebied}`).toSorted()
        const [a, b] = [weeg(boek, deel, ligging).richting, weeg(om, omgekeerd, ligging).richting]
        expect([b.stand, b.band, b.hardheid, b.alleenVast]).toEqual([
          a.stand,
          a.band,
          a.hardheid,
          a.alleenVast,
        ])
        expect(namen(b)).toEqual(namen(a))
      }),
      RUNS,
    )
  })

  it('is not moved by a rule that does not apply, nor by kansen, signalen and inspiration', () => {
    const nooit = { all: [{ fact: 'woningen', operator: 'lessThan', value: 0 }] } as const
    fc.assert(
      fc.property(gevallen, ([boek, { deel }, ligging]) => {
        const gegeven = { woningen: 3, ...deel }
        const erbij = [
          maakRegel('XX-01', { doorwerking: 'weigeringsgrond', versie: { geldtVoor: nooit } }),
          maakRegel('XX-02', { aard: 'kans' }),
          maakRegel('XX-03', { aard: 'signaal' }),
          maakRegel('XX-04', { doorwerking: 'inspiratie', herkomst: 'hogere_regelgeving' }),
        ]
        const a = weeg(boek, gegeven, ligging).richting
        const b = weeg({ ...boek, regels: [...boek.regels, ...erbij] }, gegeven, ligging).richting
        expect([b.stand, b.band, b.hardheid, b.door]).toEqual([a.stand, a.band, a.hardheid, a.door])
      }),
      RUNS,
    )
  })

  it('is never higher where every contribution is at most as high', () => {
    fc.assert(
      fc.property(boekArb, deelFeitenArb, deelFeitenArb, liggingArb, (boek, a, b, ligging) => {
        const [een, ander] = [weeg(boek, a.alle, ligging), weeg(boek, b.alle, ligging)]
        const stappen = ({ weging: { regels, houdingen, spanningen } }: typeof een) =>
          [...regels, ...houdingen, ...spanningen].map(({ stemAt }) => stemAt(0).bereik.laagst)
        const [hoog, laag] = [stappen(een), stappen(ander)]
        fc.pre(hoog.length === laag.length && laag.every((stap, i) => stap <= (hoog[i] ?? 0)))
        expect(ander.richting.bereik.laagst).toBeLessThanOrEqual(een.richting.bereik.laagst)
      }),
      { numRuns: 400 },
    )
  })

  it('is never raised by one activity group more, where conditions read activities only to apply', () => {
    const leest = (deel: unknown) => JSON.stringify(deel ?? '').includes('activiteiten')
    const isGewoon = ({ regels, spanningen, gebieden }: Regelboek) =>
      !/"not"|doesNotContain/.test(
        JSON.stringify(regels.map(({ versies }) => versies[0]?.geldtVoor ?? '')),
      ) &&
      !regels.some(
        ({ versies: [versie] }) => leest(versie?.voldoetAls) || leest(versie?.beslissendAls),
      ) &&
      !leest(spanningen) &&
      !gebieden.some(({ houding }) => leest(houding))
    let geteld = 0
    fc.assert(
      fc.property(gevallen, ([boek, { deel }, ligging]) => {
        if (!isGewoon(boek)) return
        geteld += 1
        const een = weeg(boek, { ...deel, activiteiten: ['wonen'] }, ligging).richting
        const twee = weeg(boek, { ...deel, activiteiten: ['wonen', 'winkel'] }, ligging).richting
        expect(twee.bereik.hoogst).toBeLessThanOrEqual(een.bereik.hoogst)
      }),
      { numRuns: 10_000 },
    )
    expect(geteld).toBeGreaterThan(80)
  })
})

describe('the conclusie beside the stand', () => {
  it('is what the table says, except where what is strijdig is not firm', () => {
    fc.assert(
      fc.property(gevallen, ([boek, { deel }, ligging]) => {
        const { weging, richting } = weeg(boek, deel, ligging)
        if (richting.stand === STAND_ONBEKEND || weging.conclusie === NOG_NIET_TE_ZEGGEN) return
        const zacht = richting.stand === 'strijdig' && richting.hardheid !== 'vast'
        const verwacht = zacht ? 1 : TREDE[stapOf(richting.stand)]
        expect(weging.bereik.laagst).toBe(verwacht)
      }),
      RUNS,
    )
  })

  it('is the table in band and range when everything is confirmed', () => {
    fc.assert(
      fc.property(gevallen, ([boek, { deel }, ligging]) => {
        const { weging, richting } = weeg(confirmAll(boek), deel, ligging)
        expect(toTreden(richting.band)).toEqual(weging.band)
        expect(toTreden(richting.bereik)).toEqual(weging.bereik)
      }),
      RUNS,
    )
  })
})

describe('confirming', () => {
  it('keeps the stand, never raises the conclusie, never softens the ground', () => {
    fc.assert(
      fc.property(gevallen, fc.nat(4), ([boek, { deel }, ligging], welke) => {
        const een = boek.regels.map((regel, i) =>
          i === welke ? { ...regel, ...BEVESTIGING } : regel,
        )
        for (const later of [{ ...boek, regels: een }, confirmAll(boek)]) {
          const [a, b] = [weeg(boek, deel, ligging), weeg(later, deel, ligging)]
          expect([b.richting.stand, b.richting.band]).toEqual([a.richting.stand, a.richting.band])
          expect(b.weging.bereik.laagst).toBeLessThanOrEqual(a.weging.bereik.laagst)
          expect(b.weging.bereik.hoogst).toBeLessThanOrEqual(a.weging.bereik.hoogst)
          const graad = (r: typeof a.richting) => (r.hardheid ? HARDHEDEN.indexOf(r.hardheid) : -1)
          expect(graad(b.richting)).toBeGreaterThanOrEqual(graad(a.richting))
        }
      }),
      RUNS,
    )
  })
})

/** A rulebook whose area values are all firm: so leaving out is deleting. */
const withFirmWaarden = (boek: Regelboek): Regelboek => ({
  ...boek,
  gebieden: boek.gebieden.map((gebied) => ({
    ...gebied,
    waarden: Object.fromEntries(
      Object.entries(gebied.waarden).map(([id, waarde]) => [id, { ...waarde, ...BEVESTIGING }]),
    ),
  })),
})

const leaveOut = (boek: Regelboek, onder: number): Regelboek =>
  mapHouding(
    {
      ...boek,
      regels: boek.regels.filter((regel) => gradeOf(regel) >= onder),
      spanningen: boek.spanningen.filter((spanning) => gradeOf(spanning) >= onder),
    },
    (houding) => (gradeOf(houding) >= onder ? houding : undefined),
  )

describe('how firm the ground is', () => {
  it('leaving out all that is softer keeps the stand, and leaving out its own level too changes it', () => {
    fc.assert(
      fc.property(gevallen, ([ruw, { deel }, ligging]) => {
        const boek = withFirmWaarden(ruw)
        const { richting } = weeg(boek, deel, ligging)
        const { stand, hardheid, alleenVast } = richting
        expect(weeg(leaveOut(boek, 2), deel, ligging).richting.stand).toBe(alleenVast)
        if (hardheid === undefined) return
        const graad = HARDHEDEN.indexOf(hardheid)
        expect(weeg(leaveOut(boek, graad), deel, ligging).richting.stand).toBe(stand)
        expect(weeg(leaveOut(boek, graad + 1), deel, ligging).richting.stand).not.toBe(stand)
        expect(hardheid === 'vast').toBe(alleenVast === stand)
      }),
      RUNS,
    )
  })

  it('is the firmest ground that gives it below silence, and above it the softest that it needs', () => {
    fc.assert(
      fc.property(gevallen, ([boek, { deel }, ligging]) => {
        const { richting, weging } = weeg(boek, deel, ligging)
        const { stand, hardheid, door } = richting
        if (stand === STAND_ONBEKEND || hardheid === undefined) return
        const firmest = (gronden: readonly Grond[]) =>
          Math.max(...gronden.map(({ graad }) => graad ?? -1))
        const gevend = door.filter(({ rol }) => rol === 'stand')
        if (stapOf(stand) < stapOf('zwijgt')) {
          expect(HARDHEDEN.indexOf(hardheid)).toBe(firmest(gevend))
          return
        }
        // Per area and group: the stance itself, or the firmest eis that gives direction to it.
        const stiltes = weging.houdingen
          .filter(({ houding: { profiel } }) => profiel)
          .map(({ houding: { groep, mogelijk }, richtingDoor }) => {
            const spreekt = mogelijk.length > 0 && mogelijk.every((deel) => deel.stand !== 'zwijgt')
            const eigen = spreekt ? mogelijk.map((deel) => deel.graad) : []
            const eisen = richtingDoor.filter(({ over }) => over.get(groep)?.geldt === WAAR)
            return Math.max(
              -1,
              ...(spreekt ? [Math.min(...eigen)] : []),
              ...eisen.map((deel) => deel.graad),
            )
          })
        const nodig = [...stiltes, ...(gevend.length > 0 ? [firmest(gevend)] : [])]
        expect(HARDHEDEN.indexOf(hardheid)).toBe(Math.min(2, ...nodig))
      }),
      RUNS,
    )
  })
})

describe('what gives the stand', () => {
  it('is enough: without every other rule, houding and spanning the stand stays', () => {
    fc.assert(
      fc.property(gevallen, ([boek, { deel }, ligging]) => {
        const { stand, door } = weeg(boek, deel, ligging).richting
        if (stand === STAND_ONBEKEND) return
        const heeft = (soort: Grond['soort'], id: string) =>
          door.some((grond) => grond.soort === soort && grond.id === id)
        const rest: Regelboek = {
          ...boek,
          regels: boek.regels.filter(({ id }) => heeft('regel', id)),
          spanningen: boek.spanningen.filter(({ id }) => heeft('spanning', id)),
          gebieden: boek.gebieden.map((gebied) => ({
            ...gebied,
            houding: Object.fromEntries(
              Object.entries(gebied.houding).filter(([groep]) =>
                door.some((g) => g.soort === 'houding' && g.id === groep && g.gebied === gebied.id),
              ),
            ),
          })),
        }
        expect(weeg(rest, deel, ligging).richting.stand).toBe(stand)
      }),
      RUNS,
    )
  })

  it('applies: nothing rests on a rule, area or group that does not play', () => {
    fc.assert(
      fc.property(gevallen, ([boek, { deel }, ligging]) => {
        const { richting, weging } = weeg(boek, deel, ligging)
        const raakt = new Set(ligging.gebieden.map(({ gebied }) => gebied))
        for (const { soort, id, gebied } of [...richting.door, ...richting.tegenkracht]) {
          if (gebied !== undefined) expect(raakt.has(gebied)).toBe(true)
          if (soort !== 'regel') continue
          const oordelen = weging.regels
            .filter(({ evaluatie }) => evaluatie.regel.definitie.id === id)
            .map(({ evaluatie }) => evaluatie.oordeel)
          expect(oordelen.some((oordeel) => oordeel !== 'niet_van_toepassing')).toBe(true)
        }
      }),
      RUNS,
    )
  })
})
