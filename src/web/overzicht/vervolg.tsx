import type { FC } from 'hono/jsx'
import type { Vervolg } from '../../app/overzicht/vervolg.ts'

/** What to do, one after another, with how long it takes. */
export const Tijdlijn: FC<{ readonly vervolg: Vervolg }> = ({ vervolg: { stappen, kosten } }) => (
  <ol class="vt-tijdlijn">
    {stappen.map(({ wat, duur }, i) => (
      <li>
        {wat}
        {duur !== undefined && <span class="vt-hulp"> ({duur})</span>}
        {i === stappen.length - 1 && <p class="vt-hulp">Kosten: {kosten}</p>}
      </li>
    ))}
  </ol>
)
