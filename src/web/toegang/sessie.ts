import type { Context, Hono, MiddlewareHandler } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { readForm, textOf } from '../shared/inzending.ts'

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
  /** Links that officers make for a colleague. */
  readonly collegas: {
    /** For whom a link is that can still be used. */
    readonly find: (sleutel: string) => Promise<{ readonly naam: string } | undefined>
    /** True once. */
    readonly use: (sleutel: string) => Promise<boolean>
  }
}

/** Who is signed in: the name that stands beside everything that this person does. */
interface Behandelaar {
  readonly naam: string
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Set on every page behind `bewaak`. */
    behandelaar: Behandelaar
  }
}

const MAX_NAAM = 100

/** Open to everybody; who is signed in still sees that, and can sign out. */
const HERKEN = ['/visie/*'] as const

const readSessie = async (c: Context, { geheim, nu }: Aanmelding) => {
  const waarde = (await getSignedCookie(c, geheim, KOEKJE)) || ''
  const [tot = '', naam = ''] = waarde.split(':')
  return Number(tot) > nu().getTime() && naam !== ''
    ? { naam: decodeURIComponent(naam) }
    : undefined
}

/** Signs this browser in under a name, for a working day. */
const logIn = async (
  c: Context,
  { geheim, nu }: Pick<Aanmelding, 'geheim' | 'nu'>,
  naam: string,
): Promise<void> => {
  const tot = nu().getTime() + UREN * UUR_MS
  await setSignedCookie(c, KOEKJE, `${tot}:${encodeURIComponent(naam)}`, geheim, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: new URL(c.req.url).protocol === 'https:',
    path: '/',
    maxAge: UREN * 3_600,
  })
}

/** The name in the form that signs in; empty when there is none that can be used. */
const readNaam = async (c: Context): Promise<string> => {
  const { velden } = await readForm(c)
  return textOf(velden, 'naam').slice(0, MAX_NAAM)
}

const GEEN_NAAM = 'Vul uw naam in. Uw naam staat bij alles wat u vastlegt.'

type Antwoord = (c: Context) => Response | Promise<Response>

interface Antwoorden {
  /** Asks for a name and to press the button that signs in. */
  readonly vraag: (
    c: Context,
    ingevuld: { readonly naam?: string; readonly fout?: string },
  ) => Response | Promise<Response>
  /** Says that nobody is signed in. */
  readonly weiger: Antwoord
}

/**
 * Signing in and out of the officer's part. The link works once; what it gives back answers
 * with `weiger` when nobody is signed in, and refuses forms of other sites.
 */
export const addSessie = (
  web: Hono,
  aanmelding: Aanmelding,
  { vraag, weiger }: Antwoorden,
): MiddlewareHandler => {
  let bruikbaar = true
  const { collegas, eenmalig } = aanmelding
  const find = async (sleutel: string): Promise<{ readonly naam?: string } | undefined> =>
    bruikbaar && sleutel === eenmalig ? {} : collegas.find(sleutel)
  const use = async (sleutel: string): Promise<boolean> => {
    if (sleutel !== eenmalig) return collegas.use(sleutel)
    const eerste = bruikbaar
    bruikbaar = false
    return eerste
  }
  // Looking at the link does not use it up: a scanner or a preview looks too.
  web.get('/aanmelden/:sleutel', async (c) => {
    const voor = await find(c.req.param('sleutel'))
    return voor ? vraag(c, voor) : weiger(c)
  })
  web.post('/aanmelden/:sleutel', csrf(), async (c) => {
    const sleutel = c.req.param('sleutel')
    const voor = await find(sleutel)
    if (!voor) return weiger(c)
    const naam = await readNaam(c)
    if (naam === '') return vraag(c, { ...voor, fout: GEEN_NAAM })
    if (!(await use(sleutel))) return weiger(c)
    await logIn(c, aanmelding, naam)
    return c.redirect('/dossiers', 303)
  })
  web.post('/afmelden', csrf(), (c) => {
    deleteCookie(c, KOEKJE, { path: '/' })
    return c.redirect('/', 303)
  })
  for (const pad of HERKEN) {
    web.use(pad, async (c, next) => {
      const behandelaar = await readSessie(c, aanmelding)
      if (behandelaar !== undefined) c.set('behandelaar', behandelaar)
      return next()
    })
  }
  const bewaak = csrf()
  return async (c, next) => {
    const behandelaar = await readSessie(c, aanmelding)
    if (behandelaar === undefined) return weiger(c)
    c.set('behandelaar', behandelaar)
    return bewaak(c, next)
  }
}
