import { spawnSync } from 'node:child_process'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { ROUTES } from '../../src/app/toegang/routes.ts'
import { readConfig } from '../../src/config.ts'

const read = (pad: string) => readFileSync(`uitrol/${pad}`, 'utf8')
const SETTINGS = new Set(
  [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): z\./gm)].map(
    ([, naam = '']) => naam,
  ),
)
/** Of Node and not of us. */
const VAN_NODE = ['NODE_ENV', 'NODE_COMPILE_CACHE']
const LEGE_SLEUTEL = 'a'.repeat(64)

type Env = Readonly<Record<string, string>>

/** What the service reads of an environment, and which names in it nobody reads. */
const tryEnv = (env: Env) => ({
  onbekend: Object.keys(env).filter((naam) => !SETTINGS.has(naam) && !VAN_NODE.includes(naam)),
  config: readConfig(env),
})

const findAll = <T>(boom: unknown, naam: string): readonly T[] => {
  if (Array.isArray(boom)) return boom.flatMap((deel) => findAll<T>(deel, naam))
  if (typeof boom !== 'object' || boom === null) return []
  return Object.entries(boom).flatMap(([sleutel, deel]) =>
    sleutel === naam ? [deel as T] : findAll<T>(deel, naam),
  )
}

interface Manifest {
  readonly kind: string
  readonly metadata: { readonly name?: string; readonly generateName?: string }
  readonly data?: Env
}
const manifesten = globSync('uitrol/kubernetes/*.yaml')
  .toSorted()
  .flatMap((pad) =>
    parseAllDocuments(readFileSync(pad, 'utf8')).map((document) => {
      expect(document.errors, pad).toEqual([])
      return document.toJS() as Manifest
    }),
  )
const ofKind = (kind: string) => manifesten.filter((deel) => deel.kind === kind)

interface Container {
  readonly command?: readonly string[]
  readonly env?: readonly { readonly name: string; readonly value?: string }[]
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[]
  readonly securityContext: Readonly<Record<string, unknown>>
  readonly resources: { readonly limits: { readonly memory: string } }
  readonly volumeMounts?: readonly { readonly mountPath: string; readonly name: string }[]
}

describe('het beeld', () => {
  const dockerfile = read('Dockerfile')
  const opdrachten = dockerfile.replaceAll('\\\n', ' ').split('\n')
  const argumentOf = (naam: string) =>
    opdrachten.findLast((regel) => regel.startsWith(`${naam} `))?.slice(naam.length + 1)

  it('draait Node 24 zonder de pakketten van ontwikkelaars, als een gebruiker die niets mag', () => {
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, beeld]) => beeld)).toEqual([
      'node:24-slim',
      'node:24-slim',
    ])
    expect(dockerfile).toContain('npm ci --omit=dev')
    expect(argumentOf('USER')).toBe('10001:10001')
    expect(argumentOf('CMD')).toBe('["node", "src/main.ts"]')
    expect(argumentOf('STOPSIGNAL')).toBe('SIGTERM')
  })

  it('neemt mee wat er staat en wat mag, en geen sleutel', () => {
    const mag = read('Dockerfile.dockerignore')
      .split('\n')
      .flatMap((regel) => /^!(.+)/.exec(regel)?.[1] ?? [])
    const mee = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, pad = '']) =>
      pad.split(' '),
    )
    expect(mee.toSorted()).toEqual(mag.toSorted())
    for (const pad of mee) expect(globSync(pad), pad).toHaveLength(1)
  })

  it('heeft alleen instellingen die de dienst leest', () => {
    const tekst = argumentOf('ENV') ?? ''
    const env = Object.fromEntries(
      [...tekst.matchAll(/(\S+?)=(\S+)/g)].map(([, a = '', b = '']) => [a, b]),
    )
    const { onbekend, config } = tryEnv(env)
    expect(onbekend).toEqual([])
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 3000,
      dataDir: '/gegevens',
      opNetwerk: true,
    })
  })
})

