import type { Context, Hono, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import type { Sessieregel } from '../../app/ports/sessies.ts'
import { SESSIE_UREN } from '../../app/toegang/sessies.ts'
import { readForm, textOf } from '../shared/inzending.ts'

const KOEKJE = 'visietoets_behandelaar'

export interface Aanmelding {
  /** Gives the right to sign in once; the start prints it in a link. */
  readonly eenmalig: string
  /** Whether people reach the service over https: only then a browser keeps a cookie that is for this host alone. */
  readonly overHttps: boolean
  /** Who is signed in, kept by the service. */
  readonly sessies: {
    /** The key for the browser. */
    readonly begin: (naam: string) => Promise<string>
    readonly read: (sleutel: string) => Promise<Sessieregel | undefined>
    readonly end: (sleutel: string) => Promise<void>
  }
  /** Links that officers make for a colleague. */
  readonly collegas: {
    /** For whom a link is that can still be used. */
    readonly find: (sleutel: string) => Promise<{ readonly naam: string } | undefined>
    /** True once. */
    readonly use: (sleutel: string) => Promise<boolean>
  }
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Who is signed in, whose name stands beside everything that this person does. Set on every page behind `bewaak`. */
    behandelaar: Pick<Sessieregel, 'id' | 'naam'>
  }
}

const MAX_NAAM = 100

/** Open to everybody; who is signed in still sees that, and can sign out. */
const HERKEN = ['/visie/*'] as const

/** `__Host-`: over https only, from this host only, and no page of a subdomain can set it. */
const createKoekje = ({ overHttps }: Pick<Aanmelding, 'overHttps'>) => {
  const vast = overHttps ? ({ prefix: 'host' } as const) : {}
  return {
    read: (c: Context) => (overHttps ? getCookie(c, KOEKJE, 'host') : getCookie(c, KOEKJE)),
    write: (c: Context, sleutel: string) =>
      setCookie(c, KOEKJE, sleutel, {
        ...vast,
        httpOnly: true,
        sameSite: 'Strict',
        secure: overHttps,
        path: '/',
        maxAge: SESSIE_UREN * 3_600,
      }),
    remove: (c: Context) => deleteCookie(c, KOEKJE, { ...vast, path: '/', secure: overHttps }),
  }
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

/** The link of the start, which works once, and those of colleagues. */
const createLinks = ({ collegas, eenmalig }: Aanmelding) => {
  let bruikbaar = true
  return {
    find: async (sleutel: string): Promise<{ readonly naam?: string } | undefined> =>
      bruikbaar && sleutel === eenmalig ? {} : collegas.find(sleutel),
    use: async (sleutel: string): Promise<boolean> => {
      if (sleutel !== eenmalig) return collegas.use(sleutel)
      const eerste = bruikbaar
      bruikbaar = false
      return eerste
    },
  }
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
  const { sessies } = aanmelding
  const links = createLinks(aanmelding)
  const koekje = createKoekje(aanmelding)
  const readSessie = async (c: Context) => {
    const sleutel = koekje.read(c)
    return sleutel === undefined ? undefined : sessies.read(sleutel)
  }
  // Looking at the link does not use it up: a scanner or a preview looks too.
  web.get('/aanmelden/:sleutel', async (c) => {
    const voor = await links.find(c.req.param('sleutel'))
    return voor ? vraag(c, voor) : weiger(c)
  })
  web.post('/aanmelden/:sleutel', csrf(), async (c) => {
    const sleutel = c.req.param('sleutel')
    const voor = await links.find(sleutel)
    if (!voor) return weiger(c)
    const naam = await readNaam(c)
    if (naam === '') return vraag(c, { ...voor, fout: GEEN_NAAM })
    if (!(await links.use(sleutel))) return weiger(c)
    koekje.write(c, await sessies.begin(naam))
    return c.redirect('/dossiers', 303)
  })
  web.post('/afmelden', csrf(), async (c) => {
    const sleutel = koekje.read(c)
    if (sleutel !== undefined) await sessies.end(sleutel)
    koekje.remove(c)
    return c.redirect('/', 303)
  })
  for (const pad of HERKEN) {
    web.use(pad, async (c, next) => {
      const behandelaar = await readSessie(c)
      if (behandelaar !== undefined) c.set('behandelaar', behandelaar)
      return next()
    })
  }
  const bewaak = csrf()
  return async (c, next) => {
    const behandelaar = await readSessie(c)
    if (behandelaar === undefined) return weiger(c)
    c.set('behandelaar', behandelaar)
    return bewaak(c, next)
  }
}
