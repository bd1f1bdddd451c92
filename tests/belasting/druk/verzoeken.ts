import { readFileSync } from 'node:fs'
import { composeOmgeving } from '../../../src/compositie.ts'
import { readConfig } from '../../../src/config.ts'
import { createVerzoeken } from '../../bench/meten/verzoeken.ts'
import type { Verzoek } from '../hulp/sturen.ts'

/** What can be sent at a rate. */
export const SOORTEN = ['beoordelingen', 'zelftoetsen', 'ontwikkelingen'] as const
export type Soort = (typeof SOORTEN)[number]

const HAVENKWARTIER = readFileSync(
  new URL('../../../voorbeelden/ontwikkelingen/havenkwartier.json', import.meta.url),
  'utf8',
)

const VERSCHILLEND = 200

/** Valid requests of this kind, different ones in turn: of plans 200, of developments the one with its name changed. */
export const prepareVerzoeken = async (
  soort: Soort,
  sleutel: string,
): Promise<(nummer: number) => Verzoek> => {
  const omgeving = await composeOmgeving(readConfig({}))
  const inhouden =
    soort === 'ontwikkelingen'
      ? [HAVENKWARTIER]
      : createVerzoeken(omgeving, VERSCHILLEND).map((verzoek) => JSON.stringify(verzoek))
  const koppen = { 'Content-Type': 'application/json', Authorization: `Bearer ${sleutel}` }
  return (nummer) => ({
    methode: 'POST',
    pad: `/v1/${soort}`,
    koppen,
    inhoud: inhouden[nummer % inhouden.length] ?? '',
  })
}
