import type { Child, FC } from 'hono/jsx'
import type { Antwoorden } from '../../../app/beoordelen/zelftoets.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { listWaarden } from '../../shared/formulier.ts'
import { GEVRAAGD, ZET_TERUG } from './bewaar.ts'

/** The change itself, as the form of a question would send it; what is undefined is left empty. */
export const Wijziging: FC<{ readonly antwoorden: Antwoorden }> = ({ antwoorden }) => (
  <>
    {Object.entries(antwoorden).map(([feit, antwoord]) => (
      <>
        <Verborgen naam={GEVRAAGD} waarde={feit} />
        {listWaarden(feit, antwoord).map((waarde) => (
          <Verborgen naam={feit} waarde={waarde} />
        ))}
      </>
    ))}
  </>
)

interface TerugknopProps {
  readonly pad: string
  readonly versie: number
  /** The answers of before. */
  readonly eerst: Antwoorden
  readonly children?: Child
}

/** Puts back what was before, and leads to the advice on that. */
export const Terugknop: FC<TerugknopProps> = ({ pad, versie, eerst, children }) => (
  <form method="post" action={`${pad}/wat-als`} class="vt-knoppen vt-niet-afdrukken">
    <Verborgen naam="versie" waarde={versie} />
    <Verborgen naam={ZET_TERUG} waarde="ja" />
    <Wijziging antwoorden={eerst} />
    <Knop tweede>{children}</Knop>
  </form>
)
