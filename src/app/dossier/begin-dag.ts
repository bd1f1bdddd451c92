import { findIngevoerd } from '../../domain/dossier/begin.ts'
import { today } from '../regelboek/peildatum.ts'
import type { Dossier } from './read-dossier.ts'

/** Day on which a case came in, on the Dutch calendar: as somebody entered it, and otherwise when it was stored. */
export const beginDagVan = ({
  gebeurtenissen,
  eerste,
}: Pick<Dossier, 'gebeurtenissen'> & {
  readonly eerste: Pick<Dossier['eerste'], 'aangemaaktOp'>
}): string => findIngevoerd(gebeurtenissen)?.datum ?? today(new Date(eerste.aangemaaktOp))
