import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConcept } from '../../../src/app/afronden/concept.ts'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { recordHandeling } from '../../../src/app/dossier/record-handeling.ts'
import { beginAls, startProefbalie } from '../../hulp/browser/als-behandelaar.ts'
import type { Proefdienst } from '../../hulp/browser/proefdienst.ts'
import { INITIATIEF, RD } from '../../hulp/proef.ts'

const TEKST = 'Mijn eigen afweging over de bomen.'
const MELDING = /Uw concept van [^<]* staat hieronder/

describe('wat iemand op Afronden schrijft en nog niet vaststelt', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  let ander: Awaited<ReturnType<typeof beginAls>>
  beforeAll(async () => {
    ;({ dienst, een } = await startProefbalie())
    ander = await beginAls(dienst, 'B. Jansen')
  })
  afterAll(() => dienst.close())

  const newZaak = async () =>
    `/dossiers/${(await storeBeoordeling(dienst.omgeving, { inhoud: INITIATIEF, contentCrs: RD })).id}`
  const bewaar = (pad: string, velden: Readonly<Record<string, string>>) =>
    een(`${pad}/vaststellen`, { gezien: '0', doe: 'bewaar', ...velden })

  it('staat er nog na een ander tabblad, bij wie het schreef en bij geen ander', async () => {
    const pad = await newZaak()
    expect((await een(`${pad}/afronden`)).html).not.toMatch(MELDING)
    const weg = await bewaar(pad, {
      ...{ conclusie: 'ja', motivering: TEKST, mee: 'sleutel van een zin', aan: 'J. Jansen' },
      doe: 'bewaar/behandeling',
    })
    expect([weg.status, weg.naar]).toEqual([303, `${pad}/behandeling`])
    const { html } = await een(`${pad}/afronden`)
    expect(html).toMatch(MELDING)
    expect(html).toContain(`>${TEKST}</textarea>`)
    expect(html).toMatch(/value="ja" checked/)
    expect(html).toContain('>J. Jansen</textarea>')
    const bij = (await ander(`${pad}/afronden`)).html
    expect(bij).not.toContain(TEKST)
    expect(bij).not.toMatch(MELDING)
    expect(await dienst.omgeving.dossiers.list(pad.slice('/dossiers/'.length))).toEqual([])
  })

  it('blijft ook na Enter in een veld of een fout, en gaat weg als hij dat kiest', async () => {
    const pad = await newZaak()
    await bewaar(pad, { conclusie: 'ja', motivering: TEKST, doe: 'blijf' })
    expect((await een(`${pad}/afronden`)).html).toContain(TEKST)
    expect((await bewaar(pad, { motivering: TEKST, doe: 'weg' })).status).toBe(303)
    expect((await een(`${pad}/afronden`)).html).not.toContain(TEKST)
  })

  it('is er niet als er alleen staat wat er vanzelf stond, en leidt nergens anders heen', async () => {
    const pad = await newZaak()
    const weg = await bewaar(pad, { toelichting: '', doe: 'bewaar/elders' })
    expect(weg.naar).toBe(`${pad}/afronden`)
    expect((await een(`${pad}/afronden`)).html).not.toMatch(MELDING)
  })

  it('zegt dat er daarna iets is vastgelegd, en is weg als de zaak is afgerond', async () => {
    const pad = await newZaak()
    const id = pad.slice('/dossiers/'.length)
    await bewaar(pad, { toelichting: TEKST })
    const daarna = 'Daarna is er in deze zaak iets vastgelegd'
    expect((await een(`${pad}/afronden`)).html).not.toContain(daarna)
    await recordHandeling(dienst.omgeving, id, {
      ...{ gezien: 0, door: 'B. Jansen' },
      gebeurtenis: { soort: 'toegewezen', naam: 'B. Jansen' },
    })
    expect((await een(`${pad}/afronden`)).html).toContain(daarna)
    await recordHandeling(dienst.omgeving, id, {
      ...{ gezien: 1, door: 'B. Jansen' },
      gebeurtenis: { soort: 'afgerond', antwoord: 'kansrijk', datum: '2026-08-31' },
    })
    const laat = 'Dit kwam te laat binnen.'
    await bewaar(pad, { toelichting: laat })
    const { concepten } = dienst.omgeving
    const over = await concepten.read(id, 'naam a. de vries', '2000-01-01T00:00:00Z')
    expect(JSON.stringify(over)).not.toContain(laat)
  })

  it('wordt niet bewaard zolang er iets over een mens in staat dat niemand bevestigde', async () => {
    const pad = await newZaak()
    const motivering = 'De heer met bsn 999990019 belde.'
    expect((await bewaar(pad, { motivering })).status).toBe(400)
    expect((await een(`${pad}/afronden`)).html).not.toContain('999990019')
  })

  it('verdwijnt na negentig dagen', async () => {
    const pad = await newZaak()
    await bewaar(pad, { toelichting: TEKST })
    const later = { ...dienst.omgeving, nu: () => new Date(Date.now() + 91 * 86_400_000) }
    const zaak = { id: pad.slice('/dossiers/'.length), zaak: { laatste: 0 } } as never
    expect(await readConcept(dienst.omgeving, zaak, 'naam a. de vries')).toBeDefined()
    expect(await readConcept(later, zaak, 'naam a. de vries')).toBeUndefined()
  })
})
