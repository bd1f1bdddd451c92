import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import type { JsonRecord } from '../../domain/json.ts'
import type { VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import { getBeoordeling } from '../beoordelen/get-beoordeling.ts'
import type { BeoordelingenPort } from '../ports/beoordelingen.ts'
import type { DossiersPort } from '../ports/dossiers.ts'
import type { Vernietigd, VernietigingPort } from '../ports/opschoning.ts'

export interface Zaakomgeving {
  readonly beoordelingen: BeoordelingenPort
  readonly dossiers: DossiersPort
  readonly vernietiging: VernietigingPort
}

/** Everything that is stored of a case. */
export interface HeleZaak {
  readonly id: string
  /** That with which it began first, and the current one last. */
  readonly beoordelingen: readonly (JsonRecord & { readonly naam: string })[]
  readonly gebeurtenissen: readonly VastgelegdeGebeurtenis[]
  readonly besluiten: readonly VastgelegdBesluit[]
  /** What was destroyed of it. */
  readonly vernietigd: readonly Vernietigd[]
}

/** Reads a case by the id of any of its beoordelingen. Throws AppError('niet_gevonden'). */
export const readHeleZaak = async (
  { beoordelingen, dossiers, vernietiging }: Zaakomgeving,
  genoemd: string,
): Promise<HeleZaak> => {
  const { dossier: id = genoemd } = await getBeoordeling(beoordelingen, genoemd)
  const gebeurtenissen = await dossiers.list(id)
  const later = gebeurtenissen.flatMap(({ gebeurtenis }) =>
    gebeurtenis.soort === 'herbeoordeeld' ? [gebeurtenis.beoordeling] : [],
  )
  const gelezen = []
  for (const naam of [id, ...later]) {
    gelezen.push(JSON.parse((await getBeoordeling(beoordelingen, naam)).inhoud))
  }
  return {
    id,
    beoordelingen: gelezen,
    gebeurtenissen,
    besluiten: await beoordelingen.listBesluiten(id),
    vernietigd: await vernietiging.list(id),
  }
}
