import type { FC } from 'hono/jsx'
import type { UitkomstMetToelichting } from '../../domain/beoordeling.ts'
import type { Regelboek } from '../../domain/regelboek.ts'
import { Citaat } from '../onderdelen/citaat.tsx'
import { Spoor } from '../onderdelen/spoor.tsx'
import { HERKOMST_WOORDEN, OORDEEL_WOORDEN } from '../woorden.ts'

/** One rule in this case: what it says, on what ground, and on demand the whole trace. */
export const Uitkomst: FC<{
  readonly uitkomst: UitkomstMetToelichting
  readonly boek: Pick<Regelboek, 'regels' | 'gebieden' | 'visie'>
}> = ({ uitkomst, boek }) => {
  const { regel, titel, oordeel, gebied, herkomst, werking, toelichting, spoor } = uitkomst
  const naam = boek.gebieden.find(({ id }) => id === gebied)?.naam ?? gebied
  return (
    <li>
      <p class="nl-paragraph">
        <strong>
          {regel} {titel}
        </strong>
        : {OORDEEL_WOORDEN[oordeel]}
        {naam ? ` (${naam})` : ''}. <span class="nl-data-badge">{HERKOMST_WOORDEN[herkomst]}</span>{' '}
        {werking === 'te_bevestigen' ? (
          <span class="nl-data-badge">nog te bevestigen door de gemeente</span>
        ) : (
          ''
        )}
      </p>
      <p class="nl-paragraph">{toelichting.motivering}</p>
      <Citaat regel={boek.regels.find(({ id }) => id === regel)} boek={boek} />
      <Spoor spoor={spoor} />
    </li>
  )
}
