import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pakket from '../package.json' with { type: 'json' }
import type { Database } from './adapters/database/database.ts'
import { writeIngepakt } from './adapters/database/kopie/bestand.ts'
import type { Herstelvraag } from './adapters/database/kopie/herstel.ts'
import type { Telling } from './adapters/database/kopie/vorm.ts'
import { measurePoorten } from './adapters/database/meten.ts'
import { openDatabase, prepareRol, restore } from './adapters/database/open.ts'
import { readKader, readStelsel } from './adapters/geo/kader.ts'
import { createLocatiePort } from './adapters/geo/locatie.ts'
import { rememberPlekken } from './adapters/geo/onthouden.ts'
import { createPercelenLezer } from './adapters/geo/percelen.ts'
import { createProjectie } from './adapters/geo/projectie.ts'
import { currentGezagen, lookAs } from './adapters/gezag/gezag.ts'
import { createHashing } from './adapters/hash/hash.ts'
import { createSleutel } from './adapters/id/sleutel.ts'
import { createUuid } from './adapters/id/uuid.ts'
import type { Meter } from './adapters/meting/prometheus.ts'
import { createPakket } from './adapters/pakket/zip.ts'
import { type Ingelezen, type Inleesvraag, readIn } from './adapters/plekken/inlezen/inlezen.ts'
import { fileOfEigen, readPlekkenlijst } from './adapters/plekken/plekken.ts'
import { createRekenblad } from './adapters/rekenblad/rekenblad.ts'
import { rememberVormen } from './adapters/report/onthouden.ts'
import { keyOfRules, readBewaard } from './adapters/rules/bewaard.ts'
import { runEenmalig } from './adapters/werkers/eenmalig.ts'
import { createLosProces, type LosProces } from './adapters/werkers/los.ts'
import { startWerkers } from './adapters/werkers/pool.ts'
import { createZoek } from './adapters/zoeken/zoek.ts'
import { measureAdviezen } from './app/beoordelen/meet-adviezen.ts'
import { createOndertekenaar, signAssess, signOntwikkeling } from './app/beoordelen/onderteken.ts'
import { startOpruimer } from './app/bewaartermijn/opruimer.ts'
import { clearVerlopen as clearWatIsVerlopen, type Opgeruimd } from './app/bewaartermijn/ruim-op.ts'
import { checkBewaarde } from './app/bewijs/check-kolommen.ts'
import { cleanPlekken as cleanBewaardePlekken } from './app/bewijs/clean-plekken.ts'
import { startPostbode } from './app/inzenden/postbode.ts'
import { listRekenwijzen } from './app/kaart/brokrekenaar.ts'
import { startKaartwerk } from './app/kaart/kaartwerk.ts'
import type { Omgeving, OmgevingMetBeleid, OmgevingMetKaarten } from './app/omgeving.ts'
import type { AanmelddienstPort, SysteemtokensPort } from './app/ports/aanmelddienst.ts'
import type { Archief } from './app/ports/archief.ts'
import type { Auditverslag } from './app/ports/audit.ts'
import type { BeoordelingenPort } from './app/ports/beoordelingen.ts'
import type { Verstuur } from './app/ports/dienst/berichten.ts'
import type { DagtegoedPort } from './app/ports/dienst/dagtegoed.ts'
import type { Meetbronnen } from './app/ports/dienst/meting.ts'
import type { Opgeschoond } from './app/ports/opschoning.ts'
import type { Drukbaar, Rapportvormen } from './app/ports/rapport.ts'
import type { Geladen, Onderzocht } from './app/ports/regelboeken.ts'
import { isIn, ringsOf } from './app/rapport/schets/schets-vorm.ts'
import { createArchief } from './app/regelboek/archief.ts'
import { currentRegelboek } from './app/regelboek/choose-catalogus.ts'
import { prepareBoeken } from './app/regelboek/prepare-boeken.ts'
import { createTaken, GRENZEN } from './app/taken.ts'
import { listGezagen } from './app/toegang/gezag.ts'
import { startLijsttaken } from './app/werkvoorraad/lijsttaken.ts'
import type { Zaakwereld } from './cli/shared/opdracht.ts'
import type { Config, Postinstelling } from './config.ts'
import { AppError } from './domain/errors.ts'
import { makeHoofd } from './domain/huisstijl/hoofd.ts'
import { type Huisstijl, NEUTRAAL } from './domain/huisstijl/huisstijl.ts'
import { rememberLaatste } from './domain/onthoud.ts'
import { initGeometrie } from './domain/plaats/geometrie.ts'
import { composeZegel, readZegel } from './zegel.ts'

