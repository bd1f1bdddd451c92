import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { concludeZaak } from '../../../src/app/afronden/conclude-zaak.ts'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { isBlijkenTeKiezen, sayRedenen } from '../../../src/app/brief/briefzinnen.ts'
import { recordHandeling } from '../../../src/app/dossier/record-handeling.ts'
import { helpConclusie } from '../../../src/web/dossiers/afronden/vaststellen-pagina.tsx'
import { readFormulier as readVelden } from '../../hulp/brieven/lees-formulier.ts'
import { type beginAls, startProefbalie } from '../../hulp/browser/als-behandelaar.ts'
import type { Proefdienst } from '../../hulp/browser/proefdienst.ts'
import { listZaken } from '../../hulp/dossier.ts'
import { INITIATIEF, RD } from '../../hulp/proef.ts'

/** What a browser would send of the form as it stands there. */
const readFormulier = (html: string): Record<string, string> =>
  Object.fromEntries(readVelden(html, 'vaststellen'))

const plain = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')

const AAN = 'J. Jansen\nMarkt 1\n9401 AA Assen'

describe('conclusie, brief en einde op één pagina', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  beforeAll(async () => {
    ;({ dienst, een } = await startProefbalie())
  })
  afterAll(() => dienst.close())

  const newZaak = async () =>
    `/dossiers/${(await storeBeoordeling(dienst.omgeving, { inhoud: INITIATIEF, contentCrs: RD })).id}`
  const idOf = (pad: string) => pad.slice('/dossiers/'.length)
  const eventsOf = async (pad: string) =>
    (await dienst.omgeving.dossiers.list(idOf(pad))).map(({ gebeurtenis }) => gebeurtenis)
  const besluitenOf = (pad: string) => dienst.omgeving.beoordelingen.listBesluiten(idOf(pad))
  /** The form for this conclusie, as somebody sees it. */
  const open = async (pad: string, conclusie: string) => {
    const eerst = readFormulier((await een(`${pad}/afronden`)).html)
    const { html } = await een(`${pad}/vaststellen`, { ...eerst, conclusie, doe: 'toon' })
    return { html, velden: { ...readFormulier(html), aan: AAN, toelichting: 'Zo zien wij het.' } }
  }

  it('legt conclusie, motivering, brief en antwoord samen vast, en bij een tweede klik één keer', async () => {
    const pad = await newZaak()
    const { velden } = await open(pad, 'nee_in_deze_vorm')
    const vraag = { ...velden, doe: 'blijf' }
    expect((await een(`${pad}/vaststellen`, vraag)).status).toBe(303)
    expect((await een(`${pad}/vaststellen`, vraag)).status).toBe(303)
    const [besluit, brief, einde, ...meer] = await eventsOf(pad)
    expect(meer).toEqual([])
    expect(besluit?.soort).toBe('besluit_vastgelegd')
    expect(brief).toMatchObject({ soort: 'brief_opgesteld', aan: AAN })
    expect(brief).toHaveProperty('tekst', expect.stringContaining('\nZo zien wij het.'))
    expect(einde).toMatchObject({ soort: 'afgerond', antwoord: 'niet_kansrijk', brief: 2 })
    const [vastgelegd] = await besluitenOf(pad)
    expect(vastgelegd).toMatchObject({ conclusie: 'nee_in_deze_vorm', stand: 'in_behandeling' })
    expect(vastgelegd?.motivering).toMatch(
      /^Het plan\n[\s\S]*\n\nAfweging en conclusie\n[\s\S]*\n\nToelichting\nZo zien wij het\.$/,
    )
    const regels = await listZaken(dienst.omgeving)
    expect(regels.find(({ id }) => id === idOf(pad))?.stap).toBe('klaar')
  })

  it('zegt bij de brief wat er van de gemeente ontbreekt, voordat hij weggaat', async () => {
    const { html } = await open(await newZaak(), 'ja')
    expect(html).toContain(
      'In de brief ontbreekt nog: de naam van de gemeente, het adres van de gemeente, een telefoonnummer of e-mailadres en namens wie u tekent.',
    )
  })

  it('zegt van een nee niets aan te vinken dat er niet staat, en wel wat er van het advies in staat', async () => {
    const { bouwlagenMax: _, ...feiten } = INITIATIEF.feiten
    const inhoud = { ...INITIATIEF, feiten }
    const { id } = await storeBeoordeling(dienst.omgeving, { inhoud, contentCrs: RD })
    const { html } = await open(`/dossiers/${id}`, 'nee_in_deze_vorm')
    expect(plain(html)).toMatch(/gegevens? kan het advies nog veranderen\. .+, of rond af\./)
    expect(plain(html)).not.toContain('vink in de brief aan wat nog moet blijken')
    const zin = { sleutel: 'a', tekst: 'A.', vast: false }
    const blijken = (vast: boolean) => [{ kop: 'Wat nog moet blijken', zinnen: [{ ...zin, vast }] }]
    expect([blijken(false), blijken(true), []].map(isBlijkenTeKiezen)).toEqual([true, false, false])
    expect(sayRedenen([{ kop: 'Wat past', zinnen: [] }])).toMatch(/staan niet in de brief\.$/)
    expect(sayRedenen([{ kop: 'Wat nog niet past', zinnen: [] }])).toMatch(
      /alleen in de brief wat onder “Wat nog niet past” staat\.$/,
    )
  })

  it('tekent niets dat niet op de pagina stond, en niets door Enter in een veld', async () => {
    const pad = await newZaak()
    const { velden } = await open(pad, 'nee_in_deze_vorm')
    const anders = await een(`${pad}/vaststellen`, { ...velden, conclusie: 'ja', doe: 'blijf' })
    expect(anders.status).toBe(400)
    expect(anders.html).toContain('De brief hieronder is nu een andere dan u zag')
    // The letter on that page is the one for the other conclusie: once more is enough.
    expect(readFormulier(anders.html).motivering).toContain(
      `Onze conclusie: ${(await titles()).ja}`,
    )
    expect((await een(`${pad}/vaststellen`, velden)).status).toBe(200)
    expect(await eventsOf(pad)).toEqual([])
    expect(await besluitenOf(pad)).toEqual([])
    const nogEens = { ...readFormulier(anders.html), doe: 'blijf' }
    expect((await een(`${pad}/vaststellen`, nogEens)).status).toBe(303)
  })

  const titles = async () => dienst.omgeving.boeken.all[0]?.regelboek.visie.woorden ?? { ja: '' }

  it('zegt bij het veld wat er mist, en houdt wat is ingevuld', async () => {
    const pad = await newZaak()
    const { velden } = await open(pad, 'ja')
    for (const [anders, melding] of [
      [{ aan: '' }, 'Vul in aan wie de brief is'],
      [{ motivering: ' ' }, 'Schrijf een motivering'],
      [{ motivering: 'Het past, want [… waarom].' }, 'Vul nog in: waarom'],
      [{ toelichting: '' }, 'Uw conclusie is een andere dan het advies'],
      [{ briefdatum: '' }, 'Kies een bestaande dag'],
      [{ stand: 'vergund' }, 'Dit is een idee: daarop volgt geen besluit'],
    ] as const) {
      const kenmerk = 'Blijft staan'
      const geweigerd = await een(`${pad}/vaststellen`, {
        ...{ ...velden, ...anders, kenmerk, doe: 'blijf' },
      })
      expect([geweigerd.status, melding, geweigerd.html.includes(melding)]).toEqual([
        400,
        melding,
        true,
      ])
      expect(readFormulier(geweigerd.html).kenmerk).toBe(kenmerk)
    }
    expect(await eventsOf(pad)).toEqual([])
  })

  it('stelt boven de brief voor wat er nog niet stond toen er geen conclusie was', async () => {
    const pad = await newZaak()
    const { html } = await een(`${pad}/vaststellen`, { conclusie: 'ja', gezien: '0', doe: 'toon' })
    const { briefdatum, kenmerk, onderwerp } = readFormulier(html)
    expect(briefdatum).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect([kenmerk, onderwerp]).toEqual(['', expect.stringContaining('Tien woningen')])
    // What somebody emptied stays empty.
    const leeg = await een(`${pad}/vaststellen`, { conclusie: 'ja', onderwerp: '', doe: 'toon' })
    expect(readFormulier(leeg.html).onderwerp).toBe('')
  })

  it('vraagt een tweede lezer waar dat zo is ingesteld: klaarzetten mag, vaststellen niet', async () => {
    const pad = await newZaak()
    const streng = { ...dienst.omgeving, tekenregels: { tweedeLezer: ['antwoord'] as const } }
    const vraag = {
      ...{ gezien: 0, laatste: '', door: 'A. de Vries', adres: '' },
      besluit: { stand: 'in_behandeling', conclusie: 'ja' as const, motivering: 'Het past.' },
      brief: { tekst: 'Geachte mevrouw,' },
    }
    await expect(
      concludeZaak(streng, idOf(pad), { ...vraag, datum: '2026-08-31' }),
    ).rejects.toMatchObject({ fouten: [{ pointer: '/conclusie', code: 'niet_gelezen' }] })
    expect(await eventsOf(pad)).toEqual([])
    await concludeZaak(streng, idOf(pad), { ...vraag, lezer: 'B. Jansen' })
    expect((await eventsOf(pad)).map(({ soort }) => soort)).toEqual([
      ...['besluit_vastgelegd', 'brief_opgesteld', 'tweede_lezer_gevraagd'],
    ])
  })

  it('een aanvraag eindigt met wat over haar is besloten', async () => {
    const pad = await newZaak()
    const gebeurtenis = { soort: 'aanvraag_ontvangen', datum: '2026-08-31', procedure: 'regulier' }
    await recordHandeling(dienst.omgeving, idOf(pad), { gezien: 0, door: 'A', gebeurtenis })
    const { html, velden } = await open(pad, 'nee_in_deze_vorm')
    expect(html).toContain('Het besluit op uw aanvraag krijgt u apart.')
    const zonder = await een(`${pad}/vaststellen`, { ...velden, doe: 'blijf' })
    expect([zonder.status, zonder.html.includes('Kies hoe de aanvraag afliep')]).toEqual([
      400,
      true,
    ])
    const vraag = { ...velden, stand: 'geweigerd', doe: 'blijf' }
    expect((await een(`${pad}/vaststellen`, vraag)).status).toBe(303)
    expect((await eventsOf(pad)).map(({ soort }) => soort)).toEqual([
      ...['aanvraag_ontvangen', 'besluit_vastgelegd', 'brief_opgesteld'],
    ])
    expect((await besluitenOf(pad)).at(-1)?.stand).toBe('geweigerd')
    expect((await een(`${pad}/afronden`)).html).toContain('Deze aanvraag is beslist')
  })
})

it('belooft geen keuze vooraf waar het advies nog niets zegt', () => {
  const open = helpConclusie({ conclusie: 'nog_niet_te_zeggen', woorden: 'nog niet te zeggen' })
  expect(open).toContain('daaruit volgt geen keuze')
  expect(helpConclusie({ conclusie: 'ja', woorden: 'kansrijk' })).toContain('wat het advies zegt')
})
