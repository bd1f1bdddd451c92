import type { FC } from 'hono/jsx'
import type { Bijlage } from '../../app/ports/zelftoetsen.ts'
import { formatGetal } from '../../domain/tekst.ts'
import { Link } from '../onderdelen/link.tsx'

const SOORT: Readonly<Record<Bijlage['soort'], string>> = {
  omschrijving: 'tekst',
  pdf: 'PDF',
  png: 'PNG',
  jpeg: 'JPEG',
}

/** How large a file is, as people say it. */
const sayGrootte = (bytes: number): string =>
  bytes < 1_000_000
    ? `${formatGetal(Math.max(1, Math.round(bytes / 1_000)))} kB`
    : `${formatGetal(bytes / 1_000_000, 1)} MB`

/** What somebody wrote, whole, with his own lines and in whatever direction it is read. */
export const EigenTekst: FC<{ readonly tekst: string }> = ({ tekst }) => (
  <p class="nl-paragraph vt-eigen-tekst" dir="auto">
    {tekst}
  </p>
)

/** A drawing to keep, with what it is. */
export const Tekening: FC<{ readonly bijlage: Bijlage; readonly naar: string }> = ({
  bijlage: { naam, soort, bytes },
  naar,
}) => (
  <>
    <Link naar={naar} download={naam}>
      <bdi>{naam}</bdi>
    </Link>{' '}
    ({SOORT[soort]}, {sayGrootte(bytes)})
  </>
)
