import type { FC } from 'hono/jsx'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { Vraagveld, type VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import { GEVRAAGD } from '../kamer/bewaar.ts'

interface VraagformulierProps {
  /** Of the self-check. */
  readonly pad: string
  readonly actie: string
  readonly versie: number
  readonly vragen: readonly VraagveldProps[]
  readonly knop: string
  /** What the link to the advice says. */
  readonly terug: string
}

/** Questions on one page, with the names of what was asked, and the way round them to the advice. */
export const Vraagformulier: FC<VraagformulierProps> = ({
  pad,
  actie,
  versie,
  vragen,
  ...knoppen
}) => (
  <form method="post" action={actie} novalidate>
    <Verborgen naam="versie" waarde={versie} />
    {vragen.map(({ feit }) => (
      <input type="hidden" name={GEVRAAGD} value={feit.id} />
    ))}
    {vragen.map((vraag) => (
      <Vraagveld {...vraag} />
    ))}
    <Formulierknoppen {...knoppen} naar={`${pad}/advies`} />
  </form>
)
