import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { VastgelegdeGebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { isTerugTeNemen } from '../../../domain/dossier/zaak.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { formatTijdstip } from '../../shared/woorden.ts'
import { describeGebeurtenis } from '../kader/gebeurtenis-woorden.ts'
import { Verschil } from './verschil.tsx'

const Wijziging: FC<{ readonly dossier: Dossier; readonly deel: VastgelegdeGebeurtenis }> = ({
  dossier,
  deel: { volgnummer, gebeurtenis, door, vastgelegdOp },
}) => {
  const terug = dossier.zaak.teruggenomen.get(volgnummer)
  return (
    <li value={volgnummer}>
      <Alinea>
        <strong>{describeGebeurtenis(dossier, gebeurtenis)}</strong>. {door},{' '}
        {formatTijdstip(vastgelegdOp)}.
      </Alinea>
      {'reden' in gebeurtenis && <Alinea>{gebeurtenis.reden}</Alinea>}
      {terug ? (
        <Alinea>
          Teruggenomen door {terug.door}, {formatTijdstip(terug.vastgelegdOp)}:{' '}
          {terug.gebeurtenis.reden}
        </Alinea>
      ) : (
        <Alinea>
          <Link
            naar={`/dossiers/${dossier.id}/wijzigingen/${volgnummer}`}
            aria-label={`Neem terug: nummer ${volgnummer}`}
          >
            Neem terug
          </Link>
        </Alinea>
      )}
    </li>
  )
}

/** What was changed in a case and by whom, and what that did to the advice. */
export const Wijzigingen: FC<{ readonly dossier: Dossier }> = ({ dossier }) => {
  const wijzigingen = dossier.gebeurtenissen.filter(isTerugTeNemen)
  return (
    <>
      <Kop2>Wat de wijzigingen deden</Kop2>
      <Verschil dossier={dossier} />
      <Kop2>Wat er is gewijzigd</Kop2>
      {wijzigingen.length === 0 ? (
        <Alinea>
          Corrigeer een gegeven bij Gegevens, of betwist een gebied bij Gebieden. Het staat daarna
          hier, met wie het deed en waarom.
        </Alinea>
      ) : (
        <ol>
          {wijzigingen.map((deel) => (
            <Wijziging dossier={dossier} deel={deel} />
          ))}
        </ol>
      )}
    </>
  )
}
