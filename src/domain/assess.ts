import { describeBudgetten } from './budget/aandacht.ts'
import { findMits } from './mits/mits.ts'
import { findNodig } from './mits/nodig.ts'
import { explainNodig } from './mits/nodig-tekst.ts'
import { explainMits } from './mits/tekst.ts'
import type { Beoordeling, KorteBeoordeling } from './model/beoordeling.ts'
import type { FeitWaarde } from './model/feit.ts'
import type { Ligging, Verschuivingen } from './model/ligging.ts'
import type { GecompileerdRegelboek } from './regeltaal/regelwerk.ts'
import { describePrincipes, describeVervolg } from './uitleg/beeld.ts'
import { shortenRichting } from './uitleg/kort.ts'
import { keepGelezen, listFeiten, listHoudingen, listLigging } from './uitleg/lijsten.ts'
import { explainNietVanToepassing, listNietVanToepassing } from './uitleg/niet-van-toepassing.ts'
import { explainRand } from './uitleg/rand.ts'
import { explainRichting, listRichtingZinnen } from './uitleg/richting.ts'
import { summarize, summarizeKort } from './uitleg/samenvatten.ts'
import { explainSpanning } from './uitleg/spanning.ts'
import { applies, describeUitkomst, explainUitkomst, restsOn } from './uitleg/toelichten.ts'
import { listVragen } from './uitleg/vragen.ts'
import { judgeVergunningvrij } from './vergunningvrij/vergunningvrij.ts'
import { evaluateRegels, evaluateSpanningen } from './weging/evaluate.ts'
import { findRandgevoelig, readAdvieskern } from './weging/randgevoelig.ts'
import { type Weging, weigh } from './weging/weigh.ts'
import { buildWereld, type Wereld } from './weging/wereld.ts'

/** What is to be assessed. Facts are checked against the catalogue before they come here. */
export interface Toetsing {
  readonly naam: string
  readonly feiten: Readonly<Record<string, FeitWaarde>>
  /** Absent when no location is known: every fact of place is then missing. */
  readonly ligging?: Ligging
  /** Gives the ligging when some borders lie elsewhere; without it borders are not varied. */
  readonly relocate?: (forceer: Verschuivingen) => Ligging
  readonly reparaties?: Beoordeling['reparaties']
  /** Facts that are taken as they are, although they are `veranderbaar`. */
  readonly vast?: readonly string[]
  /** The budgets of the areas are among the rules: then nothing need be said of them. */
  readonly metBudgetten?: true
}

/** Derive, evaluate and weigh: the part that decides, without the words. */
export const judge = (
  werk: GecompileerdRegelboek,
  { feiten, ligging, vast = [] }: Pick<Toetsing, 'feiten' | 'ligging' | 'vast'>,
): { readonly wereld: Wereld; readonly weging: Weging } => {
  const wereld = { ...buildWereld(werk, feiten, ligging), vast: new Set(vast.map(werk.slotOf)) }
  const weging = weigh(wereld, evaluateRegels(wereld), evaluateSpanningen(wereld))
  return { wereld, weging }
}

/** The rules that apply or may apply, and the others. */
const splitRegels = ({ regels }: Weging) =>
  [regels.filter(applies), regels.filter((bijdrage) => !applies(bijdrage))] as const

