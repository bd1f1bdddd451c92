import type { VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../domain/model/richting.ts'
import { isNietGehaald, type UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { STAND_ONBEKEND, type Stand } from '../../domain/model/visie.ts'
import { joinEn, lowerFirst } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { isUitBericht } from '../../domain/woorden/bericht.ts'
import { standenOf } from '../../domain/woorden/stand-woorden.ts'
import { findBron } from '../woorden/grondslag.ts'
import { isZonderVoorwaarde, sayKern, sayPast } from '../woorden/kern.ts'
import type { AlGezegd } from './al-gezegd.ts'
import { type Briefdeel, type Briefzin, hardheidVanBron, keyOf, standOp } from './briefzin.ts'
import { createNameDeel, createTellDeel, type Verdeeld } from './deelzin.ts'
import { sayInBrief, withoutRaad, withoutVraag } from './eigen-stem.ts'

/** A besluit with an own conclusie. */
export type EigenConclusie = VastgelegdBesluit & {
  readonly conclusie: NonNullable<VastgelegdBesluit['conclusie']>
}

export interface Redenvraag {
  readonly beoordeling: Beoordeling & Pick<Verdeeld, 'bewijs'>
  readonly boek: Regelboek
  /** What the officer concluded himself. */
  readonly conclusie: EigenConclusie['conclusie']
  /** What advisers answered in the case; absent: nobody was asked. */
  readonly adviezen?: Briefdeel
  /** What was said in the case already of what it may ask; absent: nothing. */
  readonly alGezegd?: AlGezegd
  /** Questions that somebody said do not play in the case; absent: none. */
  readonly geldtNiet?: ReadonlySet<string>
}

/** Whether somebody may go on with it as it is, or on conditions. */
export const isKansrijk = ({ conclusie }: Pick<Redenvraag, 'conclusie'>): boolean =>
  conclusie === 'ja' || conclusie === 'ja_mits'

/** Of what fits a few are enough: the letter is about what is not settled. */
const HOOGSTENS = 4

/** Whether the officer says what the advice says, read with care or as it points: otherwise its reasons are not his. */
export const isEens = ({ beoordeling, boek, conclusie }: Redenvraag): boolean => {
  const { advies, richting } = beoordeling
  if (advies.conclusie === conclusie) return true
  return (
    richting !== undefined &&
    richting.stand !== STAND_ONBEKEND &&
    standenOf(boek.visie)[richting.stand].niveau === conclusie
  )
}

const weegt = ({ aard }: UitkomstMetToelichting): boolean => aard === 'eis' || aard === 'open_norm'

/** Below these headings stands why; what fits or speaks for it is no reason for a no. */
const WAAROM = 'Waarom wij dit vinden'
export const PAST_NIET = 'Wat nog niet past'

/** Key of the sentence that says which way it points. */
const STANDZIN = 'stand'

/** Whether another eis stays unmet whatever is done about this one: then what it tells to do leads to no yes. */
const blijftAnders = ({ beoordeling }: Redenvraag, regel: string): boolean =>
  beoordeling.uitkomsten.some((deel) => deel.regel !== regel && isNietGehaald(deel))

/** In the voice of the municipality; nothing is asked of who gets a no, nor is he sent where it would be a no as well. */
const sayTo = (vraag: Redenvraag, tekst: string, regel: string): string => {
  const { boek, conclusie } = vraag
  const gezegd = sayInBrief(tekst, boek, regel)
  if (isKansrijk(vraag)) return gezegd
  const kaal = conclusie === 'nee_in_deze_vorm' ? withoutVraag(gezegd) : gezegd
  return blijftAnders(vraag, regel) ? withoutRaad(kaal) : kaal
}

const fromUitkomst = (vraag: Redenvraag) => {
  const tellDeel = createTellDeel(vraag.beoordeling, vraag.boek, 'uw plan')
  return (uitkomst: UitkomstMetToelichting): Briefzin => {
    const grond = standOp(vraag.boek.visie, hardheidVanBron(uitkomst))
    return {
      sleutel: keyOf('regel', uitkomst.regel, uitkomst.gebied),
      tekst: tellDeel({
        ...{ regel: uitkomst.regel, gebied: uitkomst.gebied, samen: grond.vast },
        tekst: sayTo(vraag, uitkomst.kort, uitkomst.regel),
      }),
      ...grond,
    }
  }
}

/** A ground says itself how soft it is; silence is nobody's ground. */
const fromGrond = (vraag: Redenvraag) => {
  const tellDeel = createTellDeel(vraag.beoordeling, vraag.boek, 'uw plan')
  return ({ soort, id, gebied, hardheid, tekst }: GrondUitkomst): Briefzin => {
    const grond = standOp(vraag.boek.visie, hardheid)
    const gezegd = sayTo(vraag, tekst, id)
    const eigen =
      soort === 'regel' ? tellDeel({ regel: id, gebied, tekst: gezegd, samen: grond.vast }) : gezegd
    return { sleutel: keyOf(soort, id, gebied), tekst: eigen, ...grond }
  }
}

/** As a letter names what a plan goes against. Our own elaboration names nothing: there is no such policy. */
const TEGEN = { hogere_regelgeving: 'de wet', visie: 'de visie', sectoraal_beleid: 'ons beleid' }

/** What a plan goes against. */
interface Tegen {
  readonly namen: readonly string[]
  /** Which policy of ours, between brackets. */
  readonly welk: string
  /** That it goes against the law too is only how we read the law: no ground of it is firm. */
  readonly naarLezing: boolean
}

const NAAR_LEZING = 'naar onze lezing'

/** Which document of ours a rule rests on first: who reads "ons beleid" can look it up. */
const nameBeleid = ({ regels, visie }: Redenvraag['boek'], id: string): readonly string[] => {
  const bron = regels.find((regel) => regel.id === id)?.bron[0]
  const document = bron && visie.documenten[bron.document]
  if (document === undefined) return []
  const jaar = document.datum?.slice(0, 4) ?? ''
  return [document.titel.includes(jaar) ? document.titel : `${document.titel} ${jaar}`]
}

/** Between brackets which policy of ours these rules rest on, and whether that is known from a message only; empty where nothing names it. */
const nameWelk = (boek: Redenvraag['boek'], regels: readonly string[]): string => {
  const name = (of: boolean): readonly string[] => {
    const eigen = regels.filter((id) => isUitBericht(boek, id) === of)
    return [...new Set(eigen.flatMap((id) => nameBeleid(boek, id)))]
  }
  const [gelezen, uitBericht] = [name(false), name(true)]
  const delen = [
    ...(gelezen.length === 0 ? [] : [joinEn(gelezen)]),
    ...(uitBericht.length === 0
      ? []
      : [`${joinEn(uitBericht)}, zoals bekend uit een bericht erover`]),
  ]
  return delen.length === 0 ? '' : ` (${delen.join('; ')})`
}

/** Against what, of the plan or of the part (`deel`) that it is about. Our own elaboration alone names no law, policy or vision. */
const sayTegen = ({ namen, welk, naarLezing }: Tegen, deel: string): string => {
  const waar = deel === '' ? '' : `voor ${deel} `
  const wet = TEGEN.hogere_regelgeving
  if (namen.length === 0) {
    return deel === '' ? 'Uw plan past hier niet.' : `Uw plan past niet voor ${deel}.`
  }
  if (!naarLezing) return `Uw plan is ${waar}in strijd met ${joinEn(namen)}${welk}.`
  const zeker = namen.filter((naam) => naam !== wet)
  return zeker.length === 0
    ? `Uw plan is ${waar}${NAAR_LEZING} in strijd met ${wet}.`
    : `Uw plan is ${waar}in strijd met ${joinEn(zeker)}${welk}, en ${NAAR_LEZING} met ${wet}.`
}

/** Standen that say something against the plan, for which the place of what decides matters. */
const TEGENSTANDEN: readonly Stand[] = ['past_niet', 'nee_tenzij', 'botst', 'aanpassen']

/** Which part it is about, where all that gives the stand is about parts; empty: it is about the plan. */
const nameStanddeel = ({ beoordeling }: Redenvraag): string => {
  const { richting } = beoordeling
  if (richting === undefined) return ''
  const { beslissend } = chooseRedenen(richting, richting.door.length)
  return createNameDeel(beoordeling, 'uw plan')(beslissend)
}

/** From where each of these grounds comes; a rule may have it from its outcome and from the rulebook. */
const findTegen = (
  { beoordeling, boek }: Pick<Redenvraag, 'beoordeling' | 'boek'>,
  gronden: readonly GrondUitkomst[],
): Tegen => {
  const { uitkomsten } = beoordeling
  const bronnen = gronden.flatMap((deel) => {
    const eigen = deel.soort === 'regel' ? uitkomsten.filter(({ regel }) => regel === deel.id) : []
    const bron = findBron(beoordeling, boek, deel)
    return [...eigen, ...(bron ? [bron] : [])].map(({ herkomst }) => ({
      herkomst,
      hardheid: deel.hardheid,
    }))
  })
  const namen = Object.entries(TEGEN).flatMap(([van, naam]) =>
    bronnen.some(({ herkomst }) => herkomst === van) ? [naam] : [],
  )
  const wet = bronnen.filter(({ herkomst }) => herkomst === 'hogere_regelgeving')
  const beleid = uitkomsten.flatMap(({ regel, herkomst }) =>
    herkomst === 'sectoraal_beleid' &&
    gronden.some(({ soort, id }) => soort === 'regel' && id === regel)
      ? [regel]
      : [],
  )
  const naarLezing = wet.length > 0 && wet.every(({ hardheid }) => hardheid !== 'vast')
  return { namen, welk: nameWelk(boek, beleid), naarLezing }
}

/** Against what, where the grounds say so: nobody has to guess whether it is the law. */
const sayHeel = ({ beoordeling, boek }: Redenvraag, stand: Stand, deel: string): string => {
  const { kort } = standenOf(boek.visie)[stand]
  if (stand === 'past' || isZonderVoorwaarde(beoordeling)) return sayPast(boek.visie)
  if (beoordeling.richting === undefined) return kort
  if (stand === 'nee_tenzij') return sayKern(beoordeling, boek)
  const { beslissend } = chooseRedenen(beoordeling.richting)
  if (stand !== 'strijdig') return kort
  return sayTegen(findTegen({ beoordeling, boek }, beslissend), deel)
}

/** Which way it points in one sentence, and of which part where it is about parts only. */
const sayStand = (vraag: Redenvraag, stand: Stand): string => {
  const deel = nameStanddeel(vraag)
  const zin = sayHeel(vraag, stand, deel)
  return deel !== '' && TEGENSTANDEN.includes(stand) ? `Voor ${deel}: ${lowerFirst(zin)}` : zin
}

/**
 * Which way it points in one sentence, then what decides that; what still has to be shown is told later. Where it is not
 * known which way, the officer's own conclusie says more: that it cannot be said yet would speak against it.
 */
const listBeslissend = (vraag: Redenvraag): readonly Briefdeel[] => {
  const { richting, advies } = vraag.beoordeling
  if (richting === undefined || !isEens(vraag)) return []
  const { beslissend, tegenkracht } = chooseRedenen(richting)
  const open = new Set(advies.voorbehouden.map(({ regel }) => regel))
  const { stand, hardheid } = richting
  const eerste: readonly Briefzin[] =
    stand === STAND_ONBEKEND
      ? []
      : [
          {
            sleutel: STANDZIN,
            tekst: sayStand(vraag, stand),
            ...standOp(vraag.boek.visie, hardheid),
          },
        ]
  return [
    {
      kop: WAAROM,
      zinnen: [
        ...eerste,
        ...beslissend
          .filter(({ soort, id }) => soort !== 'regel' || !open.has(id))
          .map(fromGrond(vraag)),
      ],
    },
    { kop: 'Wat voor uw plan pleit', zinnen: tegenkracht.map(fromGrond(vraag)) },
  ]
}

/**
 * Whether a judgement of the whole says more than is known: a part of the same, that the same specialist sees to, must still
 * be shown.
 */
const isVoorbarig = ({ beoordeling, boek, conclusie }: Redenvraag) => {
  const overWat = (id: string): string | undefined => {
    const regel = boek.regels.find((deel) => deel.id === id)
    return regel?.adviseur && `${regel.adviseur} ${regel.themas[0]}`
  }
  const open = new Set(beoordeling.advies.voorbehouden.map(({ regel }) => overWat(regel)))
  return ({ aard, regel }: UitkomstMetToelichting): boolean => {
    const onderwerp = overWat(regel)
    return (
      conclusie !== 'nee_in_deze_vorm' &&
      aard === 'open_norm' &&
      onderwerp !== undefined &&
      open.has(onderwerp)
    )
  }
}

/** Whether the letter says why: that it goes against something is not yet what against. */
export const hasReden = (delen: readonly Briefdeel[], aangevinkt: ReadonlySet<string>): boolean =>
  delen.some(
    ({ kop, zinnen }) =>
      (kop === WAAROM || kop === PAST_NIET) &&
      zinnen.some(({ sleutel, vast }) => sleutel !== STANDZIN && (vast || aangevinkt.has(sleutel))),
  )

/** The reasons of an own conclusie, in the order of a letter. */
export const listRedenen = (vraag: Redenvraag): readonly Briefdeel[] => {
  const pick = (test: (uitkomst: UitkomstMetToelichting) => boolean) =>
    vraag.beoordeling.uitkomsten.filter(test).map(fromUitkomst(vraag))
  const pastNiet = vraag.conclusie !== 'ja' || isEens(vraag)
  const voorbarig = isVoorbarig(vraag)
  return [
    ...listBeslissend(vraag),
    {
      kop: PAST_NIET,
      zinnen: pastNiet ? pick((deel) => deel.oordeel === 'voldoet_niet' && weegt(deel)) : [],
    },
    {
      kop: 'Wat past',
      hoogstens: HOOGSTENS,
      zinnen: pick(
        (deel) => deel.oordeel === 'voldoet' && deel.aard !== 'signaal' && !voorbarig(deel),
      ),
    },
  ]
}
