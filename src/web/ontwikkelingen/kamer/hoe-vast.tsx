import type { FC } from 'hono/jsx'
import type { Vastheid } from '../../../app/woorden/grondslag.ts'
import { Alinea, Lijst } from '../../onderdelen/tekst.tsx'

/** How something stands, on what that rests, and what is left when only what is firm counts. */
export const HoeVast: FC<{ readonly vastheid: Vastheid }> = ({
  vastheid: { stand, gronden, alleenVast },
}) => (
  <>
    <Alinea>
      {stand}
      {gronden.length > 0 && ' Dit rust op:'}
    </Alinea>
    {gronden.length > 0 && <Lijst delen={gronden} />}
    {alleenVast !== '' && <Alinea>{alleenVast}</Alinea>}
  </>
)
