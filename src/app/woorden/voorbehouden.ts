import type { Beoordeling, Voorbehoud } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../domain/model/richting.ts'
import { formatAantal, lowerFirst } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { foldVoorbehouden, listOnderzoeken } from '../../domain/weging/voorbehoud.ts'
import { wordOnderzoeken } from '../../domain/woorden/onderzoeken.ts'

/** Usual reservations that are told in one line. */
export interface Samen {
  /** The line, without a full stop: for the initiator, and for the officer. */
  readonly kort: string
  readonly motivering: string
  readonly voorbehouden: readonly Voorbehoud[]
}

/** Of more than so many that are special for a plan, the first few are read at once. */
const MAX_GELEZEN = 5
const EERSTE = 3

/** What a page shows one by one, with the rest folded in one line. */
export const foldLos = (
  los: readonly Voorbehoud[],
): { readonly eerst: readonly Voorbehoud[]; readonly verder: readonly Samen[] } => {
  if (los.length <= MAX_GELEZEN) return { eerst: los, verder: [] }
  const voorbehouden = los.slice(EERSTE)
  const aantal = voorbehouden.length
  return {
    eerst: los.slice(0, EERSTE),
    verder: [
      {
        kort: `Nog ${aantal} punten die bij dit plan moeten blijken`,
        motivering: `Nog ${aantal} voorbehouden bij dit plan`,
        voorbehouden,
      },
    ],
  }
}

interface Plek {
  readonly regel: string
  readonly gebied?: string | undefined
}
const isPlek =
  ({ regel, gebied }: Plek) =>
  (ander: Plek) =>
    ander.regel === regel && ander.gebied === gebied

/** Whether only a person of the municipality can say it: nothing else is missing. */
const isOordeel = (
  boek: Regelboek,
  { uitkomsten }: Pick<Beoordeling, 'uitkomsten'>,
  { stuk, ...plek }: Plek & Pick<Voorbehoud, 'stuk'>,
): boolean => {
  const uitkomst = uitkomsten.find(isPlek(plek))
  if (uitkomst === undefined) return stuk === undefined
  return uitkomst.ontbreekt.every(({ feit }) => boek.feiten.get(feit)?.herkomst === 'behandelaar')
}

const nameStuk = (boek: Regelboek, stuk: string): string =>
  lowerFirst(boek.begrippen.stukken[stuk]?.label ?? stuk)

/** Who shows it and how, for the initiator. */
export const sayWaaruit = (
  boek: Regelboek,
  beoordeling: Pick<Beoordeling, 'uitkomsten'>,
  voorbehoud: Plek & Pick<Voorbehoud, 'stuk'>,
): string => {
  const { stuk } = voorbehoud
  const label = stuk && nameStuk(boek, stuk)
  if (isOordeel(boek, beoordeling, voorbehoud)) {
    return label ? `De gemeente beoordeelt dit met: ${label}.` : 'De gemeente beoordeelt dit.'
  }
  return label ? `Dit moet blijken uit: ${label}.` : 'Dit moet bij de aanvraag blijken.'
}

/** What is read among the reasons already, and need not be read again. */
export const listOngezegd = ({
  advies: { voorbehouden },
  richting,
}: Pick<Beoordeling, 'advies' | 'richting'>): readonly Voorbehoud[] => {
  const gezegd = richting ? chooseRedenen(richting).beslissend : []
  return voorbehouden.filter(
    (deel) =>
      !gezegd.some(
        ({ soort, id, gebied }) => soort === 'regel' && isPlek(deel)({ regel: id, gebied }),
      ),
  )
}

/** With what to show a reason that is a reservation; its own words say who judges it. */
export const nameStukVanGrond = (
  boek: Regelboek,
  { advies }: Pick<Beoordeling, 'advies'>,
  { soort, id, gebied }: Pick<GrondUitkomst, 'soort' | 'id' | 'gebied'>,
): string | undefined => {
  const voorbehoud = advies.voorbehouden.find(isPlek({ regel: id, gebied }))
  const stuk = soort === 'regel' ? voorbehoud?.stuk : undefined
  return stuk && nameStuk(boek, stuk)
}

/** The same in a sentence behind that reason, with a space before it. */
export const sayWaaruitGrond = (...vraag: Parameters<typeof nameStukVanGrond>): string => {
  const stuk = nameStukVanGrond(...vraag)
  return stuk === undefined ? '' : ` Laat dit zien met: ${stuk}.`
}

/** What is read one by one, and one line for each kind of what is usual. */
export const tellVoorbehouden = (
  voorbehouden: readonly Voorbehoud[],
): { readonly los: readonly Voorbehoud[]; readonly samen: readonly Samen[] } => {
  const { los, onderzoeken, oordelen } = foldVoorbehouden(voorbehouden)
  const punten = formatAantal(oordelen.length, 'punt', 'punten')
  const { naam, naamMetGrond } = wordOnderzoeken(listOnderzoeken(onderzoeken))
  return {
    los,
    samen: [
      {
        kort: naam,
        motivering: naamMetGrond,
        voorbehouden: onderzoeken,
      },
      {
        kort: `De gemeente kijkt ook naar ${punten}, zoals bij elk plan van dit soort`,
        motivering: `Gewone oordelen van de gemeente bij dit soort plan (${punten})`,
        voorbehouden: oordelen,
      },
    ].filter((deel) => deel.voorbehouden.length > 0),
  }
}
