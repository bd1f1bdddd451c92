import type { Hono } from 'hono'
import type { Beeld, Huisstijl, Stijlbestand } from '../../domain/huisstijl/huisstijl.ts'
import { nameBestand } from './stijlblad.ts'

/** The house style as the pages use it: its files have an address each. */
export interface Stijlhuis {
  readonly huisstijl: Huisstijl
  readonly logo?: { readonly adres: string } & Pick<Beeld, 'breed' | 'hoog'>
}

const adresOf = (stam: string, { extensie, bytes }: Stijlbestand): string =>
  `/bestanden/${nameBestand(stam, extensie, bytes)}`

const writeSnede =
  (naam: string) =>
  (snede: NonNullable<Huisstijl['letter']>['sneden'][number]): string =>
    `@font-face{font-family:"${naam}";src:url("${adresOf('letter', snede)}");font-weight:${snede.gewicht};font-style:${snede.cursief ? 'italic' : 'normal'};font-display:swap}`

/** What a house style sets over our own theme: its fonts and its tokens. */
export const writeHuisstijl = ({ tokens, letter }: Huisstijl): string => {
  const gezet = {
    ...(letter && { '--vt-letter': `"${letter.naam}", system-ui, sans-serif` }),
    ...tokens,
  }
  const regels = Object.entries(gezet).map(([naam, waarde]) => `${naam}:${waarde};`)
  return [
    ...(letter?.sneden.map(writeSnede(letter.naam)) ?? []),
    ...(regels.length > 0 ? [`:root{${regels.join('')}}`] : []),
  ].join('\n')
}

/** A drawing may be opened by itself: then it runs nothing and fetches nothing. */
const BEELDBELEID = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** The house style with the addresses of its files, and what serves them: kept for ever, because each is named by its content. */
export const prepareHuisstijl = (huisstijl: Huisstijl, jaarS: number) => {
  const { logo, letter } = huisstijl
  const stijlhuis: Stijlhuis = {
    huisstijl,
    ...(logo && { logo: { adres: adresOf('logo', logo), breed: logo.breed, hoog: logo.hoog } }),
  }
  const serve = (web: Hono) => {
    const bestanden = [
      ...(logo ? [['logo', logo] as const] : []),
      ...(letter?.sneden.map((snede) => ['letter', snede] as const) ?? []),
    ]
    for (const [stam, bestand] of bestanden) {
      web.get(adresOf(stam, bestand), (c) =>
        c.body(Buffer.from(bestand.bytes), 200, {
          'Content-Type': bestand.type,
          'Cache-Control': `public, max-age=${jaarS}, immutable`,
          'Content-Security-Policy': BEELDBELEID,
        }),
      )
    }
  }
  return { stijlhuis, serve }
}
