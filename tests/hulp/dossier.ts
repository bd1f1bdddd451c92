import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import {
  type Lijstomgeving,
  type Lijstregel,
  refreshWerkvoorraad,
  toLijstregel,
} from '../../src/app/werkvoorraad/werkvoorraad.ts'

/** Stores a shipped example under another name; gives the id of its case. */
export const createDossier = async (
  url: string,
  naam: string,
  voorbeeld = 'dakopbouw-lariks',
): Promise<string> => {
  const bestand = new URL(`../../voorbeelden/${voorbeeld}.json`, import.meta.url)
  const inhoud = JSON.parse(readFileSync(bestand, 'utf8')) as object
  const antwoord = await fetch(`${url}/v1/beoordelingen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...inhoud, naam }),
  })
  expect(antwoord.status).toBe(201)
  return ((await antwoord.json()) as { id: string }).id
}

/** More than a test makes. */
const ALLE = 1_000

/** Every case of the list, as it is now. */
export const listZaken = async (omgeving: Lijstomgeving): Promise<readonly Lijstregel[]> => {
  await refreshWerkvoorraad(omgeving)
  const regels = await omgeving.werkvoorraad.list({ orde: 'beslisbaar', om: false }, 0, ALLE)
  return regels.map(toLijstregel)
}
