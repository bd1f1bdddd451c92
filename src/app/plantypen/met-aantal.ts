import type { Feit } from '../../domain/model/feit.ts'
import { normalizeWoord, type Plantype } from '../../domain/model/plantype.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { GETALWOORDEN } from './getalwoorden.ts'
import { findPlantype } from './kernvragen.ts'

/** How many of something a plan is, as somebody said it; without a number where he did, and we cannot tell of what. */
export interface Aantal {
  readonly feit: string
  readonly waarde?: number
}

/** What people say for what a fact counts, by the unit of that fact. */
const OOK: Readonly<Record<string, readonly string[]>> = {
  turbines: ['windturbine', 'windmolen', 'molen'],
  woningen: ['huis', 'huizen', 'appartement', 'studio', 'flat', 'bovenwoning', 'rijwoning'],
  plaatsen: ['huisje', 'chalet', 'tent', 'vakantiehuisje', 'camperplaats'],
  kamers: ['gastenkamer', 'studentenkamer'],
  laadpunten: ['laadpaal', 'laadpalen'],
}

/** Between a number and what it counts stand at most so many words, as in "drie kleine molens". */
const MAX_ERTUSSEN = 2

/** Of a measure it is no count. */
const MAAT =
  /^(m|m2|m3|meter|meters|cm|km|mm|ha|hectare|vierkante|kubieke|procent|uur|jaar|maanden|dagen|euro|graden|kw|mw|hoog|breed|diep|lang)$/

const stemsOf = (woord: string): ReadonlySet<string> =>
  new Set([woord, woord.replace(/s$/, ''), woord.replace(/en$/, ''), woord.replace(/n$/, '')])

const isZelfde = (woord: string, naam: string): boolean => {
  const stammen = stemsOf(naam)
  return [...stemsOf(woord)].some((stam) => stammen.has(stam))
}

/** What is counted of this kind of plan, the facts that it asks first. */
const listTellers = ({ feiten }: Regelboek, type: Plantype): readonly Feit[] =>
  [...Object.keys(type.feiten), ...type.kernvragen.map(({ feit }) => feit)].flatMap((id) => {
    const feit = feiten.get(id)
    return feit?.type === 'getal' && feit.geheel && feit.herkomst === 'initiatief' ? [feit] : []
  })

/** Each number in a text with the words that follow it. */
const listGetallen = (tekst: string): readonly (readonly [number, readonly string[]])[] => {
  const woorden = normalizeWoord(tekst).split(/[^\p{L}\d]+/u)
  return woorden.flatMap((woord, i) => {
    const getal = /^\d{1,4}$/.test(woord) ? Number(woord) : GETALWOORDEN.get(woord)
    const erna = woorden.slice(i + 1, i + 2 + MAX_ERTUSSEN)
    return getal === undefined || getal === 0 || MAAT.test(erna[0] ?? '') ? [] : [[getal, erna]]
  })
}

/** Whether a text names more than one of what a fact counts, without a number: "kleine windmolens". */
const saysMeer = ({ eenheid = '' }: Feit, tekst: string): boolean => {
  const enkel = new Set([...stemsOf(eenheid), ...(OOK[eenheid] ?? [])])
  return normalizeWoord(tekst)
    .split(/[^\p{L}\d]+/u)
    .some((woord) =>
      [/s$/, /en$/].some((eind) => eind.test(woord) && enkel.has(woord.replace(eind, ''))),
    )
}

/** How many somebody says that it will be; undefined where he says nothing of that. */
export const readAantal = (boek: Regelboek, type: Plantype, tekst: string): Aantal | undefined => {
  const tellers = listTellers(boek, type)
  const getallen = listGetallen(tekst)
  for (const [waarde, erna] of getallen) {
    const teller = tellers.find(({ eenheid = '' }) =>
      [eenheid, ...(OOK[eenheid] ?? [])].some((naam) =>
        erna.some((woord) => isZelfde(woord, naam)),
      ),
    )
    const { min = 0, max = Number.POSITIVE_INFINITY } = teller ?? {}
    if (teller && waarde >= min && waarde <= max) return { feit: teller.id, waarde }
  }
  // What the kind of plan fills in by itself is asked, where another number was named, or more than the one of it.
  const vast = tellers.find(({ id }) => type.feiten[id] !== undefined)
  if (vast === undefined) return undefined
  const isMeer = type.feiten[vast.id] === 1 && saysMeer(vast, tekst)
  return getallen.length > 0 || isMeer ? { feit: vast.id } : undefined
}

const TUSSEN = '.'

/** A kind of plan as an address names it, with how many of it somebody wants. */
export const writeMetAantal = ({ id }: Pick<Plantype, 'id'>, aantal: Aantal | undefined): string =>
  [id, ...(aantal ? [aantal.feit, String(aantal.waarde ?? '')] : [])].join(TUSSEN)

/** The same read; what no such plan counts is left out. */
export const readMetAantal = (
  boek: Regelboek,
  tekst: string | undefined,
): { readonly type: Plantype; readonly aantal?: Aantal } | undefined => {
  const [id, feit, waarde = ''] = tekst?.split(TUSSEN, 3) ?? []
  const type = findPlantype(boek, id)
  if (type === undefined) return undefined
  if (!listTellers(boek, type).some((teller) => teller.id === feit) || feit === undefined) {
    return { type }
  }
  return { type, aantal: { feit, ...(/^\d{1,4}$/.test(waarde) && { waarde: Number(waarde) }) } }
}
