import type { FC } from 'hono/jsx'

export interface Veldfout {
  /** Id of the field that the summary links to. */
  readonly veld: string
  readonly melding: string
}

/** Every fault at the top of the page, each with a link to its field. */
export const Fouten: FC<{ readonly fouten: readonly Veldfout[] }> = ({ fouten }) =>
  fouten.length === 0 ? null : (
    <div
      class="utrecht-alert utrecht-alert--error"
      role="alert"
      aria-labelledby="fouten-kop"
      id="fouten"
      tabindex={-1}
    >
      <div class="utrecht-alert__content">
        <h2 class="nl-heading nl-heading--level-3" id="fouten-kop">
          {fouten.length === 1
            ? 'Er klopt één ding niet'
            : `Er kloppen ${fouten.length} dingen niet`}
        </h2>
        <ul>
          {fouten.map(({ veld, melding }) => (
            <li>
              <a class="nl-link" href={`#${veld}`}>
                {melding}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
