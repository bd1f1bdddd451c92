import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishZaak } from '../../../src/app/afronden/finish-zaak.ts'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { recordConclusie } from '../../../src/app/dossier/record-conclusie.ts'
import { recordHandeling } from '../../../src/app/dossier/record-handeling.ts'
import { findBehandelaar } from '../../../src/app/dossier/zaakregels.ts'
import { beginAls, startProefbalie } from '../../hulp/browser/als-behandelaar.ts'
import type { Proefdienst } from '../../hulp/browser/proefdienst.ts'
import { listZaken } from '../../hulp/dossier.ts'
import { INITIATIEF, RD } from '../../hulp/proef.ts'

const GISTEREN = '2026-08-31'

describe('een idee afronden op de pagina', () => {
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
  const idOf = (pad: string) => pad.slice('/dossiers/'.length)
  const eventsOf = (pad: string) => dienst.omgeving.dossiers.list(idOf(pad))
  const regelOf = async (pad: string) =>
    (await listZaken(dienst.omgeving)).find(({ id }) => id === idOf(pad))

  it('haalt de zaak uit wat te doen is, met het antwoord, de dag en de brief', async () => {
    const pad = await newZaak()
    expect((await regelOf(pad))?.stap).not.toBe('klaar')
    await een(`${pad}/behandeling`, {
      ...{ gezien: '0', stand: 'in_behandeling', conclusie: 'ja', motivering: 'Het past.' },
    })
    await een(`${pad}/brief`, { gezien: '1', tekst: 'Uw idee past.' })
    const { html } = await een(`${pad}/afronden`)
    expect(html).toMatch(/value="kansrijk" checked|checked[^>]*value="kansrijk"/)
    expect(html).toMatch(/<option value="2" selected[^>]*>versie 1, A. de Vries/)
    const vraag = { antwoord: 'kansrijk', datum: GISTEREN, brief: '2', tekst: 'Veel succes.' }
    expect((await een(`${pad}/afronden`, { ...vraag, gezien: '2' })).status).toBe(303)
    expect((await eventsOf(pad)).at(-1)).toMatchObject({
      door: 'A. de Vries',
      gebeurtenis: { soort: 'afgerond', antwoord: 'kansrijk', datum: GISTEREN, brief: 2 },
    })
    expect(await regelOf(pad)).toMatchObject({ stap: 'klaar', antwoord: 'kansrijk', wachtOp: [] })
    expect((await een('/dossiers?stap=klaar')).html).toContain(idOf(pad))
    expect((await een(pad)).html).toContain('Afgerond op 31 augustus 2026: kansrijk')
    expect((await een(`${pad}/geschiedenis`)).html).toContain('Veel succes.')
  })

  it('kiest vooraf wat de conclusie zegt, ook dat het bestuur eerst moet kiezen', async () => {
    for (const [conclusie, antwoord] of [
      ['ja', 'kansrijk'],
      ['ja_mits', 'kansrijk_onder_voorwaarden'],
      ['nee_in_deze_vorm', 'niet_kansrijk'],
      ['afweging_nodig', 'keuze_nodig'],
    ] as const) {
      const pad = await newZaak()
      const motivering = 'Zo zien wij het.'
      await een(`${pad}/behandeling`, {
        gezien: '0',
        stand: 'in_behandeling',
        conclusie,
        motivering,
      })
      const { html } = await een(`${pad}/afronden`)
      const gekozen = [...html.matchAll(/<input[^>]*name="antwoord"[^>]*>/g)].flatMap(([veld]) =>
        veld.includes('checked') ? [/value="([^"]*)"/.exec(veld)?.[1]] : [],
      )
      expect(gekozen).toEqual([antwoord])
    }
  })

  it('kansrijk onder voorwaarden zegt welke: in de brief of in de toelichting', async () => {
    const pad = await newZaak()
    const vraag = { antwoord: 'kansrijk_onder_voorwaarden', datum: GISTEREN, gezien: '0' }
    const zonder = await een(`${pad}/afronden`, vraag)
    expect([zonder.status, zonder.html.includes('Zeg onder welke voorwaarden')]).toEqual([
      400,
      true,
    ])
    const met = await een(`${pad}/afronden`, { ...vraag, tekst: 'Houd twee meter afstand.' })
    expect(met.status).toBe(303)
    expect((await een(pad)).html).toContain(
      'Afgerond op 31 augustus 2026: kansrijk onder voorwaarden',
    )
  })

  it('zegt bij het veld wat er niet klopt, en bewaart dan niets', async () => {
    const pad = await newZaak()
    for (const [velden, melding] of [
      [{ datum: GISTEREN }, 'Kies hoe u het idee afrondt'],
      [{ antwoord: 'doorverwezen', datum: GISTEREN }, 'Vul in naar wie of waarheen'],
      [{ antwoord: 'kansrijk', datum: '' }, 'Kies een bestaande dag'],
      [{ antwoord: 'kansrijk', datum: '2126-01-01' }, 'Deze dag moet nog komen'],
      [{ antwoord: 'kansrijk', datum: '2026-02-31' }, 'een bestaande datum'],
      [{ antwoord: 'kansrijk', datum: GISTEREN, brief: '7' }, 'Deze brief is er niet'],
      [{ antwoord: 'vergund', datum: GISTEREN }, 'moet een van deze zijn'],
    ] as const) {
      const geweigerd = await een(`${pad}/afronden`, { ...velden, gezien: '0', tekst: 'Blijft.' })
      expect([geweigerd.status, geweigerd.html.includes(melding)]).toEqual([400, true])
      expect(geweigerd.html).toContain('Blijft.')
    }
    expect(await eventsOf(pad)).toEqual([])
  })

  it('ingetrokken terwijl een collega schrijft: dat staat er, en zijn tekst ook', async () => {
    const pad = await newZaak()
    await een(`${pad}/afronden`, { antwoord: 'ingetrokken', datum: GISTEREN, gezien: '0' })
    const motivering = 'Een lange motivering die niemand kwijt wil.'
    const velden = { stand: 'in_behandeling', conclusie: 'ja', motivering }
    const ingehaald = await ander(`${pad}/behandeling`, { ...velden, gezien: '0' })
    expect(ingehaald.status).toBe(400)
    expect(ingehaald.html).toContain('Een collega heeft intussen iets vastgelegd')
    expect(ingehaald.html).toContain('Afgerond op 31 augustus 2026: ingetrokken')
    expect(ingehaald.html).toContain(motivering)
    const alsnog = await ander(`${pad}/behandeling`, { ...velden, gezien: '1' })
    expect(alsnog.status).toBe(400)
    expect(alsnog.html).toContain('Deze zaak is afgerond, dus dit is niet vastgelegd')
    expect(alsnog.html).toContain(motivering)
    expect((await eventsOf(pad)).length).toBe(1)
    expect(await dienst.omgeving.beoordelingen.listBesluiten(idOf(pad))).toEqual([])
  })

  it('een tweede klik rondt niet nog eens af', async () => {
    const pad = await newZaak()
    const vraag = { antwoord: 'niet_kansrijk', datum: GISTEREN, gezien: '0' }
    expect((await een(`${pad}/afronden`, vraag)).status).toBe(303)
    expect((await een(`${pad}/afronden`, vraag)).status).toBe(303)
    expect((await eventsOf(pad)).length).toBe(1)
    const anders = await ander(`${pad}/afronden`, { ...vraag, antwoord: 'kansrijk', gezien: '1' })
    expect([anders.status, (await eventsOf(pad)).length]).toEqual([400, 1])
  })

  it('heropenen vraagt een reden, en zet de zaak terug in de lijst', async () => {
    const pad = await newZaak()
    await een(`${pad}/afronden`, {
      ...{ antwoord: 'doorverwezen', datum: GISTEREN, gezien: '0' },
      waarheen: 'Waterschap Hunze en Aa’s',
    })
    expect((await een(pad)).html).toContain('doorverwezen naar Waterschap Hunze en Aa’s')
    const zonder = await ander(`${pad}/heropenen`, { gezien: '1', reden: ' ' })
    expect([zonder.status, zonder.html.includes('Schrijf op waarom')]).toEqual([400, true])
    // Nobody handled it: who finished it does, also once it is reopened.
    expect(findBehandelaar(await eventsOf(pad))?.naam).toBe('A. de Vries')
    const vraag = { gezien: '1', reden: 'Zij belden terug.' }
    expect((await ander(`${pad}/heropenen`, vraag)).status).toBe(303)
    expect((await ander(`${pad}/heropenen`, vraag)).status).toBe(303)
    const gebeurd = await eventsOf(pad)
    expect(gebeurd.map(({ gebeurtenis }) => gebeurtenis.soort)).toEqual([
      ...['afgerond', 'heropend'],
    ])
    expect(findBehandelaar(gebeurd)?.naam).toBe('A. de Vries')
    expect((await ander(pad)).html).not.toContain('Nog niemand.')
    expect((await ander(`${pad}/afronden`)).html).toContain('De zaak is heropend')
    await ander(`${pad}/behandelaar`, { behandelaar: '' })
    expect(findBehandelaar(await eventsOf(pad))).toBeUndefined()
    const regel = await regelOf(pad)
    expect([regel?.stap === 'klaar', regel?.antwoord]).toEqual([false, undefined])
    const correctie = { gezien: '3', stand: 'in_behandeling' }
    expect((await een(`${pad}/behandeling`, correctie)).status).toBe(303)
  })

  it('zegt na heropenen waarom, en dat de brief van de vorige afronding is', async () => {
    const pad = await newZaak()
    await een(`${pad}/behandeling`, {
      ...{ gezien: '0', stand: 'in_behandeling', conclusie: 'ja', motivering: 'Het past.' },
    })
    await een(`${pad}/brief`, { gezien: '1', tekst: 'Uw idee past.' })
    expect((await een(pad)).html).toContain('De brief ligt klaar.')
    const vraag = { antwoord: 'kansrijk', datum: GISTEREN, brief: '2', gezien: '2' }
    await een(`${pad}/afronden`, vraag)
    await ander(`${pad}/heropenen`, { gezien: '3', reden: 'De buren belden.' })
    const { html } = await een(pad)
    expect(html).toContain('Er ligt alleen de brief waarmee de zaak eerder is afgerond.')
    expect(html).not.toContain('De brief ligt klaar.')
    expect(html).toMatch(/Heropend op [^<]* door B\. Jansen: “De buren belden\.”/)
    await een(`${pad}/brief`, { gezien: '4', tekst: 'Een nieuwe brief.' })
    const nieuw = (await een(pad)).html
    expect(nieuw).toContain('De brief ligt klaar.')
    expect(nieuw).toContain('De buren belden.')
  })

  it('een aanvraag eindigt met een besluit, niet zo', async () => {
    const pad = await newZaak()
    const gebeurtenis = { soort: 'aanvraag_ontvangen', datum: GISTEREN, procedure: 'regulier' }
    await recordHandeling(dienst.omgeving, idOf(pad), { gezien: 0, door: 'A', gebeurtenis })
    const { html } = await een(`${pad}/afronden`)
    expect(html).toContain('Een aanvraag rondt u af met een besluit')
    const vraag = { antwoord: 'kansrijk', datum: GISTEREN, gezien: '1' }
    expect((await een(`${pad}/afronden`, vraag)).status).toBe(400)
    expect((await eventsOf(pad)).length).toBe(1)
  })

  it('vraagt een tweede lezer en iemand die mag tekenen, als dat zo is ingesteld', async () => {
    const tekenregels = { tweedeLezer: ['antwoord', 'besluit'], bevoegd: ['A. de Vries'] } as const
    const streng = { ...dienst.omgeving, tekenregels }
    const pad = await newZaak()
    const inhoud = { antwoord: 'kansrijk', datum: GISTEREN }
    const finish = (door: string, gezien: number) =>
      finishZaak(streng, idOf(pad), { gezien, door, inhoud, adres: '' })
    const code = (verwacht: string) => ({ fouten: [{ pointer: '/antwoord', code: verwacht }] })
    await expect(finish('B. Jansen', 0)).rejects.toMatchObject(code('niet_bevoegd'))
    await expect(finish('A. de Vries', 0)).rejects.toMatchObject(code('niet_gelezen'))
    const besluit = { gezien: 0, laatste: '', door: 'A. de Vries', inhoud: { stand: 'vergund' } }
    await expect(recordConclusie(streng, idOf(pad), besluit)).rejects.toMatchObject({
      fouten: [{ pointer: '/stand', code: 'niet_gelezen' }],
    })
    await een(`${pad}/tweede-lezer`, { lezer: 'B. Jansen', gezien: '0' })
    await ander(`${pad}/tweede-lezing`, { bij: '1', 'akkoord-1': 'ja', gezien: '1' })
    await finish('A. de Vries', 2)
    expect((await eventsOf(pad)).at(-1)?.gebeurtenis.soort).toBe('afgerond')
  })
})
