import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { listOpenOordelen } from '../../../src/app/dossier/geldt-niet.ts'
import { readDossier } from '../../../src/app/dossier/read-dossier.ts'
import { getDossierrapport } from '../../../src/app/rapport/get-rapport.ts'
import { STANDEN } from '../../../src/domain/model/visie.ts'
import { type beginAls, startBalie } from '../../hulp/browser/als-behandelaar.ts'
import type { Proefdienst } from '../../hulp/browser/proefdienst.ts'
import { readVoorbeeld } from '../../hulp/standen.ts'

describe('een gebied dat voor een zaak is betwist', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  beforeAll(async () => {
    ;({ dienst, een } = await startBalie())
  })
  afterAll(() => dienst.close())

  const read = (id: string) => readDossier(dienst.omgeving, id)
  const newZaak = async () =>
    (await storeBeoordeling(dienst.omgeving, { inhoud: readVoorbeeld('aanpassen') })).id
  const betwist = async (id: string) => {
    const { huidig, boek } = await read(id)
    const profielen = huidig.ligging.filter(({ soort }) => boek.visie.soorten[soort]?.profiel)
    const oud = profielen.find(({ raakt }) => raakt)
    const soort = oud?.soort
    const nieuw = boek.gebieden.find(
      (deel) => deel.soort === soort && !profielen.some(({ gebied }) => gebied === deel.id),
    )
    const velden = { gezien: '0', telt: 'nee', dan: nieuw?.id ?? '', reden: 'De grens is verlegd.' }
    const { status } = await een(`/dossiers/${id}/gebieden/${oud?.gebied}`, velden)
    expect(status).toBe(303)
    return { oud: oud?.naam ?? '', nieuw: nieuw?.naam ?? '' }
  }

  it('zegt van een plan dat als punt is opgegeven dat de m² niet die van het plan zijn', async () => {
    const lees = async (locatie: object) => {
      const inhoud = { ...readVoorbeeld('aanpassen'), locatie }
      const { id } = await storeBeoordeling(dienst.omgeving, { inhoud })
      return (await een(`/dossiers/${id}/gebieden`)).html
    }
    const punt = await lees(readVoorbeeld('aanpassen').locatie)
    expect(punt).toContain('Deel van de grond eromheen')
    expect(punt).toContain('niet als een vlak')
    expect(await lees(readVoorbeeld('past_mits').locatie)).toContain('Deel van het plan')
  })

  it('staat als betwist in de tabel, niet als nul meter ver', async () => {
    const id = await newZaak()
    const { oud } = await betwist(id)
    const { html } = await een(`/dossiers/${id}/gebieden`)
    const rijen = html.match(/<tr[^>]*>.*?<\/tr>/gs) ?? []
    const rij = rijen.find((deel) => deel.includes(`Neem terug wat over ${oud}`)) ?? ''
    expect(rij).toContain('betwist')
    expect(rij.replace(/Volgens de kaart.*/s, '')).not.toMatch(/\b0 (m|m²)/)
  })

  it('biedt eerst de gebieden aan waar het plan ligt of dichtbij ligt, van welke soort ook', async () => {
    const id = await newZaak()
    const { huidig, boek } = await read(id)
    const dichtbij = huidig.ligging.filter(({ soort }) => boek.visie.soorten[soort]?.profiel)
    const [oud, ...anderen] = dichtbij.toSorted((a, b) => Number(b.raakt) - Number(a.raakt))
    expect(new Set(anderen.map(({ soort }) => soort)).size).toBeGreaterThan(0)
    const { html } = await een(`/dossiers/${id}/gebieden/${oud?.gebied}`)
    const [lijst = ''] = /<select[^>]*id="dan".*?<\/select>/s.exec(html) ?? []
    const opties = [...lijst.matchAll(/value="([^"]+)"/g)].map(([, waarde]) => waarde)
    const verwacht = anderen.map(({ gebied }) => gebied).toSorted()
    expect(opties.slice(0, verwacht.length).toSorted()).toEqual(verwacht)
  })

  it('staat op bladzijde één van het rapport zoals het nu geldt', async () => {
    const id = await newZaak()
    const plek = async () => {
      const { blad } = await getDossierrapport(dienst.omgeving, id, 'http://localhost')
      return blad?.plan?.find(({ naam }) => naam === 'Plek')?.waarde
    }
    expect(await plek()).toMatch(/^In de buurt /)
    const { oud, nieuw } = await betwist(id)
    expect(await plek()).toContain(`niet in ${oud}`)
    expect(await plek()).toMatch(new RegExp(`^In .*${nieuw}`))
    expect(await plek()).toContain('anders vastgesteld dan de kaart zegt')
    expect(await plek()).not.toContain('buurt')
  })

  it('staat bij de wijzigingen in de woorden van de andere pagina’s', async () => {
    const id = await newZaak()
    await betwist(id)
    const { boek, huidig, gebeurtenissen } = await read(id)
    const [vraag] = listOpenOordelen(await read(id)).map(({ feit }) => feit)
    const gezien = String(gebeurtenissen.at(-1)?.volgnummer)
    const geldtNiet = { gezien, geldtNiet: vraag ?? '', reden: 'Speelt niet.' }
    expect((await een(`/dossiers/${id}/oordelen`, geldtNiet)).status).toBe(303)
    const { html } = await een(`/dossiers/${id}/wijzigingen`)
    const tekst = html.replace(/<[^>]+>/g, '')
    expect(tekst).not.toContain('?.')
    expect(tekst).toContain(boek.feiten.get(vraag ?? '')?.vraag)
    const raw = STANDEN.map((stand) => stand.replaceAll('_', ' '))
    for (const stand of raw) expect(tekst).not.toMatch(new RegExp(`[>.]\\s*${stand}\\. `))
    expect(huidig.richting).toBeDefined()
    expect(tekst).not.toMatch(/(past mits|nee tenzij|ja mits)\. /)
  })
})
