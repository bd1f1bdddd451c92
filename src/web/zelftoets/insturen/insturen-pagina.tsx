import type { FC } from 'hono/jsx'
import type { Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import type { Toelichting } from '../../../app/bijlagen/lees-bijlagen.ts'
import type { Plankaart } from '../../../app/kaartje/plankaart.ts'
import type { Inzending } from '../../../app/ports/dossiers.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { EigenTekst } from '../../bijlagen/tekening.tsx'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Plekkaart } from '../../onderdelen/plekkaart.tsx'
import { Alinea, Inleiding, Kop1, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { Regelveld, Verborgen } from '../../onderdelen/velden.tsx'
import { findFout, Keuzerand, Optie } from '../../onderdelen/veldrand.tsx'
import { allOf } from '../../shared/formulier.ts'
import type { Ingevuld } from '../../shared/inzending.ts'
import { TotNuToe, type TotNuToeProps } from '../kamer/tot-nu-toe.tsx'

interface InsturenProps extends Ingevuld {
  readonly pad: string
  readonly toets: Zelftoets
  readonly totNuToe: TotNuToeProps
  readonly plankaart: Plankaart | undefined
  readonly toelichting: Toelichting
  /** A fresh key for the page on which it will be followed. */
  readonly sleutel: string
  /** After so many days without anything happening who sent it is forgotten; absent: the municipality sets it itself. */
  readonly bewaardagen: number | undefined
}

/** What goes along that was not asked, or how to add it. */
const Meegestuurd: FC<Pick<InsturenProps, 'pad' | 'toelichting'>> = ({
  pad,
  toelichting: { omschrijving, tekeningen },
}) => (
  <>
    {omschrijving !== '' && (
      <>
        <Alinea>Uw omschrijving gaat mee:</Alinea>
        <EigenTekst tekst={omschrijving} />
      </>
    )}
    {tekeningen.length > 0 && (
      <>
        <Alinea>Uw tekeningen gaan mee:</Alinea>
        <Lijst delen={tekeningen.map(({ naam }) => <bdi>{naam}</bdi>)} />
      </>
    )}
    {omschrijving === '' && tekeningen.length === 0 && (
      <Alinea>
        Er gaat geen omschrijving of tekening mee.{' '}
        <Link naar={`${pad}/toelichting`}>Voeg die eerst toe</Link>, als u dat wilt.
      </Alinea>
    )}
  </>
)

const Kijk: FC<InsturenProps> = ({ pad, plankaart, totNuToe, toelichting }) => (
  <section aria-labelledby="kijk">
    <Kop2 id="kijk">Kijk nog één keer</Kop2>
    <Alinea>Dit gaat mee. De gemeente ziet hetzelfde advies als u.</Alinea>
    {plankaart && <Plekkaart kaart={plankaart} />}
    <Meegestuurd pad={pad} toelichting={toelichting} />
    <TotNuToe {...totNuToe} />
  </section>
)

const sayBewaard = (dagen: number | undefined): string =>
  dagen === undefined
    ? 'De gemeente bewaart ze zolang zij uw plan bewaart.'
    : `Gebeurt er ${dagen} dagen niets met uw plan, dan vernietigen wij ze.`

const Wie: FC<InsturenProps> = ({ bewaardagen, velden, fouten }) => (
  <section aria-labelledby="wie">
    <Kop2 id="wie">Wie bent u?</Kop2>
    <Alinea>
      De gemeente wil u kunnen antwoorden. Daarom vragen wij uw naam, en een e-mailadres of een
      telefoonnummer. Alleen de behandelaar ziet ze. Ze staan apart van uw plan en niet in het
      advies. {sayBewaard(bewaardagen)} U mag ook eerder vragen om ze weg te halen.
    </Alinea>
    <Regelveld {...{ velden, fouten }} naam="afzender" label="Uw naam" autocomplete="name" />
    <Regelveld
      {...{ velden, fouten }}
      naam="email"
      type="email"
      label="E-mailadres"
      hulp="Vul uw e-mailadres of uw telefoonnummer in, of allebei."
      autocomplete="email"
    />
    <Regelveld
      {...{ velden, fouten }}
      naam="telefoon"
      type="tel"
      label="Telefoonnummer"
      autocomplete="tel"
    />
    <Regelveld
      {...{ velden, fouten }}
      naam="adres"
      label="Uw adres (mag leeg blijven)"
      hulp="Als u een brief wilt krijgen: straat, huisnummer, postcode en plaats."
      autocomplete="street-address"
    />
  </section>
)

/** What sending means: said before the button, and no more than is so. */
const BETEKENIS = [
  'U legt een idee voor. Dit is geen aanvraag van een vergunning, en er loopt geen wettelijke termijn.',
  'Het advies is geen besluit en geen toezegging. De gemeente mag anders oordelen.',
  'Mogelijk rekent de gemeente kosten als zij uw idee uitgebreid bekijkt. Vraag dat eerst.',
] as const

/** A last look, who sends it, and what that means; all of it works without a script. */
export const Insturen: FC<InsturenProps> = (props) => {
  const { pad, toets, sleutel, velden, fouten } = props
  return (
    <>
      <Kop1>Stuur uw plan naar de gemeente</Kop1>
      <Inleiding>Een behandelaar bekijkt uw plan en antwoordt u.</Inleiding>
      <div class="vt-insturen">
        <Kijk {...props} />
        <form method="post" action={`${pad}/insturen`} class="vt-smal" novalidate>
          <Verborgen naam="versie" waarde={toets.versie} />
          <Verborgen naam="sleutel" waarde={sleutel} />
          <Regelveld
            {...{ velden, fouten }}
            naam="plannaam"
            label="Hoe heet uw plan?"
            hulp="Een paar woorden. Zet er geen namen van mensen in."
            maxlength={200}
          />
          <Regelveld
            {...{ velden, fouten }}
            naam="planadres"
            label="Adres van uw plan (mag leeg blijven)"
            hulp="De gemeente ziet uw plek op de kaart. Met straat en huisnummer weet zij ook om welk huis of terrein het gaat. Alleen de behandelaar ziet dit."
            maxlength={300}
          />
          <Wie {...props} />
          <Kop2>Wat betekent versturen?</Kop2>
          <Lijst delen={BETEKENIS} />
          <Keuzerand naam="akkoord" label="Akkoord" fout={findFout(fouten, 'akkoord')}>
            <Optie
              naam="akkoord"
              waarde="ja"
              soort="checkbox"
              aan={allOf(velden, 'akkoord').includes('ja')}
            >
              Ik heb dit gelezen en stuur mijn plan en mijn gegevens naar de gemeente
            </Optie>
          </Keuzerand>
          <Formulierknoppen
            knop="Stuur naar de gemeente"
            naar={`${pad}/advies`}
            terug="Terug naar het advies"
          />
        </form>
      </div>
    </>
  )
}

/** This plan was sent before: once is enough, and its link is not known here. */
export const AlVerstuurd: FC<{ readonly pad: string; readonly inzending: Inzending }> = ({
  pad,
  inzending: { nummer, ontvangenOp },
}) => (
  <>
    <Kop1>Dit plan is al verstuurd</Kop1>
    <Alinea>
      De gemeente ontving het op {formatDatum(ontvangenOp)} onder nummer{' '}
      <strong class="vt-nummer">{nummer}</strong>. U hoeft niets meer te doen.
    </Alinea>
    <Alinea>
      Wilt u zien hoe het ervoor staat? Open de link die u bij het versturen kreeg. Bent u hem
      kwijt? Vraag de gemeente om een nieuwe en noem uw nummer.
    </Alinea>
    <Alinea>
      Hebt u daarna antwoorden gewijzigd? De gemeente heeft uw plan zoals het toen was. Geef de
      wijziging door, of <Link naar="/zelftoets">begin een nieuwe zelftoets</Link>.
    </Alinea>
    <Linkregel naar={`${pad}/advies`}>Terug naar het advies</Linkregel>
  </>
)