const LADER = new URL('./lader.ts', import.meta.url)
const ONDERZOEKER = new URL('./onderzoeker.ts', import.meta.url)
const WERKER = new URL('./werker.ts', import.meta.url)
/** Our own look, over which a house style is laid. */
const THEMA = new URL('./web/opmaak/thema.css', import.meta.url)
const DRUKKER = new URL('./drukker.ts', import.meta.url)
/**
 * Making reports takes about 150 MB, which is given back after a minute without one. The compiler keeps 3 to 10 MB of
 * each, for ever: so after a while another process takes over.
 */
const DRUKKERIJ = {
  rustMs: 60_000,
  maxMs: 60_000,
  maxWachtMs: 60_000,
  maxWachtend: 50,
  maxTaken: 20,
  vervangMb: 300,
  maxMb: 1_000,
  heapMb: 500,
  // Somebody waits for a report, and there is one at a time: before the workers, which are with two.
  lager: 8,
}
/**
 * The health of the rulebooks is asked once for each start: the process for it ends when that is done. It takes half a
 * minute of a core, and gives way to everything.
 */
const ONDERZOEK = {
  rustMs: 1_000,
  maxMs: 600_000,
  maxWachtMs: 600_000,
  maxWachtend: 5,
  vervangMb: 1_500,
  maxMb: 1_500,
  heapMb: 1_000,
  lager: 14,
  doorgaan: true,
} as const
/**
 * The process that answers gets a core at once, also when two workers and a report are at work on two cores: with less
 * its collection of memory waited for them, on the thread that answers.
 */
const WERKER_LAGER = 10
/** So much of the reports made last is kept, in bytes. */
const RAPPORTEN_BEWAARD = 32_000_000

export const projectie = createProjectie()

/** Everything that assessing on these rulebooks needs, except a place to store. */
export const prepareOmgeving = async (
  { regelboeken, uitval }: Geladen,
  plekkenDir?: string,
): Promise<OmgevingMetKaarten> => {
  const geometrie = await initGeometrie()
  return {
    ...prepareBoeken(geometrie, regelboeken, uitval),
    locatie: rememberPlekken(createLocatiePort(geometrie)),
    kaartgeo: { readPercelen: createPercelenLezer(geometrie), readKader, readStelsel },
    projectie,
    hash: createHashing(),
    zoek: createZoek(),
    plekkenVan: rememberLaatste((gezag: string) => readPlekkenlijst(gezag, plekkenDir), {
      sleutelOf: (gezag) => gezag,
      hoeveel: 20,
    }),
    nu: () => new Date(),
    motor: { naam: pakket.name, versie: pakket.version },
  }
}

/** The same on the rulebooks in the files, or as they were read and checked before when nothing has changed. */
export const composeOmgeving = async (
  config: Pick<Config, 'rulesDir'> & Partial<Pick<Config, 'plekkenDir'>>,
): Promise<OmgevingMetKaarten> => {
  const sleutel = keyOfRules(config)
  const bewaard = readBewaard(sleutel) as Geladen | undefined
  if (bewaard) return prepareOmgeving(bewaard, config.plekkenDir)
  const { loadAndKeep } = await import('./regelboeken.ts')
  return prepareOmgeving(loadAndKeep(config, sleutel), config.plekkenDir)
}

