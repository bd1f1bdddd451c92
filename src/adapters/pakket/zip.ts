import { hash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'

type Inhoud = string | Uint8Array

/** sha256 of a file, in hexadecimal digits. */
export const hashBestand = (inhoud: Inhoud): string => hash('sha256', inhoud, 'hex')

/** Files in one zip; their names may have folders in them. */
export const zipBestanden = (
  bestanden: readonly { readonly naam: string; readonly inhoud: Inhoud }[],
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      bestanden.map(({ naam, inhoud }) => [
        naam,
        typeof inhoud === 'string' ? strToU8(inhoud) : inhoud,
      ]),
    ),
  )
