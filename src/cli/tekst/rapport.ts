import type { BeoordelingMetBewijs } from '../../app/ports/beoordelingen.ts'
import type { Vraag } from '../../domain/model/beoordeling.ts'
import type { Bron } from '../../domain/model/bron.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { lowerFirst } from '../../domain/tekst.ts'
import { nameHerkomst, nameRegel } from './rapport-herkomst.ts'
import { renderVervolg } from './rapport-vervolg.ts'
import { kop, punt } from './rapport-vorm.ts'
import { wrap } from './regelval.ts'

const ZEKERHEID = {
  zeker: '',
  binnen_tolerantie: ', de grens is hier niet scherp',
  onder_drempel: ', te weinig om mee te tellen',
  bevestigd: ', bevestigd door een behandelaar',
  betwist: ', zo vastgesteld door een behandelaar',
} as const

const percentage = (aandeel: number) =>
  `${(aandeel * 100).toLocaleString('nl-NL', { maximumFractionDigits: 1 })}%`

const renderAdvies = ({ advies, bewijs, peildatum }: BeoordelingMetBewijs, boek: Regelboek) => {
  const { woorden } = boek.visie
  const { laagst, hoogst } = advies.bandbreedte
  const band =
    laagst === hoogst
      ? `${woorden[laagst]}, ook als al het onbekende tegenvalt of meevalt`
      : `van "${woorden[laagst]}" tot "${woorden[hoogst]}", als al het onbekende tegenvalt of juist meevalt`
  return [
    `Advies: ${advies.woorden}`,
    ...wrap(`Bandbreedte: ${band}.`),
    ...wrap(
      `Getoetst aan ${boek.visie.titel}, versie ${bewijs.regelboek.versie}, geldig op ${peildatum.geldigOp} en bekend op ${peildatum.beschikbaarOp}.`,
    ),
    '',
    ...wrap(advies.samenvatting),
  ]
}

const HOUDING: Readonly<Record<string, string>> = {
  ja: 'ja',
  ja_mits: 'ja, mits',
  nee_tenzij: 'nee, tenzij',
  zwijgt: 'de visie zwijgt',
}

/** What the area says of each stated activity, also when that is a plain yes. */
const renderHoudingen = ({ houdingen, ligging }: BeoordelingMetBewijs, boek: Regelboek) =>
  houdingen.flatMap(({ gebied, activiteitengroep, stand, tekst, herkomst, werking }) => {
    const waar = ligging.find((deel) => deel.gebied === gebied)?.naam ?? gebied
    const groep = boek.begrippen.activiteitengroepen[activiteitengroep]?.label ?? activiteitengroep
    const bron = stand === 'zwijgt' ? '' : ` ${tekst} (${nameHerkomst({ herkomst, werking })})`
    return punt(`${[waar, groep].filter(Boolean).join(', ')}: ${HOUDING[stand] ?? stand}.${bron}`)
  })

const renderLigging = ({ ligging }: BeoordelingMetBewijs, { visie }: Regelboek) =>
  ligging.flatMap(({ naam, soort, aandeel, m2, afstandM, zekerheid }) => {
    const wat = `${naam} (${lowerFirst(visie.soorten[soort]?.label ?? soort)})`
    return punt(
      m2 > 0
        ? `${wat}: ${percentage(aandeel)} van de locatie${ZEKERHEID[zekerheid]}`
        : `${wat}: op ${Math.round(afstandM)} m${ZEKERHEID[zekerheid]}`,
    )
  })

/** So many reasons and sources of a question are named in the report. */
const MAX_GENOEMD = 3

const WIE = {
  initiatiefnemer: 'U kunt dit zelf invullen',
  behandelaar: 'De gemeente zoekt dit uit',
  adviseur: 'Een adviseur zoekt dit uit',
} as const

/** A choice as it is filled in, with its label where that says more. */
const nameKeuze = ({ waarde, label }: { waarde: string | boolean; label: string }): string =>
  label.toLowerCase() === waarde ? label.toLowerCase() : `${waarde} (${label})`

/** The first few of a list; the whole stands in the JSON. */
const nameEerste = (namen: readonly string[]): string => {
  const uniek = [...new Set(namen)]
  const rest = uniek.length - MAX_GENOEMD
  return `${uniek.slice(0, MAX_GENOEMD).join('; ')}${rest > 0 ? `; en nog ${rest} andere` : ''}`
}

const nameReden = ({ soort, id, titel }: Vraag['redenen'][number]): string =>
  soort === 'houding' ? titel : `${titel} (${id})`

/** Choices and the unit, so that one can answer from the report alone. */
const describeAntwoord = ({ type, eenheid, keuzes }: Vraag): string => {
  if (type === 'janee') return 'Antwoord: true (ja) of false (nee).'
  if (keuzes) return `Kies uit: ${keuzes.map(nameKeuze).join(', ')}.`
  return eenheid ? `Antwoord: een getal, in ${eenheid}.` : ''
}

const renderVraag = (vraag: Vraag) =>
  punt(
    [
      `${vraag.vraag} [${vraag.feit}]`,
      vraag.hulp,
      vraag.wie === 'initiatiefnemer' && describeAntwoord(vraag),
      `${WIE[vraag.wie]}.`,
      vraag.redenen.length > 0 && `Dit telt voor: ${nameEerste(vraag.redenen.map(nameReden))}.`,
      vraag.grondslag.length > 0 &&
        `Grondslag: ${nameEerste(vraag.grondslag.map(({ titel }) => titel))}.`,
    ]
      .filter(Boolean)
      .join(' '),
  )

