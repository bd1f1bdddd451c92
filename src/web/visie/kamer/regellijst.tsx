import type { FC } from 'hono/jsx'
import type { RegelDefinitie } from '../../../domain/model/regel.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Link } from '../../onderdelen/link.tsx'
import { Lijst } from '../../onderdelen/tekst.tsx'
import type { Kamer } from './kamer.tsx'
import { AARD_WOORDEN } from './woorden.ts'

/** Rules with what each is and whose it is; nothing when there is none. */
export const Regellijst: FC<{
  readonly kamer: Kamer
  readonly regels: readonly RegelDefinitie[]
}> = ({ kamer, regels }) => (
  <Lijst
    delen={regels.map(({ id, titel, aard, herkomst, werking }) => (
      <>
        <Link naar={kamer.link(`/visie/regels/${id}`)}>
          {id} {titel}
        </Link>{' '}
        <span class="nl-data-badge">{AARD_WOORDEN[aard]}</span>{' '}
        <Herkomst herkomst={herkomst} werking={werking} wie />
      </>
    ))}
  />
)
