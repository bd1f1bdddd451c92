import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { hashCanonical } from '../../src/adapters/rules/lezen/hash.ts'
import { storeBeoordeling } from '../../src/app/beoordelen/assess-initiatief.ts'
import { getVolledig } from '../../src/app/beoordelen/explain-bewaard.ts'
import { getBeoordeling } from '../../src/app/beoordelen/get-beoordeling.ts'
import { verifyBewijs, verifyMetArchief } from '../../src/app/bewijs/verify-bewijs.ts'
import { createArchief } from '../../src/app/regelboek/archief.ts'
import {
  gebiedeninhoudOf,
  type Regelboek,
  regelboekinhoudOf,
} from '../../src/domain/model/regelboek.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { boek, createProef, INITIATIEF, RD } from '../hulp/proef.ts'

const AANVRAAG = { inhoud: INITIATIEF, contentCrs: RD }

/** The same rulebook after somebody changed the title of a rule in its files. */
const edited = (): Regelboek => {
  const [eerste, ...rest] = boek.regels
  if (eerste === undefined) throw new Error('het proefboek heeft geen regels')
  const anders = { ...boek, regels: [{ ...eerste, titel: 'Een andere titel' }, ...rest] }
  return { ...anders, sha256: hashCanonical(regelboekinhoudOf(anders)) }
}

describe('wat een regelboek bewijst', () => {
  it('is wat ervan wordt bewaard: daaruit volgt dezelfde sha256', () => {
    expect(hashCanonical(regelboekinhoudOf(boek))).toBe(boek.sha256)
    expect(hashCanonical(gebiedeninhoudOf(boek))).toBe(boek.gebiedenSha256)
  })
})

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (open) => {
    database = open
  })

  /** The service on this database, started with these rulebooks in its files. */
  const start = (boeken: readonly Regelboek[]) => {
    const { omgeving } = createProef(boeken)
    const archief = createArchief({ ...omgeving, port: database.regelboekarchief })
    return { ...omgeving, beoordelingen: database.opslag, archief }
  }

  describe('een regelboek dat een beoordeling gebruikte', () => {
    it('blijft bewaard: na een wijziging in de bestanden klopt een oud bewijs nog', async () => {
      const { id } = await storeBeoordeling(start([boek]), AANVRAAG)
      const later = start([edited()])
      const bewaard = JSON.parse((await getBeoordeling(later.beoordelingen, id)).inhoud)
      expect(verifyBewijs(later, bewaard).uitkomst).toBe('ander_regelboek_nodig')
      const uitslag = await verifyMetArchief(later, bewaard)
      expect(uitslag).toMatchObject({ uitkomst: 'klopt', verschillen: [] })
    })

    it('legt een oude zaak nog uit: met haar spoor en met de woorden van toen', async () => {
      const { id } = await storeBeoordeling(start([boek]), AANVRAAG)
      const uitleg = async (boeken: readonly Regelboek[]) =>
        (await getVolledig(start(boeken), id)).inhoud
      const later = await uitleg([edited()])
      expect(later).toBe(await uitleg([boek]))
      const { uitkomsten } = JSON.parse(later)
      expect(uitkomsten[0].spoor.voldoetAls).toBeDefined()
      expect(later).not.toContain('Een andere titel')
    })

    it('wordt één keer gevraagd te bewaren, niet bij elke beoordeling', async () => {
      let gevraagd = 0
      const omgeving = start([boek])
      const port = {
        ...database.regelboekarchief,
        add: async (...stuk: Parameters<typeof database.regelboekarchief.add>) => {
          gevraagd++
          await database.regelboekarchief.add(...stuk)
        },
      }
      const archief = createArchief({ ...omgeving, port })
      for (const _ of [1, 2, 3]) await storeBeoordeling({ ...omgeving, archief }, AANVRAAG)
      expect(gevraagd).toBe(2)
    })

    it('komt terug zoals het was, ook in volgorde', async () => {
      const omgeving = start([boek])
      await omgeving.archief.keep(boek)
      const gevonden = await start([edited()]).archief.find({
        regelboek: boek,
        gebieden: { sha256: boek.gebiedenSha256 },
      })
      const { sha256, regels, gebieden, spanningen, voorwaarden } = boek
      expect(gevonden?.regelboek).toMatchObject({ sha256, regels, gebieden, spanningen })
      expect(gevonden?.regelboek.voorwaarden).toEqual(voorwaarden)
      expect([...(gevonden?.regelboek.feiten.keys() ?? [])]).toEqual([...boek.feiten.keys()])
      expect(Object.keys(gevonden?.regelboek.begrippen.principes ?? {})).toEqual(
        Object.keys(boek.begrippen.principes),
      )
    })

    it('wordt bij het starten alsnog bewaard als een oude beoordeling het gebruikte', async () => {
      const omgeving = start([boek])
      const bewaard = await omgeving.archief.keepUsed([boek, edited()])
      expect(bewaard.map(({ sha256 }) => sha256)).toEqual([boek.sha256])
      const { regelboekarchief } = database
      expect(await regelboekarchief.get('regelboek', boek.sha256)).toBeDefined()
      expect(await regelboekarchief.get('regelboek', edited().sha256)).toBeUndefined()
    })

    it('wordt geweigerd als het niet is waarvoor het is bewaard', async () => {
      const omgeving = start([edited()])
      const port = { ...database.regelboekarchief, get: async () => '{"visie":{}}' }
      const archief = createArchief({ ...omgeving, port })
      const gevraagd = { regelboek: boek, gebieden: { sha256: boek.gebiedenSha256 } }
      await expect(archief.find(gevraagd)).rejects.toThrow('is not what it is kept as')
    })
  })
})
