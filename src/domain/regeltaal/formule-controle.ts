import type { Feit } from '../model/feit.ts'
import { delenVan, type Formule } from './formule.ts'

/** What a formula can yield: a number, yes/no, or one value of a keuze. */
export type FormuleType = 'getal' | 'janee' | 'keuze'

type GeefFeit = (id: string) => Feit | undefined

const TYPE_VAN_FEIT: Partial<Record<Feit['type'], FormuleType>> = {
  getal: 'getal',
  janee: 'janee',
  keuze: 'keuze',
}

const naamVan = (type: FormuleType | undefined) => type ?? 'een onbekend type'

/**
 * Type of a formula, and in Dutch every place where types do not fit. Unknown facts are skipped:
 * they are a fault of their own.
 */
export const checkTypes = (
  formule: Formule,
  geefFeit: GeefFeit,
): { type: FormuleType | undefined; fouten: readonly string[] } => {
  const fouten: string[] = []
  const verwacht = (deel: Formule, type: FormuleType, waar: string) => {
    const gevonden = typeOf(deel)
    if (gevonden && gevonden !== type) fouten.push(`${waar} vraagt ${type}, niet ${gevonden}`)
  }
  const typeOfFeit = (id: string) => {
    const feit = geefFeit(id)
    if (!feit) return undefined
    const type = TYPE_VAN_FEIT[feit.type]
    if (!type) fouten.push(`feit "${id}" (${feit.type}) kan niet in een formule`)
    return type
  }
  const compare = (teken: string, delen: readonly [Formule, Formule]) => {
    const [links, rechts] = delen
    if (links.soort === 'vergelijken' || rechts.soort === 'vergelijken') {
      fouten.push(`vergelijk niet twee keer achter elkaar; gebruik and`)
    }
    if (teken !== '=' && teken !== '!=') {
      for (const deel of delen) verwacht(deel, 'getal', `"${teken}"`)
      return
    }
    const [a, b] = [typeOf(links), typeOf(rechts)]
    if (a && b && a !== b) fouten.push(`"${teken}" vergelijkt ${naamVan(a)} met ${naamVan(b)}`)
    checkKeuze(links, rechts)
    checkKeuze(rechts, links)
  }
  const checkKeuze = (feitDeel: Formule, constante: Formule) => {
    if (feitDeel.soort !== 'feit' || constante.soort !== 'constante') return
    const waarden = geefFeit(feitDeel.feit)?.waarden
    if (typeof constante.waarde === 'string' && waarden && !waarden.includes(constante.waarde)) {
      fouten.push(`"${constante.waarde}" is geen waarde van feit "${feitDeel.feit}"`)
    }
  }
  const typeOf = (deel: Formule): FormuleType | undefined => {
    switch (deel.soort) {
      case 'constante':
        if (typeof deel.waarde === 'string') return 'keuze'
        return typeof deel.waarde === 'number' ? 'getal' : 'janee'
      case 'feit':
        return typeOfFeit(deel.feit)
      case 'negatief':
        verwacht(deel.van, 'getal', '"-"')
        return 'getal'
      case 'niet':
        verwacht(deel.van, 'janee', 'not()')
        return 'janee'
      case 'rekenen':
        for (const kant of deel.delen) verwacht(kant, 'getal', `"${deel.teken}"`)
        return 'getal'
      case 'uiterste':
        for (const kant of deel.delen) verwacht(kant, 'getal', `${deel.functie}()`)
        return 'getal'
      case 'vergelijken':
        compare(deel.teken, deel.delen)
        return 'janee'
      case 'verbinden':
        for (const kant of deel.delen) verwacht(kant, 'janee', `"${deel.teken}"`)
        return 'janee'
      case 'als': {
        verwacht(deel.voorwaarde, 'janee', '"if"')
        const [dan, anders] = [typeOf(deel.dan), typeOf(deel.anders)]
        if (dan && anders && dan !== anders) {
          fouten.push(`"then" geeft ${naamVan(dan)} en "else" geeft ${naamVan(anders)}`)
        }
        return dan ?? anders
      }
    }
  }
  const type = typeOf(formule)
  return { type, fouten: [...new Set(fouten)] }
}

