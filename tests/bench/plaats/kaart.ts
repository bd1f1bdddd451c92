import { startWerkers } from '../../../src/adapters/werkers/pool.ts'
import { createBrokrekenaar } from '../../../src/app/kaart/brokrekenaar.ts'
import type { GelezenKaart } from '../../../src/app/ports/kaarten.ts'
import { createTaken, GRENZEN, type Taken } from '../../../src/app/taken.ts'
import { prepareOmgeving } from '../../../src/compositie.ts'
import type { Cel } from '../../../src/domain/kaart/cel.ts'
import type { InitiatiefInvoer } from '../../../src/domain/model/initiatief.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { boundsOf } from '../../../src/domain/plaats/omhullende.ts'
import type { Toetser } from '../../../src/domain/toetser.ts'
import { createProef } from '../kern/honderd.ts'
import { measureIjkmaat } from '../kern/ijkmaat.ts'
import { median, rond, summarize } from '../meten/meten.ts'
import { inKort } from '../meten/omvang.ts'
import { drawPercelen, strewGebieden } from './percelen.ts'
import { openPostgis, toWkt } from './postgis.ts'
import type { Ring } from './veelhoek.ts'

const WERKER = new URL('../../../src/werker.ts', import.meta.url)
const RD = 'http://www.opengis.net/def/crs/EPSG/0/28992'
const PERCELEN = inKort(30_000, 10_000)
const GEBIEDEN = 2_000
const REGELS = 100
const DRADEN = 2
const RONDEN = inKort(3, 2)
const STEEKPROEF = 300
/** Per plot, reading and writing included: of what json-rules-engine takes for the rules alone, and at least as fast as
 * PostGIS finds the overlaps. */
const DOEL = { jsonRulesEngine: 0.05, postgis: 1 }
/** Plots that PostGIS is asked about. */
const GEVRAAGD = 300
const NU = new Date('2026-12-01T10:00:00Z')

/** A plan of homes, as an initiator would fill it in. */
const FEITEN = { activiteiten: ['wonen'], woningenNieuw: 24, bouwlagenMax: 4 }

/** A hundred eisen on the conditions of the rulebook, and two thousand areas. */
const enlarge = (regelboek: Regelboek): Regelboek => ({
  ...regelboek,
  regels: createProef(regelboek, { aantalRegels: REGELS, aantalFeiten: 0 }).werk.regelboek.regels,
  gebieden: strewGebieden(regelboek, GEBIEDEN),
})

const seconds = async <T>(werk: () => T | Promise<T>) => {
  const [begin, cpu] = [performance.now(), process.cpuUsage()]
  const uit = await werk()
  const { user, system } = process.cpuUsage(cpu)
  return { uit, s: (performance.now() - begin) / 1_000, cpuS: (user + system) / 1e6 }
}

interface Kaartcel {
  readonly properties: {
    readonly advies: {
      readonly conclusie: string
      readonly bandbreedte: object
      readonly beslissend: readonly object[]
    }
    readonly richting: { readonly stand: string; readonly hardheid?: string }
  }
}

/** How many of a sample of cells have another advice than a whole assessment at that place. */
const countVerschillen = (
  toetser: Toetser | undefined,
  { kop, brokken }: GelezenKaart,
  features: readonly Kaartcel[],
): number => {
  const cellen = brokken.flatMap((brok) => JSON.parse(brok.cellen) as Cel[])
  const stap = Math.floor(cellen.length / STEEKPROEF)
  const initiatief = { naam: 'proef', feiten: FEITEN } as unknown as InitiatiefInvoer
  return Array.from({ length: STEEKPROEF }, (_, i) => i * stap).filter((i) => {
    const { geometrie, isVlak } = cellen[i] as Cel
    const heel = toetser?.assess({
      initiatief,
      peildatum: kop.peildatum,
      locatie: { geometrie, isVlak, reparaties: [] },
    })
    const kies = (deel: Pick<Partial<Kaartcel['properties']>, 'advies' | 'richting'> = {}) => {
      const { advies, richting } = deel
      return JSON.stringify([
        ...[advies?.conclusie, advies?.bandbreedte, advies?.beslissend],
        ...[richting?.stand, richting?.hardheid],
      ])
    }
    return kies(heel) !== kies(features[i]?.properties)
  }).length
}

/** What PostGIS takes per plot to find its overlaps with the areas, in µs; NaN without PostGIS. */
const measurePostgis = async (
  { gebieden }: Regelboek,
  percelen: ReturnType<typeof drawPercelen>,
): Promise<number> => {
  const postgis = await openPostgis(
    gebieden.map(({ id, geometrie }) => ({ id, ring: geometrie.coordinates[0] as Ring })),
  )
  if (!postgis) return Number.NaN
  try {
    const gevraagd = percelen.features.slice(0, GEVRAAGD)
    const begin = performance.now()
    for (const { geometry } of gevraagd)
      await postgis.overlap(toWkt(geometry.coordinates[0] as Ring))
    return ((performance.now() - begin) * 1_000) / gevraagd.length
  } finally {
    await postgis.stop()
  }
}

