import {
  type Antwoorden,
  mergeAntwoorden,
  type Zelftoets,
} from '../../../app/beoordelen/zelftoets.ts'
import { nameWaarde } from '../../../app/overzicht/aanbod.ts'
import { headRichting } from '../../../app/woorden/richting.ts'
import { describeWijziging, type Richtingwoorden } from '../../../domain/mits/tekst.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Feit, FeitWaarde } from '../../../domain/model/feit.ts'
import { joinEn, upperFirst } from '../../../domain/tekst.ts'

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
  antwoorden: Readonly<Record<string, FeitWaarde>>,
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

/** What the change gave, in words; what it took back too. */
export const sayWijziging = (toets: Zelftoets, eerst: Antwoorden): string => {
  const { boek, invoer } = toets
  const ids = Object.keys(eerst)
  const nu = ids.flatMap((id) => {
    const waarde = invoer.feiten[id]
    return waarde === undefined ? [] : [[id, waarde] as const]
  })
  const weg = ids.filter((id) => invoer.feiten[id] === undefined)
  const van = { ...toets, invoer: mergeAntwoorden(invoer, eerst) }
  return [
    sayAnders(van, Object.fromEntries(nu)),
    ...weg.map((id) => `${upperFirst(boek.feiten.get(id)?.label ?? id)}: geen antwoord.`),
  ]
    .filter(Boolean)
    .join(' ')
}
