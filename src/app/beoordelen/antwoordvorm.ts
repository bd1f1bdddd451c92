import { isSamengesteld, type JsonRecord } from '../../domain/json.ts'
import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import {
  type Beoordeling,
  type KorteBeoordeling,
  korteBeoordelingSchema,
  volledigeBeoordelingSchema,
} from '../../domain/model/beoordeling.ts'
import type { NietVanToepassing, NvtGroep } from '../../domain/model/uitkomst.ts'
import { fromVorm1, type Vorm1 } from '../../domain/uitleg/vorm1.ts'
import type { BeoordelingMetBewijs, KorteBeoordelingMetBewijs } from '../ports/beoordelingen.ts'

/** Under these names stands the value of a fact, or a condition: an empty list there is an answer. */
const WAARDEN: ReadonlySet<string> = new Set(['waarde', 'van', 'naar', 'gevonden', 'norm', 'value'])

const isLeeg = (waarde: unknown) => Array.isArray(waarde) && waarde.length === 0

/** Written out, as is the next: every assessment passes here whole, and most of it stays as it is. */
const dropFromLijst = (lijst: readonly unknown[]): readonly unknown[] => {
  let over: unknown[] | undefined
  for (let i = 0; i < lijst.length; i++) {
    const nieuw = dropEmpty(lijst[i])
    if (nieuw !== lijst[i]) over ??= lijst.slice(0, i)
    over?.push(nieuw)
  }
  return over ?? lijst
}

const dropFromLeden = (waarde: JsonRecord): JsonRecord => {
  const namen = Object.keys(waarde)
  let over: [string, unknown][] | undefined
  for (let i = 0; i < namen.length; i++) {
    const naam = namen[i] as string
    const deel = waarde[naam]
    const nieuw = WAARDEN.has(naam) ? deel : isLeeg(deel) ? undefined : dropEmpty(deel)
    if (nieuw !== deel) over ??= namen.slice(0, i).map((eerder) => [eerder, waarde[eerder]])
    if (nieuw !== undefined) over?.push([naam, nieuw])
  }
  return over ? Object.fromEntries(over) : waarde
}

/** Without members that are an empty list; the value itself where there are none. */
export const dropEmpty = (waarde: unknown): unknown => {
  if (Array.isArray(waarde)) return dropFromLijst(waarde)
  return isSamengesteld(waarde) ? dropFromLeden(waarde) : waarde
}

/** By reason and area; what follows one another is one group. */
const groupNvt = (lijst: readonly NietVanToepassing[]): readonly NvtGroep[] => {
  const groepen: { groep: Pick<NvtGroep, 'reden' | 'gebied'>; delen: NietVanToepassing[] }[] = []
  for (const deel of lijst) {
    const { reden, gebied } = deel
    const vorige = groepen.at(-1)
    if (vorige?.groep.reden === reden && vorige.groep.gebied === gebied) vorige.delen.push(deel)
    else
      groepen.push({ groep: gebied === undefined ? { reden } : { reden, gebied }, delen: [deel] })
  }
  return groepen.map(({ groep, delen }) => {
    const sporen = delen.flatMap(({ regel, spoor }) => (spoor ? [[regel, spoor] as const] : []))
    return {
      ...groep,
      regels: delen.map(({ regel }) => regel),
      ...(sporen.length > 0 && { sporen: Object.fromEntries(sporen) }),
    }
  })
}

/** Every member as it is answered: no empty lists, and what does not apply by reason. */
export const toAntwoord = ({
  nietVanToepassing,
  ...rest
}: KorteBeoordeling | Beoordeling): JsonRecord =>
  dropEmpty({ ...rest, nietVanToepassing: groupNvt(nietVanToepassing) }) as JsonRecord

/** An explained assessment as it was answered. */
export const readVolledig = (antwoord: unknown): Beoordeling =>
  volledigeBeoordelingSchema.parse(antwoord) as Beoordeling

/** Whether it was made in the first form, in which everything was explained in the text itself. */
export const isVorm1 = ({ vorm }: Pick<Bewijs, 'vorm'>): boolean => vorm === undefined

interface Gelezen {
  readonly kort: KorteBeoordelingMetBewijs
  /** Of the first form, which holds it. */
  readonly volledig?: BeoordelingMetBewijs
}

/** What was answered or stored in any form. */
export const readAntwoord = (antwoord: unknown): Gelezen => {
  const {
    bewijs,
    id: _,
    aangemaaktOp: __,
    ...rest
  } = antwoord as Vorm1 & {
    readonly bewijs: Bewijs
    readonly id?: string
    readonly aangemaaktOp?: string
  }
  if (isVorm1(bewijs)) {
    const volledig = { ...fromVorm1(rest), bewijs }
    return { kort: volledig, volledig }
  }
  return { kort: { ...(korteBeoordelingSchema.parse(rest) as KorteBeoordeling), bewijs } }
}
