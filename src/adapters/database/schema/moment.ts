import { timestamp } from 'drizzle-orm/pg-core'

/** A column with an instant: UTC, and a Date in code. */
export const moment = (naam: string) => timestamp(naam, { withTimezone: true, mode: 'date' })
