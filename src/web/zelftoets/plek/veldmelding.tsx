import type { FC } from 'hono/jsx'
import type { Veldfout } from '../../shared/fouten.tsx'

export const foutAt = (fouten: readonly Veldfout[], veld: string) =>
  fouten.find((fout) => fout.veld === veld)?.melding

/** What is wrong with a field, beside it. */
export const Melding: FC<{ readonly id: string; readonly tekst: string | undefined }> = ({
  id,
  tekst,
}) =>
  tekst === undefined ? null : (
    <p class="vt-fout" id={id}>
      Fout: {tekst}
    </p>
  )
