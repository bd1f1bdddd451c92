import { afwijkingVan } from '../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import { ACTIVITEITEN } from '../../domain/model/feit.ts'
import type { Conclusie } from '../../domain/model/visie.ts'
import { joinEn, lowerFirst, upperFirst } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { isMisschien, sayAlsSpeelt } from '../../domain/woorden/als-speelt.ts'
import { listAdviezen } from '../brief/adviezen.ts'
import { createTellDeel } from '../brief/deelzin.ts'
import { binnengekomenOp } from '../brief/draft-brief.ts'
import { isAlNee, splitVoorbehouden } from '../brief/nodig.ts'
import { isEens } from '../brief/redenen.ts'
import { EERSTE_HOOFDSTUK } from '../brief/toelichting.ts'
import { geldtNietIn, keepGeldend } from '../dossier/geldt-niet.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { EFFECTGROEPEN, sayPastNiet } from '../effecten/effectgroepen.ts'
import { listEffecten } from '../effecten/list-effecten.ts'
import { listMaten } from '../overzicht/kenmerken.ts'
import { wordPlan } from '../plantypen/word-plan.ts'
import { explainAfwijking } from '../woorden/afwijking.ts'
import { formatDatum } from '../woorden/codes.ts'
import { sayGrond } from '../woorden/grond.ts'
import { sayMotiveringMetGrond } from '../woorden/grondslag.ts'
import { sayGebied, sayGebiedszin } from '../woorden/lidwoord.ts'
import { labelFeit, showWaarde } from '../woorden/namen.ts'
import { sayAdviezenBijPunten } from './adviezen-bij-punten.ts'
import { sayAfweging } from './afweging.ts'
import { listAntwoorden } from './antwoorden.ts'
import { listTegenhoudingen } from './tegenhoudingen.ts'
import { listSignalen, listVoldoet, withoutOpdracht } from './waaraan-voldoet.ts'

type Niveau = Exclude<Conclusie, 'nog_niet_te_zeggen'>

interface Hoofdstuk {
  readonly kop: string
  readonly zinnen?: readonly string[]
  readonly punten?: readonly string[]
}

/** What somebody wants to do, where no plan type says it. */
const wordActiviteiten = ({ huidig, boek }: Dossier): string | undefined => {
  const waarde = huidig.feiten.find(({ feit }) => feit === ACTIVITEITEN)?.waarde
  return waarde === undefined
    ? undefined
    : joinEn([waarde].flat().map((deel) => lowerFirst(showWaarde(boek, ACTIVITEITEN, deel))))
}

const writePlan = (dossier: Dossier): Hoofdstuk => {
  const { huidig, boek } = dossier
  const soort = wordPlan(huidig, boek) ?? wordActiviteiten(dossier)
  const maten = listMaten(huidig, boek)
  const binnen = huidig.ligging.filter(({ raakt }) => raakt).map(({ naam }) => naam)
  return {
    kop: EERSTE_HOOFDSTUK,
    zinnen: [
      `Op ${formatDatum(binnengekomenOp(dossier))} kwam "${huidig.naam}" binnen.`,
      ...(soort === undefined ? [] : [`Soort plan: ${lowerFirst(soort)}.`]),
      ...(maten.length === 0 ? [] : [`${upperFirst(maten.join('; '))}.`]),
      ...(binnen.length === 0 ? [] : [`Het plan ligt in ${joinEn(binnen.map(sayGebied))}.`]),
    ],
  }
}

const writeAfwijking = (dossier: Dossier): Hoofdstuk => {
  const afwijking = afwijkingVan(geldendVan(dossier))
  const kop = 'De afwijking van het omgevingsplan'
  return afwijking === undefined
    ? { kop, zinnen: ['In deze zaak is niet beschreven waarvan het plan afwijkt.'] }
    : {
        kop,
        punten: explainAfwijking(afwijking, dossier.huidig, dossier.boek).map(
          ([naam, tekst]) => `${naam}: ${tekst.replace(/\s+/g, ' ')}`,
        ),
      }
}

