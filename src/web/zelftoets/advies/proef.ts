import { followAntwoorden, type Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import { type FeitWaarde, isSameWaarde } from '../../../domain/model/feit.ts'
import { allOf, type Velden } from '../../shared/formulier.ts'
import { readGevraagd, readVersie } from '../kamer/bewaar.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { sayAnders, sayStand } from '../kamer/zeg-wijziging.ts'

type Antwoorden = Readonly<Record<string, FeitWaarde>>

/** A change that is tried out: which one, and what is read first of the plan without it. */
export interface Proef {
  readonly tekst: string
  readonly was: string
  /** What somebody chose; a next step goes on from it. */
  readonly gekozen: Antwoorden
  /** The same with what changes along. */
  readonly antwoorden: Antwoorden
}

/** The answers that a form asks to try, as far as they differ from the plan. */
const readAnders = (toets: Zelftoets, velden: Velden): Antwoorden => {
  const { antwoorden } = readGevraagd(toets.boek, velden)
  const anders = Object.entries(antwoorden).filter(
    ([id, waarde]) => !isSameWaarde(toets.invoer.feiten[id], waarde),
  )
  return Object.fromEntries(anders)
}

/** The change of that number, or the other answers, while the self-check is still the one that they were offered for. */
export const findProef = (
  { omgeving }: Kamer,
  { toets, eigen, velden }: { toets: Zelftoets; eigen: Beoordeling; velden: Velden },
): Proef | undefined => {
  if (readVersie(velden) !== toets.versie) return undefined
  const mits = eigen.mits[Number(allOf(velden, 'mits')[0])]
  const was = sayStand(toets, eigen)
  if (mits) {
    const antwoorden = Object.fromEntries(mits.wijzigingen.map(({ feit, naar }) => [feit, naar]))
    return { tekst: sayAnders(toets, antwoorden), was, gekozen: antwoorden, antwoorden }
  }
  const gekozen = readAnders(toets, velden)
  if (Object.keys(gekozen).length === 0) return undefined
  const antwoorden = { ...gekozen, ...followAntwoorden(omgeving, toets, gekozen) }
  return { tekst: sayAnders(toets, antwoorden), was, gekozen, antwoorden }
}
