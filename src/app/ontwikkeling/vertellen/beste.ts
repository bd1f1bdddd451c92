import type { VergelijkingAntwoord } from '../../../domain/model/antwoord/vergelijking.ts'
import { ACTIVITEITEN, type FeitWaarde, isSameWaarde } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { STAND_ONBEKEND } from '../../../domain/model/visie.ts'
import { joinEn, upperFirst } from '../../../domain/tekst.ts'
import { stapOf } from '../../../domain/weging/schaal.ts'
import { standenOf } from '../../../domain/woorden/stand-woorden.ts'
import { headRichting, isBegrensd, isNogOpen } from '../../woorden/richting.ts'
import { mistIets } from '../deel-en-geheel.ts'
import { findAchterblijvers } from '../laagste-deel.ts'
import { tellRichting, type Uitkomst } from './richting.ts'

/** A variant with what came out of it. */
export interface Variant extends Uitkomst {
  readonly naam: string
}
type Orde = Pick<VergelijkingAntwoord, 'orde'>
type Boek = Pick<Regelboek, 'feiten' | 'regels' | 'visie'>

/** Which variant stands best, or that none does; and whether that goes for all points, or why that cannot be told. */
export interface Beste {
  readonly stand: string
  readonly reden: string
}

const quote = (naam: string): string => `“${naam}”`
const nameAll = (varianten: readonly Variant[]): string =>
  joinEn(varianten.map(({ naam }) => quote(naam)))

/** How high it can come out, and how low. */
const bereikOf = (variant: Variant, boek: Boek) => {
  const richting = tellRichting(variant, boek)
  if (richting === undefined) return { hoog: -1, laag: -1 }
  const { stand, hoogstens, bandbreedte } = richting
  return stand === STAND_ONBEKEND
    ? { hoog: stapOf(hoogstens ?? bandbreedte.hoogst), laag: stapOf(bandbreedte.laagst) }
    : { hoog: stapOf(stand), laag: stapOf(stand) }
}

/** So many parts are named as what it lies in. */
const MAX_DOOR = 3

const sayLaagste = (variant: Variant): string => {
  const { laagst } = findAchterblijvers(variant)
  return laagst.length === 0 || laagst.length > MAX_DOOR
    ? ''
    : `, door ${joinEn(laagst.map(({ naam }) => naam))}`
}

/** "is in strijd, door Bosrand": while it is open the highest that it can become. */
const sayStandVan = (variant: Variant, { visie }: Boek): string => {
  const { richting, advies } = variant.geheel
  if (richting === undefined) return 'heeft geen stand'
  const { stand, woorden } = headRichting(visie, richting, advies.conclusie)
  if (stand !== STAND_ONBEKEND) {
    const door = mistIets({ stand }) ? sayLaagste(variant) : ''
    return `staat op ${woorden.includes('"') ? woorden : `"${woorden}"`}${door}`
  }
  const { hoogstens } = richting
  if (hoogstens === undefined || !isBegrensd(richting)) return 'wijst nog geen kant op'
  const nu = isNogOpen(richting) ? 'nu ' : ''
  return `wijst nog geen kant op (${nu}hoogstens "${standenOf(visie)[hoogstens].woorden}")`
}

const activitiesOf = ({ geheel }: Variant): FeitWaarde =>
  geheel.feiten.find(({ feit }) => feit === ACTIVITEITEN)?.waarde ?? []

/** Whether one of two is better all over; where that cannot be told, why. The memo tells it in these words too. */
export const sayVoorrang = (een: Variant, ander: Variant, { orde }: Orde): string => {
  const namen = [een.naam, ander.naam]
  const voorrang = orde.find(({ beter, minder }) => namen.includes(beter) && namen.includes(minder))
  if (voorrang) {
    return `${quote(voorrang.beter)} is nergens minder dan ${quote(voorrang.minder)}, en ergens beter.`
  }
  const of = `Of ${quote(een.naam)} of ${quote(ander.naam)} over de hele linie beter is, is nog niet te zeggen`
  return isSameWaarde(activitiesOf(een), activitiesOf(ander))
    ? `${of}: daarvoor is te weinig bekend.`
    : `${of}: er komt niet hetzelfde, en wat maar bij één van de twee speelt, is niet tegen elkaar af te wegen.`
}

/** Which variants stand best now, what the others are, and in which of these that is certain. */
export const sayBeste = (
  varianten: readonly Variant[],
  vergelijking: Orde,
  boek: Boek,
): Beste | undefined => {
  const rijen = varianten.map((variant) => ({ variant, ...bereikOf(variant, boek) }))
  const hoogste = Math.max(...rijen.map(({ hoog }) => hoog))
  const top = rijen.filter(({ hoog }) => hoog === hoogste)
  const rest = rijen.filter(({ hoog }) => hoog !== hoogste)
  const [eerste, tweede] = top.map(({ variant }) => variant)
  if (eerste === undefined || varianten.length < 2) return undefined
  const say = ({ variant }: (typeof rijen)[number]) => sayStandVan(variant, boek)
  const noem = (rij: (typeof rijen)[number]) => `${quote(rij.variant.naam)} ${say(rij)}`
  const [standTop = '', ...anders] = [...new Set(top.map(say))]
  /** Those that stand alike may do so by other parts: then each is told by itself. */
  const sayTop = (samen: string) =>
    anders.length === 0 ? `${samen} ${standTop}` : joinEn(top.map(noem))
  const isOpen = top.some(({ hoog, laag }) => laag < hoog)
  const later = isOpen ? ' Of dat nog minder gunstig wordt, is nog niet te zeggen.' : ''
  if (rest.length === 0) {
    return {
      stand: `Geen variant staat er nu beter voor dan een andere: ${sayTop('elke variant')}.${later}`,
      reden: tweede === undefined ? '' : sayVoorrang(eerste, tweede, vergelijking),
    }
  }
  const zeker =
    Math.min(...top.map(({ laag }) => laag)) >= Math.max(...rest.map(({ hoog }) => hoog))
  const beste = top.length === 1 ? 'Het best staat er nu voor' : 'Het best staan er nu voor'
  const kan =
    top.length === 1 ? 'Het gunstigst kan nog uitkomen' : 'Het gunstigst kunnen nog uitkomen'
  return {
    stand: [
      `${zeker ? beste : kan}: ${nameAll(top.map(({ variant }) => variant))}.`,
      `${upperFirst(sayTop(top.length === 1 ? 'Die variant' : 'Elk daarvan'))}.${later}`,
      `${upperFirst(joinEn(rest.map(noem)))}.`,
    ].join(' '),
    reden:
      tweede === undefined
        ? rest.map(({ variant }) => sayVoorrang(eerste, variant, vergelijking)).join(' ')
        : sayVoorrang(eerste, tweede, vergelijking),
  }
}
