import type { Child, FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import {
  type Adviesstand,
  adviesstandVan,
  type Bijdrage,
} from '../../../domain/dossier/bijdragen.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Kop3 } from '../../onderdelen/tekst.tsx'
import { Keuzelijst, Regelveld, Tekstveld } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { Dossierformulier } from '../kader/formulier.tsx'
import { RegelLinks } from '../kader/regel-link.tsx'

export interface AdviseursProps {
  readonly dossier: Dossier
  readonly bijdragen: readonly Bijdrage[]
  readonly ingevuld: Ingevuld
  /** ISO 8601 instant, UTC. */
  readonly nu: string
  /** How long a link works. */
  readonly dagen: number
  /** Says that a link was made. */
  readonly children?: Child
}

const STAND: Readonly<Record<Adviesstand, string>> = {
  niet_gevraagd: 'nog niet gevraagd',
  gevraagd: 'gevraagd, nog niet beantwoord',
  beantwoord: 'beantwoord',
}

const Gevraagd: FC<{ readonly bijdrage: Bijdrage; readonly nu: string }> = ({ bijdrage, nu }) => {
  const { naam, functie, vraag, gevraagdDoor, gevraagdOp, verlooptOp, antwoord } = bijdrage
  return (
    <li>
      <Kop3>
        {naam}, {functie}
      </Kop3>
      <Alinea>
        Gevraagd door {gevraagdDoor} op {formatDatum(gevraagdOp)}: {vraag}
      </Alinea>
      {antwoord ? (
        <>
          <Alinea>Beantwoord op {formatTijdstip(antwoord.op)}:</Alinea>
          <blockquote class="vt-citaat vt-regels">{antwoord.tekst}</blockquote>
        </>
      ) : verlooptOp > nu ? (
        <Alinea>Nog niet beantwoord. De link werkt tot {formatTijdstip(verlooptOp)}.</Alinea>
      ) : (
        <Alinea>
          Niet beantwoord; de link is verlopen op {formatTijdstip(verlooptOp)}. Stel de vraag
          opnieuw.
        </Alinea>
      )}
    </li>
  )
}

/** Who is needed for this case, who was asked, and what they said. */
export const Adviseurs: FC<AdviseursProps> = ({
  dossier,
  bijdragen,
  ingevuld,
  nu,
  dagen,
  children,
}) => {
  const { id, huidig, boek, zaak } = dossier
  const pad = `/dossiers/${id}/adviseurs`
  return (
    <>
      {children}
      <Kop2>Wie er nodig is</Kop2>
      <Tabel
        titel="Adviseurs die uit de uitkomsten volgen"
        koppen={['Adviseur', 'Regels die erom vragen', 'Stand']}
        rijen={huidig.adviseurs.map(({ adviseur, label, regels, naTeGaan }) => [
          <Link naar={`${pad}?adviseur=${adviseur}#vraag-kop`}>{label}</Link>,
          <>
            <RegelLinks regels={regels} boek={boek} />
            {naTeGaan ? ' (nog na te gaan)' : ''}
          </>,
          STAND[adviesstandVan(bijdragen, adviseur)],
        ])}
        leeg="Uit de uitkomsten volgt nu geen adviseur."
      />
      <Kop2>Gevraagd en beantwoord</Kop2>
      {bijdragen.length === 0 ? (
        <Alinea>Er is nog niemand iets gevraagd.</Alinea>
      ) : (
        <ul class="vt-lijst-kaal">
          {bijdragen.map((bijdrage) => (
            <Gevraagd bijdrage={bijdrage} nu={nu} />
          ))}
        </ul>
      )}
      <Kop2 id="vraag-kop">Vraag een bijdrage</Kop2>
      <Alinea>
        U krijgt een link om door te geven. Wie hem heeft, ziet de kern van deze zaak en uw vraag,
        en kan {dagen} dagen lang één keer antwoorden.
      </Alinea>
      <Dossierformulier naar={pad} gezien={zaak.laatste}>
        <Keuzelijst
          {...ingevuld}
          naam="adviseur"
          label="Als welke adviseur"
          leeg="iemand anders"
          opties={Object.entries(boek.begrippen.adviseurs).map(([deel, { label }]) => [
            deel,
            label,
          ])}
        />
        <Regelveld {...ingevuld} naam="naam" label="Naam van de specialist" />
        <Regelveld
          {...ingevuld}
          naam="functie"
          label="Functie of organisatie"
          hulp="Mag leeg blijven als u hierboven een adviseur kiest."
        />
        <Tekstveld {...ingevuld} naam="vraag" label="Uw vraag" />
        <Knop>Maak een link</Knop>
      </Dossierformulier>
    </>
  )
}
