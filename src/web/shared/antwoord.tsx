import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { matchedRoutes } from 'hono/route'
import { findRoute, toegangOf } from '../../app/toegang/routes.ts'
import { gezagenFor, type Handeling } from '../../domain/toegang/handelingen.ts'
import { Fouten, type Veldfout } from './fouten.tsx'
import type { Stijlhuis } from './huisstijl.ts'
import { LOS, listKruimels } from './kruimelpad.tsx'
import { Pagina } from './pagina.tsx'

declare module 'hono' {
  interface ContextVariableMap {
    /** What pages above the one that is asked are called, by address. */
    namen: Readonly<Record<string, string>>
  }
}

export interface Opmaak {
  /** Address of the style sheet. */
  readonly stijl: string
  /** Address of the script of the map, for the pages that show one. */
  readonly kaart: string
  /** Address of the script that copies a link, for the pages that give one to keep. */
  readonly kopieer: string
  /** Address of the script for a form that is shown again, where its address can be opened too. */
  readonly terug: string
  /** Address of the script that keeps what somebody writes, for the page where a case is finished. */
  readonly concept: string
  /** Where the background tiles of that map are, as JSON for its script. */
  readonly tegels?: string
  /** Address of the sketch map that lies under all others, as GeoJSON in RD. */
  readonly schets?: string
  /** Whose service this is. */
  readonly stijlhuis: Stijlhuis
}

/** What one role does where others read along. */
const MEELEZEN: { readonly [H in Handeling]?: readonly [doet: Handeling, zin: string] } = {
  zaken_lezen: ['zaken_behandelen', 'U leest mee. Vastleggen doet een behandelaar.'],
  plannen_lezen: [
    'plannen_maken',
    'U leest mee. Plannen maken en wijzigen doet een projectleider.',
  ],
}

/** What to say to who is signed in and may only read here; undefined where that is not so. */
const wordLeestMee = (c: Context): string | undefined => {
  const { rechten } = c.get('behandelaar') ?? {}
  const route = findRoute(matchedRoutes(c))
  if (rechten === undefined || route === undefined) return undefined
  const [doet, zin] = MEELEZEN[toegangOf(route).handeling] ?? []
  return doet && gezagenFor(doet, rechten).length === 0 ? zin : undefined
}

/** A page as an answer; with faults it is a 400 that lists them first. */
export const answerPagina = (
  c: Context,
  { stijl, kaart, tegels, schets, stijlhuis }: Opmaak,
  pagina: {
    readonly titel: string
    readonly inhoud: Child
    readonly fouten?: readonly Veldfout[]
    readonly status?: 200 | 400 | 401 | 404 | 409 | 503
    /** Address of a script that this page may do without. */
    readonly script?: string
    /** Where the browser goes on by itself, at once. */
    readonly verder?: string
    /** What pages above this one are called, by address; absent: as all of their kind. */
    readonly namen?: Readonly<Record<string, string>>
    /** It lies below no other: what is wrong, or may not be seen, leads only to the start. */
    readonly los?: true
  },
): Response => {
  const { titel, fouten = [], status = fouten.length > 0 ? 400 : 200 } = pagina
  const geheel = (
    <Pagina
      titel={fouten.length > 0 ? `Fout: ${titel}` : titel}
      stijl={stijl}
      stijlhuis={stijlhuis}
      kruimels={pagina.los ? LOS : listKruimels(c.req.path, pagina.namen ?? c.get('namen'))}
      pad={c.req.path}
      behandelaar={c.get('behandelaar')?.naam}
      leestMee={wordLeestMee(c)}
      {...(pagina.verder !== undefined && { verder: pagina.verder })}
      {...(pagina.script !== undefined && { script: pagina.script })}
      {...(pagina.script === kaart && { tegels, schets })}
    >
      <Fouten fouten={fouten} />
      {pagina.inhoud}
    </Pagina>
  )
  return c.html(`<!doctype html>${geheel}`, status) as Response
}

/** A workbook to keep, as a file of this name. */
export const answerXlsx = (c: Context, inhoud: Uint8Array, naam: string): Response =>
  c.body(Buffer.from(inhoud), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="${naam}.xlsx"`,
  })

/** A table to keep, as text or as UTF-8, as a file of this name. */
export const answerCsv = (
  c: Context,
  tekst: string | Uint8Array<ArrayBuffer>,
  naam: string,
): Response =>
  c.body(tekst, 200, {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${naam}.csv"`,
  })
