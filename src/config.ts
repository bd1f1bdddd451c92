import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'

const leeg = (waarde: unknown) => (waarde === '' ? undefined : waarde)

/** More threads than this only when somebody asks for them. */
const MAX_VANZELF = 4

const schema = z.object({
  /** Address to listen on. */
  HOST: z.preprocess(leeg, z.string().default('127.0.0.1')),
  /** Port to listen on; 0 takes a free one. */
  PORT: z.preprocess(leeg, z.coerce.number().int().min(0).max(65_535).default(3000)),
  /** Folder of the embedded database. */
  DATA_DIR: z.preprocess(leeg, z.string().default('.data')),
  /** postgres:// address; absent: the embedded database. */
  DATABASE_URL: z.preprocess(leeg, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  /** Folder with the rulebooks; absent: the one that comes with the program. */
  RULES_DIR: z.preprocess(leeg, z.string().optional()),
  LOG_LEVEL: z.preprocess(
    leeg,
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ),
  /** Threads that work out assessments; 0: in the main thread. Each takes about 100 MB. */
  WERKERS: z.preprocess(
    leeg,
    z.coerce.number().int().min(0).max(64).default(Math.min(availableParallelism(), MAX_VANZELF)),
  ),
  /** PDOK Locatieserver, to look up addresses and parcels; absent: nothing is looked up. */
  LOCATIESERVER_URL: z.preprocess(leeg, z.url({ protocol: /^https?$/ }).optional()),
  /** Template of background tiles in EPSG:28992; absent: the map has a plain background. */
  TEGELS_URL: z.preprocess(
    leeg,
    z
      .url({ protocol: /^https?$/ })
      .refine((url) => ['{z}', '{x}', '{y}'].every((deel) => url.includes(deel)))
      .optional(),
  ),
  /** Where people reach the service, when that is not where it listens: behind a proxy that adds TLS. */
  PUBLIEK_ADRES: z.preprocess(
    leeg,
    z
      .url({ protocol: /^https?$/ })
      .regex(/^[^?#]+:\/\/[^/?#@]+\/?$/)
      .optional(),
  ),
  /** Hashes (SHA-256, hex) of the keys of systems that may use the whole API; absent: it asks nobody for a key. */
  SYSTEEMSLEUTELS: z.preprocess(
    leeg,
    z
      .string()
      .transform((tekst) => tekst.split(/[\s,]+/).filter((deel) => deel !== ''))
      .pipe(z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1))
      .optional(),
  ),
  /** E-mail address of the team in the API description. */
  CONTACT_EMAIL: z.preprocess(leeg, z.email().optional()),
})

export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl?: string
  readonly rulesDir?: string
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL']
  readonly werkers: number
  readonly contactEmail?: string
  readonly locatieserverUrl?: string
  readonly tegelsUrl?: string
  /** An origin, without a slash at the end. */
  readonly publiekAdres?: string
  readonly systeemsleutels?: readonly string[]
}

const UITLEG: Readonly<Record<string, string>> = {
  PORT: 'een heel getal van 0 tot en met 65535',
  DATABASE_URL: 'een adres als postgres://gebruiker:wachtwoord@host:5432/database',
  LOG_LEVEL: 'trace, debug, info, warn, error, fatal of silent',
  WERKERS: 'een heel getal van 0 tot en met 64',
  CONTACT_EMAIL: 'een e-mailadres',
  LOCATIESERVER_URL: 'een adres als https://api.pdok.nl/bzk/locatieserver/search/v3_1',
  TEGELS_URL:
    'een adres met {z}, {x} en {y}, als https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:28992/{z}/{x}/{y}.png',
  PUBLIEK_ADRES: 'een adres zonder pad, als https://visietoets.voorbeeld.nl',
  SYSTEEMSLEUTELS:
    'een of meer sha256-hashes van een sleutel (64 tekens 0-9 en a-f), met komma’s ertussen',
}

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
    DATABASE_URL,
    RULES_DIR,
    LOG_LEVEL,
    WERKERS,
    CONTACT_EMAIL,
    LOCATIESERVER_URL,
    TEGELS_URL,
    PUBLIEK_ADRES,
    SYSTEEMSLEUTELS,
  } = gelezen.data
  return {
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    logLevel: LOG_LEVEL,
    werkers: WERKERS,
    ...(RULES_DIR === undefined ? {} : { rulesDir: resolve(RULES_DIR) }),
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(LOCATIESERVER_URL === undefined ? {} : { locatieserverUrl: LOCATIESERVER_URL }),
    ...(TEGELS_URL === undefined ? {} : { tegelsUrl: TEGELS_URL }),
    ...(PUBLIEK_ADRES === undefined ? {} : { publiekAdres: new URL(PUBLIEK_ADRES).origin }),
    ...(SYSTEEMSLEUTELS === undefined ? {} : { systeemsleutels: SYSTEEMSLEUTELS }),
    ...(CONTACT_EMAIL === undefined ? {} : { contactEmail: CONTACT_EMAIL }),
  }
}
