import type { FC } from 'hono/jsx'
import { wordRichting } from '../../../app/woorden/richting.ts'
import type { Kant, Richting } from '../../../domain/model/antwoord/dekking.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'

/** A sign beside the word: nobody depends on colour. */
const TEKEN: Readonly<Record<Richting, string>> = {
  beslist: '●',
  indicatief: '◐',
  open: '○',
  zwijgt: '–',
}

export const RichtingWoord: FC<{ readonly richting: Richting }> = ({ richting }) => (
  <>
    <span aria-hidden="true">{TEKEN[richting]}</span> {richting}
  </>
)

/** Which way it points there and how firm that is, after the word of how much direction there is. */
export const KantWoorden: FC<{
  readonly richting: Richting
  readonly kant: Kant | undefined
  readonly boek: Regelboek
}> = ({ richting, kant, boek }) => (
  <>
    <RichtingWoord richting={richting} />
    {kant && `: ${wordRichting(boek.visie, kant)}`}
  </>
)

/** What the four words mean. */
export const Legenda: FC<{ readonly uitleg: Readonly<Record<Richting, string>> }> = ({
  uitleg,
}) => (
  <dl>
    {Object.entries(uitleg).map(([woord, tekst]) => (
      <div>
        <dt>
          <strong>
            <RichtingWoord richting={woord as Richting} />
          </strong>
        </dt>
        <dd>{tekst}</dd>
      </div>
    ))}
  </dl>
)
