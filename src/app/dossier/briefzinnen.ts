import type { Beoordeling, Voorbehoud } from '../../domain/model/beoordeling.ts'
import type { GrondUitkomst } from '../../domain/model/richting.ts'
import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { STAND_ONBEKEND, type Visie } from '../../domain/model/visie.ts'
import { lowerFirst } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import {
  foldVoorbehouden,
  listOnderzoeken,
  rankVoorbehouden,
} from '../../domain/weging/voorbehoud.ts'
import { wordOnderzoeken } from '../../domain/woorden/onderzoeken.ts'
import { standenOf } from '../../domain/woorden/stand-woorden.ts'

/** A letter stays short: so many points of most kinds, and how many there are besides. */
const HOOGSTENS = 4

/** What would turn the advice: it says nothing about a conclusie that differs from it. */
export const VERANDEREN = 'Wat u kunt veranderen'

const EIGEN = 'eigen uitwerking van Visietoets, geen beleid van de gemeente'
const ONBEVESTIGD = 'nog te bevestigen door de gemeente'

/** A sentence of the letter, and whether it stands there by itself. */
export interface Briefzin {
  /** Of what it rests on: every sentence about the same has the same. */
  readonly sleutel: string
  readonly tekst: string
  /** Rests on law or on what is confirmed; otherwise it stands there only when somebody ticked it. */
  readonly vast: boolean
  /** What stands there while it is not ticked. */
  readonly anders?: string
}

export interface Briefdeel {
  readonly kop: string
  /** Stands before the sentences, which then are no list. */
  readonly inleiding?: string
  readonly zinnen: readonly Briefzin[]
  /** So many that were not ticked; absent: all. */
  readonly hoogstens?: number
}

const keyOf = (soort: string, id: string, gebied?: string) =>
  [soort, id, ...(gebied === undefined ? [] : [gebied])].join(' ')

const isVast = ({ herkomst, werking }: UitkomstMetToelichting): boolean =>
  herkomst !== 'eigen_uitwerking' && werking === 'bevestigd'

/** What a sentence rests on is said when it is not policy, or not confirmed. */
const label = (tekst: string, { herkomst, werking }: UitkomstMetToelichting): string => {
  const bij = [
    ...(herkomst === 'eigen_uitwerking' ? [EIGEN] : []),
    ...(werking === 'te_bevestigen' ? [ONBEVESTIGD] : []),
  ]
  return bij.length === 0 ? tekst : `${tekst} (${bij.join('; ')})`
}

const fromUitkomst = (uitkomst: UitkomstMetToelichting): Briefzin => ({
  sleutel: keyOf('regel', uitkomst.regel, uitkomst.gebied),
  tekst: label(uitkomst.kort, uitkomst),
  vast: isVast(uitkomst),
})

/** A ground says itself how soft it is; silence is nobody's ground. */
const fromGrond = ({ soort, id, gebied, hardheid, tekst }: GrondUitkomst): Briefzin => ({
  sleutel: keyOf(soort, id, gebied),
  tekst,
  vast: hardheid === undefined || hardheid === 'vast',
})

/** Which way and how firm; unticked only what is left when all that is not firm is left out. */
const sayRichting = (
  { stand, hardheid, samenvatting, alleenVast }: NonNullable<Beoordeling['richting']>,
  visie: Visie,
): Briefzin => {
  const standen = standenOf(visie)
  const open = stand === STAND_ONBEKEND
  return {
    sleutel: 'stand',
    tekst: samenvatting,
    vast: !open && (hardheid === undefined || hardheid === 'vast'),
    anders: open
      ? standen.onbekend.kort
      : `Kijken wij alleen naar wat vaststaat, dan geldt: ${lowerFirst(standen[alleenVast].kort)} Wat de gemeente nog moet bevestigen, telt daarin niet mee.`,
  }
}

/** Which way first, then at most three reasons and what speaks for the plan. */
const listRichting = ({ richting }: Beoordeling, visie: Visie): readonly Briefdeel[] => {
  if (richting === undefined) return []
  const { beslissend, tegenkracht } = chooseRedenen(richting)
  return [
    {
      kop: 'Welke kant het op wijst',
      inleiding: 'Dit zegt de toets. Onze reactie hierboven is onze eigen afweging.',
      zinnen: [sayRichting(richting, visie)],
    },
    { kop: 'Wat beslist', zinnen: beslissend.map(fromGrond) },
    { kop: 'Wat ervoor pleit', zinnen: tegenkracht.map(fromGrond) },
  ]
}

