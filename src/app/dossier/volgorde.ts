import type { KorteRichting } from '../../domain/model/richting.ts'
import { HARDHEDEN, STAND_ONBEKEND, STANDEN } from '../../domain/model/visie.ts'
import { STAPPEN, type Zaakregel } from './zaakregels.ts'

/** How the worklist can be ordered other than by what can be decided. */
export const VOLGORDEN = ['laagste_stand', 'hoogste_stand'] as const
export type Volgorde = (typeof VOLGORDEN)[number]

const countOpen = ({ onbekend, teBeoordelen }: Zaakregel) => onbekend + teBeoordelen

/** What can be decided now comes first, then what can go to the table; the fewest open points, the newest. */
const byBeslisbaarheid = (a: Zaakregel, b: Zaakregel): number =>
  STAPPEN.indexOf(a.stap) - STAPPEN.indexOf(b.stap) ||
  countOpen(a) - countOpen(b) ||
  b.ontvangenOp.localeCompare(a.ontvangenOp)

const stepOf = (stand: KorteRichting['stand'] | undefined): number =>
  (STANDEN as readonly unknown[]).indexOf(stand)

/** A known stand, an open one by what it can still become, and at the end what is from before directions. */
const groupOf = (richting: KorteRichting | undefined): number => {
  if (richting === undefined) return 2
  return richting.stand === STAND_ONBEKEND ? 1 : 0
}

const softnessOf = ({ hardheid }: Partial<KorteRichting>): number =>
  hardheid === undefined ? HARDHEDEN.length : -HARDHEDEN.indexOf(hardheid)

const byStand = (a: Zaakregel, b: Zaakregel, zin: 1 | -1): number => {
  const [links, rechts] = [a.richting ?? {}, b.richting ?? {}]
  const stap = ({ stand, hoogstens }: Partial<KorteRichting>) => stepOf(hoogstens ?? stand)
  return (
    groupOf(a.richting) - groupOf(b.richting) ||
    zin * (stap(links) - stap(rechts)) ||
    softnessOf(links) - softnessOf(rechts) ||
    byBeslisbaarheid(a, b)
  )
}

/** The order that is asked for; of one stand the firmest ground first. Otherwise what can be decided first. */
export const orderZaakregels = (
  regels: readonly Zaakregel[],
  volgorde?: string,
): readonly Zaakregel[] => {
  if (volgorde !== 'laagste_stand' && volgorde !== 'hoogste_stand') {
    return regels.toSorted(byBeslisbaarheid)
  }
  return regels.toSorted((a, b) => byStand(a, b, volgorde === 'laagste_stand' ? 1 : -1))
}
