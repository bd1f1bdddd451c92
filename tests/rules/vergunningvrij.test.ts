import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { checkFeiten } from '../../src/app/invoer/check-feiten.ts'
import { mutateVoorwaarde } from '../../src/domain/gezondheid/mutanten.ts'
import { type FeitWaarde, feitWaardeSchema } from '../../src/domain/model/feit.ts'
import { type Vergunningvrij, VRIJ } from '../../src/domain/model/vergunningvrij.ts'
import type { Voorwaarde } from '../../src/domain/model/voorwaarde.ts'
import { compileRegelboek, newSpoor } from '../../src/domain/regeltaal/regelwerk.ts'
import { ONWAAR } from '../../src/domain/regeltaal/waarheid.ts'
import { judgeVergunningvrij } from '../../src/domain/vergunningvrij/vergunningvrij.ts'
import { buildWereld } from '../../src/domain/weging/wereld.ts'
import { boek } from './assen.ts'

type Feiten = Readonly<Record<string, FeitWaarde>>

const gegeven = z.record(z.string(), feitWaardeSchema.nullable())
const gevallenSchema = z.array(
  z.strictObject({
    over: z.string(),
    uitgangspunt: gegeven,
    gevallen: z
      .array(
        z.strictObject({
          naam: z.string(),
          feiten: gegeven,
          // Niets: the article is not about it.
          verwacht: z.enum([...VRIJ, 'niets']),
          ontbreekt: z.array(z.string()).optional(),
          deel: z.record(z.string(), z.enum(VRIJ)).optional(),
        }),
      )
      .min(1),
  }),
)
const groepen = gevallenSchema.parse(parse(readFileSync('rules/vergunningvrij.cases.yaml', 'utf8')))
const gevallen = groepen.flatMap(({ over, uitgangspunt, gevallen: eigen }) =>
  eigen.map(({ feiten, ...geval }) => ({
    ...geval,
    naam: `${over}: ${geval.naam}`,
    feiten: Object.fromEntries(
      Object.entries({ ...uitgangspunt, ...feiten }).filter(([, waarde]) => waarde !== null),
    ) as Feiten,
  })),
)

const vrij = boek.vergunningvrij as Vergunningvrij
const PEILDATUM = { geldigOp: '2026-12-01', beschikbaarOp: '2026-12-01' }

/** Only what the answer rests on: the rules have no part in it. */
const compile = (vergunningvrij: Vergunningvrij) =>
  compileRegelboek({ ...boek, regels: [], spanningen: [], gebieden: [], vergunningvrij }, PEILDATUM)
const judge = (werk: ReturnType<typeof compile>, feiten: Feiten) =>
  judgeVergunningvrij(buildWereld(werk, feiten, undefined))

const werk = compile(vrij)

