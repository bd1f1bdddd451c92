import { AppError, type InvoerFout, MAX_FOUTEN, shorten } from '../../domain/errors.ts'
import { isRecord, type JsonRecord, toPointer } from '../../domain/json.ts'
import {
  deelSchema,
  type OntwikkelingInvoer,
  ontwikkelingSchema,
} from '../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { Locatie } from '../../domain/model/ligging.ts'
import type { Toetser } from '../../domain/toetser.ts'
import { checkFeiten } from '../invoer/check-feiten.ts'
import { withPlek } from '../invoer/keep-plek.ts'
import { checkOmvang } from '../invoer/omvang.ts'
import { readInvoer } from '../invoer/read-invoer.ts'
import { checkJson } from '../invoer/read-json.ts'
import { wordsOf } from '../invoer/spreektaal.ts'
import type { Verzoek } from '../invoer/verzoek.ts'
import { toInvoerFouten } from '../invoer/zod-fouten.ts'
import type { Omgeving } from '../omgeving.ts'

export interface GelezenOntwikkeling {
  readonly invoer: OntwikkelingInvoer
  readonly peildatum: Peildatum
  readonly toetser: Toetser
  /** Of each part, in the order of the input. */
  readonly locaties: readonly Locatie[]
}

const VELDEN = [...Object.keys(ontwikkelingSchema.shape), ...Object.keys(deelSchema.shape)]
/** Of the head of an initiative, what a development says once for all its parts. */
const GEDEELD = ['geldigOp', 'beschikbaarOp', 'regelboek', 'bevestigdeGebieden'] as const

const checkIds = (delen: readonly unknown[], volledig: unknown): readonly InvoerFout[] => {
  const eerste = new Map<unknown, number>()
  const fouten: InvoerFout[] = []
  for (const [i, deel] of delen.entries()) {
    if (!isRecord(deel) || typeof deel.id !== 'string') continue
    const id = deel.id.trim()
    const al = eerste.get(id)
    if (al === undefined) eerste.set(id, i)
    else {
      const melding = `De id "${shorten(id)}" heeft deel ${al + 1} ook; geef elk deel een eigen id.`
      fouten.push({ pointer: `/delen/${i}/id`, code: 'dubbel_deel', melding })
    }
  }
  for (const [i, id] of (Array.isArray(volledig) ? volledig : []).entries()) {
    if (typeof id !== 'string' || eerste.has(id)) continue
    const melding = `"${shorten(id)}" is geen deel van deze ontwikkeling.`
    fouten.push({ pointer: `/volledigeDelen/${i}`, code: 'onbekend_deel', melding })
  }
  return fouten.slice(0, MAX_FOUTEN)
}

/** A part without a phase among parts that have one could be built at any moment. */
const checkFasen = (delen: readonly unknown[]): readonly InvoerFout[] => {
  const zonder = delen.flatMap((deel, i) => (isRecord(deel) && deel.fase === undefined ? [i] : []))
  if (zonder.length === 0 || zonder.length === delen.length) return []
  return zonder.slice(0, MAX_FOUTEN).map((i) => ({
    pointer: `/delen/${i}/fase`,
    code: 'fase_ontbreekt',
    melding:
      'Andere delen hebben een fase en dit deel niet; geef elk deel een fase, of geen enkel.',
  }))
}

interface Gelezen {
  readonly toetser?: Toetser
  readonly peildatum?: Peildatum
  readonly locaties: readonly Locatie[]
  readonly fouten: readonly InvoerFout[]
}

const isEigen = (pointer: string) => /^\/(naam|locatie|bufferM|feiten)(\/|$)/.test(pointer)