/** How the municipality shows itself. Throws AppError('huisstijl_ongeldig') with every fault in its file. */
export const composeHuisstijl = async ({
  huisstijl,
}: Pick<Config, 'huisstijl'>): Promise<Huisstijl> => {
  if (huisstijl === undefined) return NEUTRAAL
  const { readHuisstijl } = await import('./adapters/rules/huisstijl/read-huisstijl.ts')
  return readHuisstijl(huisstijl, readFileSync(THEMA, 'utf8'))
}

/** Puts the head of the municipality above a report. */
const addHoofd = (huisstijl: Huisstijl) => {
  const hoofd = makeHoofd(huisstijl)
  return <D extends Drukbaar>(drukbaar: D) => (hoofd ? { ...drukbaar, hoofd } : drukbaar)
}

/** The forms of a report, made here and now: for who makes one and is done. */
export const composeRapportvormen = (config: Pick<Config, 'huisstijl'> = {}): Rapportvormen => {
  const load = async () => ({
    vormen: await import('./adapters/report/vormen.ts'),
    withHoofd: addHoofd(await composeHuisstijl(config)),
  })
  return {
    pdf: async (rapport) => {
      const { vormen, withHoofd } = await load()
      return vormen.pdf(withHoofd(rapport))
    },
    docx: async (rapport) => {
      const { vormen, withHoofd } = await load()
      return vormen.docx(withHoofd(rapport))
    },
  }
}

/** The same, made in a process of their own and remembered: for who makes many. */
export const startDrukker = (
  { procesEnv: env }: Pick<Config, 'procesEnv'>,
  logFout: (fout: unknown) => void,
  {
    countWacht = () => undefined,
    huisstijl = NEUTRAAL,
  }: {
    readonly countWacht?: (seconden: number) => void
    readonly huisstijl?: Huisstijl
  } = {},
): { readonly vormen: Rapportvormen } & Pick<LosProces, 'close' | 'readStand'> => {
  const vol = () => new AppError('te_veel_rapporten', { maximum: DRUKKERIJ.maxWachtend })
  const { run, ...rest } = createLosProces(DRUKKER, {
    ...DRUKKERIJ,
    env,
    vol,
    logFout,
    countWacht,
  })
  const withHoofd = addHoofd(huisstijl)
  const vormen: Rapportvormen = {
    pdf: (rapport) => run('pdf', withHoofd(rapport)),
    docx: (rapport) => run('docx', withHoofd(rapport)),
  }
  return { vormen: rememberVormen(vormen, RAPPORTEN_BEWAARD), ...rest }
}

/** Examines the rulebooks in the files, in a process of its own. */
const startOnderzoek = (
  config: Pick<Config, 'procesEnv' | 'rulesDir'>,
  logFout: (fout: unknown) => void,
): { readonly examine: () => Promise<readonly Onderzocht[]> } & Pick<LosProces, 'close'> => {
  const { run, close } = createLosProces(ONDERZOEKER, {
    ...ONDERZOEK,
    env: config.procesEnv,
    logFout,
  })
  return { examine: () => run('examine', readMap(config)), close }
}

/** Opens the database for this work, and closes it again, also when the work fails. */
const withDatabase = async <T>(
  config: Config,
  werk: (database: Database) => T | Promise<T>,
): Promise<T> => {
  const database = await openDatabase(config)
  try {
    return await werk(database)
  } finally {
    await database.close()
  }
}

/** Brings the database up to date and closes it again; gives what it is, in words. */
export const migrate = (config: Config, rol?: string): Promise<string> =>
  withDatabase(config, async ({ omschrijving }) => {
    if (rol !== undefined && config.databaseUrl !== undefined) {
      await prepareRol(config.databaseUrl, rol)
    }
    return omschrijving
  })

