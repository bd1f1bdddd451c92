import type { Context } from 'hono'
import type { FC } from 'hono/jsx'
import { type Feit, isSameWaarde } from '../../../domain/model/feit.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop1, Kop2, Lijst } from '../../onderdelen/tekst.tsx'
import { answerPagina } from '../../shared/antwoord.tsx'
import { readAntwoord, type Velden } from '../../shared/formulier.ts'
import type { Kamer } from './kamer.ts'

interface VerouderdProps {
  /** Address of the self-check. */
  readonly pad: string
  /** What was filled in and not kept. */
  readonly anders: readonly { readonly label: string; readonly waarde: string }[]
}

/** What was filled in on a page that somebody else, or the same person in another window, was ahead of. */
const Verouderd: FC<VerouderdProps> = ({ pad, anders }) => (
  <>
    <Kop1>Dit is nog niet bewaard</Kop1>
    <Alinea>
      Er zijn intussen andere antwoorden gegeven met deze link. Misschien deed u dat zelf, in een
      ander venster. Wat u nu invulde, hebben wij daarom niet bewaard:
    </Alinea>
    <Lijst delen={anders.map(({ label, waarde }) => `${label}: ${waarde}`)} />
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

const mayAnswer = ({ herkomst }: Feit) => herkomst === 'initiatief'

/**
 * A form of before the last answer. A second click sends what is stored already and goes on; anything else is
 * shown again, so that nobody thinks that it was kept.
 */
export const answerVerouderd = async (
  { lees, padOf, toon, opmaak }: Kamer,
  c: Context,
  { velden, naar }: { readonly velden: Velden; readonly naar: string | undefined },
): Promise<Response> => {
  const { boek, invoer } = await lees(c)
  const anders = [...boek.feiten.values()].filter(mayAnswer).flatMap((feit) => {
    const antwoord = readAntwoord(feit, velden)
    const isBewaard = isSameWaarde(antwoord, invoer.feiten[feit.id])
    if (antwoord === undefined || isBewaard) return []
    return [{ label: upperFirst(feit.label), waarde: toon(boek)(feit.id, antwoord) }]
  })
  if (anders.length === 0) return c.redirect(naar ?? padOf(c), 303)
  return answerPagina(c, opmaak, {
    titel: 'Dit is nog niet bewaard',
    status: 409,
    inhoud: <Verouderd pad={padOf(c)} anders={anders} />,
  })
}
