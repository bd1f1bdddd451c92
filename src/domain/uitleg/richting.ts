import type {
  Celrichting,
  GrondUitkomst,
  RichtingUitkomst,
  UitgelegdeRichting,
} from '../model/richting.ts'
import type { Zin } from '../model/uitkomst.ts'
import { STAND_ONBEKEND, type Visie } from '../model/visie.ts'
import { lowerFirst } from '../tekst.ts'
import type { RegelBijdrage } from '../weging/bijdrage.ts'
import { hardheidVan } from '../weging/hardheid.ts'
import { type Grond, type Richting, readRichting } from '../weging/richting.ts'
import { standOf, stapOf } from '../weging/schaal.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Wereld } from '../weging/wereld.ts'
import { hardhedenOf, standenOf } from '../woorden/stand-woorden.ts'
import { chooseCelredenen, chooseRedenen } from './redenen.ts'
import {
  both,
  describeHouding,
  describeRegel,
  describeSpanning,
  describeVoorbehoud,
  groupVoorbehouden,
  unite,
} from './zinnen.ts'

const findRegel = (
  regels: Weging['regels'],
  { soort, id, gebied }: Pick<Grond, 'soort' | 'id' | 'gebied'>,
): RegelBijdrage | undefined =>
  regels.find(
    ({ evaluatie }) =>
      soort === 'regel' &&
      evaluatie.regel.definitie.id === id &&
      evaluatie.plek.context.gebied?.id === gebied,
  )

/** The sentences about one ground, in both registers. */
const describeGrond = (
  wereld: Wereld,
  { regels, houdingen, spanningen }: Weging,
  grond: Grond,
): readonly Zin[] => {
  const { soort, id, gebied } = grond
  if (soort === 'houding') {
    const houding = houdingen.find(
      (deel) => deel.houding.groep === id && deel.houding.gebied?.id === gebied,
    )
    return houding ? describeHouding(wereld, houding) : []
  }
  if (soort === 'spanning') {
    const spanning = spanningen.find(
      ({ evaluatie }) =>
        evaluatie.spanning.definitie.id === id && evaluatie.context.gebied?.id === gebied,
    )
    return spanning ? describeSpanning(wereld, spanning) : []
  }
  const regel = findRegel(regels, grond)
  if (!regel) return []
  if (!regel.voorbehoud) return describeRegel(wereld, regel)
  return [...groupVoorbehouden(wereld, [regel]), describeVoorbehoud(wereld, regel)]
}

const explainGrond = (wereld: Wereld, weging: Weging, grond: Grond): GrondUitkomst => {
  const { soort, id, gebied, groep, rol, graad } = grond
  const kort = describeGrond(wereld, weging, grond).find(({ register }) => register === 'kort')
  return {
    soort,
    id,
    ...(gebied !== undefined && { gebied }),
    ...(groep !== undefined && { groep }),
    rol,
    ...(graad !== undefined && { hardheid: hardheidVan(graad) }),
    tekst: kort?.tekst ?? '',
  }
}

/** How the sentence begins that tells what remains when only firm ground counts. */
export const ALLEEN_VAST = 'Telt alleen mee wat vaststaat, dan geldt: '

/** What remains when only firm ground counts, told where that is worth knowing. */
const alleenVastZinnen = (wereld: Wereld, { stand, hardheid, alleenVast }: Richting) => {
  if (hardheid === 'vast' || stand === 'zwijgt') return []
  const { woorden, kort } = standenOf(wereld.werk.regelboek.visie)[alleenVast]
  return both(
    `${ALLEEN_VAST}${lowerFirst(kort)}`,
    `Met alleen vaste grond is de stand: ${woorden}.`,
  )
}

/** An open stand takes what only the application can show as it is hoped; told since the sixth form of a receipt. */
export const ALS_MEEVALT = ', als meevalt wat bij de aanvraag nog moet blijken'

/** While the stand is open: what is certain of it already, so that nobody reads that all may still be possible. */
const openZinnen = (wereld: Wereld, weging: Weging, { bereik }: Richting): readonly Zin[] => {
  const standen = standenOf(wereld.werk.regelboek.visie)
  const [laagst, hoogst] = [standOf(bereik.laagst), standOf(bereik.hoogst)]
  const [laag, hoog] = [standen[laagst].woorden, standen[hoogst].woorden]
  if (laagst === 'aanpassen' && hoogst === 'past_mits') {
    const als = weging.regels.some(({ voorbehoud }) => voorbehoud) ? ALS_MEEVALT : ''
    return both(
      `Het wordt "${laag}" of "${hoog}"${als}. Welke van de twee, is nog niet te zeggen.`,
      `De stand is "${laag}" of "${hoog}"; welke van de twee, staat nog niet vast.`,
    )
  }
  if (bereik.hoogst < stapOf('aanpassen')) {
    return both(
      `Gunstiger dan "${hoog}" wordt het niet. Of het minder gunstig wordt, is nog niet te zeggen.`,
      `De stand is hoogstens "${hoog}"; of zij lager uitvalt, staat nog niet vast.`,
    )
  }
  const { kort, motivering } = standen.onbekend
  return hoogst === 'past'
    ? both(kort, motivering)
    : both(
        `${kort} Gunstiger dan "${hoog}" wordt het niet.`,
        `${motivering} De stand is hoogstens: ${hoog}.`,
      )
}

