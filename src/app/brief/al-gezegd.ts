import { geldtNietVan } from '../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { lowerFirst } from '../../domain/tekst.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import type { Briefzin } from './briefzin.ts'

/**
 * What was said in a case already of what its letter may ask, a sentence by rule: that its theme does not play here. Not
 * what an adviser answered: he sees to many rules, and of which his question was no data say (`listBeantwoord`).
 */
export type AlGezegd = ReadonlyMap<string, string>

export const alGezegdIn = (
  dossier: Pick<Dossier, 'gebeurtenissen' | 'zaak'> & {
    readonly boek: Pick<Regelboek, 'begrippen' | 'regels'>
  },
): AlGezegd => {
  const { begrippen, regels } = dossier.boek
  const nietAanDeOrde = geldtNietVan(geldendVan(dossier))
  return new Map(
    regels.flatMap(({ id, themas: [thema = ''] = [] }) => {
      const gezegd = nietAanDeOrde.get(thema)
      const label = lowerFirst(begrippen.themas[thema]?.label ?? thema)
      return gezegd === undefined
        ? []
        : [[id, `${gezegd.door} schreef op dat ${label} hier niet aan de orde is.`] as const]
    }),
  )
}

const KIJK = 'Kijk of dit nog nodig is.'

/**
 * Says beside what these rules ask what was said of it already, and of what else (`ook`): whether that settles it only a
 * person can tell.
 */
export const sayLetOp = (
  alGezegd: AlGezegd | undefined,
  regels: readonly string[],
  ook: readonly string[] = [],
): Pick<Briefzin, 'letOp'> => {
  const zinnen = [...new Set([...ook, ...regels.flatMap((id) => alGezegd?.get(id) ?? [])])]
  return zinnen.length === 0 ? {} : { letOp: [...zinnen, KIJK].join(' ') }
}
