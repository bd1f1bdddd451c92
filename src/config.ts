import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Sterkte } from './adapters/aanmelddienst/oidc.ts'
import type { Rolkoppeling } from './adapters/aanmelddienst/rollen.ts'
import type { Smtp } from './adapters/post/smtp.ts'
import type { Webhook } from './adapters/post/webhook.ts'
import type { Bewaartermijnen } from './app/bewaartermijn/termijnen.ts'
import type { Linkdagen, Sessiegrens } from './app/omgeving.ts'
import { TEKENT, type Tekenregels } from './domain/dossier/tekenen.ts'
import { isLokaal } from './domain/lokaal.ts'
import { RECHTEN } from './domain/toegang/rechten.ts'

const leeg = (waarde: unknown) => (waarde === '' ? undefined : waarde)

const splitLijst = (tekst: string) => tekst.split(/[\s,]+/).filter((deel) => deel !== '')

/** More processes than this only when somebody asks for them. */
const MAX_VANZELF = 4

/** The hash of a key, and what it gives when that is not all that a system can do for the service's own gezag. */
const SLEUTEL = new RegExp(`^[0-9a-f]{64}(?::${RECHTEN})?$`)

const KOPPELING = new RegExp(`^${RECHTEN}=.+$`)

/** Roles with the value of a claim that gives them. */
const rollenSchema = z
  .string()
  .transform((tekst) => tekst.split(',').map((deel) => deel.trim()))
  .pipe(z.array(z.string().regex(KOPPELING)).min(1))
  .transform((delen) =>
    delen.map((deel) => {
      const [rechten = '', ...waarde] = deel.split('=')
      return { rechten, waarde: waarde.join('=') }
    }),
  )

/** Turns off what is asked elsewhere. */
const UIT = 'uit'
const PDOK_ADRESSEN = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1'
const PDOK_TEGELS =
  'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:28992/{z}/{x}/{y}.png'

