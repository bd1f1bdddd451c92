import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { Fouten, type Veldfout } from './fouten.tsx'
import { Pagina } from './pagina.tsx'

export interface Opmaak {
  /** Address of the style sheet. */
  readonly stijl: string
  /** Address of the script of the map, for the pages that show one. */
  readonly kaart: string
  /** Template of background tiles for that map. */
  readonly tegels?: string
}

/** A page as an answer; with faults it is a 400 that lists them first. */
export const answerPagina = (
  c: Context,
  { stijl, tegels }: Opmaak,
  pagina: {
    readonly titel: string
    readonly inhoud: Child
    readonly fouten?: readonly Veldfout[]
    readonly status?: 200 | 400 | 401 | 404 | 409 | 503
    /** Address of a script that this page may do without. */
    readonly script?: string
    /** Where the browser goes on by itself, at once. */
    readonly verder?: string
  },
): Response => {
  const { titel, fouten = [], status = fouten.length > 0 ? 400 : 200 } = pagina
  const geheel = (
    <Pagina
      titel={fouten.length > 0 ? `Fout: ${titel}` : titel}
      stijl={stijl}
      pad={c.req.path}
      behandelaar={c.get('behandelaar')?.naam}
      {...(pagina.verder !== undefined && { verder: pagina.verder })}
      {...(pagina.script !== undefined && { script: pagina.script, tegels })}
    >
      <Fouten fouten={fouten} />
      {pagina.inhoud}
    </Pagina>
  )
  return c.html(`<!doctype html>${geheel}`, status) as Response
}
