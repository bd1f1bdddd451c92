import type { FC } from 'hono/jsx'
import type { Bron, Herkomst, Werking } from '../../../domain/model/bron.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { HERKOMST_WOORDEN } from '../../shared/woorden.ts'
import type { Kamer } from './kamer.tsx'

/** Whose statement it is, and that the municipality has yet to confirm it. */
export const HerkomstLabels: FC<{ readonly herkomst: Herkomst; readonly werking: Werking }> = ({
  herkomst,
  werking,
}) => (
  <>
    <span class="nl-data-badge">{HERKOMST_WOORDEN[herkomst]}</span>
    {werking === 'te_bevestigen' && (
      <>
        {' '}
        <span class="nl-data-badge">nog te bevestigen door de gemeente</span>
      </>
    )}
  </>
)

/** How well we know a source: what is from its own text needs no word. */
const GRAAD: Readonly<Record<string, string>> = {
  B: '; bekend uit nieuws of van derden',
  C: '; eigen gevolgtrekking, geen beleid',
}

const nameOf = ({ visie }: Regelboek, document: string) => {
  const gevonden = visie.documenten[document]
  if (!gevonden) return document
  return `${gevonden.titel} (${gevonden.uitgever}${GRAAD[gevonden.graad] ?? ''})`
}

/** What a statement rests on: the document, the literal words where we hold them, and how we read them. */
export const Bronnen: FC<{ readonly kamer: Kamer; readonly bron: readonly Bron[] }> = ({
  kamer,
  bron,
}) => (
  <ul class="vt-bronnen">
    {bron.map(({ document, plaats, passage, citaat, url, uitleg }) => (
      <li>
        {nameOf(kamer.boek, document)}
        {plaats ? `, ${plaats}` : ''}
        {passage && (
          <>
            {' ('}
            <a class="nl-link" href={kamer.link(`/visie#${passage}`)}>
              passage {passage}
            </a>
            )
          </>
        )}
        .{citaat && <blockquote class="vt-citaat">{citaat}</blockquote>}
        {uitleg && <p class="nl-paragraph">Hoe wij dit lezen: {uitleg}</p>}
        {url && (
          <a class="nl-link" href={url}>
            {url}
          </a>
        )}
      </li>
    ))}
  </ul>
)
