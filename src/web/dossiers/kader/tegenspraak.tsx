import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { findTegenspraak } from '../../../app/effecten/afwijking-naast-plan.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Melding } from '../../onderdelen/tekst.tsx'

/** That the deviation says another figure than the plan, with what can be done about it. */
export const Tegenspraak: FC<{ readonly dossier: Dossier }> = ({ dossier }) => (
  <>
    {findTegenspraak(dossier).map(({ feit, label, plan, afwijking }) => (
      <Melding soort="warning">
        <Alinea>
          In de afwijking staat {joinEn(afwijking)}, in het plan {plan} ({label}). Welke van de twee
          klopt? <Link naar={`/dossiers/${dossier.id}/afwijking`}>Wijzig de afwijking</Link> of{' '}
          <Link naar={`/dossiers/${dossier.id}/gegevens/${feit}`}>verbeter het plan</Link>.
        </Alinea>
      </Melding>
    ))}
  </>
)
