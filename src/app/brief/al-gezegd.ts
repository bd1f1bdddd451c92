import { geldtNietVan } from '../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { lowerFirst } from '../../domain/tekst.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import type { Briefzin } from './briefzin.ts'

/**
 * What was said in a case already of what its letter may ask, each a sentence. Not what an adviser answered: he sees to many
 * rules, and of which his question was no data say (`listBeantwoord`).
 */
export interface AlGezegd {
  /** By theme, a key of begrippen.yaml: that it does not play here. */
  readonly perThema: ReadonlyMap<string, string>
}

export const alGezegdIn = (
  dossier: Pick<Dossier, 'gebeurtenissen' | 'zaak'> & {
    readonly boek: Pick<Regelboek, 'begrippen'>
  },
): AlGezegd => {
  const { themas } = dossier.boek.begrippen
  return {
    perThema: new Map(
      [...geldtNietVan(geldendVan(dossier))].map(([thema, { door }]) => [
        thema,
        `${door} schreef op dat ${lowerFirst(themas[thema]?.label ?? thema)} hier niet aan de orde is.`,
      ]),
    ),
  }
}

const KIJK = 'Kijk of dit nog nodig is.'

/**
 * Says beside what these rules ask what was said of it already, and of what else (`ook`): whether that settles it only a
 * person can tell.
 */
export const createLetOp = (
  { regels }: Pick<Regelboek, 'regels'>,
  { perThema }: AlGezegd = { perThema: new Map() },
) => {
  const perId = new Map(regels.map((regel) => [regel.id, regel]))
  return (ids: readonly string[], ook: readonly string[] = []): Pick<Briefzin, 'letOp'> => {
    const eigen = ids.flatMap((id) => {
      const { themas: [thema = ''] = [] } = perId.get(id) ?? {}
      return perThema.get(thema) ?? []
    })
    const zinnen = [...new Set([...ook, ...eigen])]
    return zinnen.length === 0 ? {} : { letOp: [...zinnen, KIJK].join(' ') }
  }
}
