import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Toetser } from '../../domain/toetser.ts'

/** What is kept of a rulebook: all but its areas, and its areas. */
export type Archiefsoort = 'regelboek' | 'gebieden'

/**
 * Keeps texts by the sha256 of their canonical JSON, for good: nothing here changes or deletes one. The text itself
 * has the order in which the members were written, which is that of what an answer lists.
 */
export interface ArchiefPort {
  /** Keeps the text; one that is kept already stays as it is. */
  readonly add: (soort: Archiefsoort, sha256: string, inhoud: string) => Promise<void>
  readonly get: (soort: Archiefsoort, sha256: string) => Promise<string | undefined>
  /** Whether an assessment that is stored was made with it. */
  readonly isUsed: (soort: Archiefsoort, sha256: string) => Promise<boolean>
}

/** Which rulebook, and which of its area sets. */
export interface Boekherkomst {
  readonly regelboek: Pick<Bewijs['regelboek'], 'sha256'>
  readonly gebieden: Pick<Bewijs['gebieden'], 'sha256'>
}

/** Every rulebook that an assessment used, also after its files have changed. */
export interface Archief {
  /** Keeps a rulebook and its areas; asks the store once per rulebook, and then no more. */
  readonly keep: (regelboek: Regelboek) => Promise<void>
  /** Keeps those of these that stored assessments used, and gives them back. */
  readonly keepUsed: (regelboeken: readonly Regelboek[]) => Promise<readonly Regelboek[]>
  /**
   * The rulebook of a receipt, ready to assess: one that is loaded, or else one that was kept. Undefined when it is
   * neither. Use it at once: a later question may give its memory back.
   */
  readonly find: (herkomst: Boekherkomst) => Promise<Toetser | undefined>
}
