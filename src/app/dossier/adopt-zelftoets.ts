import { prepareBeoordeling } from '../beoordelen/assess-initiatief.ts'
import { readZelftoets } from '../beoordelen/zelftoets.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'

export interface Overname {
  /** Key of the self-check. */
  readonly sleutel: string
  /** What the case will be called; absent: as the self-check. */
  readonly naam?: string
  /** Name of who makes the case. */
  readonly door: string
  /** Also when this self-check already became a case. */
  readonly toch: boolean
}

/**
 * Makes a case of a self-check, whose own answers stay what they are. `bestaand`: nothing was made, it
 * became these cases before. Only the hash of the key is kept. Throws AppError('niet_gevonden') and
 * AppError('ongeldige_invoer').
 */
export const adoptZelftoets = async (
  omgeving: OmgevingMetDossiers,
  { sleutel, naam, door, toch }: Overname,
): Promise<{ readonly id: string } | { readonly bestaand: readonly string[] }> => {
  const { invoer } = await readZelftoets(omgeving, sleutel)
  const { dossiers, hash } = omgeving
  const zelftoets = hash.sha256(sleutel)
  const findBestaand = async () => ({ bestaand: await dossiers.findZelftoets(zelftoets) })
  const eerder = toch ? { bestaand: [] } : await findBestaand()
  if (eerder.bestaand.length > 0) return eerder
  const inhoud = { ...invoer, naam: naam ?? invoer.naam }
  const { nieuw: beoordeling } = await prepareBeoordeling(omgeving, { inhoud })
  const gebeurtenis = {
    volgnummer: 1,
    vastgelegdOp: beoordeling.aangemaaktOp,
    door,
    gebeurtenis: { soort: 'uit_zelftoets' as const, zelftoets },
  }
  const gelukt = await dossiers.adopt({
    ...{ beoordeling, zelftoets, toch },
    gebeurtenissen: [gebeurtenis],
  })
  // A colleague pressed the same button at the same moment, and was first.
  return gelukt ? { id: beoordeling.id } : findBestaand()
}
