import type { FC } from 'hono/jsx'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'

/** The end of a form that records something in a case: do it, or go back where one came from. */
export const Vastlegknoppen: FC<{ readonly knop: string; readonly terug: string }> = ({
  knop,
  terug,
}) => <Formulierknoppen knop={knop} naar={terug} terug="Terug zonder vast te leggen" />
