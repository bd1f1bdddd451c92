import type { Child, FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { findIngevoerd } from '../../../domain/dossier/begin.ts'
import { antwoordenVan, findIngezonden, parseAfzender } from '../../../domain/dossier/inzending.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Melding, Uitklap } from '../../onderdelen/tekst.tsx'
import { Tekstveld } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { Dossierformulier } from '../kader/formulier.tsx'

const Wie: FC<{ readonly tekst: string }> = ({ tekst }) => {
  const afzender = parseAfzender(tekst)
  // What was destroyed says so itself.
  if (afzender === undefined) return <Alinea>{tekst}</Alinea>
  const { naam, email, telefoon, adres, planadres } = afzender
  return (
    <dl class="utrecht-data-list utrecht-data-list--rows vt-smal vt-wie-wat">
      {[
        ['Naam', naam],
        ['E-mail', email],
        ['Telefoon', telefoon],
        ['Adres', adres],
        ...(planadres === undefined ? [] : [['Adres van het plan', planadres]]),
      ].map(([label, waarde]) => (
        <div class="utrecht-data-list__item">
          <dt class="utrecht-data-list__item-key">{label}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
            {waarde === '' ? 'niet gegeven' : waarde}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Antwoord: FC<Ingevuld & { readonly dossier: Dossier }> = ({ dossier, velden, fouten }) => {
  const antwoorden = antwoordenVan(dossier.gebeurtenissen)
  return (
    <section aria-labelledby="antwoord">
      <Kop2 id="antwoord">Geef antwoord</Kop2>
      <Alinea>
        De inzender leest dit op zijn statuspagina zodra u het vastlegt. Hebt u een brief bewaard,
        dan staat die hieronder klaar. Het is niet terug te nemen; een volgend antwoord komt
        erboven.
      </Alinea>
      {antwoorden.map(({ op, tekst }) => (
        <Uitklap kop={`Antwoord van ${formatTijdstip(op)}`}>
          <p class="nl-paragraph vt-regels">{tekst}</p>
        </Uitklap>
      ))}
      <Dossierformulier naar={`/dossiers/${dossier.id}/inzender`} gezien={dossier.zaak.laatste}>
        <Tekstveld {...{ velden, fouten }} naam="tekst" label="Antwoord" rijen={12} />
        <Knop>Geef dit antwoord</Knop>
      </Dossierformulier>
    </section>
  )
}

/** Who sent the case in, what to ask and to answer, and a new link. */
export const InzenderPagina: FC<
  Ingevuld & {
    readonly dossier: Dossier
    /** When a message to the sender was refused (ISO 8601 instants, UTC). */
    readonly geweigerd: readonly { readonly op: string }[]
    readonly children?: Child
  }
> = ({ dossier, geweigerd, children, ...ingevuld }) => {
  const { id, gebeurtenissen } = dossier
  const ingezonden = findIngezonden(gebeurtenissen)
  if (ingezonden === undefined) {
    const { afzender } = findIngevoerd(gebeurtenissen) ?? {}
    return (
      <>
        <Kop2>Inzender</Kop2>
        {afzender !== undefined && (
          <>
            <Wie tekst={afzender} />
            <Alinea>
              Alleen behandelaars zien dit. Het is met de hand ingevoerd: antwoord met een brief of
              e-mail.
            </Alinea>
          </>
        )}
        <Alinea>Deze zaak is niet door een initiatiefnemer ingezonden.</Alinea>
      </>
    )
  }
  return (
    <>
      {children}
      <Kop2>Inzender van {ingezonden.nummer}</Kop2>
      <Wie tekst={ingezonden.afzender} />
      {geweigerd.map(({ op }) => (
        <Melding soort="warning">
          <Alinea>
            Een e-mail aan de inzender is op {formatTijdstip(op)} geweigerd. Klopt het adres? Bel of
            schrijf hem, of geef hem een nieuwe statuslink.
          </Alinea>
        </Melding>
      ))}
      <Alinea>
        Alleen behandelaars zien dit. Het staat niet in het advies, het rapport, de API of het
        logboek.
      </Alinea>
      <Kop2>Vraag iets</Kop2>
      <Alinea>
        <Link naar={`/dossiers/${id}/aanvulling`}>Stel vragen over het plan</Link>. De inzender ziet
        en beantwoordt ze op zijn statuspagina.
      </Alinea>
      <Antwoord dossier={dossier} {...ingevuld} />
      <Kop2>Statuslink</Kop2>
      <Alinea>
        Is de inzender zijn link kwijt, of heeft een ander hem? Maak een nieuwe. Alle eerdere werken
        dan niet meer. Ga eerst na dat u de inzender zelf spreekt.
      </Alinea>
      <form method="post" action={`/dossiers/${id}/inzender/link`}>
        <Knop tweede>Maak een nieuwe statuslink</Knop>
      </form>
    </>
  )
}
