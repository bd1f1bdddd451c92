import { globSync, readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { NEUTRAAL } from '../../src/domain/huisstijl/huisstijl.ts'
import { readForm } from '../../src/web/shared/inzending.ts'
import { VRIJE_VELDEN } from '../../src/web/toegang/gegevensvraag.tsx'
import { waakOverGegevens } from '../../src/web/toegang/gegevenswacht.tsx'

const BSN = '999990019'
const opmaak = {
  stijl: '/stijl.css',
  kaart: '/kaart.js',
  kopieer: '/kopieer.js',
  terug: '/terug.js',
  concept: '/concept.js',
  stijlhuis: { huisstijl: NEUTRAAL },
}

const createApp = () => {
  const bewaard: unknown[] = []
  const app = new Hono()
  app.use(waakOverGegevens(opmaak))
  const bewaar = async (c: Parameters<typeof readForm>[0]) => {
    bewaard.push((await readForm(c)).velden)
    return c.text('bewaard')
  }
  app.post('/dossiers/:id/behandeling', bewaar)
  app.post('/ontwikkelingen/nieuw', bewaar)
  app.post('/verifieer', bewaar)
  const post = (pad: string, velden: Readonly<Record<string, string | File>>) => {
    const body = new FormData()
    for (const [naam, waarde] of Object.entries(velden)) body.append(naam, waarde)
    return app.request(pad, { method: 'POST', body })
  }
  return { post, bewaard }
}

describe('een formulier met iets over een mens', () => {
  it('komt terug met wat er is gevonden, en is dan nog niet bewaard', async () => {
    const { post, bewaard } = createApp()
    const velden = { motivering: `De heer met bsn ${BSN} belde.`, gezien: '3', stand: 'vergund' }
    const antwoord = await post('/dossiers/x/behandeling', velden)
    const html = await antwoord.text()
    expect(antwoord.status).toBe(400)
    expect(bewaard).toEqual([])
    expect(html).toContain(`een burgerservicenummer (${BSN})`)
    expect(html).toContain('<textarea id="motivering" name="motivering"')
    expect(html).toContain('<input type="hidden" name="gezien" value="3"/>')
    expect(html).toContain('<input type="hidden" name="stand" value="vergund"/>')
    expect(html).toContain('href="#motivering"')
  })

  it('wordt bewaard als iemand het bevestigt, of het weghaalt', async () => {
    const { post, bewaard } = createApp()
    const metBsn = { motivering: `bsn ${BSN}` }
    await post('/dossiers/x/behandeling', { ...metBsn, bevestigd: 'ja' })
    await post('/dossiers/x/behandeling', { motivering: 'zonder nummer' })
    expect(bewaard).toEqual([
      { motivering: [`bsn ${BSN}`], bevestigd: ['ja'] },
      { motivering: ['zonder nummer'] },
    ])
  })

  it('wordt nog eens gevraagd als iemand het ene weghaalt en het andere laat staan', async () => {
    const { post, bewaard } = createApp()
    const antwoord = await post('/dossiers/x/behandeling', { motivering: 'mail a@voorbeeld.nl' })
    expect(await antwoord.text()).toContain('een e-mailadres (a@voorbeeld.nl)')
    expect(bewaard).toEqual([])
  })

  it.each(['reden.oordeelDH07', 'nietreden.oordeelDH07'])(
    'kijkt ook naar de reden bij elk oordeel: %s',
    async (veld) => {
      const { post, bewaard } = createApp()
      const antwoord = await post('/dossiers/x/behandeling', { [veld]: `bsn ${BSN}` })
      expect(await antwoord.text()).toContain(`een burgerservicenummer (${BSN})`)
      expect(bewaard).toEqual([])
    },
  )

  it('vraagt opnieuw om het bestand dat erbij zat', async () => {
    const { post } = createApp()
    const bestand = new File(['{}'], 'plek.geojson')
    const antwoord = await post('/ontwikkelingen/nieuw', { naam: 'bel 0612345678', bestand })
    const html = await antwoord.text()
    expect(html).toContain('enctype="multipart/form-data"')
    expect(html).toContain('name="bestand"')
  })

  it('gaat door als het niet in een vrije tekst staat, of niets wordt bewaard', async () => {
    const { post, bewaard } = createApp()
    await post('/dossiers/x/behandeling', { gezien: BSN, plek: `{"x": ${BSN}}` })
    await post('/verifieer', { tekst: `bsn ${BSN}` })
    expect(bewaard).toHaveLength(2)
  })
})

describe('elk veld waarin mensen zelf schrijven', () => {
  /** Read and not kept, no text of somebody's own, or who somebody is where just that is asked. */
  const ANDERS = [
    'aan',
    'adres',
    'afzender',
    'email',
    'telefoon',
    'behandelaar',
    'bewijs',
    'celM',
    'fase',
    'id',
    'kenmerk',
    'link',
    'planadres',
    'plek',
    'sha256',
    'stand',
    'verzendtekst',
    'wat',
    'zoekplek',
  ]

  it('wordt nagekeken, of staat hier als een veld dat dat niet hoeft', () => {
    const bestanden = globSync('src/web/**/*.tsx')
    const namen = bestanden.flatMap((pad) =>
      [
        ...readFileSync(pad, 'utf8').matchAll(
          /<(?:Tekstveld|Regelveld)\b([^>]*?(?:=>[^>]*?)*)\/>/gs,
        ),
      ]
        .filter(([, leden = '']) => !leden.includes('type="date"'))
        .flatMap(
          ([, leden = '']) =>
            /\bnaam=(?:"(\w+)"|\{`(\w+)-)/.exec(leden)?.slice(1).find(Boolean) ?? [],
        ),
    )
    expect(namen.length).toBeGreaterThan(15)
    const ongezien = new Set(namen.filter((naam) => !Object.hasOwn(VRIJE_VELDEN, naam)))
    expect([...ongezien].filter((naam) => !ANDERS.includes(naam))).toEqual([])
  })
})