/** Which way vision, policy and law point, what decides that, and what speaks for it. */
const listBeleid = (dossier: Dossier): readonly Hoofdstuk[] => {
  const { boek } = dossier
  const huidig = keepGeldend(dossier)
  const { richting } = huidig
  const kop = 'Wat visie, beleid en wet ervan vinden'
  if (richting === undefined) return [{ kop, zinnen: ['De richting is niet bepaald.'] }]
  const { beslissend, tegenkracht } = chooseRedenen(richting)
  const tellDeel = createTellDeel(huidig, boek, 'het plan')
  const say = (gronden: typeof beslissend) =>
    gronden.map((deel) => {
      const tekst = withoutOpdracht(sayGebiedszin(sayGrond(huidig, boek, deel)))
      return deel.soort === 'regel'
        ? tellDeel({ regel: deel.id, gebied: deel.gebied, tekst })
        : tekst
    })
  const tegen = listTegenhoudingen(huidig, boek, beslissend)
  const voldoet = listVoldoet(dossier)
  const signalen = listSignalen({ ...dossier, huidig })
  return [
    {
      kop,
      zinnen: [sayMotiveringMetGrond({ ...huidig, richting }, boek)],
      punten: say(beslissend),
    },
    ...(tegen.length === 0 ? [] : [{ kop: 'Wat de plek niet wil', punten: tegen }]),
    ...(tegenkracht.length === 0 ? [] : [{ kop: 'Wat ervoor pleit', punten: say(tegenkracht) }]),
    ...(signalen.length === 0
      ? []
      : [{ kop: 'Wat opvalt, en niet meetelt in het advies', punten: signalen }]),
    ...(voldoet.length === 0 ? [] : [{ kop: 'Waaraan het plan voldoet', punten: voldoet }]),
  ]
}

/** Names with "en" in them are read apart. */
const joinApart = (namen: readonly string[]): string =>
  namen.some((naam) => naam.includes(' en ')) ? namen.join('; ') : joinEn(namen)

const writeGevolgen = (dossier: Dossier): Hoofdstuk => {
  const effecten = listEffecten(dossier)
  return {
    kop: 'De gevolgen voor de leefomgeving',
    punten: EFFECTGROEPEN.flatMap(({ naam, hoort }) => {
      const eigen = effecten.filter(hoort)
      const labels = eigen.map(({ label, reden, beantwoord, pastNiet }) => {
        const waarom = reden?.reden ?? [...beantwoord, ...sayPastNiet({ pastNiet })].join('; ')
        return waarom === '' ? lowerFirst(label) : `${lowerFirst(label)} (${waarom})`
      })
      return eigen.length === 0 ? [] : [`${naam}: ${joinApart(labels)}.`]
    }),
  }
}

/** What who was asked for advice answered: his words, and not ours. */
const writeAdviezen = (dossier: Dossier): readonly Hoofdstuk[] => {
  const punten = listAdviezen(dossier)
  return punten.length === 0 ? [] : [{ kop: 'Wat adviseurs antwoordden', punten }]
}

/** What the initiator answered in his own words: as what he said, and not as what is so. */
const writeAntwoorden = (dossier: Dossier): readonly Hoofdstuk[] => {
  const punten = listAntwoorden(dossier)
  return punten.length === 0 ? [] : [{ kop: 'Wat de initiatiefnemer zegt', punten }]
}

/** What a person judged, as it holds now, with why. */
const writeOordelen = ({ boek, zaak }: Dossier): readonly Hoofdstuk[] => {
  const punten = [...zaak.feiten.values()].flatMap(({ gebeurtenis }) => {
    if (gebeurtenis.soort !== 'norm_beantwoord') return []
    const { feit, waarde, reden } = gebeurtenis
    const vraag = boek.feiten.get(feit)?.vraag ?? labelFeit(boek, feit)
    return [`${vraag} ${upperFirst(showWaarde(boek, feit, waarde))}. ${reden}`.trim()]
  })
  return punten.length === 0 ? [] : [{ kop: 'Wat wij hebben beoordeeld', punten }]
}

/** What an advice says as a reservation, below a heading that asks what is still to be seen. */
const OPEN: readonly (readonly [RegExp, string])[] = [
  [/^Mits de gemeente vindt dat (.*)\.$/s, '$1, naar het oordeel van de gemeente.'],
  [/^Mits (de gemeente positief oordeelt over .*)$/s, '$1'],
  [/^Mits bij de aanvraag blijkt dat (.*)$/s, '$1'],
  [/^Mits uit (.+?) blijkt dat (.*)\.$/s, '$2 ($1).'],
]

/** `voegwoord`: that it is so, or whether it is. */
const sayOpen = (tekst: string, voegwoord: 'Dat' | 'Of'): string => {
  const gevonden = OPEN.find(([vorm]) => vorm.test(tekst))
  return gevonden === undefined ? tekst : `${voegwoord} ${tekst.replace(...gevonden)}`
}

const NIET_BEOORDEELD = 'Deze punten zijn niet beoordeeld: onze conclusie rust er niet op.'
/** What decides hangs over a plan that gets a no as well; that the no rests on other points is said where it does. */
const HANGT_AF = 'Ook hier hangt het plan van af, en het is niet beoordeeld.'

