import { nameHerkomst } from '../../app/woorden/codes.ts'
import { sayHoogste } from '../../app/woorden/grond.ts'
import { labelVast, wordRichting } from '../../app/woorden/richting.ts'
import { countVoorbehouden } from '../../app/woorden/voorbehouden.ts'
import type {
  KorteOntwikkeling,
  Ontwikkelingsbeoordeling,
} from '../../domain/model/antwoord/ontwikkeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../domain/model/richting.ts'
import type { Visie } from '../../domain/model/visie.ts'
import { formatGetal, joinEn, lowerFirst } from '../../domain/tekst.ts'
import { chooseRedenen } from '../../domain/uitleg/redenen.ts'
import { hoofdkop, kop, punt } from './rapport-vorm.ts'
import { wrap } from './regelval.ts'

const MAX_DELEN = 40

const sayGrond = (visie: Visie) => (grond: GrondUitkomst) =>
  [grond.tekst, ...labelVast(visie, grond).map((label) => `(${label})`)].join(' ')

/** Which way it points, how firm, and at most three reasons. */
const renderRichting = ({ richting }: KorteOntwikkeling['geheel'], { visie }: Regelboek) => {
  if (richting === undefined) return []
  const { beslissend, tegenkracht } = chooseRedenen(richting)
  const list = (gronden: typeof beslissend) => gronden.map(sayGrond(visie)).flatMap(punt)
  return [
    `Welke kant het op wijst: ${wordRichting(visie, richting)}`,
    ...wrap(sayHoogste(richting, richting.samenvatting)),
    ...kop('Wat beslist', list(beslissend)),
    ...kop('Wat ervoor pleit', list(tegenkracht)),
    '',
  ]
}

const renderDelen = ({ delen }: KorteOntwikkeling, { visie }: Regelboek): readonly string[] => {
  const meer = delen.length - MAX_DELEN
  return [
    ...delen.slice(0, MAX_DELEN).flatMap(({ naam, fase, m2, advies, richting }) => {
      const wanneer = fase === undefined ? '' : `, fase ${fase}`
      const later = countVoorbehouden(advies.voorbehouden)
      const voorbehoud = later === 0 ? '' : `; ${later} voorbehouden`
      const redenen = chooseRedenen(richting).beslissend.map(sayGrond(visie))
      const waarom = redenen.length === 0 ? '' : ` Wat beslist: ${redenen.join(' ')}`
      return punt(
        `${naam} (${formatGetal(m2)} m²${wanneer}): ${wordRichting(visie, richting)}; advies: ${advies.woorden}${voorbehoud}.${waarom}`,
      )
    }),
    ...(meer > 0 ? punt(`en nog ${meer} delen; met --json krijgt u alles`) : []),
  ]
}

const renderBudgetten = ({ budgetten, telling }: KorteOntwikkeling) => [
  ...budgetten.flatMap(({ toelichting, herkomst, werking, grond, gebruik }) => {
    const anderen = gebruik.anderen.map(({ naam, waarde }) =>
      waarde === undefined ? `${naam} (onbekend)` : `${naam} (${formatGetal(waarde)})`,
    )
    const wie = anderen.length > 0 ? ` Andere plannen: ${joinEn(anderen)}.` : ''
    return punt(`${toelichting}${wie} ${grond} (${nameHerkomst({ herkomst, werking }).join('; ')})`)
  }),
  ...(budgetten.length > 0 ? wrap(telling.tekst) : []),
]

const renderOntbreekt = ({ feiten }: KorteOntwikkeling, boek: Regelboek) => {
  const label = (feit: string) => lowerFirst(boek.feiten.get(feit)?.label ?? feit)
  return [
    ...feiten.ontbreekt.flatMap(({ feit, delen }) =>
      punt(
        `${label(feit)} [${feit}]: ontbreekt bij ${delen.length === 1 ? delen[0] : `${delen.length} delen`}`,
      ),
    ),
    ...feiten.verschilt.flatMap((feit) =>
      punt(`${label(feit)} [${feit}]: de delen verschillen; geef het voor het geheel`),
    ),
  ]
}

/** A development as a readable text. */
export const renderOntwikkeling = (uit: Ontwikkelingsbeoordeling, boek: Regelboek): string =>
  [
    ...hoofdkop(uit.naam),
    '',
    ...renderRichting(uit.geheel, boek),
    `Het geheel: ${uit.geheel.advies.woorden}`,
    ...wrap(uit.geheel.advies.samenvatting),
    ...kop(
      'Aandachtspunten',
      uit.aandachtspunten.flatMap(({ tekst }) => punt(tekst)),
    ),
    ...kop('Budgetten van het gebied', renderBudgetten(uit)),
    ...kop('De delen, elk apart', renderDelen(uit, boek)),
    ...kop('Wat voor het geheel nog ontbreekt', renderOntbreekt(uit, boek)),
    ...kop(
      'Wat het geheel beter zou maken',
      uit.geheel.mits.flatMap(({ tekst }) => punt(tekst)),
    ),
  ].join('\n')
