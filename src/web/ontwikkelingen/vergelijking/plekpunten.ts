import { listDelenMisVanPlek, listZekerMis } from '../../../app/ontwikkeling/deel-en-geheel.ts'
import type { VergelijkingAntwoord } from '../../../domain/model/antwoord/vergelijking.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { Naastplan } from './naast.tsx'

type Punt = VergelijkingAntwoord['verschillen'][number]

/** A point, with by variant the parts that do not meet what the whole of it meets or leaves open. */
export interface Plekpunt extends Punt {
  readonly mis?: readonly (readonly string[])[]
  /** Of the whole it comes out the same in each variant. */
  readonly alleenDelen?: true
}

type Variant = Pick<Naastplan, 'naam' | 'delen' | 'geheel'>
type Boek = Pick<Regelboek, 'feiten'>

const unique = <T>(leden: readonly T[]): readonly T[] => [...new Set(leden)]

/** What the whole says of a rule, in all its areas; null where it does not play. */
const readStand = ({ geheel }: Variant, regel: string): Punt['perVariant'][number] => {
  const leden = geheel.uitkomsten.filter((een) => een.regel === regel)
  return leden.length === 0
    ? null
    : {
        oordeel: unique(leden.map(({ oordeel }) => oordeel)).join(', '),
        gebieden: unique(leden.flatMap(({ gebied }) => gebied ?? [])),
        kort: unique(leden.map(({ kort }) => kort)).join(' '),
        motivering: unique(leden.map(({ motivering }) => motivering)).join(' '),
      }
}

/** The rules of which the whole says the same in each variant, and that parts miss in one and not in another. */
const listVanDelen = (
  verschillen: readonly Punt[],
  varianten: readonly Variant[],
  boek: Boek,
): readonly Punt[] => {
  const gezegd = new Set(verschillen.flatMap(({ soort, id }) => (soort === 'regel' ? id : [])))
  const regels = varianten.flatMap(({ delen }) =>
    delen.flatMap(({ richting }) => listZekerMis(richting).map(({ id }) => id)),
  )
  return unique(regels).flatMap((id): readonly Punt[] => {
    if (gezegd.has(id)) return []
    const mis = varianten.map((variant) =>
      listDelenMisVanPlek(variant, id, boek)
        .map((deel) => deel.id)
        .toSorted()
        .join(),
    )
    if (new Set(mis).size < 2) return []
    const perVariant = varianten.map((variant) => readStand(variant, id))
    const titel = varianten
      .flatMap(({ geheel }) => geheel.uitkomsten)
      .find(({ regel }) => regel === id)?.titel
    return [{ soort: 'regel', id, titel: titel ?? id, perVariant, tekst: '' }]
  })
}

/**
 * The points as they stand where a part misses by its place what the whole meets: parts lie apart, so the whole is no
 * better for it. A variant in which no part misses it is.
 */
export const weighPlek = (
  verschillen: readonly Punt[],
  varianten: readonly Variant[],
  boek: Boek,
): readonly Plekpunt[] => {
  const vanDelen = listVanDelen(verschillen, varianten, boek)
  return [...verschillen, ...vanDelen].map((punt) => {
    if (punt.soort !== 'regel') return punt
    const alleenDelen = vanDelen.includes(punt)
    const mis = varianten.map((variant, i) =>
      alleenDelen || punt.perVariant[i]?.oordeel === 'voldoet'
        ? listDelenMisVanPlek(variant, punt.id, boek).map(({ naam }) => naam)
        : [],
    )
    if (mis.every((namen) => namen.length === 0)) return punt
    const { gunstigst: _, ...rest } = punt
    const beter = varianten.flatMap(({ naam }, i) => {
      const stand = punt.perVariant[i]
      const haalt = stand === null || stand?.oordeel === 'voldoet'
      return haalt && mis[i]?.length === 0 ? naam : []
    })
    return {
      ...{ ...rest, mis },
      ...(alleenDelen && { alleenDelen }),
      ...(beter.length > 0 && { gunstigst: beter }),
    }
  })
}
