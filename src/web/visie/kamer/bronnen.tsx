import type { FC } from 'hono/jsx'
import { GRAAD } from '../../../app/woorden/codes.ts'
import type { Bron } from '../../../domain/model/bron.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import type { Kamer } from './kamer.tsx'

const nameOf = ({ visie }: Regelboek, document: string) => {
  const gevonden = visie.documenten[document]
  if (!gevonden) return document
  return `${gevonden.titel} (${gevonden.uitgever}${gevonden.graad === 'A' ? '' : `; ${GRAAD[gevonden.graad]}`})`
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
            <Link naar={kamer.link(`/visie#${passage}`)}>passage {passage}</Link>)
          </>
        )}
        .{citaat && <blockquote class="vt-citaat">{citaat}</blockquote>}
        {uitleg && <Alinea>Hoe wij dit lezen: {uitleg}</Alinea>}
        {url && <Link naar={url}>{url}</Link>}
      </li>
    ))}
  </ul>
)
