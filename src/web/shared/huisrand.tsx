import type { FC } from 'hono/jsx'
import { lowerFirst } from '../../domain/tekst.ts'
import type { Stijlhuis } from './huisstijl.ts'

/** Whose service this is, above the menu; nothing where no municipality said so. */
export const Afzender: FC<Stijlhuis> = ({ huisstijl: { gemeente }, logo }) =>
  gemeente === undefined ? null : (
    <div class="vt-afzender">
      <div class="vt-baan">
        <a href="/">
          {logo === undefined ? (
            gemeente
          ) : (
            <img src={logo.adres} width={logo.breed} height={logo.hoog} alt={gemeente} />
          )}
        </a>
      </div>
    </div>
  )

const LINKNAMEN = {
  privacy: 'Privacy',
  toegankelijkheid: 'Toegankelijkheid',
  colofon: 'Colofon',
  contact: 'Contact',
} as const

const Regels: FC<{ readonly regels: readonly string[] }> = ({ regels }) =>
  regels.map((regel, i) => (
    <>
      {i > 0 && <br />}
      {regel}
    </>
  ))

/** Where and when to reach the municipality, in so far as it said so. */
export const Contact: FC<Pick<Stijlhuis['huisstijl'], 'contact' | 'gemeente'>> = ({
  contact = {},
  gemeente,
}) => {
  const { adres = [], telefoon, email, openingstijden = [] } = contact
  return gemeente === undefined ? null : (
    <address class="vt-contact">
      <p class="nl-paragraph">
        <strong>{gemeente}</strong>
        {adres.length > 0 && <br />}
        <Regels regels={adres} />
      </p>
      {telefoon !== undefined && (
        <p class="nl-paragraph">
          Telefoon: <a href={`tel:${telefoon.replace(/[^+\d]/g, '')}`}>{telefoon}</a>
        </p>
      )}
      {email !== undefined && (
        <p class="nl-paragraph">
          E-mail: <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {openingstijden.length > 0 && (
        <p class="nl-paragraph">
          <Regels regels={openingstijden} />
        </p>
      )}
    </address>
  )
}

type Bereikbaar = Pick<Stijlhuis['huisstijl'], 'contact' | 'gemeente' | 'links'>

const listWegen = ({ contact: { telefoon, email } = {}, gemeente, links }: Bereikbaar) =>
  gemeente === undefined
    ? []
    : [
        ...(telefoon === undefined
          ? []
          : [<a href={`tel:${telefoon.replace(/[^+\d]/g, '')}`}>{telefoon}</a>]),
        ...(email === undefined ? [] : [<a href={`mailto:${email}`}>{email}</a>]),
        ...(links?.contact === undefined ? [] : [<a href={links.contact}>de pagina Contact</a>]),
      ]

/** How to reach the municipality, behind a colon; nothing where it said nothing. */
export const Wegen: FC<Bereikbaar> = (huisstijl) => {
  const wegen = listWegen(huisstijl)
  return wegen.length === 0 ? null : (
    <>
      {': '}
      {wegen.map((weg, i) => (
        <>
          {i > 0 && ' of '}
          {weg}
        </>
      ))}
    </>
  )
}

/** Where to ask the municipality, in a line; no number is made up for one that said nothing. */
export const Bereiken: FC<Bereikbaar> = (huisstijl) => {
  const { gemeente } = huisstijl
  return (
    <p class="nl-paragraph">
      {gemeente === undefined || listWegen(huisstijl).length === 0 ? (
        'Contact: zie de website van de gemeente.'
      ) : (
        <>
          Zo bereikt u {lowerFirst(gemeente)}
          <Wegen {...huisstijl} />
        </>
      )}
    </p>
  )
}

/** What a municipality has to say about any site of its own. */
export const Voetlinks: FC<Pick<Stijlhuis['huisstijl'], 'links'>> = ({ links = {} }) => {
  const delen = Object.entries(LINKNAMEN).flatMap(([sleutel, naam]) => {
    const adres = links[sleutel as keyof typeof LINKNAMEN]
    return adres === undefined ? [] : [{ adres, naam }]
  })
  return delen.length === 0 ? null : (
    <nav aria-label="Over deze site">
      <ul class="vt-lijst-kaal vt-voetlinks">
        {delen.map(({ adres, naam }) => (
          <li>
            <a href={adres}>{naam}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Above a letter: whose it is and where to reach it; nothing where no municipality said so. */
export const Briefhoofd: FC<Stijlhuis> = ({ huisstijl, logo }) =>
  huisstijl.gemeente === undefined ? null : (
    <div class="vt-briefhoofd">
      {logo && <img src={logo.adres} width={logo.breed} height={logo.hoog} alt="" />}
      <Contact {...huisstijl} />
    </div>
  )
