import { describe, expect, it } from 'vitest'
import { listWerkvoorraad, readFilter } from '../../../src/app/dossier/werkvoorraad.ts'
import { listZaakregels } from '../../../src/app/dossier/zaakregels.ts'
import type {
  WerkBeoordeling,
  WerkBesluit,
  WerkGebeurtenis,
} from '../../../src/app/ports/werkvoorraad.ts'

const NU = '2026-09-01T10:00:00.000Z'

const beoordeling = (id: string, anders: Partial<WerkBeoordeling> = {}): WerkBeoordeling => ({
  id,
  naam: `Plan ${id}`,
  conclusie: 'ja_mits',
  aangemaaktOp: NU,
  onbekend: 0,
  teBeoordelen: 0,
  ...anders,
})
const voorraadOf = (
  beoordelingen: readonly WerkBeoordeling[],
  gebeurtenissen: readonly WerkGebeurtenis[] = [],
  besluiten: readonly WerkBesluit[] = [],
) => ({ read: async () => ({ beoordelingen, besluiten, gebeurtenissen }) })
const gebeurd = (volgnummer: number, soort: string, bij?: number): WerkGebeurtenis => ({
  dossier: 'a',
  volgnummer,
  soort,
  ...(bij !== undefined && { bij }),
})
const one = async (...delen: Parameters<typeof voorraadOf>) => {
  const [regel] = await listZaakregels(voorraadOf(...delen))
  if (!regel) throw new Error('er is geen zaak')
  return regel
}

describe('wat met een zaak kan', () => {
  it('is beslissen als het advies vaststaat en niemand iets hoeft te beantwoorden', async () => {
    expect((await one([beoordeling('a', { onbekend: 4 })])).stap).toBe('beslissen')
  })

  it.each([
    ['de visie niet kiest', { conclusie: 'afweging_nodig' }],
    ['een mens moet oordelen', { teBeoordelen: 1 }],
  ] as const)('is de intaketafel als %s', async (_, anders) => {
    expect((await one([beoordeling('a', anders)])).stap).toBe('op_tafel')
  })

  it('is beslissen zodra de behandelaar zelf een conclusie heeft', async () => {
    const besluit = {
      beoordeling: 'a',
      stand: 'in_behandeling',
      conclusie: 'ja',
      vastgelegdOp: NU,
    } as const
    const regel = await one([beoordeling('a', { conclusie: 'afweging_nodig' })], [], [besluit])
    expect([regel.stap, regel.eigenConclusie]).toEqual(['beslissen', 'ja'])
  })

  it('is gegevens vragen als er nog niets te zeggen is', async () => {
    const regel = await one([beoordeling('a', { conclusie: 'nog_niet_te_zeggen' })])
    expect(regel.stap).toBe('gegevens_nodig')
  })

  it.each([
    ['aanvulling_gevraagd', 'aanvulling_ontvangen', 'initiatiefnemer'],
    ['bijdrage_gevraagd', 'bijdrage_gegeven', 'specialist'],
    ['tweede_lezer_gevraagd', 'tweede_lezing', 'tweede_lezer'],
  ])('is wachten na %s, tot %s of tot de vraag is teruggenomen', async (vraag, antwoord, wie) => {
    const gesteld = [gebeurd(1, vraag), gebeurd(2, vraag)]
    expect(await one([beoordeling('a')], gesteld)).toMatchObject({
      stap: 'wachten',
      wachtOp: [wie],
    })
    const half = [...gesteld, gebeurd(3, antwoord, 1)]
    expect((await one([beoordeling('a')], half)).wachtOp).toEqual([wie])
    const klaar = [...half, gebeurd(4, 'teruggenomen', 2)]
    expect((await one([beoordeling('a')], klaar)).stap).toBe('beslissen')
  })
})

