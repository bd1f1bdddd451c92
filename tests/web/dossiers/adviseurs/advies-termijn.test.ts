import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../../src/app/beoordelen/assess-initiatief.ts'
import { recordHandeling } from '../../../../src/app/dossier/record-handeling.ts'
import { today } from '../../../../src/app/regelboek/peildatum.ts'
import { formatDatum } from '../../../../src/app/woorden/codes.ts'
import { addDagen } from '../../../../src/domain/dossier/kalender.ts'
import { type beginAls, startProefbalie } from '../../../hulp/browser/als-behandelaar.ts'
import type { Proefdienst } from '../../../hulp/browser/proefdienst.ts'
import { INITIATIEF, RD } from '../../../hulp/proef.ts'

describe('advies vragen met een dag', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  beforeAll(async () => {
    ;({ dienst, een } = await startProefbalie())
  })
  afterAll(() => dienst.close())

  const newZaak = async () =>
    (await storeBeoordeling(dienst.omgeving, { inhoud: INITIATIEF, contentCrs: RD })).id
  const strip = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
  const VRAAG = { naam: 'E. Bakker', functie: 'ecoloog', vraag: 'Kan dit?' }
  const dag = (dagen: number) => addDagen(today(dienst.omgeving.nu()), dagen)
  const linkIn = (html: string) => /\/bijdrage\/[\w-]+/.exec(html)?.[0] ?? ''

  it('staat bij de vraag en op de pagina van de link; een dag na de link wordt geweigerd', async () => {
    const id = await newZaak()
    const pad = `/dossiers/${id}/adviseurs`
    expect(strip((await een(pad)).html)).toContain(`Hoogstens ${formatDatum(dag(41))}`)
    const mis = await een(pad, { ...VRAAG, uiterlijk: dag(42), gezien: '0' })
    expect([mis.status, strip(mis.html)]).toEqual([
      400,
      expect.stringContaining('de laatste dag waarop de link de hele dag werkt'),
    ])
    const { html } = await een(pad, { ...VRAAG, uiterlijk: dag(5), gezien: '0' })
    const wanneer = `uiterlijk op ${formatDatum(dag(5))}`
    expect(strip(html)).toContain(`Antwoord gevraagd ${wanneer}`)
    // It expires in the course of the day after the last whole one.
    expect(strip(html)).toContain(`De link werkt tot ${formatDatum(dag(42))}`)
    const [, tekst = ''] = /<textarea[^>]*id="verzendtekst"[^>]*>([^<]*)</.exec(html) ?? []
    for (const deel of ['Beste E. Bakker', 'Kan dit?', linkIn(html), wanneer])
      expect(tekst).toContain(deel)
    expect(strip(html)).not.toContain('te laat sinds')
    expect(strip((await een(linkIn(html))).html)).toContain(`Graag uw antwoord ${wanneer}`)
  })

  it('is na die dag te laat, en een herinnering geeft een nieuwe link met een tekst en een nieuwe dag', async () => {
    const id = await newZaak()
    const pad = `/dossiers/${id}/adviseurs`
    await recordHandeling(dienst.omgeving, id, {
      ...{ gezien: 0, door: 'A. de Vries' },
      gebeurtenis: {
        ...{ soort: 'bijdrage_gevraagd', ...VRAAG, uiterlijk: dag(-3) },
        verlooptOp: '2126-01-01T00:00:00.000Z',
      },
    })
    const laat = `te laat sinds ${formatDatum(dag(-2))}`
    expect(strip((await een(pad)).html)).toContain(laat)
    expect(strip((await een('/dossiers?wacht=specialist')).html)).toContain(
      `het gevraagde advies is ${laat}`,
    )
    const herinner = { herinner: '1', 'uiterlijk-1': dag(4), gezien: '1' }
    const { html } = await een(pad, herinner)
    expect(strip(html)).toContain('De herinnering is vastgelegd')
    expect(strip(html)).not.toContain('te laat sinds')
    const [, tekst = ''] = /<textarea[^>]*id="verzendtekst"[^>]*>([^<]*)</.exec(html) ?? []
    expect(tekst).toContain('Beste E. Bakker')
    expect(tekst).toContain(linkIn(html))
    expect(tekst).toContain(`uiterlijk op ${formatDatum(dag(4))}`)
    expect(strip((await een(`/dossiers/${id}/geschiedenis`)).html)).toContain(
      `Herinnerd aan de gevraagde bijdrage (bij nummer 1), uiterlijk op ${formatDatum(dag(4))}`,
    )
    // What was asked can still be answered and still be taken back: a reminder is no answer.
    const link = linkIn(html)
    expect((await een(link, { tekst: 'Ja.' })).status).toBe(303)
    expect(strip((await een(pad)).html)).toContain('Beantwoord op')
    expect((await een(pad, { ...herinner, gezien: '3' })).status).toBe(404)
  })

  it('toont wie wordt gevraagd de maten, de afwijking, de omschrijving en de plek, en niet wie het instuurde', async () => {
    const inhoud = { ...INITIATIEF, omschrijving: 'Tien woningen van hout.' }
    const { id } = await storeBeoordeling(dienst.omgeving, { inhoud, contentCrs: RD })
    await recordHandeling(dienst.omgeving, id, {
      ...{ gezien: 0, door: 'A. de Vries' },
      gebeurtenis: { soort: 'ingevoerd', datum: dag(-3), afzender: 'Mevrouw J. Jansen' },
    })
    await recordHandeling(dienst.omgeving, id, {
      ...{ gezien: 1, door: 'A. de Vries' },
      gebeurtenis: {
        ...{ soort: 'afwijking_beschreven', artikel: 'artikel 3', toegestaan: '9 m' },
        ...{ gevraagd: '11,5 m', verschil: '2,5 m meer' },
      },
    })
    const { html } = await een(`/dossiers/${id}/adviseurs`, { ...VRAAG, gezien: '2' })
    const pagina = await een(linkIn(html))
    const tekst = strip(pagina.html)
    for (const deel of [
      '10 woningen',
      'artikel 3',
      '11,5 m',
      '2,5 m meer',
      'Tien woningen van hout.',
    ])
      expect(tekst).toContain(deel)
    expect(tekst).not.toContain('Jansen')
    // A description with something about a person stays in the case.
    const met = { ...INITIATIEF, omschrijving: 'Bel mij op 0612345678.' }
    const ander = await storeBeoordeling(dienst.omgeving, { inhoud: met, contentCrs: RD })
    const vraag = await een(`/dossiers/${ander.id}/adviseurs`, { ...VRAAG, gezien: '0' })
    const dicht = strip((await een(linkIn(vraag.html))).html)
    expect(dicht).not.toContain('0612345678')
    expect(dicht).toContain('vraag haar aan A. de Vries')
  })
})
