import type { Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AanmelddienstPort, Identiteit } from '../../app/ports/aanmelddienst.ts'
import { AppError } from '../../domain/errors.ts'

const KOEKJE = 'visietoets_aanmelden'
/** So long somebody may take at the organisation. */
const MAX_AGE_S = 600

interface Organisatie {
  readonly dienst: AanmelddienstPort
  readonly overHttps: boolean
  /** Signs this browser in; gives the page that leads on. */
  readonly welkom: (c: Context, wie: Identiteit) => Promise<Response>
}

/** What is kept while somebody is away: Lax, because the organisation sends them back. */
const createKoekje = (overHttps: boolean) => {
  const vast = overHttps ? ({ prefix: 'host' } as const) : {}
  return {
    read: (c: Context) => (overHttps ? getCookie(c, KOEKJE, 'host') : getCookie(c, KOEKJE)),
    write: (c: Context, waarde: string) =>
      setCookie(c, KOEKJE, waarde, {
        ...vast,
        httpOnly: true,
        sameSite: 'Lax',
        secure: overHttps,
        path: '/',
        maxAge: MAX_AGE_S,
      }),
    remove: (c: Context) => deleteCookie(c, KOEKJE, { ...vast, path: '/', secure: overHttps }),
  }
}

/** Signing in at the organisation: there, and back. */
export const addOrganisatie = (web: Hono, { dienst, overHttps, welkom }: Organisatie): void => {
  const koekje = createKoekje(overHttps)
  web.get('/aanmelden/organisatie', async (c) => {
    const { naar, meegegeven } = await dienst.begin()
    koekje.write(c, meegegeven)
    return c.redirect(naar, 303)
  })
  web.get('/aanmelden/terug', async (c) => {
    const meegegeven = koekje.read(c)
    koekje.remove(c)
    // Once: who comes back a second time with the same answer, starts again.
    if (meegegeven === undefined) throw new AppError('aanmelding_mislukt')
    return welkom(c, await dienst.finish(new URL(c.req.url), meegegeven))
  })
}
