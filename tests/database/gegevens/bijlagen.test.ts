import { randomBytes } from 'node:crypto'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/adapters/database/database.ts'
import { createSleutel } from '../../../src/adapters/id/sleutel.ts'
import { createPakket } from '../../../src/adapters/pakket/zip.ts'
import { beginZelftoets, storeKey } from '../../../src/app/beoordelen/zelftoets.ts'
import { clearVerlopen } from '../../../src/app/bewaartermijn/ruim-op.ts'
import { addTekeningen, storeOmschrijving } from '../../../src/app/bijlagen/bewaar-bijlagen.ts'
import { readBijlage, readToelichting } from '../../../src/app/bijlagen/lees-bijlagen.ts'
import { adoptZelftoets } from '../../../src/app/dossier/adopt-zelftoets.ts'
import { sendIn } from '../../../src/app/inzenden/send-in.ts'
import type { OmgevingMetOverdracht } from '../../../src/app/omgeving.ts'
import { packZaak } from '../../../src/app/overdracht/pak-zaak.ts'
import { eraseZaak } from '../../../src/app/overdracht/vernietig-zaak.ts'
import { makeFoto, PDF } from '../../hulp/bijlagen/tekeningen.ts'
import { onEachDatabase, useDatabase } from '../../hulp/database/databases.ts'
import { createProef } from '../../hulp/proef.ts'

