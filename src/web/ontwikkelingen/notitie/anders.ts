import { listActiviteiten, wordActiviteiten } from '../../../app/ontwikkeling/programma.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { DeelInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatAantal, joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { showWaarde } from '../kamer/feitvelden.ts'

type Invoer = Pick<Ontwikkelplan['invoer'], 'delen'>

/** So many parts with other data are told of one by one. */
const MAX_DELEN = 6

const nameOf = ({ id, naam = id }: DeelInvoer): string => naam

/** What is done in a part, as a set: its order says nothing. */
const keyOfActiviteiten = ({ feiten }: DeelInvoer): string =>
  JSON.stringify([feiten[ACTIVITEITEN] ?? []].flat().toSorted())

/** What a part is used for, where that differs; otherwise its numbers. */
const sayFeiten = (boek: Regelboek, van: DeelInvoer, naar: DeelInvoer): string => {
  if (keyOfActiviteiten(van) !== keyOfActiviteiten(naar)) {
    const [eerst, nu] = [van, naar].map((deel) => lowerFirst(wordActiviteiten(boek, deel)))
    return `${nameOf(naar)} wordt ${nu} in plaats van ${eerst}.`
  }
  const anders = [...new Set([...Object.keys(van.feiten), ...Object.keys(naar.feiten)])].flatMap(
    (id) => {
      const [eerst, nu] = [van, naar].map(({ feiten }) => showWaarde(boek, id, feiten[id]))
      const label = lowerFirst(boek.feiten.get(id)?.label ?? id)
      return eerst === nu ? [] : `${label} ${nu} in plaats van ${eerst}`
    },
  )
  return anders.length === 0 ? '' : `Bij ${nameOf(naar)} is ${joinEn(anders)}.`
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
