import type { Toeval } from '../../bench/meten/toeval.ts'

/** Numbers at the edges of what a number can be. */
const GETALLEN: readonly number[] = [
  ...[0, -0, 1, -1, 0.5, 5e-324, -5e-324, 2.2250738585072014e-308, 1e-300, 1e-12, 0.001, 0.1 + 0.2],
  ...[1e9, 2 ** 31, 2 ** 53, 2 ** 53 + 2, 1e21, 1e100, 1e308, 1.7976931348623157e308],
  ...[-1.7976931348623157e308, 999_999_999_999, 233_500, 556_500, 6.5621, 52.9925, 180, -90],
]

/** A text that must never stand in a page as it was sent. */
export const SCRIPT = '<img src=x onerror="fuzz()">'

/** Names that are hardly names: nothing to see, backwards, or something to the programs that set type. */
export const NAMEN: readonly string[] = [
  ...['\u200B', '\u200B\u200C\u200D\u2060\uFEFF', '\u00AD', '\u2028', '\u2029', '\u3164', '\u115F'],
  ...[
    '\u202Egnidliuw\u202C',
    '\u2066x\u2069',
    'a\u0300'.repeat(90),
    '\u0301\u0302\u0303',
    '\u0000',
  ],
  ...['\uFFFE', '\uFFFF', '\u{1FFFF}', '\u{10FFFF}', '\uE000', '\u{E0041}\u{E007F}', '\u{F0000}'],
  ...['\uD800', '\uDC00x', 'x\uDBFF', '😀', '👩‍👩‍👧‍👦', '🏳️‍🌈', '🇳🇱', '\u{1F1F3}', '👍🏿'],
  ...[
    'שלום',
    'مرحبا بالعالم',
    '你好世界',
    'नमस्ते',
    'ไทยภาษา',
    '𝕬𝖘𝖘𝖊𝖓',
    'ﷺ',
    'ǅ',
    'ß',
    'İ',
    'ı',
    'ﬃ',
  ],
  ...['#import "x": *', '#let x = 1', '#panic("x")', '= Kop', '$x^2$', '*vet* _schuin_', '`code`'],
  ...['@verwijzing', '<etiket>', '\\u{0}', '//', '/* x', '~', '---', '- a\n- b', '/ a: b', '#'],
  ...[
    '&amp;',
    ']]>',
    '<?xml version="1.0"?>',
    '<w:p/>',
    '&#0;',
    '\u0001\u0002\u001F',
    '\u0085',
    '\u007F',
  ],
  ...[
    '{{7*7}}',
    '$' + '{7*7}',
    '%s%n%x',
    '../../etc/passwd',
    'CON',
    'NUL.txt',
    '.',
    '..',
    '"',
    "'",
  ],
  ...[
    "'; drop table beoordelingen; --",
    '\r\nSet-Cookie: x=1',
    '=1+1',
    '@SUM(A1)',
    '\t',
    '\n',
    ' ',
  ],
  ...[SCRIPT, 'javascript:alert(1)', 'x'.repeat(200), 'W'.repeat(200), '\u{1F600}'.repeat(100)],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', 'true', '-1', '1e999'],
]

/** Other texts that mean something somewhere. */
const TEKSTEN: readonly string[] = [
  ...['', 'ja', 'nee', 'weet_niet', 'onbekend_bij_initiatiefnemer', 'wonen', 'kansrijk', 'ja_mits'],
  ...[
    '2026-02-30',
    '0000-01-01',
    '9999-12-31',
    '2026-09-01',
    '9999-12-31T23:59:60Z',
    '-271821-04-20',
  ],
  ...[
    '52.99955 6.54516',
    '{"type":"Point","coordinates":[6.56,1e308]}',
    '{"type":"Polygon"}',
    '[]',
  ],
  ...['00000000-0000-0000-0000-000000000000', 'GS-01', 'SE-51', 'binnenstad', 'havenkwartier'],
  ...[
    'http://www.opengis.net/def/crs/EPSG/0/28992',
    '<http://www.opengis.net/def/crs/OGC/1.3/CRS84>',
  ],
  ...[
    'dakopbouw',
    'windturbine',
    '-1e308,-1e308,1e308,1e308',
    'NaN,NaN,NaN,NaN',
    '1,2,3',
    '6,52,7,53',
  ],
]

const nest = (diepte: number): unknown => {
  let binnen: unknown = 1
  for (let i = 0; i < diepte; i++) binnen = i % 2 ? [binnen] : { a: binnen }
  return binnen
}

export const pickGetal = (toeval: Toeval): number =>
  toeval.kans(0.8) ? toeval.kies(GETALLEN) : (toeval.next() - 0.5) * 10 ** toeval.geheel(-320, 308)

/** A text of one line of any kind; now and then a very long one. */
export const pickTekst = (toeval: Toeval): string => {
  if (toeval.kans(0.02)) return 'é'.repeat(toeval.geheel(1_000, 50_000))
  if (toeval.kans(0.1)) {
    const tekens = Array.from({ length: toeval.geheel(1, 40) }, () => toeval.geheel(0, 0xffff))
    return String.fromCharCode(...tekens)
  }
  return toeval.kies(toeval.kans(0.6) ? NAMEN : TEKSTEN)
}

/** A drawing that is none, or hardly. */
const pickLocatie = (toeval: Toeval): unknown => {
  const n = () => pickGetal(toeval)
  const punt = () => [n(), n()]
  const ring = [punt(), punt(), punt(), punt()]
  return toeval.kies([
    { type: 'Point', coordinates: punt() },
    { type: 'Point', coordinates: [6.5621, 52.9925, n()] },
    { type: 'LineString', coordinates: [punt(), punt()] },
    { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
    {
      type: 'Polygon',
      coordinates: [
        [
          [6.56, 52.99],
          [6.57, 53],
          [6.56, 53],
          [6.57, 52.99],
          [6.56, 52.99],
        ],
      ],
    },
    { type: 'MultiPolygon', coordinates: [[[]]] },
    { type: 'GeometryCollection', geometries: [] },
    { type: 'Feature', geometry: null, properties: { eigenaar: 'x' } },
    {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [6.56, 52.99] } }],
    },
    { type: 'FeatureCollection', features: [] },
  ])
}

/** A value of any kind, where another was expected. */
export const pickWaarde = (toeval: Toeval): unknown => {
  const soort = toeval.geheel(0, 11)
  if (soort < 3) return pickGetal(toeval)
  if (soort < 6) return pickTekst(toeval)
  if (soort < 8) return pickLocatie(toeval)
  if (soort === 8) return nest(toeval.geheel(1, toeval.kans(0.1) ? 1_000 : 40))
  if (soort === 9) return Array.from({ length: toeval.geheel(0, 300) }, () => pickTekst(toeval))
  return toeval.kies<unknown>([null, true, false, [], {}, [[]], { __proto__x: 1 }, [null]])
}
