import type { Afwijking } from '../../domain/dossier/afwijking.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { formatWaarde, lowerFirst } from '../../domain/tekst.ts'

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

interface Plan {
  readonly feiten: readonly {
    readonly feit: string
    readonly waarde: FeitWaarde
    readonly herkomst: string
  }[]
}

/** A number with its unit and nothing else: "6 m" says not of what. */
const KAAL = /^\d[\d.,]*\s*[\p{L}²]*\.?$/u

const normalize = (tekst: string): string =>
  tekst
    .trim()
    .replace(/\.$/, '')
    .replace(/\s*meter$/i, ' m')
    .replace(/m2$/, 'm²')

/** Of which number of the plan a bare figure is; of two that are the same nobody can tell. */
const nameMaat = (
  gevraagd: string,
  { feiten }: Plan,
  boek: Pick<Regelboek, 'feiten'>,
): string | undefined => {
  const namen = feiten.flatMap(({ feit: id, waarde, herkomst }) => {
    const feit = boek.feiten.get(id)
    const telt = herkomst === 'initiatief' && typeof waarde === 'number' && feit !== undefined
    return telt && formatWaarde(feit, waarde) === normalize(gevraagd) ? [feit.label] : []
  })
  return namen.length === 1 ? namen[0] : undefined
}

/** The same to who does not know the case: a bare figure says of what it is, where the plan says so. */
export const explainAfwijking = (
  afwijking: Parameters<typeof listAfwijking>[0],
  plan: Plan,
  boek: Pick<Regelboek, 'feiten'>,
): ReturnType<typeof listAfwijking> => {
  const maat = nameMaat(afwijking.gevraagd, plan, boek)
  const say = (tekst: string): string =>
    maat !== undefined && KAAL.test(tekst.trim())
      ? `${normalize(tekst)} (${lowerFirst(maat)})`
      : tekst
  const { toegestaan, gevraagd } = afwijking
  return listAfwijking({ ...afwijking, toegestaan: say(toegestaan), gevraagd: say(gevraagd) })
}
