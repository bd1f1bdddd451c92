import type { Beoordeling, Voorbehoud } from '../../domain/model/beoordeling.ts'
import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { findUitkomst } from '../../domain/model/uitkomst.ts'
import { HARDHEDEN, type Hardheid } from '../../domain/model/visie.ts'
import { joinEn, lowerFirst, upperFirst } from '../../domain/tekst.ts'
import { isOnaf, listVoorschriften } from '../../domain/voorschriften.ts'
import {
  foldVoorbehouden,
  listOnderzoeken,
  rankVoorbehouden,
} from '../../domain/weging/voorbehoud.ts'
import { askAlsSpeelt, isAllesMisschien, isMisschien } from '../../domain/woorden/als-speelt.ts'
import { sayLetOp } from './al-gezegd.ts'
import {
  type Briefdeel,
  type Briefzin,
  hardheidVanBron,
  hardsteVan,
  isVast,
  keyOf,
  standOp,
} from './briefzin.ts'
import { createNameDeel, createSayDeel } from './deelzin.ts'
import { askVoorbehoud, askVoorschrift, sayInBrief } from './eigen-stem.ts'
import { createSayGevraagd } from './gevraagd.ts'
import { splitVoorbehouden } from './nodig.ts'
import { listGevraagd, listOpenVragen } from './open-vragen.ts'
import { isEens, isKansrijk, type Redenvraag } from './redenen.ts'

/** What would mend the plan, without what that does to an advice: that is no word of a letter. */
const listMits = (vraag: Redenvraag): readonly Briefzin[] =>
  isEens(vraag)
    ? vraag.beoordeling.mits.map(({ tekst, wijzigingen }) => ({
        sleutel: keyOf('mits', tekst),
        tekst: `${upperFirst(wijzigingen.map((deel) => deel.tekst).join(', en '))}.`,
        ...standOp(vraag.boek.visie, vraag.beoordeling.richting?.hardheid ?? 'te_bevestigen'),
      }))
    : []

/** The conditions bound to what must still be shown or can still change the advice, or to what does not fit yet. */
const listOpenVoorschriften = (vraag: Redenvraag) => {
  const { beoordeling, boek } = vraag
  const open = new Set([
    ...listGevraagd(vraag),
    ...beoordeling.advies.voorbehouden.map(({ regel }) => regel),
    ...beoordeling.uitkomsten.flatMap(({ regel, oordeel, aard }) =>
      oordeel === 'voldoet_niet' && aard !== 'kans' ? [regel] : [],
    ),
  ])
  return listVoorschriften(boek, beoordeling).filter(({ regels }) =>
    regels.some((regel) => open.has(regel)),
  )
}

/** For which part a condition is, where all that binds it is about parts; empty: for the plan. */
export const createNameVoorschriftdeel = ({ beoordeling }: Pick<Redenvraag, 'beoordeling'>) => {
  const nameDeel = createNameDeel(beoordeling, 'uw plan')
  return (regels: readonly string[]): string =>
    nameDeel(
      beoordeling.uitkomsten.flatMap(({ regel, gebied }) =>
        regels.includes(regel) ? [{ soort: 'regel', id: regel, gebied } as const] : [],
      ),
    )
}

/** Those that can be set as they are: no letter goes out with a hole in it. */
const listGebonden = (vraag: Redenvraag): readonly Briefzin[] => {
  const nameDeel = createNameVoorschriftdeel(vraag)
  const say = ({ tekst, regels }: ReturnType<typeof listVoorschriften>[number]): string => {
    if (isAllesMisschien(vraag.beoordeling.uitkomsten, regels)) {
      return askAlsSpeelt(askVoorschrift(tekst))
    }
    const deel = nameDeel(regels)
    return `${deel === '' ? '' : `Voor ${deel}: `}${askVoorschrift(tekst)}`
  }
  return listOpenVoorschriften(vraag)
    .filter((voorschrift) => !isOnaf(voorschrift))
    .map((voorschrift) => ({
      sleutel: keyOf('voorschrift', voorschrift.id),
      tekst: say(voorschrift),
      ...standOp(vraag.boek.visie, hardheidVanBron(voorschrift)),
      ...sayLetOp(vraag.alGezegd, voorschrift.regels),
    }))
}

/** Those that wait for a number of the plan. */
export const listOnaf = (vraag: Redenvraag): readonly string[] =>
  listOpenVoorschriften(vraag)
    .filter(isOnaf)
    .map(({ tekst }) => askVoorschrift(tekst))