/** Reads every part as an initiative of its own, by the same checks. */
const readDelen = (
  kop: JsonRecord,
  delen: readonly unknown[],
  lees: (inhoud: unknown, toetser: Toetser | undefined) => ReturnType<typeof readInvoer>,
): Gelezen => {
  const gedeeld = Object.fromEntries(
    GEDEELD.flatMap((naam) => (kop[naam] === undefined ? [] : [[naam, kop[naam]]])),
  )
  const fouten: InvoerFout[] = []
  const locaties: Locatie[] = []
  let eerste: Pick<GelezenOntwikkeling, 'toetser' | 'peildatum'> | undefined
  for (const [i, deel] of delen.entries()) {
    if (fouten.length >= MAX_FOUTEN) break
    if (!isRecord(deel)) continue
    const { id, fase: _, naam = id, ...rest } = deel
    const eigen = Object.fromEntries(
      Object.entries(rest).filter(([veld]) => ['locatie', 'bufferM', 'feiten'].includes(veld)),
    )
    try {
      // Whether the name is well formed was asked before.
      const bruikbaar = typeof naam === 'string' && naam.trim() !== '' && naam.length <= 200
      const inhoud = { ...gedeeld, naam: bruikbaar ? naam : 'deel', ...eigen }
      const gelezen = lees(inhoud, eerste?.toetser)
      eerste ??= gelezen
      locaties.push(gelezen.locatie)
    } catch (fout) {
      if (!(fout instanceof AppError) || fout.fouten.length === 0) throw fout
      fouten.push(
        ...fout.fouten.map((een) =>
          isEigen(een.pointer) ? { ...een, pointer: toPointer('delen', i) + een.pointer } : een,
        ),
      )
    }
  }
  return { ...eerste, locaties, fouten }
}

const uniqueFouten = (fouten: readonly InvoerFout[]): readonly InvoerFout[] => [
  ...new Map(fouten.map((fout) => [`${fout.pointer} ${fout.melding}`, fout])).values(),
]

const refuse = (fouten: readonly InvoerFout[]): never => {
  const aantal = fouten.length < MAX_FOUTEN ? fouten.length : `${fouten.length} of meer`
  throw new AppError('ongeldige_invoer', { aantal }, fouten)
}

/** Reads and checks a development. Throws AppError('ongeldige_invoer') with every fault at once. */
export const readOntwikkeling = (
  { inhoud, contentCrs, mag }: Pick<Verzoek, 'inhoud' | 'contentCrs' | 'mag'>,
  omgeving: Omgeving,
): GelezenOntwikkeling => {
  const onleesbaar = checkJson(inhoud)
  if (onleesbaar.length > 0) return refuse(onleesbaar)
  const kop = ontwikkelingSchema.safeParse(inhoud)
  const kopFouten = kop.success
    ? []
    : toInvoerFouten(kop.error, VELDEN).filter(
        // Facts and places have their own, better checks.
        ({ pointer }) => !/^(\/feiten|\/delen\/\d+\/(feiten|locatie|bufferM))/.test(pointer),
      )
  if (
    !isRecord(inhoud) ||
    !Array.isArray(inhoud.delen) ||
    kopFouten.some(({ pointer }) => pointer === '/delen')
  ) {
    return refuse(kopFouten)
  }
  const { delen } = inhoud
  const {
    locaties,
    toetser,
    peildatum,
    fouten: delenFouten,
  } = readDelen(inhoud, delen, (deel, vast) =>
    readInvoer(
      {
        inhoud: deel,
        mag,
        ...(contentCrs === undefined ? {} : { contentCrs }),
        ...(vast === undefined ? {} : { toetser: vast }),
      },
      omgeving,
    ),
  )
  const boek = (toetser ?? omgeving.boeken.newest)?.regelboek
  const feitFouten = boek
    ? checkFeiten(inhoud.feiten, boek.feiten, { ...mag, woorden: wordsOf(boek.begrippen) })
    : []
  const fouten = uniqueFouten([
    ...kopFouten,
    ...checkIds(delen, inhoud.volledigeDelen),
    ...checkFasen(delen),
    ...feitFouten,
    ...delenFouten,
  ])
  if (fouten.length > 0) return refuse(fouten)
  const teGroot = checkOmvang(delen, locaties)
  if (teGroot.length > 0) return refuse(teGroot)
  if (!kop.success || toetser === undefined || peildatum === undefined) {
    throw new Error('a development without faults was not read')
  }
  return { invoer: withPlek(kop.data), peildatum, toetser, locaties }
}
