import type { FC } from 'hono/jsx'
import type { RegelDefinitie } from '../../domain/model/regel.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { Uitklap } from './tekst.tsx'

/** What the source says literally, where we hold its text, and which source that is. */
export const Citaat: FC<{
  readonly regel: RegelDefinitie | undefined
  readonly boek: Pick<Regelboek, 'visie'>
}> = ({ regel, boek: { visie } }) => {
  const citaten = regel?.bron.flatMap(({ citaat, document, plaats }) => {
    const titel = visie.documenten[document]?.titel ?? document
    return citaat ? [{ citaat, waar: plaats ? `${titel}, ${plaats}` : titel }] : []
  })
  if (!citaten || citaten.length === 0) return null
  return (
    <Uitklap kop="Wat de visie letterlijk zegt">
      {citaten.map(({ citaat, waar }) => (
        <blockquote class="vt-citaat">
          {citaat}
          <footer class="vt-hulp">{waar}</footer>
        </blockquote>
      ))}
    </Uitklap>
  )
}
