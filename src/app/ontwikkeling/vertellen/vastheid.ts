import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { tellVastheid, type Vastheid } from '../../woorden/grondslag.ts'
import { toBestuur } from '../bestuur.ts'
import { listStandgronden, tellRichting, type Uitkomst } from './richting.ts'

/** The same with each sentence in other words. */
export const mapVastheid = (
  { stand, gronden, rust, alleenVast }: Vastheid,
  say: (zin: string) => string,
): Vastheid => ({
  stand: say(stand),
  gronden: gronden.map(say),
  rust: say(rust),
  alleenVast: say(alleenVast),
})

/** How the whole stands, on what that rests and how firm that is; undefined of a plan from before there were stands. */
export const tellGeheel = (
  uitkomst: Uitkomst,
  boek: Pick<Regelboek, 'feiten' | 'regels' | 'spanningen' | 'visie'>,
): Vastheid | undefined => {
  const richting = tellRichting(uitkomst, boek)
  if (richting === undefined) return undefined
  const punten = listStandgronden(uitkomst, boek)
  return mapVastheid(tellVastheid(richting, { van: uitkomst.geheel, boek, punten }), toBestuur)
}

/** The same of one part. */
export const tellDeel = (
  van: Beoordeling,
  boek: Pick<Regelboek, 'regels' | 'spanningen' | 'visie'>,
): Vastheid | undefined =>
  van.richting &&
  mapVastheid(tellVastheid(van.richting, { van, boek }), (zin) =>
    toBestuur(zin)
      .replace(/^(?:Het|Uw) plan\b/, 'Dit deel')
      .replace(/\b([Oo])f het plan past/, '$1f dit deel past'),
  )
