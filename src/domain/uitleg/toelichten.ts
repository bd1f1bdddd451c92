import type { Ontbreekt, RustOp, Toelichting, UitkomstMetToelichting } from '../model/uitkomst.ts'
import { readSpoor } from '../regeltaal/spoor.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'
import { fillSjabloon, formatWaarde, joinEn, lowerFirst } from '../tekst.ts'
import { niveauOf } from '../weging/niveau.ts'
import type { RegelBijdrage } from '../weging/weigh.ts'
import { type Context, reasonOf, type Wereld } from '../weging/wereld.ts'
import { measureMarge } from './marge.ts'
import { explainNietVanToepassing } from './niet-van-toepassing.ts'

/** Formats a fact's value in a context; undefined when it is missing. */
export const valueIn = (wereld: Wereld, context: Context) => (id: string) => {
  const slot = wereld.werk.slotOf(id)
  const waarde = context.waarden[slot]
  return waarde === undefined ? undefined : formatWaarde(wereld.werk.feiten[slot], waarde)
}

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

const templateFor = (
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
        ? `Wij weten nog niet of dit over uw plan gaat: ${lowerFirst(titel)}. Daarvoor moeten wij nog weten: ${labels(wereld, vanPlan)}.`
        : `Dit is nog niet te zeggen. Wij weten nog niet: ${wat}.`
    return {
      kort,
      motivering: `"${titel}" is nog niet te beoordelen; er ontbreekt: ${wat}.`,
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
  return regel.geldtVoor && plek.inGebied !== ONWAAR
    ? { geldtVoor: readSpoor(regel.geldtVoor.knoop, spoor, waarden), voldoetAls }
    : { voldoetAls }
}

/**
 * One outcome with its trace, margin and both registers of explanation. The members stand in the
 * order of canonical JSON, so that no receipt need sort them.
 */
export const explainUitkomst = (
  wereld: Wereld,
  bijdrage: RegelBijdrage,
): UitkomstMetToelichting => {
  const { evaluatie, band } = bijdrage
  const { regel, plek, oordeel } = evaluatie
  if (oordeel === 'niet_van_toepassing') return explainNietVanToepassing(wereld.werk, bijdrage)
  const { definitie } = regel
  const { context } = plek
  const feiten = listOntbreekt(wereld, context, evaluatie.open)
  const lagen = plek.ontbrekendeLagen.map((laag) => ({
    feit: laag,
    reden: 'laag_ontbreekt' as const,
  }))
  const sjabloon = templateFor(wereld, bijdrage, feiten)
  const lees = valueIn(wereld, context)
  const marge = measureMarge(wereld.werk, regel.voldoetAls.knoop, context.waarden)
  return {
    aard: definitie.aard,
    doorwerking: definitie.doorwerking,
    ...(context.gebied && { gebied: context.gebied.id }),
    ...(oordeel === 'voldoet_niet' && definitie.mits && { herstel: definitie.mits }),
    herkomst: definitie.herkomst,
    ...(marge && { marge }),
    niveau: { hoogst: niveauOf(band.hoogst), laagst: niveauOf(band.laagst) },
    ontbreekt: [...feiten, ...lagen],
    oordeel,
    principe: definitie.principe,
    regel: definitie.id,
    spoor: readSporen(evaluatie),
    titel: definitie.titel,
    toelichting: {
      kort: fillSjabloon(sjabloon.kort, lees),
      motivering: fillSjabloon(sjabloon.motivering, lees),
      rustOp: restsOn(wereld, bijdrage),
    },
    werking: definitie.werking,
  }
}
