import type { FC } from 'hono/jsx'
import { HERKOMST } from '../../app/woorden/codes.ts'
import type { Herkomst as Soort, Werking } from '../../domain/model/bron.ts'

/** Where something comes from, and whether the municipality still has to confirm it (`wie`: in so many words). */
export const Herkomst: FC<{
  readonly herkomst: Soort
  readonly werking: Werking | undefined
  readonly wie?: boolean
}> = ({ herkomst, werking, wie }) => (
  <>
    <span class="nl-data-badge">{HERKOMST[herkomst]}</span>{' '}
    {werking === 'te_bevestigen' && (
      <span class="nl-data-badge">nog te bevestigen{wie && ' door de gemeente'}</span>
    )}
  </>
)
