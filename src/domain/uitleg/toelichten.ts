import type { Oordeel, RegelDefinitie } from '../model/regel.ts'
import type {
  KorteUitkomst,
  Ontbreekt,
  RustOp,
  Toelichting,
  UitkomstMetToelichting,
} from '../model/uitkomst.ts'
import { readSpoor } from '../regeltaal/spoor.ts'
import { fillSjabloon, joinEn, lowerFirst } from '../tekst.ts'
import type { RegelBijdrage } from '../weging/bijdrage.ts'
import { niveauOf } from '../weging/niveau.ts'
import { type Context, reasonOf, type Wereld } from '../weging/wereld.ts'
import { askRegel } from '../woorden/regelvorm.ts'
import { valueIn } from '../woorden/waarden.ts'
import { measureMarge } from './marge.ts'

/** Says the facts that a rule's sentences name. */
const readerOf = (wereld: Wereld, { evaluatie: { regel, plek } }: RegelBijdrage) =>
  valueIn(wereld.werk, plek.context.waarden, [
    regel.voldoetAls.knoop,
    ...(regel.geldtVoor ? [regel.geldtVoor.knoop] : []),
  ])

export const listOntbreekt = (
  wereld: Wereld,
  context: Context,
  slots: readonly number[],
): readonly Ontbreekt[] =>
  slots.map((slot) => ({
    feit: wereld.werk.feiten[slot]?.id ?? '',
    reden: reasonOf(wereld, context, slot),
  }))

const labels = (wereld: Wereld, ontbreekt: readonly Ontbreekt[]) =>
  joinEn(
    ontbreekt.map(({ feit }) =>
      lowerFirst(wereld.werk.feiten[wereld.werk.slotOf(feit)]?.label ?? feit),
    ),
  )

/** That a rule asks more than its source, behind every judgement but that the plan meets it. */
export const wordStrenger = ({
  strengerDanBron,
}: Pick<RegelDefinitie, 'strengerDanBron'>): string =>
  strengerDanBron === undefined
    ? ''
    : ` Deze regel is strenger dan de bron: ${lowerFirst(strengerDanBron)}`

const wordOordeel = (
  wereld: Wereld,
  bijdrage: RegelBijdrage,
  ontbreekt: readonly Ontbreekt[],
): Toelichting => {
  const { evaluatie } = bijdrage
  const { oordeel, regel, plek } = evaluatie
  const eigen = oordeel === 'niet_van_toepassing' ? undefined : regel.definitie.toelichting[oordeel]
  if (plek.ontbrekendeLagen.length > 0) {
    const lagen = joinEn(
      plek.ontbrekendeLagen.map((laag) => wereld.werk.regelboek.visie.lagen[laag]?.titel ?? laag),
    )
    const tekst = `Of deze regel hier geldt is onbekend: de kaartlaag ${lagen} ontbreekt voor deze plek.`
    return { kort: tekst, motivering: tekst }
  }
  if (eigen) return eigen
  const { titel } = regel.definitie
  if (ontbreekt.length > 0) {
    const wat = labels(wereld, ontbreekt)
    const vanPlan = ontbreekt.filter(({ reden }) => reden !== 'nog_niet_beoordeeld')
    const kort =
      vanPlan.length < ontbreekt.length && vanPlan.length > 0
        ? `Wij weten nog niet of dit over uw plan gaat: ${lowerFirst(askRegel(regel.definitie))} Daarvoor moeten wij nog weten: ${labels(wereld, vanPlan)}.`
        : `Dit is nog niet te zeggen. Wij weten nog niet: ${wat}.`
    return {
      kort,
      motivering: `"${regel.definitie.vraag ?? titel}" is nog niet te beoordelen; er ontbreekt: ${wat}.`,
    }
  }
  const uitkomst =
    oordeel === 'voldoet' ? 'Uw plan voldoet hieraan.' : 'Uw plan voldoet hier niet aan.'
  return { kort: `${titel}. ${uitkomst}`, motivering: `${titel}: ${oordeel.replaceAll('_', ' ')}.` }
}

const sourceKeys = (
  bron: readonly { readonly document: string; readonly passage?: string | undefined }[],
) => [...new Set(bron.map(({ document, passage }) => passage ?? document))]

