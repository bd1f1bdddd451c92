import type { FC } from 'hono/jsx'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'

const KLEUR: Readonly<Record<Beoordeling['advies']['conclusie'], string>> = {
  ja: 'safe',
  ja_mits: 'safe',
  afweging_nodig: 'warning',
  nee_in_deze_vorm: 'danger',
  nog_niet_te_zeggen: 'neutral',
}

/** The conclusie in words; the colour only repeats what the words say. */
export const AdviesWoorden: FC<{
  readonly advies: Pick<Beoordeling['advies'], 'conclusie' | 'woorden'>
}> = ({ advies }) => (
  <span class={`utrecht-badge-status utrecht-badge-status--${KLEUR[advies.conclusie]}`}>
    {advies.woorden}
  </span>
)
