import { upperFirst } from '../../domain/tekst.ts'
import { readBriefblokken } from '../brief/briefblokken.ts'
import { splitMotivering } from '../brief/toelichting.ts'
import { shortenZinnen } from '../overzicht/inkorten.ts'
import type { Blok, Hoofdstuk } from '../ports/rapport.ts'
import { formatDatum } from '../woorden/codes.ts'
import { alinea, eigenTekst, letOp, opsomming, paragraaf, toKaal, tussenkop } from './blok.ts'
import type { Bron } from './bron.ts'
import { listBeslissend, listVerhouding, sayRichting } from './richting.ts'

const GEEN_EIGEN = 'De behandelaar heeft nog geen eigen conclusie vastgelegd.'

/** So much of the reasons is read on page one. */
const MAX_WOORDEN = 60
const MAX_TEKENS = 400

/** In the officer's own words, when he wrote some: chapters that were made say on page one what stands there already. */
const shortenMotivering = (motivering: string): string => {
  const { hoofdstukken, toelichting } = splitMotivering(motivering)
  if (hoofdstukken !== '' && toelichting === '') return ''
  const kort = shortenZinnen(toelichting.replace(/\s+/g, ' ').trim(), MAX_WOORDEN)
  return kort.length > MAX_TEKENS ? `${kort.slice(0, MAX_TEKENS).trimEnd()} …` : kort
}

/** The own conclusie in short; all of it stands in the chapter. */
export const sayEigen = ({ eigen }: Bron): readonly string[] =>
  eigen
    ? [
        `${upperFirst(eigen.woorden)}, vastgelegd op ${formatDatum(eigen.vastgelegdOp)}.`,
        shortenMotivering(eigen.motivering),
      ].filter((zin) => zin !== '')
    : [GEEN_EIGEN]

/** Headings and points as they are, not as lines with dashes. */
const writeMotivering = (motivering: string): readonly Blok[] =>
  readBriefblokken(motivering).map((deel) => {
    if (deel.soort === 'kop') return tussenkop(deel.tekst)
    return deel.soort === 'punten' ? opsomming(deel.punten.map(toKaal)) : alinea(deel.tekst)
  })

/** The advice and beside it the officer's own conclusie: the one never fills in the other. */
export const writeConclusie = (bron: Bron): Omit<Hoofdstuk, 'nummer'> => ({
  titel: 'Conclusie',
  blokken: [],
  paragrafen: [
    paragraaf('Het advies van Visietoets', [
      alinea(`Het advies is: ${bron.beoordeling.advies.woorden}.`),
      alinea(sayRichting(bron)),
      ...listVerhouding(bron),
      letOp(bron.beoordeling.advies.disclaimer),
    ]),
    ...listBeslissend(bron),
    paragraaf('De conclusie van de behandelaar', [
      ...(bron.eigen
        ? [
            alinea(`Vastgelegd op ${formatDatum(bron.eigen.vastgelegdOp)}: ${bron.eigen.woorden}.`),
            ...writeMotivering(bron.eigen.motivering),
          ]
        : [alinea(GEEN_EIGEN)]),
      eigenTekst(
        'Leidt het plan tot een evenwichtige toedeling van functies aan locaties? Waarom?',
      ),
    ]),
  ],
})
