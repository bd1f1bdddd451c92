import type { KorteBeoordeling } from '../../domain/model/beoordeling.ts'
import type { FeitHerkomst } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { KorteUitkomst, UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'

/** A fact that is not known, and what rests on it. */
export interface OpenFeit<U extends KorteUitkomst = UitkomstMetToelichting> {
  readonly feit: string
  /** Rules that cannot be judged without it. */
  readonly regels: readonly U[]
  /** Whether the answer can still change the advice. */
  readonly beslissend: boolean
}

/** An assessment, explained or as it is stored, with the rulebook that knows its facts. */
export interface Beoordeeld<U extends KorteUitkomst> {
  readonly huidig: Pick<KorteBeoordeling, 'advies' | 'vragen'> & {
    readonly uitkomsten: readonly U[]
  }
  readonly boek: Pick<Regelboek, 'feiten'>
}

/** The rules that can still move the advice: those that limit it and those with a reservation. */
const listBewegend = ({ advies }: Pick<KorteBeoordeling, 'advies'>): ReadonlySet<string> => {
  const { laagst, hoogst } = advies.bandbreedte
  if (laagst === hoogst) return new Set()
  const beperkend = advies.beslissend.flatMap(({ soort, id }) => (soort === 'regel' ? [id] : []))
  return new Set([...beperkend, ...advies.voorbehouden.map(({ regel }) => regel)])
}

/** The missing facts of one origin on which some outcome rests: those that can change the advice first. */
export const listOpenFeiten = <U extends KorteUitkomst>(
  { huidig, boek }: Beoordeeld<U>,
  herkomst: FeitHerkomst,
): readonly OpenFeit<U>[] => {
  // Nothing is asked once the advice is settled; then it can still fall on a reservation.
  const gevraagd = new Set(huidig.vragen.map(({ feit }) => feit))
  const bewegend = listBewegend(huidig)
  const perFeit = new Map<string, U[]>()
  for (const uitkomst of huidig.uitkomsten) {
    for (const { feit } of uitkomst.ontbreekt) {
      if (boek.feiten.get(feit)?.herkomst !== herkomst) continue
      const regels = perFeit.get(feit) ?? []
      // A rule that is judged per area is one rule.
      if (!regels.some(({ regel }) => regel === uitkomst.regel)) {
        perFeit.set(feit, [...regels, uitkomst])
      }
    }
  }
  for (const feit of gevraagd) {
    if (boek.feiten.get(feit)?.herkomst === herkomst && !perFeit.has(feit)) perFeit.set(feit, [])
  }
  const open = [...perFeit].map(([feit, regels]) => ({
    feit,
    regels,
    beslissend: gevraagd.has(feit) || regels.some(({ regel }) => bewegend.has(regel)),
  }))
  return open.toSorted((a, b) => Number(b.beslissend) - Number(a.beslissend))
}

/** The missing facts, whoever gives them, of which the answer can still change the advice. */
export const listBeslissendeFeiten = <U extends KorteUitkomst>(
  beoordeeld: Beoordeeld<U>,
): readonly OpenFeit<U>[] =>
  (['initiatief', 'behandelaar'] as const).flatMap((herkomst) =>
    listOpenFeiten(beoordeeld, herkomst).filter(({ beslissend }) => beslissend),
  )

/** The same by id. */
export const listBeslissend = <U extends KorteUitkomst>(
  beoordeeld: Beoordeeld<U>,
): ReadonlySet<string> => new Set(listBeslissendeFeiten(beoordeeld).map(({ feit }) => feit))