describe('what article 2.29 of the Bbl frees of a permit', () => {
  it.each(gevallen)('$naam', ({ feiten, verwacht, ontbreekt, deel }) => {
    const uitkomst = judge(werk, feiten)
    expect(uitkomst?.stand ?? 'niets').toBe(verwacht)
    if (ontbreekt) {
      expect(uitkomst?.ontbreekt.map(({ feit }) => feit).toSorted()).toEqual(ontbreekt.toSorted())
    }
    for (const [activiteit, stand] of Object.entries(deel ?? {})) {
      const antwoord = uitkomst?.delen.find((een) => een.activiteit === activiteit)
      expect(antwoord?.stand).toBe(stand)
    }
  })

  it('states facts that the catalogue knows, within their bounds', () => {
    for (const { feiten } of gevallen) {
      expect(checkFeiten(feiten, boek.feiten, { alsBehandelaar: true })).toEqual([])
    }
  })

  it('has a case on both sides of every limit: each small mistake in a condition is noticed', () => {
    const feitOf = (id: string) => boek.feiten.get(id)
    const varianten = listVoorwaarden(vrij).flatMap(({ voorwaarde, plek, change }) =>
      mutateVoorwaarde(voorwaarde, feitOf).map((mutant) => ({
        naam: `${plek} ${mutant.soort} ${mutant.pad.join('.')} ${JSON.stringify(mutant.voorwaarde)}`,
        anders: change(mutant.voorwaarde),
      })),
    )
    expect(varianten.length).toBeGreaterThan(150)
    expect(survivorsOf(varianten)).toEqual([])
  })

  it('has a case for every measure, demand and exception, and for what an exception does not touch', () => {
    const zonder = <T>(lijst: readonly T[], i: number) => lijst.filter((_, j) => j !== i)
    const varianten = [
      ...vrij.maatregelen.flatMap((maatregel, i) => [
        { naam: maatregel.id, anders: { ...vrij, maatregelen: zonder(vrij.maatregelen, i) } },
        ...maatregel.eisen.map((eis, j) => {
          const anders = { ...maatregel, eisen: zonder(maatregel.eisen, j) }
          const maatregelen = vrij.maatregelen.with(i, anders)
          return { naam: `${maatregel.id}: ${eis.tekst}`, anders: { ...vrij, maatregelen } }
        }),
      ]),
      ...(vrij.buiten ?? []).map(({ activiteit }, i) => ({
        naam: `buiten ${activiteit}`,
        anders: { ...vrij, buiten: zonder(vrij.buiten ?? [], i) },
      })),
      ...vrij.uitzonderingen.flatMap((uitzondering, i) => {
        const put = (anders: typeof uitzondering) => ({
          ...vrij,
          uitzonderingen: vrij.uitzonderingen.with(i, anders),
        })
        const { id, behalve, tenzij } = uitzondering
        return [
          { naam: id, anders: { ...vrij, uitzonderingen: zonder(vrij.uitzonderingen, i) } },
          ...behalve.map((maatregel, j) => ({
            naam: `${id} behalve ${maatregel}`,
            anders: put({ ...uitzondering, behalve: zonder(behalve, j) }),
          })),
          ...vrij.maatregelen
            .filter((maatregel) => !behalve.includes(maatregel.id))
            .map((maatregel) => ({
              naam: `${id} ook niet bij ${maatregel.id}`,
              anders: put({ ...uitzondering, behalve: [...behalve, maatregel.id] }),
            })),
          ...tenzij.flatMap((deel, j) =>
            deel.maatregelen.map((maatregel, k) => {
              const maatregelen = zonder(deel.maatregelen, k)
              const anders = tenzij.with(j, { ...deel, maatregelen })
              return {
                naam: `${id} tenzij ${maatregel}`,
                anders: put({ ...uitzondering, tenzij: anders }),
              }
            }),
          ),
        ]
      }),
    ]
    expect(survivorsOf(varianten)).toEqual([])
  })

  it('asks no fact that the plan is not asked', () => {
    for (const { naam, feiten } of gevallen) {
      const wereld = buildWereld(werk, feiten, undefined)
      const spoor = newSpoor(werk, wereld.algemeen.waarden)
      const overbodig = (judge(werk, feiten)?.ontbreekt ?? []).filter(({ feit }) => {
        const relevant = werk.relevant.get(werk.slotOf(feit))
        return relevant?.toets(wereld.algemeen.waarden, spoor) === ONWAAR
      })
      expect({ naam, overbodig }).toEqual({ naam, overbodig: [] })
    }
  })

  it('keeps a settled answer when missing facts become known', () => {
    for (const { naam, feiten } of gevallen) {
      const heel = judge(werk, feiten)?.stand
      for (const weg of Object.keys(feiten).filter((id) => id !== 'activiteiten')) {
        const { [weg]: _, ...minder } = feiten
        const eerder = judge(werk, minder)?.stand
        expect([naam, weg, eerder === 'onbekend' ? heel : eerder]).toEqual([naam, weg, heel])
      }
    }
  })

  it('says nothing of a plan that the article is not about, or of which nothing is known', () => {
    expect(judge(werk, { activiteiten: ['wonen'] })).toBeUndefined()
    expect(judge(werk, { activiteiten: ['dakopbouw'] })).toBeUndefined()
    expect(judge(werk, { activiteiten: ['sport'], soortSport: 'veldsport' })).toBeUndefined()
    expect(judge(werk, {})).toBeUndefined()
  })

  it('says of what the article leaves out why it is no, or why it is not known', () => {
    expect(judge(werk, { activiteiten: ['sport'], soortSport: 'padel' })).toMatchObject({
      stand: 'nee',
      delen: [{ redenen: [vrij.buiten?.[0]?.tekst], opmerkingen: [] }],
    })
    expect(judge(werk, { activiteiten: ['sport'] })).toMatchObject({
      stand: 'onbekend',
      ontbreekt: [{ feit: 'soortSport' }],
    })
    expect(judge(werk, { activiteiten: ['mantelzorgwoning'] })).toMatchObject({
      stand: 'onbekend',
      ontbreekt: [],
      delen: [{ redenen: [], opmerkingen: [vrij.buiten?.[1]?.tekst] }],
    })
  })

  it('says why not, with the article of the exception beside that of the measure', () => {
    const uitkomst = judge(werk, {
      activiteiten: ['dakkapel'],
      dakzijde: 'voor',
      monumentOfGezicht: ['monument'],
    })
    expect(uitkomst).toMatchObject({
      stand: 'nee',
      artikelen: ['artikel 2.29 onder b', 'artikel 2.30 lid 1'],
      ontbreekt: [],
      delen: [{ redenen: [vrij.maatregelen[0]?.eisen[0]?.tekst, expect.any(String)] }],
    })
  })
})

