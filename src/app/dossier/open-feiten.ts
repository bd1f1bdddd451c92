import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { FeitHerkomst } from '../../domain/model/feit.ts'
import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import type { Dossier } from './read-dossier.ts'

/** A fact that is not known, and what rests on it. */
export interface OpenFeit {
  readonly feit: string
  /** Rules that cannot be judged without it. */
  readonly regels: readonly UitkomstMetToelichting[]
  /** Whether the answer can still change the advice. */
  readonly beslissend: boolean
}

/** The rules that can still move the advice: those that limit it and those with a reservation. */
const listBewegend = ({ advies }: Beoordeling): ReadonlySet<string> => {
  const { laagst, hoogst } = advies.bandbreedte
  if (laagst === hoogst) return new Set()
  const beperkend = advies.beslissend.flatMap(({ soort, id }) => (soort === 'regel' ? [id] : []))
  return new Set([...beperkend, ...advies.voorbehouden.map(({ regel }) => regel)])
}

/** The missing facts of one origin on which some outcome rests: those that can change the advice first. */
export const listOpenFeiten = (
  { huidig, boek }: { readonly huidig: Beoordeling; readonly boek: Dossier['boek'] },
  herkomst: FeitHerkomst,
): readonly OpenFeit[] => {
  // Nothing is asked once the advice is settled; then it can still fall on a reservation.
  const gevraagd = new Set(huidig.vragen.map(({ feit }) => feit))
  const bewegend = listBewegend(huidig)
  const perFeit = new Map<string, UitkomstMetToelichting[]>()
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
