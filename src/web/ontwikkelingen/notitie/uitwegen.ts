import { listPlekdelen } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { geenVanDeel, getallenVanDeel, type Keuze, type Keuzevraag } from './keuzevraag.ts'
import type { AndereVariant } from './lees-varianten.ts'
import { sayTenzij } from './tenzij.ts'
import { sayPerRegel } from './woorden/nodig.ts'
import { sayLager, sayWijst } from './woorden/stand.ts'
import { isLaag, sayWaarom } from './woorden/waardoor.ts'

/** How a variant stands and what it counts, behind what names it. */
export const sayUitkomst = (
  { visie }: Pick<Regelboek, 'visie'>,
  { richting, conclusie, getallen, waardoor, uitkomst }: AndereVariant,
): readonly string[] =>
  [
    `Dan ${getallen.length > 0 ? `telt het plan ${joinEn(getallen)} en ` : ''}${sayWijst(visie, richting, conclusie).replace(/^wijst/, 'wijst het')}${waardoor}.`,
    sayLager(richting),
    richting?.hoogstens === 'nee_tenzij' ? sayTenzij(uitkomst) : '',
  ].filter(Boolean)

const isZelfdeReeks = (een: readonly string[], ander: readonly string[]): boolean =>
  een.length === ander.length && een.every((id) => ander.includes(id))

const NIET_GETOETST = 'Daarvan is nog geen variant gemaakt en getoetst.'

type Genoemd = readonly { readonly id: string; readonly naam: string }[]

/** What is lost with these parts; nothing where that is not known. */
export const sayKost = (vraag: Keuzevraag, delen: Genoemd): readonly string[] => {
  const kost = delen.flatMap(({ id, naam }) => {
    const telt = getallenVanDeel(vraag, id)
    return telt.length === 0 ? [] : `${joinEn(telt)} van ${naam}`
  })
  if (kost.length > 0) return [`Daarmee vervalt: ${joinEn(kost)}.`]
  const geen = [...new Set(delen.flatMap(({ id }) => geenVanDeel(vraag, id)))]
  return geen.length > 0 ? [`Daarmee vervalt niets van: ${joinEn(geen)}.`] : []
}

/** The parts that do not fit where they lie. */
const listVanPlek = ({ uitkomst, boek }: Keuzevraag) =>
  listPlekdelen(uitkomst, boek).map(({ deel }) => deel)

/** Whether it is certain that these parts lie where they do not fit. */
const sayOnzeker = ({ bepalend }: Keuzevraag, delen: Genoemd): readonly string[] =>
  bepalend.flatMap((een) => (delen.some(({ id }) => id === een.deel.id) ? een.onzeker : []))

/** To go on without the parts that do not fit where they lie: the variant that is just that, is that way. */
export const listZonder = (
  vraag: Keuzevraag,
): { readonly keuzes: readonly Keuze[]; readonly variant?: AndereVariant } => {
  const { uitkomst, boek, andere } = vraag
  const plekdelen = listVanPlek(vraag)
  if (plekdelen.length === 0 || plekdelen.length === uitkomst.delen.length) return { keuzes: [] }
  const namen = joinEn(plekdelen.map(({ naam }) => naam))
  const ids = plekdelen.map(({ id }) => id)
  const variant = andere.find(({ laatWeg }) => laatWeg && isZelfdeReeks(laatWeg, ids))
  const keuze = variant
    ? {
        kop: `Verder zonder ${namen}: dat is de variant “${variant.naam}”`,
        uitleg: [...sayUitkomst(boek, variant), ...sayOnzeker(vraag, plekdelen)],
      }
    : {
        kop: `Verder zonder ${namen}`,
        uitleg: [...sayKost(vraag, plekdelen), ...sayOnzeker(vraag, plekdelen), NIET_GETOETST],
      }
  return { keuzes: [keuze], ...(variant && { variant }) }
}

/** To go on with these parts in another place, where no variant has that. */
export const listElders = (vraag: Keuzevraag): readonly Keuze[] => {
  const plekdelen = listVanPlek(vraag)
  const ids = plekdelen.map(({ id }) => id)
  const isGetoetst = vraag.andere.some(({ verplaatst }) =>
    ids.every((id) => verplaatst.includes(id)),
  )
  if (plekdelen.length === 0 || isGetoetst) return []
  const telt = ids.flatMap((id) => getallenVanDeel(vraag, id))
  const namen = joinEn(plekdelen.map(({ naam }) => naam))
  return [
    {
      kop: `Verder met een andere plek voor ${namen}`,
      uitleg: [
        ...(telt.length > 0 ? [`Het plan houdt dan ${joinEn(telt)} van ${namen}.`] : []),
        'Welke plek dat is en hoe het plan er dan voor staat, is hier niet getoetst.',
      ],
    },
  ]
}

/** What to do about the other parts that do not fit: less of it where that helps, otherwise without it or something else. */
export const listLagere = (vraag: Keuzevraag): readonly Keuze[] => {
  const { uitkomst, boek, bepalend, andere } = vraag
  const plekdelen = new Set(listPlekdelen(uitkomst, boek).map(({ deel }) => deel.id))
  const over = bepalend.filter(
    ({ deel }) =>
      isLaag(deel.richting) &&
      !plekdelen.has(deel.id) &&
      !andere.some(({ laatWeg }) => laatWeg && isZelfdeReeks(laatWeg, [deel.id])),
  )
  const samen =
    plekdelen.size + over.length > 1
      ? ['Dit kan samen met een andere keuze om verder te gaan.']
      : []
  return over.map(({ deel, nodig }) => {
    const { naam } = deel
    const waarom = sayWaarom(deel, uitkomst.geheel, boek)
    const wijst = `${naam} ${sayWijst(boek.visie, deel.richting, deel.advies.conclusie)}${waarom === undefined ? '' : `: ${waarom}`}.`
    if (nodig.length > 0) {
      return {
        kop: `Verder met een aanpassing van ${naam}`,
        uitleg: [wijst, ...sayPerRegel(nodig), NIET_GETOETST, ...samen],
      }
    }
    return {
      kop: `Verder zonder ${naam}, of met een ander gebruik of een andere plek ervoor`,
      uitleg: [wijst, ...sayKost(vraag, [deel]), NIET_GETOETST, ...samen],
    }
  })
}
