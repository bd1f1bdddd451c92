import type { FC } from 'hono/jsx'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop1, Kop2 } from '../../onderdelen/tekst.tsx'

export interface VerouderdProps {
  /** Address of the self-check. */
  readonly pad: string
  /** What was filled in and not kept. */
  readonly anders: readonly { readonly label: string; readonly waarde: string }[]
}

/** What was filled in on a page that somebody else, or the same person in another window, was ahead of. */
export const Verouderd: FC<VerouderdProps> = ({ pad, anders }) => (
  <>
    <Kop1>Dit is nog niet bewaard</Kop1>
    <Alinea>
      Er zijn intussen andere antwoorden gegeven met deze link. Misschien deed u dat zelf, in een
      ander venster. Wat u nu invulde, hebben wij daarom niet bewaard:
    </Alinea>
    <ul>
      {anders.map(({ label, waarde }) => (
        <li>
          {label}: {waarde}
        </li>
      ))}
    </ul>
    <Kop2>Wat kunt u doen?</Kop2>
    <ul>
      <li>
        <Link naar={`${pad}/antwoorden`}>Bekijk en wijzig uw antwoorden</Link>
      </li>
      <li>
        <Link naar={pad}>Ga verder waar u was</Link>
      </li>
    </ul>
  </>
)
