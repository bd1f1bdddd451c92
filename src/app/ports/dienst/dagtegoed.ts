/** How much is kept of each client in a day, counted for all processes together. */
export interface DagtegoedPort {
  /**
   * Counts that so much is kept of a client on this day (ISO date, UTC); false when that is more than `maximumKb` and
   * nothing was counted. What was counted before the day before is forgotten.
   */
  readonly take: (vraag: {
    /** A hash, that is another on another day. */
    readonly klant: string
    readonly dag: string
    readonly kb: number
    readonly maximumKb: number
  }) => Promise<boolean>
}