describe('de proefopstelling', () => {
  const { services, secrets } = parse(read('compose.yaml'))
  const realm = JSON.parse(read('keycloak/gemeente-realm.json'))

  it('geeft de dienst instellingen die zij leest, en laat niemand van buiten erbij', () => {
    const { onbekend, config } = tryEnv({
      ...services.dienst.environment,
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://visietoets:x@database:5432/visietoets',
    })
    expect(onbekend).toEqual([])
    expect(config.oidc?.uitgever).toBe(`http://localhost:8080/realms/${realm.realm}`)
    const poorten = Object.values<{ readonly ports?: readonly string[] }>(services).flatMap(
      ({ ports = [] }) => ports,
    )
    expect(poorten.every((poort) => poort.startsWith('127.0.0.1:'))).toBe(true)
  })

  it('laat de dienst niets schrijven en niets mogen', () => {
    const { read_only, cap_drop, security_opt, user, mem_limit } = services.dienst
    expect({ read_only, cap_drop, user, mem_limit }).toEqual({
      ...{ read_only: true, cap_drop: ['ALL'] },
      ...{ user: '10001:10001', mem_limit: '4g' },
    })
    expect(security_opt).toEqual(['no-new-privileges:true'])
    const gebruikt = Object.values<{ readonly secrets?: readonly string[] }>(services).flatMap(
      ({ secrets: geheim = [] }) => geheim,
    )
    expect(Object.keys(secrets)).toEqual(expect.arrayContaining(gebruikt))
  })

  it('kent in Keycloak dezelfde client, terugweg en rollen als de dienst', () => {
    const { environment } = services.dienst
    const [client] = realm.clients
    expect(client.clientId).toBe(environment.OIDC_CLIENT_ID)
    expect(client.redirectUris).toEqual([`${environment.PUBLIEK_ADRES}/aanmelden/terug`])
    expect(ROUTES).toHaveProperty(['GET /aanmelden/terug'])
    const rollen: readonly string[] = realm.roles.realm.map(
      ({ name }: { readonly name: string }) => name,
    )
    const gevraagd = [...environment.OIDC_ROLLEN.matchAll(/=([^,]+)/g)].map(([, rol]) => rol)
    expect(gevraagd.toSorted()).toEqual(rollen.toSorted())
    for (const { realmRoles } of realm.users)
      expect(rollen).toEqual(expect.arrayContaining(realmRoles))
    expect(JSON.stringify(realm)).not.toMatch(/"(secret|value)":"(?!\$\{)/)
  })
})

describe('op Kubernetes', () => {
  const containers = findAll<readonly Container[]>(manifesten, 'containers').flat()

  it('krijgt de dienst alleen instellingen die zij leest, en die samen kloppen', () => {
    const [{ data = {} } = {}] = ofKind('ConfigMap') as readonly Manifest[]
    const namen = containers.flatMap(({ env = [] }) => env.map(({ name }) => name))
    const geheim = {
      DATABASE_URL: 'postgres://visietoets_dienst:x@database:5432/visietoets',
      METINGEN_SLEUTEL: LEGE_SLEUTEL,
      SYSTEEMSLEUTELS: LEGE_SLEUTEL,
    }
    expect(new Set(namen)).toEqual(new Set(Object.keys(geheim)))
    const { onbekend, config } = tryEnv({ ...data, ...geheim, HOST: '0.0.0.0' })
    expect(onbekend).toEqual([])
    expect(config).toMatchObject({ opNetwerk: true, metingen: { port: 9464 }, oidc: {} })
    // Nothing that is secret stands in it.
    expect(Object.keys(data).filter((naam) => naam in geheim)).toEqual([])
  })

  it('vragen de proeven aan wat er is, en past de tijd om te stoppen', () => {
    const proeven = findAll<{ readonly path: string; readonly port: string }>(manifesten, 'httpGet')
    expect(proeven.map(({ path }) => path).toSorted()).toEqual([
      '/health/live',
      '/health/live',
      '/health/ready',
    ])
    const poorten = containers.flatMap(({ ports = [] }) => ports.map(({ name }) => name))
    for (const { path, port } of proeven) {
      expect(ROUTES).toHaveProperty([`GET ${path}`])
      expect(poorten).toContain(port)
    }
    const [{ data = {} } = {}] = ofKind('ConfigMap')
    const [tijd = 0] = findAll<number>(manifesten, 'terminationGracePeriodSeconds')
    expect(tijd).toBeGreaterThan(Number(data.AFMELDEN_S) + 5)
  })

  it('mag niets: geen root, geen rechten, niets te schrijven, met een grens aan het geheugen', () => {
    expect(containers.length).toBe(2)
    for (const { securityContext, resources } of containers) {
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      })
      expect(resources.limits.memory).toMatch(/^\d+Gi$/)
    }
    const pods = findAll<Readonly<Record<string, unknown>>>(manifesten, 'securityContext')
    const ofPod = pods.filter((deel) => 'runAsNonRoot' in deel)
    expect(ofPod).toHaveLength(2)
    for (const deel of ofPod) expect(deel).toMatchObject({ runAsNonRoot: true, runAsUser: 10001 })
    expect(findAll(manifesten, 'automountServiceAccountToken')).toEqual([false, false, false])
  })

  it('blijft er altijd een, en een nieuwe is gereed voordat een oude stopt', () => {
    expect(findAll(manifesten, 'rollingUpdate')).toEqual([{ maxSurge: 1, maxUnavailable: 0 }])
    const [replicas] = findAll<number>(manifesten, 'replicas')
    const [minimaal] = findAll<number>(ofKind('PodDisruptionBudget'), 'minAvailable')
    expect(Number(replicas)).toBeGreaterThan(Number(minimaal))
  })

  it('noemt kustomization elk bestand, behalve de taak die apart gaat, en wijst elke keuze iets aan', () => {
    const [lijst] = findAll<readonly string[]>(ofKind('Kustomization'), 'resources')
    const bestanden = globSync('*.yaml', { cwd: 'uitrol/kubernetes' })
    const los = ['bijwerken.yaml', 'kustomization.yaml']
    expect([...(lijst ?? [])].toSorted()).toEqual(
      bestanden.filter((naam) => !los.includes(naam)).toSorted(),
    )
    const naam = 'app.kubernetes.io/name'
    const gekozen = [
      ...findAll<Env>(manifesten, 'matchLabels').flatMap((deel) => deel[naam] ?? []),
      ...findAll<Env>(ofKind('Service'), 'selector').flatMap((deel) => deel[naam] ?? []),
    ]
    expect(new Set(gekozen)).toEqual(new Set(['visietoets']))
  })

  it('noemt elke plek die is aangekoppeld ook als bron', () => {
    const bronnen = findAll<readonly { readonly name: string }[]>(manifesten, 'volumes').flat()
    const plekken = containers.flatMap(({ volumeMounts = [] }) => volumeMounts)
    expect(plekken.map(({ name }) => name).toSorted()).toEqual(
      bronnen.map(({ name }) => name).toSorted(),
    )
    const [{ data = {} } = {}] = ofKind('ConfigMap')
    for (const pad of [data.OIDC_SLEUTEL, data.BEWIJS_SLEUTEL]) {
      expect(plekken.some(({ mountPath }) => pad?.startsWith(`${mountPath}/`))).toBe(true)
    }
  })
})

