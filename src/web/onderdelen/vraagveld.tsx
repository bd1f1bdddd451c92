import type { FC } from 'hono/jsx'
import type { Feit } from '../../domain/model/feit.ts'
import { allOf, WEET_NIET } from '../shared/formulier.ts'
import type { Ingevuld } from '../shared/inzending.ts'
import { ariaOf, Keuzerand, Optie, Veldrand } from './veldrand.tsx'

export interface VraagveldProps {
  readonly feit: Feit
  readonly vraag: string
  readonly hulp?: string
  /** Why the answer matters, in one sentence. */
  readonly reden?: string
  readonly waarden: readonly string[]
  readonly labelOf: (waarde: string) => string
  readonly fout?: string
  /** What "not known" is called; false: that is no answer to this question. */
  readonly weetNiet?: string | false
}

/** What a question shows of a form that was filled in: the answer, "weet ik niet" or the fault. */
export const fillVraag = (feit: Feit, { velden, fouten }: Ingevuld) => {
  const fout = fouten.find(({ veld }) => veld === feit.id)?.melding
  return {
    feit,
    waarden: [...allOf(velden, feit.id), ...allOf(velden, `${feit.id}.${WEET_NIET}`)],
    ...(feit.hulp !== undefined && { hulp: feit.hulp }),
    ...(fout !== undefined && { fout }),
  }
}

/** What can be chosen: what the catalogue offers, and what was chosen before. */
const optionsOf = (feit: Feit, gekozen: readonly string[]): readonly string[] => {
  const { type, waarden = [], aangeboden } = feit
  if (type === 'janee') return ['ja', 'nee']
  return aangeboden === undefined
    ? waarden
    : waarden.filter((waarde) => aangeboden.includes(waarde) || gekozen.includes(waarde))
}

/** From so many on nobody reads a list through: then it stands in the order of the alphabet. */
const LANG = 15

/** The options as they are read. */
const listOpties = (
  feit: Feit,
  gekozen: readonly string[],
  labelOf: (waarde: string) => string,
): readonly (readonly [waarde: string, label: string])[] => {
  const opties = optionsOf(feit, gekozen).map((waarde) => [waarde, labelOf(waarde)] as const)
  return opties.length < LANG
    ? opties
    : opties.toSorted(([, een], [, ander]) => een.localeCompare(ander, 'nl'))
}

/** One question with its help, its fault and, unless that is no answer, "weet ik niet". */
export const Vraagveld: FC<VraagveldProps> = (props) => {
  const { feit, vraag, hulp, reden, waarden, labelOf, fout, weetNiet = 'Weet ik niet' } = props
  const { id } = feit
  const tekst = { naam: id, hulp: [hulp, reden].filter(Boolean).join(' '), fout }
  const rand = { label: vraag, id: `veld-${id}`, ...tekst }
  if (feit.type === 'getal' || feit.type === 'datum') {
    const eenheid = feit.eenheid ? `${id}-eenheid` : ''
    const { 'aria-describedby': uitleg = '', ...aria } = ariaOf(tekst)
    const bij = [uitleg, eenheid].filter(Boolean).join(' ')
    return (
      <Veldrand {...rand}>
        <div class="vt-getal">
          <input
            id={id}
            name={id}
            class="utrecht-textbox utrecht-textbox--html-input"
            inputmode={feit.type === 'getal' ? 'decimal' : 'text'}
            autocomplete="off"
            value={waarden.find((waarde) => waarde !== WEET_NIET) ?? ''}
            {...(bij && { 'aria-describedby': bij })}
            {...aria}
          />
          {feit.eenheid && <span id={eenheid}>{feit.eenheid}</span>}
        </div>
        {weetNiet !== false && (
          <Optie
            naam={`${id}.${WEET_NIET}`}
            waarde={WEET_NIET}
            soort="checkbox"
            aan={waarden.includes(WEET_NIET)}
          >
            {weetNiet}
          </Optie>
        )}
      </Veldrand>
    )
  }
  const soort = feit.type === 'meerkeuze' ? 'checkbox' : 'radio'
  const opties = [
    ...listOpties(feit, waarden, labelOf),
    ...(weetNiet === false ? [] : [[WEET_NIET, weetNiet] as const]),
  ]
  return (
    <Keuzerand {...rand}>
      {opties.map(([waarde, label]) => (
        <Optie naam={id} waarde={waarde} soort={soort} aan={waarden.includes(waarde)}>
          {label}
        </Optie>
      ))}
    </Keuzerand>
  )
}