/** The usual studies in one sentence; what the municipality has yet to confirm of them in another. */
const listStudies = (
  onderzoeken: readonly Voorbehoud[],
  isStevig: (voorbehoud: Voorbehoud) => boolean,
): readonly Briefzin[] =>
  [true, false].flatMap((vast) => {
    const namen = listOnderzoeken(onderzoeken.filter((deel) => isStevig(deel) === vast))
    if (namen.length === 0) return []
    const tekst = wordOnderzoeken(namen).zin
    return [
      {
        sleutel: keyOf('onderzoeken', vast ? 'vast' : 'te_bevestigen'),
        tekst: vast ? tekst : `${tekst} (${ONBEVESTIGD})`,
        vast,
      },
    ]
  })

/** What must still be shown, special for this plan first; it is as firm as the rule that asks it. */
const listVoorbehouden = ({ advies, uitkomsten }: Beoordeling): Briefdeel => {
  const { los, oordelen, onderzoeken } = foldVoorbehouden(rankVoorbehouden(advies.voorbehouden))
  const findBron = ({ regel, gebied }: Voorbehoud) =>
    uitkomsten.find((deel) => deel.regel === regel && deel.gebied === gebied)
  const isStevig = (deel: Voorbehoud): boolean => {
    const bron = findBron(deel)
    return bron !== undefined && isVast(bron)
  }
  const say = (deel: Voorbehoud): Briefzin => {
    const bron = findBron(deel)
    return {
      sleutel: keyOf('regel', deel.regel, deel.gebied),
      tekst: bron ? label(deel.tekst, bron) : deel.tekst,
      vast: isStevig(deel),
    }
  }
  return {
    kop: 'Wat nog moet blijken',
    hoogstens: HOOGSTENS,
    zinnen: [...los.map(say), ...listStudies(onderzoeken, isStevig), ...oordelen.map(say)],
  }
}

const weegt = ({ aard }: UitkomstMetToelichting) => aard === 'eis' || aard === 'open_norm'

const listUitkomsten = ({ uitkomsten, mits, richting }: Beoordeling): readonly Briefdeel[] => {
  const pick = (test: (uitkomst: UitkomstMetToelichting) => boolean) =>
    uitkomsten.filter(test).map(fromUitkomst)
  return [
    {
      kop: 'Wat past',
      hoogstens: HOOGSTENS,
      zinnen: pick((deel) => deel.oordeel === 'voldoet' && deel.aard !== 'signaal'),
    },
    {
      kop: 'Wat nog niet past',
      zinnen: pick((deel) => deel.oordeel === 'voldoet_niet' && weegt(deel)),
    },
    {
      kop: VERANDEREN,
      hoogstens: HOOGSTENS,
      zinnen: mits.map(({ tekst }) => ({
        sleutel: keyOf('mits', tekst),
        tekst,
        vast: richting?.hardheid === 'vast',
      })),
    },
    {
      kop: 'Wat wij nog beoordelen',
      hoogstens: HOOGSTENS,
      zinnen: pick(({ oordeel }) => oordeel === 'vraagt_beoordeling'),
    },
  ]
}

/** What an earlier part says of a rule, no later part says again. */
const withoutTold = (delen: readonly Briefdeel[]): readonly Briefdeel[] => {
  const gezegd = new Set<string>()
  return delen.map((deel) => {
    const zinnen = deel.zinnen.filter(({ sleutel }) => !gezegd.has(sleutel))
    for (const { sleutel } of zinnen) gezegd.add(sleutel)
    return { ...deel, zinnen }
  })
}

/** Every sentence that a letter can hold, in its order, ticked or not. */
export const listBriefdelen = (beoordeling: Beoordeling, visie: Visie): readonly Briefdeel[] =>
  withoutTold([
    ...listRichting(beoordeling, visie),
    listVoorbehouden(beoordeling),
    ...listUitkomsten(beoordeling),
  ]).filter(({ zinnen }) => zinnen.length > 0)

/** What stands in the letter only when somebody ticked it, each once. */
export const listOnbevestigd = (delen: readonly Briefdeel[]): readonly Briefzin[] => {
  const perSleutel = new Map(
    delen
      .flatMap(({ zinnen }) => zinnen.filter(({ vast }) => !vast))
      .map((zin) => [zin.sleutel, zin]),
  )
  return [...perSleutel.values()]
}
