import { z } from 'zod'

/**
 * What a schema gives, as plain data that nobody changes: readonly all the way down, and a member that may be
 * absent is absent rather than undefined.
 */
export type Vast<T> = T extends object
  ? { readonly [K in keyof T]: Vast<Exclude<T[K], undefined>> }
  : T

/** Of these, in order; absent when there are none. */
export const lijst = <S extends z.ZodType>(schema: S) => z.array(schema).default([])
