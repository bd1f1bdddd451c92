import type { FC } from 'hono/jsx'
import { Knop } from '../../onderdelen/knop.tsx'

/** The end of a form that records something in a case: do it, or go back where one came from. */
export const Vastlegknoppen: FC<{ readonly knop: string; readonly terug: string }> = ({
  knop,
  terug,
}) => (
  <div class="vt-knoppen">
    <Knop>{knop}</Knop>
    <Knop naar={terug} tweede>
      Terug zonder vast te leggen
    </Knop>
  </div>
)
