import type { Child, FC } from 'hono/jsx'
import { keepGeldend } from '../../../app/dossier/geldt-niet.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { afrondingVan } from '../../../domain/dossier/afronding.ts'
import {
  adviesstandVan,
  type Bijdrage,
  laatSinds,
  type Tijdstip,
} from '../../../domain/dossier/bijdragen.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop2, Kop3, Uitklap } from '../../onderdelen/tekst.tsx'
import { Keuzelijst, Regelveld, Tekstveld, Verborgen } from '../../onderdelen/velden.tsx'
import { type Ingevuld, LEEG, textOf } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { Dossierformulier } from '../kader/formulier.tsx'
import { RegelLinks } from '../kader/regel-link.tsx'
import { listPunten } from './punten.ts'
import { SamenVragen } from './samen-formulier.tsx'
import { STAND } from './stand.ts'

export interface AdviseursProps {
  readonly dossier: Dossier
  readonly bijdragen: readonly Bijdrage[]
  readonly ingevuld: Ingevuld
  readonly tijd: Tijdstip
  /** How long a link works, and the last day that can be asked for. */
  readonly dagen: number
  readonly laatsteDag: string
  /** Says that a link was made. */
  readonly children?: Child
}

interface GevraagdProps {
  readonly dossier: Dossier
  readonly bijdrage: Bijdrage
  readonly tijd: Tijdstip
  readonly ingevuld: Ingevuld
  readonly laatsteDag: string
}

/** Until when it was wanted and whether that is over, or how long the link works. */
const Wanneer: FC<Pick<GevraagdProps, 'bijdrage' | 'tijd'>> = ({ bijdrage, tijd }) => {
  const { uiterlijk, verlooptOp, herinnerdOp } = bijdrage
  const laat = laatSinds(bijdrage, tijd)
  const link = verlooptOp > tijd.nu ? 'De link werkt tot' : 'De link is verlopen op'
  return (
    <Alinea>
      {laat === undefined ? (
        'Nog niet beantwoord. '
      ) : (
        <>
          <span class="utrecht-badge-status utrecht-badge-status--danger">
            te laat sinds {formatDatum(laat)}
          </span>{' '}
        </>
      )}
      {uiterlijk !== undefined && `Antwoord gevraagd uiterlijk op ${formatDatum(uiterlijk)}. `}
      {herinnerdOp.length > 0 && `Herinnerd op ${joinEn(herinnerdOp.map(formatDatum))}. `}
      {link} {formatTijdstip(verlooptOp)}.
    </Alinea>
  )
}

const sayLaatste = (dag: string): string =>
  `Hoogstens ${formatDatum(dag)}: de laatste dag waarop de link de hele dag werkt.`

/** Asks once more, for another day or for the same one. */
const Herinner: FC<GevraagdProps> = ({ dossier, bijdrage, ingevuld, laatsteDag }) => {
  const { volgnummer, naam } = bijdrage
  const open = Number(textOf(ingevuld.velden, 'herinner')) === volgnummer
  const { velden, fouten } = open ? ingevuld : LEEG
  const veld = `uiterlijk-${volgnummer}`
  return (
    <Uitklap kop={`Herinner ${naam}`} open={open && fouten.length > 0}>
      <Dossierformulier naar={`/dossiers/${dossier.id}/adviseurs`} gezien={dossier.zaak.laatste}>
        <Verborgen naam="herinner" waarde={volgnummer} />
        <Regelveld
          {...{ velden, fouten }}
          naam={veld}
          type="date"
          label="Antwoord uiterlijk op"
          hulp={`Mag leeg blijven: dan blijft de dag die u noemde. ${sayLaatste(laatsteDag)} U krijgt een nieuwe link, met een tekst om te sturen.`}
        />
        <Knop tweede>Maak een herinnering voor {naam}</Knop>
      </Dossierformulier>
    </Uitklap>
  )
}

const Gevraagd: FC<GevraagdProps> = (props) => {
  const { naam, functie, vraag, gevraagdDoor, gevraagdOp, antwoord } = props.bijdrage
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
      ) : (
        <>
          <Wanneer {...props} />
          {afrondingVan(props.dossier.gebeurtenissen) === undefined && <Herinner {...props} />}
        </>
      )}
    </li>
  )
}

/** Who is needed for this case, who was asked, and what they said. */
export const Adviseurs: FC<AdviseursProps> = ({
  dossier,
  bijdragen,
  ingevuld,
  tijd,
  dagen,
  laatsteDag,
  children,
}) => {
  const { id, boek, zaak } = dossier
  const { adviseurs } = keepGeldend(dossier)
  const pad = `/dossiers/${id}/adviseurs`
  return (
    <>
      {children}
      <Kop2>Wie er nodig is</Kop2>
      <Tabel
        titel="Adviseurs die uit de uitkomsten volgen"
        koppen={['Adviseur', 'Regels die erom vragen', 'Stand']}
        rijen={adviseurs.map(({ adviseur, label, regels, naTeGaan }) => [
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
            <Gevraagd {...{ dossier, bijdrage, tijd, ingevuld, laatsteDag }} />
          ))}
        </ul>
      )}
      <SamenVragen {...{ dossier, bijdragen, ingevuld }} dag={sayLaatste(laatsteDag)} />
      <Kop2 id="vraag-kop">Vraag één bijdrage</Kop2>
      <Alinea>
        U krijgt een link om door te geven, met een tekst om te sturen. Wie hem heeft, ziet uw
        vraag, de plek, de maten, de afwijking, de omschrijving en het advies tot nu toe, maar niet
        wie het plan instuurde. Hij kan {dagen} dagen lang één keer antwoorden.
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
        <Keuzelijst
          {...ingevuld}
          naam="over"
          label="Over welk punt"
          leeg="over het plan, of over meer dan één punt"
          opties={listPunten(dossier)}
        />
        <Regelveld
          {...ingevuld}
          naam="uiterlijk"
          type="date"
          label="Antwoord uiterlijk op"
          hulp={`Mag leeg blijven. ${sayLaatste(laatsteDag)} De specialist leest deze dag; daarna staat hier en in uw werkvoorraad dat het advies te laat is.`}
        />
        <Knop>Maak een link</Knop>
      </Dossierformulier>
    </>
  )
}
