import type { FC } from 'hono/jsx'
import { VERGELIJKING } from '../../app/woorden/codes.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { Spoor as Knoop } from '../../domain/model/uitkomst.ts'
import type { Voorwaarde } from '../../domain/model/voorwaarde.ts'
import { readNaam } from '../../domain/tekst.ts'
import { Alinea, Uitklap } from './tekst.tsx'

/** What the trace calls facts, and how it shows what a named condition asks. */
export interface Spoorcontext {
  readonly nameFeit: (feit: string) => string
  readonly showWaarde: (feit: string, waarde: FeitWaarde | undefined) => string
  /** The value of a fact in this case; undefined when it is not known. */
  readonly waardeOf: (feit: string) => FeitWaarde | undefined
  readonly voorwaarden: ReadonlyMap<string, Voorwaarde>
}

type Blad = Pick<Extract<Knoop, { fact: string }>, 'fact' | 'operator' | 'value'>

const isFeit = (waarde: unknown): waarde is { readonly fact: string } =>
  typeof waarde === 'object' && waarde !== null && 'fact' in waarde

/** The condition on one fact, in words, and the value that was found. */
const Vergelijking: FC<{
  readonly blad: Blad
  readonly gevonden: FeitWaarde | undefined
  readonly norm: FeitWaarde | undefined
  readonly context: Spoorcontext
}> = ({ blad: { fact, operator, value }, gevonden, norm, context }) => {
  const met = isFeit(value)
    ? `${context.nameFeit(value.fact)}${norm === undefined ? '' : ` (${context.showWaarde(value.fact, norm)})`}`
    : context.showWaarde(fact, value as FeitWaarde)
  return (
    <>
      {context.nameFeit(fact)} {VERGELIJKING[operator] ?? operator} {met}; gevonden:{' '}
      {gevonden === undefined ? 'onbekend' : context.showWaarde(fact, gevonden)}
    </>
  )
}

const VAN = { all: 'alle van', any: 'een van', not: 'niet' } as const

/** The parts of a node that joins conditions, with the word for how. */
const partsOf = <T,>(
  knoop: { readonly all: readonly T[] } | { readonly any: readonly T[] } | { readonly not: T },
): readonly [string, readonly T[]] =>
  'all' in knoop
    ? [VAN.all, knoop.all]
    : 'any' in knoop
      ? [VAN.any, knoop.any]
      : [VAN.not, [knoop.not]]

/** A part of a trace with its result, or what a named condition asks with what is known in this case. */
const Deel: FC<{ readonly knoop: Knoop | Voorwaarde; readonly context: Spoorcontext }> = ({
  knoop,
  context,
}) => {
  const uitslag = 'resultaat' in knoop && (
    <>
      <strong>{knoop.resultaat}</strong>:{' '}
    </>
  )
  if ('fact' in knoop) {
    const gevonden = 'resultaat' in knoop ? knoop.gevonden : context.waardeOf(knoop.fact)
    const norm = 'resultaat' in knoop ? knoop.norm : undefined
    return (
      <li>
        {uitslag}
        <Vergelijking blad={knoop} gevonden={gevonden} norm={norm} context={context} />
      </li>
    )
  }
  const genoemd = 'condition' in knoop && context.voorwaarden.get(knoop.condition)
  const [woord, delen] =
    'condition' in knoop
      ? [readNaam(knoop.condition), genoemd ? [genoemd] : []]
      : partsOf<Knoop | Voorwaarde>(knoop)
  return (
    <li>
      {uitslag}
      {woord}
      {delen.length > 0 && (
        <ul>
          {delen.map((deel) => (
            <Deel knoop={deel} context={context} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** The trace of one outcome, down to each condition with the value that was found. */
export const Spoor: FC<{
  readonly spoor: { readonly geldtVoor?: Knoop; readonly voldoetAls?: Knoop }
  readonly context: Spoorcontext
}> = ({ spoor, context }) => (
  <Uitklap kop="Spoor: hoe wij hierop komen" class="vt-spoor">
    {(
      [
        ['Geldt deze regel voor dit plan?', spoor.geldtVoor],
        ['Voldoet het plan?', spoor.voldoetAls],
      ] as const
    ).map(
      ([vraag, knoop]) =>
        knoop && (
          <>
            <Alinea>{vraag}</Alinea>
            <ul>
              <Deel knoop={knoop} context={context} />
            </ul>
          </>
        ),
    )}
  </Uitklap>
)
