import { readFileSync } from 'node:fs'
import { createHashing } from '../../../src/adapters/hash/hash.ts'
import { readAntwoord } from '../../../src/app/beoordelen/antwoordvorm.ts'
import { readKenmerken } from '../../../src/app/beoordelen/assess-hier.ts'
import { RD } from '../proef.ts'

const { canonicalize } = createHashing()
const read = (naam: string) =>
  readFileSync(new URL(`../../app/bewijs/${naam}.json`, import.meta.url), 'utf8').trimEnd()

export type Rij = Readonly<Record<string, unknown>>
type Tekst = Readonly<Record<'id' | 'aangemaaktOp', string>>

/** The box around the plans of both texts, as PostgreSQL writes it. */
const KADER = { minX: 233300, minY: 556150, maxX: 233400, maxY: 556350 }
const BOX = '(233400,556350),(233300,556150)'

/** A text as the row that every version since the first would make of it: of the columns that it had. */
const toRij = (inhoud: string): Rij & { readonly id: string; readonly inhoud: string } => {
  const { id, aangemaaktOp } = JSON.parse(inhoud) as Tekst
  const { kort } = readAntwoord(JSON.parse(inhoud))
  const kenmerken = readKenmerken(kort, KADER)
  return {
    id,
    aangemaakt_op: aangemaaktOp,
    naam: kenmerken.naam,
    conclusie: kenmerken.conclusie,
    laagst: kenmerken.bandbreedte.laagst,
    hoogst: kenmerken.bandbreedte.hoogst,
    geldig_op: kenmerken.peildatum.geldigOp,
    beschikbaar_op: kenmerken.peildatum.beschikbaarOp,
    regelboek_id: kenmerken.regelboek.id,
    regelboek_sha256: kenmerken.regelboek.sha256,
    gebieden_sha256: kenmerken.gebiedenSha256,
    bewijs_sha256: kenmerken.bewijsSha256,
    kader: BOX,
    kern: kenmerken.kern,
    verzoek: kenmerken.verzoek,
    crs: RD,
    inhoud,
  }
}

/** Of the first form, in which everything was explained; and of the third, with a direction. */
export const VORM1 = toRij(read('vorm1/beoordeling'))
export const VORM3 = toRij(
  canonicalize({
    ...JSON.parse(read('vorm3/beslissend')),
    id: '01a2293d-cab1-7c56-81ef-013f31540b9e',
    aangemaaktOp: '2026-09-02T10:00:00.000Z',
  }),
)

const OP = '2026-09-03T10:00:00.000Z'
const LATER = '2126-09-03T10:00:00.000Z'
const SHA = 'a'.repeat(64)
const KAART = '01a2293d-cab1-7c56-81ef-013f31540ba0'
const PLAN = '01a2293d-cab1-7c56-81ef-013f31540ba1'
const gebeurtenis = (volgnummer: number, inhoud: Rij): Rij => ({
  dossier: VORM1.id,
  volgnummer,
  vastgelegd_op: OP,
  door: 'A. de Vries',
  inhoud,
})

/** What there was in each table, in the order in which it can be stored. */
export const VROEGER: readonly (readonly [tabel: string, rijen: readonly Rij[]])[] = [
  ...(['regelboek', 'gebieden'] as const).map(
    (naam) =>
      [
        naam === 'gebieden' ? 'gebiedenset' : naam,
        [
          {
            sha256: VORM1[naam === 'gebieden' ? 'gebieden_sha256' : 'regelboek_sha256'],
            bewaard_op: OP,
            inhoud: read(`vorm1/${naam}`),
          },
        ],
      ] as const,
  ),
  ['beoordeling', [VORM1]],
  [
    'besluit',
    [{ id: PLAN, beoordeling: VORM1.id, vastgelegd_op: OP, stand: 'vergund', motivering: 'Ja.' }],
  ],
  ['zelftoets', [{ sleutel_sha256: SHA, invoer: VORM1.verzoek, versie: 3, verloopt_op: LATER }]],
  [
    'geschiktheidskaart',
    [
      {
        ...{ id: KAART, aangemaakt_op: OP, kop: '{}', rekenwijze: 'x', status: 'klaar' },
        ...{ totaal: 1, gedaan: 1, brokken: 1 },
      },
    ],
  ],
  ['kaartbrok', [{ kaart: KAART, nummer: 0, aantal: 1, cellen: '[]', pogingen: 1, features: '' }]],
  [
    'gebeurtenis',
    [
      gebeurtenis(1, { soort: 'uit_zelftoets', zelftoets: SHA }),
      gebeurtenis(2, { soort: 'gebied_bevestigd', gebied: 'wijk-noord' }),
    ],
  ],
  [
    'uitnodiging',
    [
      {
        ...{ sleutel_sha256: SHA, soort: 'bijdrage', dossier: VORM1.id },
        ...{ inhoud: { aan: 'Waterschap' }, verloopt_op: LATER },
      },
    ],
  ],
  [
    'ontwikkelplan',
    [
      {
        ...{ id: PLAN, versie: 1, naam: 'Plan van toen', groep: PLAN, vastgelegd_op: OP },
        ...{ door: 'B. Jansen', weg: false, invoer: { naam: 'Plan van toen', delen: [] } },
      },
    ],
  ],
  ['overname', [{ zelftoets: SHA, dossier: VORM1.id }]],
  [
    'sessie',
    [
      {
        ...{ id: PLAN, sleutel_sha256: SHA, naam: 'A. de Vries' },
        ...{ begonnen_op: OP, verloopt_op: LATER },
      },
    ],
  ],
]
