import type { Herkomst } from '../model/bron.ts'
import { and, ONBEKEND, ONWAAR, or, WAAR, type Waarheid } from '../regeltaal/waarheid.ts'
import { type Bijdrage, GEEN, neutralOn, type RegelBijdrage, speakOnce } from './bijdrage.ts'
import type { Evaluatie } from './evaluate.ts'
import { appliesTo, createGroeptoets, type PerGroep } from './groep.ts'
import { type Graad, gradeIn, gradeOf, mayBeSofter, VAST } from './hardheid.ts'
import { groepenOf, type HoudingPlek, isNeeTenzij, profielenOf, readBelang } from './houding.ts'
import { isMendable } from './mendable.ts'
import { type Bereik, tredeOf } from './niveau.ts'
import { type Onvoldaan, type Stem, schalenOf, stemEither, stemOpen, stemUnmet } from './schaal.ts'
import { missingProfielLagen, type Wereld } from './wereld.ts'

/** A fact that is shown at the application, or that a person fills in: missing, it is a reservation. */
const isLater = ({ werk }: Wereld, slot: number): boolean => {
  const feit = werk.feiten[slot]
  return feit?.herkomst === 'behandelaar' || feit?.aantonen === 'bij_aanvraag'
}

/** What the initiator shows at the application; not what a person or the place has to tell. */
const isVanAanvraag = ({ werk }: Wereld, slot: number): boolean => {
  const feit = werk.feiten[slot]
  return feit?.herkomst === 'initiatief' && feit.aantonen === 'bij_aanvraag'
}

/** Those of the missing facts that may be asked now. */
export const askable = (wereld: Wereld, slots: readonly number[]): readonly number[] =>
  slots.filter((slot) => !isLater(wereld, slot))

/** Of the most specific profile at this place, or of all of them where the rule holds in no such profile. */
const houdingenAt = (
  houdingen: readonly HoudingPlek[],
  { plek: { context } }: Evaluatie,
): readonly HoudingPlek[] => {
  const profielen = houdingen.filter(({ profiel }) => profiel)
  const hier = profielen.filter(({ gebied }) => gebied && gebied.id === context.gebied?.id)
  return hier.length > 0 ? hier : profielen
}

/** Whether a nee_tenzij of at least this firmness holds for a group that the eis is about. */
const holdsNeeTenzij = (
  { ontbrekendProfiel }: Wereld,
  { over, plekken }: { readonly over: PerGroep; readonly plekken: readonly HoudingPlek[] },
  vanaf: Graad,
): Waarheid =>
  plekken.reduce<Waarheid>(
    (uit, plek) => or(uit, and(isNeeTenzij(plek, vanaf), appliesTo(over, plek.groep))),
    ontbrekendProfiel ? ONBEKEND : ONWAAR,
  )

/** While activiteiten is missing any stance of the area may turn out to be the one that holds. */
const mayHoldNeeTenzij = (wereld: Wereld, vanaf: Graad): Waarheid => {
  const kan = profielenOf(wereld).some(({ gebied }) =>
    Object.values(gebied?.houding ?? {}).some(
      (houding) =>
        gradeOf(houding) >= vanaf &&
        (houding.stand === 'nee_tenzij' || houding.anders?.stand === 'nee_tenzij'),
    ),
  )
  return kan || wereld.ontbrekendProfiel ? ONBEKEND : ONWAAR
}

const raise = ({ laagst, hoogst }: Bereik, bodem: number): Bereik => ({
  laagst: Math.max(laagst, bodem),
  hoogst: Math.max(hoogst, bodem),
})
const stemRaised = ({ band, bereik }: Stem, bodem: number): Stem => ({
  band: raise(band, bodem),
  bereik: raise(bereik, bodem),
})

interface Ongunstig extends Pick<Bijdrage, 'stemAt' | 'teVragen' | 'ontbrekendeLagen'> {
  readonly conclusie: Stem
  readonly doorNeeTenzij: boolean
}

interface Gewogen {
  readonly evaluatie: Evaluatie
  readonly over: PerGroep
  readonly graad: Graad
  readonly neeTenzij: (vanaf: Graad) => Waarheid
  /** Missing facts (slots) that keep open whether a nee_tenzij holds, and whether its group is one the eis is about. */
  readonly openNeeTenzij: readonly number[]
}

