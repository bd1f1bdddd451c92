import type { FC } from 'hono/jsx'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { type Kamer, Kamerkop } from '../kamer/kamer.tsx'

const has = ({ regels }: Regelboek, id: string) => regels.some((regel) => regel.id === id)

/** The rulebook that has this rule when the chosen one does not. */
export const findElders = ({ boek, boeken }: Kamer, id: string): Regelboek | undefined =>
  has(boek, id) ? undefined : boeken.find((ander) => has(ander, id))

/** Another rulebook was chosen while a rule was read that only the first one has. */
export const RegelElders: FC<{
  readonly kamer: Kamer
  readonly id: string
  readonly elders: Regelboek
}> = ({ kamer, id, elders }) => (
  <Kamerkop
    kamer={kamer}
    titel={`Regel ${id} staat niet in dit regelboek`}
    pad={`/visie/regels/${id}`}
  >
    <Alinea>
      {kamer.boek.visie.titel} heeft deze regel niet.{' '}
      <Link naar={`/visie/regels/${id}?regelboek=${encodeURIComponent(elders.visie.id)}`}>
        Lees {id} in {elders.visie.titel}
      </Link>{' '}
      of <Link naar={kamer.link('/visie/regels')}>bekijk alle regels van dit regelboek</Link>.
    </Alinea>
  </Kamerkop>
)
