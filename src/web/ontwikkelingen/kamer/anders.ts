import {
  listActiviteiten,
  nameGeteld,
  sayGetal,
  wordActiviteiten,
} from '../../../app/ontwikkeling/programma.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { DeelInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import { ACTIVITEITEN, type FeitWaarde, isSameWaarde } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatGetal, joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { showWaarde } from './feitvelden.ts'

type Invoer = Pick<Ontwikkelplan['invoer'], 'delen'>

/** So many parts with other data are told of one by one. */
const MAX_DELEN = 6

const nameOf = ({ id, naam = id }: DeelInvoer): string => naam

const activitiesOf = ({ feiten }: DeelInvoer): FeitWaarde => feiten[ACTIVITEITEN] ?? []

type Paar = readonly [was: FeitWaarde | undefined, is: FeitWaarde | undefined]

/** A yes/no fact as what it says of the plan: "dat het gebouw zonder aardgas is", "dat er geen school verdwijnt". */
const sayStelling = (label: string, is: boolean): string | undefined => {
  const [, stelling] = /^of (.+)$/.exec(label) ?? []
  if (stelling === undefined || is) return stelling && `dat ${stelling}`
  return stelling.startsWith('er een ')
    ? `dat er geen ${stelling.slice('er een '.length)}`
    : `dat het niet zo is dat ${stelling}`
}

interface Gezegd {
  /** What is counted: "50 homes instead of 60". */
  readonly krijgt?: string
  /** What is stated now and was not, or was answered the other way. */
  readonly opgegeven?: string
  readonly overig?: string
}

/** A value that was not stated before; of what is counted the count, which of one thing has its own word. */
const sayNieuw = (boek: Regelboek, id: string, is: FeitWaarde): Gezegd => {
  const feit = boek.feiten.get(id)
  const label = lowerFirst(feit?.label ?? id)
  const stelling = typeof is === 'boolean' ? sayStelling(label, is) : undefined
  if (stelling !== undefined) return { opgegeven: stelling }
  const wat =
    feit && nameGeteld(feit) !== undefined && typeof is === 'number' && is !== 1
      ? sayGetal(feit, { soort: 'waarde', waarde: is })
      : `${label} ${showWaarde(boek, id, is)}`
  return { opgegeven: wat }
}

/** What a fact was and is, where that differs. */
const sayFeit = (boek: Regelboek, id: string, [was, is]: Paar): Gezegd => {
  if (isSameWaarde(was, is)) return {}
  if (was === undefined && is !== undefined) return sayNieuw(boek, id, is)
  const feit = boek.feiten.get(id)
  const [eerst, nu] = [was, is].map((waarde) => showWaarde(boek, id, waarde))
  const label = lowerFirst(feit?.label ?? id)
  const stelling = typeof is === 'boolean' ? sayStelling(label, is) : undefined
  if (stelling !== undefined) return { opgegeven: `${stelling} (eerst “${eerst}”)` }
  const isGeteld = feit !== undefined && nameGeteld(feit) !== undefined
  if (!isGeteld || typeof was !== 'number' || typeof is !== 'number' || is === 1) {
    return { overig: `${label} ${nu} in plaats van ${eerst}` }
  }
  const wordt = sayGetal(feit, { soort: 'waarde', waarde: is })
  return { krijgt: `${wordt} in plaats van ${formatGetal(was)}` }
}

/** What a part is used for, where that differs; otherwise its numbers. */
const sayFeiten = (boek: Regelboek, van: DeelInvoer, naar: DeelInvoer): string => {
  if (!isSameWaarde(activitiesOf(van), activitiesOf(naar))) {
    const [eerst, nu] = [van, naar].map((deel) => lowerFirst(wordActiviteiten(boek, deel)))
    return `Het gebruik van ${nameOf(naar)} is dan “${nu}” in plaats van “${eerst}”.`
  }
  const anders = [...new Set([...Object.keys(van.feiten), ...Object.keys(naar.feiten)])].map((id) =>
    sayFeit(boek, id, [van.feiten[id], naar.feiten[id]]),
  )
  const krijgt = anders.flatMap((een) => een.krijgt ?? [])
  const opgegeven = anders.flatMap((een) => een.opgegeven ?? [])
  const overig = anders.flatMap((een) => een.overig ?? [])
  return [
    krijgt.length > 0 && `${nameOf(naar)} krijgt ${joinEn(krijgt)}.`,
    opgegeven.length > 0 && `Bij ${nameOf(naar)} is nu opgegeven: ${joinEn(opgegeven)}.`,
    overig.length > 0 && `Bij ${nameOf(naar)}: ${joinEn(overig)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const isZelfdePlek = (van: DeelInvoer, naar: DeelInvoer): boolean =>
  JSON.stringify([van.locatie, van.bufferM]) === JSON.stringify([naar.locatie, naar.bufferM])

const sayDeel = (boek: Regelboek, van: DeelInvoer, naar: DeelInvoer): readonly string[] => {
  const naam = nameOf(naar)
  const fase = (deel: DeelInvoer) => (deel.fase === undefined ? 'geen fase' : `fase ${deel.fase}`)
  return [
    nameOf(van) === naam ? '' : `${nameOf(van)} heet ${naam}.`,
    sayFeiten(boek, van, naar),
    isZelfdePlek(van, naar) ? '' : `${naam} komt op een andere plek.`,
    van.fase === naar.fase ? '' : `${naam} komt in ${fase(naar)} in plaats van ${fase(van)}.`,
  ].filter(Boolean)
}

/** What a plan has other than the one that it is laid beside, in sentences; empty: nothing. */
export const sayAnders = (boek: Regelboek, van: Invoer, naar: Invoer): string => {
  const vroeger = new Map(van.delen.map((deel) => [deel.id, deel]))
  const nu = new Set(naar.delen.map(({ id }) => id))
  const eruit = van.delen.filter(({ id }) => !nu.has(id)).map(nameOf)
  const erbij = naar.delen.flatMap((deel) =>
    vroeger.has(deel.id)
      ? []
      : `${nameOf(deel)} komt erbij (${joinEn(listActiviteiten(boek, deel))}).`,
  )
  const gewijzigd = naar.delen.flatMap((deel) => {
    const oud = vroeger.get(deel.id)
    const zinnen = oud === undefined ? [] : sayDeel(boek, oud, deel)
    return zinnen.length === 0 ? [] : { naam: nameOf(deel), zin: zinnen.join(' ') }
  })
  // To name one more costs no less than to tell of it.
  const aantal = gewijzigd.length === MAX_DELEN + 1 ? gewijzigd.length : MAX_DELEN
  const rest = gewijzigd.slice(aantal).map(({ naam }) => naam)
  return [
    eruit.length > 0 && `${joinEn(eruit)} ${eruit.length === 1 ? 'vervalt' : 'vervallen'}.`,
    ...erbij,
    ...gewijzigd.slice(0, aantal).map(({ zin }) => zin),
    rest.length > 0 && `Ook ${joinEn(rest)} zijn anders.`,
  ]
    .filter(Boolean)
    .join(' ')
}