/** Takes out of everything stored what a location held besides its place. */
export const cleanPlekken = (config: Config): Promise<Opgeschoond> =>
  withDatabase(config, ({ opschoning }) =>
    cleanBewaardePlekken({ hash: createHashing(), nu: () => new Date() }, opschoning),
  )

/** Reads files of addresses, buildings and roads into the file of the municipality whose rulebook holds now. */
export const importPlekken = async (
  config: Config,
  vraag: Pick<Inleesvraag, 'bestanden' | 'crs' | 'stand' | 'meld'>,
): Promise<Ingelezen> => {
  const { visie, werkingsgebied } = currentRegelboek(await composeOmgeving(config))
  const ringen = ringsOf(werkingsgebied)
  return readIn({
    ...vraag,
    naar: fileOfEigen(config.plekkenDir, visie.bevoegdGezag),
    werkingsgebied,
    isBinnen: (punt) => isIn(punt, ringen),
    projectie,
  })
}

/** Writes everything that is stored to a file; gives how many rows there are of each table. */
export const backup = (config: Config, bestand: string): Promise<Telling> =>
  withDatabase(config, ({ dump }) =>
    writeIngepakt(bestand, (schrijf) => dump(() => new Date(), schrijf)),
  )

/** Puts such a file back in the database of these settings, which nothing else may have open. */
export const restoreBackup = (config: Config, vraag: Herstelvraag): Promise<Telling> =>
  restore(config, vraag)

/** So many are named of one kind. */
const MAX_BEVINDINGEN = 100

/** Recomputes the audit trail and everything that it names, and whether what is searched by is what receipts say. */
export const verifyAudit = async (config: Config, anker?: string): Promise<Auditverslag> => {
  const locatie = createLocatiePort(await initGeometrie())
  const omgeving = { hash: createHashing(), locatie, zegel: readZegel(config) }
  return withDatabase(config, async ({ audit }) => {
    const spoor = await audit.verify(anker)
    const rijen = await checkBewaarde(omgeving, audit.eachBeoordeling(), MAX_BEVINDINGEN)
    return { ...spoor, bevindingen: [...spoor.bevindingen, ...rijen] }
  })
}

/** Opens the store and the rulebooks to take a whole case out, or its texts, and closes the store again. */
export const withZaken = async <T>(
  config: Config,
  werk: (omgeving: Zaakwereld) => Promise<T>,
): Promise<T> => {
  const omgeving = await composeOmgeving(config)
  return withDatabase(config, ({ opslag, dossiers, bijlagen, vernietiging, regelboekarchief }) =>
    werk({
      ...omgeving,
      beoordelingen: opslag,
      dossiers,
      bijlagen,
      vernietiging,
      archief: createArchief({ ...omgeving, port: regelboekarchief }),
      nieuwId: () => createUuid(),
      pakket: createPakket(),
      bron: config.publiekAdres ?? `http://${config.host}:${config.port}`,
    }),
  )
}

/** Destroys what its term has passed of, and gives how much; `proef`: what would go. */
export const clearVerlopen = (config: Config, proef: boolean): Promise<readonly Opgeruimd[]> =>
  withDatabase(config, ({ vernietiging }) =>
    clearWatIsVerlopen(
      { vernietiging, nu: () => new Date(), nieuwId: () => createUuid() },
      config.bewaartermijnen,
      proef,
    ),
  )

/** Opens the store for this work, and closes it again. */
export const withOpslag = <T>(
  config: Config,
  werk: (opslag: BeoordelingenPort) => Promise<T>,
): Promise<T> => withDatabase(config, ({ opslag }) => werk(opslag))

/** Whether there is a store: an address of one, or the embedded one made before. */
export const hasOpslag = ({ databaseUrl, dataDir }: Config): boolean =>
  databaseUrl !== undefined || existsSync(join(dataDir, 'pglite'))

