import type { Oordeel } from '../model/regel.ts'
import type { GecompileerdeVoorwaarde, Waarden } from '../regeltaal/compile.ts'
import {
  type GecompileerdeRegel,
  type GecompileerdeSpanning,
  type GecompileerdRegelboek,
  newSpoor,
} from '../regeltaal/regelwerk.ts'
import { collectOntbrekend } from '../regeltaal/spoor.ts'
import { and, not, ONBEKEND, ONWAAR, WAAR, type Waarheid } from '../regeltaal/waarheid.ts'
import { createPlekkiezer, type Plek } from './gebied-keuze.ts'
import type { Context, Wereld } from './wereld.ts'

/** One rule at one place: truth values, the trace buffer, and the facts that keep it open. */
export interface Evaluatie {
  readonly regel: GecompileerdeRegel
  readonly plek: Plek
  /** Applies: by place and by `geldtVoor`. */
  readonly geldt: Waarheid
  readonly voldoet: Waarheid
  /** Applies and does not comply. */
  readonly faalt: Waarheid
  readonly beslissend: Waarheid
  readonly oordeel: Oordeel
  readonly spoor: Uint8Array
  /** Missing facts (slots, derived ones expanded) that keep the outcome open. */
  readonly open: readonly number[]
  /** Those of them that keep `faalt` open: empty when the rule cannot lower the advice. */
  readonly ontbreekt: readonly number[]
  /** Missing facts that keep `geldt` open. */
  readonly openGeldt: readonly number[]
  /** Missing facts that keep `beslissend` open. */
  readonly ontbreektBeslissend: readonly number[]
}

/** One spanning at one place. */
export interface SpanningEvaluatie {
  readonly spanning: GecompileerdeSpanning
  readonly context: Context
  readonly treedtOp: Waarheid
  readonly spoor: Uint8Array
  readonly ontbreekt: readonly number[]
}

/** The outcome of a rule from "applies" and "complies". Unknown applicability is never "not applicable". */
export const judgeRegel = (
  regel: GecompileerdeRegel,
  geldt: Waarheid,
  voldoet: Waarheid,
): Oordeel => {
  if (geldt === ONWAAR) return 'niet_van_toepassing'
  if (geldt === ONBEKEND) return 'onbekend'
  if (voldoet === WAAR) return 'voldoet'
  if (voldoet === ONWAAR) return 'voldoet_niet'
  return regel.definitie.aard === 'open_norm' ? 'vraagt_beoordeling' : 'onbekend'
}

const NIETS: readonly number[] = []

/** Adds the missing facts that are not derived and that keep this condition open, each once: none of a branch not taken. */
export const addOpen = (
  werk: GecompileerdRegelboek,
  deel: GecompileerdeVoorwaarde | undefined,
  { open, spoor, waarden }: { open: number[]; spoor: Uint8Array; waarden: Waarden },
): void => {
  if (!deel) return
  const add = (slot: number): void => {
    const afgeleid = werk.afgeleidPerSlot.get(slot)
    if (afgeleid) afgeleid.wachtOp(waarden, add)
    else if (!open.includes(slot)) open.push(slot)
  }
  collectOntbrekend(deel.knoop, spoor, { waarden, add })
}

const SETTLED = {
  open: NIETS,
  ontbreekt: NIETS,
  openGeldt: NIETS,
  ontbreektBeslissend: NIETS,
} as const

/** Which missing facts keep the outcome open, and which of them matter for what. */
const findOpen = (
  werk: GecompileerdRegelboek,
  { geldtVoor, voldoetAls, beslissendAls }: GecompileerdeRegel,
  { spoor, waarden, faalt }: { spoor: Uint8Array; waarden: Waarden; faalt: Waarheid },
) => {
  const openGeldt: number[] = []
  addOpen(werk, geldtVoor, { open: openGeldt, spoor, waarden })
  const open = openGeldt.slice()
  addOpen(werk, voldoetAls, { open, spoor, waarden })
  const ontbreektBeslissend: number[] = []
  addOpen(werk, beslissendAls, { open: ontbreektBeslissend, spoor, waarden })
  return { open, ontbreekt: faalt === ONBEKEND ? open : NIETS, openGeldt, ontbreektBeslissend }
}

/** Evaluates one rule at one place; the trace goes to `spoor`. */
export const evaluateRegel = (
  werk: GecompileerdRegelboek,
  regel: GecompileerdeRegel,
  { plek, spoor }: { readonly plek: Plek; readonly spoor: Uint8Array },
): Evaluatie => {
  const { waarden } = plek.context
  const geldtVoor = regel.geldtVoor?.toets(waarden, spoor) ?? WAAR
  const voldoet = regel.voldoetAls.toets(waarden, spoor)
  const beslissend = regel.beslissendAls?.toets(waarden, spoor) ?? ONWAAR
  const geldt = and(plek.inGebied, geldtVoor)
  const faalt = and(geldt, not(voldoet))
  const oordeel = judgeRegel(regel, geldt, voldoet)
  const isOpen = oordeel === 'onbekend' || oordeel === 'vraagt_beoordeling'
  const { open, ontbreekt, openGeldt, ontbreektBeslissend } = isOpen
    ? findOpen(werk, regel, { spoor, waarden, faalt })
    : SETTLED
  return {
    regel,
    plek,
    geldt,
    voldoet,
    faalt,
    beslissend,
    oordeel,
    spoor,
    open,
    ontbreekt,
    openGeldt,
    ontbreektBeslissend,
  }
}

/** One trace buffer per context: rules write to places of their own in it. */
const shareSpoor = (werk: GecompileerdRegelboek) => {
  const buffers = new Map<Context, Uint8Array>()
  return (context: Context) => {
    const spoor = buffers.get(context) ?? newSpoor(werk, context.waarden)
    buffers.set(context, spoor)
    return spoor
  }
}

/** Makes the function that evaluates one rule after another, each at every place where it could apply. */
export const createEvaluator = (
  wereld: Wereld,
): ((regel: GecompileerdeRegel) => readonly Evaluatie[]) => {
  const { werk } = wereld
  const bufferOf = shareSpoor(werk)
  const choosePlekken = createPlekkiezer(wereld)
  return (regel) =>
    choosePlekken(regel).map((plek) =>
      evaluateRegel(werk, regel, { plek, spoor: bufferOf(plek.context) }),
    )
}

/** Evaluates every rule (or these) at every place where it could apply. */
export const evaluateRegels = (
  wereld: Wereld,
  regels: readonly GecompileerdeRegel[] = wereld.werk.regels,
): readonly Evaluatie[] => regels.flatMap(createEvaluator(wereld))

/** Evaluates every spanning in every most specific profile (or in general, when there is none). */
export const evaluateSpanningen = (wereld: Wereld): readonly SpanningEvaluatie[] => {
  const { werk } = wereld
  const profielen = wereld.gebieden.filter(({ profiel, maatgevend }) => profiel && maatgevend)
  const bufferOf = shareSpoor(werk)
  const contexten = profielen.length > 0 ? profielen : [wereld.algemeen]
  return werk.spanningen.flatMap((spanning) =>
    contexten.map((context) => {
      const spoor = bufferOf(context)
      const treedtOp = spanning.treedtOp.toets(context.waarden, spoor)
      const ontbreekt: number[] = []
      addOpen(werk, spanning.treedtOp, { open: ontbreekt, spoor, waarden: context.waarden })
      return { spanning, context, treedtOp, spoor, ontbreekt }
    }),
  )
}
