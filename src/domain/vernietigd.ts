/** What stands in the place of a name or a text that was destroyed at this instant (ISO 8601, UTC). */
export const formatVernietigd = (op: string): string =>
  `[vernietigd op ${op.slice(0, 10).split('-').reverse().join('-')}]`
