import type { Afwijking } from '../../domain/dossier/afwijking.ts'
import { explainAfwijking } from '../woorden/afwijking.ts'
import { OMGEVINGSLOKET, sayVrij } from '../woorden/vergunningvrij.ts'
import type { Briefdeel } from './briefzin.ts'
import { listBriefdelen } from './briefzinnen.ts'
import { type EigenConclusie, isEens, type Redenvraag } from './redenen.ts'
import { splitMotivering } from './toelichting.ts'
import { listOnaf, MEESTUREN, VOORWAARDEN } from './voorwaarden.ts'

/** What was ticked, and the first few of the rest; what is not ticked and not firm is not told. */
const paragraph = (
  { kop, zinnen, hoogstens = Number.POSITIVE_INFINITY }: Briefdeel,
  aangevinkt: ReadonlySet<string>,
): readonly string[] => {
  const gekozen = new Map<string, boolean>()
  for (const { sleutel, tekst, vast } of zinnen) {
    if (vast || aangevinkt.has(sleutel)) gekozen.set(tekst, !vast)
  }
  const vaste = [...gekozen].flatMap(([tekst, vinkje]) => (vinkje ? [] : [tekst]))
  const over = new Set(vaste.slice(hoogstens))
  const punten = [...gekozen.keys()].filter((tekst) => !over.has(tekst))
  return punten.length === 0 ? [] : [[kop, ...punten.map((tekst) => `- ${tekst}`)].join('\n')]
}

const VRAAG_AAN = `Wilt u verder? Vraag dan een omgevingsvergunning aan in het Omgevingsloket: ${OMGEVINGSLOKET}.`
/** Where it is not known, or is not likely, that a permit is needed, nobody is told to ask for one. */
const CHECK_EERST = `Wilt u verder? Doe dan eerst de vergunningcheck in het Omgevingsloket: ${OMGEVINGSLOKET}. Is een omgevingsvergunning nodig? Dan vraagt u die daar aan.`
/** As the law calls what departs from the omgevingsplan (Omgevingswet, annex): so it is found in the Omgevingsloket. */
const BUITENPLANS =
  'Uw plan wijkt af van het omgevingsplan. De wet noemt dat een buitenplanse omgevingsplanactiviteit.'
/** Asked of every application (Omgevingswet 16.55, sixth paragraph); the letter tells what was ticked, and the law asks more. */
const BIJ_AANVRAAG =
  'Zeg bij uw aanvraag of en hoe u de buurt bij uw plan heeft betrokken. Bij een aanvraag kijken wij naar het hele plan. Dan kan meer nodig zijn dan in deze brief staat.'

/** Only of conditions that stand in the letter. */
export const AAN_VOORWAARDEN = 'Laat bij uw aanvraag zien hoe uw plan aan de voorwaarden voldoet.'

const KEUZE = 'Over uw plan moet het gemeentebestuur eerst een keuze maken.'
/** Where it may be done for a good reason, who wants it can tell which. */
const REDEN = 'Vertel ons dan ook welke goede reden er is om het toch hier te doen.'

/** How somebody goes on: what departs from the omgevingsplan needs a permit whatever national law frees. */
const sayAanvragen = ({ beoordeling, boek, afwijking }: Briefvraag): string => {
  if (afwijking !== undefined) return `${VRAAG_AAN} ${BUITENPLANS}`
  return sayVrij(beoordeling.vergunningvrij, boek) === undefined ? VRAAG_AAN : CHECK_EERST
}

/** What somebody who gets the letter can do now; nobody is told to get in touch where it does not say how. */
const sayVerder = (vraag: Briefvraag, heeftVoorwaarden: boolean): readonly string[] => {
  const { beoordeling, boek, besluit, schrijver } = vraag
  const { conclusie } = besluit
  if (conclusie === 'nee_in_deze_vorm') {
    return ['Past u uw plan aan? Dan kijken wij er graag opnieuw naar.']
  }
  if (conclusie !== 'afweging_nodig') {
    return [
      sayAanvragen(vraag),
      heeftVoorwaarden ? `${AAN_VOORWAARDEN} ${BIJ_AANVRAAG}` : BIJ_AANVRAAG,
    ]
  }
  if (!schrijver?.isBereikbaar) return [KEUZE]
  const isTenzij =
    beoordeling.richting?.stand === 'nee_tenzij' && isEens({ beoordeling, boek, conclusie })
  const contact = 'Wilt u verder? Neem dan contact met ons op, dan leggen wij uit hoe dat gaat.'
  return [[KEUZE, contact, ...(isTenzij ? [REDEN] : [])].join(' ')]
}

const GEEN_BESLUIT =
  'Deze brief is geen besluit en geen toezegging. U kunt er daarom geen bezwaar tegen maken.'
const ALTIJD_AANVRAGEN =
  'U mag altijd een vergunning aanvragen. Tegen een besluit daarop kunt u wel bezwaar maken of naar de rechter gaan.'

/** Who writes: the municipality, as its house style says it. */
export interface Briefschrijver {
  readonly gemeente?: string
  /** Lines above the name of who signs. */
  readonly ondertekening?: readonly string[]
  /** Whether it says above the letter how to reach it. */
  readonly isBereikbaar?: boolean
}

