import type { Beter } from '../../domain/mits/beter.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { STAND_ONBEKEND, type Stand } from '../../domain/model/visie.ts'
import { upperFirst } from '../../domain/tekst.ts'
import type { VrijMet } from '../../domain/vergunningvrij/vrij-met.ts'
import { stapOf } from '../../domain/weging/schaal.ts'
import { showWaarde, wordWaarde } from '../woorden/namen.ts'
import { wordStand } from '../woorden/richting.ts'
import type { Uitwegen } from './uitwegen.ts'

type Antwoorden = Readonly<Record<string, FeitWaarde>>

interface Wijziging {
  readonly feit: string
  readonly van: FeitWaarde
  readonly naar: FeitWaarde
}

/** A change that is worth trying, and what it gives. */
interface Aanbod {
  readonly wijzigingen: readonly Wijziging[]
  /** Its number among the changes that the advice itself found. */
  readonly mits?: number
  readonly stand?: Stand | typeof STAND_ONBEKEND | undefined
  /** The best that it can still become, while the stand is open. */
  readonly hoogst?: Stand
  readonly anderPlan?: boolean
  /** With it no permit is needed by national law, or perhaps none. */
  readonly vrij?: VrijMet['stand']
  /** Other options of the same choice that do it too. */
  readonly ook?: readonly FeitWaarde[]
}

/** A change to try out: what stands on its button, and the answers that it is. */
export interface Probeersel {
  readonly naam: string
  readonly antwoorden: Antwoorden
}

/** What would help: in a sentence or two, with the change that can be tried out by its number, and others that can. */
export interface Hulp {
  readonly tekst: string
  /** What is read after it by who wants to. */
  readonly meer?: string
  readonly mits?: number
  readonly proberen?: readonly Probeersel[]
  /** The documents that show it, which somebody may send along. */
  readonly stukken?: readonly string[]
}

const VRIJ_MET: Readonly<Record<VrijMet['stand'], string>> = {
  ja: 'Dan is voor het bouwen waarschijnlijk geen omgevingsplanvergunning nodig.',
  onbekend: 'Dan is voor het bouwen misschien geen omgevingsplanvergunning nodig.',
}

const keyOf = ({ wijzigingen }: Aanbod): string => wijzigingen.map(({ feit }) => feit).join()

/** What a single change of this fact gives beside what is offered already: other options, or that it is free. */
const joinVrij = (aanbod: Aanbod, vrijMet: readonly VrijMet[]): Aanbod => {
  const [eerste, ...rest] = aanbod.wijzigingen
  const vrij = vrijMet.find(({ feit, naar }) => feit === eerste?.feit && naar === eerste.naar)
  return vrij && rest.length === 0 ? { ...aanbod, vrij: vrij.stand } : aanbod
}

/** The same plan before another, and of those what takes it highest. */
const compareBeter = (een: Beter, ander: Beter): number =>
  Number(een.anderPlan) - Number(ander.anderPlan) ||
  stapOf(ander.opties[0].hoogst) - stapOf(een.opties[0].hoogst)

/** What the advice found itself first, then single changes, then what frees of a permit: each fact once. */
const listAanbod = (
  { mits }: Pick<Beoordeling, 'mits'>,
  { beter, vrijMet }: Uitwegen,
): readonly Aanbod[] => {
  const gevonden: readonly Aanbod[] = mits.map(({ wijzigingen, stand }, nummer) => {
    const [eerste] = wijzigingen
    const { opties = [] } = beter.find(({ feit }) => feit === eerste?.feit) ?? {}
    const alleen = wijzigingen.length > 1 ? [] : opties
    const hoogst = alleen.find(({ naar }) => naar === eerste?.naar)?.hoogst
    const ook = alleen.map(({ naar }) => naar).filter((naar) => naar !== eerste?.naar)
    return { wijzigingen, mits: nummer, stand, ...(hoogst && { hoogst }), ook }
  })
  const genoemd = new Set(gevonden.map(keyOf))
  const los = beter
    .filter(({ feit }) => !genoemd.has(feit))
    .toSorted(compareBeter)
    .map(({ feit, van, anderPlan, opties: [{ naar, stand, hoogst }, ...rest] }): Aanbod => {
      const ook = rest.map((optie) => optie.naar)
      return { wijzigingen: [{ feit, van, naar }], stand, hoogst, anderPlan, ook }
    })
  const alle = [...gevonden, ...los].map((aanbod) => joinVrij(aanbod, vrijMet))
  const gezegd = alle.flatMap(({ vrij, wijzigingen }) => (vrij ? [wijzigingen[0]?.feit] : []))
  return [
    ...alle,
    ...vrijMet
      .filter(({ feit }) => !gezegd.includes(feit))
      .map(({ stand: vrij, ...wijziging }): Aanbod => ({ wijzigingen: [wijziging], vrij })),
  ]
}

