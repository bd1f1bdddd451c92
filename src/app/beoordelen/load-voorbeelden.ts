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
): Promise<void> => {
  const { beoordelingen } = await omgeving.werkvoorraad.read()
  const bekend = new Set(beoordelingen.map(({ naam }) => naam))
  for (const { naam, invoer } of voorbeelden) {
    if (!bekend.has(naam)) await storeBeoordeling(omgeving, { inhoud: invoer })
  }
}
