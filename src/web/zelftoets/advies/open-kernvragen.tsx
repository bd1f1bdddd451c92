import type { FC } from 'hono/jsx'
import type { Gevolgzinnen } from '../../../app/beoordelen/find-uitwegen.ts'
import { TEGEN } from '../../../app/overzicht/andere-plek.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Linkregel } from '../../onderdelen/link.tsx'
import { Kop2, Lijst } from '../../onderdelen/tekst.tsx'

type Kernvragen = Pick<Beoordeling, 'kernvragen' | 'richting'>

/**
 * That questions are still open, in one line with the way to them; how many there are is known when they are asked. Where
 * something stands in the way already it stands with what is open: there something else has to change first.
 */
export const KernvragenRegel: FC<{ readonly pad: string; readonly beoordeling: Kernvragen }> = ({
  pad,
  beoordeling: { kernvragen = [], richting },
}) =>
  kernvragen.length === 0 || TEGEN.has(richting?.stand ?? '') ? null : (
    <p class="nl-paragraph vt-regel-knop">
      <span>U beantwoordde nog niet alle vragen.</span>
      <Knop tweede naar={`${pad}/kernvragen`} class="vt-niet-afdrukken">
        Beantwoord deze vragen
      </Knop>
    </p>
  )

/** What a planner would still ask about this kind of plan, what each answer would do, and the way to answer. */
export const OpenKernvragen: FC<{
  readonly pad?: string | undefined
  readonly beoordeling: Kernvragen
  readonly gevolgen: Gevolgzinnen
}> = ({ pad, beoordeling: { kernvragen = [] }, gevolgen }) =>
  kernvragen.length === 0 ? null : (
    <>
      <Kop2>Wat zou een planoloog nog vragen?</Kop2>
      <ul>
        {kernvragen.map(({ feit, vraag, waarvoor }) => (
          <li>
            {vraag} <span class="vt-hulp">{waarvoor}</span>
            <Gevolgen zinnen={gevolgen(feit)} />
          </li>
        ))}
      </ul>
      {pad !== undefined && (
        <Linkregel naar={`${pad}/kernvragen`}>Beantwoord deze vragen</Linkregel>
      )}
    </>
  )

/** What each answer would do, below its question. */
export const Gevolgen: FC<{ readonly zinnen: readonly string[] }> = ({ zinnen }) =>
  zinnen.length === 0 ? null : <Lijst delen={zinnen} />
