import type { FC } from 'hono/jsx'
import type { Vrijzin } from '../../../app/woorden/vergunningvrij.ts'
import { formatAantal } from '../../../domain/tekst.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Melding } from '../../onderdelen/tekst.tsx'
import { Lokettekst } from '../../overzicht/loket.tsx'

interface VrijmeldingProps {
  readonly vrij: Vrijzin
  /** How many questions that keep it open stand below. */
  readonly vragen: number
}

/** At the top: that no permit is needed for the building, or perhaps none, with the way to what it hangs on. */
export const Vrijmelding: FC<VrijmeldingProps> = ({ vrij: { stand, zin, uitleg }, vragen }) => (
  <Melding soort={stand === 'ja' ? 'ok' : 'info'}>
    <Alinea>
      <strong>{zin}</strong> <Lokettekst tekst={uitleg} />{' '}
      <Link naar="#vergunningvrij">
        {vragen > 0
          ? `Beantwoord ${vragen === 1 ? 'deze vraag' : `deze ${formatAantal(vragen, 'vraag', 'vragen')}`}`
          : 'Lees meer'}
      </Link>
    </Alinea>
  </Melding>
)