/** An eis that is not met, on both ladders. */
const weighUnmet = (
  wereld: Wereld,
  { evaluatie, graad, neeTenzij, openNeeTenzij }: Gewogen,
): Ongunstig => {
  const { niveaus } = wereld.werk.regelboek.visie
  const schalen = schalenOf(niveaus)
  const { doorwerking } = evaluatie.regel.definitie
  const { hoog, laag } = schalen.stand.nietVoldaan[doorwerking]
  const herstel = hoog === laag ? { uit: ONWAAR, ontbreekt: [] } : isMendable(wereld, evaluatie)
  const teVragen = askable(wereld, herstel.ontbreekt)
  // The stand counts every nee_tenzij, the conclusie the firm ones only.
  const neeTenzijOpen = neeTenzij(0) === ONBEKEND || neeTenzij(VAST) === ONBEKEND
  const teVragenGroep = neeTenzijOpen ? askable(wereld, openNeeTenzij) : []
  const lagen = neeTenzijOpen ? missingProfielLagen(wereld) : []
  const onvoldaan: Onvoldaan = {
    doorwerking,
    herstelbaar: herstel.uit as Waarheid,
    teVragen: teVragen.length > 0,
    belang: readBelang(wereld),
    // What cannot be asked now keeps no advice open: as with a change that may or may not meet it.
    neeTenzijLater:
      wereld.werk.weegwijze === undefined &&
      openNeeTenzij.length > 0 &&
      teVragenGroep.length === 0 &&
      lagen.length === 0,
  }
  // Nothing of our own making or unconfirmed takes the conclusie below its floor.
  const bodem = tredeOf(niveaus.ondergrensOnbevestigd)
  const vast = graad === VAST || bodem === 0
  const zonder = stemUnmet(schalen.conclusie, onvoldaan, ONWAAR)
  const met = vast ? stemUnmet(schalen.conclusie, onvoldaan, neeTenzij(VAST)) : zonder
  const zacht = bodem === 0 ? met : stemRaised(zonder, bodem)
  const kanZacht = vast && mayBeSofter(wereld, evaluatie.regel)
  return {
    conclusie: kanZacht ? stemEither([met, zacht]) : vast ? met : zacht,
    stemAt: speakOnce((vanaf) => stemUnmet(schalen.stand, onvoldaan, neeTenzij(vanaf))),
    teVragen: [...new Set([...teVragen, ...teVragenGroep])],
    ontbrekendeLagen: kanZacht ? missingProfielLagen(wereld) : lagen,
    doorNeeTenzij: met.bereik.hoogst < zonder.bereik.hoogst,
  }
}

/** An eis of which it is not known whether it is met: a reservation, or a question. */
const weighOpen = (
  wereld: Wereld,
  { evaluatie, graad }: Gewogen,
  ongunstig: Ongunstig,
): Bijdrage => {
  const schalen = schalenOf(wereld.werk.regelboek.visie.niveaus)
  const { ontbrekendeLagen } = evaluatie.plek
  const nu = askable(wereld, evaluatie.ontbreekt)
  const nuBeslissend = askable(wereld, evaluatie.ontbreektBeslissend)
  const open = {
    beslissend: evaluatie.beslissend,
    teVragen: nu.length > 0 || ontbrekendeLagen.length > 0,
    beslissendTeVragen: nuBeslissend.length > 0,
    // Like the outcome itself: what is shown at the application makes a reservation, and no more than that.
    beslissendLater:
      wereld.werk.weegwijze !== 1 &&
      evaluatie.beslissend === ONBEKEND &&
      evaluatie.ontbreektBeslissend.every((slot) => isVanAanvraag(wereld, slot)),
  }
  const { band, bereik } = stemOpen(schalen.conclusie, open, ongunstig.conclusie)
  const stemAt = speakOnce((vanaf) => stemOpen(schalen.stand, open, ongunstig.stemAt(vanaf)))
  const zonderGevolg =
    band.laagst >= schalen.conclusie.top && stemAt(0).band.laagst >= schalen.stand.top
  if (zonderGevolg) return { ...neutralOn(schalen), graad }
  const gewogen = { band, conclusie: bereik, stemAt, graad, ontbrekendeLagen }
  if (open.teVragen) return { ...gewogen, teVragen: nu }
  if (open.beslissend === ONBEKEND && open.beslissendTeVragen) {
    return { ...gewogen, teVragen: nuBeslissend, voorbehoud: { beslissend: false } }
  }
  const beslissend = open.beslissend !== ONWAAR && !open.beslissendLater
  return { ...gewogen, ...GEEN, voorbehoud: { beslissend } }
}

