import type { FC } from 'hono/jsx'
import type { Bewaardetekst } from '../../../app/ports/opschoning.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { formatAantal, joinEn } from '../../../domain/tekst.ts'
import { Formulierknoppen, Knop } from '../../onderdelen/knop.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Lijst, Melding } from '../../onderdelen/tekst.tsx'
import { Regelveld, Tekstveld, Verborgen } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'

const BLIJFT = [
  'de plek en de antwoorden over het plan: anders is het advies niet meer na te rekenen',
  'het advies, de conclusie en de dagen waarop iets gebeurde',
  'het bewijs en het auditspoor; zij kloppen daarna nog',
  'wat al in een archief, een brief of een kopie van de database staat',
] as const

const Blijft: FC = () => (
  <>
    <Kop2>Wat blijft</Kop2>
    <Lijst delen={BLIJFT} />
  </>
)

/** So many texts are shown before they go, and so much of each. */
const MAX_GETOOND = 100
const MAX_TEKENS = 160

const shorten = (tekst: string): string =>
  tekst.length > MAX_TEKENS ? `${tekst.slice(0, MAX_TEKENS).toWellFormed()}…` : tekst

/** What one reads of it: a drawing by the name of its file. */
const sayTekst = ({ soort, inhoud }: Bewaardetekst): string => {
  if (soort === 'omschrijving') return 'De omschrijving die de initiatiefnemer erbij schreef'
  return soort === 'tekening' ? `Tekening: ${inhoud}` : inhoud
}

/** The same name stands in a case many times. */
const listVerschillende = (teksten: readonly Bewaardetekst[]): readonly string[] =>
  [...Map.groupBy(teksten, sayTekst)].map(([inhoud, zelfde]) =>
    zelfde.length === 1 ? shorten(inhoud) : `${shorten(inhoud)} (${zelfde.length} keer)`,
  )

const countSoorten = (teksten: readonly Bewaardetekst[]): string => {
  const count = (gezocht: Bewaardetekst['soort']) =>
    teksten.filter(({ soort }) => soort === gezocht).length
  const [namen, omschrijvingen, tekeningen] = [
    count('naam'),
    count('omschrijving'),
    count('tekening'),
  ]
  const rest = teksten.length - namen - omschrijvingen - tekeningen
  return joinEn([
    formatAantal(namen, 'naam', 'namen'),
    formatAantal(rest, 'tekst', 'teksten'),
    ...(omschrijvingen > 0 ? [formatAantal(omschrijvingen, 'omschrijving', 'omschrijvingen')] : []),
    ...(tekeningen > 0 ? [formatAantal(tekeningen, 'tekening', 'tekeningen')] : []),
  ])
}

const Terug: FC<{ readonly id: string }> = ({ id }) => (
  <Linkregel naar={`/dossiers/${id}/overdracht`}>Terug naar Archief</Linkregel>
)

/** Nothing can be destroyed: there is nothing, or the case is kept. */
export const NietTeVernietigen: FC<{ readonly id: string; readonly tot?: string | undefined }> = ({
  id,
  tot,
}) => (
  <>
    <Kop2>Namen en teksten vernietigen</Kop2>
    <Alinea>
      {tot === undefined
        ? 'In deze zaak staan geen namen en teksten meer.'
        : `Dit kan nu niet: iemand legde vast dat deze zaak in elk geval blijft tot ${formatDatum(tot)}. Hoeft dat niet meer? Dan legt een behandelaar op het tabblad Termijnen een eerdere dag vast.`}
    </Alinea>
    <Terug id={id} />
  </>
)

/** Asks why, and of whom; nothing goes yet. */
export const Vernietigvraag: FC<{
  readonly id: string
  readonly teksten: readonly Bewaardetekst[]
  readonly ingevuld: Ingevuld
}> = ({ id, teksten, ingevuld }) => (
  <>
    <Kop2>Namen en teksten vernietigen</Kop2>
    <Alinea>
      In deze zaak staan {countSoorten(teksten)}: van de initiatiefnemer, van collega’s en van
      adviseurs. Zij gaan weg uit de hele zaak. Op de plaats van een naam of tekst komt te staan dat
      die is vernietigd, en wanneer. Van een omschrijving of tekening blijft niets staan.
    </Alinea>
    <Alinea>
      Links die nog openstaan, blijven werken. Is de zaak nog in behandeling, trek ze dan eerst in
      op het tabblad Geschiedenis.
    </Alinea>
    <Blijft />
    <form method="post" action={`/dossiers/${id}/vernietiging`} class="vt-smal" novalidate>
      <Tekstveld
        {...ingevuld}
        naam="reden"
        label="Waarom"
        hulp="Bijvoorbeeld: verzoek om verwijdering van 3 maart 2027. Dit blijft staan in de verklaring, dus noem er niemand in."
        rijen={3}
      />
      <Regelveld
        {...ingevuld}
        naam="naam"
        label="Alleen van één persoon (hoeft niet)"
        hulp="Dan gaat alleen weg waarin deze naam staat, en een tekening die zo heet. In een tekening zelf zoekt Visietoets niet: kijk die na."
        maxlength={200}
      />
      <Formulierknoppen
        knop="Bekijk wat er weggaat"
        naar={`/dossiers/${id}/overdracht`}
        terug="Terug zonder te vernietigen"
      />
    </form>
  </>
)

/** Shows what goes, and asks once more. */
export const Bevestig: FC<{
  readonly id: string
  readonly teksten: readonly Bewaardetekst[]
  readonly reden: string
  readonly naam: string
}> = ({ id, teksten, reden, naam }) => {
  const getoond = listVerschillende(teksten)
  return (
    <>
      <Kop2>Weet u het zeker?</Kop2>
      <Melding soort="warning">
        <Alinea>
          U vernietigt {countSoorten(teksten)}
          {naam === '' ? ' van deze zaak' : ` waarin “${naam}” staat`}. Dit is niet terug te
          draaien.
        </Alinea>
      </Melding>
      <Kop2>Wat weggaat</Kop2>
      <Lijst delen={getoond.slice(0, MAX_GETOOND)} />
      {getoond.length > MAX_GETOOND && (
        <Alinea>En nog {getoond.length - MAX_GETOOND} andere.</Alinea>
      )}
      <Blijft />
      <Alinea>De reden die in de verklaring komt: {reden}</Alinea>
      <form method="post" action={`/dossiers/${id}/vernietiging`} novalidate>
        <Verborgen naam="reden" waarde={reden} />
        <Verborgen naam="naam" waarde={naam} />
        <Verborgen naam="gezien" waarde={teksten.length} />
        <div class="vt-knoppen">
          <button type="submit" name="zeker" value="ja" class="nl-button nl-button--primary">
            Vernietig dit voorgoed
          </button>
          <Knop naar={`/dossiers/${id}/overdracht`} tweede>
            Terug zonder te vernietigen
          </Knop>
        </div>
      </form>
    </>
  )
}
