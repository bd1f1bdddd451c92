import type { FC } from 'hono/jsx'
import type { Uitval } from '../../../app/ports/regelboeken.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatGetal } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Inleiding, Kop2 } from '../../onderdelen/tekst.tsx'
import { Keuzelijst } from '../../onderdelen/velden.tsx'
import { Optie } from '../../onderdelen/veldrand.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'

export const HERSPELEN = '/visie/herspelen'
const TITEL = 'Wat doet een ontwerp met adviezen?'

interface Props {
  readonly kamer: Kamer
  readonly ontwerpen: readonly Regelboek[]
  readonly uitval: readonly Uitval[]
}

const Formulier: FC<Pick<Props, 'ontwerpen'>> = ({ ontwerpen }) => (
  <form method="post" action={HERSPELEN} class="vt-smal">
    <Keuzelijst
      naam="concept"
      label="Ontwerp"
      opties={ontwerpen.map(({ visie }) => [visie.id, visie.titel])}
    />
    <div class="utrecht-form-field">
      <Optie naam="voorbeelden" id="voorbeelden" waarde="ja" soort="checkbox" aan>
        Ook de meegeleverde voorbeelden (verzonnen plannen)
      </Optie>
    </div>
    <Knop>Speel de zaken na</Knop>
  </form>
)

/** Choose a draft, and play every stored case on it. */
export const HerspelenPagina: FC<Props> = ({ kamer, ontwerpen, uitval }) => (
  <>
    <Kamerkop kamer={kamer} titel={TITEL} pad={HERSPELEN} vast>
      <Inleiding>
        Speel alle bewaarde zaken na op een ontwerp. U ziet elk advies dat kantelt, en de regel, de
        spanning, het gebied of de grens die dat deed.
      </Inleiding>
      <Alinea>
        Van elke zaak telt de laatste beoordeling. Beide regelboeken krijgen dezelfde dag, zodat
        alleen het regelboek verschilt. Er wordt niets bewaard en geen advies verandert.
      </Alinea>
    </Kamerkop>
    {ontwerpen.length === 0 ? (
      <Alinea>Er is geen ontwerp geladen.</Alinea>
    ) : (
      <Formulier ontwerpen={ontwerpen} />
    )}
    {uitval.map(({ map, fouten: lijst }) => (
      <>
        <Kop2>Niet geladen: {map}</Kop2>
        <ul>
          {lijst.map(({ melding }) => (
            <li class="vt-code">{melding}</li>
          ))}
        </ul>
      </>
    ))}
  </>
)

/** The replay is under way, or it failed. */
export const HerspelenWacht: FC<{
  readonly kamer: Kamer
  readonly pad: string
  /** Absent: it failed. */
  readonly bezig?: { readonly sinds: Date; readonly gedaan: number; readonly van: number }
}> = ({ kamer, pad, bezig }) => (
  <Kamerkop kamer={kamer} titel={TITEL} pad={HERSPELEN} vast>
    {bezig ? (
      <>
        <Alinea>
          De zaken worden nagespeeld: {formatGetal(bezig.gedaan)} van {formatGetal(bezig.van)}{' '}
          klaar. Begonnen op {formatTijdstip(bezig.sinds.toISOString())}. U kunt intussen iets
          anders doen; bewaar dan het adres van deze pagina.
        </Alinea>
        <Linkregel naar={pad}>Kijk of het klaar is</Linkregel>
      </>
    ) : (
      <>
        <Alinea>Het naspelen is niet gelukt. De beheerder vindt de oorzaak in het logboek.</Alinea>
        <Linkregel naar={HERSPELEN}>Begin opnieuw</Linkregel>
      </>
    )}
  </Kamerkop>
)

/** The result was made by another process, or so long ago that it is no longer kept. */
export const HerspelenWeg: FC<{ readonly kamer: Kamer }> = ({ kamer }) => (
  <Kamerkop kamer={kamer} titel={TITEL} pad={HERSPELEN} vast>
    <Alinea>
      Deze uitkomst is hier niet meer. Uitkomsten blijven tot de dienst opnieuw start, en alleen de
      laatste twintig.
    </Alinea>
    <Linkregel naar={HERSPELEN}>Speel opnieuw na</Linkregel>
  </Kamerkop>
)
