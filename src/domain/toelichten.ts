import type { RustOp, Toelichting, UitkomstMetToelichting } from './beoordeling.ts'
import { measureMarge } from './marge.ts'
import { niveauOf } from './niveau.ts'
import { collectSlots, readReden, readSpoor } from './spoor.ts'
import { fillSjabloon, formatWaarde, joinEn, lowerFirst } from './tekst.ts'
import type { Ontbreekt } from './uitkomst.ts'
import { ONWAAR } from './waarheid.ts'
import type { RegelBijdrage } from './weigh.ts'
import { type Context, reasonOf, type Wereld } from './wereld.ts'

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

const nietVanToepassing = ({ evaluatie }: RegelBijdrage): Toelichting =>
  evaluatie.plek.inGebied === ONWAAR
    ? { kort: 'Deze regel geldt niet op deze plek.', motivering: 'Geldt niet in deze gebieden.' }
    : { kort: 'Deze regel gaat niet over uw plan.', motivering: 'Niet van toepassing op dit plan.' }

const templateFor = (
  wereld: Wereld,
  bijdrage: RegelBijdrage,
  ontbreekt: readonly Ontbreekt[],
): Toelichting => {
  const { evaluatie } = bijdrage
  const { oordeel, regel, plek } = evaluatie
  if (oordeel === 'niet_van_toepassing') return nietVanToepassing(bijdrage)
  const eigen = regel.definitie.toelichting[oordeel]
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
export const restsOn = (wereld: Wereld, { evaluatie }: RegelBijdrage): RustOp => {
  const { regel, plek, oordeel } = evaluatie
  if (oordeel === 'niet_van_toepassing') {
    const gelezen = new Set<number>()
    if (regel.geldtVoor && plek.inGebied !== ONWAAR) {
      collectSlots(regel.geldtVoor.knoop, (slot) => gelezen.add(slot))
    }
    const feiten = [...gelezen].map((slot) => wereld.werk.feiten[slot]?.id ?? '')
    return { regels: [regel.definitie.id], feiten, gebieden: [], bronnen: [] }
  }
  return {
    regels: [regel.definitie.id],
    feiten: regel.slots.map((slot) => wereld.werk.feiten[slot]?.id ?? ''),
    gebieden: plek.context.gebied ? [plek.context.gebied.id] : [],
    bronnen: sourceKeys(regel.definitie.bron),
  }
}

/** One outcome with its trace, margin and both registers of explanation. */
export const explainUitkomst = (
  wereld: Wereld,
  bijdrage: RegelBijdrage,
): UitkomstMetToelichting => {
  const { evaluatie, band } = bijdrage
  const { regel, plek, spoor, oordeel } = evaluatie
  const { definitie } = regel
  const { context } = plek
  const ontbreekt = [
    ...listOntbreekt(wereld, context, evaluatie.open),
    ...plek.ontbrekendeLagen.map((laag) => ({ feit: laag, reden: 'laag_ontbreekt' as const })),
  ]
  const sjabloon = templateFor(wereld, bijdrage, listOntbreekt(wereld, context, evaluatie.open))
  const lees = valueIn(wereld, context)
  const marge =
    oordeel === 'niet_van_toepassing'
      ? undefined
      : measureMarge(wereld.werk, regel.voldoetAls.knoop, context.waarden)
  const toont = oordeel !== 'niet_van_toepassing'
  return {
    regel: definitie.id,
    titel: definitie.titel,
    principe: definitie.principe,
    ...(context.gebied && { gebied: context.gebied.id }),
    oordeel,
    aard: definitie.aard,
    doorwerking: definitie.doorwerking,
    herkomst: definitie.herkomst,
    werking: definitie.werking,
    ontbreekt,
    ...(marge && { marge }),
    niveau: { laagst: niveauOf(band.laagst), hoogst: niveauOf(band.hoogst) },
    spoor: {
      ...(regel.geldtVoor &&
        plek.inGebied !== ONWAAR && {
          geldtVoor: (toont ? readSpoor : readReden)(regel.geldtVoor.knoop, spoor, context.waarden),
        }),
      ...(toont && { voldoetAls: readSpoor(regel.voldoetAls.knoop, spoor, context.waarden) }),
    },
    ...(oordeel === 'voldoet_niet' && definitie.mits && { herstel: definitie.mits }),
    toelichting: {
      kort: fillSjabloon(sjabloon.kort, lees),
      motivering: fillSjabloon(sjabloon.motivering, lees),
      rustOp: restsOn(wereld, bijdrage),
    },
  }
}
