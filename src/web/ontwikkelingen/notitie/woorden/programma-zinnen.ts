import type { OntwikkelingMetBewijs } from '../../../../app/ontwikkeling/antwoord.ts'
import {
  listActiviteiten,
  nameGeteld,
  nameKolom,
  type Programmas,
  sayGetal,
} from '../../../../app/ontwikkeling/programma.ts'
import type { Feit } from '../../../../domain/model/feit.ts'
import type { Getal } from '../../../../domain/ontwikkeling/programma.ts'
import { formatAantal, joinEn, lowerFirst } from '../../../../domain/tekst.ts'
import { type Nummers, nameDelen } from './deelnamen.ts'

const isBekend = ({ soort }: Getal): boolean => soort === 'waarde' || soort === 'ten_minste'

/** So many numbers say what a plan is. */
const HOOFDGETALLEN = 6

/** The first numbers that are known of these; empty: none. */
export const listGetallen = (
  kolommen: readonly Feit[],
  getallen: readonly Getal[],
): readonly string[] =>
  kolommen.slice(0, HOOFDGETALLEN).flatMap((kolom, i) => {
    const getal = getallen[i]
    return getal !== undefined && isBekend(getal) ? sayGetal(kolom, getal) : []
  })

const listVan =
  (is: (feit: Feit) => boolean): typeof listGetallen =>
  (kolommen, getallen) =>
    listGetallen(
      kolommen.filter(is),
      getallen.filter((_, i) => kolommen[i] !== undefined && is(kolommen[i])),
    )

/** The same of what the plan counts: not what is there now, or goes for it. */
export const listWatKomt = listVan(({ bestaand }) => bestaand !== true)

/** The same of what ends with the plan: nothing in which what is there already counts too, or that goes by the plan. */
export const listWatVervalt = listVan(({ bestaand }) => bestaand === undefined)

type Delen = Pick<OntwikkelingMetBewijs, 'delen'>['delen']

const nameWat = (feit: Feit): string => {
  const geteld = nameGeteld(feit)
  return geteld === undefined
    ? `“${lowerFirst(nameKolom(feit).replace(/ \(.*\)$/, ''))}” van`
    : `hoeveel ${geteld} er ${feit.label.startsWith('aantal ') ? 'komen' : 'komt'} in`
}

/** The parts of which the table shows this number as unknown. */
const listOnbekendIn = ({ plan }: Programmas, delen: Delen, nummer: number): Delen => {
  const ids = new Set(
    plan.fasen.flatMap((groep) =>
      groep.delen.flatMap(({ deel, getallen }) =>
        getallen[nummer]?.soort === 'onbekend' ? deel.id : [],
      ),
    ),
  )
  return delen.filter(({ id }) => ids.has(id))
}

/** Numbers that say what comes there, that no part gives and that are therefore in no table. */
const listBuitenTabel = (
  { boek, kolommen, plan }: Programmas,
  delen: Delen,
): readonly (readonly [Feit, Delen])[] => {
  const alle = plan.fasen.flatMap((groep) => groep.delen.map(({ deel }) => deel))
  const saysWat = (feit: Feit): boolean =>
    feit.type === 'getal' &&
    feit.aggregatie === 'som' &&
    feit.veranderbaar !== undefined &&
    feit.deelVan === undefined &&
    !kolommen.includes(feit) &&
    alle.some(({ isIrrelevant }) => isIrrelevant(feit.id))
  const perFeit = Map.groupBy(
    delen.flatMap((deel) => deel.vragen.map((feit) => ({ deel, feit }))),
    ({ feit }) => feit,
  )
  return [...perFeit].flatMap(([id, leden]) => {
    const feit = boek.feiten.get(id)
    return feit !== undefined && saysWat(feit)
      ? [[feit, leden.map(({ deel }) => deel)] as const]
      : []
  })
}

/** The numbers that a part does not give yet, all that the table shows as unknown among them: never nought. */
const listOnbekend = (
  programmas: Programmas,
  delen: Delen,
  nummers: Nummers,
): readonly string[] => {
  const inTabel = programmas.kolommen.map(
    (feit, i) => [feit, listOnbekendIn(programmas, delen, i)] as const,
  )
  return [...inTabel, ...listBuitenTabel(programmas, delen)].flatMap(([feit, leden]) =>
    leden.length === 0 ? [] : `${nameWat(feit)} ${nameDelen(leden, delen, nummers)}`,
  )
}

/** What the whole comes to, each of its phases with what is done there, and what nobody said yet. */
export const sayProgramma = (
  programmas: Programmas,
  delen: Delen,
  nummers: Nummers = new Map(),
): readonly string[] => {
  const { boek, kolommen, plan } = programmas
  const sayTelt = (getallen: readonly Getal[]) => {
    const zinnen = listGetallen(kolommen, getallen)
    return zinnen.length === 0 ? '' : joinEn(zinnen)
  }
  const heel = sayTelt(plan.samen)
  const fasen = plan.fasen.filter(({ fase }) => fase !== undefined)
  const inFasen = fasen.length > 0 ? ` in ${formatAantal(fasen.length, 'fase', 'fasen')}` : ''
  const onbekend = listOnbekend(programmas, delen, nummers)
  return [
    `Het plan heeft ${formatAantal(delen.length, 'deel', 'delen')}${inFasen}.${heel === '' ? ' Geen deel geeft nog een getal op dat optelt.' : ` Het telt ${heel}.`}`,
    ...fasen.map(({ fase, delen: leden, samen }) => {
      const wat = joinEn([...new Set(leden.flatMap(({ deel }) => listActiviteiten(boek, deel)))])
      const telt = sayTelt(samen)
      return `Fase ${fase} (${wat}) ${telt === '' ? 'geeft nog geen heel getal op dat optelt.' : `telt ${telt}.`}`
    }),
    ...(onbekend.length === 0
      ? []
      : [`Nog niet opgegeven, en daarom nergens meegeteld, is ${joinEn(onbekend)}.`]),
  ]
}
