import { nameHerkomst } from '../../app/woorden/codes.ts'
import type { KorteOntwikkeling } from '../../domain/model/antwoord/ontwikkeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { formatGetal, joinEn, lowerFirst } from '../../domain/tekst.ts'
import { hoofdkop, kop, punt } from './rapport-vorm.ts'
import { wrap } from './regelval.ts'

const MAX_DELEN = 40

const renderDelen = ({ delen }: KorteOntwikkeling): readonly string[] => {
  const meer = delen.length - MAX_DELEN
  return [
    ...delen.slice(0, MAX_DELEN).flatMap(({ naam, fase, m2, advies }) => {
      const wanneer = fase === undefined ? '' : `, fase ${fase}`
      const later = advies.voorbehouden.length
      const voorbehoud = later === 0 ? '' : `; ${later} voorbehouden`
      return punt(`${naam} (${formatGetal(m2)} m²${wanneer}): ${advies.woorden}${voorbehoud}`)
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
export const renderOntwikkeling = (uit: KorteOntwikkeling, boek: Regelboek): string =>
  [
    ...hoofdkop(uit.naam),
    '',
    `Het geheel: ${uit.geheel.advies.woorden}`,
    ...wrap(uit.geheel.advies.samenvatting),
    ...kop(
      'Aandachtspunten',
      uit.aandachtspunten.flatMap(({ tekst }) => punt(tekst)),
    ),
    ...kop('Budgetten van het gebied', renderBudgetten(uit)),
    ...kop('De delen, elk apart', renderDelen(uit)),
    ...kop('Wat voor het geheel nog ontbreekt', renderOntbreekt(uit, boek)),
    ...kop(
      'Wat het geheel beter zou maken',
      uit.geheel.mits.flatMap(({ tekst }) => punt(tekst)),
    ),
  ].join('\n')
