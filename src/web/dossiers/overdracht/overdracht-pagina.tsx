import type { Child, FC } from 'hono/jsx'
import type { Vernietigd } from '../../../app/ports/opschoning.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'

/** Sends a file; nothing changes, and the audit trail says that it was taken out. */
const Haal: FC<{ readonly id: string; readonly vorm: string; readonly children?: Child }> = ({
  id,
  vorm,
  children,
}) => (
  <form method="post" action={`/dossiers/${id}/overdracht`}>
    <Verborgen naam="vorm" waarde={vorm} />
    <Knop tweede>{children}</Knop>
  </form>
)

/** How much went, in words. */
const sayAantal = ({ soort, aantal }: Vernietigd): string =>
  soort === 'bijlage'
    ? formatAantal(aantal, 'omschrijving of tekening', 'omschrijvingen en tekeningen')
    : formatAantal(aantal, 'naam of tekst', 'namen en teksten')

/** The receipt of a destruction, as it can be shown to who asked for it. */
const Verklaring: FC<{ readonly bon: Vernietigd }> = ({ bon }) => (
  <li>
    <Alinea>
      {formatTijdstip(bon.vastgelegdOp)}: <strong>{sayAantal(bon)} vernietigd</strong>. Reden:{' '}
      {bon.grond}
    </Alinea>
    <p class="nl-paragraph vt-regels">
      Kenmerk <code>{bon.id}</code>, sha256 <code>{bon.inhoudSha256}</code>
    </p>
  </li>
)

/** A case out of Visietoets: to an archive, to everybody, or what it holds of people for good. */
export const Overdracht: FC<{
  readonly id: string
  /** Receipts of this case, oldest first. */
  readonly vernietigd: readonly Vernietigd[]
}> = ({ id, vernietigd }) => (
  <>
    <Kop2>Naar een archief, of laten inzien</Kop2>
    <Alinea>
      U krijgt alles van deze zaak in één zip-bestand: elke beoordeling met haar bewijs, wat er
      gebeurde, de besluiten, de brief, het rapport, en wat de initiatiefnemer erbij voegde. Er
      zitten metagegevens volgens MDTO bij, en van elk bestand een sha256. Er staan namen en teksten
      van mensen in. Wie een zaak ophaalt en wanneer, staat in het auditspoor.
    </Alinea>
    <Haal id={id} vorm="geheel">
      Haal de hele zaak op
    </Haal>
    <Kop2>Openbaar maken</Kop2>
    <Alinea>
      Dezelfde zaak zonder namen, nummers en adressen van mensen (Woo). Op elke plek staat dat er
      iets is weggelaten, en waarom. Een naam die alleen in een tekst staat, herkent Visietoets
      niet: lees de teksten na voordat u ze openbaar maakt. De omschrijving en de tekeningen van de
      initiatiefnemer zitten er niet in.
    </Alinea>
    <Haal id={id} vorm="openbaar">
      Haal de openbare vorm op
    </Haal>
    <Kop2>Namen en teksten vernietigen</Kop2>
    <Alinea>
      Vraagt iemand om zijn gegevens te verwijderen, of is de bewaartermijn voorbij? Op de volgende
      pagina ziet u eerst wat er weggaat en wat blijft.
    </Alinea>
    <Alinea>
      <Knop naar={`/dossiers/${id}/vernietiging`} tweede>
        Namen en teksten vernietigen
      </Knop>
    </Alinea>
    {vernietigd.length > 0 && (
      <>
        <Kop2>Verklaringen van vernietiging</Kop2>
        <Alinea>
          Meegeteld is het willekeurige getal (het zout) in een bewijs: zonder dat getal is een naam
          er niet uit te raden.
        </Alinea>
        <ul class="vt-lijst-kaal">
          {vernietigd.map((bon) => (
            <Verklaring bon={bon} />
          ))}
        </ul>
      </>
    )}
  </>
)
