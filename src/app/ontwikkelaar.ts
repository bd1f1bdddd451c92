import { assess } from '../domain/assess.ts'
import { withBudgetregels } from '../domain/budget-regel.ts'
import { assessDeel } from '../domain/deel.ts'
import type { GebiedenIndex } from '../domain/gebiedenindex.ts'
import { type LocateOpties, locate, withLigging } from '../domain/locate.ts'
import { compileRegelboek } from '../domain/regelwerk.ts'
import { joinDelen } from '../domain/samenvoegen.ts'
import type { Ontwikkelaar, Vraagstuk } from './toetser.ts'

/** Gives what createToetser knows of its rulebook to developments. */
export const createOntwikkelaar = (
  gebieden: GebiedenIndex,
  {
    compile,
    afstanden,
  }: {
    readonly compile: Ontwikkelaar['compile']
    readonly afstanden: Pick<LocateOpties, 'soortenVoorAfstand' | 'gebiedenVoorAfstand'>
  },
): Ontwikkelaar => {
  const optiesFor = ({ initiatief: { bevestigdeGebieden }, peildatum }: Vraagstuk) => ({
    ...afstanden,
    peildatum,
    ...(bevestigdeGebieden === undefined ? {} : { bevestigdeGebieden }),
  })
  return {
    compile,
    join: (delen) => joinDelen(gebieden.geo, delen),
    beoordeelDeel: (vraagstuk) => {
      const { locatie, initiatief, peildatum } = vraagstuk
      const ligging = locate(locatie, gebieden, optiesFor(vraagstuk))
      const { feiten } = initiatief
      return { ...assessDeel(compile(peildatum), { feiten, ligging }), ligging }
    },
    beoordeelGeheel: (vraagstuk, budgetten) => {
      const { locatie, initiatief, peildatum } = vraagstuk
      const { regelboek } = compile(peildatum)
      const werk = compileRegelboek(withBudgetregels(regelboek, budgetten), peildatum)
      const opties = optiesFor(vraagstuk)
      return withLigging({ locatie, index: gebieden, opties }, (ligging, relocate) =>
        assess(werk, {
          naam: initiatief.naam,
          feiten: { ...initiatief.feiten, ...budgetten.waarden },
          ligging,
          relocate,
          reparaties: locatie.reparaties,
          metBudgetten: true,
        }),
      )
    },
  }
}
