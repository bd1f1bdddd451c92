import { assess } from './assess.ts'
import { withBudgetregels } from './budget/regel.ts'
import { assessDeel } from './ontwikkeling/deel.ts'
import type { GebiedenIndex } from './plaats/gebiedenindex.ts'
import { type LocateOpties, locate, withLigging } from './plaats/locate.ts'
import { joinDelen } from './plaats/samenvoegen.ts'
import { compileRegelboek } from './regeltaal/regelwerk.ts'
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
    assessDeel: (vraagstuk) => {
      const { locatie, initiatief, peildatum } = vraagstuk
      const ligging = locate(locatie, gebieden, optiesFor(vraagstuk))
      const { feiten } = initiatief
      return { ...assessDeel(compile(peildatum), { feiten, ligging }), ligging }
    },
    assessGeheel: (vraagstuk, budgetten) => {
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