describe('de volgorde van de werkvoorraad', () => {
  it('is: te beslissen, op tafel, wachten, gegevens nodig, klaar; dan de minste open punten', async () => {
    const klaar = { beoordeling: 'f', stand: 'vergund', vastgelegdOp: NU } as const
    const bron = voorraadOf(
      [
        beoordeling('f'),
        beoordeling('e', { conclusie: 'nog_niet_te_zeggen' }),
        beoordeling('a'),
        beoordeling('d', { teBeoordelen: 1 }),
        beoordeling('c', { onbekend: 2 }),
        beoordeling('b', { onbekend: 1 }),
        beoordeling('b2', { onbekend: 1, aangemaaktOp: '2026-08-01T10:00:00.000Z' }),
      ],
      [gebeurd(1, 'bijdrage_gevraagd')],
      [klaar],
    )
    const { regels } = await listWerkvoorraad(bron, {}, 1)
    expect(regels.map(({ id }) => id)).toEqual(['b', 'b2', 'c', 'd', 'a', 'e', 'f'])
    const ids = async (filter: object) =>
      (await listWerkvoorraad(bron, filter, 1)).regels.map(({ id }) => id)
    expect(await ids({ wacht: 'specialist' })).toEqual(['a'])
    expect(await ids({ stap: 'gegevens_nodig' })).toEqual(['e'])
    expect(await ids({ stand: 'vergund' })).toEqual(['f'])
    expect(await ids({ conclusie: 'nog_niet_te_zeggen' })).toEqual(['e'])
    expect(await ids({ naam: 'PLAN B2' })).toEqual(['b2'])
  })
})

describe('de richting in de werkvoorraad', () => {
  const bron = voorraadOf([
    beoordeling('past', { richting: { stand: 'past', hardheid: 'te_bevestigen' } }),
    beoordeling('oud'),
    beoordeling('zacht', { richting: { stand: 'past_niet', hardheid: 'eigen_uitwerking' } }),
    beoordeling('open-hoog', { richting: { stand: 'onbekend', hoogstens: 'past' } }),
    beoordeling('vast', { richting: { stand: 'past_niet', hardheid: 'vast' } }),
    beoordeling('open-laag', { richting: { stand: 'onbekend', hoogstens: 'nee_tenzij' } }),
    beoordeling('zwijgt', { richting: { stand: 'zwijgt' } }),
  ])
  const ids = async (vragen: Record<string, string[]>) =>
    (await listWerkvoorraad(bron, readFilter(vragen), 1)).regels.map(({ id }) => id)

  it('geeft de laagste of de hoogste stand eerst, de hardste grond voorop; open en oud achteraan', async () => {
    expect(await ids({ volgorde: ['laagste_stand'] })).toEqual([
      ...['vast', 'zacht', 'zwijgt', 'past'],
      ...['open-laag', 'open-hoog', 'oud'],
    ])
    expect(await ids({ volgorde: ['hoogste_stand'] })).toEqual([
      ...['past', 'zwijgt', 'vast', 'zacht'],
      ...['open-hoog', 'open-laag', 'oud'],
    ])
  })

  it('is te kiezen op meer standen en hardheden tegelijk, en op wat van voor de richting is', async () => {
    const kies = async (vragen: Record<string, string[]>) => (await ids(vragen)).toSorted()
    expect(await kies({ richting: ['past_niet', 'zwijgt'] })).toEqual(['vast', 'zacht', 'zwijgt'])
    expect(await kies({ richting: ['geen'] })).toEqual(['oud'])
    expect(await kies({ richting: ['onbekend'] })).toEqual(['open-hoog', 'open-laag'])
    expect(await kies({ hardheid: ['vast', 'te_bevestigen'] })).toEqual(['past', 'vast'])
    expect(await kies({ richting: ['past_niet'], hardheid: ['vast'] })).toEqual(['vast'])
    expect(await kies({ richting: ['bestaat_niet'] })).toEqual([])
  })

  it('telt een leeg veld in het adres niet mee', async () => {
    expect(
      readFilter({ richting: [''], hardheid: [], stap: ['', 'klaar'], pagina: ['2'] }),
    ).toEqual({ stap: 'klaar' })
  })
})