const NIETS: PerGroep = new Map()
const GEEN_HOUDING: readonly HoudingPlek[] = []

const GEEFT_GEEN_RICHTING: readonly Herkomst[] = ['hogere_regelgeving', 'eigen_uitwerking']

/**
 * Whether the vision or its policy sets an eis with it. Law does not count: that a statutory norm applies says
 * nothing about the direction of the vision. Nor does what we elaborated ourselves: that cannot turn silence into a
 * yes. Nor does a norm on how to build: that a restaurant has enough parking does not say that the vision wants a
 * restaurant there.
 */
export const canGiveRichting = ({ regel: { definitie } }: Evaluatie): boolean =>
  definitie.aard === 'eis' &&
  definitie.geeftRichting !== false &&
  !GEEFT_GEEN_RICHTING.includes(definitie.herkomst)

/**
 * Makes the function that says what one outcome contributes at this place. Kansen and signalen never lower
 * the advice; an eis that gives direction is also read per activity group.
 */
export const createRegelweger = (
  wereld: Wereld,
  houdingen: readonly HoudingPlek[],
): ((evaluatie: Evaluatie) => RegelBijdrage) => {
  const schalen = schalenOf(wereld.werk.regelboek.visie.niveaus)
  const groepenVan = createGroeptoets(wereld)
  const zonderActiviteiten = groepenOf(wereld) === undefined
  const heeftNeeTenzij = houdingen.some((plek) => isNeeTenzij(plek, 0) !== ONWAAR)
  const { band, conclusie: top, stemAt: zwijg } = neutralOn(schalen)
  // Most rules end here: written out, because spreading an object takes several times as long.
  const stayNeutral = (evaluatie: Evaluatie, over: PerGroep, graad: Graad): RegelBijdrage => ({
    evaluatie,
    band,
    conclusie: top,
    stemAt: zwijg,
    graad,
    teVragen: GEEN.teVragen,
    ontbrekendeLagen: GEEN.ontbrekendeLagen,
    over,
    neeTenzij: GEEN_HOUDING,
  })
  return (evaluatie) => {
    const { aard } = evaluatie.regel.definitie
    const telt = aard !== 'kans' && aard !== 'signaal' && evaluatie.geldt !== ONWAAR
    if (!telt) return stayNeutral(evaluatie, NIETS, VAST)
    // What is met matters only where it gives direction.
    const over =
      evaluatie.faalt === ONWAAR && !canGiveRichting(evaluatie) ? NIETS : groepenVan(evaluatie)
    const graad = gradeIn(wereld, evaluatie.regel, evaluatie.plek.context)
    if (evaluatie.faalt === ONWAAR) return stayNeutral(evaluatie, over, graad)
    const plekken = heeftNeeTenzij ? houdingenAt(houdingen, evaluatie) : []
    const neeTenzij = (vanaf: Graad) =>
      zonderActiviteiten
        ? mayHoldNeeTenzij(wereld, vanaf)
        : holdsNeeTenzij(wereld, { over, plekken }, vanaf)
    const gewogen = {
      evaluatie,
      over,
      graad,
      neeTenzij,
      openNeeTenzij: plekken.flatMap((plek) =>
        isNeeTenzij(plek, 0) === ONWAAR
          ? []
          : [...plek.open, ...(over.get(plek.groep)?.open ?? [])],
      ),
    }
    const ongunstig = weighUnmet(wereld, gewogen)
    if (evaluatie.faalt !== WAAR) {
      return { evaluatie, ...weighOpen(wereld, gewogen, ongunstig), over, neeTenzij: [] }
    }
    const { conclusie, stemAt, teVragen, ontbrekendeLagen, doorNeeTenzij } = ongunstig
    return {
      evaluatie,
      band: conclusie.band,
      conclusie: conclusie.bereik,
      stemAt,
      graad,
      teVragen,
      ontbrekendeLagen,
      over,
      neeTenzij: plekken.filter(
        (plek) => isNeeTenzij(plek, 0) !== ONWAAR && appliesTo(over, plek.groep) !== ONWAAR,
      ),
      ...(doorNeeTenzij && { doorNeeTenzij }),
    }
  }
}
