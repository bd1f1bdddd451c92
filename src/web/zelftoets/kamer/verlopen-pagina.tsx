import type { FC } from 'hono/jsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop1, Kop2 } from '../../onderdelen/tekst.tsx'

/** What to do with a link that nothing lies behind (any more). */
export const VerlopenLink: FC<{ readonly bewaardagen: number }> = ({ bewaardagen }) => (
  <>
    <Kop1>Deze link werkt niet meer</Kop1>
    <Alinea>
      Wij bewaren een zelftoets {bewaardagen} dagen na uw laatste antwoord. Daarna gooien wij alles
      weg. Dan kunnen wij uw antwoorden niet meer terughalen.
    </Alinea>
    <Kop2>Wat kunt u doen?</Kop2>
    <ul>
      <li>Kijk of u de hele link hebt overgenomen.</li>
      <li>
        Begin opnieuw. Dat duurt een paar minuten:{' '}
        <Link naar="/zelftoets">begin een nieuwe zelftoets</Link>.
      </li>
      <li>Bewaarde u een rapport? Dat blijft gewoon van u.</li>
    </ul>
  </>
)
