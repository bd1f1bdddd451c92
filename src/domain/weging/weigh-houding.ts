import { ONWAAR, WAAR } from '../regeltaal/waarheid.ts'
import { type HoudingBijdrage, type RegelBijdrage, speakOnce } from './bijdrage.ts'
import { appliesTo } from './groep.ts'
import { type Graad, softest, VAST } from './hardheid.ts'
import { groepenBij, type HoudingPlek, type Houdingstand, isBijkomend } from './houding.ts'
import {
  type Schaal,
  type Schalen,
  type Stem,
  schalenOf,
  stemEither,
  stemExact,
  stemTop,
} from './schaal.ts'
import { askable, canGiveRichting } from './weigh-eis.ts'
import { missingProfielLagen, type Wereld } from './wereld.ts'

/** The eisen that give direction here to this group alone. */
const listRichting = (
  regels: readonly RegelBijdrage[],
  { groep, gebied }: HoudingPlek,
): readonly RegelBijdrage[] =>
  regels.filter(
    ({ evaluatie, over }) =>
      evaluatie.geldt !== ONWAAR &&
      canGiveRichting(evaluatie) &&
      (!evaluatie.plek.context.profiel || evaluatie.plek.context.gebied?.id === gebied?.id) &&
      appliesTo(over, groep) !== ONWAAR,
  )

/** What silence says, when some eisen may give direction after all. */
interface Stilte {
  readonly zeker: boolean
  readonly mogelijk: boolean
  /** Something that can be asked now decides whether they do. */
  readonly open: boolean
}

const stemStilte = (schaal: Schaal, { zeker, mogelijk, open }: Stilte): Stem => {
  if (zeker) return stemTop(schaal)
  const stil = schaal.houding.zwijgt
  if (!mogelijk) return stemExact(stil)
  const band = { laagst: stil, hoogst: schaal.top }
  return { band, bereik: open ? band : { laagst: stil, hoogst: stil } }
}

/** What any stance can give, while it is not known which one holds. */
export const stemAny = (schaal: Schaal): Stem => {
  const laagst = Math.min(...Object.values(schaal.houding))
  const band = { laagst, hoogst: schaal.top }
  return { band, bereik: band }
}

const weighUnknown = (
  wereld: Wereld,
  houding: HoudingPlek,
  { conclusie, stand }: Schalen,
): HoudingBijdrage => {
  const stem = stemAny(stand)
  const { band, bereik } = stemAny(conclusie)
  return {
    houding,
    band,
    conclusie: bereik,
    stemAt: () => stem,
    graad: VAST,
    richtingDoor: [],
    teVragen: [],
    ontbrekendeLagen: missingProfielLagen(wereld),
  }
}

/** What keeps it open whether these eisen give direction to the group. */
const findOpen = (wereld: Wereld, eisen: readonly RegelBijdrage[], groep: string) => ({
  teVragen: askable(
    wereld,
    eisen.flatMap(({ over }) => over.get(groep)?.open ?? []),
  ),
  ontbrekendeLagen: eisen.flatMap(({ evaluatie }) => evaluatie.plek.ontbrekendeLagen),
})

const measureStilte = (
  wereld: Wereld,
  { groep }: HoudingPlek,
  eisen: readonly RegelBijdrage[],
): Stilte => {
  const zeker = eisen.some(({ over }) => appliesTo(over, groep) === WAAR)
  const { teVragen, ontbrekendeLagen } = findOpen(wereld, eisen, groep)
  const open = teVragen.length > 0 || ontbrekendeLagen.length > 0
  return { zeker, mogelijk: eisen.length > 0, open }
}

/** What one stance contributes: where the area is silent, the eisen that give direction speak for it. */
export const weighHouding = (
  wereld: Wereld,
  houding: HoudingPlek,
  regels: readonly RegelBijdrage[],
): HoudingBijdrage => {
  const schalen = schalenOf(wereld.werk.regelboek.visie.niveaus)
  if (wereld.ontbrekendProfiel) return weighUnknown(wereld, houding, schalen)
  const { mogelijk, open, groep, laag } = houding
  const richtingDoor = listRichting(regels, houding)
  // Only a most specific profile can be silent: what another area does not say is no silence.
  const overig = !houding.profiel
  const bijkomend = isBijkomend(wereld, groepenBij(wereld, houding.gebied), groep)
  const speak = (schaal: Schaal, vanaf: Graad): Stem => {
    const eisen = richtingDoor.filter(({ graad }) => graad >= vanaf)
    const say = (stand: Houdingstand | undefined): Stem => {
      if (stand && stand.graad >= vanaf && stand.stand !== 'zwijgt') {
        return stemExact(schaal.houding[stand.stand])
      }
      if (overig || (bijkomend && !(stand && stand.graad >= vanaf))) return stemTop(schaal)
      return stemStilte(schaal, measureStilte(wereld, houding, eisen))
    }
    if (laag !== undefined) return stemEither([stemTop(schaal), ...mogelijk.map(say)])
    return mogelijk.length === 0 ? say(undefined) : stemEither(mogelijk.map(say))
  }
  const conclusie = speak(schalen.conclusie, 0)
  const zwijgt =
    !overig && (mogelijk.length === 0 || mogelijk.some(({ stand }) => stand === 'zwijgt'))
  const beslist = richtingDoor.some(({ over }) => appliesTo(over, groep) === WAAR)
  const stilte = findOpen(wereld, zwijgt && !beslist ? richtingDoor : [], groep)
  return {
    houding,
    richtingDoor: overig ? [] : richtingDoor,
    band: conclusie.band,
    conclusie: conclusie.bereik,
    stemAt: speakOnce((vanaf) => speak(schalen.stand, vanaf)),
    graad: softest(...mogelijk.map(({ graad }) => graad)),
    teVragen: [...new Set([...askable(wereld, open), ...stilte.teVragen])],
    ontbrekendeLagen: [
      ...new Set([...stilte.ontbrekendeLagen, ...(laag === undefined ? [] : [laag])]),
    ],
  }
}
