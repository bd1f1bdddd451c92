import type { RegelDefinitie } from '../../../domain/model/regel.ts'
import type { Boek, Controle, Geplaatst } from '../lezen/boek.ts'
import { comparisonsOf, factsOf, factsUnder, leavesOf } from '../lezen/conditions.ts'
import { derivedNeeds } from '../lezen/formules.ts'
import { houdingenOf } from '../lezen/houdingen.ts'
import { at, type Meldingen, type Plek } from '../lezen/meldingen.ts'

const NIET_VERLAGEND = ['kans', 'signaal']
const HARD = ['weigeringsgrond', 'in_acht_nemen']
const EIGEN = ['visie', 'eigen_uitwerking']

const checkOpenNorm = (
  boek: Boek,
  { waarde, bestand }: Geplaatst<RegelDefinitie>,
  meldingen: Meldingen,
) => {
  const open = waarde.aard === 'open_norm'
  if (!open && waarde.beoordeling) {
    const doen = 'Haal beoordeling weg, of maak er een open_norm van'
    meldingen.meld(at(bestand, 'beoordeling'), 'alleen een open_norm heeft een beoordeling', doen)
    return
  }
  for (const [i, { voldoetAls }] of waarde.versies.entries()) {
    if (!voldoetAls && !waarde.beoordeling) {
      const doen = open ? 'Voeg beoordeling of voldoetAls toe' : 'Voeg voldoetAls toe'
      meldingen.meld(at(bestand, 'versies', i), 'er staat niet wanneer de regel voldoet', doen)
    }
    if (!voldoetAls || !open) continue
    if (waarde.beoordeling) {
      const tekst = 'een open_norm heeft een beoordeling of voldoetAls, niet beide'
      meldingen.meld(at(bestand, 'versies', i, 'voldoetAls'), tekst, 'Haal een van beide weg')
      continue
    }
    const feiten = comparisonsOf(voldoetAls, boek.voorwaarden.waarde).flatMap(factsOf)
    if (!feiten.some((id) => boek.catalogus.get(id)?.herkomst === 'behandelaar')) {
      const tekst = 'geen feit in voldoetAls komt van de behandelaar'
      const doen = 'Een open_norm rust op een oordeel; gebruik beoordeling, of maak er een eis van'
      meldingen.meld(at(bestand, 'versies', i, 'voldoetAls'), tekst, doen)
    }
  }
}

const checkReach = (
  boek: Boek,
  { waarde, bestand }: Geplaatst<RegelDefinitie>,
  meldingen: Meldingen,
) => {
  const zacht = NIET_VERLAGEND.includes(waarde.aard)
  if (zacht && HARD.includes(waarde.doorwerking)) {
    const tekst = `een ${waarde.aard} kan niet doorwerken als ${waarde.doorwerking}`
    meldingen.meld(
      at(bestand, 'doorwerking'),
      tekst,
      'Kies een zachtere doorwerking, of maak er een eis van',
    )
  }
  if (zacht || !EIGEN.includes(waarde.herkomst)) return
  for (const [i, thema] of waarde.themas.entries()) {
    const begrip = boek.begrippen.waarde.themas[thema]
    if (!begrip || begrip.inVisie) continue
    const tekst = `thema "${thema}" staat niet in de visie; met herkomst ${waarde.herkomst} kan dit geen ${waarde.aard} zijn`
    meldingen.meld(at(bestand, 'themas', i), tekst, 'Maak er een signaal of kans van')
  }
}

/** Whether a spanning or a stance may use the fact: it is known now, by place or by area, or follows from such facts. */
const isKnownEarly = (
  boek: Boek,
  nodig: ReadonlyMap<string, readonly string[]>,
  id: string,
  pad: readonly string[] = [],
): boolean => {
  const feit = boek.catalogus.get(id)
  if (!feit || pad.includes(id)) return true
  if (feit.herkomst === 'afgeleid') {
    return (nodig.get(id) ?? []).every((ander) => isKnownEarly(boek, nodig, ander, [...pad, id]))
  }
  if (feit.herkomst === 'ligging' || feit.herkomst === 'gebied') return true
  return feit.herkomst === 'initiatief' && feit.aantonen === 'nu'
}

/** Every condition that must be decidable at once: when a spanning occurs, and on what a stance hangs. */
const earlyConditions = (boek: Boek) => [
  ...boek.spanningen.waarde.map(({ treedtOpAls }, i) => ({
    wat: 'een spanning',
    bestand: boek.spanningen.bestand,
    bladeren: leavesOf(treedtOpAls, [i, 'treedtOpAls']),
  })),
  ...houdingenOf(boek).flatMap(({ houding: { als }, plek: { bestand, pad } }) =>
    als ? [{ wat: 'een houding', bestand, bladeren: leavesOf(als, [...pad, 'als']) }] : [],
  ),
]

const checkEarly = (boek: Boek, meldingen: Meldingen) => {
  const nodig = derivedNeeds(boek.feiten.waarde)
  const checkFeiten = (wat: string, feiten: readonly string[], plek: Plek) => {
    for (const id of new Set(feiten)) {
      if (isKnownEarly(boek, nodig, id)) continue
      const tekst = `feit "${id}" is nu nog niet bekend, en ${wat} moet nu te zien zijn`
      meldingen.meld(plek, tekst, 'Gebruik feiten met aantonen nu, of van ligging of gebied')
    }
  }
  for (const { wat, bestand, bladeren } of earlyConditions(boek)) {
    for (const blad of bladeren) {
      const plek = at(bestand, ...blad.pad)
      checkFeiten(wat, factsUnder(blad, boek), plek)
    }
  }
}

/** A rule of a kind claims no more than that kind may. */
export const checkAard: Controle = (boek, meldingen) => {
  for (const regel of boek.regels) {
    checkOpenNorm(boek, regel, meldingen)
    checkReach(boek, regel, meldingen)
  }
  checkEarly(boek, meldingen)
}
