import {
  listActiviteiten,
  nameGeteld,
  wordActiviteiten,
} from '../../../app/ontwikkeling/programma.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { DeelInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import { ACTIVITEITEN, type FeitWaarde } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, formatGetal, joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { showWaarde } from './feitvelden.ts'

type Invoer = Pick<Ontwikkelplan['invoer'], 'delen'>

/** So many parts with other data are told of one by one. */
const MAX_DELEN = 6

const nameOf = ({ id, naam = id }: DeelInvoer): string => naam

/** What is done in a part, as a set: its order says nothing. */
const keyOfActiviteiten = ({ feiten }: DeelInvoer): string =>
  JSON.stringify([feiten[ACTIVITEITEN] ?? []].flat().toSorted())

/** What a fact was and is, where that differs: what is counted reads as "50 homes instead of 60". */
const sayFeit = (
  boek: Regelboek,
  id: string,
  [was, is]: readonly [FeitWaarde | undefined, FeitWaarde | undefined],
): { readonly krijgt?: string; readonly overig?: string } | undefined => {
  const [eerst, nu] = [was, is].map((waarde) => showWaarde(boek, id, waarde))
  if (eerst === nu) return undefined
  const feit = boek.feiten.get(id)
  const geteld = feit && nameGeteld(feit)
  return geteld !== undefined && typeof was === 'number' && typeof is === 'number'
    ? { krijgt: `${formatGetal(is)} ${geteld} in plaats van ${formatGetal(was)}` }
    : { overig: `${lowerFirst(feit?.label ?? id)} ${nu} in plaats van ${eerst}` }
}

/** What a part is used for, where that differs; otherwise its numbers. */
const sayFeiten = (boek: Regelboek, van: DeelInvoer, naar: DeelInvoer): string => {
  if (keyOfActiviteiten(van) !== keyOfActiviteiten(naar)) {
    const [eerst, nu] = [van, naar].map((deel) => lowerFirst(wordActiviteiten(boek, deel)))
    return `Het gebruik van ${nameOf(naar)} is dan “${nu}” in plaats van “${eerst}”.`
  }
  const anders = [...new Set([...Object.keys(van.feiten), ...Object.keys(naar.feiten)])].map((id) =>
    sayFeit(boek, id, [van.feiten[id], naar.feiten[id]]),
  )
  const krijgt = anders.flatMap((een) => een?.krijgt ?? [])
  const overig = anders.flatMap((een) => een?.overig ?? [])
  return [
    krijgt.length > 0 && `${nameOf(naar)} krijgt ${joinEn(krijgt)}.`,
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
    return zinnen.length === 0 ? [] : zinnen.join(' ')
  })
  const meer = gewijzigd.length - MAX_DELEN
  return [
    eruit.length > 0 && `${joinEn(eruit)} ${eruit.length === 1 ? 'vervalt' : 'vervallen'}.`,
    ...erbij,
    ...gewijzigd.slice(0, MAX_DELEN),
    meer > 0 && `Nog ${formatAantal(meer, 'deel is', 'delen zijn')} anders.`,
  ]
    .filter(Boolean)
    .join(' ')
}
