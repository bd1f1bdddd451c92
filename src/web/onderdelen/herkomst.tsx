import type { FC } from 'hono/jsx'
import type { Herkomst as Soort, Werking } from '../../domain/model/bron.ts'
import { HERKOMST_WOORDEN } from '../shared/woorden.ts'

/** Where something comes from, and whether the municipality still has to confirm it. */
export const Herkomst: FC<{ readonly herkomst: Soort; readonly werking: Werking | undefined }> = ({
  herkomst,
  werking,
}) => (
  <>
    <span class="nl-data-badge">{HERKOMST_WOORDEN[herkomst]}</span>{' '}
    {werking === 'te_bevestigen' && <span class="nl-data-badge">nog te bevestigen</span>}
  </>
)
