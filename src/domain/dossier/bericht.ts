/** Why a message goes out: it arrived, to its sender and to the team; a question, an answer, and what was answered or added. */
export type Berichtsoort =
  | 'bevestiging'
  | 'nieuw'
  | 'vraag'
  | 'antwoord'
  | 'beantwoord'
  | 'toegevoegd'

/** A message that is to go out. */
export interface NieuwBericht {
  readonly id: string
  readonly soort: Berichtsoort
  /** An e-mail address; absent: the team. */
  readonly aan?: string
  readonly onderwerp: string
  readonly tekst: string
  /** ISO 8601 instants, UTC; after the last nobody tries any more. */
  readonly aangemaaktOp: string
  readonly verlooptOp: string
}
