import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { listVakjes, readFormulier } from '../../hulp/brieven/lees-formulier.ts'
import { type beginAls, startBalie } from '../../hulp/browser/als-behandelaar.ts'
import type { Proefdienst } from '../../hulp/browser/proefdienst.ts'
import { readVoorbeeld } from '../../hulp/standen.ts'

const AAN = 'J. Jansen\nMarkt 1\n9401 AA Assen'

describe('wat wordt vastgesteld, zegt waarom en is van nu', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  beforeAll(async () => {
    // The reasons that nobody confirmed yet stand in the shipped rulebook.
    ;({ dienst, een } = await startBalie())
  })
  afterAll(() => dienst.close())

  const newZaak = async (stand: Parameters<typeof readVoorbeeld>[0]) =>
    `/dossiers/${(await storeBeoordeling(dienst.omgeving, { inhoud: readVoorbeeld(stand) })).id}`
  const slotOf = (html: string) =>
    Object.fromEntries(readFormulier(html, 'vaststellen')) as Record<string, string>

  it('weigert een nee zonder reden, tot iemand er een aanvinkt of schrijft', async () => {
    const pad = await newZaak('strijdig')
    const eerst = slotOf((await een(`${pad}/afronden`)).html)
    const { html } = await een(`${pad}/vaststellen`, {
      ...{ ...eerst, conclusie: 'nee_in_deze_vorm', doe: 'toon' },
    })
    const velden = { ...slotOf(html), aan: AAN, doe: 'blijf' }
    expect(listVakjes(html, 'mee').length).toBeGreaterThan(0)
    const kaal = await een(`${pad}/vaststellen`, velden)
    expect([kaal.status, kaal.html.includes('Zeg waarom niet')]).toEqual([400, true])
    const [, reden = ''] = listVakjes(html, 'mee')
    // That it goes against something says not yet against what.
    const alleenStand = await een(`${pad}/vaststellen`, { ...velden, mee: 'stand' })
    expect(alleenStand.status).toBe(400)
    expect((await een(`${pad}/vaststellen`, { ...velden, mee: reden })).status).toBe(303)
  })

  /** Finished, reopened, and then judged: gives what was filled in when it was finished. */
  const judgeAfter = async (pad: string) => {
    const eerst = slotOf((await een(`${pad}/afronden`)).html)
    const vraag = {
      ...{ ...eerst, aan: AAN, toelichting: 'Zo zien wij het.' },
      motivering: `${eerst.motivering}\n\nMijn eigen zin.`,
      doe: 'blijf',
    }
    expect((await een(`${pad}/vaststellen`, vraag)).status).toBe(303)
    expect((await een(`${pad}/heropenen`, { gezien: '3', reden: 'Er is meer.' })).status).toBe(303)
    const oordelen = readFormulier((await een(`${pad}/oordelen`)).html, 'oordelen')
    oordelen.set('bezonningVoldoet', 'ja')
    oordelen.set('reden.bezonningVoldoet', 'De buren houden zon.')
    expect((await een(`${pad}/oordelen`, oordelen)).status).toBe(303)
    return vraag
  }

  it('zegt dat conclusie en brief van een eerdere beoordeling zijn, en maakt ze opnieuw', async () => {
    const pad = await newZaak('past_mits')
    const vraag = await judgeAfter(pad)
    const overzicht = (await een(pad)).html
    expect(overzicht).toContain('Na uw conclusie is het plan opnieuw beoordeeld')
    expect(overzicht).not.toContain('De brief ligt klaar')
    expect((await een(`${pad}/brief`)).html).toContain('van voordat het plan opnieuw is beoordeeld')
    const { html } = await een(`${pad}/afronden`)
    const nu = slotOf(html)
    expect(nu.motivering).toContain('De buren houden zon.')
    expect(nu.motivering).not.toContain('Mijn eigen zin.')
    // What he wrote himself stands beside it, and to whom the letter was.
    expect(nu.eerder).toContain('Mijn eigen zin.')
    expect([nu.aan, nu.toelichting]).toEqual([AAN, 'Zo zien wij het.'])
    // Neither the letter of then nor the page of then is fixed.
    const rest = { antwoord: 'kansrijk_onder_voorwaarden', datum: '2026-08-31', brief: '2' }
    const oud = await een(`${pad}/afronden`, { ...rest, gezien: nu.gezien ?? '' })
    expect([oud.status, oud.html.includes('is het plan opnieuw beoordeeld')]).toEqual([400, true])
    const pagina = await een(`${pad}/vaststellen`, vraag)
    expect([pagina.status, pagina.html.includes('Het plan is intussen opnieuw')]).toEqual([
      400,
      true,
    ])
    expect(slotOf(pagina.html).eerder).toContain('Mijn eigen zin.')
    expect((await een(`${pad}/vaststellen`, { ...nu, doe: 'blijf' })).status).toBe(303)
    const besluiten = await dienst.omgeving.beoordelingen.listBesluiten(pad.split('/')[2] ?? '')
    expect(besluiten.at(-1)?.motivering).toContain('De buren houden zon.')
  })

  it('bewaart bij een concept wat iemand schreef, ook nadat het plan opnieuw is beoordeeld', async () => {
    const pad = await newZaak('past_mits')
    const eerst = slotOf((await een(`${pad}/afronden`)).html)
    const motivering = 'Helemaal zelf geschreven.'
    await een(`${pad}/vaststellen`, { ...eerst, motivering, doe: 'bewaar' })
    const oordelen = readFormulier((await een(`${pad}/oordelen`)).html, 'oordelen')
    oordelen.set('bezonningVoldoet', 'ja')
    oordelen.set('reden.bezonningVoldoet', 'De buren houden zon.')
    await een(`${pad}/oordelen`, oordelen)
    const nu = slotOf((await een(`${pad}/afronden`)).html)
    expect(nu.motivering).toContain('De buren houden zon.')
    expect(nu.eerder).toBe(motivering)
    // Kept again as it stands, it is still there.
    await een(`${pad}/vaststellen`, { ...nu, doe: 'bewaar' })
    expect(slotOf((await een(`${pad}/afronden`)).html).eerder).toBe(motivering)
  })
})
