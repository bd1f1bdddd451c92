import type { Beeld, Huisstijl } from './huisstijl.ts'

/** What stands above a report or a letter: whose it is, in its colour, and where to reach it. */
export interface Drukhoofd {
  readonly gemeente: string
  /** `#rrggbb`; absent: our own. */
  readonly merk?: string
  readonly regels: readonly string[]
  readonly logo?: Beeld
  /** The same as PNG, for Word. */
  readonly logoWord?: Beeld
}

/** The head of what a municipality prints; undefined without a municipality. */
export const makeHoofd = ({
  gemeente,
  contact = {},
  tokens,
  logo,
  logoWord,
}: Huisstijl): Drukhoofd | undefined => {
  if (gemeente === undefined) return undefined
  const { adres = [], telefoon, email } = contact
  const merk = tokens['--vt-merk']
  return {
    gemeente,
    regels: [
      ...adres,
      ...(telefoon === undefined ? [] : [`Telefoon ${telefoon}`]),
      ...(email === undefined ? [] : [email]),
    ],
    ...(merk !== undefined && { merk }),
    ...(logo && { logo }),
    ...(logoWord && { logoWord }),
  }
}
