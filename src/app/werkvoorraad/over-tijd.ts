import { bijdragenVan, overTijd } from '../../domain/dossier/bijdragen.ts'
import { foldZaak, geldendVan } from '../../domain/dossier/zaak.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Lijstregel } from './werkvoorraad.ts'

/**
 * Which of these cases wait for a specialist whose time is over, and for how many. Only of those that wait for one it is
 * looked up: it is the clock that makes it so, not something that happens in the case.
 */
export const listOverTijd = async (
  { dossiers, nu }: Pick<OmgevingMetDossiers, 'dossiers' | 'nu'>,
  regels: readonly Lijstregel[],
): Promise<ReadonlyMap<string, number>> => {
  const wachtend = regels.filter(
    ({ stap, wachtOp }) => stap !== 'klaar' && wachtOp.includes('specialist'),
  )
  const moment = nu().toISOString()
  const aantallen = await Promise.all(
    wachtend.map(async ({ id }) => {
      const gebeurtenissen = await dossiers.list(id)
      const geldend = geldendVan({ gebeurtenissen, zaak: foldZaak(gebeurtenissen) })
      return [id, overTijd(bijdragenVan(geldend), moment).length] as const
    }),
  )
  return new Map(aantallen.filter(([, aantal]) => aantal > 0))
}