const schema = z.object({
  /** Address to listen on. */
  HOST: z.preprocess(leeg, z.string().default('127.0.0.1')),
  /** Port to listen on; 0 takes a free one. */
  PORT: z.preprocess(leeg, z.coerce.number().int().min(0).max(65_535).default(3000)),
  /** Folder of the embedded database. */
  DATA_DIR: z.preprocess(leeg, z.string().default('.data')),
  /** Folder with what was read in of places; absent: `plekken` in DATA_DIR. */
  PLEKKEN_DIR: z.preprocess(leeg, z.string().optional()),
  /** postgres:// address; absent: the embedded database. */
  DATABASE_URL: z.preprocess(leeg, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  /** Folder with the rulebooks; absent: the one that comes with the program. */
  RULES_DIR: z.preprocess(leeg, z.string().optional()),
  /** How the municipality shows itself: a YAML file, or a folder with huisstijl.yaml; absent: neutral. */
  HUISSTIJL_FILE: z.preprocess(leeg, z.string().optional()),
  LOG_LEVEL: z.preprocess(
    leeg,
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ),
  /** Processes that work out assessments beside this one, and one more in reserve; 0: in this one. */
  WERKERS: z.preprocess(
    leeg,
    z.coerce.number().int().min(0).max(64).default(Math.min(availableParallelism(), MAX_VANZELF)),
  ),
  /** Most memory that such a process may take, in MB: it is stopped above this. */
  WERKER_MAX_MB: z.preprocess(leeg, z.coerce.number().int().min(300).max(65_536).default(1_500)),
  /** So many questions may wait for such a process; who comes next gets a 503. */
  WACHTRIJ_MAX: z.preprocess(leeg, z.coerce.number().int().min(1).max(10_000).default(200)),
  /** PDOK Locatieserver, to look up addresses and parcels; `uit`: nothing is looked up. */
  LOCATIESERVER_URL: z.preprocess(
    leeg,
    z.union([z.literal(UIT), z.url({ protocol: /^https?$/ })]).default(PDOK_ADRESSEN),
  ),
  /** Template of background tiles in EPSG:28992; `uit`: the map is the sketch that comes along. */
  TEGELS_URL: z.preprocess(
    leeg,
    z
      .union([
        z.literal(UIT),
        z
          .url({ protocol: /^https?$/ })
          .refine((url) => ['{z}', '{x}', '{y}'].every((deel) => url.includes(deel))),
      ])
      .default(PDOK_TEGELS),
  ),
  /** Where people reach the service, when that is not where it listens: behind a proxy that adds TLS. */
  PUBLIEK_ADRES: z.preprocess(
    leeg,
    z
      .url({ protocol: /^https?$/ })
      .regex(/^[^?#]+:\/\/[^/?#@]+\/?$/)
      .optional(),
  ),
  /** Other names under which the service is reached, beside loopback, HOST and that of PUBLIEK_ADRES. */
  HOSTNAMEN: z.preprocess(
    leeg,
    z
      .string()
      .transform(splitLijst)
      .pipe(z.array(z.string().regex(/^[A-Za-z0-9._-]+$|^\[[0-9A-Fa-f:.]+\]$/)).min(1))
      .optional(),
  ),
  /** Points that one visitor may spend in a minute on a service that others can reach; 0: as many as anybody likes. */
  TEMPO: z.preprocess(leeg, z.coerce.number().int().min(0).default(1_800)),
  /** Addresses or networks of the proxies before the service: of those alone X-Forwarded-For is believed. */
  VERTROUWDE_PROXY: z.preprocess(
    leeg,
    z
      .string()
      .transform(splitLijst)
      .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).min(1))
      .optional(),
  ),
  /** How long the service goes on answering after SIGTERM while it says that it is not ready, in seconds. */
  AFMELDEN_S: z.preprocess(leeg, z.coerce.number().min(0).max(600).default(1)),
  /** How much is kept of one visitor in a day, in MB; 0: as much as anybody likes. */
  DAGTEGOED_MB: z.preprocess(leeg, z.coerce.number().min(0).default(100)),
  /** How many drawings may be added to one self-check, how large each may be, and all of them together, in MB. */
  BIJLAGEN_AANTAL: z.preprocess(leeg, z.coerce.number().int().min(0).max(20).default(5)),
  BIJLAGE_MB: z.preprocess(leeg, z.coerce.number().min(1).max(10).default(10)),
  BIJLAGEN_MB: z.preprocess(leeg, z.coerce.number().min(1).default(5_000)),
  /** How much the maps of one client of the last day may take, and all maps that are done, in MB. */
  KAARTEN_MB_PER_KLANT: z.preprocess(leeg, z.coerce.number().min(1).default(250)),
  KAARTEN_MB: z.preprocess(leeg, z.coerce.number().min(1).default(5_000)),
  /** How long a request with an Idempotency-Key is remembered, in hours. */
  HERHAAL_UREN: z.preprocess(leeg, z.coerce.number().min(1).max(720).default(24)),
  /** Hashes (SHA-256, hex) of the keys of systems, with the roles that they give; absent: it asks nobody for a key. */
  SYSTEEMSLEUTELS: z.preprocess(
    leeg,
    z
      .string()
      .transform(splitLijst)
      .pipe(z.array(z.string().regex(SLEUTEL)).min(1))
      .optional(),
  ),
  /** Port on which Prometheus reads the metrics; absent: nobody counts. Never that of the service. */
  METINGEN_PORT: z.preprocess(leeg, z.coerce.number().int().min(0).max(65_535).optional()),
  METINGEN_HOST: z.preprocess(leeg, z.string().default('127.0.0.1')),
  /** Hash (SHA-256, hex) of the key that Prometheus sends; only on this machine it may be absent. */
  METINGEN_SLEUTEL: z.preprocess(
    leeg,
    z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  ),
  /** PEM with the Ed25519 key that signs receipts, or a file with it; absent: a key of its own in DATA_DIR. */
  BEWIJS_SLEUTEL: z.preprocess(leeg, z.string().optional()),
  /** Where to report what is unsafe; absent: CONTACT_EMAIL, and without that nobody. */
  MELDPUNT: z.preprocess(leeg, z.url({ protocol: /^(mailto|https)$/ }).optional()),
  /** Issuer of the tokens of systems. Needs SYSTEEM_PUBLIEK and SYSTEEM_ROLLEN. */
  SYSTEEM_UITGEVER: z.preprocess(leeg, z.url({ protocol: /^https?$/ }).optional()),
  /** For whom such a token must be (`aud`). */
  SYSTEEM_PUBLIEK: z.preprocess(leeg, z.string().optional()),
  /** What the roles in it give here. */
  SYSTEEM_ROLLEN: z.preprocess(leeg, rollenSchema.optional()),
  /** What kind of token its header must say that it is. */
  SYSTEEM_TYP: z.preprocess(leeg, z.string().optional()),
  /** The claim that holds them; with dots for one inside another. */
  SYSTEEM_ROLCLAIM: z.preprocess(leeg, z.string().default('roles')),
  /** After so many days without anything happening the names and texts of each are destroyed; absent: they are kept. */
  BEWAAR_ZAKEN_DAGEN: z.preprocess(leeg, z.coerce.number().int().min(1).optional()),
  BEWAAR_IDEEEN_DAGEN: z.preprocess(leeg, z.coerce.number().int().min(1).optional()),
  BEWAAR_ONTWIKKELPLANNEN_DAGEN: z.preprocess(leeg, z.coerce.number().int().min(1).optional()),
  BEWAAR_TOEGANG_DAGEN: z.preprocess(leeg, z.coerce.number().int().min(1).optional()),
  /** The same for who sent a case in, when the rest of the case stays. */
  BEWAAR_INZENDER_DAGEN: z.preprocess(leeg, z.coerce.number().int().min(1).default(365)),
  /** How many plans one visitor may send to the municipality in a day, and all together; 0: as many as anybody likes. */
  INZENDINGEN_PER_BEZOEKER: z.preprocess(leeg, z.coerce.number().int().min(0).default(5)),
  INZENDINGEN_PER_DAG: z.preprocess(leeg, z.coerce.number().int().min(0).default(200)),
  /** What a second reader has to agree with before it is signed; absent: nothing. */
  TWEEDE_LEZER: z.preprocess(
    leeg,
    z
      .string()
      .transform(splitLijst)
      .pipe(z.array(z.enum(TEKENT)).min(1))
      .optional(),
  ),
  /** Who may sign, by name or as the organisation calls them, with `;` between them; absent: whoever handles cases. */
  TEKENBEVOEGD: z.preprocess(
    leeg,
    z
      .string()
      .transform((tekst) =>
        tekst
          .split(';')
          .map((deel) => deel.trim())
          .filter((deel) => deel !== ''),
      )
      .pipe(z.array(z.string()).min(1))
      .optional(),
  ),
  /** Where messages go out: a mail server (smtp: or smtps:), or a webhook; absent: none go out. */
  SMTP_URL: z.preprocess(leeg, z.url({ protocol: /^smtps?$/ }).optional()),
  /** Who mail comes from; and the address of the team, absent: it gets none. */
  MAIL_VAN: z.preprocess(leeg, z.email().optional()),
  MAIL_TEAM: z.preprocess(leeg, z.email().optional()),
  BERICHTEN_WEBHOOK: z.preprocess(leeg, z.url({ protocol: /^https?$/ }).optional()),
  /** Shared with who receives it: signs what is sent. */
  BERICHTEN_WEBHOOK_SLEUTEL: z.preprocess(leeg, z.string().min(32).optional()),
  /**
   * How long links work, in days: of a self-check after the last answer; of a question to the initiator or a specialist;
   * of a plan that was sent in.
   */
  LINK_ZELFTOETS_DAGEN: z.preprocess(leeg, z.coerce.number().int().min(1).max(366).optional()),
  LINK_AANVULLING_DAGEN: z.preprocess(leeg, z.coerce.number().int().min(1).max(366).optional()),
  LINK_BIJDRAGE_DAGEN: z.preprocess(leeg, z.coerce.number().int().min(1).max(366).optional()),
  LINK_STATUS_DAGEN: z.preprocess(leeg, z.coerce.number().int().min(1).max(1_100).optional()),
  /** E-mail address of the team in the API description. */
  CONTACT_EMAIL: z.preprocess(leeg, z.email().optional()),
  /** OpenID Connect: where staff sign in. Needs OIDC_CLIENT_ID, OIDC_SLEUTEL and PUBLIEK_ADRES. */
  OIDC_UITGEVER: z.preprocess(leeg, z.url({ protocol: /^https?$/ }).optional()),
  OIDC_CLIENT_ID: z.preprocess(leeg, z.string().optional()),
  /** File with the private key (PKCS #8, PEM) by which the organisation knows this service. */
  OIDC_SLEUTEL: z.preprocess(leeg, z.string().optional()),
  /** File with the certificate of that key (PEM): then the service shows it when it connects (mTLS). */
  OIDC_CERTIFICAAT: z.preprocess(leeg, z.string().optional()),
  /** File with the roots (PEM) by which the organisation is known; absent: those that come with Node. */
  OIDC_WORTELS: z.preprocess(leeg, z.string().optional()),
  /** Which key that is, when the organisation knows more than one. */
  OIDC_SLEUTEL_ID: z.preprocess(leeg, z.string().optional()),
  /** The claim and the value that give access; absent: everybody whom the organisation signs in. */
  OIDC_ROL: z.preprocess(
    leeg,
    z
      .string()
      .regex(/^[^=\s]+=.+$/)
      .optional(),
  ),
  /** What the roles of the organisation give here, as `behandelaar=waarde`; absent: whoever gets in does all but manage. */
  OIDC_ROLLEN: z.preprocess(leeg, rollenSchema.optional()),
  /** How strongly staff must have shown who they are: one of these levels (`acr`), all of these ways (`amr`). */
  OIDC_ACR: z.preprocess(
    leeg,
    z.string().transform(splitLijst).pipe(z.array(z.string()).min(1)).optional(),
  ),
  OIDC_AMR: z.preprocess(
    leeg,
    z.string().transform(splitLijst).pipe(z.array(z.string()).min(1)).optional(),
  ),
  /** And so many minutes ago at most (`auth_time`). */
  OIDC_HOOGSTENS_MINUTEN: z.preprocess(leeg, z.coerce.number().int().min(0).max(1_440).optional()),
  /** After so many minutes without doing anything staff sign in again; 0: not until a working day is over. */
  SESSIE_RUST_MINUTEN: z.preprocess(leeg, z.coerce.number().int().min(0).max(600).optional()),
  /** So often one person may be signed in at a time; 0: any number. */
  SESSIES_PER_PERSOON: z.preprocess(leeg, z.coerce.number().int().min(0).max(1_000).default(5)),
  /** The claim that holds them; with dots for one inside another. */
  OIDC_ROLCLAIM: z.preprocess(leeg, z.string().default('roles')),
  /** Whom people must act for (`represents`): the OIN of the municipality; absent: not asked. */
  OIDC_NAMENS: z.preprocess(leeg, z.string().optional()),
})

export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** What was read in of places, a file for each bevoegd gezag. */
  readonly plekkenDir: string
  readonly databaseUrl?: string
  readonly rulesDir?: string
  /** A file or a folder. */
  readonly huisstijl?: string
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL']
  readonly werkers: number
  readonly werkerMb: number
  readonly wachtrij: number
  /** Of the environment what running needs, for the processes we start: no password or secret goes along. */
  readonly procesEnv: Readonly<Record<string, string>>
  readonly contactEmail?: string
  /** A mailto: or https: address. */
  readonly meldpunt?: string
  readonly locatieserverUrl?: string
  readonly tegelsUrl?: string
  /** An origin, without a slash at the end. */
  readonly publiekAdres?: string
  readonly systeemsleutels?: readonly string[]
  readonly bewijssleutel: Bewijssleutel
  readonly systeemtokens?: Systeemtokens
  readonly hostnamen?: readonly string[]
  /** In ms. */
  readonly afmeldenMs: number
  readonly bewaartermijnen: Bewaartermijnen
  readonly linkdagen: Partial<Linkdagen>
  readonly tekenregels: Tekenregels
  /** Points a minute; 0: no bound. */
  readonly tempo: number
  readonly proxies?: readonly string[]
  readonly herhaalUren: number
  readonly dagtegoedMb: number
  readonly post?: Postinstelling
  /** How many plans may be sent in a day; 0: no bound. */
  readonly inzendingen: { readonly perBezoeker: number; readonly samen: number }
  readonly bijlagegrens: {
    readonly aantal: number
    readonly perStukMb: number
    readonly samenMb: number
  }
  /** In MB. */
  readonly kaartruimte: { readonly perKlantMb: number; readonly samenMb: number }
  /** Whether others than this machine can reach the service: then everybody shows who they are. */
  readonly opNetwerk: boolean
  readonly oidc?: Oidc
  readonly sessiegrens: Sessiegrens
  readonly metingen?: Metingen
}