/** Texts a keuze formula can yield; undefined when it yields the value of a fact. */
export const tekstenVan = (formule: Formule): readonly string[] => {
  if (formule.soort === 'constante') {
    return typeof formule.waarde === 'string' ? [formule.waarde] : []
  }
  return formule.soort === 'als' ? [formule.dan, formule.anders].flatMap(tekstenVan) : []
}

const keyOf = (formule: Formule) => JSON.stringify(formule)
/** The number a formula is, signed or not. */
const getal = (formule: Formule): number | undefined => {
  if (formule.soort === 'negatief') {
    const van = getal(formule.van)
    return van === undefined ? undefined : -van
  }
  return formule.soort === 'constante' && typeof formule.waarde === 'number'
    ? formule.waarde
    : undefined
}

/** The comparison that says the same with its sides swapped, and the one that denies it. */
const GESPIEGELD = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' } as const
const ONTKEND = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': '!=', '!=': '=' } as const

const sluitNulUit = (teken: string, c: number) =>
  (teken === '>' && c >= 0) ||
  (teken === '>=' && c > 0) ||
  (teken === '<' && c <= 0) ||
  (teken === '<=' && c < 0) ||
  (teken === '!=' && c === 0) ||
  (teken === '=' && c !== 0)

const samen = (a: ReadonlySet<string>, b: ReadonlySet<string>) => new Set([...a, ...b])
const beide = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  new Set([...a].filter((sleutel) => b.has(sleutel)))

/** Expressions that cannot be zero where this condition is known to be `waar` (true or false). */
const nietNul = (formule: Formule, waar: boolean): ReadonlySet<string> => {
  if (formule.soort === 'niet') return nietNul(formule.van, !waar)
  if (formule.soort === 'verbinden') {
    const [a, b] = [nietNul(formule.delen[0], waar), nietNul(formule.delen[1], waar)]
    return (formule.teken === 'and') === waar ? samen(a, b) : beide(a, b)
  }
  if (formule.soort !== 'vergelijken') return new Set()
  const [links, rechts] = formule.delen
  const teken = waar ? formule.teken : ONTKEND[formule.teken]
  const [a, b] = [getal(links), getal(rechts)]
  if (b !== undefined && sluitNulUit(teken, b)) return new Set([keyOf(links)])
  if (a !== undefined && sluitNulUit(GESPIEGELD[teken], a)) return new Set([keyOf(rechts)])
  return new Set()
}

/** Divisors that may be zero: not a constant, and no enclosing if-then-else rules zero out. */
export const findDelingDoorNul = (
  formule: Formule,
  veilig: ReadonlySet<string> = new Set(),
): readonly Formule[] => {
  if (formule.soort === 'als') {
    const { voorwaarde, dan, anders } = formule
    return [
      ...findDelingDoorNul(voorwaarde, veilig),
      ...findDelingDoorNul(dan, samen(veilig, nietNul(voorwaarde, true))),
      ...findDelingDoorNul(anders, samen(veilig, nietNul(voorwaarde, false))),
    ]
  }
  const dieper = delenVan(formule).flatMap((deel) => findDelingDoorNul(deel, veilig))
  if (formule.soort !== 'rekenen' || formule.teken !== '/') return dieper
  return isNietNul(formule.delen[1], veilig) ? dieper : [formule.delen[1], ...dieper]
}

const isNietNul = (formule: Formule, veilig: ReadonlySet<string>): boolean => {
  const constante = getal(formule)
  if (constante !== undefined) return constante !== 0
  if (veilig.has(keyOf(formule))) return true
  if (formule.soort === 'negatief') return isNietNul(formule.van, veilig)
  if (formule.soort !== 'rekenen' || formule.teken !== '*') return false
  return formule.delen.every((deel) => isNietNul(deel, veilig))
}
