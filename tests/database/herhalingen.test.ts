import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { AppError } from '../../src/domain/errors.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { openTunnel } from '../hulp/database/tunnel.ts'
import { createProef, createProefApp, INITIATIEF } from '../hulp/proef.ts'

const PAD = '/v1/beoordelingen'
const { feiten } = INITIATIEF
/** 100 by 400 cells: too many to answer at once. */
const GROTE_KAART = {
  initiatief: { feiten },
  raster: { celM: 10, kader: [233_000, 556_000, 233_500, 556_500] },
}

/** The API on this database. */
const createApi = (
  database: Pick<Database, 'opslag' | 'kaarten' | 'herhalingen'>,
  anders: object = {},
) => {
  const proef = createProef()
  const { opslag: beoordelingen, kaarten, herhalingen } = database
  const omgeving = { ...proef.omgeving, beoordelingen, kaarten, herhalingen, ...anders }
  const { post } = createProefApp({ ...proef, omgeving })
  const send = async (pad: string, inhoud: unknown, sleutel?: string) => {
    const kop = sleutel === undefined ? {} : { 'Idempotency-Key': sleutel }
    const antwoord = await post(pad, inhoud, kop)
    const plek = antwoord.headers.get('location')
    const wacht = antwoord.headers.get('retry-after')
    return { status: antwoord.status, tekst: await antwoord.text(), plek, wacht }
  }
  return { send, omgeving }
}
const countIn = async ({ opslag }: Pick<Database, 'opslag'>, naam: string): Promise<number> => {
  let aantal = 0
  for await (const regel of opslag.each({})) if (regel.naam === naam) aantal += 1
  return aantal
}
const codeOf = (tekst: string) => JSON.parse(tekst).type.replace('/documentatie#fout-', '')

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })
  let nummer = 0
  /** One of its own for each test. */
  const name = () => ({ ...INITIATIEF, naam: `Plan ${++nummer}` })

  describe('een verzoek met een sleutel', () => {
    it('maakt de tweede keer niets, en krijgt byte voor byte hetzelfde antwoord', async () => {
      const { send } = createApi(database)
      const plan = name()
      const eerste = await send(PAD, plan, '"plan-a"')
      const tweede = await send(PAD, plan, 'plan-a')
      expect(eerste.status).toBe(201)
      expect(tweede).toEqual(eerste)
      expect(await countIn(database, plan.naam)).toBe(1)
    })

    it('geldt ook voor de uitgelegde vorm, die een ander verzoek is', async () => {
      const { send } = createApi(database)
      const plan = name()
      const uitgelegd = `${PAD}?volledig=true`
      const eerste = await send(uitgelegd, plan, 'plan-u')
      expect(await send(uitgelegd, plan, 'plan-u')).toEqual(eerste)
      expect((await send(PAD, plan, 'plan-u')).status).toBe(422)
    })

    it('is 422 als er iets anders wordt gevraagd, en dan wordt er niets gemaakt', async () => {
      const { send } = createApi(database)
      const plan = name()
      await send(PAD, plan, 'plan-b')
      const ander = await send(PAD, { ...plan, naam: 'Heel iets anders' }, 'plan-b')
      expect([ander.status, codeOf(ander.tekst)]).toEqual([422, 'sleutel_hergebruikt'])
      expect(await countIn(database, 'Heel iets anders')).toBe(0)
    })

    it('maakt van acht tegelijk één, en de andere krijgen dat of 409', async () => {
      const { send } = createApi(database)
      const plan = name()
      const alle = await Promise.all(Array.from({ length: 8 }, () => send(PAD, plan, 'plan-c')))
      const gemaakt = alle.filter(({ status }) => status === 201)
      const bezig = alle.filter(({ status }) => status === 409)
      expect(gemaakt.length + bezig.length).toBe(8)
      expect(new Set(gemaakt.map(({ tekst }) => tekst)).size).toBe(1)
      for (const { tekst, wacht } of bezig) {
        expect([codeOf(tekst), wacht]).toEqual(['verzoek_loopt', '5'])
      }
      expect(await countIn(database, plan.naam)).toBe(1)
      expect((await send(PAD, plan, 'plan-c')).tekst).toBe(gemaakt[0]?.tekst)
    })

    it('dat is geweigerd, mag onder dezelfde sleutel opnieuw', async () => {
      const { send } = createApi(database)
      const plan = name()
      const fout = { ...plan, feiten: { ...feiten, woningenNieuw: 'tien' } }
      expect((await send(PAD, fout, 'plan-d')).status).toBe(400)
      await expect.poll(async () => (await send(PAD, plan, 'plan-d')).status).toBe(201)
    })

    it('dat faalde nadat alles was bewaard, geeft de volgende keer wat er is bewaard', async () => {
      const { opslag } = database
      const plan = name()
      const stuk = createApi(database, {
        beoordelingen: {
          ...opslag,
          add: async (...wat: Parameters<typeof opslag.add>) => {
            await opslag.add(...wat)
            throw new AppError('niet_gereed', { reden: 'Weg.' })
          },
        },
      })
      const eerste = await stuk.send(PAD, plan, 'plan-e')
      expect([eerste.status, eerste.wacht]).toEqual([503, '10'])
      const { send } = createApi(database)
      const tweede = await send(PAD, plan, 'plan-e')
      expect(tweede.status).toBe(201)
      expect(await countIn(database, plan.naam)).toBe(1)
      expect(await opslag.get(JSON.parse(tweede.tekst).id)).toMatchObject({ inhoud: tweede.tekst })
    })

    it('wordt na de bewaartijd een nieuw verzoek', async () => {
      const { send, omgeving } = createApi(database)
      const plan = name()
      const eerste = await send(PAD, plan, 'plan-f')
      const dag = new Date(omgeving.nu().getTime() + 25 * 3_600_000)
      const morgen = createApi(database, { nu: () => dag })
      const tweede = await morgen.send(PAD, plan, 'plan-f')
      expect(tweede.status).toBe(201)
      expect(tweede.tekst).not.toBe(eerste.tekst)
    })

    it.each(['', 'é', 'a b', `"${'x'.repeat(256)}"`])(
      'is 400 met de sleutel %j',
      async (sleutel) => {
        const { send } = createApi(database)
        const { status, tekst } = await send(PAD, name(), sleutel)
        expect([status, codeOf(tekst)]).toEqual([400, 'herhaalsleutel_ongeldig'])
      },
    )
  })

  it('een besluit en een grote kaart komen er ook één keer', async () => {
    const { send } = createApi(database)
    const { id } = JSON.parse((await send(PAD, name())).tekst)
    const besluiten = `${PAD}/${id}/besluiten`
    const besluit = { stand: 'in_behandeling', conclusie: 'ja', motivering: 'Zie verslag.' }
    const eerste = await send(besluiten, besluit, 'besluit')
    expect(eerste.status).toBe(201)
    expect(await send(besluiten, besluit, 'besluit')).toEqual(eerste)
    expect(await database.opslag.listBesluiten(id)).toHaveLength(1)
    const kaart = await send('/v1/geschiktheidskaarten', GROTE_KAART, 'kaart')
    expect(kaart.status).toBe(202)
    expect(await send('/v1/geschiktheidskaarten', GROTE_KAART, 'kaart')).toEqual(kaart)
  })

  it('een poging die is ingehaald, bewaart niets', async () => {
    const { herhalingen, opslag } = database
    const verzoek = { sleutelSha256: 'a'.repeat(64), verzoekSha256: 'b'.repeat(64) }
    const begin = (id: string, bezigMs: number) =>
      herhalingen.begin(verzoek, { id, bezigMs, verlooptOp: '2027-01-01T00:00:00.000Z' })
    const { nieuwId } = createProef().omgeving
    const [eerste, tweede] = [nieuwId(), nieuwId()]
    expect(await begin(eerste, 0)).toMatchObject({ stand: 'nieuw' })
    expect(await begin(tweede, 60_000)).toMatchObject({ stand: 'nieuw' })
    expect(await begin(nieuwId(), 60_000)).toEqual({ stand: 'bezig' })
    const proef = createProef()
    const plan = name()
    await createProefApp(proef).post(PAD, plan)
    const [nieuw] = proef.opgeslagen.values()
    if (nieuw === undefined) throw new Error('niets bewaard')
    const { sleutelSha256 } = verzoek
    const laat = opslag.add(nieuw, { sleutelSha256, id: eerste })
    await expect(laat).rejects.toMatchObject({ code: 'verzoek_loopt' })
    expect(await countIn(database, plan.naam)).toBe(0)
    await opslag.add(nieuw, { sleutelSha256, id: tweede })
    expect(await begin(nieuwId(), 0)).toEqual({ stand: 'gedaan', gemaakt: nieuw.id })
  })
})

describe('PostgreSQL die wegvalt nadat zij heeft bewaard', () => {
  it('gaf 503; wie het opnieuw vraagt krijgt wat er is bewaard, en niets tweemaal', async () => {
    const { database, cutAfterCommit, restore } = await openTunnel()
    const { send } = createApi(database)
    await send(PAD, { ...INITIATIEF, naam: 'Eerder' }, 'eerder')
    const plan = { ...INITIATIEF, naam: 'Weggevallen' }
    cutAfterCommit()
    const eerste = await send(PAD, plan, 'weg')
    expect([eerste.status, eerste.wacht]).toEqual([503, '10'])
    restore()
    const tweede = await send(PAD, plan, 'weg')
    expect(tweede.status).toBe(201)
    expect(await countIn(database, plan.naam)).toBe(1)
  })
})
