import { createHash } from 'node:crypto'
import type { Opdracht, Vernietigd } from '../../../app/ports/opschoning.ts'
import type { Tx } from '../bewaren/dossierregels.ts'
import { vernietiging } from '../schema/schema-tekst.ts'

/** Over the keys of what was destroyed, in one order. */
const hashSleutels = (sleutels: readonly string[]) =>
  createHash('sha256').update(sleutels.toSorted().join('\n')).digest('hex')

/** Stores the receipt of a destruction. */
export const storeBon = async (
  tx: Tx,
  opdracht: Opdracht,
  wat: Pick<Vernietigd, 'soort' | 'object'> & { readonly sleutels: readonly string[] },
): Promise<Vernietigd> => {
  const { sleutels, ...rest } = wat
  const inhoudSha256 = hashSleutels(sleutels)
  const bon = { ...opdracht, ...rest, aantal: sleutels.length, inhoudSha256 }
  await tx.insert(vernietiging).values({ ...bon, vastgelegdOp: new Date(opdracht.vastgelegdOp) })
  return bon
}
