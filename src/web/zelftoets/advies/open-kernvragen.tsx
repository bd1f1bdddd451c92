import type { FC } from 'hono/jsx'
import type { Gevolgzinnen } from '../../../app/beoordelen/find-uitwegen.ts'
import type { Kernstand } from '../../../app/beoordelen/onderwerpen.ts'
import type { Beoordeling, OpenKernvraag } from '../../../domain/model/beoordeling.ts'
import { isTegen } from '../../../domain/weging/schaal.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Kop2, Lijst } from '../../onderdelen/tekst.tsx'

/** The address at which the answer to this question stands, to change. */
const toAntwoord = (pad: string, { feit }: Pick<OpenKernvraag, 'feit'>): string =>
  `${pad}/antwoorden#veld-${feit}`

/** What somebody did not know when it was asked, and where he says it when he knows. */
const WeetNiet: FC<{ readonly pad: string; readonly vragen: readonly OpenKernvraag[] }> = ({
  pad,
  vragen: [eerste, ...meer],
}) =>
  eerste === undefined ? null : (
    <p class="nl-paragraph vt-niet-afdrukken">
      U antwoordde "Weet ik niet" op{' '}
      {meer.length === 0 ? `deze vraag: ${eerste.vraag}` : `${meer.length + 1} vragen.`} Weet u het
      nu wel?{' '}
      <Link naar={toAntwoord(pad, eerste)}>
        Wijzig {meer.length === 0 ? 'dit antwoord' : 'deze antwoorden'}
      </Link>
    </p>
  )

/**
 * That questions are still open, in one line with the way to them; how many there are is known when they are asked. What
 * was answered with "weet ik niet" is not asked again, and says so. Where something stands in the way already it stands
 * with what is open: there something else has to change first.
 */
export const KernvragenRegel: FC<{
  readonly pad: string
  readonly kern: Kernstand
  readonly richting: Beoordeling['richting']
}> = ({ pad, kern: { open, weetNiet }, richting }) =>
  isTegen(richting?.stand) ? null : open.length === 0 ? (
    <WeetNiet pad={pad} vragen={weetNiet} />
  ) : (
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
  readonly kern: Kernstand
  readonly gevolgen: Gevolgzinnen
}> = ({ pad, kern: { open, weetNiet }, gevolgen }) =>
  open.length + weetNiet.length === 0 ? null : (
    <>
      <Kop2>Wat zou een planoloog nog vragen?</Kop2>
      <ul>
        {[...open, ...weetNiet].map((deel) => (
          <li>
            {deel.vraag} <span class="vt-hulp">{deel.waarvoor}</span>
            {weetNiet.includes(deel) && ' U antwoordde: "Weet ik niet".'}
            <Gevolgen zinnen={gevolgen(deel.feit)} />
            {pad !== undefined && weetNiet.includes(deel) && (
              <Linkregel naar={toAntwoord(pad, deel)}>Wijzig dit antwoord</Linkregel>
            )}
          </li>
        ))}
      </ul>
      {pad !== undefined && open.length > 0 && (
        <Linkregel naar={`${pad}/kernvragen`}>Beantwoord deze vragen</Linkregel>
      )}
    </>
  )

/** What each answer would do, below its question. */
export const Gevolgen: FC<{ readonly zinnen: readonly string[] }> = ({ zinnen }) =>
  zinnen.length === 0 ? null : <Lijst delen={zinnen} />