describe('met systemd', () => {
  const unit = read('visietoets.service')
  const all = (naam: string) =>
    [...unit.matchAll(new RegExp(`^${naam}=(.*)$`, 'gm'))].map(([, waarde = '']) => waarde)

  it('heeft alleen instellingen die de dienst leest, en start hetzelfde als het beeld', () => {
    const env = Object.fromEntries(
      all('Environment').map((regel) => [regel.split('=')[0], regel.split('=').slice(1).join('=')]),
    )
    const namen = Object.keys(env).filter((naam) => !SETTINGS.has(naam) && !VAN_NODE.includes(naam))
    expect(namen).toEqual([])
    expect(all('ExecStart')).toEqual(['/usr/bin/node src/main.ts'])
  })

  it('is dichtgezet', () => {
    const dicht = [
      'NoNewPrivileges=yes',
      'ProtectSystem=strict',
      'CapabilityBoundingSet=',
      'UMask=0077',
    ]
    for (const regel of dicht) expect(unit.split('\n')).toContain(regel)
    expect(all('MemoryMax')).toEqual(['4G'])
  })

  it('begrijpt systemd, als het er is', (proef) => {
    const { error, status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', 'uitrol/visietoets.service'],
      {
        encoding: 'utf8',
      },
    )
    if (error) return proef.skip('systemd-analyze is er niet')
    // What is not installed here, such as the program itself, is no fault of the file.
    const fouten = stderr.split('\n').filter((regel) => /visietoets\.service:\d+/.test(regel))
    expect([fouten, status === 0 || /not executable/.test(stderr)]).toEqual([[], true])
  })
})

describe('de sleutel die docs/uitrol.md laat maken', () => {
  it('wordt met die opdracht de JWKS die Keycloak leest', () => {
    const [, script = ''] =
      /node -e '([^']+)' < /.exec(readFileSync('docs/uitrol.md', 'utf8')) ?? []
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
    const { stdout, status } = spawnSync(process.execPath, ['-e', script], {
      input: pem,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    const { keys } = JSON.parse(stdout) as {
      readonly keys: readonly Readonly<Record<string, string>>[]
    }
    const { n } = createPublicKey(pem).export({ format: 'jwk' })
    expect(keys).toEqual([{ kty: 'RSA', e: 'AQAB', n, use: 'sig', alg: 'PS256' }])
  })
})
