import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/adapters/database/database.ts'
import { createSleutel } from '../../../src/adapters/id/sleutel.ts'
import { beginZelftoets } from '../../../src/app/beoordelen/zelftoets.ts'
import { clearVerlopen } from '../../../src/app/bewaartermijn/ruim-op.ts'
import { askAanvulling } from '../../../src/app/dossier/ask-aanvulling.ts'
import { tellInzender } from '../../../src/app/inzenden/berichten.ts'
import { deliverBerichten, waitAfter } from '../../../src/app/inzenden/postbode.ts'
import { sendIn } from '../../../src/app/inzenden/send-in.ts'
import { answerVraag, giveAntwoord, readStatus } from '../../../src/app/inzenden/status.ts'
import type { OmgevingMetDossiers } from '../../../src/app/omgeving.ts'
import { eraseZaak } from '../../../src/app/overdracht/vernietig-zaak.ts'
import { type Bericht, BerichtGeweigerd } from '../../../src/app/ports/dienst/berichten.ts'
import { onEachDatabase } from '../../hulp/database/databases.ts'
import { type MetRauw, openMetRauw } from '../../hulp/database/naast.ts'
import { createProef } from '../../hulp/proef.ts'

const ADRES = 'https://visietoets.assen.nl'
const EMAIL = 'jannes@voorbeeld.nl'

