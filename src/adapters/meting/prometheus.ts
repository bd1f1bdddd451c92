import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Meetbronnen, Meting } from '../../app/ports/dienst/meting.ts'

/** Everything of ours begins with this. */
const VOOR = 'visietoets'
const TIJDEN_S = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const METHODEN = ['GET', 'HEAD', 'POST', 'OPTIONS']
/** What stands where a word would otherwise come from who asked. */
const ANDERS = 'anders'

export interface Meter extends Meting {
  /** Where to look for what changes by itself. Once. */
  readonly watch: (bronnen: Meetbronnen) => void
  /** Everything, in the text that Prometheus reads. */
  readonly read: () => Promise<string>
  readonly contentType: string
}

const sum = (getallen: readonly number[]): number => getallen.reduce((som, deel) => som + deel, 0)

/** Messages that wait; while the database is away nothing is told of them. */
const watchBerichten = (register: Registry, read: NonNullable<Meetbronnen['berichten']>): void => {
  const addStand = (
    naam: string,
    help: string,
    pick: (stand: Awaited<ReturnType<typeof read>>) => number,
  ) =>
    new Gauge({
      name: `${VOOR}_${naam}`,
      help,
      registers: [register],
      async collect() {
        const stand = await read().catch(() => undefined)
        if (stand !== undefined) this.set(pick(stand))
      },
    })
  addStand('berichten_wachtend', 'Berichten die nog niet zijn bezorgd.', ({ aantal }) => aantal)
  addStand(
    'bericht_oudste_seconds',
    'Hoe lang het oudste bericht wacht; 0: er wacht geen.',
    ({ sinds }) => (sinds === undefined ? 0 : (Date.now() - Date.parse(sinds)) / 1_000),
  )
}

/** Gauges whose value is looked up when somebody asks. */
const watchBronnen = (
  register: Registry,
  { ploegen, database, lagen, berichten }: Meetbronnen,
): void => {
  if (berichten) watchBerichten(register, berichten)
  const addPerPloeg = (naam: string, help: string, read: (ploeg: string) => number) =>
    new Gauge({
      name: `${VOOR}_${naam}`,
      help,
      labelNames: ['ploeg'],
      registers: [register],
      collect() {
        for (const ploeg of Object.keys(ploegen)) this.set({ ploeg }, read(ploeg))
      },
    })
  const standOf = (ploeg: string) => ploegen[ploeg]?.()
  addPerPloeg(
    'wachtrij',
    'Vragen die op een proces wachten.',
    (ploeg) => standOf(ploeg)?.wachtend ?? 0,
  )
  addPerPloeg(
    'vragen_bezig',
    'Vragen die wachten of worden uitgerekend.',
    (ploeg) => standOf(ploeg)?.bezig ?? 0,
  )
  addPerPloeg('processen', 'Processen die leven.', (ploeg) => standOf(ploeg)?.processen ?? 0)
  addPerPloeg('processen_geheugen_bytes', 'Geheugen van die processen samen.', (ploeg) =>
    sum(standOf(ploeg)?.geheugen ?? []),
  )
  addPerPloeg('proces_geheugen_hoogste_bytes', 'Geheugen van het grootste daarvan.', (ploeg) =>
    Math.max(0, ...(standOf(ploeg)?.geheugen ?? [])),
  )
  new Gauge({
    name: `${VOOR}_database_vragen_open`,
    help: 'Vragen aan de database zonder antwoord; boven het aantal verbindingen wachten zij.',
    registers: [register],
    collect() {
      this.set(database.open())
    },
  })
  new Gauge({
    name: `${VOOR}_database_verbindingen_hoogstens`,
    help: 'Verbindingen met de database, ten hoogste.',
    registers: [register],
  }).set(database.hoogstens)
  const laagdatum = new Gauge({
    name: `${VOOR}_laag_bijgewerkt_timestamp_seconds`,
    help: 'Wanneer een kaartlaag van een geladen regelboek is bijgewerkt.',
    labelNames: ['regelboek', 'laag'],
    registers: [register],
  })
  for (const { regelboek, laag, bijgewerkt } of lagen) {
    laagdatum.set({ regelboek, laag }, Date.parse(bijgewerkt) / 1000)
  }
}

/** Counts for Prometheus. No label has a value that comes from outside: their number is bounded. */
export const createMeter = (): Meter => {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const verzoeken = new Histogram({
    name: `${VOOR}_verzoek_seconds`,
    help: 'Hoe lang een antwoord duurde, per route.',
    labelNames: ['methode', 'route', 'status'],
    buckets: TIJDEN_S,
    registers,
  })
  const weigeringen = new Counter({
    name: `${VOOR}_weigeringen_total`,
    help: 'Verzoeken die met een verwachte fout zijn beantwoord, naar de code daarvan.',
    labelNames: ['fout'],
    registers,
  })
  const adviezen = new Counter({
    name: `${VOOR}_adviezen_total`,
    help: 'Adviezen die zijn uitgerekend, naar soort en stand.',
    labelNames: ['soort', 'stand'],
    registers,
  })
  const vragen = new Counter({
    name: `${VOOR}_database_vragen_total`,
    help: 'Vragen aan de database, naar wat er is gedaan en hoe dat afliep.',
    labelNames: ['poort', 'handeling', 'uitkomst'],
    registers,
  })
  const vraagtijd = new Histogram({
    name: `${VOOR}_database_vraag_seconds`,
    help: 'Hoe lang de database over een antwoord deed, het wachten op een verbinding meegeteld.',
    labelNames: ['uitkomst'],
    buckets: TIJDEN_S,
    registers,
  })
  const wachttijd = new Histogram({
    name: `${VOOR}_wacht_seconds`,
    help: 'Hoe lang een vraag op een proces wachtte.',
    labelNames: ['ploeg'],
    buckets: TIJDEN_S,
    registers,
  })
  return {
    countVerzoek: ({ methode, route, status, seconden, fout }) => {
      const bekend = METHODEN.includes(methode) ? methode : ANDERS
      verzoeken.observe({ methode: bekend, route, status: String(status) }, seconden)
      if (fout !== undefined) weigeringen.inc({ fout })
    },
    countWeigering: (fout) => weigeringen.inc({ fout }),
    countAdvies: (soort, stand) => adviezen.inc({ soort, stand }),
    countVraag: ({ poort, handeling, uitkomst, seconden }) => {
      vragen.inc({ poort, handeling, uitkomst })
      vraagtijd.observe({ uitkomst }, seconden)
    },
    countWacht: (ploeg, seconden) => wachttijd.observe({ ploeg }, seconden),
    watch: (bronnen) => watchBronnen(register, bronnen),
    read: () => register.metrics(),
    contentType: register.contentType,
  }
}
