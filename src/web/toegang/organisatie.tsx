import type { Context, Hono } from 'hono'
import type { AanmelddienstPort, Identiteit } from '../../app/ports/aanmelddienst.ts'
import { AppError } from '../../domain/errors.ts'
import { readForm, textOf } from '../shared/inzending.ts'
import { createKoekje } from './koekje.ts'

const KOEKJE = 'visietoets_aanmelden'
/** So long somebody may take at the organisation. */
const MAX_AGE_S = 600

interface Organisatie {
  readonly dienst: AanmelddienstPort
  readonly overHttps: boolean
  /** Signs this browser in; gives the page that leads on. */
  readonly welkom: (c: Context, wie: Identiteit) => Promise<Response>
  /** Signs somebody out everywhere. */
  readonly afgemeld: (onderwerp: string) => Promise<void>
}

/** Signing in at the organisation: there, and back; and when it says that somebody signed out there. */
export const addOrganisatie = (
  web: Hono,
  { dienst, overHttps, welkom, afgemeld }: Organisatie,
): void => {
  // From service to service: no browser, and no cookie. What the organisation signed says who it is.
  web.post('/aanmelden/afmelding', async (c) => {
    const { velden } = await readForm(c)
    await afgemeld(await dienst.readAfmelding(textOf(velden, 'logout_token')))
    return c.body(null, 200)
  })
  // Lax, because the organisation sends people back.
  const koekje = createKoekje({ naam: KOEKJE, sameSite: 'Lax', maxAge: MAX_AGE_S, overHttps })
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
