import { AppError } from '../../domain/errors.ts'
import type { PlantypeAntwoord } from '../../domain/model/antwoord/plantype.ts'
import type { Feit } from '../../domain/model/feit.ts'
import type { Plantype } from '../../domain/model/plantype.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { suggest } from '../../domain/naaste.ts'
import { describeAntwoord } from '../../domain/uitleg/vraag-antwoord.ts'
import { showWaarde } from '../woorden/namen.ts'

/** A question about a fact, with what an answer may be. */
export const describeVraag = (regelboek: Regelboek, feit: Feit) => ({
  feit: feit.id,
  vraag: feit.vraag ?? `${feit.label}?`,
  ...(feit.hulp !== undefined && { hulp: feit.hulp }),
  ...describeAntwoord({ regelboek }, feit),
})

/** A plan type as people and programs read it: with the questions, the values and the duties in words. */
export const describePlantype = (regelboek: Regelboek, type: Plantype): PlantypeAntwoord => {
  const { id, label, woorden, beslist, bron } = type
  const findFeiten = (naam: string) => regelboek.feiten.get(naam) ?? []
  return {
    id,
    label,
    woorden,
    activiteiten: type.activiteiten.map((naam) => ({
      activiteit: naam,
      label: regelboek.begrippen.activiteiten[naam]?.label ?? naam,
    })),
    feiten: Object.entries(type.feiten).flatMap(([naam, waarde]) =>
      [findFeiten(naam)].flat().map((feit) => ({
        feit: naam,
        label: feit.label,
        waarde,
        tekst: showWaarde(regelboek, naam, waarde),
      })),
    ),
    kernvragen: type.kernvragen.flatMap(({ feit: naam, begin, voor, reden }) =>
      [findFeiten(naam)].flat().map((feit) => ({
        ...describeVraag(regelboek, feit),
        ...(begin !== undefined && { begin }),
        ...(voor !== undefined && { voor }),
        ...(reden !== undefined && { reden }),
      })),
    ),
    plichten: type.plichten.flatMap((plicht) => {
      const gevonden = regelboek.plantypen?.plichten[plicht]
      return gevonden ? [{ plicht, ...gevonden }] : []
    }),
    beslist,
    bron,
  }
}

/** One plan type. Throws AppError('niet_gevonden'), with the nearest that does exist. */
export const getPlantype = (regelboek: Regelboek, id: string): Plantype => {
  const typen = regelboek.plantypen?.typen ?? []
  const gevonden = typen.find((type) => type.id === id)
  if (gevonden) return gevonden
  const bekend = typen.map((type) => type.id)
  throw new AppError('niet_gevonden', { wat: `Plantype "${id.slice(0, 100)}"` }, [
    {
      pointer: '/plantype',
      code: 'onbekend_plantype',
      melding: `Dit plantype kennen wij niet.${suggest(id, bekend)} Zoek er een met GET /plantypen?zoek=.`,
    },
  ])
}