/** Where messages go out. */
export type Postinstelling = { readonly smtp: Smtp } | { readonly webhook: Webhook }

/** Where the metrics can be read. */
export interface Metingen {
  readonly host: string
  readonly port: number
  /** SHA-256, hex. */
  readonly sleutelSha256?: string
}

/** Where the key is that signs receipts: given as it is, in a file, or in the file that the service makes itself. */
export type Bewijssleutel =
  | { readonly pem: string }
  | { readonly bestand: string; readonly eigen: boolean }

/** Which tokens of systems are taken. */
export interface Systeemtokens {
  readonly uitgever: string
  readonly publiek: string
  readonly rollen: Rolkoppeling
  readonly typ?: string
}

/** Where staff sign in at their organisation. */
export interface Oidc {
  readonly uitgever: string
  readonly clientId: string
  readonly sleutelbestand: string
  readonly certificaatbestand?: string
  readonly wortelbestand?: string
  readonly sleutelId?: string
  readonly rol?: { readonly claim: string; readonly waarde: string }
  readonly rollen?: Rolkoppeling
  readonly namens?: string
  readonly sterkte?: Sterkte
}

const UITLEG: Readonly<Record<string, string>> = {
  PORT: 'een heel getal van 0 tot en met 65535',
  DATABASE_URL: 'een adres als postgres://gebruiker:wachtwoord@host:5432/database',
  LOG_LEVEL: 'trace, debug, info, warn, error, fatal of silent',
  WERKERS: 'een heel getal van 0 tot en met 64',
  WERKER_MAX_MB: 'een heel getal van 300 tot en met 65536',
  WACHTRIJ_MAX: 'een heel getal van 1 tot en met 10000',
  CONTACT_EMAIL: 'een e-mailadres',
  MELDPUNT: 'een adres als mailto:veilig@voorbeeld.nl of https://www.voorbeeld.nl/kwetsbaarheid',
  LOCATIESERVER_URL: `uit, of een adres als ${PDOK_ADRESSEN}`,
  TEGELS_URL: `uit, of een adres met {z}, {x} en {y}, als ${PDOK_TEGELS}`,
  PUBLIEK_ADRES: 'een adres zonder pad, als https://visietoets.voorbeeld.nl',
  OIDC_UITGEVER: 'een adres als https://aanmelden.voorbeeld.nl/realms/gemeente',
  SYSTEEM_UITGEVER: 'een adres als https://aanmelden.voorbeeld.nl/realms/gemeente',
  SYSTEEM_ROLLEN:
    'een of meer rollen met de waarde die ze geeft, met komma’s ertussen, als systeem=vt-zaaksysteem',
  OIDC_ROL: 'een claim en haar waarde, als roles=visietoets',
  OIDC_ROLLEN:
    'een of meer rollen met de waarde die ze geeft, met komma’s ertussen, als behandelaar=visietoets-behandelaar',
  HOSTNAMEN: 'een of meer namen zonder poort, met komma’s ertussen, als visietoets.intern',
  TEMPO: 'een heel getal vanaf 0',
  VERTROUWDE_PROXY: 'een of meer adressen of netwerken, met komma’s ertussen, als 10.0.0.0/8',
  METINGEN_PORT: 'een heel getal van 0 tot en met 65535',
  METINGEN_SLEUTEL: 'de sha256-hash van een sleutel (64 tekens 0-9 en a-f)',
  AFMELDEN_S: 'een getal van 0 tot en met 600',
  DAGTEGOED_MB: 'een getal vanaf 0',
  BIJLAGEN_AANTAL: 'een heel getal van 0 tot en met 20',
  BIJLAGE_MB: 'een getal van 1 tot en met 10',
  BIJLAGEN_MB: 'een getal vanaf 1',
  KAARTEN_MB_PER_KLANT: 'een getal vanaf 1',
  KAARTEN_MB: 'een getal vanaf 1',
  HERHAAL_UREN: 'een getal van 1 tot en met 720',
  BEWAAR_ZAKEN_DAGEN: 'een heel getal vanaf 1',
  BEWAAR_IDEEEN_DAGEN: 'een heel getal vanaf 1',
  BEWAAR_ONTWIKKELPLANNEN_DAGEN: 'een heel getal vanaf 1',
  BEWAAR_TOEGANG_DAGEN: 'een heel getal vanaf 1',
  BEWAAR_INZENDER_DAGEN: 'een heel getal vanaf 1',
  INZENDINGEN_PER_BEZOEKER: 'een heel getal vanaf 0',
  INZENDINGEN_PER_DAG: 'een heel getal vanaf 0',
  TWEEDE_LEZER: `een of meer van ${TEKENT.join(' en ')}`,
  TEKENBEVOEGD: 'namen of onderwerpen, met een puntkomma ertussen',
  SMTP_URL: 'een adres als smtps://gebruiker:wachtwoord@mail.voorbeeld.nl:465',
  MAIL_VAN: 'een e-mailadres',
  MAIL_TEAM: 'een e-mailadres',
  BERICHTEN_WEBHOOK: 'een adres als https://berichten.voorbeeld.nl/visietoets',
  BERICHTEN_WEBHOOK_SLEUTEL: 'een geheim van ten minste 32 tekens',
  LINK_ZELFTOETS_DAGEN: 'een heel getal van 1 tot en met 366',
  LINK_AANVULLING_DAGEN: 'een heel getal van 1 tot en met 366',
  LINK_BIJDRAGE_DAGEN: 'een heel getal van 1 tot en met 366',
  LINK_STATUS_DAGEN: 'een heel getal van 1 tot en met 1100',
  OIDC_HOOGSTENS_MINUTEN: 'een heel getal van 0 tot en met 1440',
  SESSIE_RUST_MINUTEN: 'een heel getal van 0 tot en met 600',
  SESSIES_PER_PERSOON: 'een heel getal van 0 tot en met 1000',
  SYSTEEMSLEUTELS:
    'een of meer sha256-hashes van een sleutel (64 tekens 0-9 en a-f), met komma’s ertussen, en zo nodig hun rollen erachter: hash:behandelaar@gm0000+beleidsmedewerker',
}

