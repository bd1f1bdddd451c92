import type { FC } from 'hono/jsx'
import type { RegelDefinitie } from '../../domain/regel.ts'

/** What the source says literally, where we hold its text. */
export const Citaat: FC<{ readonly regel: RegelDefinitie | undefined }> = ({ regel }) => {
  const citaten = regel?.bron.flatMap(({ citaat, plaats }) => (citaat ? [{ citaat, plaats }] : []))
  if (!citaten || citaten.length === 0) return null
  return (
    <details>
      <summary>Wat de visie letterlijk zegt</summary>
      {citaten.map(({ citaat, plaats }) => (
        <blockquote class="vt-citaat">
          {citaat}
          {plaats ? <footer class="vt-hulp">{plaats}</footer> : ''}
        </blockquote>
      ))}
    </details>
  )
}
