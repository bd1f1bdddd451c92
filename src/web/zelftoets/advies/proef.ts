import { followAntwoorden, type Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { nameWaarde } from '../../../app/overzicht/aanbod.ts'
import { headRichting } from '../../../app/woorden/richting.ts'
import { describeWijziging, type Richtingwoorden } from '../../../domain/mits/tekst.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Feit, FeitWaarde } from '../../../domain/model/feit.ts'
import { joinEn, upperFirst } from '../../../domain/tekst.ts'
import { allOf, type Velden } from '../../shared/formulier.ts'
import { readGevraagd, readVersie } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'

type Antwoorden = Readonly<Record<string, FeitWaarde>>

/** A change that is tried out: which one, and what is read first of the plan without it. */
export interface Proef {
  readonly tekst: string
  readonly was: string
  /** What somebody chose; a next step goes on from it. */
  readonly gekozen: Antwoorden
  /** The same with what changes along. */
  readonly antwoorden: Antwoorden
}

/** Where a plan stands, in the words that people read first. */
export const sayStand = (
  { boek }: Pick<Zelftoets, 'boek'>,
  { richting, advies }: Beoordeling,
): string =>
  richting ? headRichting(boek.visie, richting, advies.conclusie).woorden : advies.woorden

/** What grows of a fact in metres, by what it is called; what a receipt says of it stays as it was. */
const RICHTINGEN: readonly (readonly [over: RegExp, woorden: Richtingwoorden])[] = [
  [/afstand/i, ['verder weg', 'dichterbij']],
  [/hoog/i, ['hoger', 'lager']],
  [/diep/i, ['dieper', 'minder diep']],
  [/breed/i, ['breder', 'smaller']],
]

const wordRichtingen = ({ eenheid, label }: Feit): Richtingwoorden | undefined =>
  eenheid === 'm'
    ? (RICHTINGEN.find(([over]) => over.test(label))?.[1] ?? ['meer', 'minder'])
    : undefined

/** What is changed, in words: numbers with what they were, and any other as the answer to its question. */
export const sayAnders = (
  { boek, invoer }: Pick<Zelftoets, 'boek' | 'invoer'>,
  antwoorden: Antwoorden,
): string => {
  const getallen: string[] = []
  const zinnen: string[] = []
  for (const [id, naar] of Object.entries(antwoorden)) {
    const van = invoer.feiten[id]
    if (typeof van === 'number' && typeof naar === 'number') {
      const feit = boek.feiten.get(id) as Feit
      getallen.push(describeWijziging(feit, { van, naar }, wordRichtingen(feit)))
    } else zinnen.push(nameWaarde(boek, id, naar))
  }
  const eerst = getallen.length === 0 ? [] : [upperFirst(joinEn(getallen))]
  return [...eerst, ...zinnen].map((zin) => `${zin}.`).join(' ')
}

/** The answers that a form asks to try, as far as they differ from the plan. */
const readAnders = (toets: Zelftoets, velden: Velden): Antwoorden => {
  const { antwoorden } = readGevraagd(toets.boek, velden)
  const anders = Object.entries(antwoorden).filter(([id, waarde]) => {
    return JSON.stringify(toets.invoer.feiten[id]) !== JSON.stringify(waarde)
  })
  return Object.fromEntries(anders)
}

/** The change of that number, or the other answers, while the self-check is still the one that they were offered for. */
export const findProef = (
  { omgeving }: Kamer,
  { toets, eigen, velden }: { toets: Zelftoets; eigen: Beoordeling; velden: Velden },
): Proef | undefined => {
  if (readVersie(velden) !== toets.versie) return undefined
  const mits = eigen.mits[Number(allOf(velden, 'mits')[0])]
  const was = sayStand(toets, eigen)
  if (mits) {
    const antwoorden = Object.fromEntries(mits.wijzigingen.map(({ feit, naar }) => [feit, naar]))
    return { tekst: sayAnders(toets, antwoorden), was, gekozen: antwoorden, antwoorden }
  }
  const gekozen = readAnders(toets, velden)
  if (Object.keys(gekozen).length === 0) return undefined
  const antwoorden = { ...gekozen, ...followAntwoorden(omgeving, toets, gekozen) }
  return { tekst: sayAnders(toets, antwoorden), was, gekozen, antwoorden }
}
