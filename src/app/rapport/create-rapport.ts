import { tellAanvraag } from '../../domain/woorden/aanvraag.ts'
import { leaveOutGeldtNiet } from '../dossier/geldt-niet.ts'
import { tellBestuur } from '../ontwikkeling/bestuur.ts'
import { tellGeheel } from '../ontwikkeling/vertellen/vastheid.ts'
import { writeBlad } from '../overzicht/blad.ts'
import type { Bladkaart, Hoofdstuk, Kaartschets, Rapport } from '../ports/rapport.ts'
import { wordStandband } from '../woorden/burgerzinnen.ts'
import { formatDatum } from '../woorden/codes.ts'
import { wordRichting } from '../woorden/richting.ts'
import { countAandelen } from './aandeel.ts'
import { writeAfweging } from './afweging.ts'
import { writeAspecten } from './aspecten.ts'
import { nameTitel } from './bestand.ts'
import { writeBijlagen } from './bijlagen.ts'
import type { Bron } from './bron.ts'
import { sayEigen, writeConclusie } from './conclusie.ts'
import { sayMaten } from './delen/maten.ts'
import { sayDelen } from './delen/schrijf-delen.ts'
import { tellDelen } from './delen/tell-delen.ts'
import { sayToestemming, writePlan } from './plan.ts'
import { writePlek } from './plek.ts'
import { writeNaast, writePrincipes } from './principes.ts'
import { writeRichting } from './richting.ts'
import { writeUitvoering } from './uitvoering.ts'
import { orderZinnen } from './volgorde.ts'

const LETTERS = 'ABCDEFGH'

export interface Stempel {
  /** Id of a stored beoordeling, and when it was stored (ISO 8601, UTC); absent: it was not. */
  readonly bewaard?: { readonly id: string; readonly aangemaaktOp: string }
  /** The last day on which it can be opened again with the link of its self-check; absent: with none. */
  readonly metLinkTot?: string
  /** The version of the plan that is told, which is kept; absent: no plan is. */
  readonly planversie?: number
  /** Address of the service, without a slash at the end; absent: none is running. */
  readonly dienst?: string
}

const nameBand = (laagst: string, hoogst: string): string =>
  laagst === hoogst
    ? `${laagst}, ook als al het onbekende mee- of tegenvalt`
    : `van "${laagst}" tot "${hoogst}", als al het onbekende tegenvalt of juist meevalt`

/** The same without what does not play in a case, which the advice itself counts as unknown. */
const nameBandZonder = (laagst: string, hoogst: string): string =>
  `${laagst === hoogst ? laagst : `van "${laagst}" tot "${hoogst}"`}, zonder wat hier niet geldt; in het advies zelf telt dat nog als onbekend`

/** The initiator reads one set of words, those of the stand; the officer also the careful conclusie. */
const nameAdvies = ({
  beoordeling: { advies, richting },
  boek: { visie },
  register,
  bewezenAdvies = advies,
}: Bron): Pick<Rapport['advies'], 'woorden' | 'stand' | 'bandbreedte'> => {
  const stand = richting && wordRichting(visie, richting, advies.conclusie)
  if (richting && stand && register === 'kort') {
    return { woorden: stand, bandbreedte: nameBand(...wordStandband(visie, richting)) }
  }
  const { laagst, hoogst } = advies.bandbreedte
  const [laag, hoog] = [visie.woorden[laagst], visie.woorden[hoogst]]
  return {
    woorden: advies.woorden,
    ...(stand && { stand }),
    bandbreedte:
      bewezenAdvies.bandbreedte.laagst === laagst
        ? nameBand(laag, hoog)
        : nameBandZonder(laag, hoog),
  }
}

/** The answers of a self-check and the versions of a plan are kept; the advice is worked out from them each time. */
const sayNietBewaard = ({ metLinkTot, planversie }: Stempel): string => {
  if (planversie !== undefined) {
    return `het plan, als versie ${planversie}; het advies wordt daaruit steeds opnieuw berekend`
  }
  return metLinkTot === undefined
    ? 'nee, dit advies staat alleen in dit rapport'
    : `tot en met ${formatDatum(metLinkTot)}, achter uw eigen link`
}

const listGegevens = (bron: Bron, stempel: Stempel): Rapport['gegevens'] => {
  const { bewaard } = stempel
  const { bewijs, peildatum } = bron.beoordeling
  const { titel, status } = bron.boek.visie
  const bekend =
    peildatum.beschikbaarOp === peildatum.geldigOp
      ? ''
      : `, met wat bekend was op ${formatDatum(peildatum.beschikbaarOp)}`
  return [
    ['Peildatum', `${formatDatum(peildatum.geldigOp)}${bekend}`],
    [
      'Regelboek',
      `${titel}, versie ${bewijs.regelboek.versie}${status === 'vastgesteld' ? '' : ` (${status})`}`,
    ],
    ...(bewaard
      ? ([
          ['Beoordeeld op', formatDatum(bewaard.aangemaaktOp)],
          ['Kenmerk', bewaard.id],
        ] as const)
      : ([['Bewaard', sayNietBewaard(stempel)]] as const)),
  ]
}

