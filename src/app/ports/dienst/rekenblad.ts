/** A formula is known as one, so that its outcome is never taken over unseen. */
export type Cel = string | number | boolean | undefined | { readonly formule: string }

/** Rows of a sheet from the top; what is empty in a row is undefined. */
export type Blad = readonly (readonly Cel[])[]

/** The first sheet of a workbook as Excel and LibreOffice keep it (ECMA-376). */
export interface RekenbladPort {
  /** The first row stays in sight. Text stays text, whatever it begins with. */
  readonly write: (blad: readonly (readonly (string | number | undefined)[])[]) => Uint8Array
  /** Rejects with AppError('ongeldige_invoer') when it is no workbook, or much larger than it looks. */
  readonly read: (inhoud: Uint8Array) => Promise<Blad>
}
