import type { Afwijking } from '../../domain/dossier/afwijking.ts'

/** Where a plan departs from the omgevingsplan, each part with its name, in the order in which it is read. */
export const listAfwijking = ({
  artikel,
  toegestaan,
  gevraagd,
  verschil,
}: Pick<Afwijking, 'artikel' | 'toegestaan' | 'gevraagd' | 'verschil'>): readonly (readonly [
  naam: string,
  tekst: string,
])[] => [
  ['Regel van het omgevingsplan', artikel],
  ['Wat mag', toegestaan],
  ['Wat wordt gevraagd', gevraagd],
  ...(verschil === undefined ? [] : ([['Het verschil', verschil]] as const)),
]
