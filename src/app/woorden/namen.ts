import { ACTIVITEITEN, type Feit, type FeitWaarde } from '../../domain/model/feit.ts'
import type { Aard, Oordeel, RegelDefinitie } from '../../domain/model/regel.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { formatWaarde, upperFirst } from '../../domain/tekst.ts'
import { OORDEEL, wordUitkomst } from './codes.ts'

/**
 * What one option of a fact is called: an activity by its label, another as the catalogue calls it. Other facts share words with the
 * activities and mean something else by them.
 */
export const wordKeuze = (
  { begrippen }: Pick<Regelboek, 'begrippen'>,
  feit: Pick<Feit, 'id' | 'keuzen'> | undefined,
  keuze: string,
): string =>
  (feit?.id === ACTIVITEITEN && begrippen.activiteiten[keuze]?.label) ||
  (feit?.keuzen?.[keuze] ?? keuze.replaceAll('_', ' '))

/** What must still show, as a question; a rule of a stored rulebook has its title. */
export const askRegelVan = ({ regels }: Pick<Regelboek, 'regels'>, id: string): string => {
  const regel: Partial<RegelDefinitie> = regels.find((deel) => deel.id === id) ?? {}
  return regel.vraag ?? `${regel.titel ?? id}.`
}

type Benoemd = Pick<UitkomstMetToelichting, 'titel' | 'vraag'> &
  Partial<Pick<UitkomstMetToelichting, 'aard'>> & { readonly oordeel: keyof typeof OORDEEL }

/** An outcome in a few words: as long as it is open, a question. */
export const nameUitkomst = ({ titel, vraag, oordeel }: Benoemd): string =>
  (oordeel === 'onbekend' || oordeel === 'vraagt_beoordeling') && vraag !== undefined
    ? vraag
    : titel

/** What follows on that name: the judgement in words. */
export const sayOordeel = (uitkomst: Benoemd): string => {
  const woorden = wordUitkomst(uitkomst.oordeel, uitkomst.aard)
  return nameUitkomst(uitkomst).endsWith('?') ? ` ${upperFirst(woorden)}` : `: ${woorden}`
}

/** How a number is compared that has a word of its own, as the least there can be: more than "for good" is not for good. */
export const operatorBij = <O extends string>(
  feit: Pick<Feit, 'keuzen' | 'min'> | undefined,
  operator: O,
  waarde: unknown,
): O | 'equal' | 'notEqual' => {
  const isMinst = typeof waarde === 'number' && waarde === feit?.min
  if (!isMinst || feit.keuzen?.[String(waarde)] === undefined) return operator
  if (operator === 'greaterThan') return 'notEqual'
  return operator === 'lessThanInclusive' ? 'equal' : operator
}

const isOordeel = (deel: string): deel is Oordeel => Object.hasOwn(OORDEEL, deel)

/** One judgement in words, or several with commas between them, of a rule of this aard. */
export const wordOordeel = (oordeel: string, aard?: Aard): string =>
  oordeel
    .split(', ')
    .map((deel) => (isOordeel(deel) ? wordUitkomst(deel, aard) : deel.replaceAll('_', ' ')))
    .join(', ')

/** A value as a reader sees it, with its unit. */
export const wordWaarde = (
  boek: Pick<Regelboek, 'begrippen'>,
  feit: Feit | undefined,
  waarde: FeitWaarde,
): string => {
  if (typeof waarde === 'string') return wordKeuze(boek, feit, waarde)
  if (typeof waarde !== 'object')
    return feit?.keuzen?.[String(waarde)] ?? formatWaarde(feit, waarde)
  return waarde.map((keuze) => wordKeuze(boek, feit, keuze)).join(', ')
}

/** What a fact is called. */
export const labelFeit = ({ feiten }: Pick<Regelboek, 'feiten'>, id: string): string =>
  feiten.get(id)?.label ?? id

const FORMULEWOORDEN: Readonly<Record<string, string>> = {
  if: 'als',
  then: 'dan',
  else: 'anders',
  max: 'de hoogste van',
  min: 'de laagste van',
}

/** A formula as people read it: facts by their label, decimals with a comma. */
export const wordFormule = ({ feiten }: Pick<Regelboek, 'feiten'>, formule: string): string =>
  formule
    .replace(
      /[A-Za-z_]\w*/g,
      (naam) => feiten.get(naam)?.label ?? FORMULEWOORDEN[naam] ?? naam.replaceAll('_', ' '),
    )
    .replace(/(\d)\.(\d)/g, '$1,$2')
    .replaceAll('*', '×')

/** An area as readers know it. */
export const nameGebied =
  ({ gebieden }: Pick<Regelboek, 'gebieden'>) =>
  (id: string): string =>
    gebieden.find((gebied) => gebied.id === id)?.naam ?? id

/** A fact's value in words: activities by their label. */
export const showWaarde = (boek: Regelboek, feit: string, waarde: FeitWaarde): string =>
  wordWaarde(boek, boek.feiten.get(feit), waarde)
