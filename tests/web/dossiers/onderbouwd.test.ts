import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { listVakjes, readFormulier } from '../../hulp/brieven/lees-formulier.ts'
import { beginAls } from '../../hulp/browser/als-behandelaar.ts'
import { type Proefdienst, startProefdienst } from '../../hulp/browser/proefdienst.ts'
import { readVoorbeeld } from '../../hulp/standen.ts'

const AAN = 'J. Jansen\nMarkt 1\n9401 AA Assen'

describe('wat wordt vastgesteld, zegt waarom en is van nu', () => {
  let dienst: Proefdienst
  let een: Awaited<ReturnType<typeof beginAls>>
  beforeAll(async () => {
    const logFout = (fout: unknown) => {
      throw fout
    }
    // The reasons that nobody confirmed yet stand in the shipped rulebook.
    dienst = await startProefdienst(logFout, {}, 'rules')
    een = await beginAls(dienst, 'A. de Vries')
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
})
