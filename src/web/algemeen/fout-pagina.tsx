import type { FC } from 'hono/jsx'
import { Alinea, Kop1 } from '../onderdelen/tekst.tsx'

/** What went wrong, in words, and where to go from here. */
export const FoutPagina: FC<{
  readonly titel: string
  readonly tekst: string
  readonly kenmerk?: string
}> = ({ titel, tekst, kenmerk }) => (
  <>
    <Kop1>{titel}</Kop1>
    <Alinea>{tekst}</Alinea>
    {kenmerk === undefined ? '' : <Alinea>Kenmerk voor de beheerder: {kenmerk}</Alinea>}
    <Alinea>
      <a class="nl-link" href="/">
        Naar het begin
      </a>
    </Alinea>
  </>
)
