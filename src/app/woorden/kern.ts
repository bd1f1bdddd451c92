import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { HERKOMSTEN, type Herkomst } from '../../domain/model/bron.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GrondUitkomst, RichtingUitkomst } from '../../domain/model/richting.ts'
import { STAND_ONBEKEND } from '../../domain/model/visie.ts'
import { joinEn, lowerFirst } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { ALLEEN_VAST } from '../../domain/uitleg/richting.ts'
import { standenOf } from '../../domain/woorden/stand-woorden.ts'
import { sayHoogste } from './grond.ts'
import { findBron } from './grondslag.ts'

/** With what a plan is at odds, as people say it. */
const WAARMEE: Readonly<Record<Herkomst, string>> = {
  hogere_regelgeving: 'de wet',
  visie: 'de visie',
  sectoraal_beleid: 'het beleid',
  eigen_uitwerking: 'onze uitwerking van de visie',
}

interface Geoordeeld extends Pick<Beoordeling, 'houdingen'> {
  readonly richting?: RichtingUitkomst | undefined
  readonly advies: Pick<Beoordeling['advies'], 'woorden'>
}
type Boek = Pick<Regelboek, 'regels' | 'spanningen' | 'visie'>

const herkomstOf =
  (beoordeling: Geoordeeld, boek: Boek) =>
  (grond: GrondUitkomst): Herkomst | undefined =>
    findBron(beoordeling, boek, grond)?.herkomst

/** With which of law, policy and vision it is at odds; empty where its grounds do not say. */
const nameWaarmee = (beoordeling: Geoordeeld, boek: Boek, richting: RichtingUitkomst): string => {
  const herkomsten = chooseRedenen(richting).beslissend.map(herkomstOf(beoordeling, boek))
  return joinEn(HERKOMSTEN.filter((deel) => herkomsten.includes(deel)).map((deel) => WAARMEE[deel]))
}

/** Where the vision itself says nothing of it, the plan does not fit: what we read in the law, or worked out, is no vision. */
const withoutVisie = (kort: string): string =>
  kort.replace('De visie wil dit hier niet', 'Uw plan past hier niet')

const isVanVisie = (beoordeling: Geoordeeld, boek: Boek, richting: RichtingUitkomst): boolean =>
  chooseRedenen(richting).beslissend.map(herkomstOf(beoordeling, boek)).includes('visie')

/**
 * The stand in a plain sentence. Of an open stand the summary says all there is; a stand that is at odds names with what,
 * in the words of a vision that has no words of its own.
 */
export const sayKern = (beoordeling: Geoordeeld, boek: Boek): string => {
  const { richting, advies } = beoordeling
  if (richting === undefined) return advies.woorden
  if (richting.stand === STAND_ONBEKEND) return sayHoogste(richting, richting.samenvatting)
  const { kort } = standenOf(boek.visie)[richting.stand]
  if (richting.stand === 'nee_tenzij') {
    return isVanVisie(beoordeling, boek, richting) ? kort : withoutVisie(kort)
  }
  if (richting.stand !== 'strijdig' || boek.visie.standen !== undefined) return kort
  const waarmee = nameWaarmee(beoordeling, boek, richting)
  return waarmee === '' ? kort : `Uw plan is in strijd met ${waarmee}.`
}

/** Of a plan that fits; what was not assessed can still stand in its way. */
export const sayPast = (visie: Regelboek['visie']): string =>
  standenOf(visie).past.kort.replace(/\.$/, ', voor zover wij dat nu kunnen zien.')

/** Whether nothing is left of what lets it fit on conditions only: in this case all of that does not play. */
export const isZonderVoorwaarde = ({
  richting,
  advies,
  mits,
}: Pick<Beoordeling, 'richting' | 'advies' | 'mits'>): boolean =>
  richting?.stand === 'past_mits' &&
  advies.voorbehouden.length === 0 &&
  mits.length === 0 &&
  !richting.door.some(({ rol }) => rol === 'stand')

const isVast = ({ hardheid }: GrondUitkomst): boolean => hardheid === 'vast'

/** What is left when only firm ground counts and that says too little: not that nothing is firm. */
const sayTeWeinigVast = ({ door, tegenkracht }: RichtingUitkomst): string =>
  [...door, ...tegenkracht].some(isVast)
    ? 'Een deel staat vast, maar dat gaat niet over de hele plek of niet over het hele plan. Daarmee alleen is niet te zeggen of uw plan past.'
    : 'Dat rust op wat nog niet vaststaat: met alleen de wet en bevestigd beleid is het niet te zeggen.'

/** What a direction says, as the initiator reads it: with what it is at odds, and what firm ground alone can say. */
export const tellBurger = (beoordeling: Geoordeeld, boek: Boek, tekst: string): string => {
  const { richting } = beoordeling
  if (richting === undefined) return tekst
  if (richting.stand === STAND_ONBEKEND) return sayHoogste(richting, tekst)
  const standen = standenOf(boek.visie)
  const gezegd = `${ALLEEN_VAST}${lowerFirst(standen.zwijgt.kort)}`
  return tekst
    .replace(standen[richting.stand].kort, () => sayKern(beoordeling, boek))
    .replace(gezegd, () => sayTeWeinigVast(richting))
}

/** Which way it points and how firm, for the initiator. */
export const sayRichtingBurger = (beoordeling: Geoordeeld, boek: Boek): string =>
  tellBurger(beoordeling, boek, beoordeling.richting?.samenvatting ?? '')
