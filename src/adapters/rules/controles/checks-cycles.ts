import type { Voorwaarde } from '../../../domain/model/voorwaarde.ts'
import { sortByNeeds } from '../../../domain/regeltaal/volgorde.ts'
import type { Controle } from '../lezen/boek.ts'
import { leavesOf } from '../lezen/conditions.ts'
import { derivedNeeds } from '../lezen/formules.ts'
import { at } from '../lezen/meldingen.ts'

const namesIn = (voorwaarde: Voorwaarde) =>
  leavesOf(voorwaarde, []).flatMap((blad) => (blad.soort === 'verwijzing' ? [blad.naam] : []))

/** Nothing is defined by way of itself: not a named condition, a derived fact or an area. */
export const checkCycles: Controle = ({ voorwaarden, feiten, gebieden }, meldingen) => {
  const benoemd = Object.entries(voorwaarden.waarde)
  for (const kring of sortByNeeds(new Map(benoemd.map(([naam, v]) => [naam, namesIn(v)])))
    .kringen) {
    const tekst = `de voorwaarden verwijzen in een kring: ${kring.join(' -> ')}`
    meldingen.meld(at(voorwaarden.bestand, kring[0] ?? ''), tekst, 'Schrijf één ervan uit')
  }
  for (const kring of sortByNeeds(derivedNeeds(feiten.waarde)).kringen) {
    const tekst = `de formules verwijzen in een kring: ${kring.join(' -> ')}`
    meldingen.meld(at(feiten.bestand, kring[0] ?? '', 'formule'), tekst, 'Schrijf één ervan uit')
  }
  const ouders = new Map(
    gebieden.map(({ waarde }) => [waarde.id, waarde.binnen ? [waarde.binnen] : []]),
  )
  for (const kring of sortByNeeds(ouders).kringen) {
    const gebied = gebieden.find(({ waarde }) => waarde.id === kring[0])
    if (!gebied) continue
    const tekst = `de gebieden liggen in een kring in elkaar: ${kring.join(' -> ')}`
    meldingen.meld(at(gebied.bestand, 'binnen'), tekst, 'Haal één binnen weg')
  }
}
