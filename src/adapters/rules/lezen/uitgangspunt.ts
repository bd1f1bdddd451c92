import { isSame } from '../../../domain/json.ts'
import type { GeschrevenGevallen, Geval } from '../../../domain/model/regel.ts'
import type { Geplaatst, GevallenBestand } from './boek.ts'
import { at, type Meldingen } from './meldingen.ts'

type Feiten = Geval['feiten']
type FeitWaarde = Feiten[string]
type Eigen = GeschrevenGevallen['gevallen'][number]['feiten']

const isGegeven = (deel: readonly [string, FeitWaarde | null]): deel is [string, FeitWaarde] =>
  deel[1] !== null

/** The facts that a case states itself, without those of the uitgangspunt that it leaves out. */
const statedIn = (eigen: Eigen): Feiten =>
  Object.fromEntries(Object.entries(eigen).filter(isGegeven))

/** What a case says of a fact has to differ from what it begins with. */
const checkEigen = (
  { waarde, bestand }: Geplaatst<GeschrevenGevallen>,
  { eigen, i }: { readonly eigen: Eigen; readonly i: number },
  meldingen: Meldingen,
): void => {
  const begin: Feiten = waarde.uitgangspunt ?? {}
  for (const [id, gegeven] of Object.entries(eigen)) {
    const plek = { ...at(bestand, 'gevallen', i, 'feiten', id), sleutel: true }
    if (gegeven === null && !Object.hasOwn(begin, id)) {
      meldingen.meld(plek, `feit "${id}" staat niet in het uitgangspunt`, 'Laat het weg')
    } else if (isSame(gegeven, begin[id])) {
      meldingen.meld(plek, `feit "${id}" is al zo in het uitgangspunt`, 'Laat het weg')
    }
  }
}

/**
 * The cases of a file with the facts of its uitgangspunt filled in: each begins with those, and says what differs;
 * null leaves one out.
 */
export const fillUitgangspunt = (
  bestand: Geplaatst<GeschrevenGevallen>,
  meldingen: Meldingen,
): Geplaatst<GevallenBestand> => {
  const { regel, uitgangspunt, gevallen } = bestand.waarde
  for (const [i, { feiten: eigen }] of gevallen.entries())
    checkEigen(bestand, { eigen, i }, meldingen)
  const geschreven = gevallen.map(({ feiten }, i) => ({
    pad: ['gevallen', i, 'feiten'],
    feiten: statedIn(feiten),
  }))
  return {
    ...bestand,
    waarde: {
      regel,
      geschreven: uitgangspunt
        ? [{ pad: ['uitgangspunt'], feiten: uitgangspunt }, ...geschreven]
        : geschreven,
      gevallen: gevallen.map(
        (geval): Geval => ({ ...geval, feiten: statedIn({ ...uitgangspunt, ...geval.feiten }) }),
      ),
    },
  }
}
