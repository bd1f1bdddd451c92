/** A text as it stands in SVG, also within quotes. */
export const escapeXml = (tekst: string): string =>
  tekst.replace(/[&<>"']/g, (teken) => `&#${teken.charCodeAt(0)};`)
