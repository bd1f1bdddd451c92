import { geldtNietVan } from '../../domain/dossier/afwijking.ts'
import { bijdragenVan } from '../../domain/dossier/bijdragen.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { lowerFirst, upperFirst } from '../../domain/tekst.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import { formatDatum } from '../woorden/codes.ts'
import type { Briefzin } from './briefzin.ts'

/** What was said in a case already of what its letter may ask, each a sentence. */
export interface AlGezegd {
  /** By adviser, a key of begrippen.yaml: who answered. */
  readonly perAdviseur: ReadonlyMap<string, string>
  /** By theme, a key of begrippen.yaml: that it does not play here. */
  readonly perThema: ReadonlyMap<string, string>
}

/** A specialist who is none of the rulebook's is not known to see to anything. */
export const alGezegdIn = (
  dossier: Pick<Dossier, 'gebeurtenissen' | 'zaak'> & {
    readonly boek: Pick<Regelboek, 'begrippen'>
  },
): AlGezegd => {
  const geldend = geldendVan(dossier)
  const { themas } = dossier.boek.begrippen
  return {
    perAdviseur: new Map(
      bijdragenVan(geldend).flatMap(({ adviseur, functie, antwoord }) =>
        adviseur === undefined || antwoord === undefined
          ? []
          : [[adviseur, `${upperFirst(functie)} antwoordde op ${formatDatum(antwoord.op)}.`]],
      ),
    ),
    perThema: new Map(
      [...geldtNietVan(geldend)].map(([thema, { door }]) => [
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
  { perAdviseur, perThema }: AlGezegd = { perAdviseur: new Map(), perThema: new Map() },
) => {
  const perId = new Map(regels.map((regel) => [regel.id, regel]))
  return (ids: readonly string[], ook: readonly string[] = []): Pick<Briefzin, 'letOp'> => {
    const eigen = ids.flatMap((id) => {
      const { adviseur = '', themas: [thema = ''] = [] } = perId.get(id) ?? {}
      return [perAdviseur.get(adviseur) ?? [], perThema.get(thema) ?? []].flat()
    })
    const zinnen = [...new Set([...ook, ...eigen])]
    return zinnen.length === 0 ? {} : { letOp: [...zinnen, KIJK].join(' ') }
  }
}