interface Onderzoeken {
  readonly vast: readonly Voorbehoud[]
  readonly misschien: readonly Voorbehoud[]
}

/** One sentence for studies that a plan needs, and one for those of which it is not known yet. */
const sayStudies = ({ vast, misschien }: Onderzoeken): string => {
  const nodig = listOnderzoeken(vast)
  const nagaan = listOnderzoeken(misschien).filter((naam) => !nodig.includes(naam))
  return [
    ...(nodig.length === 0
      ? []
      : [`Onderzoek naar ${joinEn(nodig)} moet nog laten zien dat uw plan kan.`]),
    ...(nagaan.length === 0 ? [] : [`Misschien is onderzoek nodig naar ${joinEn(nagaan)}.`]),
  ].join(' ')
}

/**
 * The usual studies together; what the municipality has yet to confirm of them in another sentence. What is asked of
 * some places only, and not known of this one, is not asked as if it were.
 */
const listStudies = (
  { beoordeling: { stukken }, boek: { visie }, alGezegd }: Redenvraag,
  onderzoeken: readonly Voorbehoud[],
  hardheidOf: (voorbehoud: Voorbehoud) => Hardheid,
): readonly Briefzin[] => {
  const naTeGaan = new Set(stukken.flatMap((deel) => (deel.naTeGaan ? deel.regels : [])))
  return [true, false].flatMap((vast) => {
    const eigen = onderzoeken.filter((deel) => (hardheidOf(deel) === 'vast') === vast)
    if (eigen.length === 0) return []
    const sleutel = keyOf('onderzoeken', vast ? 'vast' : 'te_bevestigen')
    const tekst = sayStudies({
      vast: eigen.filter(({ regel }) => !naTeGaan.has(regel)),
      misschien: eigen.filter(({ regel }) => naTeGaan.has(regel)),
    })
    const letOp = sayLetOp(
      alGezegd,
      eigen.map(({ regel }) => regel),
    )
    const zachtste = HARDHEDEN.find((hoe) => eigen.some((deel) => hardheidOf(deel) === hoe))
    return tekst === '' ? [] : [{ sleutel, tekst, ...standOp(visie, zachtste), ...letOp }]
  })
}

/** What must still be shown, special for this plan first; it is as firm as the rule that asks it. */
const listVoorbehouden = (vraag: Redenvraag): readonly Briefzin[] => {
  const { uitkomsten } = vraag.beoordeling
  const { nodig } = splitVoorbehouden(vraag)
  const { los, oordelen, onderzoeken } = foldVoorbehouden(rankVoorbehouden(nodig))
  const hardheidOf = (voorbehoud: Voorbehoud): Hardheid => {
    const bron = findUitkomst(uitkomsten, voorbehoud)
    return bron === undefined ? 'te_bevestigen' : hardheidVanBron(bron)
  }
  const sayGevraagd = createSayGevraagd(vraag)
  const say = (deel: Voorbehoud): Briefzin =>
    sayGevraagd(deel, askVoorbehoud(deel.tekst), hardheidOf(deel))
  return [...los.map(say), ...listStudies(vraag, onderzoeken, hardheidOf), ...oordelen.map(say)]
}

/** Where it may be done: a letter that is no decision sets no conditions. */
export const VOORWAARDEN = 'Voorwaarden waaronder wij uw plan kansrijk vinden'

/** What would make the plan fit. */
export const AANPASSEN = 'Wat u kunt aanpassen'

/** Before a choice is made nobody has to pay for a study. */
export const BLIJKEN = 'Wat nog moet blijken'
export const BLIJKEN_NA_KEUZE = 'Wil het gemeentebestuur meewerken? Dan moet dit nog blijken'

/** Under these headings stands what a yes depends on. */
export const VAN_VOORWAARDEN: ReadonlySet<string> = new Set([VOORWAARDEN, AANPASSEN, BLIJKEN])

/** Whether a letter holds none of it, and none to tick. */
export const isZonderVoorwaarden = (delen: readonly Briefdeel[]): boolean =>
  !delen.some(({ kop }) => VAN_VOORWAARDEN.has(kop))

/** Asked of who has not applied yet. */
export const MEESTUREN = 'Wat u meestuurt als u een vergunning aanvraagt'