/** Which way and how firm, before any reason. */
const openingOf = (
  wereld: Wereld,
  weging: Weging,
  { richting, rustOp }: { readonly richting: Richting; readonly rustOp?: Zin['rustOp'] },
): readonly Zin[] => {
  const { visie } = wereld.werk.regelboek
  const { stand, hardheid } = richting
  if (stand === STAND_ONBEKEND) {
    return openZinnen(wereld, weging, richting).map((zin) => ({
      ...zin,
      ...(rustOp && { rustOp }),
    }))
  }
  const eerste = standenOf(visie)[stand]
  const grond = hardheid && hardhedenOf(visie)[hardheid]
  return [
    ...both(eerste.kort, eerste.motivering, rustOp),
    ...(grond ? both(grond.kort, grond.motivering, rustOp) : []),
    ...alleenVastZinnen(wereld, richting),
  ]
}

/**
 * The sentences about some grounds. For the initiator the reservations among them stand together, last, as the advice
 * tells its own: where those are the same, it is one sentence.
 */
const describeGronden = (wereld: Wereld, weging: Weging, gronden: readonly Grond[]) => {
  const delen = gronden.map((grond) => ({ grond, regel: findRegel(weging.regels, grond) }))
  const later = delen.flatMap(({ regel }) => (regel?.voorbehoud ? [regel] : []))
  return [
    ...delen.flatMap(({ grond, regel }) =>
      regel?.voorbehoud
        ? [describeVoorbehoud(wereld, regel)]
        : describeGrond(wereld, weging, grond),
    ),
    ...groupVoorbehouden(wereld, later),
  ]
}

/** The same in sentences: which way, how firm, at most three reasons, and what pulls the other way. */
export const listRichtingZinnen = (wereld: Wereld, weging: Weging): readonly Zin[] => {
  const richting = readRichting(wereld, weging)
  const { beslissend, tegenkracht, zeker } = chooseRedenen(richting)
  const tell = (gronden: readonly Grond[]) => describeGronden(wereld, weging, gronden)
  const redenen = tell(beslissend)
  const voor = tell(tegenkracht).map((zin) => ({
    ...zin,
    tekst: `Daar staat tegenover: ${lowerFirst(zin.tekst)}`,
  }))
  const vast = tell(zeker).map((zin) => ({
    ...zin,
    tekst: `Nu al zeker: ${lowerFirst(zin.tekst)}`,
  }))
  const rustOp = unite([...redenen, ...voor, ...vast].map((zin) => zin.rustOp))
  return [...openingOf(wereld, weging, { richting, rustOp }), ...redenen, ...voor, ...vast]
}

const joinZinnen = (zinnen: readonly Zin[], gekozen: Zin['register']) =>
  zinnen
    .filter(({ register }) => register === gekozen)
    .map(({ tekst }) => tekst)
    .join(' ')

/** The stand in codes, and how far it can still move. */
const describeStand = (wereld: Wereld, { stand, band, bereik, hardheid }: Richting) => ({
  stand,
  woorden: standenOf(wereld.werk.regelboek.visie)[stand].woorden,
  bandbreedte: { laagst: standOf(band.laagst), hoogst: standOf(band.hoogst) },
  ...(stand === STAND_ONBEKEND && { hoogstens: standOf(bereik.hoogst) }),
  ...(hardheid && { hardheid }),
})

/** Which way and how firm at one of many places: the grounds by id only. */
export const explainCelrichting = (wereld: Wereld, weging: Weging): Celrichting => {
  const richting = readRichting(wereld, weging)
  return {
    ...describeStand(wereld, richting),
    door: chooseCelredenen(richting.door).map(({ rol: _, graad: __, ...grond }) => grond),
  }
}

/** Which way and how firm, each ground with its own sentence. */
export const explainRichting = (wereld: Wereld, weging: Weging): UitgelegdeRichting => {
  const richting = readRichting(wereld, weging)
  const { alleenVast, door, tegenkracht, zeker } = richting
  const explain = (grond: Grond) => explainGrond(wereld, weging, grond)
  const opening = openingOf(wereld, weging, { richting })
  return {
    ...describeStand(wereld, richting),
    samenvatting: joinZinnen(opening, 'kort'),
    motivering: joinZinnen(opening, 'motivering'),
    alleenVast,
    door: door.map(explain),
    tegenkracht: tegenkracht.map(explain),
    ...(zeker.length > 0 && { zeker: zeker.map(explain) }),
  }
}

/** As an open direction was told up to the third form of a receipt. */
export const tellRichtingVoorheen = (
  visie: Visie,
  richting: RichtingUitkomst,
): RichtingUitkomst => {
  const { stand, hoogstens } = richting
  if (stand !== STAND_ONBEKEND || hoogstens === undefined) return richting
  const { onbekend, [hoogstens]: hoogste } = standenOf(visie)
  return {
    ...richting,
    samenvatting: `${onbekend.kort} Het wordt hoogstens: ${hoogste.woorden}.`,
    motivering: `${onbekend.motivering} De stand is hoogstens: ${hoogste.woorden}.`,
  }
}
