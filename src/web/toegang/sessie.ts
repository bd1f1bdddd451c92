import type { Context, Hono } from 'hono'
import type { Sessieregel } from '../../app/ports/sessies.ts'
import { SESSIE_UREN } from '../../app/toegang/sessies.ts'
import { readForm, textOf } from '../shared/inzending.ts'
import { clearBrowser, createKoekje, type Koekje } from './koekje.ts'

const KOEKJE = 'visietoets_behandelaar'

export interface Aanmelding {
  /** Gives the right to sign in once; the start prints it in a link. Absent: people sign in at their organisation. */
  readonly eenmalig?: string
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

/** Who is signed in, whose name stands beside everything that this person does. */
export type Behandelaar = Pick<Sessieregel, 'id' | 'naam' | 'rechten' | 'onderwerp'>

declare module 'hono' {
  interface ContextVariableMap {
    /** Set on every page that is for who is signed in. */
    behandelaar: Behandelaar
  }
}

const MAX_NAAM = 100

/** The key of a session, for a working day. */
export const createSessiekoekje = ({ overHttps }: Pick<Aanmelding, 'overHttps'>): Koekje =>
  createKoekje({ naam: KOEKJE, sameSite: 'Strict', maxAge: SESSIE_UREN * 3_600, overHttps })

/** Who is signed in, as far as the cookie tells; nothing of the body is read. */
export const createHerkenner = ({
  overHttps,
  read,
}: Pick<Aanmelding, 'overHttps'> & Pick<Aanmelding['sessies'], 'read'>) => {
  const koekje = createSessiekoekje({ overHttps })
  return async (c: Context): Promise<Behandelaar | undefined> => {
    const sleutel = koekje.read(c)
    return sleutel === undefined ? undefined : read(sleutel)
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

/** The link of the start, which works once, and those of colleagues; none where the organisation says who somebody is. */
const createLinks = ({ collegas, eenmalig }: Aanmelding) => {
  if (eenmalig === undefined) {
    return { find: async () => undefined, use: async () => false }
  }
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

/** Signing in and out of the officer's part. The link works once. */
export const addSessie = (
  web: Hono,
  aanmelding: Aanmelding,
  { vraag, weiger }: Antwoorden,
): void => {
  const { sessies } = aanmelding
  const links = createLinks(aanmelding)
  const koekje = createSessiekoekje(aanmelding)
  // Looking at the link does not use it up: a scanner or a preview looks too.
  web.get('/aanmelden/:sleutel', async (c) => {
    const voor = await links.find(c.req.param('sleutel'))
    return voor ? vraag(c, voor) : weiger(c)
  })
  web.post('/aanmelden/:sleutel', async (c) => {
    const sleutel = c.req.param('sleutel')
    const voor = await links.find(sleutel)
    if (!voor) return weiger(c)
    const naam = await readNaam(c)
    if (naam === '') return vraag(c, { ...voor, fout: GEEN_NAAM })
    if (!(await links.use(sleutel))) return weiger(c)
    koekje.write(c, await sessies.begin(naam))
    return c.redirect('/dossiers', 303)
  })
  web.post('/afmelden', async (c) => {
    const sleutel = koekje.read(c)
    if (sleutel !== undefined) await sessies.end(sleutel)
    koekje.remove(c)
    clearBrowser(c)
    return c.redirect('/', 303)
  })
}