/** Every condition, with how to put another in its place. */
function listVoorwaarden(heel: Vergunningvrij) {
  interface Plaats {
    readonly plek: string
    readonly voorwaarde: Voorwaarde
    readonly change: (voorwaarde: Voorwaarde) => Vergunningvrij
  }
  const perMaatregel = heel.maatregelen.flatMap((maatregel, i): Plaats[] => {
    const put = (anders: typeof maatregel) => ({
      ...heel,
      maatregelen: heel.maatregelen.with(i, anders),
    })
    const { id, voor, eisen } = maatregel
    return [
      ...(voor
        ? [
            {
              plek: `${id} voor`,
              voorwaarde: voor,
              change: (v: Voorwaarde) => put({ ...maatregel, voor: v }),
            },
          ]
        : []),
      ...eisen.map((eis, j) => ({
        plek: `${id} eis ${j}`,
        voorwaarde: eis.als,
        change: (als: Voorwaarde) => put({ ...maatregel, eisen: eisen.with(j, { ...eis, als }) }),
      })),
    ]
  })
  const perUitzondering = heel.uitzonderingen.flatMap((uitzondering, i): Plaats[] => {
    const put = (anders: typeof uitzondering) => ({
      ...heel,
      uitzonderingen: heel.uitzonderingen.with(i, anders),
    })
    const { id, als, tenzij } = uitzondering
    return [
      { plek: id, voorwaarde: als, change: (v) => put({ ...uitzondering, als: v }) },
      ...tenzij.map((deel, j) => ({
        plek: `${id} tenzij ${j}`,
        voorwaarde: deel.zolang,
        change: (zolang: Voorwaarde) =>
          put({ ...uitzondering, tenzij: tenzij.with(j, { ...deel, zolang }) }),
      })),
    ]
  })
  const perBuiten = (heel.buiten ?? []).flatMap((deel, i): Plaats[] =>
    deel.als
      ? [
          {
            plek: `buiten ${deel.activiteit}`,
            voorwaarde: deel.als,
            change: (als) => ({ ...heel, buiten: heel.buiten?.with(i, { ...deel, als }) }),
          },
        ]
      : [],
  )
  return [...perMaatregel, ...perUitzondering, ...perBuiten]
}

/** The variants on which every case still comes out as it should. */
function survivorsOf(
  varianten: readonly { readonly naam: string; readonly anders: Vergunningvrij }[],
): readonly string[] {
  return varianten
    .filter(({ anders }) => {
      const ander = compile(anders)
      return gevallen.every(({ feiten, verwacht, deel = {} }) => {
        const uitkomst = judge(ander, feiten)
        return (
          (uitkomst?.stand ?? 'niets') === verwacht &&
          (uitkomst?.delen ?? []).every(
            ({ activiteit, stand }) => stand === (deel[activiteit] ?? stand),
          )
        )
      })
    })
    .map(({ naam }) => naam)
}
