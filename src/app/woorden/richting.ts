import type { GrondUitkomst } from '../../domain/model/richting.ts'
import type { Visie } from '../../domain/model/visie.ts'
import { hardhedenOf } from '../../domain/uitleg/stand-woorden.ts'

/** That a ground is firm; what is softer says so in its own sentence. */
export const labelVast = (
  visie: Visie,
  { hardheid }: Pick<GrondUitkomst, 'hardheid'>,
): readonly string[] => (hardheid === 'vast' ? [hardhedenOf(visie).vast.woorden] : [])
