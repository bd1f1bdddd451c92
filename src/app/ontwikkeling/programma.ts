import type { OntwikkelingInvoer } from '../../domain/model/antwoord/ontwikkeling-invoer.ts'
import { ACTIVITEITEN, type Feit } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import {
  type Getal,
  listKolommen,
  makeProgramma,
  type Programma,
  type Programmadeel,
} from '../../domain/ontwikkeling/programma.ts'
import { formatEenheid, joinEn, lowerFirst, upperFirst } from '../../domain/tekst.ts'
import type { OmgevingMetPlannen } from '../omgeving.ts'
import type { Ontwikkelplan } from '../ports/ontwikkelplannen.ts'
import { guardCel, toCsv } from '../woorden/csv.ts'
import { wordWaarde } from '../woorden/namen.ts'
import type { OntwikkelingMetBewijs } from './antwoord.ts'
import { getPlan, listVarianten } from './plannen.ts'
import { irrelevantieVan, toetserVan } from './speelt.ts'

interface Planprogramma extends Programma {
  readonly id: string
  readonly naam: string
  /** What was stated for the whole, for each column; it overrules what the parts add up to. */
  readonly gesteld: readonly (number | undefined)[]
}

/** The programme of a plan, and of its variants in the same columns. */
export interface Programmas {
  readonly boek: Regelboek
  readonly kolommen: readonly Feit[]
  readonly plan: Planprogramma
  /** The plan itself among them, oldest first. */
  readonly varianten: readonly Planprogramma[]
}

/** What the parts of a plan and of its variants come to, each number by what the parts state of it. */
export const readProgrammas = async (
  omgeving: Pick<OmgevingMetPlannen, 'ontwikkelplannen' | 'boeken'>,
  plan: Ontwikkelplan,
  uitkomst: Pick<OntwikkelingMetBewijs, 'bewijs' | 'peildatum'>,
): Promise<Programmas> => {
  const { regelboek: boek } = toetserVan(omgeving, uitkomst)
  const isIrrelevant = irrelevantieVan(omgeving, uitkomst)
  const regels = await listVarianten(omgeving, plan)
  const plannen = await Promise.all(
    regels.map(({ id }) => (id === plan.id ? plan : getPlan(omgeving, id))),
  )
  const kolommen = listKolommen(
    boek.feiten,
    plannen.flatMap(({ invoer }) => invoer.delen.map(({ feiten }) => feiten)),
  )
  const toDeel = ({ id, naam = id, fase, feiten }: OntwikkelingInvoer['delen'][number]) =>
    ({
      id,
      naam,
      feiten,
      isIrrelevant: isIrrelevant(feiten),
      ...(fase !== undefined && { fase }),
    }) satisfies Programmadeel
  const tell = ({ id, naam, invoer }: Ontwikkelplan): Planprogramma => ({
    id,
    naam,
    gesteld: kolommen.map((feit) => {
      const waarde = invoer.feiten[feit.id]
      return typeof waarde === 'number' ? waarde : undefined
    }),
    ...makeProgramma(kolommen, invoer.delen.map(toDeel)),
  })
  return { boek, kolommen, plan: tell(plan), varianten: plannen.map(tell) }
}

/** What somebody wants to do in a part, each in words, as they stand in a sentence; one "onbekend" where nothing is chosen. */
export const listActiviteiten = (
  boek: Regelboek,
  { feiten }: Pick<Programmadeel, 'feiten'>,
): readonly string[] => {
  const waarde = feiten[ACTIVITEITEN]
  if (!Array.isArray(waarde) || waarde.length === 0) return ['onbekend']
  const feit = boek.feiten.get(ACTIVITEITEN)
  return waarde.map((een) => lowerFirst(wordWaarde(boek, feit, een)))
}

/** What somebody wants to do in a part, in words. */
export const wordActiviteiten = (boek: Regelboek, deel: Pick<Programmadeel, 'feiten'>): string => {
  const woorden = joinEn(listActiviteiten(boek, deel))
  return woorden === 'onbekend' ? woorden : upperFirst(woorden)
}

/** A number as a reader sees it, with its unit unless that stands above it. */
export const wordGetal = (getal: Getal, eenheid?: string): string => {
  if (getal.soort === 'onbekend') return 'onbekend'
  if (getal.soort === 'speelt_niet') return 'speelt niet'
  const waarde = formatEenheid(getal.waarde, eenheid)
  return getal.soort === 'ten_minste' ? `ten minste ${waarde}` : waarde
}

