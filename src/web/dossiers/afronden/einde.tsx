import type { FC } from 'hono/jsx'
import { type Afronding, listNagekomen } from '../../../domain/dossier/afronding.ts'
import type { VastgelegdBesluit } from '../../../domain/model/antwoord/besluit.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Lijst, Melding } from '../../onderdelen/tekst.tsx'
import { Tekstveld } from '../../onderdelen/velden.tsx'
import { formatTijdstip, STAND_WOORDEN } from '../../shared/woorden.ts'
import { Brieflinks } from '../kader/brieflinks.tsx'
import { Dossierformulier } from '../kader/formulier.tsx'
import { describeGebeurtenis } from '../kader/gebeurtenis-woorden.ts'
import { type Afrondprops, listBrieven } from './einde-formulier.tsx'

/** With what an idea was finished, and reopening it. */
export const Afgerond: FC<Afrondprops & { readonly afronding: Afronding }> = ({
  dossier,
  ingevuld,
  afronding,
}) => {
  const { id, gebeurtenissen, zaak } = dossier
  const { gebeurtenis, door, vastgelegdOp } = afronding
  const nagekomen = listNagekomen(gebeurtenissen)
  const brief = listBrieven(dossier).find(([nummer]) => nummer === String(gebeurtenis.brief))
  return (
    <>
      <Kop2>Dit idee is afgerond</Kop2>
      <Alinea>
        {describeGebeurtenis(dossier, gebeurtenis)}. Vastgelegd door {door} op{' '}
        {formatTijdstip(vastgelegdOp)}.
      </Alinea>
      {brief && (
        <Alinea>
          Met de <Link naar={`/dossiers/${id}/brief`}>brief</Link>: {brief[1]}.
        </Alinea>
      )}
      <Brieflinks id={id} gebeurtenissen={gebeurtenissen} />
      {gebeurtenis.tekst !== undefined && (
        <blockquote class="vt-citaat vt-regels">{gebeurtenis.tekst}</blockquote>
      )}
      <Alinea>
        Komt er een aanvraag?{' '}
        <Link naar={`/dossiers/nieuw?idee=${id}`}>Maak een aanvraag bij dit idee</Link>. Zij neemt
        de plek, het plan en de gegevens over; niet de oordelen, de afwijking, de inzender en wat
        hier niet geldt.
      </Alinea>
      {nagekomen.length > 0 && (
        <Melding soort="warning">
          <Kop2>Daarna kwam nog iets binnen</Kop2>
          <Lijst
            delen={nagekomen.map(
              ({ vastgelegdOp: op, door: wie }) => `${formatTijdstip(op)}, van ${wie}`,
            )}
          />
          <Alinea>Het staat in de geschiedenis. Verandert het iets? Heropen de zaak dan.</Alinea>
        </Melding>
      )}
      <Kop2>Heropenen</Kop2>
      <Dossierformulier naar={`/dossiers/${id}/heropenen`} gezien={zaak.laatste}>
        <Tekstveld
          {...ingevuld}
          naam="reden"
          label="Waarom gaat de zaak verder?"
          hulp="De zaak komt terug in de lijst met werk. Wat er stond, blijft leesbaar."
          rijen={3}
        />
        <Knop tweede>Heropen de zaak</Knop>
      </Dossierformulier>
    </>
  )
}

/** How an application ended that was decided. */
export const Beslist: FC<
  Pick<Afrondprops, 'dossier'> & { readonly besluit: VastgelegdBesluit }
> = ({ dossier: { id, gebeurtenissen }, besluit: { stand, vastgelegdOp } }) => (
  <>
    <Kop2>Deze aanvraag is beslist</Kop2>
    <Alinea>
      {upperFirst(STAND_WOORDEN[stand])}, vastgelegd op {formatTijdstip(vastgelegdOp)}. Wijzigen kan
      bij <Link naar={`/dossiers/${id}/behandeling`}>Conclusie</Link>.
    </Alinea>
    <Brieflinks id={id} gebeurtenissen={gebeurtenissen} />
  </>
)