/** What someone who checks an own idea can do now. No step is a duty, and none promises anything. */
const renderStappen = ({ advies, vragen }: BeoordelingMetBewijs): readonly string[] => {
  const zelf = vragen.some(({ wie }) => wie === 'initiatiefnemer')
  const anders = vragen.some(({ wie }) => wie !== 'initiatiefnemer')
  return [
    zelf &&
      'Beantwoord de vragen hieronder en toets opnieuw. Weet u iets niet? Vul dan onbekend_bij_initiatiefnemer in.',
    anders && 'Vraag de gemeente naar de punten die zij moet uitzoeken.',
    advies.voorbehouden.length > 0 && 'Kijk bij de voorbehouden wat later nog moet blijken.',
    'Bespreek uw idee met de gemeente voordat u een aanvraag doet, en praat met de buren.',
  ].flatMap((stap) => (stap ? punt(stap) : []))
}

const SOORTEN = [
  ['strijdig', 'Strijdig'],
  ['open', 'Te beoordelen door een mens'],
  ['ontbreekt', 'Nog niet bekend'],
  ['draagtBij', 'Draagt bij'],
] as const

/** A rule that applies in several areas gives one line per text, not per area. */
const textsOf = (regel: string, uitkomsten: readonly UitkomstMetToelichting[]) => [
  ...new Set(
    uitkomsten
      .filter((uitkomst) => uitkomst.regel === regel && uitkomst.oordeel !== 'niet_van_toepassing')
      .map(({ toelichting }) => toelichting.kort),
  ),
]

const renderPrincipes = ({ principes, uitkomsten }: BeoordelingMetBewijs, boek: Regelboek) =>
  principes.flatMap((principe) => {
    const delen = SOORTEN.flatMap(([sleutel, woord]) =>
      principe[sleutel].flatMap((regel) =>
        textsOf(regel, uitkomsten).flatMap((tekst) =>
          punt(`${woord} (${nameRegel(regel, boek)}): ${tekst}`),
        ),
      ),
    )
    return kop(principe.label, delen)
  })

const describeBron = ({ document, plaats, citaat }: Bron, boek: Regelboek) => {
  const waar = [boek.visie.documenten[document]?.titel ?? document, plaats].filter(Boolean)
  return `${waar.join(', ')}${citaat === undefined ? '' : `: "${citaat}"`}`
}

/** Sources of the rules that are named in the report. */
const renderBronnen = ({ principes }: BeoordelingMetBewijs, boek: Regelboek) => {
  const genoemd = new Set(
    principes.flatMap(({ strijdig, open, ontbreekt, draagtBij }) => [
      ...strijdig,
      ...open,
      ...ontbreekt,
      ...draagtBij,
    ]),
  )
  return boek.regels
    .filter(({ id }) => genoemd.has(id))
    .flatMap(({ id, herkomst, werking, bron }) =>
      punt(
        `${id} (${nameHerkomst({ herkomst, werking })}): ${bron.map((deel) => describeBron(deel, boek)).join('; ')}`,
      ),
    )
}

/** What would make it fit: verified sets that raise the advice, and hints per eis that is not met. */
const renderVerandering = ({ mits, mitsVolledig, uitkomsten }: BeoordelingMetBewijs) => {
  const herstel = uitkomsten.flatMap(({ regel, herstel: delen = [] }) =>
    delen.map(({ tekst }) => `${tekst} (${regel})`),
  )
  return [
    ...kop(
      'Dit zou het advies beter maken',
      [
        ...mits.map(({ tekst }) => tekst),
        ...(mitsVolledig ? [] : ['Er kan meer zijn: wij hebben niet alles geprobeerd.']),
      ].flatMap(punt),
    ),
    ...kop('Wat u kunt veranderen', [...new Set(herstel)].flatMap(punt)),
  ]
}

/** The assessment as readable text: the advice first, then why, what is open, and on what it rests. */
export const renderRapport = (beoordeling: BeoordelingMetBewijs, boek: Regelboek): string => {
  const { naam, advies, spanningen, vragen, randgevoelig, reparaties, bewijs } = beoordeling
  return [
    naam,
    '='.repeat(naam.length),
    ...renderAdvies(beoordeling, boek),
    ...kop('Wat u nu kunt doen', renderStappen(beoordeling)),
    ...kop(
      'Voorbehouden',
      advies.voorbehouden.flatMap(({ regel, tekst }) =>
        punt(`${tekst} (${nameRegel(regel, boek)})`),
      ),
    ),
    ...renderVerandering(beoordeling),
    ...kop('Ligging', renderLigging(beoordeling, boek)),
    ...kop('Wat het gebied zegt', renderHoudingen(beoordeling, boek)),
    ...kop(
      'De tekening is aangepast',
      reparaties.flatMap(({ code, verschilM2 }) =>
        punt(`${code.replaceAll('_', ' ')}: ${verschilM2.toLocaleString('nl-NL')} m²`),
      ),
    ),
    ...kop(
      'De grens doet ertoe',
      randgevoelig.flatMap(({ tekst }) => punt(tekst)),
    ),
    ...renderPrincipes(beoordeling, boek),
    ...kop(
      'Spanningen',
      spanningen.flatMap(({ id, titel: naamSpanning, toelichting }) =>
        punt(`${naamSpanning} (${id}): ${toelichting.kort}`),
      ),
    ),
    ...kop('Vragen', vragen.flatMap(renderVraag)),
    ...renderVervolg(beoordeling),
    ...kop('Bronnen', renderBronnen(beoordeling, boek)),
    '',
    ...wrap(advies.disclaimer),
    `Bewijs: sha256 ${bewijs.sha256}`,
  ].join('\n')
}
