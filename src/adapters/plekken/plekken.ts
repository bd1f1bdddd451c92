import { join } from 'node:path'
import type { BekendePlek, Plekkenlijst, Schetsvorm } from '../../app/ports/zoeken.ts'
import { type Gelezen, readBestanden } from './bestanden.ts'
import { openEigen } from './eigen/lezen.ts'
import { DESCRIBE } from './soorten.ts'
import { listStadsdelen } from './stadsdelen.ts'

const MAP = new URL('../../../plekken/', import.meta.url)

const slug = (tekst: string): string =>
  tekst
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const describeDeel =
  ({ laag, bron }: Gelezen) =>
  (deel: Gelezen['delen'][number]): BekendePlek | undefined => {
    if (laag === 'gemeentegrens' || laag === 'spoor') return undefined
    const gelezen = deel.binnen ? DESCRIBE[laag]?.(deel) : undefined
    if (gelezen === undefined) return undefined
    const sleutel = [gelezen.postcode?.cijfers, deel.sleutel].filter(Boolean).join(' ')
    const id = `${laag}-${slug(sleutel)}`
    return { naam: deel.naam, ...gelezen, id, soort: laag, bron: bron.id }
  }

const listPlekken = (bestanden: readonly Gelezen[]): readonly BekendePlek[] => {
  const plekken = bestanden.flatMap((bestand) =>
    bestand.delen.flatMap((deel) => describeDeel(bestand)(deel) ?? []),
  )
  const bekend = new Set(plekken.map(({ naam }) => naam))
  const stadsdelen = bestanden
    .filter(({ laag }) => laag === 'straat')
    .flatMap((straten) => listStadsdelen(straten, { straatOf: describeDeel(straten), bekend }))
  return [...plekken, ...stadsdelen]
}

/** A street is only known by about where it is: no line of it is drawn. */
const listSchets = ({ laag, delen }: Gelezen): readonly Schetsvorm[] => {
  if (laag === 'straat') return []
  return delen
    .filter((deel) => laag !== 'plaats' || DESCRIBE.plaats?.(deel) !== undefined)
    .map(({ naam, vorm }) => ({ laag, naam, vorm }))
}

/** What stands twice under one id: a name that a source has for two things. */
const findDubbel = (plekken: readonly BekendePlek[]): string | undefined => {
  const gezien = new Set<string>()
  return plekken.find(({ id }) => gezien.size === gezien.add(id).size)?.id
}

const isGezag = (gezag: string): boolean => /^[a-z]+\d+$/.test(gezag)

/** Where what a bevoegd gezag read in itself is kept. */
export const fileOfEigen = (map: string, gezag: string): string => {
  if (!isGezag(gezag)) throw new Error(`"${gezag}" is no bevoegd gezag`)
  return join(map, `${gezag}.sqlite`)
}

/**
 * The places and the sketch map that come with the service for a bevoegd gezag ("gm0106"); undefined when there are none.
 * `eigenMap` holds what it read in itself, if anything. Throws on a file that is not what it should be.
 */
export const readPlekkenlijst = (gezag: string, eigenMap?: string): Plekkenlijst | undefined => {
  if (!isGezag(gezag)) return undefined
  const gelezen = readBestanden(new URL(`${gezag}/`, MAP))
  if (gelezen === undefined) return undefined
  const { gemeente, bestanden } = gelezen
  const plekken = listPlekken(bestanden)
  const dubbel = findDubbel(plekken)
  if (dubbel !== undefined) throw new Error(`plekken/${gezag}: ${dubbel} is there twice`)
  const eigen = eigenMap === undefined ? undefined : openEigen(fileOfEigen(eigenMap, gezag))
  return {
    gemeente,
    plekken,
    schets: bestanden.flatMap(listSchets),
    bronnen: [...bestanden.map(({ bron }) => bron), ...(eigen?.bronnen ?? [])],
    ...(eigen && { eigen }),
  }
}
