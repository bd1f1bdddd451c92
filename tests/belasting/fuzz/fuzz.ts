import { setPriority } from 'node:os'
import { createToeval, type Toeval } from '../../bench/meten/toeval.ts'
import { METER, readLangsteBeurt, readRekenbeurt } from '../hulp/beurt.ts'
import { type Proefdienst, startProefdienst, withMap } from '../hulp/dienst.ts'
import { type Geheugen, watchGeheugen } from '../hulp/geheugen.ts'
import { type Leven, watchLeven } from '../hulp/leven.ts'
import { createZender, type Zender } from '../hulp/sturen.ts'
import { type Doel, listDoelen, SCHEMAS } from './doelen.ts'
import { createFormulierlezer } from './formulierplek.ts'
import { makeFuzzwereld } from './geheimen.ts'
import { judge } from './oordeel.ts'
import { checkRapporten, type Rapportproef } from './rapporten.ts'
import type { Feitvorm } from './schema.ts'
import { type Bouwdoos, fillBestaand, makePoging, type Poging } from './verzoeken.ts'

export interface Fuzzwens {
  readonly aantal: number
  readonly zaad: number
  /** Of how many strange names a report is made. */
  readonly rapporten: number
  /** Only routes with this in their name, such as "/tekeningen"; absent: all. */
  readonly alleen?: string
  readonly databaseUrl?: string
  readonly meld?: (tekst: string) => void
  /** This process does nothing else and gives way: visitors are other machines, and take no core of the service. */
  readonly wijkt?: true
}

/** Something that should not have been, with the first request that showed it. */
export interface Fout {
  readonly wat: string
  readonly route: string
  readonly keer: number
  readonly voorbeeld: string
}

export interface Fuzzuitslag {
  readonly verzoeken: number
  readonly seconden: number
  readonly perStatus: Readonly<Record<string, number>>
  /** Routes that were answered at least once with what they are for (2xx or 3xx). */
  readonly bereikt: number
  readonly routes: number
  readonly nooitGoed: readonly string[]
  readonly fouten: readonly Fout[]
  readonly traagste: readonly string[]
  readonly leven: Leven
  /** Longest that the process that answers was not free to answer, in ms. */
  readonly langsteBeurt: number
  /** How much of such a time it was at work itself at most, in ms. */
  readonly langsteRekenbeurt: number
  /** What was being answered while `/health/live` waited. */
  readonly ophoudend: readonly string[]
  readonly geheugen: Geheugen
  readonly rapporten: Rapportproef
  /** Bugs that the service wrote down, as it wrote them. */
  readonly gelogd: readonly string[]
}

const TEGELIJK = 4
const VERS = 2_000
/** On a scale of -20 to 19: next to who has 0 this gets a tenth of a core. */
const VOORRANG_LAAG = 10
/** Ends the session that we look with, or ends a link that we need. */
const NIET_VRAGEN = ['POST /afmelden', 'POST /dossiers/aangemeld']

const readFeiten = async (url: string): Promise<readonly Feitvorm[]> => {
  const antwoord = await fetch(`${url}/v1/feiten`)
  return ((await antwoord.json()) as { readonly feiten: readonly Feitvorm[] }).feiten
}

/** Every page once, before anything is measured: what is made at the first request stands ready. */
const warmPaginas = async (zender: Zender, doelen: readonly Doel[], doos: Bouwdoos) => {
  for (const { methode, route } of doelen.filter(({ methode }) => methode === 'GET')) {
    const pad = fillBestaand(route, doos.wereld, doos.toeval)
    const koppen = { Cookie: doos.dienst.koekje, Authorization: `Bearer ${doos.dienst.sleutel}` }
    await zender.send({ methode, pad, koppen })
  }
}

/** What many ask of all cases at once may come between the steps of a new one: then it is made once more. */
const makeVers = (dienst: Proefdienst, nummer: number) =>
  makeFuzzwereld(dienst, nummer).catch(() => makeFuzzwereld(dienst, nummer))

/** Chance of its own for each request: what one is does not hang on when the others were answered. */
const drawToeval = (zaad: number, nummer: number): Toeval =>
  createToeval(Math.imul(nummer + 1, 2_654_435_761) ^ Math.imul(zaad, 40_503))

/** As often as it weighs. */
const pickDoel = (doelen: readonly Doel[], toeval: Toeval): Doel => {
  const samen = doelen.reduce((som, { gewicht }) => som + gewicht, 0)
  let plek = toeval.next() * samen
  const gevonden = doelen.find(({ gewicht }) => {
    plek -= gewicht
    return plek < 0
  })
  return gevonden ?? (doelen[0] as Doel)
}

const describe = ({ verzoek, rol }: Poging): string =>
  `${rol}: ${verzoek.rauw ?? `${verzoek.methode} ${verzoek.pad} ${JSON.stringify(verzoek.koppen ?? {})} ${String(verzoek.inhoud ?? '').slice(0, 400)}`}`.slice(
    0,
    900,
  )

