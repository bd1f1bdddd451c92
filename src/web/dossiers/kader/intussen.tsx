import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { formatTijdstip } from '../../shared/woorden.ts'
import { describeGebeurtenis } from './gebeurtenis-woorden.ts'

/** What others did in the case since this person last saw it; their own text stays in the form below. */
export const Intussen: FC<{ readonly dossier: Dossier; readonly gezien: number }> = ({
  dossier,
  gezien,
}) => {
  const sinds = dossier.gebeurtenissen.filter(
    ({ volgnummer, gebeurtenis }) => volgnummer > gezien && gebeurtenis.soort !== 'herbeoordeeld',
  )
  return sinds.length === 0 ? null : (
    <section class="utrecht-alert utrecht-alert--warning" aria-labelledby="intussen">
      <div class="utrecht-alert__content">
        <h2 class="nl-heading nl-heading--level-3" id="intussen">
          Intussen vastgelegd
        </h2>
        <ul>
          {sinds.map(({ gebeurtenis, door, vastgelegdOp }) => (
            <li>
              {describeGebeurtenis(dossier, gebeurtenis) ?? 'Iets in de behandeling'} ({door},{' '}
              {formatTijdstip(vastgelegdOp)})
              {'reden' in gebeurtenis ? `: ${gebeurtenis.reden}` : ''}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