/** Opens the archive of the store for this work, and closes it again; without a store nothing was kept. */
export const withArchief = async <T>(
  config: Config,
  omgeving: Omgeving,
  werk: (archief: Pick<Archief, 'find' | 'keepUsed'>) => Promise<T>,
): Promise<T> => {
  if (!hasOpslag(config)) return werk({ find: async () => undefined, keepUsed: async () => [] })
  return withDatabase(config, ({ regelboekarchief }) =>
    werk(createArchief({ ...omgeving, port: regelboekarchief })),
  )
}

/** Reads tokens of systems, when an issuer was set. */
export const composeSysteemtokens = async (
  { systeemtokens }: Config,
  { boeken }: Pick<Omgeving, 'boeken'>,
): Promise<{ readonly systeemtokens?: SysteemtokensPort }> => {
  if (systeemtokens === undefined) return {}
  const { createTokenlezer } = await import('./adapters/aanmelddienst/token.ts')
  const gezagen = listGezagen(boeken)
  return { systeemtokens: createTokenlezer({ ...systeemtokens, gezagen }) }
}

/** Where staff sign in at their organisation, when that was set. Throws when the key cannot be read. */
export const composeAanmelddienst = async (
  { oidc, publiekAdres }: Config,
  { boeken }: Pick<Omgeving, 'boeken'>,
): Promise<{ readonly aanmelddienst?: AanmelddienstPort }> => {
  if (oidc === undefined || publiekAdres === undefined) return {}
  // Only who signs in there needs the library.
  const { createAanmelddienst } = await import('./adapters/aanmelddienst/oidc.ts')
  const { sleutelbestand, certificaatbestand, wortelbestand, ...instelling } = oidc
  const sleutel = readFileSync(sleutelbestand, 'utf8')
  return {
    aanmelddienst: createAanmelddienst({
      ...instelling,
      sleutel,
      ...(certificaatbestand && { certificaat: readFileSync(certificaatbestand, 'utf8') }),
      ...(wortelbestand && { wortels: readFileSync(wortelbestand, 'utf8') }),
      publiekAdres,
      gezagen: listGezagen(boeken),
    }),
  }
}

export interface Dienst {
  readonly omgeving: OmgevingMetBeleid
  /** What the database is, in words. */
  readonly database: string
  /** How much is kept of each client in a day. */
  readonly dagtegoed: DagtegoedPort
  /** Which key signs what it gives out, in words. */
  readonly ondertekening: string
  readonly huisstijl: Huisstijl
  readonly close: () => Promise<void>
}

/** Of what a worker may take in all, so much may be objects: the rest is for geometry and code. */
const HEAP_AANDEEL = 0.7
/** A worker that still takes so much when it has answered is replaced. */
const VERVANG_AANDEEL = 0.6
/** Longer than this nobody waits for a worker. */
const MAX_WACHT_MS = 10_000

const startReken = (
  omgeving: OmgevingMetKaarten,
  {
    werkers,
    werkerMb,
    wachtrij,
    procesEnv,
    opNetwerk,
  }: Pick<Config, 'werkers' | 'werkerMb' | 'wachtrij' | 'procesEnv' | 'opNetwerk'>,
  logFout: (fout: unknown) => void,
  countWacht: (seconden: number) => void = () => undefined,
) => {
  const { all, uitval } = omgeving.boeken
  const gegevens: Geladen = { regelboeken: all.map(({ regelboek }) => regelboek), uitval }
  return startWerkers(WERKER, {
    aantal: werkers,
    gegevens,
    taken: createTaken(omgeving),
    grenzen: GRENZEN,
    maxWachtend: wachtrij,
    meteen: opNetwerk,
    // On a network one client leaves a place for another.
    ...(opNetwerk && { perKlant: Math.max(1, werkers - 1) }),
    maxWachtMs: MAX_WACHT_MS,
    maxMb: werkerMb,
    vervangMb: Math.round(werkerMb * VERVANG_AANDEEL),
    heapMb: Math.round(werkerMb * HEAP_AANDEEL),
    lager: WERKER_LAGER,
    env: procesEnv,
    logFout,
    countWacht,
  })
}