/** What an outcome rests on: the rule, the facts it read, the area and the passages or documents. */
export const restsOn = (
  { werk }: Wereld,
  { evaluatie: { regel, plek } }: RegelBijdrage,
): RustOp => ({
  bronnen: sourceKeys(regel.definitie.bron),
  feiten: regel.slots.map((slot) => werk.feiten[slot]?.id ?? ''),
  gebieden: plek.context.gebied ? [plek.context.gebied.id] : [],
  regels: [regel.definitie.id],
})

const readSporen = ({ regel, plek, spoor }: RegelBijdrage['evaluatie']) => {
  const { waarden } = plek.context
  const voldoetAls = readSpoor(regel.voldoetAls.knoop, spoor, waarden)
  return regel.geldtVoor
    ? { geldtVoor: readSpoor(regel.geldtVoor.knoop, spoor, waarden), voldoetAls }
    : { voldoetAls }
}

/** Of a rule that applies or may apply. */
const isGeldend = (oordeel: Oordeel): oordeel is KorteUitkomst['oordeel'] =>
  oordeel !== 'niet_van_toepassing'

/** Whether the rule applies or may apply: the others are listed by `listNietVanToepassing`. */
export const applies = ({ evaluatie }: RegelBijdrage): boolean => isGeldend(evaluatie.oordeel)

const templateFor = (
  wereld: Wereld,
  bijdrage: RegelBijdrage,
  ontbreekt: readonly Ontbreekt[],
): Toelichting => {
  const { kort, motivering } = wordOordeel(wereld, bijdrage, ontbreekt)
  const { oordeel, regel } = bijdrage.evaluatie
  const strenger = oordeel === 'voldoet' ? '' : wordStrenger(regel.definitie)
  return { kort: `${kort}${strenger}`, motivering: `${motivering}${strenger}` }
}

/** One outcome in both registers. */
export const wordUitkomst = (wereld: Wereld, bijdrage: RegelBijdrage): Toelichting => {
  const { context } = bijdrage.evaluatie.plek
  const feiten = listOntbreekt(wereld, context, bijdrage.evaluatie.open)
  const { kort, motivering } = templateFor(wereld, bijdrage, feiten)
  const lees = readerOf(wereld, bijdrage)
  return { kort: fillSjabloon(kort, lees), motivering: fillSjabloon(motivering, lees) }
}

/**
 * One outcome as it is answered and proven, with its margin and a sentence. The members stand in the order of
 * canonical JSON, so that no receipt need sort them.
 */
export const describeUitkomst = (wereld: Wereld, bijdrage: RegelBijdrage): KorteUitkomst => {
  const { evaluatie, band } = bijdrage
  const { regel, plek, oordeel } = evaluatie
  if (!isGeldend(oordeel)) throw new Error(`does not apply: ${regel.definitie.id}`)
  const { context } = plek
  const feiten = listOntbreekt(wereld, context, evaluatie.open)
  const lagen = plek.ontbrekendeLagen.map((laag) => ({
    feit: laag,
    reden: 'laag_ontbreekt' as const,
  }))
  const marge = measureMarge(wereld.werk, regel.voldoetAls.knoop, context.waarden)
  const { kort } = templateFor(wereld, bijdrage, feiten)
  return {
    ...(context.gebied && { gebied: context.gebied.id }),
    kort: fillSjabloon(kort, readerOf(wereld, bijdrage)),
    ...(marge && { marge }),
    niveau: { hoogst: niveauOf(band.hoogst), laagst: niveauOf(band.laagst) },
    ontbreekt: [...feiten, ...lagen],
    oordeel,
    regel: regel.definitie.id,
  }
}

/** The same explained: with its trace, what it rests on and what the rulebook says of the rule. */
export const explainUitkomst = (
  wereld: Wereld,
  bijdrage: RegelBijdrage,
): UitkomstMetToelichting => {
  const { oordeel, regel } = bijdrage.evaluatie
  const { titel, vraag, principe, aard, doorwerking, herkomst, werking, mits } = regel.definitie
  const { strengerDanBron } = regel.definitie
  return {
    ...describeUitkomst(wereld, bijdrage),
    titel,
    ...(vraag !== undefined && { vraag }),
    principe,
    aard,
    doorwerking,
    herkomst,
    werking,
    ...(strengerDanBron !== undefined && { strengerDanBron }),
    motivering: wordUitkomst(wereld, bijdrage).motivering,
    rustOp: restsOn(wereld, bijdrage),
    spoor: readSporen(bijdrage.evaluatie),
    ...(oordeel === 'voldoet_niet' && mits && { herstel: mits }),
  }
}