type Gelezen = z.infer<typeof schema>

const readOidc = ({
  OIDC_UITGEVER: uitgever,
  OIDC_CLIENT_ID: clientId,
  OIDC_SLEUTEL: sleutelbestand,
  OIDC_CERTIFICAAT: certificaat,
  OIDC_WORTELS: wortels,
  OIDC_SLEUTEL_ID: sleutelId,
  OIDC_ROL: rol,
  OIDC_NAMENS: namens,
  OIDC_ROLLEN: rollen,
  OIDC_ROLCLAIM: rolclaim,
  OIDC_ACR: acr,
  OIDC_AMR: amr,
  OIDC_HOOGSTENS_MINUTEN: minuten,
  PUBLIEK_ADRES,
}: Gelezen): Oidc | undefined => {
  const nodig = { OIDC_UITGEVER: uitgever, OIDC_CLIENT_ID: clientId, OIDC_SLEUTEL: sleutelbestand }
  if (uitgever === undefined && clientId === undefined && sleutelbestand === undefined)
    return undefined
  const mist = Object.entries({ ...nodig, PUBLIEK_ADRES })
    .filter(([, waarde]) => waarde === undefined)
    .map(([naam]) => naam)
  if (
    uitgever === undefined ||
    clientId === undefined ||
    sleutelbestand === undefined ||
    mist.length > 0
  ) {
    throw new Error(`Aanmelden bij de organisatie kan zo niet: geef ook ${mist.join(', ')}.`)
  }
  const [claim = '', ...waarde] = rol?.split('=') ?? []
  const sterkte: Sterkte = {
    ...(acr !== undefined && { acr }),
    ...(amr !== undefined && { amr }),
    ...(minuten !== undefined && { hoogstensS: minuten * 60 }),
  }
  return {
    uitgever,
    clientId,
    sleutelbestand: resolve(sleutelbestand),
    ...(certificaat !== undefined && { certificaatbestand: resolve(certificaat) }),
    ...(wortels !== undefined && { wortelbestand: resolve(wortels) }),
    ...(sleutelId !== undefined && { sleutelId }),
    ...(rol !== undefined && { rol: { claim, waarde: waarde.join('=') } }),
    ...(namens !== undefined && { namens }),
    ...(rollen !== undefined && { rollen: { claim: rolclaim, rollen } }),
    ...(Object.keys(sterkte).length > 0 && { sterkte }),
  }
}

