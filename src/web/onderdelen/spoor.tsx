import type { FC } from 'hono/jsx'
import { readNaam } from '../../domain/tekst.ts'
import type { Spoor as Knoop } from '../../domain/uitkomst.ts'

const OPERATOR: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: 'is niet',
  in: 'is een van',
  notIn: 'is geen van',
  contains: 'bevat',
  doesNotContain: 'bevat niet',
  lessThan: '<',
  lessThanInclusive: '≤',
  greaterThan: '>',
  greaterThanInclusive: '≥',
}

const show = (waarde: unknown): string =>
  Array.isArray(waarde)
    ? waarde.join(', ')
    : typeof waarde === 'object' && waarde !== null && 'fact' in waarde
      ? String(waarde.fact)
      : String(waarde)

const Blad: FC<{ readonly knoop: Extract<Knoop, { fact: string }> }> = ({ knoop }) => (
  <>
    <code>{knoop.fact}</code> {OPERATOR[knoop.operator] ?? knoop.operator} {show(knoop.value)}
    {knoop.norm === undefined ? '' : ` (${show(knoop.norm)})`}; gevonden:{' '}
    {knoop.gevonden === undefined ? 'onbekend' : show(knoop.gevonden)}
  </>
)

const Deel: FC<{ readonly knoop: Knoop }> = ({ knoop }) => {
  const uitslag = <strong>{knoop.resultaat}</strong>
  if ('fact' in knoop) {
    return (
      <li>
        {uitslag}: <Blad knoop={knoop} />
      </li>
    )
  }
  if ('condition' in knoop) {
    return (
      <li>
        {uitslag}: {readNaam(knoop.condition)}
      </li>
    )
  }
  const [woord, delen] =
    'all' in knoop
      ? (['alle van', knoop.all] as const)
      : 'any' in knoop
        ? (['een van', knoop.any] as const)
        : (['niet', [knoop.not]] as const)
  return (
    <li>
      {uitslag}: {woord}
      <ul>
        {delen.map((deel) => (
          <Deel knoop={deel} />
        ))}
      </ul>
    </li>
  )
}

/** The trace of one outcome, condition by condition. */
export const Spoor: FC<{
  readonly spoor: { readonly geldtVoor?: Knoop; readonly voldoetAls?: Knoop }
}> = ({ spoor }) => (
  <details class="vt-spoor">
    <summary>Spoor: hoe wij hierop komen</summary>
    {spoor.geldtVoor ? (
      <>
        <p class="nl-paragraph">Geldt deze regel voor dit plan?</p>
        <ul>
          <Deel knoop={spoor.geldtVoor} />
        </ul>
      </>
    ) : (
      ''
    )}
    {spoor.voldoetAls ? (
      <>
        <p class="nl-paragraph">Voldoet het plan?</p>
        <ul>
          <Deel knoop={spoor.voldoetAls} />
        </ul>
      </>
    ) : (
      ''
    )}
  </details>
)
