import { bijdragenVan, laatSinds } from '../../domain/dossier/bijdragen.ts'
import { foldZaak, geldendVan } from '../../domain/dossier/zaak.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import { today } from '../regelboek/peildatum.ts'
import type { Lijstregel } from './werkvoorraad.ts'

/**
 * Which of these cases wait for a specialist who is late, and since which day (ISO 8601) the first of them is. Only of
 * those that wait for one it is looked up: it is the clock that makes it so, not something that happens in the case.
 */
export const listOverTijd = async (
  { dossiers, nu }: Pick<OmgevingMetDossiers, 'dossiers' | 'nu'>,
  regels: readonly Lijstregel[],
): Promise<ReadonlyMap<string, string>> => {
  const wachtend = regels.filter(
    ({ stap, wachtOp }) => stap !== 'klaar' && wachtOp.includes('specialist'),
  )
  const tijd = { nu: nu().toISOString(), vandaag: today(nu()) }
  const sinds = await Promise.all(
    wachtend.map(async ({ id }) => {
      const gebeurtenissen = await dossiers.list(id)
      const bijdragen = bijdragenVan(geldendVan({ gebeurtenissen, zaak: foldZaak(gebeurtenissen) }))
      const dagen = bijdragen.flatMap((deel) => laatSinds(deel, tijd) ?? [])
      return [id, dagen.toSorted()[0]] as const
    }),
  )
  return new Map(sinds.flatMap(([id, dag]) => (dag === undefined ? [] : [[id, dag] as const])))
}
