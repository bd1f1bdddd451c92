import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { MAG, type Zelftoets } from '../beoordelen/zelftoets.ts'
import { chooseToetser } from '../invoer/choose-toetser.ts'
import type { OmgevingMetZelftoetsen } from '../omgeving.ts'

/** A point itself, as small as a place can be. */
const PUNT_M = 1

/** So much of the plan lies in an area that lies under all of it. */
const HEEL = 0.995

const isPunt = (locatie: unknown): boolean =>
  (locatie as { readonly type?: unknown } | null)?.type === 'Point'

/**
 * The areas in which a pointed place itself lies, by name, where the ground that is counted round it lies in others too;
 * undefined where that says nothing more.
 */
export const listPuntgebieden = (
  omgeving: OmgevingMetZelftoetsen,
  { invoer, boek, nu }: Pick<Zelftoets, 'invoer' | 'boek' | 'nu'>,
  { ligging }: Pick<Beoordeling, 'ligging'>,
): readonly string[] | undefined => {
  const geraakt = ligging.filter(({ raakt }) => raakt)
  if (!isPunt(invoer.locatie) || geraakt.every(({ aandeel }) => aandeel > HEEL)) return undefined
  const verzoek = { inhoud: invoer, mag: MAG }
  const { toetser, peildatum } = chooseToetser(verzoek, { ...omgeving, nu: () => nu })
  const locatie = omgeving.locatie.read(invoer.locatie, {
    werkingsgebied: boek.werkingsgebied,
    bufferM: PUNT_M,
  })
  const { gebieden } = toetser.locate({ locatie, initiatief: invoer, peildatum })
  const hier = new Set(gebieden.flatMap(({ gebied, raakt }) => (raakt ? [gebied] : [])))
  const namen = geraakt.flatMap(({ gebied, naam }) => (hier.has(gebied) ? [naam] : []))
  return namen.length === geraakt.length ? undefined : namen
}