/** What others can reach asks for a key: counts tell what a municipality is asked. */
const readMetingen = ({
  METINGEN_PORT: port,
  METINGEN_HOST: host,
  METINGEN_SLEUTEL: sleutelSha256,
}: Gelezen): Metingen | undefined => {
  if (port === undefined) return undefined
  if (!isLokaal(host) && sleutelSha256 === undefined) {
    throw new Error(
      'Anderen kunnen de metingen bereiken (METINGEN_HOST): geef ook METINGEN_SLEUTEL.',
    )
  }
  return { host, port, ...(sleutelSha256 !== undefined && { sleutelSha256 }) }
}

const readBewijssleutel = (waarde: string | undefined, dataDir: string): Bewijssleutel => {
  if (waarde === undefined) return { bestand: join(dataDir, 'bewijssleutel.pem'), eigen: true }
  // In an environment a line break is often written as a backslash and an n.
  if (waarde.includes('-----BEGIN ')) return { pem: waarde.replaceAll('\\n', '\n') }
  return { bestand: resolve(waarde), eigen: false }
}
const readBewaartermijnen = ({
  BEWAAR_ZAKEN_DAGEN: zaak,
  BEWAAR_IDEEEN_DAGEN: idee,
  BEWAAR_ONTWIKKELPLANNEN_DAGEN: ontwikkelplan,
  BEWAAR_TOEGANG_DAGEN: toegang,
  BEWAAR_INZENDER_DAGEN: inzender,
}: Gelezen): Bewaartermijnen => ({
  inzender,
  ...(zaak !== undefined && { zaak }),
  ...(idee !== undefined && { idee }),
  ...(ontwikkelplan !== undefined && { ontwikkelplan }),
  ...(toegang !== undefined && { toegang }),
})

