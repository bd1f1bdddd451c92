import type { FC } from 'hono/jsx'
import { Tekstveld } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'

/** Why: no change to a case goes without. */
export const Redenveld: FC<Ingevuld & { readonly label: string; readonly hulp: string }> = ({
  velden,
  fouten,
  label,
  hulp,
}) => <Tekstveld naam="reden" label={label} hulp={hulp} rijen={6} velden={velden} fouten={fouten} />
