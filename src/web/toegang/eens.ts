import type { Context, MiddlewareHandler } from 'hono'
import { createKoekje } from './koekje.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** True the first time that this browser asks it of what was done last: what is said then, is not said again. */
    isEerst: (wat: string) => boolean
  }
}

/** What is told of what somebody just did, is over by then, s. */
const MAX_AGE_S = 36_000

/** Tells pages whether they are the first to say that something was done; the browser keeps only what was said last. */
export const createEens = (overHttps: boolean): MiddlewareHandler => {
  const naam = 'visietoets_gezegd'
  const koekje = createKoekje({ naam, sameSite: 'Strict', maxAge: MAX_AGE_S, overHttps })
  const read = (c: Context) => (wat: string) => {
    const eerst = koekje.read(c) !== wat
    if (eerst) koekje.write(c, wat)
    return eerst
  }
  return async (c, next) => {
    c.set('isEerst', read(c))
    await next()
  }
}
