import type { Voorschriften } from '../../domain/model/voorschrift.ts'
import type { Geplaatst } from './lezen/boek.ts'
import { at, type Meldingen } from './lezen/meldingen.ts'

/** The names that conditions may point at. */
interface Bekend {
  /** Rules of every rulebook that was read. */
  readonly regels: ReadonlySet<string>
  readonly feiten: ReadonlySet<string>
}

/** That every condition stands under a subject, goes with a rule that is there and names facts that are there, with how each bounds. */
export const checkVoorschriften = (
  { waarde, bestand }: Geplaatst<Voorschriften>,
  { regels, feiten }: Bekend,
  meldingen: Meldingen,
): void => {
  const onderwerpen = Object.keys(waarde.onderwerpen)
  for (const [
    id,
    { onderwerp, bij, tekst, grenzen = {}, vervaltBij = {}, alleenBij = [] },
  ] of Object.entries(waarde.voorschriften)) {
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
    const genoemd = new Set([...tekst.matchAll(/\{(\w+)\}/g)].map(([, feit = '']) => feit))
    for (const feit of genoemd) {
      if (!feiten.has(feit)) meldingen.meldOnbekend(plek('tekst'), 'feit', feit, feiten)
      else if (!(feit in grenzen)) {
        meldingen.meld(
          plek('tekst'),
          `bij "${feit}" staat niet hoe het begrenst`,
          'Zeg bij grenzen of het hoogstens, minstens of precies is',
        )
      }
    }
    for (const feit of Object.keys(grenzen)) {
      if (genoemd.has(feit)) continue
      meldingen.meld(
        plek('grenzen', feit),
        `de tekst noemt "${feit}" niet`,
        `Haal het weg, of noem {${feit}} in de tekst`,
      )
    }
  }
}
