import type { FC } from 'hono/jsx'
import type { Gevraagde } from '../../../app/dossier/ask-bijdrage.ts'
import { Alinea, Kop3 } from '../../onderdelen/tekst.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'
import { Linkveld, Verzendtekst } from '../kader/link-kopieren.tsx'
import { wordAdviesvraag } from './herinnering.ts'

export interface Verzonden {
  readonly vraag: Gevraagde
  readonly adres: string
}

/** The links of all who were asked at once, each with a text to send; shown once. */
export const SamenLinks: FC<{
  readonly verzonden: readonly Verzonden[]
  readonly verlooptOp: string
  readonly zaak: string
  readonly door: string
}> = ({ verzonden, verlooptOp, zaak, door }) => (
  <>
    <section class="utrecht-alert utrecht-alert--ok" aria-labelledby="link-kop">
      <div class="utrecht-alert__content">
        <h2 class="nl-heading nl-heading--level-3" id="link-kop">
          {verzonden.length === 1
            ? 'De vraag is vastgelegd'
            : `${verzonden.length} vragen zijn vastgelegd`}
        </h2>
        <Alinea>
          Geef ieder zijn eigen link. Visietoets verstuurt niets. Elke link werkt één keer en
          verloopt op {formatTijdstip(verlooptOp)}. U ziet de links alleen nu.
        </Alinea>
      </div>
    </section>
    {verzonden.map(({ vraag, adres }, i) => (
      <>
        <Kop3>
          {vraag.naam}, {vraag.functie}
        </Kop3>
        <Linkveld id={`nieuwe-link-${i}`} label={`Link voor ${vraag.naam}`} link={adres} />
        <Verzendtekst
          naam={`verzendtekst-${i}`}
          label={`Tekst om te sturen aan ${vraag.naam}`}
          tekst={wordAdviesvraag(vraag, { zaak, adres, door })}
        />
      </>
    ))}
  </>
)
