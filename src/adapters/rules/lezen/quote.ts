/** Line ends and runs of spaces do not count when a quote is compared with its source. */
export const collapse = (tekst: string): string => tekst.replace(/\s+/g, ' ').trim()