/** Only that, because what works elsewhere gets a copy of what it is given. */
const readMap = ({ rulesDir }: Pick<Config, 'rulesDir'>) =>
  rulesDir === undefined ? {} : { rulesDir }

/** The rulebooks, read and checked in a thread unless that was done before on these very files. */
const readBoeken = (config: Config): Geladen | Promise<Geladen> => {
  const sleutel = keyOfRules(config)
  const bewaard = readBewaard(sleutel) as Geladen | undefined
  return bewaard ?? runEenmalig<Geladen>(LADER, { ...readMap(config), sleutel })
}

/** Reading the rulebooks and opening the database each take most of a second: at the same time. */
const openBeide = async (config: Config) => {
  const boeken = Promise.resolve(readBoeken(config))
  const [gelezen, geopend] = await Promise.allSettled([
    boeken.then((geladen) => prepareOmgeving(geladen, config.plekkenDir)),
    openDatabase({ ...config, gezagen: currentGezagen }),
  ])
  if (gelezen.status === 'rejected') {
    if (geopend.status === 'fulfilled') await geopend.value.close()
    throw gelezen.reason
  }
  if (geopend.status === 'rejected') throw geopend.reason
  return { omgeving: gelezen.value, database: geopend.value }
}

/** Of every loaded rulebook its layers, with when they were updated. */
const listLagen = ({ boeken }: OmgevingMetKaarten): Meetbronnen['lagen'] =>
  boeken.all.flatMap(({ regelboek: { visie } }) =>
    Object.entries(visie.lagen).map(([laag, { bijgewerkt }]) => ({
      regelboek: visie.id,
      laag,
      bijgewerkt,
    })),
  )

/** The database as it is asked: counted, when somebody counts. */
const measureDatabase = (geopend: Database, meter: Meter | undefined) =>
  meter === undefined
    ? { database: geopend, open: () => 0 }
    : measurePoorten(geopend, meter.countVraag)

/** Who hands messages over; a library is loaded for nobody else. */
const composePost = async (post: Postinstelling): Promise<Verstuur> =>
  'smtp' in post
    ? (await import('./adapters/post/smtp.ts')).createSmtp(post.smtp)
    : (await import('./adapters/post/webhook.ts')).createWebhook(post.webhook)

/** Whether the team gets messages: by mail when it has an address, and whoever receives a webhook knows where it is. */
const hasTeam = (post: Postinstelling): boolean => 'webhook' in post || post.smtp.team !== undefined