/** Counts what came back. */
const createTelling = () => {
  const perStatus: Record<string, number> = {}
  const goed = new Set<string>()
  const fouten = new Map<string, Fout>()
  const traag: { readonly ms: number; readonly waar: string }[] = []
  const alle: { readonly om: number; readonly ms: number; readonly naam: string }[] = []
  return {
    add: ({ doel, verzoek }: Poging, status: number, ms: number) => {
      perStatus[status] = (perStatus[status] ?? 0) + 1
      if (status < 400 && verzoek.methode === doel.methode) goed.add(doel.naam)
      alle.push({ om: Date.now() - ms, ms, naam: doel.naam })
      traag.push({ ms, waar: `${doel.naam} (${status})` })
      if (traag.length > 2_000) traag.sort((a, b) => b.ms - a.ms).splice(20)
    },
    blame: (poging: Poging, wat: string) => {
      const { naam: route } = poging.doel
      const oud = fouten.get(`${wat} ${route}`)
      const voorbeeld = oud?.voorbeeld ?? describe(poging)
      fouten.set(`${wat} ${route}`, { wat, route, voorbeeld, keer: (oud?.keer ?? 0) + 1 })
    },
    /** What was being answered while `/health/live` waited, the most often first. */
    blameTraag: (gezien: Leven['traag']): readonly string[] => {
      const keren = new Map<string, number>()
      for (const { om, ms } of gezien) {
        for (const v of alle) {
          if (v.om < om + ms && v.om + v.ms > om) keren.set(v.naam, (keren.get(v.naam) ?? 0) + 1)
        }
      }
      return [...keren]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 12)
        .map(([naam, keer]) => `${keer} van ${gezien.length} keer tijdens ${naam}`)
    },
    sum: (doelen: readonly Doel[]) => ({
      perStatus,
      bereikt: goed.size,
      routes: doelen.length,
      nooitGoed: doelen.map(({ naam }) => naam).filter((naam) => !goed.has(naam)),
      fouten: [...fouten.values()],
      traagste: traag
        .sort((a, b) => b.ms - a.ms)
        .slice(0, 5)
        .map(({ ms, waar }) => `${Math.round(ms)} ms ${waar}`),
    }),
  }
}

const runFuzz = async (dienst: Proefdienst, wens: Fuzzwens): Promise<Fuzzuitslag> => {
  const { aantal, zaad, alleen = '', meld = () => undefined } = wens
  const doelen = listDoelen().filter(
    ({ naam }) => !NIET_VRAGEN.includes(naam) && naam.includes(alleen),
  )
  const zender = createZender(dienst.url)
  let wereld = await makeFuzzwereld(dienst, 0)
  const doos: Omit<Bouwdoos, 'toeval' | 'wereld'> = {
    dienst,
    schemas: SCHEMAS,
    feiten: await readFeiten(dienst.url),
    readForm: createFormulierlezer(zender, dienst),
  }
  await warmPaginas(zender, doelen, { ...doos, wereld, toeval: createToeval(zaad) })
  const telling = createTelling()
  const [geheugen, leven] = [watchGeheugen(dienst.pid), watchLeven(dienst.url)]
  if (wens.wijkt) setPriority(VOORRANG_LAAG)
  await readLangsteBeurt(dienst)
  await readRekenbeurt(dienst)
  const begin = performance.now()
  let gestuurd = 0
  const call = async (): Promise<void> => {
    while (gestuurd < aantal) {
      const toeval = drawToeval(zaad, gestuurd++)
      if (gestuurd % VERS === 0) {
        // Links are used up and plans taken away: what there is to ask is made again.
        const vers = await makeVers(dienst, gestuurd)
        wereld = { ...vers, geheimen: [...wereld.geheimen, ...vers.geheimen] }
        meld(`${gestuurd} verzoeken`)
      }
      const poging = await makePoging(pickDoel(doelen, toeval), { ...doos, wereld, toeval })
      try {
        const antwoord = await zender.send(poging.verzoek)
        telling.add(poging, antwoord.status, antwoord.ms)
        for (const fout of judge(poging, antwoord, wereld.geheimen)) telling.blame(poging, fout)
      } catch (fout) {
        telling.blame(
          poging,
          `geen antwoord: ${(fout as NodeJS.ErrnoException).code ?? String(fout)}`,
        )
      }
    }
  }
  await Promise.all(Array.from({ length: TEGELIJK }, call))
  const rapporten = await checkRapporten(dienst, createToeval(zaad), wens.rapporten)
  const geleefd = await leven.stop()
  const langsteBeurt = await readLangsteBeurt(dienst)
  const langsteRekenbeurt = await readRekenbeurt(dienst)
  geheugen.stop()
  zender.close()
  return {
    verzoeken: aantal,
    seconden: (performance.now() - begin) / 1_000,
    ...telling.sum(doelen),
    leven: geleefd,
    langsteBeurt,
    langsteRekenbeurt,
    ophoudend: telling.blameTraag(geleefd.traag),
    geheugen: geheugen.top(),
    rapporten,
    gelogd: dienst.uit.stderr.split('\n').filter((regel) => regel.includes('onverwachte fout')),
  }
}

/** Asks everything of the service that it can be asked, well and wrongly, and judges each answer. */
export const fuzz = (wens: Fuzzwens): Promise<Fuzzuitslag> =>
  withMap(async (dataDir) => {
    const { databaseUrl } = wens
    const dienst = await startProefdienst({
      dataDir,
      warm: true,
      env: { WERKERS: '2', METINGEN_PORT: '0', MELDPUNT: 'mailto:veilig@voorbeeld.nl', ...METER },
      ...(databaseUrl !== undefined && { databaseUrl }),
    })
    try {
      return await runFuzz(dienst, wens)
    } finally {
      // Its processes end with it: the examination of the rules would go on for half a minute.
      await dienst.stop('SIGINT')
    }
  })
