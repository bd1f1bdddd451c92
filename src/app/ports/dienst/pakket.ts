/** A file, as it goes along with others. */
export interface Bestand {
  /** May have folders in it. */
  readonly naam: string
  readonly inhoud: string | Uint8Array
}

/** Files in one, and what each of them is. */
export interface PakketPort {
  /** One zip; whoever else asks something meanwhile waits for one file and not for all. */
  readonly zip: (bestanden: readonly Bestand[]) => Promise<Uint8Array>
  /** sha256 in hexadecimal digits, of bytes as well as of text. */
  readonly hash: (inhoud: string | Uint8Array) => string
}
