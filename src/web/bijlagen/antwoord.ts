import type { Context } from 'hono'
import type { Bijlage, Bijlagesoort } from '../../app/ports/zelftoetsen.ts'

const INHOUDSTYPE: Readonly<Record<Bijlagesoort, string>> = {
  omschrijving: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
}

/** Nothing in it runs or fetches anything, whatever opens it. */
export const BELEID_BIJLAGE = "default-src 'none'; sandbox"

/** A name of any letters, as browsers read it (RFC 6266), with plain letters for what does not. */
const nameDownload = (naam: string): string => {
  const kaal = naam.replace(/[^\w. -]/g, '_')
  const heel = encodeURIComponent(naam).replace(
    /['()*]/g,
    (teken) => `%${teken.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${kaal}"; filename*=UTF-8''${heel}`
}

/** What somebody sent in, to keep and never to open here: it is of somebody else. */
export const answerBijlage = (
  c: Context,
  { bijlage, inhoud }: { readonly bijlage: Bijlage; readonly inhoud: Uint8Array },
): Response =>
  c.body(new Uint8Array(inhoud), 200, {
    'Content-Type': INHOUDSTYPE[bijlage.soort],
    'Content-Disposition': nameDownload(bijlage.naam),
    'Content-Security-Policy': BELEID_BIJLAGE,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
