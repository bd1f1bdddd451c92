import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import type { Blok as BlokVorm, Kaartschets, Punt } from '../../app/ports/rapport.ts'
import { closeZin } from '../../domain/tekst.ts'
import { Tabel } from '../onderdelen/tabel.tsx'
import { Alinea, Melding } from '../onderdelen/tekst.tsx'

const Schets: FC<{ readonly kaart: Kaartschets }> = ({ kaart }) => (
  <figure class="vt-schets">
    <div role="img" aria-label="Schets van het plan">
      {raw(kaart.svg)}
    </div>
    <figcaption>
      <Alinea>{kaart.tekst}</Alinea>
      <ul class="vt-lijst-kaal">
        <li>Roze vlak met een dikke lijn: het plan</li>
        {kaart.gebieden.map(({ nummer, naam }) => (
          <li>
            {nummer}: {naam}
          </li>
        ))}
      </ul>
    </figcaption>
  </figure>
)

/** Statements, each with where it comes from. */
export const Punten: FC<{ readonly titel?: string; readonly punten: readonly Punt[] }> = ({
  titel,
  punten,
}) => (
  <>
    {titel !== undefined && (
      <Alinea>
        <strong>{titel}</strong>
      </Alinea>
    )}
    <ul>
      {punten.map(({ kop, tekst, labels }) => (
        <li>
          {kop !== undefined && (
            <>
              <strong>{closeZin(kop)}</strong>{' '}
            </>
          )}
          {tekst}
          {labels.map((label) => (
            <>
              {' '}
              <span class="nl-data-badge">{label}</span>
            </>
          ))}
        </li>
      ))}
    </ul>
  </>
)

/** One part of a report on a page. A place for own text belongs to a document that can be edited. */
export const Blok: FC<{ readonly blok: BlokVorm }> = ({ blok }) => {
  switch (blok.soort) {
    case 'alinea':
      return <Alinea>{blok.tekst}</Alinea>
    case 'tussenkop':
      return (
        <Alinea>
          <strong>{blok.tekst}</strong>
        </Alinea>
      )
    case 'let_op':
      return (
        <Melding soort="warning">
          <Alinea>{blok.tekst}</Alinea>
        </Melding>
      )
    case 'punten':
      return <Punten {...blok} />
    case 'citaat':
      return (
        <blockquote class="vt-citaat">
          “{blok.tekst}”<footer class="vt-hulp">{blok.plaats}</footer>
        </blockquote>
      )
    case 'tabel':
      return <Tabel {...blok.tabel} />
    case 'kaart':
      return <Schets kaart={blok.kaart} />
    case 'eigen_tekst':
      return null
  }
}
