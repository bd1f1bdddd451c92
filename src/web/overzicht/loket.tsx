import type { FC } from 'hono/jsx'
import { OMGEVINGSLOKET } from '../../app/woorden/vergunningvrij.ts'
import { Link } from '../onderdelen/link.tsx'

/** A sentence in which the address of the Omgevingsloket is a link. */
export const Lokettekst: FC<{ readonly tekst: string }> = ({ tekst }) => (
  <>
    {tekst.split(OMGEVINGSLOKET).map((deel, i) => (
      <>
        {i > 0 && <Link naar={`https://${OMGEVINGSLOKET}`}>{OMGEVINGSLOKET}</Link>}
        {deel}
      </>
    ))}
  </>
)
