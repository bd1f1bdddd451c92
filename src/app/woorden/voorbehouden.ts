import type { Beoordeling, Voorbehoud } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GrondUitkomst, RichtingUitkomst } from '../../domain/model/richting.ts'
import { formatAantal, joinEn, lowerFirst } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { foldVoorbehouden, listOnderzoeken } from '../../domain/weging/voorbehoud.ts'
import { wordOnderzoeken } from '../../domain/woorden/onderzoeken.ts'
import { nameGebied } from './namen.ts'

/** Of an advice that was made before somebody said what does not play. */
export const TELT_NOG_MEE = 'In het advies zelf telt dat nog als onbekend.'

/** The same where nothing was said of it before. */
export const NIET_GELDEND_TELT = 'Wat hier niet geldt, telt in het advies zelf nog als onbekend.'

/** Where nothing is left that must still be shown; `weg`: something was, and does not play here. */
export const sayGeenVoorbehouden = (weg: boolean): string =>
  weg
    ? `Er zijn geen voorbehouden meer: wat er een gaf, geldt hier niet. ${TELT_NOG_MEE}`
    : 'Er zijn geen voorbehouden.'

/** Usual reservations that are told in one line. */
export interface Samen<V extends Voorbehoud = Voorbehoud> {
  /** The line, without a full stop: for the initiator, and for the officer. */
  readonly kort: string
  readonly motivering: string
  readonly voorbehouden: readonly V[]
}

/** Of more than so many that are special for a plan, the first few are read at once. */
const MAX_GELEZEN = 5
const EERSTE = 3

/** What a page shows one by one, with the rest folded in one line. */
export const foldLos = <V extends Voorbehoud>(
  los: readonly V[],
): { readonly eerst: readonly V[]; readonly verder: readonly Samen<V>[] } => {
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

export const nameStuk = (boek: Pick<Regelboek, 'begrippen'>, stuk: string): string =>
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
}: {
  readonly richting?: RichtingUitkomst | undefined
  readonly advies: Pick<Beoordeling['advies'], 'voorbehouden'>
}): readonly Voorbehoud[] => {
  const gezegd = richting ? chooseRedenen(richting).beslissend : []
  return voorbehouden.filter(
    (deel) =>
      !gezegd.some(
        ({ soort, id, gebied }) => soort === 'regel' && isPlek(deel)({ regel: id, gebied }),
      ),
  )
}

/** A reservation that is told once, with the areas where it is open when that is more than one. */
export interface EenVoorbehoud extends Voorbehoud {
  readonly gebieden: readonly string[]
}

/** The same question in several areas, once: it may decide where it may in one of them. */
export const mergeVoorbehouden = (voorbehouden: readonly Voorbehoud[]): readonly EenVoorbehoud[] =>
  [...Map.groupBy(voorbehouden, ({ regel }) => regel).values()].flatMap((delen) => {
    const [eerste] = delen
    const gebieden = delen.length > 1 ? delen.flatMap(({ gebied }) => gebied ?? []) : []
    const beslissend = delen.some((deel) => deel.beslissend)
    return eerste ? [{ ...eerste, beslissend, gebieden }] : []
  })

/** What is read of them, each once: one that is open in several areas is one, and so are two that read the same. */
export const listVoorbehouden = (
  voorbehouden: readonly Pick<Voorbehoud, 'regel' | 'tekst'>[],
): readonly string[] => {
  const perRegel = new Map(voorbehouden.toReversed().map(({ regel, tekst }) => [regel, tekst]))
  return [...new Set([...perRegel.values()].toReversed())]
}

/** How many there are, on every page. */
export const countVoorbehouden = (...vraag: Parameters<typeof listVoorbehouden>): number =>
  listVoorbehouden(...vraag).length

/** Where it is open, with a space before it; empty where there is one place only. */
export const sayWaarOpen = (
  boek: Pick<Regelboek, 'gebieden'>,
  { gebieden }: Pick<EenVoorbehoud, 'gebieden'>,
): string =>
  gebieden.length === 0 ? '' : ` Dit speelt in ${joinEn(gebieden.map(nameGebied(boek)))}.`

/** The document that shows a reason that is a reservation; its own words say who judges it. */
export const findStukVanGrond = (
  { advies }: Pick<Beoordeling, 'advies'>,
  { soort, id, gebied }: Pick<GrondUitkomst, 'soort' | 'id' | 'gebied'>,
): string | undefined => {
  const voorbehoud = advies.voorbehouden.find(isPlek({ regel: id, gebied }))
  return soort === 'regel' ? voorbehoud?.stuk : undefined
}

/** The same in a sentence behind that reason, with a space before it. */
export const sayWaaruitGrond = (
  boek: Pick<Regelboek, 'begrippen'>,
  ...vraag: Parameters<typeof findStukVanGrond>
): string => {
  const stuk = findStukVanGrond(...vraag)
  return stuk === undefined ? '' : ` Laat dit zien met: ${nameStuk(boek, stuk)}.`
}

/** What is read one by one, and one line for each kind of what is usual. */
export const tellVoorbehouden = <V extends Voorbehoud>(
  voorbehouden: readonly V[],
): { readonly los: readonly V[]; readonly samen: readonly Samen<V>[] } => {
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
