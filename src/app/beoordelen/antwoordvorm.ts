import { isSamengesteld, type JsonRecord } from '../../domain/json.ts'
import { type Bewijs, VORM, VORM_INGEPAKT } from '../../domain/model/antwoord/bewijs.ts'
import {
  type Beoordeling,
  type KorteBeoordeling,
  korteBeoordelingSchema,
  type Voorbehoud,
  volledigeBeoordelingSchema,
} from '../../domain/model/beoordeling.ts'
import { groupFeiten } from '../../domain/model/feit.ts'
import type { GrondUitkomst, RichtingUitkomst } from '../../domain/model/richting.ts'
import type { NietVanToepassing, NvtGroep } from '../../domain/model/uitkomst.ts'
import { fromVorm1, type Vorm1 } from '../../domain/uitleg/vorm1.ts'
import type { BeoordelingMetBewijs, KorteBeoordelingMetBewijs } from '../ports/beoordelingen.ts'

/** Under these names stands the value of a fact, or a condition: an empty list there is an answer. */
const WAARDEN: ReadonlySet<string> = new Set([
  ...['waarde', 'bekend', 'van', 'naar', 'gevonden', 'norm', 'value'],
])

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

type Leden = KorteBeoordeling | Beoordeling

/** Without the members that say what a reader takes for granted. */
const dropGewoon =
  <T extends object>(gewoon: Partial<T>) =>
  (deel: T): Partial<T> => {
    const namen = Object.keys(gewoon) as (keyof T)[]
    const over = { ...deel }
    for (const naam of namen) if (deel[naam] === gewoon[naam]) delete over[naam]
    return over
  }

const dropZeker = dropGewoon({ naTeGaan: false })
const dropNiet = dropGewoon<Voorbehoud>({ beslissend: false })
const dropRegel = dropGewoon<KorteBeoordeling['advies']['beslissend'][number]>({ soort: 'regel' })
const dropStand = dropGewoon<GrondUitkomst>({ soort: 'regel', rol: 'stand' })

const shortenRichting = ({ door, tegenkracht, zeker, ...richting }: RichtingUitkomst) => ({
  ...richting,
  door: door.map(dropStand),
  tegenkracht: tegenkracht.map(dropStand),
  ...(zeker && { zeker: zeker.map(dropStand) }),
})

/** Facts by origin, and nothing that a reader takes for granted: since the sixth form of a receipt. */
const packLeden = ({ advies, feiten, richting, procedure, stukken, adviseurs }: Leden) => ({
  advies: {
    ...advies,
    beslissend: advies.beslissend.map(dropRegel),
    voorbehouden: advies.voorbehouden.map(dropNiet),
  },
  feiten: groupFeiten(feiten),
  ...(richting && { richting: shortenRichting(richting) }),
  procedure: procedure.map(dropZeker),
  stukken: stukken.map(dropZeker),
  adviseurs: adviseurs.map(dropZeker),
})

/** Every member as it is answered in a form of receipt: no empty lists, and what does not apply by reason. */
export const toAntwoord = (leden: Leden, vorm: number = VORM): JsonRecord =>
  dropEmpty({
    ...leden,
    nietVanToepassing: groupNvt(leden.nietVanToepassing),
    ...(vorm >= VORM_INGEPAKT && packLeden(leden)),
  }) as JsonRecord

/** An explained assessment as it was answered. */
export const readVolledig = (antwoord: unknown): Beoordeling =>
  volledigeBeoordelingSchema.parse(antwoord) as Beoordeling

/** Whether it was made in the first form, in which everything was explained in the text itself. */
export const isVorm1 = ({ vorm }: Pick<Bewijs, 'vorm'>): boolean => vorm === undefined

/** Whether it was made in a form of which an answer is packed. */
export const isIngepakt = ({ vorm = 1 }: Pick<Bewijs, 'vorm'>): boolean => vorm >= VORM_INGEPAKT

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
