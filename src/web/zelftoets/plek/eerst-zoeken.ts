import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import { allOf, type Velden } from '../../shared/formulier.ts'
import { textOf } from '../../shared/inzending.ts'

/** Id of the form of the first page. */
export const BEGIN = 'begin'

const ZOEK = 'zoek'

type Zoekvraag = 'plan' | 'plek'

/** What a button says that searches first, and sends all that was typed along. */
export const zoekknopOf = (wat: Zoekvraag) => ({ form: BEGIN, name: ZOEK, value: wat })

const toAdres = (pad: string, delen: Readonly<Record<string, string>>): string => {
  const gevuld = Object.entries(delen).filter(([, waarde]) => waarde !== '')
  return `${pad}?${new URLSearchParams(gevuld)}`
}

/**
 * Where words that were typed on the first page are searched, before it goes on: the plan first, then the place.
 * Undefined when nothing is to be searched (any more).
 */
export const findEerst = (velden: Velden, saysPlek: boolean): string | undefined => {
  const read = (naam: string) => textOf(velden, naam)
  const [wat, plek, knop] = [read('wat'), read('plek'), read(ZOEK)]
  // Numbers that were typed beside the map are searched as well as words.
  const adres = read('adres') || (saysPlek ? plek : '')
  const heeftPlan = read('plantype') !== '' || allOf(velden, ACTIVITEITEN).length > 0
  const mee = { van: read('van'), gevonden: read('rond') }
  const niets = !heeftPlan && !saysPlek && adres === ''
  const [plantype, van] = [read('plantype'), mee.van]
  // What was ticked in the list cannot come along: then the page says itself that the place is to be searched.
  const kiestZelf = plantype === '' && heeftPlan
  const zoektPlan = !heeftPlan && (wat !== '' || (knop === 'plan' && niets))
  if (knop !== 'plek' && zoektPlan) return toAdres('/zelftoets/plan', { wat, adres, ...mee })
  if (knop === 'plek' || (read('adres') !== '' && !saysPlek && !kiestZelf)) {
    return toAdres('/zelftoets/plek', { adres: read('adres'), plantype, van, wat })
  }
  return undefined
}
