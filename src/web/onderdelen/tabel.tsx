import type { Child, FC } from 'hono/jsx'
import { Alinea } from './tekst.tsx'

/**
 * A table of which each row is a card when the screen is narrow, unless it is a matrix: that scrolls on its own. The
 * first column names the row.
 */
export const Tabel: FC<{
  readonly titel: string
  readonly koppen: readonly string[]
  readonly rijen: readonly (readonly Child[])[]
  /** Said in its place when there are no rows; empty: then there is nothing. */
  readonly leeg?: string
}> = ({ titel, koppen, rijen, leeg }) =>
  rijen.length === 0 && leeg !== undefined ? (
    leeg !== '' && <Alinea>{leeg}</Alinea>
  ) : (
    <section class="utrecht-table-container" tabindex={0} aria-label={titel}>
      <table class="utrecht-table utrecht-table--html-table">
        <caption class="utrecht-table__caption">{titel}</caption>
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            {koppen.map((kop) => (
              <th scope="col" class="utrecht-table__header-cell">
                {kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {rijen.map(([eerste, ...rest]) => (
            <tr class="utrecht-table__row">
              <th scope="row" class="utrecht-table__cell">
                {eerste}
              </th>
              {rest.map((cel, i) => (
                <td class="utrecht-table__cell" data-kop={koppen[i + 1]}>
                  {cel}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