export interface Briefvraag extends Omit<Redenvraag, 'conclusie'> {
  /** With the own conclusie: without one there is nothing to write. */
  readonly besluit: EigenConclusie
  /** Day on which the idea came in, in words. */
  readonly ontvangenOp: string
  /** Name of who writes. */
  readonly door: string
  /** Name of who gets it; absent: not known. */
  readonly aan?: string
  /** Whether an application came in, in place of an idea. */
  readonly isAanvraag?: boolean
  readonly schrijver?: Briefschrijver
  /** Where the plan departs from the omgevingsplan, when an officer described it. */
  readonly afwijking?: Afwijking
  /** Keys of the sentences on unconfirmed ground that who writes takes for his own. */
  readonly aangevinkt: ReadonlySet<string>
}

/**
 * How to reach the municipality stands above the letter: a number or address in its text is taken for that of a person.
 * Where it says nothing of that, a name alone helps nobody.
 */
const sayContact = (door: string, { isBereikbaar = false }: Briefschrijver): readonly string[] =>
  isBereikbaar
    ? [`Heeft u vragen? Neem dan contact op met ${door}. Boven deze brief staat hoe u ons bereikt.`]
    : []

/** How somebody is addressed whose name says it, by what stands before it. */
const AANHEFFEN: readonly (readonly [RegExp, string])[] = [
  [/^(?:de )?heer |^dhr\.? /i, 'heer '],
  [/^mevrouw |^mevr\.? |^mw\.? /i, 'mevrouw '],
]
/** Nobody is greeted by his initials. */
const VOORLETTERS = /^(heer|mevrouw) (?:\p{Lu}[a-z]?\.[ -]?)+(?=\S)/u

/** A name without a title may be that of a company, and says not how its bearer is addressed. */
const greet = (aan = ''): string => {
  const aanhef = AANHEFFEN.find(([vorm]) => vorm.test(aan))
  if (aanhef === undefined) return 'Geachte heer of mevrouw,'
  return `Geachte ${aan.replace(...aanhef).replace(VOORLETTERS, '$1 ')},`
}

const sign = (door: string, { gemeente, ondertekening }: Briefschrijver): string => {
  const onder = ondertekening?.join('\n')
  return [
    'Met vriendelijke groet,',
    ...(onder === undefined ? [] : [onder]),
    onder === undefined && gemeente !== undefined ? `${door}\n${gemeente}` : door,
  ].join('\n\n')
}

export const nameOnderwerp = (naam: string, isAanvraag: boolean): string =>
  `Reactie op uw ${isAanvraag ? 'aanvraag' : 'idee'}: ${naam}`

const sayAfwijking = ({ afwijking, beoordeling, boek }: Briefvraag): readonly string[] =>
  afwijking === undefined
    ? []
    : [
        [
          'Waar uw plan afwijkt van het omgevingsplan',
          ...explainAfwijking(afwijking, beoordeling, boek).map(
            ([naam, tekst]) => `- ${naam}: ${tekst.replace(/\s+/g, ' ')}`,
          ),
        ].join('\n'),
      ]

/** On an application there is a decision later, and this promises nothing of it. */
const sayReactie = (woorden: string, isAanvraag: boolean): string =>
  isAanvraag
    ? `Ons antwoord over de visie: ${woorden}. Het besluit op uw aanvraag kan anders zijn.`
    : `Onze reactie: ${woorden}.`

/** The letter as far as it is sure, in parts: what stands before the sentences that can be chosen, those, and the end. */
export interface Briefschets {
  readonly begin: readonly string[]
  readonly delen: readonly Briefdeel[]
  readonly slot: readonly string[]
  /** Conditions that no letter has yet, because a number of the plan is not known. */
  readonly onaf: readonly string[]
}

/** The parts of the letter; `heeftVoorwaarden`: whether a condition stands in it. */
export const sketchBrief = (vraag: Briefvraag, heeftVoorwaarden: boolean): Briefschets => {
  const { beoordeling, boek, besluit, ontvangenOp, door, schrijver = {} } = vraag
  const { aan, isAanvraag = false } = vraag
  const { woorden, titel } = boek.visie
  const { conclusie, motivering } = besluit
  const wat = isAanvraag ? 'aanvraag' : 'idee'
  return {
    begin: [
      greet(aan),
      `Op ${ontvangenOp} kregen wij uw ${wat} "${beoordeling.naam}". Wij bekeken of het past bij de ${titel}, bij ander beleid en bij de wet. In deze brief leest u onze reactie.`,
      `${sayReactie(woorden[conclusie], isAanvraag)}\n${splitMotivering(motivering ?? '').toelichting}`.trim(),
      ...sayAfwijking(vraag),
    ],
    delen: listBriefdelen({ ...vraag, conclusie }).filter(
      ({ kop }) => !isAanvraag || kop !== MEESTUREN,
    ),
    slot: [
      ...(isAanvraag
        ? ['Het besluit op uw aanvraag krijgt u apart.']
        : sayVerder(vraag, heeftVoorwaarden)),
      isAanvraag ? GEEN_BESLUIT : `${GEEN_BESLUIT} ${ALTIJD_AANVRAGEN}`,
      ...sayContact(door, schrijver),
      sign(door, schrijver),
    ],
    onaf: conclusie === 'ja_mits' ? listOnaf({ beoordeling, boek, conclusie }) : [],
  }
}

/** A first version of the letter in reply, from the own conclusie and the outcomes: always the same text. */
export const composeBrief = (vraag: Briefvraag): string => {
  const { delen } = sketchBrief(vraag, false)
  const gekozen = delen.flatMap((deel) => paragraph(deel, vraag.aangevinkt))
  const heeftVoorwaarden = gekozen.some((deel) => deel.startsWith(`${VOORWAARDEN}\n`))
  const { begin, slot } = sketchBrief(vraag, heeftVoorwaarden)
  return [...begin, ...gekozen, ...slot].join('\n\n')
}
