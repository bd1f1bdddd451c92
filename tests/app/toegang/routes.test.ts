import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { type Inhoud, type Maat, maatFor } from '../../../src/app/toegang/maat.ts'
import { ROUTES } from '../../../src/app/toegang/routes.ts'
import type { Bezoeker, Wie } from '../../../src/app/toegang/wie.ts'

const BLADZIJDE = resolve(import.meta.dirname, '../../../docs/toegang.md')
const VOOR: readonly (readonly [Wie, string, Bezoeker, string])[] = [
  ['iedereen', 'Iedereen', 'onbekend', 'Zonder aanmelding.'],
  [
    'houder',
    'Wie de link heeft',
    'onbekend',
    'De sleutel in het adres beslist; hij staat alleen als hash in de database.',
  ],
  [
    'medewerker',
    'Wie is aangemeld',
    'medewerker',
    'Een medewerker van de gemeente, tien uur lang.',
  ],
  [
    'systeem',
    'Een systeem met een sleutel',
    'systeem',
    'Zolang er geen sleutels zijn uitgegeven, ook wie er geen heeft: zie [beheer](beheer.md#wie-wat-kan).',
  ],
]

const wordMaat = ({ bytes, onderdelen }: Maat, inhoud: Inhoud): string => {
  const wat = inhoud.startsWith('formulier') || inhoud === 'knop' ? 'velden' : 'waarden'
  const aantal = onderdelen.toLocaleString('nl-NL')
  return `${(bytes / 1_000_000).toLocaleString('nl-NL')} MB, ${aantal} ${wat}`
}

/** A table as the formatter of this repository wants it: columns of one width. */
const alignTabel = (rijen: readonly (readonly [string, string])[]): string => {
  const [breed, smal] = [0, 1].map((k) => Math.max(...rijen.map((rij) => (rij[k] ?? '').length)))
  const [kop, ...rest] = rijen.map(
    ([een, twee]) => `| ${een.padEnd(breed ?? 0)} | ${twee.padEnd(smal ?? 0)} |`,
  )
  return [kop, `| ${'-'.repeat(breed ?? 0)} | ${'-'.repeat(smal ?? 0)} |`, ...rest].join('\n')
}

const writeTabel = ([wie, kop, bezoeker, zin]: (typeof VOOR)[number]): string => {
  const rijen = Object.entries(ROUTES)
    .filter(([, toegang]) => toegang.wie === wie)
    .map(([naam, { inhoud }]) => {
      const leest = inhoud === undefined ? '' : wordMaat(maatFor(inhoud, bezoeker), inhoud)
      return [`\`${naam}\``, leest] as const
    })
  return [`## ${kop}`, zin, alignTabel([['Route', 'Leest ten hoogste'], ...rijen])].join('\n\n')
}

it('staat in docs/toegang.md zoals de tabel het zegt', async () => {
  const begin = `# Wie wat mag vragen

Geschreven door een proef uit \`src/app/toegang/routes.ts\`. Wie iets niet mag, wordt geweigerd voordat zijn inhoud is gelezen. Wat niet
in deze tabellen staat, is er niet.`
  const tabellen = VOOR.map(writeTabel)
  await expect([begin, ...tabellen, ''].join('\n\n').trimEnd().concat('\n')).toMatchFileSnapshot(
    BLADZIJDE,
  )
})
