import { beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { createSleutel } from '../../src/adapters/id/sleutel.ts'
import { storeBeoordeling } from '../../src/app/beoordelen/assess-initiatief.ts'
import { findGelijk, findGelijkeGevallen } from '../../src/app/beoordelen/find-gelijke-gevallen.ts'
import { getBeoordeling } from '../../src/app/beoordelen/get-beoordeling.ts'
import { listBesluitenVan, recordBesluit } from '../../src/app/beoordelen/record-besluit.ts'
import { beginZelftoets } from '../../src/app/beoordelen/zelftoets.ts'
import { verifyBewijs } from '../../src/app/bewijs/verify-bewijs.ts'
import { adoptZelftoets } from '../../src/app/dossier/adopt-zelftoets.ts'
import { readDossier, readDossierMetBegin } from '../../src/app/dossier/read-dossier.ts'
import { recordGebeurtenis } from '../../src/app/dossier/record-gebeurtenis.ts'
import type { OmgevingMetDossiers } from '../../src/app/omgeving.ts'
import type { Dossierregel, Zoekvraag } from '../../src/app/ports/beoordelingen.ts'
import { countPraktijk } from '../../src/app/praktijk/count-praktijk.ts'
import { listWerkvoorraad } from '../../src/app/werkvoorraad/werkvoorraad.ts'
import type { Gebeurtenis } from '../../src/domain/dossier/gebeurtenis.ts'
import { AppError } from '../../src/domain/errors.ts'
import type { GelijkeGevallen } from '../../src/domain/model/antwoord/gelijke-gevallen.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { boek, createProef, INITIATIEF, RD } from '../hulp/proef.ts'

const correct = (waarde: number, reden = 'Nagemeten op de tekening.'): Gebeurtenis => ({
  soort: 'feit_gecorrigeerd',
  feit: 'woningenNieuw',
  waarde,
  reden,
})

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })

  const openOmgeving = (): OmgevingMetDossiers => {
    const { opslag: beoordelingen, ...rest } = database
    const { omgeving } = createProef()
    const { kaarten: _, ...poorten } = rest
    return { ...omgeving, ...poorten, beoordelingen, nieuweSleutel: createSleutel }
  }
  let omgeving: OmgevingMetDossiers
  let id: string
  beforeEach(async () => {
    omgeving = openOmgeving()
    const aanvraag = { inhoud: INITIATIEF, contentCrs: RD }
    id = (await storeBeoordeling(omgeving, aanvraag)).id
  })

  const record = async (gezien: number, ...gebeurtenissen: unknown[]) =>
    recordGebeurtenis(omgeving, id, { gezien, door: 'A. de Vries', gebeurtenissen })
  const refusal = async (werk: Promise<unknown>): Promise<AppError> => {
    const fout = await werk.catch((oorzaak: unknown) => oorzaak)
    if (fout instanceof AppError) return fout
    throw new Error('er is niets geweigerd')
  }
  const collectAll = async (vraag: Zoekvraag = {}) => {
    const regels: Dossierregel[] = []
    for await (const regel of database.opslag.each(vraag)) regels.push(regel)
    return regels
  }
  const collect = async (vraag?: Zoekvraag) =>
    (await collectAll(vraag)).filter((regel) => regel.id === id)

  describe('een correctie', () => {
    it('beoordeelt de zaak opnieuw, en laat staan wat binnenkwam', async () => {
      await record(0, correct(12))
      const { eerste, huidig, gebeurtenissen, zaak } = await readDossier(omgeving, id)
      expect(gebeurtenissen).toMatchObject([
        { volgnummer: 1, door: 'A. de Vries', gebeurtenis: correct(12) },
        { volgnummer: 2, gebeurtenis: { soort: 'herbeoordeeld', beoordeling: huidig.id } },
      ])
      expect(zaak.feiten.get('woningenNieuw')?.volgnummer).toBe(1)
      expect(eerste.bewijs.verzoek).toEqual(INITIATIEF)
      expect(huidig.bewijs.verzoek).toEqual({
        ...INITIATIEF,
        feiten: { ...INITIATIEF.feiten, woningenNieuw: 12 },
      })
      expect((await readDossier(omgeving, huidig.id)).id).toBe(id)
      const { inhoud } = await getBeoordeling(omgeving.beoordelingen, huidig.id)
      expect(verifyBewijs(omgeving, JSON.parse(inhoud)).uitkomst).toBe('klopt')
    })

    it('is terug te nemen, één keer', async () => {
      await record(0, correct(12))
      const neemTerug = { soort: 'teruggenomen', volgnummer: 1, reden: 'Verkeerd gelezen.' }
      await record(2, neemTerug)
      const { huidig } = await readDossier(omgeving, id)
      expect(huidig.bewijs.verzoek).toEqual(INITIATIEF)
      for (const volgnummer of [1, 2, 9]) {
        const fout = await refusal(record(4, { ...neemTerug, volgnummer }))
        expect(fout.fouten.map(({ pointer }) => pointer)).toEqual(['/volgnummer'])
      }
    })

    it.each([
      [{ ...correct(12), reden: ' ' }, '/reden'],
      [{ ...correct(12), reden: undefined }, '/reden'],
      [correct(-3), '/feiten/woningenNieuw'],
      [correct(10), '/feiten/woningenNieuw'],
      [{ ...correct(12), feit: 'bestaatNiet' }, '/feiten/bestaatNiet'],
      [{ ...correct(12), soort: 'norm_beantwoord' }, '/feiten/woningenNieuw'],
      [{ ...correct(12), feit: 'beeldPast', waarde: true }, '/feiten/beeldPast'],
      [
        { soort: 'ligging_betwist', gebied: 'atlantis', telt: true, reden: 'x' },
        '/betwisteGebieden/atlantis',
      ],
    ])('wordt geweigerd als zij niet kan: %j', async (gebeurtenis, pointer) => {
      const fout = await refusal(record(0, gebeurtenis))
      expect(fout.code).toBe('ongeldige_invoer')
      expect(fout.fouten[0]?.pointer).toBe(pointer)
      expect((await readDossier(omgeving, id)).gebeurtenissen).toEqual([])
    })

    it('van wie niet zag wat een ander deed, wordt niet vastgelegd', async () => {
      await record(0, correct(12))
      const ander = { gezien: 0, door: 'B. Jansen', gebeurtenissen: [correct(8)] }
      expect((await refusal(recordGebeurtenis(omgeving, id, ander))).code).toBe('gewijzigd')
      expect((await readDossier(omgeving, id)).gebeurtenissen).toHaveLength(2)
    })

    it('die twee keer wordt verstuurd, telt één keer, ook tegelijk', async () => {
      await Promise.all([record(0, correct(12)), record(0, correct(12))])
      await record(0, correct(12))
      expect((await readDossier(omgeving, id)).gebeurtenissen).toHaveLength(2)
    })
  })

  describe('een antwoord op een open norm', () => {
    it('weegt als een eis en laat de vraag niet open', async () => {
      const antwoord = { soort: 'norm_beantwoord', feit: 'oordeelGS02', reden: 'Hoog en grijs.' }
      await record(0, { ...antwoord, waarde: false })
      const { eerste, huidig } = await readDossierMetBegin(omgeving, id)
      const judge = ({ uitkomsten }: typeof huidig) =>
        uitkomsten.filter(({ aard }) => aard === 'open_norm').map(({ oordeel }) => oordeel)
      expect(judge(eerste)).toContain('vraagt_beoordeling')
      expect(judge(huidig)).toContain('voldoet_niet')
    })
  })

  describe('een gebied', () => {
    it('waarvan de ligging is betwist, telt niet mee; teruggenomen telt het weer', async () => {
      const telt = async () =>
        (await readDossier(omgeving, id)).huidig.ligging.find(
          ({ gebied }) => gebied === 'wijk-noord',
        )
      expect(await telt()).toMatchObject({ raakt: true })
      const betwist = { soort: 'ligging_betwist', gebied: 'wijk-noord', telt: false, reden: 'x' }
      await record(0, betwist)
      expect(await telt()).toMatchObject({ raakt: false, zekerheid: 'betwist' })
      const { huidig } = await readDossier(omgeving, id)
      const { inhoud } = await getBeoordeling(omgeving.beoordelingen, huidig.id)
      expect(verifyBewijs(omgeving, JSON.parse(inhoud)).uitkomst).toBe('klopt')
      await record(2, { soort: 'teruggenomen', volgnummer: 1, reden: 'De kaart klopt toch.' })
      expect(await telt()).toMatchObject({ raakt: true })
      await record(4, { soort: 'gebied_bevestigd', gebied: 'wijk-noord' })
      expect(await telt()).toMatchObject({ raakt: true, zekerheid: 'bevestigd' })
    })
  })

  describe('een zelftoets die een dossier wordt', () => {
    it('wordt dat één keer, tenzij een behandelaar het toch nog eens wil', async () => {
      const { woningenNieuw } = INITIATIEF.feiten
      const locatie = { type: 'Point', coordinates: [6.562, 52.9945] }
      const feiten = { activiteiten: ['wonen'], woningenNieuw }
      const sleutel = await beginZelftoets(omgeving, { locatie, feiten })
      const overname = { sleutel, naam: 'Uit een zelftoets', door: 'A. de Vries', toch: false }
      const eerste = await adoptZelftoets(omgeving, overname)
      expect(eerste).toEqual({ id: expect.any(String) })
      const { id: eersteId } = eerste as { readonly id: string }
      expect(await adoptZelftoets(omgeving, overname)).toEqual({ bestaand: [eersteId] })
      const tweede = await adoptZelftoets(omgeving, { ...overname, toch: true })
      expect(tweede).toEqual({ id: expect.not.stringMatching(eersteId) })
      const { eerste: beoordeling, gebeurtenissen } = await readDossier(omgeving, eersteId)
      expect(beoordeling.naam).toBe('Uit een zelftoets')
      expect(JSON.stringify(gebeurtenissen)).not.toContain(sleutel)
    })

    it('wordt dat ook één keer als drie mensen tegelijk op de knop drukken', async () => {
      const locatie = { type: 'Point', coordinates: [6.562, 52.9945] }
      const sleutel = await beginZelftoets(omgeving, {
        locatie,
        feiten: { activiteiten: ['wonen'] },
      })
      const overname = { sleutel, naam: 'Drie tegelijk', door: 'A. de Vries', toch: false }
      const [een, ...later] = (
        await Promise.all([1, 2, 3].map(() => adoptZelftoets(omgeving, overname)))
      ).toSorted((a, b) => Number('bestaand' in a) - Number('bestaand' in b))
      expect(een).toEqual({ id: expect.any(String) })
      const { id: gemaakt } = een as { readonly id: string }
      expect(later).toEqual([{ bestaand: [gemaakt] }, { bestaand: [gemaakt] }])
      const gelijk = (await collectAll()).filter(({ naam }) => naam === overname.naam)
      expect(gelijk.map(({ id: zaak }) => zaak)).toEqual([gemaakt])
    })
  })

  describe('een zaak die opnieuw is beoordeeld', () => {
    beforeEach(async () => {
      await record(0, correct(12))
      await record(2, correct(14))
    })

    it('telt één keer, zoals zij nu is, onder het nummer waarmee zij begon', async () => {
      const { eerste, huidig } = await readDossier(omgeving, id)
      const [regel, ...meer] = await collect()
      expect(meer).toEqual([])
      expect(regel).toMatchObject({
        id,
        beoordeling: huidig.id,
        aangemaaktOp: eerste.aangemaaktOp,
        naam: INITIATIEF.naam,
        verzoek: { feiten: { woningenNieuw: 14 } },
      })
      const kader = { minX: 233_350, minY: 556_200, maxX: 233_360, maxY: 556_210 }
      expect(await collect({ kader, activiteiten: ['wonen'] })).toEqual([regel])
    })

    it('wordt ook gevonden op wat zij nu is, en niet meer op wat zij was', async () => {
      const feit = { feit: 'activiteiten', reden: 'Het wordt een kantoor.' }
      await record(4, { soort: 'feit_gecorrigeerd', ...feit, waarde: ['kantoor'] })
      expect(await collect({ activiteiten: ['kantoor'] })).toHaveLength(1)
      expect(await collect({ activiteiten: ['wonen'] })).toEqual([])
    })

    it('staat één keer in de werkvoorraad en de praktijk, en niet bij haar eigen gelijke gevallen', async () => {
      const { regels, aantal } = await listWerkvoorraad(omgeving, { stap: 'alle' }, { pagina: 1 })
      expect(regels.filter((regel) => regel.id === id)).toHaveLength(1)
      const telling = await countPraktijk(omgeving.beoordelingen, {
        regelboek: boek,
        nu: omgeving.nu(),
      })
      expect(telling.beoordelingen).toBe(aantal)
      const { huidig } = await readDossier(omgeving, id)
      for (const eigen of [id, huidig.id]) {
        const { gevallen } = await findGelijkeGevallen(omgeving, eigen)
        expect(gevallen.map((geval) => geval.id)).not.toContain(id)
      }
      // A page that has the case open already reads it no second time, and finds the same.
      const tell = ({ gevallen, ...rest }: GelijkeGevallen) => ({
        ...rest,
        gevallen: gevallen.map(({ id: zaak, verschillen, gelijkenis: { gelijkeFeiten } }) => [
          ...[zaak, verschillen],
          gelijkeFeiten.toSorted(),
        ]),
      })
      expect(tell(await findGelijk(omgeving, huidig, id))).toEqual(
        tell(await findGelijkeGevallen(omgeving, huidig.id)),
      )
    })

    it('heeft één besluit, langs welke beoordeling het ook is vastgelegd', async () => {
      const { huidig } = await readDossier(omgeving, id)
      await recordBesluit(omgeving, huidig.id, { stand: 'vergund' })
      expect((await collect())[0]?.besluit?.stand).toBe('vergund')
      expect(await listBesluitenVan(omgeving, id)).toEqual(
        await listBesluitenVan(omgeving, huidig.id),
      )
    })
  })
})
