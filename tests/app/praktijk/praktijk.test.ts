import { describe, expect, it } from 'vitest'
import type { Dossierregel, Kern } from '../../../src/app/ports/beoordelingen.ts'
import { countPraktijk } from '../../../src/app/praktijk/count-praktijk.ts'
import { praktijkToCsv } from '../../../src/app/praktijk/csv.ts'
import type { Besluit } from '../../../src/domain/model/antwoord/besluit.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import type { Conclusie } from '../../../src/domain/model/visie.ts'
import { INITIATIEF, boek as proefboek, RD } from '../../hulp/proef.ts'

/** The city gives priority in its tension; here nobody chooses unless a test says so. */
const boek: Regelboek = {
  ...proefboek,
  gebieden: proefboek.gebieden.map((gebied) => ({ ...gebied, prioriteiten: [] })),
}

const KERN: Kern = {
  feiten: { activiteiten: ['wonen'] },
  gebieden: ['wijk-noord'],
  visieGeeftRichting: true,
  uitkomsten: [{ regel: 'GS-01', oordeel: 'voldoet', gebied: 'wijk-noord' }],
  spanningen: [],
}

interface Anders {
  readonly kern?: Partial<Kern>
  readonly conclusie?: Conclusie
  readonly besluit?: Besluit
  readonly regelboek?: string
}

const maakDossierregel = (
  { kern, conclusie = 'ja_mits', besluit, regelboek = boek.visie.id }: Anders,
  volgnummer: number,
): Dossierregel => {
  const id = `00000000-0000-7000-8000-${String(volgnummer).padStart(12, '0')}`
  const op = '2026-09-01T10:00:00.000Z'
  return {
    id,
    beoordeling: id,
    aangemaaktOp: op,
    naam: 'proef',
    conclusie,
    bandbreedte: { laagst: 'afweging_nodig', hoogst: 'ja' },
    peildatum: { geldigOp: '2026-09-01', beschikbaarOp: '2026-09-01' },
    regelboek: { id: regelboek, sha256: boek.sha256 },
    gebiedenSha256: boek.gebiedenSha256,
    bewijsSha256: '',
    kader: { minX: 0, minY: 0, maxX: 1, maxY: 1 },
    kern: { ...KERN, ...kern },
    verzoek: INITIATIEF,
    crs: RD,
    ...(besluit && { besluit: { id, beoordeling: id, vastgelegdOp: op, ...besluit } }),
  }
}

const count = (anders: readonly Anders[], regelboek = boek) =>
  countPraktijk(
    {
      async *each() {
        yield* anders.map(maakDossierregel)
      },
    },
    { regelboek, nu: new Date('2026-09-01T10:00:00Z') },
  )

const VRAAG = { regel: 'GS-02', oordeel: 'vraagt_beoordeling' } as const
const vast = (conclusie: 'ja' | 'ja_mits' | 'nee_in_deze_vorm'): Besluit => ({
  stand: 'vergund',
  conclusie,
  motivering: 'Omdat het kan.',
})