/** What is known of a number that only some parts state; undefined where all do, or none. */
export const sayTenMinste = (
  kolommen: readonly Feit[],
  { samen }: Pick<Programma, 'samen'>,
  feit: string,
): string | undefined => {
  const nummer = kolommen.findIndex(({ id }) => id === feit)
  const getal = samen[nummer]
  return getal?.soort === 'ten_minste'
    ? `${wordGetal(getal, kolommen[nummer]?.eenheid)}; niet van elk deel opgegeven`
    : undefined
}

/** The name of a column: the fact, with its unit unless the name says it already. */
export const nameKolom = ({ label, eenheid }: Feit): string => {
  const naam = upperFirst(label.replace(/^aantal (?=\S)/i, ''))
  return eenheid === undefined || naam.toLowerCase().includes(eenheid)
    ? naam
    : `${naam} (${eenheid})`
}

/** What is counted, as it reads behind a number: "nieuwe woningen", "bedrijfsvloer". */
const TELWOORDEN = /^(?:aantal|hoeveel) (.+?)(?: u (?:wilt|sloopt|verzet)| erbij komt)?$/

/** What a number counts, as it reads behind it; undefined of what counts nothing, such as a height. */
export const nameGeteld = ({ label }: Pick<Feit, 'label'>): string | undefined =>
  TELWOORDEN.exec(label)?.[1]

/** A number in a sentence: "225 nieuwe woningen", "2.000 m² bedrijfsvloer", "groen straks: 300 m²". */
export const sayGetal = (feit: Feit, getal: Getal): string => {
  const naam = nameGeteld(feit)
  const isEen = getal.soort !== 'onbekend' && getal.soort !== 'speelt_niet' && getal.waarde === 1
  if (naam === undefined || isEen) return `${lowerFirst(nameKolom(feit))}: ${wordGetal(getal)}`
  const eenheid = feit.label.startsWith('aantal ') ? undefined : feit.eenheid
  return `${wordGetal(getal, eenheid)} ${naam}`
}

/** A number that can be reckoned with stays one; what is known in part is said. */
const toCel = (getal: Getal): string | number =>
  getal.soort === 'waarde'
    ? getal.waarde
    : getal.soort === 'ten_minste'
      ? `ten minste ${getal.waarde}`
      : wordGetal(getal)

/** A row per part, per phase and per plan, of every variant, below its head; `guard`: what keeps a text a text. */
export const programmaToBlad = (
  { boek, kolommen, varianten }: Programmas,
  guard: (tekst: string) => string,
): readonly (readonly (string | number | undefined)[])[] => {
  const rijen = varianten.flatMap(({ naam, fasen, samen, gesteld }) => {
    const variant = guard(naam)
    return [
      ...fasen.flatMap((groep) => [
        ...groep.delen.map(({ deel, getallen }) => [
          variant,
          'deel',
          guard(deel.naam),
          deel.fase,
          wordActiviteiten(boek, deel),
          ...getallen.map(toCel),
        ]),
        ...(groep.fase === undefined
          ? []
          : [[variant, 'fase', '', groep.fase, '', ...groep.samen.map(toCel)]]),
      ]),
      [variant, 'plan', '', undefined, '', ...samen.map(toCel)],
      ...(gesteld.every((waarde) => waarde === undefined)
        ? []
        : [[variant, 'opgegeven voor het geheel', '', undefined, '', ...gesteld]]),
    ]
  })
  const kop = ['variant', 'rij', 'deel', 'fase', 'activiteiten', ...kolommen.map(nameKolom)]
  return [kop, ...rijen]
}

/** The same as text, in which a spreadsheet runs nothing. */
export const programmaToCsv = (programmas: Programmas): string => {
  const [kop = [], ...rijen] = programmaToBlad(programmas, guardCel)
  return toCsv(kop.map(String), rijen)
}

/** So many numbers say what a plan is. */
const HOOFDGETALLEN = 6

const sayGetallen = (kolommen: readonly Feit[], getallen: readonly Getal[]): string =>
  kolommen
    .slice(0, HOOFDGETALLEN)
    .flatMap((kolom, i) => {
      const getal = getallen[i]
      return getal === undefined || getal.soort === 'speelt_niet'
        ? []
        : `${lowerFirst(nameKolom(kolom))}: ${wordGetal(getal)}`
    })
    .join('; ')

/** The first numbers of the whole in one line; empty: no part states any. */
export const sayProgramma = ({ kolommen, plan }: Programmas): string =>
  sayGetallen(kolommen, plan.samen)
