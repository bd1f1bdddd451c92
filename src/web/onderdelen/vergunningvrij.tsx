import type { Child, FC } from 'hono/jsx'
import { wordVergunningvrij } from '../../app/woorden/vergunningvrij.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { VergunningvrijUitkomst } from '../../domain/model/vergunningvrij.ts'
import { Alinea, Kop2, Lijst } from './tekst.tsx'

/** In a box of its own beside the advice: whether no permit is needed by national law, with the questions that keep it open. */
export const Vergunningvrij: FC<{
  readonly uitkomst: VergunningvrijUitkomst | undefined
  readonly boek: Pick<Regelboek, 'feiten'>
  /** The same questions to answer; absent: they are only told. */
  readonly formulier?: Child
}> = ({ uitkomst, boek, formulier }) => {
  if (!uitkomst) return null
  const { titel, antwoord, delen, vragen, voorbehoud } = wordVergunningvrij(uitkomst, boek)
  return (
    <section aria-labelledby="vergunningvrij">
      <Kop2 id="vergunningvrij">{titel}</Kop2>
      <div class={`utrecht-alert utrecht-alert--${uitkomst.stand === 'ja' ? 'ok' : 'info'}`}>
        <div class="utrecht-alert__content">
          <Alinea>
            <strong>{antwoord}</strong>
          </Alinea>
          <Lijst delen={delen} />
          {vragen.length > 0 && (
            <>
              <Alinea>Deze vragen staan hiervoor nog open. Zij houden het advies niet op.</Alinea>
              {formulier || <Lijst delen={vragen} />}
            </>
          )}
          <Alinea>{voorbehoud}</Alinea>
        </div>
      </div>
    </section>
  )
}