/** A value with what it is an answer to. */
export const nameWaarde = (boek: Regelboek, id: string, waarde: FeitWaarde): string => {
  const feit = boek.feiten.get(id)
  const antwoord = wordWaarde(boek, feit, waarde)
  return feit?.type === 'janee' && feit.vraag !== undefined
    ? `${feit.vraag} ${upperFirst(antwoord)}`
    : `${upperFirst(feit?.label ?? id)}: ${antwoord}`
}

/** A change as people say it: what they were asked, and what it would be in place of what it is. */
const sayWijziging = (boek: Regelboek, { feit, van, naar }: Wijziging): string =>
  `${nameWaarde(boek, feit, naar)} in plaats van ${showWaarde(boek, feit, van)}.`

const sayDan = ({ visie }: Regelboek, { stand, hoogst }: Aanbod): readonly string[] => {
  if (stand !== undefined && stand !== STAND_ONBEKEND) {
    return [`Dan wordt het: ${wordStand(visie, stand)}.`]
  }
  return hoogst ? [`Dan wordt het hoogstens: ${wordStand(visie, hoogst)}.`] : []
}

/** What can be tried out on it, without what its number stands for. */
const listProberen = (
  boek: Regelboek,
  { wijzigingen, mits, ook = [] }: Aanbod,
): readonly Probeersel[] => {
  const [eerste] = wijzigingen
  if (eerste === undefined) return []
  const waarden = [...(mits === undefined ? [eerste.naar] : []), ...ook]
  return waarden.map((naar) => ({
    naam: nameWaarde(boek, eerste.feit, naar),
    antwoorden: { [eerste.feit]: naar },
  }))
}

/** The same change as what an eis needs: it is told once, as that eis says it. */
const findNodig = (
  { nodig }: Pick<Beoordeling, 'nodig'>,
  [eerste, ...rest]: readonly Wijziging[],
): Beoordeling['nodig'][number] | undefined =>
  nodig.find(
    ({ feit, naar, volgt }) =>
      rest.length + volgt.length === 0 && feit === eerste?.feit && naar === eerste.naar,
  )

/** Every change that helps, the smallest first. */
export const listWijzigingen = (
  beoordeling: Pick<Beoordeling, 'mits' | 'nodig'>,
  boek: Regelboek,
  uitwegen: Uitwegen,
): readonly Hulp[] =>
  listAanbod(beoordeling, uitwegen).map((aanbod) => {
    const { wijzigingen, mits, vrij, anderPlan } = aanbod
    const proberen = listProberen(boek, aanbod)
    return {
      tekst: [
        ...wijzigingen.map(
          (wijziging) => findNodig(beoordeling, wijzigingen)?.kort ?? sayWijziging(boek, wijziging),
        ),
        ...(anderPlan ? ['Uw plan wordt dan wel anders.'] : []),
        ...sayDan(boek, aanbod),
        ...(vrij ? [VRIJ_MET[vrij]] : []),
      ].join(' '),
      ...(mits !== undefined && { mits }),
      ...(proberen.length > 0 && { proberen }),
    }
  })
