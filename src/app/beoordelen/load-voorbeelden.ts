import type { OmgevingMetDossiers } from '../omgeving.ts'
import { storeBeoordeling } from './assess-initiatief.ts'

export interface Voorbeeld {
  readonly naam: string
  readonly invoer: Readonly<Record<string, unknown>>
}

/** Stores each example as a case, but not one whose name is in the worklist already. */
export const loadVoorbeelden = async (
  omgeving: OmgevingMetDossiers,
  voorbeelden: readonly Voorbeeld[],
  isBekend: (naam: string) => Promise<boolean>,
): Promise<void> => {
  for (const { naam, invoer } of voorbeelden) {
    if (!(await isBekend(naam))) await storeBeoordeling(omgeving, { inhoud: invoer })
  }
}
