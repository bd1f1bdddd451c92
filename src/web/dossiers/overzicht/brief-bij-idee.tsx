import type { FC } from 'hono/jsx'
import type { Briefpunt } from '../../../app/brief/naast-aanvraag.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'

/** That an application departs from what the letter at its idea asked; nothing where it does not. */
export const BriefBijIdee: FC<{ readonly id: string; readonly punten: readonly Briefpunt[] }> = ({
  id,
  punten,
}) => {
  const { length } = punten.filter(({ naleving }) => naleving === 'wijkt_af')
  return length === 0 ? null : (
    <Alinea>
      <strong>
        De aanvraag wijkt af van {formatAantal(length, 'punt', 'punten')} uit de brief bij het idee.
      </strong>{' '}
      <Link naar={`/dossiers/${id}/wijzigingen#brief-bij-idee`}>Bekijk waarvan</Link>
    </Alinea>
  )
}
