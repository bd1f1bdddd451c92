import type { Bevestigd, Grond } from '../../app/controle/list-bevestigd.ts'

const toCel = (tekst: string): string => tekst.trim().replaceAll('|', '\\|').replace(/\s+/g, ' ')

const wordGrond = ({ document, plaats, citaat, lezing }: Grond): string =>
  [
    plaats === undefined ? document : `${document}, ${plaats}`,
    citaat === undefined ? '' : `"${citaat}"`,
    lezing === undefined ? '' : `Onze lezing: ${lezing}`,
  ]
    .filter((deel) => deel !== '')
    .join('. ')

/** As a table in Markdown, one row for each. */
export const tableBevestigd = (titel: string, rijen: readonly Bevestigd[]): readonly string[] => [
  `## ${titel}`,
  '',
  '| Soort | Wat | Zegt | Rust op |',
  '| --- | --- | --- | --- |',
  ...rijen.map(
    ({ soort, wat, zegt, gronden }) =>
      `| ${soort.replaceAll('_', ' ')} | ${toCel(wat)} | ${toCel(zegt)} | ${gronden.map((grond) => toCel(wordGrond(grond))).join('<br>')} |`,
  ),
  '',
]
