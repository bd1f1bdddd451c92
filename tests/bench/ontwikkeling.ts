import type { Omgeving } from '../../src/app/omgeving.ts'
import { assessOntwikkelingLos } from '../../src/app/ontwikkeling/assess-ontwikkeling.ts'
import { RD } from '../../src/app/ports/geo.ts'
import { measureIjkmaat } from './kern/ijkmaat.ts'
import { measureInTurns, rond } from './meten/meten.ts'
import { inKort } from './meten/omvang.ts'

const DELEN = 500
/** Of what json-rules-engine takes for 100 rules, per part: place, rules, budgets and words. */
const DOEL = 0.25
const ZIJDE_M = 40
const TUSSEN_M = 50
const OP_EEN_RIJ = 25
/** South-west corner, in RD: from the Havenkwartier over its neighbours. */
const HOEK = [233_400, 557_300] as const

const FEITEN = {
  activiteiten: ['wonen', 'sloop'],
  functieOud: 'leegstand',
  woningenNieuw: 6,
  woningenGesloopt: 1,
  sociaalHuurAantal: 2,
  middenhuurAantal: 1,
  levensloopbestendigAantal: 2,
  bouwlagenMax: 3,
  bouwhoogteM: 10,
  verhardVoorM2: 900,
  verhardNaM2: 650,
  groenVoorM2: 50,
  groenNaM2: 350,
  bomenGekapt: 1,
  bomenNieuw: 3,
  aardgasvrij: true,
  parkeerplaatsenEigenTerrein: 5,
}

/** Five hundred plots in five phases, every tenth one metre into its neighbour. */
const drawOntwikkeling = () => ({
  naam: 'Vijfhonderd kavels',
  delen: Array.from({ length: DELEN }, (_, i) => {
    const x = HOEK[0] + (i % OP_EEN_RIJ) * TUSSEN_M
    const y = HOEK[1] + Math.floor(i / OP_EEN_RIJ) * TUSSEN_M
    const breed = i % 10 === 0 ? TUSSEN_M + 1 : ZIJDE_M
    return {
      id: `kavel-${i}`,
      fase: 1 + (i % 5),
      locatie: {
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + breed, y],
            [x + breed, y + ZIJDE_M],
            [x, y + ZIJDE_M],
            [x, y],
          ],
        ],
      },
      feiten: FEITEN,
    }
  }),
})

/** One call with 500 parts, from the parsed body to the answer in text, in one thread. */
export const measureOntwikkeling = async (omgeving: Omgeving) => {
  const inhoud = drawOntwikkeling()
  const beoordeel = () => assessOntwikkelingLos(omgeving, { inhoud, contentCrs: RD })
  const begin = performance.now()
  const tekst = beoordeel().inhoud
  const eersteMs = performance.now() - begin
  const cpuVoor = process.cpuUsage()
  let keren = 0
  const { ontwikkeling } = await measureInTurns(
    {
      ontwikkeling: {
        werk: () => {
          keren++
          return beoordeel()
        },
        eenheden: 1_000,
      },
    },
    { ronden: inKort(7, 3), minMs: 100 },
  )
  const { user, system } = process.cpuUsage(cpuVoor)
  const { delen, budgetten, oppervlakte } = JSON.parse(tekst)
  const regelboek = omgeving.boeken.all[0]?.regelboek
  const ijkmaat = regelboek ? await measureIjkmaat(regelboek) : Number.NaN
  const verhouding = (ontwikkeling.mediaan * 1_000) / DELEN / ijkmaat
  return {
    delen: delen.length,
    budgetten: budgetten.length,
    overlappen: oppervlakte.overlappen.length,
    kbAntwoord: rond(tekst.length / 1_000),
    ms: ontwikkeling,
    msRekentijd: rond((user + system) / 1_000 / keren),
    eersteMs: rond(eersteMs),
    ijkmaatUs: rond(ijkmaat),
    verhoudingPerDeel: rond(verhouding),
    doel: { verhoudingPerDeel: DOEL, gehaald: verhouding < DOEL },
  }
}
