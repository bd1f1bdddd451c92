import type { Persoon } from '../../domain/dossier/persoon.ts'
import { findTeLezen } from '../../domain/dossier/tweede-lezer.ts'
import { foldZaak, geldendVan } from '../../domain/dossier/zaak.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { toWerkvraag } from './filter.ts'

/** So many cases that wait for a second reader are looked through. */
const HOOGSTENS = 50

/** The cases that this person was asked to read along in: his name is kept apart, so it is looked up in the cases. */
export const listTeLezen = async (
  { dossiers, werkvoorraad }: Pick<OmgevingMetDossiers, 'dossiers' | 'werkvoorraad'>,
  wie: Persoon,
): Promise<readonly string[]> => {
  const vraag = toWerkvraag({ wacht: 'tweede_lezer' })
  const ids = await Promise.all(
    (await werkvoorraad.list(vraag, 0, HOOGSTENS)).map(async ({ id }) => {
      const gebeurtenissen = await dossiers.list(id)
      const geldend = geldendVan({ gebeurtenissen, zaak: foldZaak(gebeurtenissen) })
      return findTeLezen(geldend, wie) ? [id] : []
    }),
  )
  return ids.flat()
}
