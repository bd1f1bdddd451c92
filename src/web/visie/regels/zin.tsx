import type { FC } from 'hono/jsx'
import type { Zin } from '../../../app/woorden/voorwaarde.ts'

const Deel: FC<{ readonly zin: Zin }> = ({ zin: { tekst, delen } }) => (
  <li>
    {tekst}
    {delen && (
      <ul>
        {delen.map((deel) => (
          <Deel zin={deel} />
        ))}
      </ul>
    )}
  </li>
)

/** A condition in words, each part below what introduces it. */
export const Zinnen: FC<{ readonly zin: Zin }> = ({ zin }) => (
  <div class="vt-zinnen">
    <ul>
      <Deel zin={zin} />
    </ul>
  </div>
)
