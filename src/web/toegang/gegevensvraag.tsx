import type { FC } from 'hono/jsx'
import { NAAM_GEGEVEN, type Vondst } from '../../domain/persoonsgegevens.ts'
import { joinEn } from '../../domain/tekst.ts'
import { Knop } from '../onderdelen/knop.tsx'
import { Alinea, Kop1 } from '../onderdelen/tekst.tsx'
import { Bestandsveld, Tekstveld } from '../onderdelen/velden.tsx'
import { allOf, type Velden } from '../shared/formulier.ts'

/** Under this name goes along that somebody looked and wants it stored as it is. */
export const BEVESTIGD = 'bevestigd'

/** Every field in which people type what they like, with what it is called where nothing else names it. */
export const VRIJE_VELDEN: Readonly<Record<string, string>> = {
  naam: 'Naam',
  plannaam: 'Naam van uw plan',
  functie: 'Functie',
  lezer: 'Naam van de lezer',
  vraag: 'Vraag',
  leesvraag: 'Vraag aan de lezer',
  bericht: 'Bericht',
  motivering: 'Motivering',
  eerder: 'De vorige motivering',
  opmerkingen: 'Opmerkingen',
  reden: 'Reden',
  redenVerlenging: 'Reden van de verlenging',
  redenBewaren: 'Reden om te bewaren',
  waarheen: 'Doorverwezen naar',
  punten: 'Punten die terug moeten',
  gedaan: 'Wat hieraan is gedaan',
  onderwerp: 'Onderwerp',
  artikel: 'Van welke regel het afwijkt',
  toegestaan: 'Wat daar mag',
  gevraagd: 'Wat wordt gevraagd',
  verschil: 'Wat het verschil is',
  eigenVraag: 'Uw eigen vraag',
  tekst: 'Tekst',
  toelichting: 'Uw toelichting in de brief',
  omschrijving: 'Uw plan in uw eigen woorden',
  variant: 'Naam van de variant',
  erbij: 'Wat de gemeente nog moet weten',
}

/** What a field of free text is called; undefined for every other field. Some have a number or a question behind their name. */
export const labelOf = (veld: string): string | undefined => {
  if (/^(?:niet)?reden\./.test(veld)) return VRIJE_VELDEN.reden
  const naam = veld.replace(/-\d+$/, '')
  return Object.hasOwn(VRIJE_VELDEN, naam) ? VRIJE_VELDEN[naam] : undefined
}

/** A text in which something was found, and where. */
export interface Gevonden {
  readonly veld: string
  readonly tekst: string
  readonly vondsten: readonly Vondst[]
}

const sayVondsten = ({ tekst, vondsten }: Gevonden): string =>
  `Hierin lijkt te staan: ${joinEn(
    vondsten.map(({ soort, van, tot }) => `${NAAM_GEGEVEN[soort]} (${tekst.slice(van, tot)})`),
  )}.`

export interface GegevensvraagProps {
  /** Where the form goes. */
  readonly pad: string
  readonly velden: Velden
  readonly gevonden: readonly Gevonden[]
  /** A file that was sent along cannot be sent again by us. */
  readonly metBestand: boolean
  /** What is kept of it already, in a sentence; absent: nothing. */
  readonly wel?: string | undefined
}

/** A form that was not stored yet, to change or to send once more as it is. */
export const Gegevensvraag: FC<GegevensvraagProps> = (props) => {
  const { pad, velden, gevonden, metBestand, wel } = props
  const getoond = new Set(gevonden.map(({ veld }) => veld))
  return (
    <>
      <Kop1>Staat hier iets over een mens?</Kop1>
      <Alinea>
        In wat u invulde lijkt iets te staan waarmee één persoon te vinden is.{' '}
        {wel ?? 'Er is nog niets bewaard.'} Voor een oordeel over een plan is zoiets bijna nooit
        nodig: haal het weg, of bewaar het zoals het er staat als het er wel moet staan.
      </Alinea>
      <form
        method="post"
        action={pad}
        class="vt-smal"
        novalidate
        {...(metBestand && { enctype: 'multipart/form-data' })}
      >
        {Object.keys(velden)
          .filter((naam) => !getoond.has(naam))
          .flatMap((naam) =>
            allOf(velden, naam).map((waarde) => <input type="hidden" name={naam} value={waarde} />),
          )}
        {gevonden.map((een) => (
          <Tekstveld
            naam={een.veld}
            label={labelOf(een.veld) ?? een.veld}
            hulp={sayVondsten(een)}
            velden={velden}
            rijen={een.tekst.length > 200 ? 12 : 3}
          />
        ))}
        {metBestand && (
          <Bestandsveld
            label="Kies uw bestand opnieuw"
            hulp="Wij konden het niet vasthouden."
            accept=""
          />
        )}
        <div class="vt-knoppen">
          <Knop>Verstuur wat hier nu staat</Knop>
          <button type="submit" name={BEVESTIGD} value="ja" class="nl-button nl-button--secondary">
            Bewaar het zo, dit moet erin staan
          </button>
        </div>
      </form>
    </>
  )
}