/** The link of the start works once: who comes in with it has no way back, and stays. */
const RUST_BIJ_ORGANISATIE = 30

const readSessiegrens = (
  { SESSIE_RUST_MINUTEN: rust, SESSIES_PER_PERSOON: hoogstens }: Gelezen,
  bijOrganisatie: boolean,
): Sessiegrens => ({ rustMinuten: rust ?? (bijOrganisatie ? RUST_BIJ_ORGANISATIE : 0), hoogstens })

/** One way out, and only over TLS where somebody could listen. */
const readPost = ({
  SMTP_URL: url,
  MAIL_VAN: van,
  MAIL_TEAM: team,
  BERICHTEN_WEBHOOK: webhook,
  BERICHTEN_WEBHOOK_SLEUTEL: sleutel,
}: Gelezen): Postinstelling | undefined => {
  if (url !== undefined && webhook !== undefined)
    throw new Error('Berichten gaan langs één weg: geef SMTP_URL of BERICHTEN_WEBHOOK.')
  if (url !== undefined) {
    if (van === undefined) throw new Error('Voor mail (SMTP_URL) is ook MAIL_VAN nodig.')
    return { smtp: { url, van, ...(team !== undefined && { team }) } }
  }
  if (webhook === undefined) return undefined
  if (sleutel === undefined)
    throw new Error('Voor BERICHTEN_WEBHOOK is ook BERICHTEN_WEBHOOK_SLEUTEL nodig.')
  const { protocol, hostname } = new URL(webhook)
  if (protocol !== 'https:' && !isLokaal(hostname))
    throw new Error('BERICHTEN_WEBHOOK op een andere machine moet https zijn.')
  return { webhook: { url: webhook, sleutel } }
}

