import { readFileSync } from 'node:fs'
import type { InitiatiefInvoer } from '../../src/domain/model/initiatief.ts'
import type { Stand } from '../../src/domain/model/visie.ts'

/** A shipped plan of each stand, lowest first: the name of its file in voorbeelden/, without .json. */
export const VOORBEELD_PER_STAND: Readonly<Record<Stand, string>> = {
  strijdig: 'supermarkt-stadsbedrijvenpark',
  nee_tenzij: 'standen/nee-tenzij-appartementen-asserbos',
  past_niet: 'standen/past-niet-woningen-kloosterveen',
  botst: 'standen/botst-woningen-graswijk',
  open: 'standen/open-flat-lariks',
  zwijgt: 'standen/zwijgt-sloop-tt-zone',
  aanpassen: 'appartementen-binnenstad',
  past_mits: 'dakopbouw-lariks',
  past: 'standen/past-evenement-koopmanskwartier',
}

export const readVoorbeeld = (stand: Stand): InitiatiefInvoer =>
  JSON.parse(
    readFileSync(
      new URL(`../../voorbeelden/${VOORBEELD_PER_STAND[stand]}.json`, import.meta.url),
      'utf8',
    ),
  )