const DAG_MS = 86_400_000
const TEKST = 'Een dakkapel 🏡 voor de buren, مرحبا.\n\nTweede alinea.'

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })

  const klok = { dagen: 0 }
  const open = (): OmgevingMetOverdracht => {
    const { opslag: beoordelingen, kaarten: _, ...poorten } = database
    const { omgeving } = createProef()
    return {
      ...omgeving,
      ...poorten,
      beoordelingen,
      nieuweSleutel: createSleutel,
      pakket: createPakket(),
      bijlagegrens: { aantal: 3, perStukMb: 2, samenMb: 20 },
      nu: () => new Date(omgeving.nu().getTime() + klok.dagen * DAG_MS),
    }
  }
  let omgeving: OmgevingMetOverdracht
  let sleutel: string
  const houder = () => ({ zelftoets: storeKey(omgeving, sleutel) })
  beforeEach(async () => {
    klok.dagen = 0
    omgeving = open()
    const locatie = { type: 'Point', coordinates: [6.562, 52.9945] }
    sleutel = await beginZelftoets(omgeving, { locatie, feiten: { activiteiten: ['wonen'] } })
  })
  const add = (...namen: readonly string[]) =>
    addTekeningen(
      omgeving,
      sleutel,
      namen.map((naam) => ({ naam, inhoud: naam.endsWith('.pdf') ? PDF : makeFoto() })),
    )
  /** A PDF that is kept in several pieces. */
  const GROOT = Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    randomBytes(900_000),
    Buffer.from('%%EOF'),
  ])

  describe('wat iemand bij zijn zelftoets voegt', () => {
    it('komt er heel uit, met de omschrijving voorop en elke letter zoals hij was', async () => {
      await addTekeningen(omgeving, sleutel, [{ naam: 'groot.pdf', inhoud: GROOT }])
      await storeOmschrijving(omgeving, sleutel, 'eerst dit')
      await storeOmschrijving(omgeving, sleutel, TEKST)
      const { omschrijving, tekeningen } = await readToelichting(omgeving, houder())
      expect(omschrijving).toBe(TEKST)
      expect(tekeningen).toMatchObject([{ naam: 'groot.pdf', soort: 'pdf', bytes: GROOT.length }])
      const { inhoud } = await readBijlage(omgeving, houder(), tekeningen[0]?.id ?? '')
      expect(Buffer.from(inhoud).equals(GROOT)).toBe(true)
      await storeOmschrijving(omgeving, sleutel, ' ')
      expect((await readToelichting(omgeving, houder())).omschrijving).toBe('')
    })

    it('is nooit meer dan mag, ook niet als alles tegelijk komt; wat niet past heet bij naam', async () => {
      const uitkomsten = await Promise.all(
        ['a', 'b', 'c', 'd', 'e'].map((een) => add(`${een}.pdf`)),
      )
      expect(uitkomsten.flatMap(({ bewaard }) => bewaard)).toHaveLength(3)
      const geweigerd = uitkomsten.flatMap((een) => een.geweigerd)
      expect(geweigerd).toHaveLength(2)
      for (const reden of geweigerd) {
        expect(reden).toMatch(
          /^"[a-e]\.pdf" past er niet meer bij: u mag 3 tekeningen toevoegen\.$/,
        )
      }
      const krap = { ...omgeving, bijlagegrens: { aantal: 9, perStukMb: 2, samenMb: 0.0001 } }
      const vol = await addTekeningen(krap, sleutel, [{ naam: 'vol.pdf', inhoud: PDF }])
      expect(vol.geweigerd).toEqual([
        '"vol.pdf" kunnen wij nu niet bewaren: er is geen ruimte. Probeer het later opnieuw.',
      ])
    })

    it('is alleen van die zelftoets, en van niemand die een kenmerk verzint', async () => {
      await add('mijn.pdf')
      const [{ id = '' } = {}] = (await readToelichting(omgeving, houder())).tekeningen
      for (const [wie, welk] of [
        [{ zelftoets: 'x'.repeat(64) }, id],
        [{ zaak: '00000000-0000-4000-8000-000000000000' }, id],
        [houder(), 'geen-kenmerk'],
        [houder(), "' or true --"],
      ] as const) {
        await expect(readBijlage(omgeving, wie, welk)).rejects.toMatchObject({
          code: 'niet_gevonden',
        })
      }
      expect(await database.bijlagen.remove('x'.repeat(64), id)).toBe(false)
    })

    it('gaat weg met de zelftoets als die verloopt', async () => {
      await add('weg.pdf')
      await storeOmschrijving(omgeving, sleutel, TEKST)
      klok.dagen = 31
      await clearVerlopen(omgeving, {})
      expect(await database.bijlagen.list(houder())).toEqual([])
    })
  })

  describe('een zaak die uit een zelftoets komt', () => {
    const adopt = async (): Promise<string> => {
      const gemaakt = await adoptZelftoets(omgeving, { sleutel, door: 'A. de Vries', toch: false })
      if (!('id' in gemaakt)) throw new Error('there was one already')
      return gemaakt.id
    }

    const send = () =>
      sendIn(omgeving, {
        sleutel,
        versie: 1,
        naam: 'Een huis erbij',
        afzender: { naam: 'J. Oosterhuis', email: 'j@voorbeeld.nl', telefoon: '', adres: '' },
        statussleutel: createSleutel(),
        adres: 'http://localhost',
      })

    it('krijgt wat erbij hoorde, en houdt het als de zelftoets verloopt', async () => {
      await addTekeningen(omgeving, sleutel, [{ naam: 'groot.pdf', inhoud: GROOT }])
      await add('foto.jpg')
      await storeOmschrijving(omgeving, sleutel, TEKST)
      const zaak = await adopt()
      expect(await database.bijlagen.list(houder())).toHaveLength(3)
      klok.dagen = 31
      await clearVerlopen(omgeving, {})
      const { omschrijving, tekeningen } = await readToelichting(omgeving, { zaak })
      expect(omschrijving).toBe(TEKST)
      expect(tekeningen.map(({ naam }) => naam).toSorted()).toEqual(['foto.jpg', 'groot.pdf'])
      const groot = tekeningen.find(({ naam }) => naam === 'groot.pdf')
      const { inhoud } = await readBijlage(omgeving, { zaak }, groot?.id ?? '')
      expect(Buffer.from(inhoud).equals(GROOT)).toBe(true)
    })

    it('krijgt ze ook als zij is ingestuurd, één keer hoe vaak hij ook drukt', async () => {
      await add('foto.jpg', 'plan.pdf')
      await storeOmschrijving(omgeving, sleutel, TEKST)
      const verstuurd = await Promise.all([send(), send(), send()])
      const [zaak = '', ...andere] = new Set(verstuurd.map(({ inzending }) => inzending.dossier))
      expect(andere).toEqual([])
      const { omschrijving, tekeningen } = await readToelichting(omgeving, { zaak })
      expect(omschrijving).toBe(TEKST)
      expect(tekeningen.map(({ naam }) => naam).toSorted()).toEqual(['foto.jpg', 'plan.pdf'])
      const eigen = (await readToelichting(omgeving, houder())).tekeningen
      for (const { id, naam, sha256 } of tekeningen) {
        const { inhoud } = await readBijlage(omgeving, { zaak }, id)
        const bron = eigen.find((een) => een.naam === naam)
        expect(sha256).toBe(bron?.sha256)
        const { inhoud: gegeven } = await readBijlage(omgeving, houder(), bron?.id ?? '')
        expect(Buffer.from(inhoud).equals(Buffer.from(gegeven))).toBe(true)
      }
      // The self-check goes; the case keeps them.
      klok.dagen = 31
      await clearVerlopen(omgeving, {})
      expect(await database.bijlagen.list({ zaak })).toHaveLength(3)
    })

    it('gaat er heel mee uit, en niet mee in de openbare vorm', async () => {
      await add('foto.jpg', 'plan.pdf')
      await storeOmschrijving(omgeving, sleutel, TEKST)
      const zaak = await adopt()
      const pak = async (openbaar: boolean) => {
        const vraag = { genoemd: zaak, openbaar, bron: 'proef', pdf: async () => new Uint8Array(1) }
        return unzipSync((await packZaak(omgeving, vraag)).inhoud)
      }
      const heel = await pak(false)
      const namen = Object.keys(heel).filter((naam) => naam.startsWith('bijlagen/'))
      expect(namen.map((naam) => naam.replace(/\d/, '?')).toSorted()).toEqual([
        'bijlagen/?-foto.jpg',
        'bijlagen/?-omschrijving.txt',
        'bijlagen/?-plan.pdf',
      ])
      expect(Buffer.from(heel['bijlagen/1-omschrijving.txt'] ?? []).toString()).toBe(TEKST)
      const openbaar = await pak(true)
      expect(Object.keys(openbaar).some((naam) => naam.startsWith('bijlagen/'))).toBe(false)
      expect(Buffer.from(openbaar['LEES_EERST.txt'] ?? []).toString()).toContain(
        'zitten er niet in',
      )
      const gebeurtenissen = Buffer.from(heel['gebeurtenissen.json'] ?? []).toString()
      expect(gebeurtenissen).not.toContain('dakkapel')
    })

    it('verliest alles als zij wordt vernietigd, en bij een naam wat zo heet of die noemt', async () => {
      await add('tekening-jansen.pdf', 'plan.pdf')
      await storeOmschrijving(omgeving, sleutel, `Voor mevrouw Jansen. ${TEKST}`)
      const zaak = await adopt()
      const namen = async () => (await database.bijlagen.list({ zaak })).map(({ naam }) => naam)
      const { vernietiging } = database
      const listErbij = async (naam?: string) =>
        (await vernietiging.listTeksten(zaak, naam))
          .filter(({ soort }) => soort === 'omschrijving' || soort === 'tekening')
          .map(({ soort, inhoud }) => `${soort} ${inhoud}`)
          .toSorted()
      const vanJansen = ['omschrijving omschrijving.txt', 'tekening tekening-jansen.pdf']
      expect(await listErbij('JANSEN')).toEqual(vanJansen)
      expect(await listErbij()).toEqual([vanJansen[0], 'tekening plan.pdf', vanJansen[1]])
      // No text names her, so this is the only receipt.
      const bon = await eraseZaak(omgeving, zaak, { grond: 'op verzoek', naam: 'jansen' })
      expect(bon).toMatchObject({ soort: 'bijlage', object: zaak, aantal: 2 })
      expect(await namen()).toEqual(['plan.pdf'])
      await eraseZaak(omgeving, zaak, { grond: 'nog een verzoek', door: 'https://a 7' })
      expect(await namen()).toEqual([])
      const bonnen = await vernietiging.list(zaak)
      expect(bonnen.map(({ soort }) => soort).toSorted()).toEqual(['bijlage', 'bijlage', 'zaak'])
      expect(bonnen).toContainEqual(
        expect.objectContaining({ soort: 'bijlage', aantal: 1, door: 'https://a 7' }),
      )
      expect(await listErbij()).toEqual([])
      expect((await database.audit.verify()).bevindingen).toEqual([])
    })

    it('verliest ze als haar termijn voorbij is, en niet met alleen wie haar instuurde', async () => {
      await add('plan.pdf')
      const { inzending } = await send()
      const zaak = inzending.dossier
      klok.dagen = 400
      await clearVerlopen(omgeving, { inzender: 365 })
      expect(await database.bijlagen.list({ zaak })).toHaveLength(1)
      const weg = await clearVerlopen(omgeving, { idee: 365 })
      expect(weg).toContainEqual(expect.objectContaining({ soort: 'idee' }))
      expect(await database.bijlagen.list({ zaak })).toEqual([])
      const bonnen = await database.vernietiging.list(zaak)
      expect(bonnen.map(({ soort }) => soort).toSorted()).toEqual(['bijlage', 'idee', 'inzender'])
      expect((await database.audit.verify()).bevindingen).toEqual([])
      expect(await clearVerlopen(omgeving, { idee: 365 })).toEqual([])
    })
  })

  it('staat in een kopie in stukken die niet te groot zijn', async () => {
    await addTekeningen(omgeving, sleutel, [{ naam: 'groot.pdf', inhoud: GROOT }])
    const regels: string[] = []
    await database.dump(omgeving.nu, async (tekst) => void regels.push(tekst))
    const heel = regels.join('')
    expect(heel).toContain('"tabel":"bijlagedeel"')
    expect(heel).toContain(GROOT.subarray(100, 1_000).toString('hex'))
    expect(Math.max(...heel.split('\n').map(({ length }) => length))).toBeLessThan(600_000)
  })
})
