import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { Pagina } from './pagina.tsx'

export interface Opmaak {
  /** Address of the style sheet. */
  readonly stijl: string
  /** Address of the script of the map, for the pages that show one. */
  readonly kaart: string
  /** Template of background tiles for that map. */
  readonly tegels?: string
}

/** A page as an answer. */
export const answerPagina = (
  c: Context,
  { stijl, tegels }: Opmaak,
  pagina: {
    readonly titel: string
    readonly inhoud: Child
    readonly status?: 200 | 400 | 401 | 404 | 409 | 503
    /** Address of a script that this page may do without. */
    readonly script?: string
  },
): Response => {
  const geheel = (
    <Pagina
      titel={pagina.titel}
      stijl={stijl}
      pad={c.req.path}
      behandelaar={c.get('behandelaar')?.naam}
      {...(pagina.script !== undefined && { script: pagina.script, tegels })}
    >
      {pagina.inhoud}
    </Pagina>
  )
  return c.html(`<!doctype html>${geheel}`, pagina.status ?? 200) as Response
}
