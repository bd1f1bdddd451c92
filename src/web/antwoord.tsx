import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { Pagina } from './opmaak/pagina.tsx'

export interface Opmaak {
  /** Address of the style sheet. */
  readonly stijl: string
  /** Address of the script of the map, for the pages that show one. */
  readonly kaart: string
}

/** A page as an answer. */
export const answerPagina = (
  c: Context,
  { stijl }: Opmaak,
  pagina: {
    readonly titel: string
    readonly inhoud: Child
    readonly status?: 200 | 400 | 401 | 503
    /** Address of a script that this page may do without. */
    readonly script?: string
  },
): Response => {
  const behandelaar = c.get('behandelaar')?.naam
  const geheel = (
    <Pagina
      titel={pagina.titel}
      stijl={stijl}
      pad={c.req.path}
      {...(behandelaar !== undefined && { behandelaar })}
      {...(pagina.script !== undefined && { script: pagina.script })}
    >
      {pagina.inhoud}
    </Pagina>
  )
  return c.html(`<!doctype html>${geheel}`, pagina.status ?? 200) as Response
}
