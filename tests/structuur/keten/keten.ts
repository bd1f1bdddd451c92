import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../..')
const readJson = (pad: string) => JSON.parse(readFileSync(resolve(ROOT, pad), 'utf8'))

interface Kenmerk {
  readonly naam: string
  readonly versie: string
}

export interface Pakket extends Kenmerk {
  readonly licentie: string
  /** Hex. */
  readonly sha512: string
  readonly optioneel: boolean
  /** Whether package.json names it. */
  readonly direct: boolean
  readonly hangtAf: readonly Kenmerk[]
}

interface Gelockt {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
type Lock = Readonly<Record<string, Gelockt>>

const MAP = 'node_modules/'
const nameOf = (pad: string) => pad.slice(pad.lastIndexOf(MAP) + MAP.length)

/** Where Node finds this name from there: in its own folder, or in one above it. */
const findPad = (lock: Lock, van: string, naam: string): string | undefined => {
  const pad = `${van === '' ? '' : `${van}/`}${MAP}${naam}`
  if (Object.hasOwn(lock, pad)) return pad
  return van === ''
    ? undefined
    : findPad(lock, van.slice(0, Math.max(0, van.lastIndexOf(MAP) - 1)), naam)
}

const compareNaam = (a: Kenmerk, b: Kenmerk) =>
  `${a.naam}@${a.versie}` < `${b.naam}@${b.versie}` ? -1 : 1

/** Every package that runs with the service, on any platform, as the lock has it; sorted. */
export const listPakketten = (): readonly Pakket[] => {
  const lock: Lock = readJson('package-lock.json').packages
  const versieOf = (pad: string) => ({ naam: nameOf(pad), versie: lock[pad]?.version ?? '' })
  const findHangtAf = (pad: string, { dependencies, optionalDependencies }: Gelockt) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .flatMap((naam) => findPad(lock, pad, naam) ?? [])
      .map(versieOf)
      .toSorted(compareNaam)
  const alle = Object.entries(lock).flatMap(([pad, gelockt]) => {
    const { license, integrity = '', dev, optional, devOptional } = gelockt
    if (pad === '' || dev) return []
    const pakket: Pakket = {
      ...versieOf(pad),
      licentie: license ?? 'onbekend',
      sha512: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
      optioneel: (optional ?? false) || (devOptional ?? false),
      direct: Object.hasOwn(lock['']?.dependencies ?? {}, pad.slice(MAP.length)),
      hangtAf: findHangtAf(pad, gelockt),
    }
    return [pakket]
  })
  const uniek = new Map(alle.map((pakket) => [`${pakket.naam}@${pakket.versie}`, pakket]))
  return [...uniek.values()].toSorted(compareNaam)
}

/** What is inside a package without being one: compiled code and fonts, which have a licence of their own. */
export interface Ingesloten {
  readonly in: string
  readonly naam: string
  readonly versie?: string
  /** SPDX. */
  readonly licentie: string
  readonly van: string
  readonly noot: string
}

export const INGESLOTEN: readonly Ingesloten[] = [
  {
    in: 'geos-wasm',
    naam: 'GEOS',
    licentie: 'LGPL-2.1-or-later',
    van: 'https://libgeos.org/',
    noot: 'Gecompileerd naar WebAssembly. Het pakket noemt zich LGPL-3.0-or-later en levert de tekst van LGPL 2.1 mee; GEOS zelf is LGPL 2.1 of later. Ongewijzigd, los geladen en te vervangen: zet een andere versie van het pakket in `node_modules`.',
  },
  {
    in: '@resvg/resvg-wasm',
    naam: 'resvg',
    licentie: 'MPL-2.0',
    van: 'https://github.com/linebender/resvg',
    noot: 'Gecompileerd naar WebAssembly, uit Rust; ongewijzigd.',
  },
  {
    in: '@myriaddreamin/typst-ts-node-compiler',
    naam: 'Typst',
    licentie: 'Apache-2.0',
    van: 'https://github.com/typst/typst',
    noot: 'Een programma per platform (`@myriaddreamin/typst-ts-node-compiler-…`), gecompileerd uit Rust; de makers ervan noemen hun eigen licenties in de broncode.',
  },
  {
    in: '@myriaddreamin/typst-ts-node-compiler',
    naam: 'Libertinus Serif',
    licentie: 'OFL-1.1',
    van: 'https://github.com/alerque/libertinus',
    noot: 'Zit in dat programma (typst-assets 0.14.2). Rapporten worden met Source Sans 3 gezet.',
  },
  {
    in: '@myriaddreamin/typst-ts-node-compiler',
    naam: 'New Computer Modern',
    licentie: 'LicenseRef-GUST-Font-License',
    van: 'https://www.gust.org.pl/projects/e-foundry/licenses',
    noot: 'Zit in dat programma; wordt niet gebruikt.',
  },
  {
    in: '@myriaddreamin/typst-ts-node-compiler',
    naam: 'DejaVu Sans Mono',
    licentie: 'Bitstream-Vera',
    van: 'https://dejavu-fonts.github.io/License.html',
    noot: 'Zit in dat programma; wordt niet gebruikt.',
  },
  {
    in: '@expo-google-fonts/source-sans-3',
    naam: 'Source Sans 3',
    licentie: 'OFL-1.1',
    van: 'https://github.com/adobe-fonts/source-sans',
    noot: 'De letter van elk PDF-rapport. © Adobe; "Source" is een merk van Adobe. De letter staat in het PDF en mag zo mee.',
  },
  {
    in: '@electric-sql/pglite',
    naam: 'PostgreSQL',
    versie: '18.6',
    licentie: 'PostgreSQL',
    van: 'https://www.postgresql.org/about/licence/',
    noot: 'Gecompileerd naar WebAssembly: de ingebouwde database.',
  },
  {
    in: 'esbuild',
    naam: 'esbuild',
    licentie: 'MIT',
    van: 'https://github.com/evanw/esbuild',
    noot: 'Een programma per platform (`@esbuild/…`), gecompileerd uit Go.',
  },
]

/** Licences that ask nothing of who uses the software but to name them, or nothing at all. */
export const VRIJ: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]
/** Those that ask for more, each with why it can be used here. */
export const MET_VOORWAARDE: Readonly<Record<string, string>> = {
  'EUPL-1.2':
    'De licentie van Visietoets zelf; die van de onderdelen van NL Design System en Utrecht.',
  'MPL-2.0':
    'Ongewijzigd gebruikt; wat de makers vragen, geldt voor hun eigen bestanden, en de bron staat bij hen open.',
  'LGPL-3.0-or-later':
    'Ongewijzigd gebruikt en los geladen als bestand in `node_modules`: wie de dienst krijgt, kan het vervangen.',
}

