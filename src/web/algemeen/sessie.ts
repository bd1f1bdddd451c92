import type { Context, Hono, MiddlewareHandler } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'

const KOEKJE = 'visietoets_behandelaar'
/** A working day; after that the officer signs in again. */
const UREN = 10
const UUR_MS = 3_600_000

export interface Aanmelding {
  /** Signs what the browser keeps. */
  readonly geheim: string
  /** Gives the right to sign in once; the start prints it in a link. */
  readonly eenmalig: string
  readonly nu: () => Date
}

const isIngelogd = async (c: Context, { geheim, nu }: Aanmelding): Promise<boolean> => {
  const tot = await getSignedCookie(c, geheim, KOEKJE)
  return typeof tot === 'string' && Number(tot) > nu().getTime()
}

const logIn = async (c: Context, { geheim, nu }: Aanmelding): Promise<void> => {
  await setSignedCookie(c, KOEKJE, String(nu().getTime() + UREN * UUR_MS), geheim, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: new URL(c.req.url).protocol === 'https:',
    path: '/',
    maxAge: UREN * 3_600,
  })
}

type Antwoord = (c: Context) => Response | Promise<Response>

interface Antwoorden {
  /** Asks to press the button that signs in. */
  readonly vraag: Antwoord
  /** Says that nobody is signed in. */
  readonly weiger: Antwoord
}

/**
 * Signing in and out of the officer's part. The link works once; `requireAanmelding` answers with
 * `weiger` when nobody is signed in, and refuses forms of other sites.
 */
export const addSessie = (
  web: Hono,
  aanmelding: Aanmelding,
  { vraag, weiger }: Antwoorden,
): MiddlewareHandler => {
  let bruikbaar = true
  const isGoed = (c: Context) => bruikbaar && c.req.param('sleutel') === aanmelding.eenmalig
  // Looking at the link does not use it up: a scanner or a preview looks too.
  web.get('/aanmelden/:sleutel', (c) => (isGoed(c) ? vraag(c) : weiger(c)))
  web.post('/aanmelden/:sleutel', csrf(), async (c) => {
    if (!isGoed(c)) return weiger(c)
    bruikbaar = false
    await logIn(c, aanmelding)
    return c.redirect('/dossiers', 303)
  })
  web.post('/afmelden', csrf(), (c) => {
    deleteCookie(c, KOEKJE, { path: '/' })
    return c.redirect('/', 303)
  })
  const bewaak = csrf()
  return async (c, next) => {
    if (!(await isIngelogd(c, aanmelding))) return weiger(c)
    return bewaak(c, next)
  }
}
