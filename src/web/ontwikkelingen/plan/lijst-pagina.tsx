import type { FC } from 'hono/jsx'
import type { Plangroep } from '../../../app/ontwikkeling/plannen.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Inleiding, Kop1 } from '../../onderdelen/tekst.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'

/** Every plan with its variants. */
export const Plannenlijst: FC<{ readonly groepen: readonly Plangroep[] }> = ({ groepen }) => (
  <>
    <Kop1>Gebiedsontwikkelingen</Kop1>
    <Inleiding>
      Een plan in delen en fasen: per deel en voor het geheel het advies, en wat er nog past in het
      gebied.
    </Inleiding>
    <div class="vt-knoppen">
      <Knop naar="/ontwikkelingen/nieuw">Nieuw plan</Knop>
      <Knop naar="/ontwikkelingen/geschiktheid" tweede>
        Waar zou iets passen?
      </Knop>
    </div>
    {groepen.length === 0 ? (
      <Alinea>Er is nog geen plan.</Alinea>
    ) : (
      <Tabel
        titel={groepen.length === 1 ? 'Eén plan' : `${groepen.length} plannen`}
        koppen={['Plan of variant', 'Versie', 'Laatst gewijzigd', 'Door']}
        rijen={groepen.flatMap(({ plannen }) =>
          plannen.map(({ id, naam, versie, vastgelegdOp, door }, i) => [
            <>
              {i === 0 ? '' : 'Variant: '}
              <Link naar={`/ontwikkelingen/${id}`}>{naam}</Link>
            </>,
            String(versie),
            formatTijdstip(vastgelegdOp),
            door,
          ]),
        )}
      />
    )}
  </>
)
