import { AppError, shorten } from '../../domain/errors.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import { isGeldig } from '../../domain/model/peildatum.ts'
import type { Toetser } from '../../domain/toetser.ts'
import type { Omgeving } from '../omgeving.ts'

type MetVisie = Pick<Toetser, 'regelboek'>

/** Whether the vision is adopted, valid on geldigOp and known on beschikbaarOp. */
const counts = ({ regelboek: { visie } }: MetVisie, peildatum: Peildatum) =>
  visie.status === 'vastgesteld' && isGeldig(visie, peildatum)

const newestFirst = (a: MetVisie, b: MetVisie) => {
  const [x, y] = [a.regelboek.visie, b.regelboek.visie]
  return y.geldigVan.localeCompare(x.geldigVan) || y.beschikbaarVan.localeCompare(x.beschikbaarVan)
}

/** The newest adopted rulebook that was valid and known on the peildatum. Drafts never. */
export const chooseRegelboek = <T extends MetVisie>(
  toetsers: readonly T[],
  peildatum: Peildatum,
): T | undefined =>
  toetsers.filter((toetser) => counts(toetser, peildatum)).toSorted(newestFirst)[0]

const isConcept = ({ regelboek: { visie } }: MetVisie) => Number(visie.status !== 'vastgesteld')

/** The newest rulebook, adopted if there is any: the catalogue for checking input when none is valid. */
export const newestRegelboek = (toetsers: readonly Toetser[]): Toetser | undefined =>
  toetsers.toSorted((a, b) => isConcept(a) - isConcept(b) || newestFirst(a, b))[0]

const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** Today, on the Dutch calendar (YYYY-MM-DD). */
export const today = (nu: Date): string => amsterdam.format(nu)

/** Why a rulebook asked for by name is not there: a draft with faults, or not known at all. */
export const refuseRegelboek = ({ uitval }: Pick<Omgeving, 'uitval'>, id: string): AppError => {
  const kapot = uitval.find(({ map }) => map === id)
  return kapot === undefined
    ? new AppError('niet_gevonden', { wat: `Regelboek "${shorten(id)}"` })
    : new AppError('regelboek_niet_geladen', { id, aantal: kapot.fouten.length }, kapot.fouten)
}
