import type { Blok, Punt, Rapport, Tabel } from '../../app/ports/rapport.ts'
import { closeZin, lowerFirst } from '../../domain/tekst.ts'
import { hoofdkop, kop, punt } from './rapport-vorm.ts'
import { wrap } from './regelval.ts'

const renderPunt = ({ kop: eerst, tekst, labels, invullen }: Punt) =>
  punt(
    [
      eerst === undefined ? '' : closeZin(eerst),
      tekst,
      labels.length === 0 ? '' : `(${labels.join('; ')})`,
      invullen,
    ]
      .filter(Boolean)
      .join(' '),
  )

/** A row is a point: what it is about and its first value, then the others by the name of their column. */
const renderTabel = ({ koppen, rijen }: Tabel) =>
  rijen.flatMap(([eerste, tweede, ...rest]) =>
    punt(
      [
        `${eerste}: ${tweede}`,
        ...rest.map((waarde, i) => `${lowerFirst(koppen[i + 2] ?? '')}: ${waarde}`),
      ].join('; '),
    ),
  )

/** One part of a report in lines. A place for own text belongs to a document that can be edited. */
const renderBlok = (blok: Blok): readonly string[] => {
  switch (blok.soort) {
    case 'alinea':
      return wrap(blok.tekst)
    case 'tussenkop':
      return wrap(`${blok.tekst}:`)
    case 'let_op':
      return wrap(`Let op: ${blok.tekst}`)
    case 'punten':
      return [
        ...(blok.titel === undefined ? [] : [`${blok.titel}:`]),
        ...blok.punten.flatMap(renderPunt),
      ]
    case 'citaat':
      return punt(`"${blok.tekst}" ${blok.plaats}`)
    case 'tabel':
      return [`${blok.tabel.titel}:`, ...renderTabel(blok.tabel)]
    case 'kaart':
      return wrap(blok.kaart.tekst)
    case 'eigen_tekst':
      return []
  }
}

const OPEN_VRAGEN = 'Open vragen'

/** Questions are asked of the reader only where the report has any. */
const listStappen = ({ hoofdstukken }: Rapport): readonly string[] => {
  const vragen = hoofdstukken
    .flatMap(({ paragrafen }) => paragrafen)
    .some(
      ({ titel, blokken }) =>
        titel === OPEN_VRAGEN && blokken.some(({ soort }) => soort === 'punten'),
    )
  return [
    ...(vragen
      ? [
          `Beantwoord de vragen bij "${OPEN_VRAGEN}" en toets opnieuw. Weet u iets niet? Laat het dan open en vraag het de gemeente.`,
        ]
      : []),
    'Bespreek uw idee met de gemeente voordat u een aanvraag doet, en praat met de buren.',
  ]
}

/** The report as readable text: the advice first, then its chapters, and on what it rests. */
export const renderRapport = (rapport: Rapport, naslag: boolean): string => {
  const { titel, advies, geenBesluit, gegevens, aandelen, bewijs } = rapport
  const [eerste = '', ...rest] = advies.zinnen
  const hoofdstukken = rapport.hoofdstukken.filter((deel) => naslag || !deel.naslag)
  return [
    ...hoofdkop(titel),
    ...(advies.stand === undefined ? [] : wrap(`Richting: ${advies.stand}`)),
    `Advies: ${advies.woorden}`,
    ...wrap(`Bandbreedte: ${advies.bandbreedte}.`),
    ...gegevens.flatMap(([naam, waarde]) => wrap(`${naam}: ${waarde}`)),
    '',
    ...wrap(eerste),
    ...rest.flatMap(punt),
    ...wrap(geenBesluit),
    ...kop('Wat u nu kunt doen', listStappen(rapport).flatMap(punt)),
    ...kop(
      'Waar dit advies op rust',
      aandelen.flatMap(({ tekst }) => punt(tekst)),
    ),
    ...hoofdstukken.flatMap(({ titel: naam, blokken, paragrafen }) => [
      '',
      ...hoofdkop(naam),
      ...blokken.flatMap(renderBlok),
      ...paragrafen.flatMap((deel) => kop(deel.titel, deel.blokken.flatMap(renderBlok))),
    ]),
    '',
    ...wrap(bewijs.uitleg),
    `Bewijs: sha256 ${bewijs.sha256}`,
  ].join('\n')
}
