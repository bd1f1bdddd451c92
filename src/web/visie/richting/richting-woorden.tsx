import type { FC } from 'hono/jsx'
import type { Richting } from '../../../domain/richting/grond.ts'

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