onEachDatabase((freshUrl) => {
  let database: Database
  let query: MetRauw['query']
  beforeAll(async () => {
    const geopend = await openMetRauw(await freshUrl())
    database = geopend.database
    query = geopend.query
  })
  afterAll(() => database.close())

  let omgeving: OmgevingMetDossiers
  let moment: Date
  beforeEach(async () => {
    await query('delete from bericht')
    const { opslag: beoordelingen, kaarten: _, ...poorten } = database
    const proef = createProef().omgeving
    moment = proef.nu()
    omgeving = {
      ...proef,
      ...poorten,
      beoordelingen,
      nieuweSleutel: createSleutel,
      post: { team: true },
      nu: () => moment,
    }
  })
  const wait = (ms: number) => {
    moment = new Date(moment.getTime() + ms)
  }
  const send = async (anders: Partial<OmgevingMetDossiers> = {}, email = EMAIL) => {
    const sleutel = await beginZelftoets(omgeving, {
      locatie: { type: 'Point', coordinates: [6.562, 52.9945] },
      feiten: { activiteiten: ['wonen'] },
    })
    const zending = {
      ...{ sleutel, versie: 1, naam: 'Een huis erbij', adres: ADRES },
      afzender: { naam: 'Jannes Jansen', email, telefoon: '0592 123456', adres: '' },
      statussleutel: createSleutel(),
    }
    const verstuur = () => sendIn({ ...omgeving, ...anders }, zending)
    return { ...(await verstuur()), zending, verstuur }
  }
  /** Hands over what waits; gives what was handed over. */
  const deliver = async (weiger: (bericht: Bericht) => Error | undefined = () => undefined) => {
    const verstuurd: Bericht[] = []
    const verstuur = async (bericht: Bericht) => {
      const fout = weiger(bericht)
      if (fout) throw fout
      verstuurd.push(bericht)
    }
    await deliverBerichten({ berichten: database.berichten, verstuur, nu: () => moment }).catch(
      (fout: unknown) => {
        if (!(fout instanceof Error) || fout.message !== 'stuk') throw fout
      },
    )
    return verstuurd
  }
  const stuk = () => new Error('stuk')

  describe('een bericht', () => {
    it('gaat naar wie instuurde en naar het team, met alleen een nummer en een link', async () => {
      const { inzending, zending } = await send()
      const berichten = await deliver()
      const per = Object.fromEntries(berichten.map((bericht) => [bericht.soort, bericht]))
      expect(per.bevestiging?.aan).toBe(EMAIL)
      expect(per.bevestiging?.tekst).toContain(`${ADRES}/status/${zending.statussleutel}`)
      expect(per.nieuw?.aan).toBeUndefined()
      expect(per.nieuw?.tekst).toContain(`${ADRES}/dossiers/${inzending.dossier}`)
      for (const { onderwerp, tekst } of berichten) {
        expect(onderwerp).toContain(inzending.nummer)
        expect(onderwerp + tekst).not.toMatch(/Jannes|huis erbij|voorbeeld\.nl|0592/)
      }
      expect(per.nieuw?.tekst).not.toContain(zending.statussleutel)
      expect(await query('select * from bericht')).toEqual([])
    })

    it('komt er één keer van wie twee keer op Stuur drukt', async () => {
      const { verstuur } = await send()
      await Promise.all([verstuur(), verstuur()])
      expect(await query('select 1 from bericht')).toHaveLength(2)
    })

    it('gaat niet naar wie geen adres gaf, en er is er geen als er geen post is ingesteld', async () => {
      await send({}, '')
      expect((await deliver()).map(({ soort }) => soort)).toEqual(['nieuw'])
      const { post: _, ...zonder } = omgeving
      omgeving = zonder
      await send()
      expect(await query('select 1 from bericht')).toEqual([])
    })

    it('vertelt van een vraag en een antwoord, elk met een link die werkt; en het team dat er is geantwoord', async () => {
      const { inzending, zending } = await send()
      await deliver()
      const { dossier } = await readStatus(omgeving, zending.statussleutel)
      const mee = tellInzender(omgeving, dossier.gebeurtenissen, { soort: 'vraag', adres: ADRES })
      const vraag = { gezien: 2, door: 'A. de Vries', feiten: ['woningenNieuw'], mee }
      await askAanvulling(omgeving, inzending.dossier, vraag)
      const [gevraagd] = await deliver()
      expect(gevraagd).toMatchObject({ soort: 'vraag', aan: EMAIL })
      const sleutelOf = (bericht?: Bericht) => /status\/([\w-]+)/.exec(bericht?.tekst ?? '')?.[1]
      const sleutel = sleutelOf(gevraagd) ?? ''
      expect((await readStatus(omgeving, sleutel)).stand).toBe('vraag')
      const antwoorden = { woningenNieuw: 2 }
      await answerVraag(omgeving, { sleutel, volgnummer: 3, antwoorden, adres: ADRES })
      const [beantwoord] = await deliver()
      expect(beantwoord?.soort).toBe('beantwoord')
      expect(beantwoord?.aan).toBeUndefined()
      const gezien = (await readStatus(omgeving, sleutel)).dossier.zaak.laatste
      const antwoord = { gezien, door: 'A. de Vries', tekst: 'Het past.', adres: ADRES }
      await giveAntwoord(omgeving, inzending.dossier, antwoord)
      await giveAntwoord(omgeving, inzending.dossier, antwoord)
      const gegeven = await deliver()
      expect(gegeven.map(({ soort }) => soort)).toEqual(['antwoord'])
      expect(gegeven[0]?.tekst).not.toContain('Het past.')
      expect((await readStatus(omgeving, sleutelOf(gegeven[0]) ?? '')).stand).toBe('antwoord')
    })
  })

  describe('als het niet lukt', () => {
    it('gaat er niets verloren in een storing, en wordt er steeds langer gewacht', async () => {
      await send()
      expect(await deliver(stuk)).toEqual([])
      expect((await database.berichten.readStand()).aantal).toBe(2)
      expect([1, 2, 3, 9, 500].map(waitAfter)).toEqual([
        15_000, 30_000, 60_000, 3_600_000, 3_600_000,
      ])
      // The other one was not tried yet; the one that failed waits.
      expect(await deliver(stuk)).toEqual([])
      expect(await deliver()).toEqual([])
      wait(15_000)
      expect((await deliver()).map(({ poging }) => poging)).toEqual([2, 2])
      expect(await database.berichten.readStand()).toEqual({ aantal: 0 })
    })

    it('krijgen twee processen niet hetzelfde bericht, en komt dat van een gestopt proces later opnieuw', async () => {
      await send()
      const later = (ms: number) => new Date(moment.getTime() + ms).toISOString()
      const take = () => database.berichten.take(later(0), later(120_000))
      const genomen = await Promise.all([take(), take(), take()])
      const kenmerken = genomen.flatMap((bericht) => bericht?.id ?? [])
      expect(new Set(kenmerken).size).toBe(2)
      expect(await deliver()).toEqual([])
      wait(120_000)
      const opnieuw = await deliver()
      expect(opnieuw.map(({ id }) => id).toSorted()).toEqual(kenmerken.toSorted())
    })

    it('houdt wat voorgoed is geweigerd anderen niet op; er blijft alleen dát het is geweigerd', async () => {
      const { inzending } = await send()
      const weiger = ({ aan }: Bericht) => (aan ? new BerichtGeweigerd('nee') : undefined)
      expect((await deliver(weiger)).map(({ soort }) => soort)).toEqual(['nieuw'])
      expect(JSON.stringify(await query('select * from bericht'))).not.toMatch(/jannes|status\//)
      expect(await database.berichten.listGeweigerd(inzending.dossier)).toEqual([
        { soort: 'bevestiging', op: moment.toISOString() },
      ])
      wait(86_400_000)
      expect(await deliver()).toEqual([])
    })

    it('wordt het na twee weken opgeruimd, met een verklaring', async () => {
      await send()
      wait(14 * 86_400_000)
      const opgeruimd = await clearVerlopen(omgeving as never, {})
      expect(opgeruimd.find(({ soort }) => soort === 'bericht')).toMatchObject({ aantal: 2 })
      expect(await query('select 1 from bericht')).toEqual([])
    })
  })

  it('wie wordt vergeten krijgt niets meer: wat nog wachtte gaat mee', async () => {
    const { inzending } = await send()
    await eraseZaak(omgeving as never, inzending.dossier, { grond: 'verzoek' })
    expect((await deliver()).map(({ soort }) => soort)).toEqual(['nieuw'])
  })
})
