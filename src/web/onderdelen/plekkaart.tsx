import type { FC } from 'hono/jsx'
import type { Plankaart } from '../../app/kaartje/plankaart.ts'
import { asDataUrl } from '../shared/beeld.ts'
import { Lijst, Uitklap } from './tekst.tsx'

/** Where a plan lies: a picture, so that what is written on it is no text of the page, and what is on it in words. */
export const Plekkaart: FC<{ readonly kaart: Plankaart }> = ({ kaart }) => (
  <div class="vt-plekkaart">
    <img
      class="vt-kaartje"
      src={asDataUrl(kaart.svg)}
      width={kaart.breedte}
      height={kaart.hoogte}
      alt={kaart.tekst}
    />
    <Uitklap kop={`Kaart: ${kaart.makers}`}>
      <Lijst class="vt-lijst-kaal" delen={kaart.legenda} />
    </Uitklap>
  </div>
)
