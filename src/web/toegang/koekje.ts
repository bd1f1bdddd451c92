import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

export interface Koekje {
  readonly read: (c: Context) => string | undefined
  readonly write: (c: Context, waarde: string) => void
  readonly remove: (c: Context) => void
}

interface Koekjevraag {
  readonly naam: string
  /** Lax only where another site sends people back here. */
  readonly sameSite: 'Strict' | 'Lax'
  /** How long the browser keeps it, in s. */
  readonly maxAge: number
  readonly overHttps: boolean
}

/** What the browser still has of the pages goes when somebody signs out: a drawing that was not sent, too. */
export const clearBrowser = (c: Context): void => {
  c.header('Clear-Site-Data', '"cache", "storage"')
}

/** A cookie that no script reads. `__Host-` over https: from this host only, and no page of a subdomain can set it. */
export const createKoekje = ({ naam, sameSite, maxAge, overHttps }: Koekjevraag): Koekje => {
  const vast = { ...(overHttps && { prefix: 'host' as const }), path: '/', secure: overHttps }
  return {
    read: (c) => (overHttps ? getCookie(c, naam, 'host') : getCookie(c, naam)),
    write: (c, waarde) => setCookie(c, naam, waarde, { ...vast, httpOnly: true, sameSite, maxAge }),
    remove: (c) => {
      deleteCookie(c, naam, vast)
    },
  }
}