/** A suitability map of 30,000 plots (in short 10,000) among 2,000 areas under 100 rules, in two threads that are ready. */
export const measureKaart = async (echt: Regelboek) => {
  const regelboek = enlarge(echt)
  const geladen = { regelboeken: [regelboek], uitval: [] }
  const omgeving = await prepareOmgeving(geladen)
  const { minX, minY, maxX, maxY } = boundsOf(regelboek.werkingsgebied)
  // Well within the border: a plot outside the municipality is refused.
  const [b, h] = [(maxX - minX) * 0.3, (maxY - minY) * 0.3]
  const percelen = drawPercelen([minX + b, minY + h, maxX - b, maxY - h], PERCELEN)
  const tekst = JSON.stringify({ initiatief: { feiten: FEITEN }, percelen })
  const verzoek = { tekst, contentCrs: RD, nu: NU }
  const fouten: unknown[] = []
  const hier = (): never => {
    throw new Error('the threads did not start')
  }
  const taken: Taken = { ...createTaken(omgeving), readKaart: hier, computeBrok: hier }
  const werkers = startWerkers(WERKER, {
    aantal: DRADEN,
    gegevens: geladen,
    taken,
    grenzen: GRENZEN,
    ...{ maxWachtend: 1_000, maxWachtMs: 120_000 },
    ...{ maxMb: 3_000, vervangMb: 3_000, heapMb: 2_000, lager: 5 },
    logFout: (fout) => fouten.push(fout),
  })
  try {
    const lees = () => werkers.readKaart(verzoek)
    const reken = ({ kop, brokken }: GelezenKaart) =>
      Promise.all(brokken.map(({ cellen }) => werkers.computeBrok({ kop, cellen })))
    const eerste = await lees()
    const ronden = []
    for (let ronde = 0; ronde < RONDEN; ronde++) {
      const inlezen = await seconds(lees)
      // Another number of homes each round: nothing judged before helps.
      const feiten = { ...FEITEN, woningenNieuw: FEITEN.woningenNieuw + ronde }
      const kaart = { ...inlezen.uit, kop: { ...inlezen.uit.kop, feiten } }
      const rekenen = await seconds(() => reken(kaart))
      ronden.push({
        inlezenS: inlezen.s,
        rekenenS: rekenen.s,
        samenS: inlezen.s + rekenen.s,
        processortijdS: inlezen.cpuS + rekenen.cpuS,
      })
    }
    const delen = await reken(eerste)
    const inhoud = `[${delen.join(',')}]`
    const features = JSON.parse(inhoud) as readonly Kaartcel[]
    const toetser = omgeving.boeken.all[0]
    const { count, assess } = toetser?.openKaart(eerste.kop) ?? {}
    for (const { cellen } of eerste.brokken) {
      for (const cel of JSON.parse(cellen) as Cel[]) assess?.(cel)
    }
    const assessHier = createBrokrekenaar(omgeving)
    const alleen = eerste.brokken.map(({ cellen }) => assessHier({ kop: eerste.kop, cellen }))
    const samenS = median(ronden.map((ronde) => ronde.samenS))
    const usPerPerceel = (samenS * 1e6) / features.length
    const ijkmaat = await measureIjkmaat(echt)
    const verhouding = usPerPerceel / ijkmaat
    const factorPostgis = (await measurePostgis(regelboek, percelen)) / usPerPerceel
    const perConclusie = Object.groupBy(features, ({ properties }) => properties.advies.conclusie)
    const perStand = Object.groupBy(features, ({ properties }) => properties.richting.stand)
    return {
      percelen: features.length,
      gebieden: regelboek.gebieden.length,
      regels: regelboek.regels.length,
      draden: DRADEN,
      verzoekMB: rond(tekst.length / 1e6),
      antwoordMB: rond(inhoud.length / 1e6),
      regelsDieHetAdviesKunnenBewegen: count?.().regels,
      verschillendePlekken: count?.().plekken,
      perConclusie: Object.fromEntries(
        Object.entries(perConclusie).map(([conclusie, lijst]) => [conclusie, lijst?.length]),
      ),
      perStand: Object.fromEntries(
        Object.entries(perStand).map(([stand, lijst]) => [stand, lijst?.length]),
      ),
      inlezenS: summarize(ronden.map((ronde) => ronde.inlezenS)),
      rekenenS: summarize(ronden.map((ronde) => ronde.rekenenS)),
      samenS: summarize(ronden.map((ronde) => ronde.samenS)),
      processortijdS: summarize(ronden.map((ronde) => ronde.processortijdS)),
      gelijkAanEenDraad: delen.join() === alleen.join(),
      steekproef: STEEKPROEF,
      andersDanBeoordeling: countVerschillen(toetser, eerste, features),
      fouten: fouten.length,
      ijkmaatUs: rond(ijkmaat),
      verhoudingPerPerceel: rond(verhouding),
      factorPostgis: rond(factorPostgis),
      doel: {
        ...DOEL,
        gehaald: verhouding < DOEL.jsonRulesEngine && !(factorPostgis < DOEL.postgis),
      },
    }
  } finally {
    await werkers.close()
  }
}