/**
 * Whether a document is asked for certain by this rule: not while it is unknown that the rule is about the plan, nor while a
 * requirement that makes no reservation waits for an answer, such as whether a tree goes at all.
 */
const asksZeker =
  ({ uitkomsten, advies }: Pick<Beoordeling, 'uitkomsten' | 'advies'>) =>
  (regel: string): boolean => {
    const eigen = uitkomsten.filter((deel) => deel.regel === regel)
    const isOpen = advies.voorbehouden.some((deel) => deel.regel === regel)
    return (
      eigen.length === 0 ||
      eigen.some(
        (deel) =>
          !isMisschien(uitkomsten, deel) &&
          (isOpen || deel.aard !== 'eis' || deel.oordeel !== 'onbekend'),
      )
    )
  }

/** By document what a person judged of which it says something. */
const listBeoordeeld = ({ beoordeling: { uitkomsten }, boek }: Redenvraag) => {
  const stukVan = new Map(boek.regels.map(({ id, stuk }) => [id, stuk]))
  const beoordeeld = uitkomsten.filter(
    ({ aard, oordeel }) => aard === 'open_norm' && oordeel === 'voldoet',
  )
  return Map.groupBy(beoordeeld, ({ regel }) => stukVan.get(regel))
}

/** What a person answered already is not asked again, unless something else that is open needs it too: that is then said. */
const listStukken = (vraag: Redenvraag): readonly Briefzin[] => {
  const { beoordeling, boek, alGezegd } = vraag
  const { uitkomsten, stukken, advies } = beoordeling
  const beoordeeld = listBeoordeeld(vraag)
  const nodig = new Set([
    ...advies.voorbehouden.map(({ regel }) => regel),
    ...uitkomsten.flatMap(({ regel, oordeel }) =>
      oordeel === 'vraagt_beoordeling' || oordeel === 'voldoet_niet' ? [regel] : [],
    ),
  ])
  return stukken
    .filter(({ stuk, regels }) => !beoordeeld.has(stuk) || regels.some((deel) => nodig.has(deel)))
    .map(({ stuk, label, naTeGaan, regels }) => ({
      sleutel: keyOf('stuk', stuk),
      tekst:
        naTeGaan || !regels.some(asksZeker(beoordeling)) ? `${label} (misschien nodig)` : label,
      ...standOp(boek.visie, hardsteVan(uitkomsten.filter(({ regel }) => regels.includes(regel)))),
      ...sayLetOp(
        alGezegd,
        regels,
        (beoordeeld.get(stuk) ?? []).map(({ titel }) => `Beoordeeld is al: ${lowerFirst(titel)}.`),
      ),
    }))
}

const listOordelen = ({ beoordeling, boek }: Redenvraag): readonly Briefzin[] => {
  const sayDeel = createSayDeel(beoordeling, 'uw plan')
  return beoordeling.uitkomsten
    .filter(({ oordeel }: UitkomstMetToelichting) => oordeel === 'vraagt_beoordeling')
    .map((uitkomst) => ({
      sleutel: keyOf('regel', uitkomst.regel, uitkomst.gebied),
      tekst: sayDeel(uitkomst, isVast(uitkomst)) + sayInBrief(uitkomst.kort, boek, uitkomst.regel),
      ...standOp(boek.visie, hardheidVanBron(uitkomst)),
    }))
}

/** What goes on from here: conditions where they belong, and nothing is asked of who gets a no. */
export const listVervolg = (vraag: Redenvraag): readonly Briefdeel[] => {
  const { conclusie } = vraag
  return [
    ...(conclusie === 'ja_mits'
      ? [
          { kop: AANPASSEN, zinnen: listMits(vraag) },
          { kop: VOORWAARDEN, zinnen: listGebonden(vraag) },
        ]
      : []),
    ...(conclusie === 'nee_in_deze_vorm'
      ? [{ kop: AANPASSEN, zinnen: listMits(vraag) }]
      : [
          {
            kop: conclusie === 'afweging_nodig' ? BLIJKEN_NA_KEUZE : BLIJKEN,
            zinnen: [...listVoorbehouden(vraag), ...listOpenVragen(vraag)],
          },
        ]),
    ...(isKansrijk(vraag)
      ? [
          { kop: 'Wat wij bij een aanvraag beoordelen', zinnen: listOordelen(vraag) },
          { kop: MEESTUREN, zinnen: listStukken(vraag) },
        ]
      : []),
  ]
}
