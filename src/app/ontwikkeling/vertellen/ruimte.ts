import type { Regelboek } from '../../../domain/model/regelboek.ts'
import {
  type Getal,
  makeProgramma,
  type Programmadeel,
} from '../../../domain/ontwikkeling/programma.ts'
import { feitenIn, parseFormule } from '../../../domain/regeltaal/formule.ts'
import type { OntwikkelingMetBewijs } from '../antwoord.ts'
import { nameKolom, type Programmas } from '../programma.ts'

type Uitkomst = Pick<OntwikkelingMetBewijs, 'delen' | 'budgetten'>
type Budget = Uitkomst['budgetten'][number]

/** What a plan takes of one kind in one area. */
export interface Ruimterij {
  readonly gebied: string
  readonly soort: string
  readonly eenheid?: string | undefined
  /** By what its parts there state. */
  readonly neemt: Getal
  /** The parts that lie there and have any of it, or do not say. */
  readonly delen: readonly { readonly naam: string; readonly getal: Getal }[]
  /** What was named for it there; absent: nothing was. */
  readonly budget?: Budget | undefined
}

export interface Ruimte {
  readonly rijen: readonly Ruimterij[]
  /** Parts that lie in more than one of these areas: they count in each. */
  readonly dubbel: readonly { readonly naam: string; readonly gebieden: readonly string[] }[]
  /** Parts of which no number of these kinds plays. */
  readonly zonder: readonly string[]
}

const speelt = ({ soort }: Getal): boolean => soort !== 'speelt_niet'

/** The areas that say what a place is for; not the edge of the town, which holds nearly all. */
export const listProfielen = ({ gebieden, visie }: Pick<Regelboek, 'gebieden' | 'visie'>) =>
  gebieden.filter(({ soort }) => visie.soorten[soort]?.profiel === true)

/** Whether a number is worked out of another: the homes that come on balance of those that come. */
const leest = (feit: string, ander: string, { feiten }: Pick<Regelboek, 'feiten'>): boolean => {
  const formule = feiten.get(feit)?.formule
  return formule !== undefined && feitenIn(parseFormule(formule)).includes(ander)
}

/** Per area and kind what the plan takes by what its own parts state, beside what was named as room there. */
export const countRuimte = (
  { delen, budgetten }: Uitkomst,
  { kolommen, plan }: Pick<Programmas, 'kolommen' | 'plan'>,
  boek: Pick<Regelboek, 'feiten' | 'gebieden' | 'visie'>,
): Ruimte => {
  const perId = new Map<string, Programmadeel>(
    plan.fasen.flatMap((fase) => fase.delen.map(({ deel }) => [deel.id, deel] as const)),
  )
  const profielen = listProfielen(boek)
  const rijen = profielen.flatMap(({ id, naam }) => {
    const hier = delen.filter(({ gebieden }) => gebieden.includes(id))
    const leden = hier.flatMap((deel) => perId.get(deel.id) ?? [])
    const { fasen, samen } = makeProgramma(kolommen, leden)
    return kolommen.flatMap((kolom, i): readonly Ruimterij[] => {
      const neemt = samen[i]
      if (neemt === undefined || !speelt(neemt)) return []
      const hierVan = budgetten.filter((een) => een.gebied === id)
      const budget =
        hierVan.find((een) => een.feit === kolom.id) ??
        hierVan.find((een) => leest(een.feit, kolom.id, boek))
      return [
        {
          ...{ gebied: naam, soort: nameKolom(kolom), eenheid: kolom.eenheid, neemt },
          delen: fasen.flatMap((fase) =>
            fase.delen.flatMap(({ deel, getallen }) => {
              const getal = getallen[i]
              return getal && speelt(getal) ? { naam: deel.naam, getal } : []
            }),
          ),
          ...(budget && { budget }),
        },
      ]
    })
  })
  const gebiedenVan = delen.map(({ id, naam, gebieden }) => ({
    ...{ id, naam },
    gebieden: profielen.filter((een) => gebieden.includes(een.id)).map((een) => een.naam),
  }))
  const genoemd = new Set(rijen.flatMap((rij) => rij.delen.map(({ naam }) => naam)))
  return {
    rijen,
    dubbel: gebiedenVan
      .filter(({ naam, gebieden }) => gebieden.length > 1 && genoemd.has(naam))
      .map(({ naam, gebieden }) => ({ naam, gebieden })),
    zonder: gebiedenVan.filter(({ naam }) => !genoemd.has(naam)).map(({ naam }) => naam),
  }
}
