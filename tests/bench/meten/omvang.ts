/** `npm run bench -- kort`: everything important in under two minutes, for every large change. */
export const KORT = process.argv.includes('kort')

/** The size of a measurement in the whole bench, and in the short form of it. */
export const inKort = <T>(heel: T, kort: T): T => (KORT ? kort : heel)