describe('wat er in de praktijk gebeurde', () => {
  it('is leeg zonder beoordelingen met dit regelboek', async () => {
    const praktijk = await count([{ regelboek: 'ander', kern: { visieGeeftRichting: false } }])
    expect(praktijk).toMatchObject({ beoordelingen: 0, nietBeslist: 0, aandeelNietBeslist: 0 })
    expect(praktijk.kop).toBe('Er is met dit regelboek nog geen beoordeling bewaard.')
  })

  it('telt elke beoordeling waarin de visie niet besliste één keer, en elke reden', async () => {
    const praktijk = await count([
      {},
      { kern: { visieGeeftRichting: false, spanningen: ['SP-01'], uitkomsten: [VRAAG] } },
      { kern: { spanningen: ['SP-01'], gebieden: ['stad', 'wijk-noord'] } },
    ])
    expect(praktijk).toMatchObject({ beoordelingen: 3, nietBeslist: 2 })
    expect(praktijk.kop).toContain('In 2 van de 3 bewaarde beoordelingen (66,7%)')
    const redenen = Object.fromEntries(praktijk.redenen.map(({ reden, aantal }) => [reden, aantal]))
    expect(redenen).toEqual({ zwijgt: 1, spanning: 2, open_norm: 1 })
    expect(praktijk.perSpanning).toEqual([{ id: 'SP-01', label: 'Wonen of groen', aantal: 2 }])
    expect(praktijk.perGebied).toEqual([
      { id: 'wijk-noord', label: 'Wijk Noord', beoordelingen: 3, nietBeslist: 2 },
      { id: 'stad', label: 'Stad', beoordelingen: 1, nietBeslist: 1 },
    ])
    expect(praktijk.perActiviteit).toMatchObject([{ id: 'wonen', beoordelingen: 3 }])
    expect(praktijk.perPassage).toMatchObject([
      { id: 'PR-02', label: 'Ruimte wordt schaars.', aantal: 2 },
      { id: 'PR-01', aantal: 1 },
    ])
  })

  it('een spanning waarin het gebied bevestigd kiest, heeft de visie beslist', async () => {
    const [eerste] = boek.gebieden.filter(({ id }) => id === 'wijk-noord')
    if (!eerste) throw new Error('wijk-noord ontbreekt')
    const keuze = { spanning: 'SP-01', voorrang: 'wonen', tekst: 'wonen', bron: eerste.bron }
    const kiezend = (werking: 'bevestigd' | 'te_bevestigen') => ({
      ...boek,
      gebieden: [{ ...eerste, prioriteiten: [{ ...keuze, herkomst: 'visie' as const, werking }] }],
    })
    const anders = [{ kern: { spanningen: ['SP-01'] } }]
    expect((await count(anders, kiezend('bevestigd'))).nietBeslist).toBe(0)
    expect((await count(anders, kiezend('te_bevestigen'))).nietBeslist).toBe(1)
  })

  it('laat zien hoe mensen een open norm invulden', async () => {
    const answer = (oordeelGS02: boolean): Anders => ({
      kern: {
        feiten: { activiteiten: ['wonen'], oordeelGS02 },
        uitkomsten: [{ regel: 'GS-02', oordeel: oordeelGS02 ? 'voldoet' : 'voldoet_niet' }],
      },
    })
    const open = { kern: { uitkomsten: [VRAAG] } }
    const praktijk = await count([answer(true), answer(true), answer(false), open])
    expect(praktijk.nietBeslist).toBe(4)
    expect(praktijk.openNormen).toEqual([
      {
        regel: 'GS-02',
        titel: 'Het beeld past bij de stad',
        passages: ['PR-01'],
        gesteld: 4,
        beantwoord: 3,
        antwoorden: [
          { feit: 'oordeelGS02', vraag: 'Past het beeld bij de stad?', waarde: 'ja', aantal: 2 },
          { feit: 'oordeelGS02', vraag: 'Past het beeld bij de stad?', waarde: 'nee', aantal: 1 },
        ],
      },
    ])
  })

  it('vergelijkt eigen conclusies met het advies', async () => {
    const { besluiten } = await count([
      {},
      { besluit: { stand: 'in_behandeling' } },
      { besluit: vast('ja_mits') },
      { besluit: vast('ja') },
      { besluit: vast('nee_in_deze_vorm') },
      { besluit: vast('nee_in_deze_vorm') },
      { conclusie: 'nog_niet_te_zeggen', besluit: vast('ja') },
    ])
    expect(besluiten).toMatchObject({
      vastgelegd: 6,
      eigenConclusies: 5,
      standen: { in_behandeling: 1, vergund: 5, geweigerd: 0, ingetrokken: 0 },
      tegenoverAdvies: { gelijk: 1, gunstiger: 1, strenger: 2, advies_open: 1 },
    })
    const [meest] = besluiten.paren
    expect(meest).toEqual({ advies: 'ja_mits', conclusie: 'nee_in_deze_vorm', aantal: 2 })
  })

  it('telt de adviezen per stand, laagste eerst, en wat van voor de richting is apart', async () => {
    const op = (stand: 'past' | 'botst' | 'onbekend') => ({ kern: { richting: { stand } } })
    const praktijk = await count([
      ...[op('past'), {}, op('onbekend'), op('botst'), op('past')],
      { ...op('botst'), conclusie: 'afweging_nodig', besluit: vast('ja') },
      { conclusie: 'afweging_nodig', besluit: vast('ja') },
    ])
    expect(praktijk.perStand).toEqual([
      { stand: 'botst', woorden: 'twee doelen botsen', aantal: 2 },
      { stand: 'past', woorden: 'past', aantal: 2 },
      { stand: 'onbekend', woorden: 'nog niet te zeggen', aantal: 1 },
      { woorden: 'van voor de richting', aantal: 2 },
    ])
    expect(praktijk.besluiten.paren).toEqual([
      { advies: 'afweging_nodig', stand: 'botst', conclusie: 'ja', aantal: 1 },
      { advies: 'afweging_nodig', conclusie: 'ja', aantal: 1 },
    ])
    const csv = praktijkToCsv(praktijk)
    expect(csv).toContain('\r\nstand,botst,twee doelen botsen,aantal,2\r\n')
    expect(csv).toContain('\r\nstand,,van voor de richting,aantal,2\r\n')
    expect(csv).toContain('besluit,,,van afweging_nodig (botst) naar ja,1')
  })

  it('staat als CSV met één telling per rij', async () => {
    const csv = praktijkToCsv(await count([{ kern: { uitkomsten: [VRAAG] } }]))
    const regels = csv.split('\r\n')
    expect(regels[0]).toBe('onderdeel,id,label,kenmerk,aantal')
    expect(regels).toContain('totaal,,,niet_beslist,1')
    expect(regels).toContain('open_norm,GS-02,Het beeld past bij de stad,gesteld,1')
  })
})
