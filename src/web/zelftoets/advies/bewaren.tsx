import type { FC } from 'hono/jsx'
import { Link, Linkveld } from '../../onderdelen/link.tsx'
import { Kop2, Lijst } from '../../onderdelen/tekst.tsx'

/** The link with which one comes back, and until when it works; the report beside it. */
export const Bewaren: FC<{
  readonly pad: string
  readonly link: string
  readonly bewaardTot: string
}> = ({ pad, link, bewaardTot }) => (
  <>
    <Kop2>Bewaren</Kop2>
    <Linkveld label="Uw link" link={link}>
      Bewaard tot en met {bewaardTot}.
    </Linkveld>
    <Lijst
      class="vt-lijst-naast vt-niet-afdrukken"
      delen={[
        <Link naar={`${pad}/rapport.pdf`}>Rapport (PDF)</Link>,
        <Link naar={`${pad}/rapport`}>Rapport om te lezen</Link>,
      ]}
    />
  </>
)