/** Whether this licence may be used: of a choice (OR) one, of a sum (AND) all. */
export const mayUse = (licentie: string): boolean => {
  const kaal = licentie.replace(/^\((.*)\)$/, '$1')
  if (kaal.includes(' OR ')) return kaal.split(' OR ').some(mayUse)
  if (kaal.includes(' AND ')) return kaal.split(' AND ').every(mayUse)
  return VRIJ.includes(kaal) || Object.hasOwn(MET_VOORWAARDE, kaal)
}

/** A licence as CycloneDX writes it: an expression when there are several, a name when SPDX has none. */
const toLicenties = (licentie: string) => {
  if (/ (AND|OR) /.test(licentie)) return [{ expression: licentie }]
  return [{ license: licentie.startsWith('LicenseRef-') ? { name: licentie } : { id: licentie } }]
}

const toIngesloten = ({ naam, versie, licentie, van }: Ingesloten) => ({
  type: 'library',
  'bom-ref': `ingesloten:${naam}`,
  name: naam,
  ...(versie !== undefined && { version: versie }),
  licenses: toLicenties(licentie),
  externalReferences: [{ type: 'website', url: van }],
})

const purlOf = ({ naam, versie }: Pick<Pakket, 'naam' | 'versie'>) =>
  `pkg:npm/${naam.replace('@', '%40')}@${versie}`

const toComponent = (pakket: Pakket) => {
  const binnen = INGESLOTEN.filter((deel) => deel.in === pakket.naam)
  return {
    type: 'library',
    'bom-ref': purlOf(pakket),
    name: pakket.naam,
    version: pakket.versie,
    scope: pakket.optioneel ? 'optional' : 'required',
    purl: purlOf(pakket),
    hashes: [{ alg: 'SHA-512', content: pakket.sha512 }],
    licenses: toLicenties(pakket.licentie),
    ...(binnen.length > 0 && { components: binnen.map(toIngesloten) }),
  }
}

/**
 * The SBOM (CycloneDX 1.6) of what runs with the service: the same each time for the same lock. Written here because
 * `npm sbom --omit dev` leaves out whatever a package for developers needs too, such as zod.
 */
export const makeSbom = (pakketten: readonly Pakket[]): string => {
  const { name, version, license } = readJson('package.json')
  const zelf = `pkg:npm/${name}@${version}`
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': zelf,
        name,
        version,
        purl: zelf,
        licenses: toLicenties(license),
      },
    },
    components: pakketten.map(toComponent),
    dependencies: [
      { ref: zelf, dependsOn: pakketten.filter(({ direct }) => direct).map(purlOf) },
      ...pakketten.map((pakket) => ({
        ref: purlOf(pakket),
        dependsOn: pakket.hangtAf.map(purlOf),
      })),
    ],
  }
  return `${JSON.stringify(bom, undefined, 2)}\n`
}

const writeTabel = (kop: readonly string[], rijen: readonly (readonly string[])[]): string =>
  [kop, kop.map(() => '---'), ...rijen].map((rij) => `| ${rij.join(' | ')} |`).join('\n')

/** The page with every licence, as Markdown. */
export const writeLicenties = (pakketten: readonly Pakket[]): string => {
  const perLicentie = Map.groupBy(pakketten, ({ licentie }) => licentie)
  const namen = [...perLicentie].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `# Licenties

Visietoets is [EUPL-1.2](../LICENSE). Geschreven door \`npm run licenties\` uit \`package-lock.json\`: de ${pakketten.length} pakketten die met de
dienst meedraaien, op elk platform. Wat alleen bij het ontwikkelen wordt gebruikt, staat er niet in. De tekst van elke licentie staat in het
pakket zelf. Dezelfde lijst voor machines, met hashes, is \`uitrol/sbom.cdx.json\` (CycloneDX). Een licentie die niemand heeft beoordeeld
is een fout in de proeven.

## Wat in een pakket zit en zelf geen pakket is

${writeTabel(
  ['Wat', 'In', 'Licentie', 'Toelichting'],
  INGESLOTEN.map(({ naam, van, licentie, noot, in: pakket }) => [
    `[${naam}](${van})`,
    `\`${pakket}\``,
    licentie.replace('LicenseRef-', ''),
    noot,
  ]),
)}

## Met een voorwaarde

${writeTabel(
  ['Licentie', 'Waarom het mag'],
  Object.entries(MET_VOORWAARDE).map(([licentie, waarom]) => [licentie, waarom]),
)}

## Alle pakketten

${namen
  .map(
    ([licentie, delen]) =>
      `### ${licentie}\n\n${delen.map(({ naam, versie }) => `${naam} ${versie}`).join(', ')}.`,
  )
  .join('\n\n')}
`
}
