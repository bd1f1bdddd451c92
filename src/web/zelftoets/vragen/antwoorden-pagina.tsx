import type { FC } from 'hono/jsx'
import { Knop } from '../../onderdelen/knop.tsx'
import { Alinea, Kop1 } from '../../onderdelen/tekst.tsx'
import { Vraagveld, type VraagveldProps } from '../../onderdelen/vraagveld.tsx'

export interface AntwoordenProps {
  readonly pad: string
  readonly versie: number
  readonly vragen: readonly VraagveldProps[]
}

/** Every answer so far, to change; an empty field takes the answer back. */
export const ZelftoetsAntwoorden: FC<AntwoordenProps> = ({ pad, versie, vragen }) => (
  <>
    <Kop1>Uw antwoorden wijzigen</Kop1>
    <Alinea>Verandert u een antwoord? Dan rekenen wij het advies opnieuw uit.</Alinea>
    <form method="post" action={`${pad}/antwoorden`} class="vt-smal" novalidate>
      <input type="hidden" name="versie" value={String(versie)} />
      {vragen.map((vraag) => (
        <Vraagveld {...vraag} />
      ))}
      <div class="vt-knoppen">
        <Knop>Opslaan</Knop>
        <Knop naar={pad} tweede>
          Terug zonder wijzigen
        </Knop>
      </div>
    </form>
  </>
)