const addressOf = (bron: Bron, { dienst, bewaard }: Stempel): { readonly adres?: string } => {
  if (dienst === undefined) return {}
  const { sha256 } = bron.beoordeling.bewijs
  return {
    adres: bewaard
      ? `${dienst}/verifieer?id=${bewaard.id}&sha256=${sha256}`
      : `${dienst}/verifieer`,
  }
}

/** `bewezen`: the assessment as the receipt has it, for what is looked up. */
const writeHoofdstukken = (
  bron: Bron,
  bewezen: Bron,
  kaart: Kaartschets | undefined,
): readonly Hoofdstuk[] => {
  const hoofdstukken = [
    ...(bron.register === 'kort' ? [writeRichting(bron)] : []),
    writePlan(bron),
    writePlek(bron, kaart),
    writePrincipes(bron),
    ...writeNaast(bron),
    writeAspecten(bron),
    writeAfweging(bron),
    writeUitvoering(bron),
    ...(bron.register === 'motivering' ? [writeConclusie(bron)] : []),
  ].map((hoofdstuk, i) => ({ nummer: String(i + 1), ...hoofdstuk }))
  const bijlagen = writeBijlagen(bewezen, bron).map((bijlage, i) => ({
    nummer: `Bijlage ${LETTERS[i]}`,
    ...bijlage,
  }))
  return [...hoofdstukken, ...bijlagen]
}

/** The drawings of a report. */
export interface Kaarten {
  /** The plan between the areas round it. */
  readonly schets?: Kaartschets | undefined
  /** The same between streets and neighbourhoods, where a map came with the service. */
  readonly plek?: Bladkaart | undefined
  /** Where the middle of the plan lies, in words. */
  readonly waar?: string | undefined
}

/** On page one the sketch has the same form as a map. */
const asBladkaart = ({ svg, tekst, gebieden }: Kaartschets): Bladkaart => ({
  svg,
  tekst,
  legenda: ['Roze: het plan', ...gebieden.map(({ nummer, naam }) => `${nummer}: ${naam}`)],
})

/**
 * Of a plan in parts: told of the parts that lie there. In a paper of the municipality the "wij" of a rule would be the
 * municipality; what people wrote themselves stays as they wrote it. What does not play in a case is left out.
 */
const tellBron = ({ beoordeling, delen, boek, ...bron }: Bron): Bron => {
  const heel = delen === undefined ? beoordeling : tellDelen(beoordeling, delen, boek)
  const zonder = leaveOutGeldtNiet(heel, bron.geldtNiet ?? new Set(), boek)
  const verteld = bron.vastgesteld?.isAanvraag ? tellAanvraag(zonder) : zonder
  return {
    ...{ ...bron, delen, boek },
    ...(zonder !== heel && { bewezenAdvies: heel.advies }),
    beoordeling: bron.register === 'motivering' ? tellBestuur(verteld) : verteld,
  }
}

/** One report of a beoordeling, in the chapter order of a Dutch motivation, for every form it takes. */
export const createRapport = (
  bewezen: Bron,
  stempel: Stempel,
  { schets, plek, waar: ligt }: Kaarten = {},
): Rapport => {
  const bron = tellBron(bewezen)
  const { beoordeling, boek, register, delen } = bron
  const { advies, bewijs, peildatum } = beoordeling
  const zinnen = orderZinnen(beoordeling, boek, register)
  const waar = addressOf(bron, stempel)
  const kaart = plek ?? (schets && asBladkaart(schets))
  const tijdstip = stempel.bewaard?.aangemaaktOp ?? `${peildatum.geldigOp}T00:00:00.000Z`
  return {
    register,
    titel: nameTitel(beoordeling.naam),
    soort:
      register === 'kort' ? 'Uitkomst van uw zelftoets' : 'Concept van een ruimtelijke motivering',
    tijdstip,
    advies: {
      conclusie: advies.conclusie,
      ...nameAdvies(bron),
      samenvatting: zinnen.join(' '),
      zinnen,
    },
    ...writeBlad(beoordeling, boek, {
      ...(kaart && { kaart }),
      waar: ligt,
      datum: formatDatum(tijdstip),
      uitwegen: bron.uitwegen,
      ...(register === 'motivering' && { eigen: sayEigen(bron) }),
      wijktAf: sayToestemming(bron),
      ...(delen && {
        // A case is one plan, whose numbers may have been corrected since.
        ...(delen.zaak === undefined && { maten: sayMaten(delen, boek) }),
        helpt: sayDelen(delen, boek),
        vastheid: tellGeheel(delen.uitkomst, boek),
      }),
    }),
    geenBesluit: advies.disclaimer,
    aandelen: countAandelen(bewezen),
    gegevens: listGegevens(bron, stempel),
    hoofdstukken: writeHoofdstukken(bron, bewezen, schets),
    bewijs: {
      sha256: bewijs.sha256,
      ...waar,
      uitleg: [
        'Dit advies is na te rekenen. Wie dezelfde gegevens en hetzelfde regelboek gebruikt, krijgt byte voor byte hetzelfde advies, met dezelfde code.',
        ...(bewijs.handtekening === undefined
          ? []
          : ['Aan de handtekening in het bewijs is te zien welke dienst het heeft gegeven.']),
      ].join(' '),
      json: JSON.stringify(bewezen.ontwikkelbewijs ?? bewijs),
    },
  }
}
