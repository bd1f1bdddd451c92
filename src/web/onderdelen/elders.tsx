import type { FC } from 'hono/jsx'
import { wordRichting } from '../../app/woorden/richting.ts'
import type { Elders } from '../../domain/model/richting.ts'
import type { Visie } from '../../domain/model/visie.ts'
import { Alinea, Kop2, Lijst } from './tekst.tsx'

/** Only of these is it true that the idea fits there. */
const PAST: ReadonlySet<string> = new Set(['past', 'past_mits', 'aanpassen'])

const titelOf = ({ gebieden }: Elders): string =>
  gebieden.length === 0 || gebieden.some(({ stand }) => PAST.has(stand))
    ? 'Waar dit beter zou passen'
    : 'Waar minder tegen dit plan spreekt'

/** What was searched: a suitability map shows the areas that are left open here as well. */
const GEZOCHT =
  'Hier staan alleen de dichtstbijzijnde gebieden waarvan dit nu al zeker is. Waar het nog open is, kan het ook gunstiger uitkomen.'

/** Where the place is the obstacle: the nearest areas in which the same idea stands higher. */
export const ElderGebieden: FC<{
  readonly elders: Elders | undefined
  readonly visie: Visie
}> = ({ elders, visie }) =>
  elders === undefined ? null : (
    <section aria-labelledby="elders">
      <Kop2 id="elders">{titelOf(elders)}</Kop2>
      <Lijst
        delen={elders.gebieden.map((elder) => (
          <>
            <strong>{elder.naam}</strong> ({elder.afstand}): {wordRichting(visie, elder)}
          </>
        ))}
        leeg="Met dezelfde antwoorden komt dit idee in geen ander gebied nu al zeker beter uit."
      />
      {elders.gebieden.length > 0 && <Alinea>{`${GEZOCHT} ${elders.uitleg}`}</Alinea>}
    </section>
  )
