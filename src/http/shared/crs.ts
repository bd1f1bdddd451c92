import type { Context } from 'hono'

/** The URI in a Content-Crs header, with or without angle brackets; undefined when there is none. */
export const readCrs = (waarde: string | undefined): string | undefined => {
  const uri = waarde
    ?.trim()
    .replace(/^<(.*)>$/, '$1')
    .trim()
  return uri === '' ? undefined : uri
}

/** States the CRS of the coordinates in an answer. */
export const writeCrs = (c: Context, uri: string): void => c.header('Content-Crs', `<${uri}>`)
