import type { FC } from 'hono/jsx'
import { listOntbrekend } from '../../../app/brief/draft-brief.ts'
import { joinEn } from '../../../domain/tekst.ts'
import { Melding } from '../../onderdelen/tekst.tsx'
import type { Stijlhuis } from '../../shared/huisstijl.ts'

/** What the letter does not say of who sends it, before it goes out; not printed. */
export const BriefOntbreekt: FC<Pick<Stijlhuis, 'huisstijl'> & { readonly hoe: string }> = ({
  huisstijl,
  hoe,
}) => {
  const ontbreekt = listOntbrekend(huisstijl)
  return ontbreekt.length === 0 ? null : (
    <div class="vt-niet-afdrukken">
      <Melding soort="warning">
        <p class="utrecht-paragraph">
          <strong>In de brief ontbreekt nog: {joinEn(ontbreekt)}.</strong> {hoe}
        </p>
      </Melding>
    </div>
  )
}
