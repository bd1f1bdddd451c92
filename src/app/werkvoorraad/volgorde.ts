import type { KorteRichting } from '../../domain/model/richting.ts'
import { type Conclusie, HARDHEDEN, STAND_ONBEKEND } from '../../domain/model/visie.ts'
import { highestStapOf, stapOf } from '../../domain/weging/schaal.ts'
import { WERKORDEN, type Werkorde } from '../ports/lijst/werkvoorraad.ts'
import { isTussenTwee, TWEE } from '../woorden/richting.ts'

const LAAGSTE_VAN_TWEE = stapOf(TWEE[0])

/** A known stand, an open one by what it can still become, and at the end what is from before directions. */
const groupOf = (richting: KorteRichting | undefined): number => {
  if (richting === undefined) return 2
  return richting.stand === STAND_ONBEKEND ? 1 : 0
}

/**
 * Where a case stands in the order by stand: in which group, how high in it, and how soft the ground is. What is read as
 * one of two stands among what is known, as the lower of those.
 */
export const placeStand = (richting: KorteRichting | undefined, conclusie?: Conclusie) => ({
  ...(richting !== undefined && isTussenTwee(richting, conclusie)
    ? { standgroep: 0, standtrede: LAAGSTE_VAN_TWEE }
    : { standgroep: groupOf(richting), standtrede: highestStapOf(richting) }),
  zachtheid:
    richting?.hardheid === undefined ? HARDHEDEN.length : -HARDHEDEN.indexOf(richting.hardheid),
})

/** Behind a column in an address: the other way round. */
const OM = '_om'
/** What the order by stand was called before other columns could be chosen: such addresses were kept. */
const GENOEMD: Readonly<Record<string, { readonly orde: Werkorde; readonly om: boolean }>> = {
  laagste_stand: { orde: 'stand', om: false },
  hoogste_stand: { orde: 'stand', om: true },
}

/** The order that an address names; what it does not know, or nothing, is what can be decided first. */
export const readVolgorde = (
  volgorde: string | undefined,
): { readonly orde: Werkorde; readonly om: boolean } => {
  const genoemd = GENOEMD[volgorde ?? '']
  if (genoemd) return genoemd
  const om = volgorde?.endsWith(OM) === true
  const naam = om ? volgorde.slice(0, -OM.length) : volgorde
  const orde = WERKORDEN.find((deel) => deel === naam)
  return orde === undefined || orde === 'beslisbaar'
    ? { orde: 'beslisbaar', om: false }
    : { orde, om }
}

/** As it stands in an address; undefined for what can be decided first. */
export const nameVolgorde = (orde: Werkorde, om: boolean): string | undefined => {
  if (orde === 'beslisbaar') return undefined
  if (orde === 'stand') return om ? 'hoogste_stand' : 'laagste_stand'
  return om ? orde + OM : orde
}
