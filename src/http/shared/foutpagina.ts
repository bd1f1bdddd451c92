import type { Context, Hono } from 'hono'
import { BASIS } from './kopregels.ts'

/** No page is called so; it is in a room, so that it gets what every page gets. */
const NERGENS = '/bestanden/nergens'

/** A browser reads pages; what asks for the API or names no HTML gets a problem. */
export const wantsPagina = (c: Context): boolean =>
  !c.req.path.startsWith(`${BASIS}/`) && (c.req.header('accept') ?? '').includes('text/html')

/** The page that says that there is no such page (404). */
export const askFoutpagina = async (web: Hono, c: Context): Promise<Response> =>
  web.fetch(
    new Request(new URL(NERGENS, c.req.url), {
      headers: { 'Accept-Encoding': c.req.header('accept-encoding') ?? '' },
    }),
  )
