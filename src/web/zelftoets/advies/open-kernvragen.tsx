import type { FC } from 'hono/jsx'
import type { Gevolgzinnen } from '../../../app/beoordelen/find-uitwegen.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Lijst, Uitklap } from '../../onderdelen/tekst.tsx'

type Kernvragen = Pick<Beoordeling, 'kernvragen'>

/** That questions are still open, in one line with the way to them; how many there are is known when they are asked. */
export const KernvragenRegel: FC<{ readonly pad: string; readonly beoordeling: Kernvragen }> = ({
  pad,
  beoordeling: { kernvragen = [] },
}) =>
  kernvragen.length === 0 ? null : (
    <p class="nl-paragraph vt-regel-knop">
      <span>U beantwoordde nog niet alle vragen.</span>
      <Knop tweede naar={`${pad}/kernvragen`} class="vt-niet-afdrukken">
        Beantwoord deze vragen
      </Knop>
    </p>
  )

/** What a planner would still ask about this kind of plan, and what each answer would do. */
export const OpenKernvragen: FC<{
  readonly beoordeling: Kernvragen
  readonly gevolgen: Gevolgzinnen
}> = ({ beoordeling: { kernvragen = [] }, gevolgen }) =>
  kernvragen.length === 0 ? null : (
    <Uitklap kop="Wat zou een planoloog nog vragen?">
      <ul>
        {kernvragen.map(({ feit, vraag, waarvoor }) => (
          <li>
            {vraag} <span class="vt-hulp">{waarvoor}</span>
            <Gevolgen zinnen={gevolgen(feit)} />
          </li>
        ))}
      </ul>
    </Uitklap>
  )

/** What each answer would do, below its question. */
export const Gevolgen: FC<{ readonly zinnen: readonly string[] }> = ({ zinnen }) =>
  zinnen.length === 0 ? null : <Lijst delen={zinnen} />
