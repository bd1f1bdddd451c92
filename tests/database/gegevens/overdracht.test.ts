import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../../src/adapters/database/database.ts'
import { createPakket } from '../../../src/adapters/pakket/zip.ts'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { exportOpenbaar, exportZaak } from '../../../src/app/overdracht/exporteer.ts'
import { readHeleZaak } from '../../../src/app/overdracht/lees-zaak.ts'
import { eraseZaak } from '../../../src/app/overdracht/vernietig-zaak.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { onEachDatabase, useDatabase } from '../../hulp/database/databases.ts'
import { createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

const OP = '2027-03-01T10:00:00.000Z'
const pakket = createPakket()
const BSN = '999990019'

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })
  const { omgeving: proef } = createProef()
  const create = () => ({
    ...proef,
    beoordelingen: database.opslag,
    dossiers: database.dossiers,
    vernietiging: database.vernietiging,
    nu: () => new Date(OP),
  })
  const storeZaak = async (extra: readonly object[] = []) => {
    const omgeving = create()
    const inhoud = {
      ...INITIATIEF,
      naam: 'Dakkapel',
      omschrijving: `Mail a@voorbeeld.nl, bsn ${BSN}`,
    }
    const { id } = await storeBeoordeling(omgeving, { inhoud, contentCrs: RD })
    const gebeurtenissen = [
      {
        soort: 'bijdrage_gevraagd',
        naam: 'Wilhelmina Groeneveld',
        functie: 'stedenbouwkundige',
        vraag: 'Past dit?',
        verlooptOp: OP,
      },
      { soort: 'bijdrage_gegeven', bij: 1, tekst: 'Ja. Groet, Wilhelmina Groeneveld' },
      {
        soort: 'brief_opgesteld',
        tekst: 'Geachte Johanna Jansen, bel 0592-366911.',
        aan: 'Johanna Jansen\nMarkt 99',
        onderwerp: 'Over het plan van Johanna Jansen',
        ...{ datum: '2026-11-23', kenmerk: 'Z-1' },
      },
      ...extra,
    ].map((gebeurtenis, i) => ({
      volgnummer: i + 1,
      vastgelegdOp: OP,
      door: i === 1 ? 'Wilhelmina Groeneveld, stedenbouwkundige' : 'Anna de Vries',
      gebeurtenis: gebeurtenis as never,
    }))
    await database.dossiers.add(id, gebeurtenissen, {
      besluit: {
        id: omgeving.nieuwId(),
        beoordeling: id,
        vastgelegdOp: OP,
        stand: 'vergund',
        conclusie: 'ja',
        motivering: 'Anna de Vries vindt het passen.',
      },
    })
    return id
  }
  const makeVraag = async (id: string) => ({
    zaak: await readHeleZaak(create(), id),
    bron: 'https://visietoets.example',
    op: OP,
    hashBestand: pakket.hash,
  })

  describe('een zaak', () => {
    it('is in haar geheel over te dragen, met van elk bestand een sha256', async () => {
      const id = await storeZaak()
      const bestanden = exportZaak(await makeVraag(id))
      const inZip = unzipSync(await pakket.zip(bestanden))
      const read = (naam: string) => new TextDecoder().decode(inZip[naam])
      const { informatieobject, bestanden: beschreven } = JSON.parse(read('metagegevens.json'))
      expect(informatieobject).toMatchObject({
        identificatie: [{ identificatieKenmerk: id }],
        naam: 'Dakkapel',
      })
      expect(beschreven.map(({ naam }: { naam: string }) => naam)).toEqual([
        'beoordelingen/1.json',
        'gebeurtenissen.json',
        'besluiten.json',
        'brief.txt',
      ])
      for (const { naam, omvang, checksum } of beschreven) {
        expect(inZip[naam]).toHaveLength(omvang)
        expect(pakket.hash(inZip[naam] as Uint8Array)).toBe(checksum.checksumWaarde)
      }
      const beoordeling = JSON.parse(read('beoordelingen/1.json'))
      expect(beoordeling).toEqual(JSON.parse((await database.opslag.get(id))?.inhoud ?? ''))
      expect(read('gebeurtenissen.json')).toContain('Wilhelmina Groeneveld')
    })

    it('is openbaar te maken zonder wat naar mensen leidt, en zegt waar dat stond', async () => {
      const id = await storeZaak()
      const { bestanden, weggelaten } = exportOpenbaar(await makeVraag(id))
      const alles = bestanden.map(({ inhoud }) => String(inhoud)).join('\n')
      const vast = JSON.parse((await database.opslag.get(id))?.inhoud ?? '').bewijs
      for (const weg of [
        'Wilhelmina',
        'Johanna Jansen',
        'Markt 99',
        'Anna de Vries',
        'stedenbouwkundige',
        'a@voorbeeld.nl',
        BSN,
        '0592-366911',
        vast.zout,
      ]) {
        expect(alles, weg).not.toContain(weg)
      }
      expect(alles).toContain('Past dit?')
      expect(alles).toContain('[weggelaten: een telefoonnummer]')
      expect(alles).toContain('[weggelaten: naam] vindt het passen.')
      expect(weggelaten).toContainEqual({
        pointer: '/beoordelingen/0/bewijs/verzoek/omschrijving',
        wat: 'bsn',
        grond: expect.stringContaining('eerste lid, onder e'),
      })
      expect(weggelaten).toContainEqual({
        pointer: '/besluiten/0/motivering',
        wat: 'naam',
        grond: expect.stringContaining('tweede lid, onder e'),
      })
    })

    it('is te vergeten, met een verklaring', async () => {
      const id = await storeZaak()
      const bon = await eraseZaak(create(), id, { grond: 'verzoek om verwijdering' })
      expect(bon).toMatchObject({ object: id, grond: 'verzoek om verwijdering' })
      const zaak = await readHeleZaak(create(), id)
      expect(JSON.stringify(zaak)).not.toMatch(/Wilhelmina|Johanna|Markt 99/)
      expect(zaak.vernietigd).toEqual([bon])
      expect(await eraseZaak(create(), id, { grond: 'nog eens' })).toBeUndefined()
    })

    it('is van één mens te ontdoen; wat van een ander is blijft, en spoor en bewijs kloppen', async () => {
      const id = await storeZaak()
      const { vernietiging } = database
      const van = await vernietiging.listTeksten(id, 'GROENEVELD')
      expect(van.map(({ soort, inhoud }) => [soort, inhoud])).toEqual([
        ['naam', 'Wilhelmina Groeneveld'],
        ['naam', 'Wilhelmina Groeneveld, stedenbouwkundige'],
        ['tekst', 'Ja. Groet, Wilhelmina Groeneveld'],
      ])
      const vraag = { grond: 'verzoek', door: 'https://a 7', naam: 'wilhelmina groeneveld' }
      const bon = await eraseZaak(create(), id, vraag)
      expect(bon).toMatchObject({ aantal: 3, door: 'https://a 7' })
      expect(await vernietiging.list(id)).toEqual([bon])
      const over = await readHeleZaak(create(), id)
      expect(JSON.stringify(over)).not.toContain('Wilhelmina')
      expect(JSON.stringify(over)).toContain('Anna de Vries vindt het passen.')
      // Nothing of her stood in the assessment: its receipt is as it was, with its salt.
      expect(over.beoordelingen[0]).toMatchObject({ bewijs: { zout: expect.any(String) } })
      // Of whom the assessment does name, the salt goes along: with it the name could be guessed.
      const dakkapel = await eraseZaak(create(), id, { grond: 'verzoek', naam: 'dakkapel' })
      expect(dakkapel?.aantal).toBe(2)
      const [eerste] = (await readHeleZaak(create(), id)).beoordelingen
      expect(eerste).toMatchObject({ bewijs: { gezuiverd: { wat: 'tekst' } } })
      expect(JSON.stringify(eerste)).toContain('Mail a@voorbeeld.nl')
      expect((await database.audit.verify()).bevindingen).toEqual([])
    })

    it('die langer moet blijven, wordt niet vergeten', async () => {
      const id = await storeZaak([{ soort: 'bewaren_tot', tot: '2027-06-01', reden: 'Bezwaar.' }])
      const fout = await eraseZaak(create(), id, { grond: 'verzoek' }).catch(
        (reden: unknown) => reden,
      )
      expect(fout).toBeInstanceOf(AppError)
      expect((fout as AppError).code).toBe('wordt_bewaard')
      expect(JSON.stringify(await readHeleZaak(create(), id))).toContain('Wilhelmina')
    })
  })
})
