import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import type { VastgelegdeGebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { describeGebeurtenis } from '../kader/gebeurtenis-woorden.ts'
import { readGezien } from '../kader/handelingen.ts'
import { Intussen } from '../kader/intussen.tsx'
import { Redenveld } from '../kader/redenveld.tsx'
import { Vastlegknoppen } from '../kader/vastlegknoppen.tsx'

/** Takes back one change, with a reason; the change itself stays in the record. */
export const Terugnemen: FC<
  Ingevuld & { readonly dossier: Dossier; readonly wijziging: VastgelegdeGebeurtenis }
> = ({ dossier, wijziging, velden, fouten }) => {
  const { volgnummer, gebeurtenis, door, vastgelegdOp } = wijziging
  const pad = `/dossiers/${dossier.id}/wijzigingen`
  return (
    <>
      <Kop2>Een wijziging terugnemen</Kop2>
      {fouten.length > 0 && <Intussen dossier={dossier} gezien={readGezien(velden)} />}
      <Alinea>
        {describeGebeurtenis(dossier, gebeurtenis)}. Vastgelegd door {door} op{' '}
        {formatTijdstip(vastgelegdOp)}.
      </Alinea>
      <form method="post" action={`${pad}/${volgnummer}`} class="vt-smal" novalidate>
        <Verborgen naam="gezien" waarde={dossier.zaak.laatste} />
        <Redenveld
          label="Reden"
          hulp="Waarom geldt dit niet meer? Wat er stond, blijft leesbaar."
          velden={velden}
          fouten={fouten}
        />
        <Vastlegknoppen knop="Neem terug en beoordeel opnieuw" terug={pad} />
      </form>
    </>
  )
}
