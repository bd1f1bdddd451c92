import type { FC } from 'hono/jsx'

/** The end of a form that records something in a case: do it, or go back where one came from. */
export const Vastlegknoppen: FC<{ readonly knop: string; readonly terug: string }> = ({
  knop,
  terug,
}) => (
  <div class="vt-knoppen">
    <button type="submit" class="nl-button nl-button--primary">
      {knop}
    </button>
    <a class="nl-button nl-button--secondary" href={terug}>
      Terug zonder vast te leggen
    </a>
  </div>
)
