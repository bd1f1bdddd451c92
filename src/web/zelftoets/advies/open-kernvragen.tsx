import type { FC } from 'hono/jsx'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'

/** What a planner would still ask about this kind of plan, and what each answer would tell. */
export const OpenKernvragen: FC<{ readonly pad: string; readonly beoordeling: Beoordeling }> = ({
  pad,
  beoordeling: { kernvragen = [] },
}) =>
  kernvragen.length === 0 ? null : (
    <>
      <Kop2>Wat zou een planoloog nog vragen?</Kop2>
      <Alinea>
        Deze vragen sloeg u over, of u wist het niet. Dat mag. Met een antwoord wordt het advies
        scherper. <Link naar={`${pad}/kernvragen`}>Beantwoord deze vragen</Link>
      </Alinea>
      <ul>
        {kernvragen.map(({ vraag, waarvoor }) => (
          <li>
            {vraag} <span class="vt-hulp">{waarvoor}</span>
          </li>
        ))}
      </ul>
    </>
  )
