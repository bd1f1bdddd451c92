import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import {
  findNietIngevuld,
  findTegenspraak,
  sayNietIngevuld,
  sayTegenspraak,
} from '../../../app/effecten/afwijking-naast-plan.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Melding } from '../../onderdelen/tekst.tsx'

/** That the deviation says another figure than the plan, or one that the plan misses, with what can be done about it. */
export const Tegenspraak: FC<{ readonly dossier: Dossier }> = ({ dossier }) => (
  <>
    {findTegenspraak(dossier).map((deel) => (
      <Melding soort="warning">
        <Alinea>
          {sayTegenspraak(deel)}{' '}
          <Link naar={`/dossiers/${dossier.id}/afwijking`}>Wijzig de afwijking</Link> of{' '}
          <Link naar={`/dossiers/${dossier.id}/gegevens/${deel.feit}`}>verbeter het plan</Link>.
        </Alinea>
      </Melding>
    ))}
    {findNietIngevuld(dossier).map((deel) => (
      <Melding soort="warning">
        <Alinea>
          {sayNietIngevuld(deel)} Gaat de afwijking daarover?{' '}
          <Link naar={`/dossiers/${dossier.id}/gegevens/${deel.feit}`}>Vul het dan in</Link>.
        </Alinea>
      </Melding>
    ))}
  </>
)
