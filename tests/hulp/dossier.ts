import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

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