/** Of a plan that gets a no for other reasons nobody has to show anything more. */
const writeBlijken = (dossier: Dossier, conclusie?: Niveau): readonly Hoofdstuk[] => {
  const { boek, huidig } = dossier
  const beoordeling = keepGeldend(dossier)
  const alle = beoordeling.advies.voorbehouden
  const { nodig, rest } =
    conclusie === undefined
      ? { nodig: alle, rest: [] }
      : conclusie === 'nee_in_deze_vorm'
        ? { nodig: [], rest: alle }
        : splitVoorbehouden({ beoordeling, boek, conclusie })
  const say = (delen: typeof alle, voegwoord: 'Dat' | 'Of') => [
    ...new Set(
      delen.map((deel) => {
        const gezegd = sayOpen(deel.tekst, voegwoord)
        return isMisschien(huidig.uitkomsten, deel) ? sayAlsSpeelt(gezegd) : gezegd
      }),
    ),
  ]
  const isAl = conclusie !== undefined && isAlNee({ beoordeling, boek, conclusie })
  const nietBeoordeeld = (kop: string, zin: string, punten: readonly string[]) =>
    punten.length === 0 ? [] : [{ kop, zinnen: [zin], punten }]
  const beslissend = rest.filter((deel) => deel.beslissend)
  const overig = rest.filter((deel) => !deel.beslissend)
  return [
    ...(nodig.length === 0 ? [] : [{ kop: 'Wat nog moet blijken', punten: say(nodig, 'Dat') }]),
    ...nietBeoordeeld(
      'Wat ook beslist, en niet is beoordeeld',
      isAl ? `${HANGT_AF} Onze conclusie volgt al uit de andere punten.` : HANGT_AF,
      say(beslissend, 'Of'),
    ),
    ...nietBeoordeeld('Wat niet is beoordeeld', NIET_BEOORDEELD, say(overig, 'Of')),
  ]
}

/** What still has to be shown, and what does not play here although nobody answered it. */
const listOpen = (dossier: Dossier, conclusie?: Niveau): readonly Hoofdstuk[] => {
  const { boek } = dossier
  const redenen = [...geldtNietIn(dossier)].map(
    ([feit, { reden }]) => `${boek.feiten.get(feit)?.vraag ?? feit} ${reden}`,
  )
  return [
    ...writeBlijken(dossier, conclusie),
    ...(redenen.length === 0 ? [] : [{ kop: 'Wat hier niet geldt', punten: redenen }]),
  ]
}

/** What is concluded, after what carries it. */
export const sayConclusie = (dossier: Dossier, conclusie: Niveau): string => {
  const { huidig, boek } = dossier
  const { woorden } = boek.visie
  const draagt = isEens({ beoordeling: huidig, boek, conclusie })
    ? sayAfweging(dossier, conclusie)
    : ''
  const onze = `Onze conclusie: ${woorden[conclusie]}.`
  const wij = [draagt, ...sayAdviezenBijPunten(dossier), onze].filter(Boolean).join(' ')
  if (huidig.advies.conclusie === conclusie) return `${wij} Zij volgt het advies.`
  const advies = `Het advies van Visietoets is: ${huidig.advies.woorden}`
  return isEens({ beoordeling: huidig, boek, conclusie })
    ? `${wij} ${advies}, omdat de gemeente nog moet bevestigen waar het op rust. Wij volgen de richting: ${huidig.richting?.woorden}.`
    : `${wij} ${advies}. Wij komen tot een andere conclusie.`
}

const write = ({ kop, zinnen = [], punten = [] }: Hoofdstuk): string =>
  [
    kop,
    ...(zinnen.length > 0 ? [zinnen.join(' ')] : []),
    ...punten.map((deel) => `- ${deel}`),
  ].join('\n')

/**
 * A first motivation in the order of a Dutch decision: the plan, the deviation, the policy, the effects, what is open and
 * the conclusie. It says of each ground how firm it is; without a conclusie there is no last chapter yet.
 */
export const draftMotivering = (dossier: Dossier, conclusie?: Niveau): string =>
  [
    writePlan(dossier),
    writeAfwijking(dossier),
    ...listBeleid(dossier),
    writeGevolgen(dossier),
    ...writeAdviezen(dossier),
    ...writeAntwoorden(dossier),
    ...writeOordelen(dossier),
    ...listOpen(dossier, conclusie),
    ...(conclusie === undefined
      ? []
      : [{ kop: 'Afweging en conclusie', zinnen: [sayConclusie(dossier, conclusie)] }]),
  ]
    .map(write)
    .join('\n\n')
