import { foldNaam } from '../../domain/dossier/persoon.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { BekendePlek } from '../ports/zoeken.ts'
import type { Filter } from './filter.ts'

export type Straat = Pick<BekendePlek, 'naam' | 'omschrijving' | 'midden' | 'straal'>

/** A house number at the end, with what may stand behind it. */
const HUISNUMMER = /\s+\d+\s*[a-z]{0,2}$/i

/** The streets that are called what is searched for; a case keeps its place and no address, so it is found by where it is. */
export const findStraten = (
  { boeken, plekkenVan }: Pick<OmgevingMetDossiers, 'boeken' | 'plekkenVan'>,
  { naam = '' }: Filter,
): readonly Straat[] => {
  const straat = foldNaam(naam).replace(HUISNUMMER, '')
  const [eerste] = boeken.all
  if (straat === '' || eerste === undefined) return []
  const plekken = plekkenVan?.(eerste.regelboek.visie.bevoegdGezag)?.plekken ?? []
  return plekken.filter((plek) => plek.soort === 'straat' && foldNaam(plek.naam) === straat)
}