const readSysteemtokens = ({
  SYSTEEM_UITGEVER: uitgever,
  SYSTEEM_PUBLIEK: publiek,
  SYSTEEM_ROLLEN: rollen,
  SYSTEEM_ROLCLAIM: claim,
  SYSTEEM_TYP: typ,
}: Gelezen): Systeemtokens | undefined => {
  if (uitgever === undefined && publiek === undefined && rollen === undefined) return undefined
  if (uitgever === undefined || publiek === undefined || rollen === undefined) {
    throw new Error(
      'Tokens van systemen lezen kan zo niet: geef SYSTEEM_UITGEVER, SYSTEEM_PUBLIEK en SYSTEEM_ROLLEN alle drie.',
    )
  }
  return {
    ...{ uitgever, publiek, rollen: { claim, rollen } },
    ...(typ !== undefined && { typ }),
  }
}
const readLinkdagen = ({
  LINK_ZELFTOETS_DAGEN: zelftoets,
  LINK_AANVULLING_DAGEN: aanvulling,
  LINK_BIJDRAGE_DAGEN: bijdrage,
  LINK_STATUS_DAGEN: status,
}: Gelezen): Partial<Linkdagen> => ({
  ...(zelftoets !== undefined && { zelftoets }),
  ...(aanvulling !== undefined && { aanvulling }),
  ...(bijdrage !== undefined && { bijdrage }),
  ...(status !== undefined && { status }),
})

const PROCES_ENV = ['PATH', 'TZ', 'LANG', 'LC_ALL', 'HOME', 'TMPDIR', 'NODE_COMPILE_CACHE']

const pickProcesEnv = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    PROCES_ENV.flatMap((naam) => {
      const waarde = env[naam]
      return waarde === undefined ? [] : [[naam, waarde]]
    }),
  )

