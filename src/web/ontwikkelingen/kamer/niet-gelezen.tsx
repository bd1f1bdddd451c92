import type { FC } from 'hono/jsx'
import { joinEn } from '../../../domain/tekst.ts'
import { Link } from '../../onderdelen/link.tsx'
import { Alinea, Melding } from '../../onderdelen/tekst.tsx'

/** In the address of a plan that was just read from a file: the columns that were left out. */
const VELD = 'nietGelezen'
/** So many are named, and of each so much. */
const MAX_NAMEN = 20
const MAX_LETTERS = 60

/** A page that tells which columns of a file were left out. */
export const withNietGelezen = (pad: string, namen: readonly string[]): string => {
  const zoek = new URLSearchParams(
    namen.slice(0, MAX_NAMEN).map((naam): [string, string] => [VELD, naam.slice(0, MAX_LETTERS)]),
  )
  return namen.length === 0 ? pad : `${pad}?${zoek}`
}

export const readNietGelezen = (queries: Readonly<Record<string, string[]>>): readonly string[] =>
  (queries[VELD] ?? []).slice(0, MAX_NAMEN).map((naam) => naam.slice(0, MAX_LETTERS))

/** What was in the file and is not in the plan, and how it gets there. */
export const NietGelezen: FC<{ readonly plan: string; readonly namen: readonly string[] }> = ({
  plan,
  namen,
}) =>
  namen.length === 0 ? null : (
    <Melding soort="warning">
      <Alinea>
        Niet overgenomen uit uw bestand: {joinEn(namen.map((naam) => `"${naam}"`))}. Die namen
        kennen wij niet. Vul deze gegevens in bij het deel, of in een keer met{' '}
        <Link naar={`/ontwikkelingen/${plan}/inlezen`}>een rekenblad</Link>: daarin staan de namen
        die wij kennen.
      </Alinea>
    </Melding>
  )
