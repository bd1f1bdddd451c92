import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../../src/app/beoordelen/assess-initiatief.ts'
import { readDossier } from '../../../../src/app/dossier/read-dossier.ts'
import { recordHandeling } from '../../../../src/app/dossier/record-handeling.ts'
import { today } from '../../../../src/app/regelboek/peildatum.ts'
import { formatDatum } from '../../../../src/app/woorden/codes.ts'
import { addDagen } from '../../../../src/domain/dossier/kalender.ts'
import { startBalie } from '../../../hulp/browser/als-behandelaar.ts'
import { INITIATIEF, RD } from '../../../hulp/proef.ts'

describe('meer adviseurs tegelijk vragen', () => {
  let balie: Awaited<ReturnType<typeof startBalie>>
  beforeAll(async () => {
    balie = await startBalie()
  })
  afterAll(() => balie.dienst.close())

  const strip = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
  const newPad = async () => {
    const { id } = await storeBeoordeling(balie.dienst.omgeving, {
      ...{ inhoud: INITIATIEF, contentCrs: RD },
    })
    return `/dossiers/${id}/adviseurs`
  }
  const form = (velden: Readonly<Record<string, string>>, wie: readonly string[]) =>
    new URLSearchParams([
      ...Object.entries({ 'samen-vragen': 'ja', gezien: '0', ...velden }),
      ...wie.map((deel): [string, string] => ['samen', deel]),
    ])

  it('geeft ieder een eigen vraag en een eigen link die werkt, met één dag en één toelichting', async () => {
    const pad = await newPad()
    expect(strip((await balie.een(pad)).html)).toContain('Vraag meer adviseurs tegelijk')
    const dag = addDagen(today(balie.dienst.omgeving.nu()), 10)
    const velden = {
      ...{ 'naam-ecoloog': 'E. Bakker', 'vraag-ecoloog': 'Broeden er mussen?' },
      ...{ 'naam-jurist': 'J. Smit', 'naam-archeoloog': 'A. Diep' },
      ...{ 'samen-vraag': 'Kan dit hier?', 'samen-uiterlijk': dag },
      'samen-toelichting': 'Het gesprek is volgende week.',
    }
    const { status, html } = await balie.een(pad, form(velden, ['ecoloog', 'jurist', 'archeoloog']))
    expect(status).toBe(200)
    expect(strip(html)).toContain('3 vragen zijn vastgelegd')
    const links = [...html.matchAll(/value="[^"]*(\/bijdrage\/[\w-]+)"/g)].map(([, link]) => link)
    expect(new Set(links).size).toBe(3)
    const paginas = await Promise.all(
      links.map(async (link) => strip((await balie.een(link ?? '')).html)),
    )
    const verwacht = ['Broeden er mussen?', 'Kan dit hier?', 'Kan dit hier?']
    for (const [i, vraag] of verwacht.entries()) {
      expect(paginas[i]).toContain(vraag)
      expect(paginas[i]).toContain('Het gesprek is volgende week.')
      expect(paginas[i]).toContain(`uiterlijk op ${formatDatum(dag)}`)
    }
    // Each answers for himself.
    expect((await balie.een(links[1] ?? '', { tekst: 'Ja, dat kan.' })).status).toBe(303)
    const daarna = strip((await balie.een(pad)).html)
    expect(daarna).toContain('Ja, dat kan.')
    expect(daarna.match(/Antwoord gevraagd uiterlijk/g)).toHaveLength(2)
  })

  it('zegt naast de omschrijving wat daarna is gecorrigeerd, en niet wat alleen is aangevuld', async () => {
    const inhoud = { ...INITIATIEF, omschrijving: 'Tien woningen aan het water.' }
    const { omgeving } = balie.dienst
    const { id } = await storeBeoordeling(omgeving, { inhoud, contentCrs: RD })
    const pad = `/dossiers/${id}`
    const regel = 'Na deze omschrijving gecorrigeerd door de gemeente:'
    expect(strip((await balie.een(pad)).html)).not.toContain(regel)
    await recordHandeling(omgeving, id, {
      ...{ gezien: 0, door: 'A. de Vries' },
      gebeurtenis: {
        ...{ soort: 'feit_gecorrigeerd', feit: 'woningenNieuw', waarde: 12 },
        reden: 'Nagemeten op de tekening.',
      },
    })
    const vraag = form(
      {
        gezien: String((await readDossier(omgeving, id)).zaak.laatste),
        'naam-jurist': 'J. Smit',
        'naam-ecoloog': 'E. Bakker',
        'samen-vraag': 'Kan dit hier?',
      },
      ['jurist', 'ecoloog'],
    )
    const { html, status } = await balie.een(`${pad}/adviseurs`, vraag)
    expect([status, strip(html)]).toEqual([
      200,
      expect.stringContaining('2 vragen zijn vastgelegd'),
    ])
    const [, link = ''] = /value="[^"]*(\/bijdrage\/[\w-]+)"/.exec(html) ?? []
    for (const pagina of [pad, link])
      expect(strip((await balie.een(pagina)).html)).toMatch(
        /gecorrigeerd door de gemeente: [^.]*woningen, nu 12[^.]* \(\d+ \w+ \d{4}\)\./,
      )
  })

  it('zegt bij wie de naam of de vraag ontbreekt, en legt dan niets vast', async () => {
    const pad = await newPad()
    const niemand = await balie.een(pad, form({}, []))
    expect([niemand.status, strip(niemand.html)]).toEqual([
      400,
      expect.stringContaining('Kies wie u om advies vraagt.'),
    ])
    const mis = await balie.een(
      pad,
      form({ 'naam-ecoloog': 'E. Bakker', 'vraag-ecoloog': 'Mussen?' }, ['ecoloog', 'jurist']),
    )
    expect(mis.status).toBe(400)
    expect(mis.html).toContain('href="#naam-jurist"')
    expect(mis.html).toContain('href="#vraag-jurist"')
    expect(mis.html).toContain('value="E. Bakker"')
    expect(strip((await balie.een(pad)).html)).toContain('Er is nog niemand iets gevraagd')
  })

  it('weigert één dag die te laat is bij het veld ervan', async () => {
    const pad = await newPad()
    const dag = addDagen(today(balie.dienst.omgeving.nu()), 42)
    const velden = { 'naam-jurist': 'J.', 'samen-vraag': 'Kan dit?', 'samen-uiterlijk': dag }
    const mis = await balie.een(pad, form(velden, ['jurist']))
    expect([mis.status, mis.html]).toEqual([
      400,
      expect.stringContaining('href="#samen-uiterlijk"'),
    ])
  })
})
