/** Text as it may stand in SVG. */
export const escapeXml = (tekst: string): string =>
  tekst.replace(/[&<>"]/g, (teken) => `&#${teken.charCodeAt(0)};`)
