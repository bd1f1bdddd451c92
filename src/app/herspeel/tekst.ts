import type { Door, Oorzaak } from '../../domain/model/antwoord/beleidstoets.ts'
import type { Visie } from '../../domain/model/visie.ts'
import { joinEn, lowerFirst } from '../../domain/tekst.ts'
import type { Namen } from './totalen.ts'

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

const nameOf = ({ soort, id }: Oorzaak, namen: Namen): string => {
  if (soort === 'regel') return `${id} (${namen.regel(id)?.titel ?? id})`
  if (soort === 'spanning') return `${id} (${namen.spanning(id) ?? id})`
  return `De houding voor ${namen.groep(id) ?? id}`
}

const DOET = {
  verlaagt: 'verlaagt het advies',
  verhoogt: 'verhoogt het advies',
  maakt_onbeslist: 'maakt het advies onbeslist',
  maakt_beslist: 'houdt het advies niet langer onbeslist',
} as const

const describeOntbreekt = ({ richting, ontbreekt = [] }: Oorzaak, namen: Namen): string => {
  if (ontbreekt.length === 0) return ''
  const wat = joinEn(ontbreekt.map((id) => lowerFirst(namen.feit(id) ?? id)))
  const ww = ontbreekt.length === 1 ? 'ontbreekt' : 'ontbreken'
  return richting === 'maakt_onbeslist'
    ? ` Nu onbeslist: ${wat} ${ww}.`
    : ` Dat ${wat} ${ww}, maakt hier niet meer uit.`
}

/** One cause in a sentence or two: what moved, where, through what, and from which level to which. */
export const describeOorzaak = (
  oorzaak: Oorzaak,
  namen: Namen,
  woorden: Visie['woorden'],
): string => {
  const { gebied, richting, van, naar, door } = oorzaak
  const plaats = gebied === undefined ? '' : ` in ${namen.gebied(gebied) ?? gebied}`
  const eigen = door.soort in EIGEN
  const reden = describeDoor(door, namen)
  const zin = eigen
    ? `${nameOf(oorzaak, namen)}${plaats} ${reden} en ${DOET[richting]}.`
    : `${nameOf(oorzaak, namen)}${plaats} ${DOET[richting]}, ${reden}.`
  const stap =
    van !== undefined && naar !== undefined && van !== naar
      ? ` Op zichzelf liet dit eerst ${woorden[van]} toe, nu ${woorden[naar]}.`
      : ''
  return zin + stap + describeOntbreekt(oorzaak, namen)
}
