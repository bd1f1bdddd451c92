import type { Door, Oorzaak } from '../../domain/model/antwoord/beleidstoets.ts'
import type { Niveau, Stand, Visie } from '../../domain/model/visie.ts'
import { joinEn, lowerFirst } from '../../domain/tekst.ts'
import { wordStand } from '../woorden/richting.ts'
import type { Namen } from './namen.ts'

const EIGEN = {
  toegevoegd: 'is nieuw in het concept',
  vervallen: 'vervalt in het concept',
  gewijzigd: 'is gewijzigd in het concept',
} as const

const describeDoor = (door: Door, namen: Namen): string => {
  switch (door.soort) {
    case 'toegevoegd':
    case 'vervallen':
    case 'gewijzigd':
      return EIGEN[door.soort]
    case 'grens':
      return `omdat de grens van ${joinEn(door.ids.map((id) => namen.gebied(id) ?? id))} anders ligt`
    case 'gebied':
      return `omdat het profiel van ${joinEn(door.ids.map((id) => namen.gebied(id) ?? id))} anders is`
    case 'regels':
      return `omdat ${joinEn(door.ids)} anders is in het concept`
    case 'weegtabel':
      return 'omdat de weging of een drempel anders is'
    case 'overig':
      return 'omdat het concept hier anders uitkomt'
  }
}

const nameOf = ({ soort, id }: Pick<Oorzaak, 'soort' | 'id'>, namen: Namen): string => {
  if (soort === 'regel') return `${id} (${namen.regel(id)?.titel ?? id})`
  if (soort === 'spanning') return `${id} (${namen.spanning(id) ?? id})`
  return `De houding voor ${namen.groep(id) ?? id}`
}

/** What it does to this: the advice or the stand. */
const describeDoet = (richting: Oorzaak['richting'], wat: string): string => {
  switch (richting) {
    case 'verlaagt':
    case 'verhoogt':
      return `${richting} ${wat}`
    case 'maakt_onbeslist':
      return `maakt ${wat} onbeslist`
    case 'maakt_beslist':
      return `houdt ${wat} niet langer onbeslist`
    case 'verhardt':
      return `maakt de grond onder ${wat} harder`
    case 'verzacht':
      return `maakt de grond onder ${wat} zachter`
  }
}

const describeOntbreekt = (
  { richting, ontbreekt = [] }: Pick<Oorzaak, 'richting' | 'ontbreekt'>,
  namen: Namen,
): string => {
  if (ontbreekt.length === 0) return ''
  const wat = joinEn(ontbreekt.map((id) => lowerFirst(namen.feit(id) ?? id)))
  const ww = ontbreekt.length === 1 ? 'ontbreekt' : 'ontbreken'
  return richting === 'maakt_onbeslist'
    ? ` Nu onbeslist: ${wat} ${ww}.`
    : ` Dat ${wat} ${ww}, maakt hier niet meer uit.`
}

/** One cause in a sentence or two: what moved, where, through what, and from which level to which. */
const describe = <Trap>(
  oorzaak: Oorzaak<Trap>,
  namen: Namen,
  { wat, woordOf }: { readonly wat: string; readonly woordOf: (trap: Trap) => string },
): string => {
  const { gebied, richting, van, naar, door } = oorzaak
  const plaats = gebied === undefined ? '' : ` in ${namen.gebied(gebied) ?? gebied}`
  const eigen = door.soort in EIGEN
  const reden = describeDoor(door, namen)
  const doet = describeDoet(richting, wat)
  const zin = eigen
    ? `${nameOf(oorzaak, namen)}${plaats} ${reden} en ${doet}.`
    : `${nameOf(oorzaak, namen)}${plaats} ${doet}, ${reden}.`
  const stap =
    van !== undefined && naar !== undefined && van !== naar
      ? ` Op zichzelf liet dit eerst ${woordOf(van)} toe, nu ${woordOf(naar)}.`
      : ''
  return zin + stap + describeOntbreekt(oorzaak, namen)
}

/** What moved conclusie or bandbreedte. */
export const describeOorzaak = (oorzaak: Oorzaak<Niveau>, namen: Namen, visie: Visie): string =>
  describe(oorzaak, namen, { wat: 'het advies', woordOf: (niveau) => visie.woorden[niveau] })

/** What moved the stand, or how firm it is. */
export const describeStandoorzaak = (oorzaak: Oorzaak<Stand>, namen: Namen, visie: Visie): string =>
  describe(oorzaak, namen, {
    wat: 'de stand',
    woordOf: (stand) => `“${wordStand(visie, stand)}”`,
  })
