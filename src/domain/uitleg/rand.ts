import type { Beoordeling, KorteBeoordeling } from '../model/beoordeling.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import type { Advieskern, Randgevoelig } from '../weging/randgevoelig.ts'
import { standenOf } from '../woorden/stand-woorden.ts'

type Rand = Beoordeling['randgevoelig'][number]

const tellRand = ({ naam, tolerantieM }: Pick<Rand, 'naam' | 'tolerantieM'>, gevolg: string) =>
  `De grens van ${naam} is getekend met een tolerantie van ${tolerantieM} m. Ligt die grens anders, dan ${gevolg}.`

/** The stand first; the conclusie only where it says something that the stand does not. */
const describeGevolg = (
  { regelboek: { visie } }: GecompileerdRegelboek,
  nu: Advieskern,
  { conclusie, stand, hoogstens }: Advieskern,
): string => {
  const standen = standenOf(visie)
  const woorden = standen[stand].woorden
  const eindigt = hoogstens ? `${woorden}, hoogstens: ${standen[hoogstens].woorden}` : woorden
  const zelfdeStand = stand === nu.stand && hoogstens === nu.hoogstens
  return zelfdeStand
    ? `blijft de stand "${eindigt}", maar is de conclusie: ${visie.woorden[conclusie]}`
    : `is het advies: ${eindigt}`
}

/** What the advice would be if the border of an area lay elsewhere within its tolerance, in words. */
export const explainRand = (
  werk: GecompileerdRegelboek,
  nu: Advieskern,
  { gebied, anders }: Randgevoelig,
): Rand => {
  const { naam = gebied, tolerantieM = 0 } = werk.gebieden.get(gebied) ?? {}
  const { conclusie, stand, hoogstens } = anders
  return {
    gebied,
    naam,
    tolerantieM,
    anders: conclusie,
    stand,
    ...(hoogstens !== undefined && { hoogstens }),
    tekst: tellRand({ naam, tolerantieM }, describeGevolg(werk, nu, anders)),
  }
}

/** The same as it was told up to the third form of a receipt: only where the conclusie would be another. */
export const tellRandenVoorheen = (
  { regelboek: { visie } }: GecompileerdRegelboek,
  { advies, randgevoelig }: Pick<KorteBeoordeling, 'advies' | 'randgevoelig'>,
): readonly Rand[] =>
  randgevoelig
    .filter(({ anders }) => anders !== advies.conclusie)
    .map(({ stand: _, hoogstens: __, ...rand }) => ({
      ...rand,
      tekst: tellRand(rand, `is het advies: ${visie.woorden[rand.anders]}`),
    }))
