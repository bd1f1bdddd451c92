import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { sayMotivering } from '../woorden/grond.ts'

/** What the makers of the rules do, as what Visietoets does: in a memo of the municipality "wij" is the municipality. */
const WERKWOORDEN: Readonly<Record<string, string>> = {
  vragen: 'vraagt',
  houden: 'houdt',
  kijken: 'kijkt',
  lezen: 'leest',
  nemen: 'neemt',
  tellen: 'telt',
  rekenen: 'rekent',
  weten: 'weet',
  maken: 'maakt',
  signaleren: 'signaleert',
  kennen: 'kent',
  hebben: 'heeft',
  kunnen: 'kan',
  zien: 'ziet',
  vinden: 'vindt',
}
const WERKWOORD = Object.keys(WERKWOORDEN).join('|')

const NEUTRAAL: readonly (readonly [RegExp, string | ((heel: string, woord: string) => string)])[] =
  [
    [/\bwat u bouwt\b/g, 'wat er wordt gebouwd'],
    [/\b([Uu])w plan\b/g, (_, letter) => `${letter === 'U' ? 'Het' : 'het'} plan`],
    [/\bU wilt\b/g, 'De initiatiefnemer wil'],
    [/\bU moet\b/g, 'De initiatiefnemer moet'],
    [/\bu moet\b/g, 'de initiatiefnemer moet'],
    [/\b[Nn]aar onze lezing\b/g, 'Naar de lezing van Visietoets'],
    // What is told already may be told again.
    [
      /\b(is|zijn) eigen uitwerking\b(?! van Visietoets)/g,
      (_, woord) => `${woord} eigen uitwerking van Visietoets`,
    ],
    [/\bOnze eigen (\p{L}+)/gu, (_, woord) => `Een eigen ${woord} van Visietoets`],
    [/\bonze eigen (\p{L}+)/gu, (_, woord) => `een eigen ${woord} van Visietoets`],
    [/\bonze (\p{L}+)/gu, (_, woord) => `de ${woord} van Visietoets`],
    [/\b(van|op) ons\b/g, (_, woord) => `${woord} Visietoets`],
    [
      new RegExp(`\\b[Ww]ij (${WERKWOORD})\\b`, 'g'),
      (_, woord) => `Visietoets ${WERKWOORDEN[woord] ?? woord}`,
    ],
    [
      new RegExp(`\\b(${WERKWOORD}) wij\\b`, 'g'),
      (_, woord) => `${WERKWOORDEN[woord] ?? woord} Visietoets`,
    ],
  ]

/** A sentence as it reads to who decides: a quotation stays what it is. */
export const toBestuur = (tekst: string): string =>
  tekst
    .split(/(“[^”]*”)/)
    .map((stuk) =>
      stuk.startsWith('“')
        ? stuk
        : NEUTRAAL.reduce((zin, [van, naar]) => zin.replace(van, naar as string), stuk),
    )
    .join('')

const tellGronden = <G extends { readonly tekst: string }>(gronden: readonly G[]): readonly G[] =>
  gronden.map((grond) => ({ ...grond, tekst: toBestuur(grond.tekst) }))

/** An assessment with what its rules say in these words; what people wrote themselves stays as it is. */
export const tellBestuur = <B extends Beoordeling>(beoordeling: B): B => {
  const { uitkomsten, houdingen, spanningen, nodig, richting, richtingZinnen } = beoordeling
  return {
    ...beoordeling,
    uitkomsten: uitkomsten.map((een) => ({ ...een, motivering: toBestuur(een.motivering) })),
    houdingen: tellGronden(houdingen),
    spanningen: spanningen.map(({ toelichting, ...een }) => ({
      ...een,
      toelichting: { ...toelichting, motivering: toBestuur(toelichting.motivering) },
    })),
    nodig: nodig.map((een) => ({ ...een, motivering: toBestuur(een.motivering) })),
    richtingZinnen: tellGronden(richtingZinnen),
    ...(richting && {
      richting: {
        ...richting,
        ...(richting.motivering !== undefined && {
          motivering: toBestuur(sayMotivering(richting)),
        }),
        door: tellGronden(richting.door),
        tegenkracht: tellGronden(richting.tegenkracht),
        ...(richting.zeker && { zeker: tellGronden(richting.zeker) }),
      },
    }),
  }
}
