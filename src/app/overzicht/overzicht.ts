import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Hardheid } from '../../domain/model/visie.ts'
import { sayKern } from '../woorden/kern.ts'
import { headRichting, sayVastheid } from '../woorden/richting.ts'
import { sayVrij, type Vrijzin } from '../woorden/vergunningvrij.ts'
import { type Nuance, sayNuance } from '../woorden/zekerheid.ts'
import type { Hulp } from './aanbod.ts'
import { countPrincipes, type Principebalken } from './balken.ts'
import { listHulp, tellsRaad } from './helpt.ts'
import { listMaten, type Maat } from './maten.ts'
import { listRedenen, type Reden } from './redenen.ts'
import type { Uitwegen } from './uitwegen.ts'
import { listVervolg, type Vervolg } from './vervolg.ts'

/** What is read of an advice at a glance; everything that it rests on stands elsewhere in full. */
export interface Overzicht {
  /** Absent of an advice from before there was a direction. */
  readonly stand?: ReturnType<typeof headRichting>
  /** The stand in a plain sentence. */
  readonly kern: string
  /** What it is not yet, and between which it may still come out. */
  readonly nuance: Nuance
  /** How firm it is. */
  readonly hardheid?: Hardheid
  readonly vastheid?: string
  /** That it is no decision. */
  readonly geenBesluit: string
  /** That no permit is needed for the building by national law, or perhaps none; absent: nothing says so. */
  readonly vrij?: Vrijzin
  readonly redenen: readonly Reden[]
  readonly hulp: readonly Hulp[]
  readonly principes: Principebalken
  readonly maten: readonly Maat[]
  readonly vervolg: Vervolg
}

interface Omgeven {
  /** The plan of which this is a trial; absent: it is no trial. */
  readonly eigen?: Pick<Beoordeling, 'nodig'>
  /** What else one could change; absent: only what the advice says of itself. */
  readonly uitwegen?: Uitwegen | undefined
  /** For who judges it: what to do about a reason is no reason, and was not tried. */
  readonly alleenRedenen?: boolean
}

/** Of a plan, or of a change that is tried out on another. */
export const makeOverzicht = (
  beoordeling: Beoordeling,
  boek: Regelboek,
  { eigen = beoordeling, uitwegen, alleenRedenen = false }: Omgeven = {},
): Overzicht => {
  const { richting, advies } = beoordeling
  const { visie } = boek
  const hulp = listHulp(beoordeling, boek, uitwegen)
  const zonderRaad = alleenRedenen || tellsRaad(beoordeling, hulp)
  const nuance = sayNuance(beoordeling, boek)
  const vrij = sayVrij(beoordeling.vergunningvrij, boek)
  return {
    ...(richting && { stand: headRichting(visie, richting, advies.conclusie) }),
    kern: sayKern(beoordeling, boek),
    nuance,
    ...(richting?.hardheid && {
      hardheid: richting.hardheid,
      vastheid: nuance.nogGeen || sayVastheid(visie, richting.hardheid),
    }),
    geenBesluit: advies.disclaimer,
    ...(vrij && { vrij }),
    redenen: richting
      ? listRedenen(richting, visie, { zonderRaad, open: advies.voorbehouden })
      : [],
    hulp,
    principes: countPrincipes(beoordeling),
    maten: listMaten(beoordeling, boek, eigen),
    vervolg: listVervolg(beoordeling, boek),
  }
}
