import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { VastgelegdeGebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { Alinea } from '../../onderdelen/tekst.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { Vastleggen } from '../kader/formulier.tsx'
import { sayGebeurtenis } from '../kader/gebeurtenis-woorden.ts'

/** Takes back one change, with a reason; the change itself stays in the record. */
export const Terugnemen: FC<
  Ingevuld & { readonly dossier: Dossier; readonly wijziging: VastgelegdeGebeurtenis }
> = ({ wijziging: { volgnummer, gebeurtenis, door, vastgelegdOp }, ...props }) => {
  const pad = `/dossiers/${props.dossier.id}/wijzigingen`
  return (
    <Vastleggen
      {...props}
      kop="Een wijziging terugnemen"
      naar={`${pad}/${volgnummer}`}
      hulp="Waarom geldt dit niet meer? Wat er stond, blijft leesbaar."
      knop="Neem terug en beoordeel opnieuw"
      terug={pad}
      uitleg={
        <Alinea>
          {sayGebeurtenis(props.dossier, gebeurtenis)} Vastgelegd door {door} op{' '}
          {formatTijdstip(vastgelegdOp)}.
        </Alinea>
      }
    />
  )
}
