import type { FC } from 'hono/jsx'
import { HARDHEID } from '../../app/woorden/richting.ts'
import type { GrondUitkomst, RichtingUitkomst } from '../../domain/model/richting.ts'
import { Alinea, Kop2 } from './tekst.tsx'

/** At most so many grounds are shown; the report and the answer of the API tell the rest. */
const MAX_GRONDEN = 3

const KLEUR: Readonly<Record<RichtingUitkomst['stand'], string>> = {
  strijdig: 'danger',
  nee_tenzij: 'danger',
  past_niet: 'danger',
  botst: 'warning',
  open: 'warning',
  zwijgt: 'neutral',
  aanpassen: 'warning',
  past_mits: 'safe',
  past: 'safe',
  onbekend: 'neutral',
}

/** The stand in words; the colour only repeats what the words say. */
export const StandWoorden: FC<{ readonly richting: RichtingUitkomst }> = ({ richting }) => (
  <span class={`utrecht-badge-status utrecht-badge-status--${KLEUR[richting.stand]}`}>
    {richting.woorden}
  </span>
)

const Gronden: FC<{ readonly titel: string; readonly gronden: readonly GrondUitkomst[] }> = ({
  titel,
  gronden,
}) =>
  gronden.length === 0 ? null : (
    <>
      <Alinea>
        <strong>{titel}</strong>
      </Alinea>
      <ul>
        {gronden.slice(0, MAX_GRONDEN).map(({ tekst, hardheid }) => (
          <li>
            {tekst}
            {/* What is softer says so itself. */}
            {hardheid === 'vast' && ` (${HARDHEID.vast})`}
          </li>
        ))}
      </ul>
    </>
  )

/** Which way vision, policy and law point, how firm that is, and what decides. */
export const Richting: FC<{ readonly richting: RichtingUitkomst | undefined }> = ({ richting }) => {
  if (richting === undefined) {
    return <Alinea>Van dit advies is de richting niet bepaald. Beoordeel het plan opnieuw.</Alinea>
  }
  const beslissend = richting.door.filter(({ rol }) => rol !== 'doorbreekt_stilte')
  return (
    <section aria-labelledby="richting">
      <Kop2 id="richting">
        Welke kant het op wijst: <StandWoorden richting={richting} />
      </Kop2>
      <Alinea>{richting.samenvatting}</Alinea>
      <Gronden titel="Dit beslist" gronden={beslissend.length > 0 ? beslissend : richting.door} />
      <Gronden titel="Dit pleit ervoor" gronden={richting.tegenkracht} />
    </section>
  )
}