/** Everything but the words of each rule and of the advice. */
const assessKern = (
  werk: GecompileerdRegelboek,
  toetsing: Toetsing,
  { wereld, weging }: ReturnType<typeof judge>,
) => {
  const mits = findMits(wereld, weging)
  const behoefte = findNodig(wereld, weging)
  const vergunningvrij = judgeVergunningvrij(wereld)
  const nu = readAdvieskern(weging)
  const randgevoelig = findRandgevoelig(nu, toetsing, (ligging) =>
    readAdvieskern(judge(werk, { feiten: toetsing.feiten, ligging }).weging),
  )
  return {
    peildatum: werk.peildatum,
    naam: toetsing.naam,
    principes: describePrincipes(werk.regelboek, weging.regels),
    houdingen: listHoudingen(werk, weging),
    spanningen: weging.spanningen
      .filter(({ evaluatie }) => evaluatie.treedtOp !== 0)
      .map((bijdrage) => explainSpanning(wereld, bijdrage)),
    ligging: listLigging(werk, toetsing.ligging),
    vragen: listVragen(wereld, weging),
    mits: mits.sets.map((set) => explainMits(werk, set, weging)),
    mitsVolledig: mits.volledig,
    nodig: behoefte.nodig.map((deel) => explainNodig(wereld, deel)),
    ...(behoefte.volledig ? {} : { nodigVolledig: false as const }),
    randgevoelig: randgevoelig.map((rand) => explainRand(werk, nu, rand)),
    visieGeeftRichting: weging.visieGeeftRichting,
    ...(vergunningvrij && { vergunningvrij }),
    ...describeVervolg(werk.regelboek, weging.regels),
    reparaties: toetsing.reparaties ?? [],
  }
}

const describeAandacht = ({ metBudgetten }: Toetsing, wereld: Wereld) => {
  const { aandachtspunten, zinnen } = metBudgetten
    ? { aandachtspunten: [], zinnen: [] }
    : describeBudgetten(wereld)
  return { zinnen, kop: aandachtspunten.length > 0 ? { aandachtspunten } : {} }
}

/**
 * Assesses one initiative on a compiled rulebook: derive, evaluate, weigh, and a sentence for every rule that
 * applies or may apply. Pure and deterministic; the receipt is added outside, because hashing is not the domain's
 * business.
 */
export const assessKort = (werk: GecompileerdRegelboek, toetsing: Toetsing): KorteBeoordeling => {
  const oordeel = judge(werk, toetsing)
  const { wereld, weging } = oordeel
  const { kop } = describeAandacht(toetsing, wereld)
  const [geldend, los] = splitRegels(weging)
  return {
    ...assessKern(werk, toetsing, oordeel),
    advies: summarizeKort(wereld, weging),
    richting: shortenRichting(explainRichting(wereld, weging)),
    feiten: keepGelezen(
      listFeiten(wereld),
      geldend.flatMap((bijdrage) => restsOn(wereld, bijdrage).feiten),
    ),
    uitkomsten: geldend.map((bijdrage) => describeUitkomst(wereld, bijdrage)),
    nietVanToepassing: listNietVanToepassing(wereld, los),
    ...kop,
  }
}

/** What explains an assessment: every sentence with what it rests on, every rule with its trace. */
export type Uitleg = Pick<
  Beoordeling,
  'advies' | 'feiten' | 'richting' | 'uitkomsten' | 'nietVanToepassing' | 'richtingZinnen'
>

const explainOordeel = (
  toetsing: Toetsing,
  { wereld, weging }: ReturnType<typeof judge>,
): Uitleg & Pick<Beoordeling, 'aandachtspunten'> => {
  const { zinnen, kop } = describeAandacht(toetsing, wereld)
  const [geldend, los] = splitRegels(weging)
  return {
    advies: summarize(wereld, weging, zinnen),
    feiten: listFeiten(wereld),
    richting: explainRichting(wereld, weging),
    uitkomsten: geldend.map((bijdrage) => explainUitkomst(wereld, bijdrage)),
    nietVanToepassing: explainNietVanToepassing(wereld, los),
    richtingZinnen: listRichtingZinnen(wereld, weging),
    ...kop,
  }
}

/** The same as assessKort, explained. */
export const assess = (werk: GecompileerdRegelboek, toetsing: Toetsing): Beoordeling => {
  const oordeel = judge(werk, toetsing)
  return { ...assessKern(werk, toetsing, oordeel), ...explainOordeel(toetsing, oordeel) }
}

/** Only what explains: the search for a mits and the borders that could lie elsewhere are left out. */
export const explain = (werk: GecompileerdRegelboek, toetsing: Toetsing): Uitleg =>
  explainOordeel(toetsing, judge(werk, toetsing))
