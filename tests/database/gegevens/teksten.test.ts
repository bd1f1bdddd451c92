import { describe, expect, it } from 'vitest'
import type { Database } from '../../../src/adapters/database/database.ts'
import { openDatabase } from '../../../src/adapters/database/open.ts'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { hashGetekend } from '../../../src/app/beoordelen/onderteken.ts'
import { cleanPlekken } from '../../../src/app/bewijs/clean-plekken.ts'
import { verifyBewijs } from '../../../src/app/bewijs/verify-bewijs.ts'
import { verifyKenmerk } from '../../../src/app/bewijs/verify-kenmerk.ts'
import { beginPlan } from '../../../src/app/ontwikkeling/plannen.ts'
import { formatVernietigd } from '../../../src/domain/vernietigd.ts'
import { type Databasekeuze, onEachDatabase, useDatabase } from '../../hulp/database/databases.ts'
import { connectRauw } from '../../hulp/database/rauw.ts'
import { createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

const MENS = 'Wilhelmina Groeneveld-Aardappel'
const ADRES = 'Verzonnenlaan 999 te Nergenshuizen'
const OP = '2027-03-01T10:00:00.000Z'
const WEG = formatVernietigd(OP)
const TABELLEN = [
  'beoordeling',
  'besluit',
  'gebeurtenis',
  'ontwikkelplan',
  'audit',
  'vernietiging',
  'tekst',
]

onEachDatabase((freshUrl) => {
  let keuze: Databasekeuze
  let database: Database
  useDatabase(
    freshUrl,
    (geopend, gekozen) => {
      database = geopend
      keuze = gekozen
    },
    { last: () => database },
  )

  /** As somebody does who has the password of the database. */
  const query = async (...opdrachten: readonly string[]) => {
    await database.close()
    const db = await connectRauw(keuze.databaseUrl, keuze.dataDir)
    try {
      const antwoorden = []
      for (const opdracht of opdrachten) antwoorden.push(await db.query(opdracht))
      return antwoorden
    } finally {
      await db.end()
      database = await openDatabase(keuze)
    }
  }
  /** The tables in which something of this text stands, not counting where texts are kept. */
  const tablesWith = async (...teksten: readonly string[]) => {
    const tabellen = TABELLEN.filter((tabel) => tabel !== 'tekst')
    const rijen = await query(...tabellen.map((tabel) => `select r::text as rij from ${tabel} r`))
    return tabellen.filter((_, i) =>
      rijen[i]?.some((rij) => teksten.some((tekst) => JSON.stringify(rij).includes(tekst))),
    )
  }
  const create = () => {
    const { opslag: beoordelingen, ontwikkelplannen } = database
    return { ...createProef().omgeving, beoordelingen, ontwikkelplannen }
  }
  const opdracht = () => ({ id: create().nieuwId(), vastgelegdOp: OP, grond: 'proef' })

  /** A case with a name or an address in everything that somebody can write. */
  const storeZaak = async () => {
    const omgeving = create()
    const inhoud = { ...INITIATIEF, naam: `Dakkapel van ${MENS}`, omschrijving: `Aan de ${ADRES}` }
    const gegeven = await storeBeoordeling(omgeving, { inhoud, contentCrs: RD })
    const { id } = gegeven
    const vastgelegdOp = '2026-09-02T10:00:00.000Z'
    const gebeurtenissen = [
      { soort: 'bijdrage_gevraagd', naam: MENS, functie: 'buurvrouw', vraag: `Kent u ${ADRES}?` },
      { soort: 'bijdrage_gegeven', bij: 1, tekst: `Ja, ${ADRES} ken ik.` },
      { soort: 'termijn_verlengd', reden: `${MENS} is ziek.` },
    ].map((deel, i) => ({
      volgnummer: i + 1,
      vastgelegdOp,
      door: MENS,
      gebeurtenis: (i === 0 ? { ...deel, verlooptOp: vastgelegdOp } : deel) as never,
    }))
    const besluit = {
      id: omgeving.nieuwId(),
      beoordeling: id,
      vastgelegdOp,
      stand: 'vergund' as const,
      conclusie: 'ja' as const,
      motivering: `Omdat ${MENS} het vroeg.`,
    }
    await database.dossiers.add(id, gebeurtenissen, { besluit })
    return { gegeven, id, gebeurtenissen, besluit }
  }
  const storePlan = async () => {
    const omgeving = create()
    const id = omgeving.nieuwId()
    const deel = {
      id: 'a',
      naam: `Kavel van ${MENS}`,
      locatie: { type: 'Point', coordinates: [6.56, 52.99] },
      feiten: { activiteiten: ['wonen'] },
    }
    const inhoud = { naam: `Plan ${ADRES}`, omschrijving: MENS, feiten: {}, delen: [deel] }
    await beginPlan(omgeving, { id, inhoud, door: MENS })
    return { id, inhoud }
  }

  describe('namen en vrije teksten', () => {
    it('staan alleen in de tabel die te vernietigen is, en komen byte voor byte terug', async () => {
      const { gegeven, id, gebeurtenissen, besluit } = await storeZaak()
      const plan = await storePlan()
      expect(await tablesWith(MENS, ADRES)).toEqual([])
      expect(await database.opslag.get(id)).toEqual(gegeven)
      expect(await database.opslag.findBewijzen(JSON.parse(gegeven.inhoud).bewijs.sha256)).toEqual([
        JSON.parse(gegeven.inhoud).bewijs,
      ])
      expect(await database.dossiers.list(id)).toEqual(gebeurtenissen)
      expect((await database.dossiers.listAll()).get(id)).toEqual(gebeurtenissen)
      expect(await database.opslag.listBesluiten(id)).toEqual([besluit])
      const { naam, omschrijving } = JSON.parse(gegeven.inhoud).bewijs.verzoek
      for await (const regel of database.opslag.each({})) {
        if (regel.id === id) expect(regel).toMatchObject({ naam, verzoek: { naam, omschrijving } })
      }
      const inLijst: string[] = []
      await database.werkvoorraad.refresh('proef', async ({ beoordelingen }) => {
        inLijst.push(...beoordelingen.flatMap((regel) => (regel.id === id ? regel.naam : [])))
        return []
      })
      expect(inLijst).toEqual([naam])
      expect(await database.ontwikkelplannen.get(plan.id)).toMatchObject({
        naam: plan.inhoud.naam,
        door: MENS,
        invoer: plan.inhoud,
      })
      expect((await database.ontwikkelplannen.list())[0]).toMatchObject({ door: MENS })
      expect(await database.audit.verify()).toMatchObject({ bevindingen: [] })
    })

    it('zijn met hun zout te vernietigen: het spoor en het bewijs kloppen nog, en zeggen het', async () => {
      const { gegeven, id } = await storeZaak()
      const { sha256, zout } = JSON.parse(gegeven.inhoud).bewijs
      const readNaam = async () =>
        (await database.opslag.list({})).find((regel) => regel.id === id)?.naam
      expect(await readNaam()).toBe(JSON.parse(gegeven.inhoud).naam)
      const bon = await database.vernietiging.destroyTeksten({ soort: 'zaak', id }, opdracht())
      expect(bon).toMatchObject({ soort: 'zaak', object: id, grond: 'proef', vastgelegdOp: OP })
      expect(await database.vernietiging.list()).toContainEqual(bon)
      // Not in the memory of the service either.
      expect(await readNaam()).toBe(WEG)
      const [teksten] = await query(`select * from tekst where zaak = '${id}'`)
      expect(teksten).toHaveLength(bon?.aantal ?? 0)
      expect(JSON.stringify(teksten)).not.toContain(MENS)
      expect(JSON.stringify(teksten)).not.toContain(zout)

      const bewaard = (await database.opslag.get(id))?.inhoud ?? ''
      expect(bewaard).not.toContain(MENS)
      expect(bewaard).not.toContain(zout)
      expect(JSON.parse(bewaard)).toMatchObject({
        naam: WEG,
        bewijs: { verzoek: { naam: WEG, omschrijving: WEG }, gezuiverd: { op: OP, wat: 'tekst' } },
      })
      // What was signed of it is still the same.
      const { hash } = create()
      expect(hashGetekend(hash, JSON.parse(bewaard).bewijs)).toBe(
        hashGetekend(hash, JSON.parse(gegeven.inhoud).bewijs),
      )
      expect(await database.opslag.findBewijzen(sha256)).toEqual([JSON.parse(bewaard).bewijs])
      const [eerste] = await database.dossiers.list(id)
      expect(eerste).toMatchObject({ door: WEG, gebeurtenis: { naam: WEG, vraag: WEG } })
      const uitslag = await verifyKenmerk(create(), { id, sha256 })
      expect(uitslag).toMatchObject({ uitkomst: 'klopt', wijze: 'herberekend' })
      expect(uitslag?.opmerkingen.join(' ')).toContain('de naam en de omschrijving vernietigd')
      expect(await database.audit.verify()).toMatchObject({ bevindingen: [] })
      // Nothing is left to destroy.
      const weer = await database.vernietiging.destroyTeksten({ soort: 'zaak', id }, opdracht())
      expect(weer).toBeUndefined()
    })

    it('nemen de bewaarde keuzes mee waarin iemand nog op deze mens zocht, en geen andere', async () => {
      const { id } = await storeZaak()
      const keep = (naam: string, keuze: string) =>
        database.keuzes.keep('A. de Vries', { id: create().nieuwId(), naam, keuze }, 20)
      const zoek = (getypt: string) => `${new URLSearchParams({ naam: getypt, stap: 'alle' })}`
      const kept = async () =>
        (await database.keuzes.list('A. de Vries')).map(({ naam }) => naam).toSorted()
      for (const { id: oud } of await database.keuzes.list('A. de Vries')) {
        await database.keuzes.remove('A. de Vries', oud)
      }
      await keep('van haar', zoek(MENS))
      await keep('haar achternaam', zoek('groeneveld'))
      await keep('om te beslissen', 'stap=beslissen')
      await keep('iets anders', zoek('zonnepanelen'))
      const vraag = { soort: 'zaak', id, naam: MENS } as const
      await database.vernietiging.destroyTeksten(vraag, opdracht())
      expect(await kept()).toEqual(['iets anders', 'om te beslissen'])
      // Also where all of a case goes, and nobody is named.
      await keep('waar zij woont', zoek('verzonnenlaan 999'))
      await database.vernietiging.destroyTeksten({ soort: 'zaak', id }, opdracht())
      expect(await kept()).toEqual(['iets anders', 'om te beslissen'])
    })

    it('zijn na vernietiging niet uit een hash te raden', async () => {
      const { gegeven } = await storeZaak()
      const { bewijs, naam } = JSON.parse(gegeven.inhoud)
      const { sha256, canonicalize } = create().hash
      expect(bewijs.delen.naam).not.toBe(sha256(canonicalize(naam)))
      expect(bewijs.delen.naam).toBe(sha256(bewijs.zout, canonicalize(naam)))
      expect(bewijs.verzoekSha256).not.toBe(sha256(canonicalize(bewijs.verzoek)))
    })

    it('geven wie zelf "gezuiverd" in een bewijs schrijft geen andere naam of ander advies', async () => {
      const { gegeven } = await storeZaak()
      const { bewijs } = JSON.parse(gegeven.inhoud)
      const gezuiverd = { op: OP, wat: 'tekst' }
      const metNaam = { ...bewijs, gezuiverd, verzoek: { ...bewijs.verzoek, naam: 'Iets anders' } }
      expect(verifyBewijs(create(), metNaam).uitkomst).toBe('wijkt_af')
      const feiten = { ...bewijs.verzoek.feiten, woningenNieuw: 11 }
      const verzoek = { ...bewijs.verzoek, feiten, naam: WEG, omschrijving: WEG }
      expect(verifyBewijs(create(), { ...bewijs, gezuiverd, verzoek }).uitkomst).toBe('wijkt_af')
    })

    it('laten zich niet wijzigen, en niet weghalen zonder verklaring', async () => {
      await storeZaak()
      const bon = '0190163d-8694-739b-aea5-966c26f8ad91'
      for (const poging of [
        `update tekst set inhoud = 'iets anders' where vernietiging is null`,
        `update tekst set inhoud = null, zout = null where vernietiging is null`,
        `update tekst set vernietiging = '${bon}' where vernietiging is null`,
        'update tekst set vernietiging = null where vernietiging is not null',
        'delete from tekst',
        'truncate tekst',
      ]) {
        await expect(query(poging), poging).rejects.toThrow('alleen vernietigd')
      }
      await expect(query('delete from vernietiging')).rejects.toThrow('verklaring van vernietiging')
    })

    it('laten zien wat iemand er buiten om mee deed', async () => {
      const { id } = await storeZaak()
      const plan = await storePlan()
      await query(
        'alter table tekst disable trigger user',
        `update tekst set inhoud = 'vervalst' where zaak = '${id}' and inhoud = '${MENS} is ziek.'`,
        `delete from tekst where zaak = '${plan.id}' and inhoud = 'Plan ${ADRES}'`,
        `update tekst set zout = null, inhoud = null, vernietiging = (select id from vernietiging limit 1)
         where zaak = '${id}' and inhoud = 'buurvrouw'`,
        'alter table tekst enable trigger user',
      )
      const { bevindingen } = await database.audit.verify()
      expect(bevindingen).toHaveLength(3)
      expect(bevindingen).toContainEqual(
        expect.objectContaining({ fout: 'inhoud', soort: 'tekst' }),
      )
      expect(bevindingen).toContainEqual(
        expect.objectContaining({ fout: 'inhoud', soort: 'vernietiging' }),
      )
      expect(bevindingen).toContainEqual({
        fout: 'tekst_weg',
        soort: 'ontwikkelplan',
        object: `${plan.id} 1`,
      })
    })
  })

  describe('wat van vroeger in de rijen zelf staat', () => {
    it('opent, en is apart te zetten: daarna staat er nergens anders een naam', async () => {
      // As these rows were before: put back from where they are kept.
      const zaak = await storeZaak()
      const plan = await storePlan()
      const woorden = `(select coalesce(jsonb_object_agg('tekst:' || sha256, inhoud), '{}') from tekst where zaak in ('${zaak.id}', '${plan.id}'))`
      await query(
        `create function terug(t text, woorden jsonb) returns text language plpgsql as $$
         declare naam text; inhoud text; begin
           for naam, inhoud in select * from jsonb_each_text(woorden) loop
             t := replace(t, '"' || naam || '"', to_jsonb(inhoud)::text);
             if t = naam then t := inhoud; end if;
           end loop;
           return t;
         end $$`,
        ...['beoordeling', 'besluit', 'gebeurtenis', 'ontwikkelplan', 'tekst'].map(
          (tabel) => `alter table ${tabel} disable trigger user`,
        ),
        `update beoordeling set naam = terug(naam, ${woorden}), inhoud = terug(inhoud, ${woorden}),
         verzoek = terug(verzoek::text, ${woorden})::jsonb where id = '${zaak.id}'`,
        `update besluit set motivering = terug(motivering, ${woorden}) where beoordeling = '${zaak.id}'`,
        `update gebeurtenis set door = terug(door, ${woorden}), inhoud = terug(inhoud::text, ${woorden})::jsonb
         where dossier = '${zaak.id}'`,
        `update ontwikkelplan set naam = terug(naam, ${woorden}), door = terug(door, ${woorden}),
         invoer = terug(invoer::text, ${woorden})::jsonb where id = '${plan.id}'`,
        `delete from tekst where zaak in ('${zaak.id}', '${plan.id}')`,
        ...['beoordeling', 'besluit', 'gebeurtenis', 'ontwikkelplan', 'tekst'].map(
          (tabel) => `alter table ${tabel} enable trigger user`,
        ),
      )
      const vroeger = ['beoordeling', 'besluit', 'gebeurtenis', 'ontwikkelplan']
      expect(await tablesWith(MENS)).toEqual(vroeger)
      expect(await database.opslag.get(zaak.id)).toEqual(zaak.gegeven)
      expect(await database.dossiers.list(zaak.id)).toEqual(zaak.gebeurtenissen)

      const omgeving = create()
      expect(await cleanPlekken(omgeving, database.opschoning)).toMatchObject({ apart: 6 })
      expect(await tablesWith(MENS, ADRES)).toEqual([])
      expect(await database.opslag.get(zaak.id)).toEqual(zaak.gegeven)
      expect(await database.dossiers.list(zaak.id)).toEqual(zaak.gebeurtenissen)
      expect(await database.opslag.listBesluiten(zaak.id)).toEqual([zaak.besluit])
      expect((await database.ontwikkelplannen.get(plan.id))?.invoer).toEqual(plan.inhoud)
      expect(await cleanPlekken(omgeving, database.opschoning)).toMatchObject({ apart: 0 })
    })
  })
})
