import type { Vraag } from '../../domain/model/beoordeling.ts'
import type { Punt } from '../ports/rapport.ts'
import { sayWie, sayWieBehandelaar } from '../woorden/wie.ts'
import { toKaal } from './blok.ts'
import type { Bron } from './bron.ts'

/** So many reasons and sources of a question are named. */
const MAX_GENOEMD = 3

/** A choice as it is filled in, with its label where that says more. */
const nameKeuze = ({ waarde, label }: { waarde: string | boolean; label: string }): string =>
  label.toLowerCase() === waarde ? label.toLowerCase() : `${waarde} (${label})`

/** The first few of a list; the whole stands in the JSON. */
const nameEerste = (namen: readonly string[]): string => {
  const uniek = [...new Set(namen)]
  const rest = uniek.length - MAX_GENOEMD
  return `${uniek.slice(0, MAX_GENOEMD).join('; ')}${rest > 0 ? `; en nog ${rest} andere` : ''}`
}

/** Choices and the unit, so that one can answer from the report alone. */
const describeAntwoord = ({ type, eenheid, keuzes }: Vraag): string => {
  if (type === 'janee') return 'Antwoord: ja (true) of nee (false).'
  if (keuzes) return `Kies uit: ${keuzes.map(nameKeuze).join(', ')}.`
  return eenheid ? `Antwoord: een getal, in ${eenheid}.` : ''
}

const describeInvullen = (vraag: Vraag): string => {
  const redenen = vraag.redenen.map(({ soort, id, titel, vraag: regelvraag = titel }) =>
    soort === 'houding' ? titel : `${regelvraag} (${id})`,
  )
  return [
    `[${vraag.feit}]`,
    vraag.hulp,
    vraag.wie === 'initiatiefnemer' && describeAntwoord(vraag),
    redenen.length > 0 && `Dit telt voor: ${nameEerste(redenen)}.`,
    vraag.grondslag.length > 0 &&
      `Grondslag: ${nameEerste(vraag.grondslag.map(({ titel }) => titel))}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What is not known and could still move the advice, with who finds it out. */
export const listVragen = ({ beoordeling: { vragen }, boek, register }: Bron): readonly Punt[] =>
  vragen.map((vraag) =>
    register === 'kort'
      ? toKaal(`${vraag.vraag} ${sayWie(vraag, boek)}`)
      : {
          ...toKaal(`${vraag.vraag} ${sayWieBehandelaar(vraag, boek)}`),
          invullen: describeInvullen(vraag),
        },
  )
