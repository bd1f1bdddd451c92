import type { Child, FC } from 'hono/jsx'
import type { Vervolg } from '../../app/overzicht/vervolg.ts'
import { Lokettekst } from './loket.tsx'

/** What to do, one after another, with how long it takes. */
export const Tijdlijn: FC<{
  readonly vervolg: Vervolg
  /** Behind whom to ask what it costs: how to reach them. */
  readonly vraagKosten?: Child
}> = ({ vervolg: { stappen, kosten }, vraagKosten }) => (
  <ol class="vt-tijdlijn">
    {stappen.map(({ wat, duur }, i) => (
      <li>
        <Lokettekst tekst={wat} />
        {duur !== undefined && <span class="vt-hulp"> ({duur})</span>}
        {i === stappen.length - 1 && (
          <p class="vt-hulp">
            Kosten: {kosten}
            {vraagKosten}
          </p>
        )}
      </li>
    ))}
  </ol>
)
