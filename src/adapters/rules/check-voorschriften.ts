import type { Voorschriften } from '../../domain/model/voorschrift.ts'
import type { Geplaatst } from './lezen/boek.ts'
import { at, type Meldingen } from './lezen/meldingen.ts'

/** The names that conditions may point at. */
interface Bekend {
  /** Rules of every rulebook that was read. */
  readonly regels: ReadonlySet<string>
  readonly feiten: ReadonlySet<string>
}

/** That every condition stands under a subject, goes with a rule that is there and names facts that are there. */
export const checkVoorschriften = (
  { waarde, bestand }: Geplaatst<Voorschriften>,
  { regels, feiten }: Bekend,
  meldingen: Meldingen,
): void => {
  const onderwerpen = Object.keys(waarde.onderwerpen)
  for (const [id, { onderwerp, bij, tekst, vervaltBij = {}, alleenBij = [] }] of Object.entries(
    waarde.voorschriften,
  )) {
    const plek = (...pad: (string | number)[]) => at(bestand, 'voorschriften', id, ...pad)
    meldingen.meldOnbekend(plek('onderwerp'), 'onderwerp', onderwerp, onderwerpen)
    for (const [i, regel] of bij.entries()) {
      if (!regels.has(regel)) meldingen.meldOnbekend(plek('bij', i), 'regel', regel, regels)
    }
    for (const feit of Object.keys(vervaltBij)) {
      if (!feiten.has(feit)) meldingen.meldOnbekend(plek('vervaltBij', feit), 'feit', feit, feiten)
    }
    for (const [i, feit] of alleenBij.entries()) {
      if (!feiten.has(feit)) meldingen.meldOnbekend(plek('alleenBij', i), 'feit', feit, feiten)
    }
    for (const [, feit = ''] of tekst.matchAll(/\{(\w+)\}/g)) {
      if (!feiten.has(feit)) meldingen.meldOnbekend(plek('tekst'), 'feit', feit, feiten)
    }
  }
}