/** Reads the environment. Throws an Error in Dutch that names every faulty variable. */
export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => {
  const gelezen = schema.safeParse(env)
  if (!gelezen.success) {
    const namen = [...new Set(gelezen.error.issues.map(({ path }) => String(path[0])))]
    // The value is not repeated: DATABASE_URL holds a password.
    throw new Error(
      namen.map((naam) => `${naam} klopt niet: verwacht ${UITLEG[naam] ?? 'tekst'}.`).join('\n'),
    )
  }
  const {
    HOST,
    PORT,
    DATA_DIR,
    PLEKKEN_DIR,
    DATABASE_URL,
    RULES_DIR,
    HUISSTIJL_FILE,
    LOG_LEVEL,
    WERKERS,
    WERKER_MAX_MB,
    WACHTRIJ_MAX,
    CONTACT_EMAIL,
    MELDPUNT = CONTACT_EMAIL === undefined ? undefined : `mailto:${CONTACT_EMAIL}`,
    BEWIJS_SLEUTEL,
    LOCATIESERVER_URL,
    TEGELS_URL,
    PUBLIEK_ADRES,
    SYSTEEMSLEUTELS,
    HOSTNAMEN,
    AFMELDEN_S,
    TEMPO,
    VERTROUWDE_PROXY,
    HERHAAL_UREN,
    DAGTEGOED_MB,
    BIJLAGEN_AANTAL,
    BIJLAGE_MB,
    BIJLAGEN_MB,
    KAARTEN_MB_PER_KLANT,
    KAARTEN_MB,
    INZENDINGEN_PER_BEZOEKER,
    INZENDINGEN_PER_DAG,
  } = gelezen.data
  const oidc = readOidc(gelezen.data)
  const systeemtokens = readSysteemtokens(gelezen.data)
  const metingen = readMetingen(gelezen.data)
  const post = readPost(gelezen.data)
  const publiek = PUBLIEK_ADRES === undefined ? undefined : new URL(PUBLIEK_ADRES)
  return {
    opNetwerk: [HOST, ...(publiek ? [publiek.hostname] : []), ...(HOSTNAMEN ?? [])].some(
      (naam) => !isLokaal(naam),
    ),
    ...(oidc !== undefined && { oidc }),
    ...(systeemtokens !== undefined && { systeemtokens }),
    ...(metingen !== undefined && { metingen }),
    ...(post !== undefined && { post }),
    sessiegrens: readSessiegrens(gelezen.data, oidc !== undefined),
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    plekkenDir: resolve(PLEKKEN_DIR ?? join(DATA_DIR, 'plekken')),
    logLevel: LOG_LEVEL,
    werkers: WERKERS,
    werkerMb: WERKER_MAX_MB,
    wachtrij: WACHTRIJ_MAX,
    procesEnv: pickProcesEnv(env),
    bewijssleutel: readBewijssleutel(BEWIJS_SLEUTEL, resolve(DATA_DIR)),
    ...(RULES_DIR === undefined ? {} : { rulesDir: resolve(RULES_DIR) }),
    ...(HUISSTIJL_FILE === undefined ? {} : { huisstijl: resolve(HUISSTIJL_FILE) }),
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(LOCATIESERVER_URL === UIT ? {} : { locatieserverUrl: LOCATIESERVER_URL }),
    ...(TEGELS_URL === UIT ? {} : { tegelsUrl: TEGELS_URL }),
    ...(publiek === undefined ? {} : { publiekAdres: publiek.origin }),
    afmeldenMs: AFMELDEN_S * 1_000,
    bewaartermijnen: readBewaartermijnen(gelezen.data),
    linkdagen: readLinkdagen(gelezen.data),
    tekenregels: {
      tweedeLezer: gelezen.data.TWEEDE_LEZER ?? [],
      ...(gelezen.data.TEKENBEVOEGD && { bevoegd: gelezen.data.TEKENBEVOEGD }),
    },
    tempo: TEMPO,
    herhaalUren: HERHAAL_UREN,
    dagtegoedMb: DAGTEGOED_MB,
    inzendingen: { perBezoeker: INZENDINGEN_PER_BEZOEKER, samen: INZENDINGEN_PER_DAG },
    bijlagegrens: { aantal: BIJLAGEN_AANTAL, perStukMb: BIJLAGE_MB, samenMb: BIJLAGEN_MB },
    kaartruimte: { perKlantMb: KAARTEN_MB_PER_KLANT, samenMb: KAARTEN_MB },
    ...(VERTROUWDE_PROXY === undefined ? {} : { proxies: VERTROUWDE_PROXY }),
    ...(HOSTNAMEN === undefined ? {} : { hostnamen: HOSTNAMEN }),
    ...(SYSTEEMSLEUTELS === undefined ? {} : { systeemsleutels: SYSTEEMSLEUTELS }),
    ...(MELDPUNT === undefined ? {} : { meldpunt: MELDPUNT }),
    ...(CONTACT_EMAIL === undefined ? {} : { contactEmail: CONTACT_EMAIL }),
  }
}