/** Everything, with the database open and up to date, and worker processes to work out assessments. */
export const composeDienst = async (
  config: Config,
  logFout: (fout: unknown) => void,
  meter?: Meter,
): Promise<Dienst> => {
  const huisstijl = await composeHuisstijl(config)
  const { zegel, melding: ondertekening } = composeZegel(config)
  const { omgeving, database: geopend } = await openBeide(config)
  const { database, open } = measureDatabase(geopend, meter)
  const { opslag, zelftoetsen, kaarten, dossiers, uitnodigingen, inzendingen, werkvoorraad } =
    database
  const { ontwikkelplannen, sessies, herhalingen, omschrijving, close } = database
  const archief = createArchief({ ...omgeving, port: database.regelboekarchief })
  // What was stored before there was an archive: its rulebook is kept while the files still have it.
  const gekend = archief
    .keepUsed(omgeving.boeken.all.map(({ regelboek }) => regelboek))
    .catch(logFout)
  const {
    readKaart,
    computeBrok,
    close: stopWerkers,
    readStand,
    ...kaal
  } = startReken(omgeving, config, logFout, (wacht) => meter?.countWacht('reken', wacht))
  const sign = createOndertekenaar({ ...omgeving, zegel })
  const reken = {
    ...kaal,
    assess: signAssess(kaal.assess, sign),
    assessOntwikkeling: signOntwikkeling(kaal.assessOntwikkeling, sign),
  }
  const {
    vormen: rapportvormen,
    close: stopDrukker,
    readStand: readDrukker,
  } = startDrukker(config, logFout, {
    countWacht: (wacht) => meter?.countWacht('rapport', wacht),
    huisstijl,
  })
  const { examine, close: stopOnderzoek } = startOnderzoek(config, logFout)
  meter?.watch({
    ploegen: { reken: readStand, rapport: readDrukker },
    database: { open, hoogstens: database.verbindingen },
    lagen: listLagen(omgeving),
    ...(config.post && { berichten: database.berichten.readStand }),
  })
  const { wake, stop } = startKaartwerk({
    kaarten,
    compute: computeBrok,
    rekenwijzen: listRekenwijzen(omgeving),
    door: createUuid(),
    lanen: Math.max(1, config.werkers),
    maxMb: config.kaartruimte.samenMb,
    logFout,
  })
  const nieuwId = () => createUuid(omgeving.nu)
  const opruimer = startOpruimer(
    { vernietiging: database.vernietiging, nu: omgeving.nu, nieuwId },
    config.bewaartermijnen,
    { logFout },
  )
  const postbode =
    config.post &&
    startPostbode(
      { berichten: database.berichten, verstuur: await composePost(config.post), nu: omgeving.nu },
      { logFout },
    )
  const geheel: OmgevingMetBeleid = {
    ...omgeving,
    ...reken,
    ...(meter && measureAdviezen(reken, meter)),
    zegel,
    beoordelingen: opslag,
    archief,
    zelftoetsen,
    bijlagen: database.bijlagen,
    bijlagegrens: config.bijlagegrens,
    dossiers,
    uitnodigingen,
    inzendingen,
    berichten: database.berichten,
    ...(config.post && { post: { team: hasTeam(config.post) } }),
    ontwikkelplannen,
    werkvoorraad,
    lijsttaken: database.lijsttaken,
    keuzes: database.keuzes,
    concepten: database.concepten,
    sessies,
    sessiegrens: config.sessiegrens,
    herhalingen,
    vernietiging: database.vernietiging,
    pakket: createPakket(),
    rekenblad: createRekenblad(),
    herhaalUren: config.herhaalUren,
    kaartruimte: config.kaartruimte,
    nieuweSleutel: createSleutel,
    linkdagen: config.linkdagen,
    tekenregels: config.tekenregels,
    ...(config.bewaartermijnen.inzender !== undefined && {
      inzenderdagen: config.bewaartermijnen.inzender,
    }),
    lookAs,
    examine,
    kaarten,
    kaartwerk: { read: readKaart, compute: computeBrok, wake },
    rapportvormen,
    nieuwId,
  }
  const lijsttaken = startLijsttaken(geheel, logFout)
  return {
    omgeving: geheel,
    database: omschrijving,
    dagtegoed: database.dagtegoed,
    ondertekening,
    huisstijl,
    close: async () => {
      await stop()
      await opruimer.stop()
      await postbode?.stop()
      await lijsttaken.stop()
      await stopDrukker()
      await stopOnderzoek()
      await stopWerkers()
      await gekend
      await close()
    },
  }
}

/** Worker processes to play cases on; the database too when its beoordelingen are asked for. */
export const composeHerspeel = async (config: Config, metOpslag: boolean) => {
  const logFout = (fout: unknown) => process.stderr.write(`rekenproces: ${String(fout)}\n`)
  if (metOpslag) {
    const { omgeving, close } = await composeDienst(config, logFout)
    return { omgeving, beoordelingen: omgeving.beoordelingen, close }
  }
  const omgeving = await composeOmgeving(config)
  const { replay, close } = startReken(omgeving, config, logFout)
  return { omgeving: { ...omgeving, replay }, close }
}
