import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measurePoorten } from '../../../src/adapters/database/meten.ts'
import { createMeter } from '../../../src/adapters/meting/prometheus.ts'
import type { GemetenVraag } from '../../../src/app/ports/dienst/meting.ts'
import { AppError } from '../../../src/domain/errors.ts'

const regels = (tekst: string, naam: string) =>
  tekst.split('\n').filter((regel) => regel.startsWith(naam))

describe('de metingen', () => {
  it('hebben per route, methode en status een verdeling, en van wie vraagt geen woord', async () => {
    const meter = createMeter()
    const route = '/zelftoets/:sleutel'
    meter.countVerzoek({ methode: 'GET', route, status: 200, seconden: 0.02 })
    for (const methode of ['BREW', 'KOFFIE']) {
      meter.countVerzoek({
        methode,
        route,
        status: 405,
        seconden: 1,
        fout: 'methode_niet_toegestaan',
      })
    }
    const tekst = await meter.read()
    expect(tekst).toContain(
      'visietoets_verzoek_seconds_bucket{le="0.025",methode="GET",route="/zelftoets/:sleutel",status="200"} 1',
    )
    expect(regels(tekst, 'visietoets_verzoek_seconds_count')).toHaveLength(2)
    expect(tekst).toContain('visietoets_weigeringen_total{fout="methode_niet_toegestaan"} 2')
    expect(tekst).not.toContain('KOFFIE')
  })

  it('zoeken op wat vanzelf verandert zodra iemand kijkt', async () => {
    const meter = createMeter()
    let wachtend = 3
    meter.watch({
      ploegen: { reken: () => ({ wachtend, bezig: 5, processen: 2, geheugen: [100, 250] }) },
      database: { open: () => 12, hoogstens: 10 },
      lagen: [{ regelboek: 'assen', laag: 'water', bijgewerkt: '2026-01-01' }],
      berichten: async () => {
        if (wachtend > 0) throw new Error('the database is away')
        return { aantal: 2, sinds: new Date(Date.now() - 90_000).toISOString() }
      },
    })
    expect(await meter.read()).toContain('visietoets_wachtrij{ploeg="reken"} 3')
    wachtend = 0
    const tekst = await meter.read()
    for (const regel of [
      'visietoets_wachtrij{ploeg="reken"} 0',
      'visietoets_processen_geheugen_bytes{ploeg="reken"} 350',
      'visietoets_proces_geheugen_hoogste_bytes{ploeg="reken"} 250',
      'visietoets_berichten_wachtend 2',
      'visietoets_bericht_oudste_seconds 9',
      'visietoets_database_vragen_open 12',
      'visietoets_database_verbindingen_hoogstens 10',
      `visietoets_laag_bijgewerkt_timestamp_seconds{regelboek="assen",laag="water"} ${Date.UTC(2026, 0) / 1000}`,
    ]) {
      expect(tekst).toContain(regel)
    }
    expect(tekst).toContain('nodejs_eventloop_lag_p99_seconds')
    const namen = [...tekst.matchAll(/^# HELP (visietoets_\w+)/gm)].map(([, naam]) => naam)
    const beheer = readFileSync('docs/beheer.md', 'utf8')
    expect(namen.length).toBeGreaterThan(12)
    expect(namen.filter((naam) => !beheer.includes(`\`${naam}\``))).toEqual([])
  })
})

describe('de vragen aan de database', () => {
  const ask = async (doe: () => Promise<unknown>) => {
    const geteld: GemetenVraag[] = []
    const poorten = { opslag: { add: doe, each: () => 'een reeks' }, omschrijving: 'proef' }
    const { database, open } = measurePoorten(poorten as never, (vraag) => geteld.push(vraag))
    const opslag = database.opslag as unknown as {
      readonly add: () => Promise<unknown>
      readonly each: () => unknown
    }
    const antwoord = opslag.add()
    const [tijdens] = [open(), await antwoord.catch(() => undefined)]
    expect(database.omschrijving).toBe('proef')
    expect(opslag.each()).toBe('een reeks')
    return { geteld, tijdens, na: open() }
  }

  it.each([
    ['gelukt', async () => undefined],
    ['niet_gereed', () => Promise.reject(new AppError('niet_gereed', { reden: 'weg' }))],
    ['geweigerd', () => Promise.reject(new AppError('niet_aangemeld'))],
    ['fout', () => Promise.reject(new Error('van ons'))],
  ])('worden geteld met hoe het afliep: %s', async (uitkomst, doe) => {
    const { geteld, tijdens, na } = await ask(doe as () => Promise<unknown>)
    expect(geteld).toEqual([
      { poort: 'opslag', handeling: 'add', uitkomst, seconden: expect.any(Number) },
    ])
    expect([tijdens, na]).toEqual([1, 0])
  })
})
