import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { type Inhoud, type Maat, maatFor } from '../../../src/app/toegang/maat.ts'
import { ROUTES, type Toegang } from '../../../src/app/toegang/routes.ts'
import { isOpen, isViaLink, MAG } from '../../../src/domain/toegang/handelingen.ts'
import { MEDEWERKERS, type Rol, SYSTEEMROLLEN } from '../../../src/domain/toegang/rollen.ts'
import { hasVreemd } from '../../hulp/routes.ts'

const BLADZIJDE = resolve(import.meta.dirname, '../../../docs/toegang.md')

type Route = readonly [naam: string, toegang: Toegang]
const ALLE = Object.entries(ROUTES)
const isApi = ([naam]: Route) => naam.includes(' /v1/')

const wordMaat = ({ bytes, onderdelen }: Maat, inhoud: Inhoud): string => {
  const wat = inhoud.startsWith('formulier') || inhoud === 'knop' ? 'velden' : 'waarden'
  const aantal = onderdelen.toLocaleString('nl-NL')
  return `${(bytes / 1_000_000).toLocaleString('nl-NL')} MB, ${aantal} ${wat}`
}
const leest = ({ inhoud }: Toegang, bekend = false): string =>
  inhoud === undefined ? '' : wordMaat(maatFor(inhoud, bekend), inhoud)

/** A table as the formatter of this repository wants it: columns of one width. */
const alignTabel = (rijen: readonly (readonly string[])[]): string => {
  const breedtes = (rijen[0] ?? []).map((_, k) => Math.max(...rijen.map((r) => r[k]?.length ?? 0)))
  const lines = rijen.map(
    (rij) => `| ${rij.map((cel, k) => cel.padEnd(breedtes[k] ?? 0)).join(' | ')} |`,
  )
  const streep = `| ${breedtes.map((breedte) => '-'.repeat(breedte)).join(' | ')} |`
  return [lines[0], streep, ...lines.slice(1)].join('\n')
}

const may = ({ handeling }: Toegang, rol: Rol) => (MAG[handeling] as readonly Rol[]).includes(rol)

const writeOpen = (kies: (route: Route) => boolean): string =>
  alignTabel([
    ['Route', 'Leest ten hoogste'],
    ...ALLE.filter(kies).map(([naam, toegang]) => [`\`${naam}\``, leest(toegang)]),
  ])

const writeLinks = (): string =>
  alignTabel([
    ['Route', 'Leest ten hoogste', 'De link maakt u'],
    ...ALLE.filter(([, { handeling }]) => isViaLink(handeling)).map(([naam, toegang]) => [
      `\`${naam}\``,
      leest(toegang),
      MAG[toegang.handeling].join(', '),
    ]),
  ])

const writeRollen = (kies: (route: Route) => boolean, rollen: readonly Rol[]): string =>
  alignTabel([
    ['Route', 'Leest ten hoogste', ...rollen],
    ...ALLE.filter(
      (route) => !isOpen(route[1].handeling) && !isViaLink(route[1].handeling) && kies(route),
    ).map(([naam, toegang]) => [
      `\`${naam}\``,
      leest(toegang, rollen.includes('systeem')),
      ...rollen.map((rol) =>
        may(toegang, rol) ? (hasVreemd(naam) ? 'eigen, 404' : 'eigen') : '403',
      ),
    ]),
  ])

it('staat in docs/toegang.md zoals de tabel het zegt', async () => {
  const bladzijde = [
    '# Wie wat mag vragen',
    `Geschreven door een proef uit \`src/app/toegang/routes.ts\` en \`src/domain/toegang/handelingen.ts\`. Wie iets niet mag, wordt
geweigerd voordat zijn inhoud is gelezen. Wat niet in deze tabellen staat, is er niet. Een andere proef
(\`tests/web/rollen.test.ts\`) vraagt elke route als elke rol, om het eigene en om dat van een ander bevoegd gezag.`,
    '## Iedereen',
    'Zonder aanmelding.',
    writeOpen(([, { handeling }]) => isOpen(handeling)),
    '## Wie de link heeft',
    'De sleutel in het adres beslist, en geeft de rol alleen voor wat hij opent; hij staat alleen als hash in de database.',
    writeLinks(),
    '## Wie is aangemeld',
    `Een medewerker van de gemeente, tien uur lang, met de rollen die de organisatie geeft ([beheer](beheer.md#rollen)). Zonder aanmelding:
401. \`eigen\`: alleen wat van het bevoegd gezag is waarvoor iemand die rol heeft; van een ander gezag staat er niets in.
\`eigen, 404\`: hetzelfde, en wie naar iets van een ander gezag vraagt, krijgt 404, als van iets dat er niet is.`,
    writeRollen((route) => !isApi(route), MEDEWERKERS),
    '## Een systeem met een sleutel',
    `De sleutel of het token geeft de rol: \`systeem\`, of die van een medewerker. Zonder: 401. Zolang er geen sleutels zijn uitgegeven, ook
wie er geen heeft: zie [beheer](beheer.md#wie-wat-kan).`,
    writeRollen(isApi, SYSTEEMROLLEN),
  ].join('\n\n')
  await expect(`${bladzijde}\n`).toMatchFileSnapshot(BLADZIJDE)
})

it('geeft niemand iets zonder dat het er staat', () => {
  for (const [naam, { handeling }] of ALLE) expect(MAG, naam).toHaveProperty(handeling)
  // Nobody but who manages ends the session of another.
  expect(MAG.aanmeldingen_beheren).toEqual(['beheerder'])
})
