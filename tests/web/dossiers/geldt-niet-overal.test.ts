import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { keepGeldend } from '../../../src/app/dossier/geldt-niet.ts'
import { countVragen } from '../../../src/app/dossier/open-telling.ts'
import { readDossier } from '../../../src/app/dossier/read-dossier.ts'
import { startBalie } from '../../hulp/browser/als-behandelaar.ts'
import { readVoorbeeld } from '../../hulp/standen.ts'

const BEKEND = {
  monumentOfGezicht: ['geen'],
  dakopbouwDoorbreektRij: false,
  bouwhoogteOmgevingM: 9,
}

const strip = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')

describe('een advies waarvan het enige voorbehoud hier niet geldt', () => {
  let balie: Awaited<ReturnType<typeof startBalie>>
  let id: string
  const read = async (deel: string) => strip((await balie.een(`/dossiers/${id}${deel}`)).html)
  beforeAll(async () => {
    balie = await startBalie()
    const { feiten, ...plan } = readVoorbeeld('past_mits') as Readonly<{
      feiten: Readonly<Record<string, unknown>>
    }>
    const inhoud = { ...plan, feiten: { ...feiten, ...BEKEND } }
    ;({ id } = await storeBeoordeling(balie.dienst.omgeving, { inhoud }))
    const velden = {
      ...{ gezien: '0', reden: 'De opbouw staat aan de noordkant.' },
      ...{ stedenbouwkundigPassend: 'ja', geldtNiet: 'bezonningVoldoet' },
    }
    expect((await balie.een(`/dossiers/${id}/oordelen`, velden)).status).toBe(303)
  }, 120_000)
  afterAll(() => balie.dienst.close())

  it('zegt op elke bladzijde hetzelfde: wat nog kan veranderen, hoeveel er open is, en welke voorbehouden er zijn', async () => {
    const dossier = await readDossier(balie.dienst.omgeving, id)
    expect(dossier.huidig.advies.voorbehouden).toHaveLength(1)
    const { oordelen, gegevens } = countVragen(dossier)
    expect([oordelen.beslissend, gegevens.beslissend]).toEqual([0, 0])
    const { advies, uitkomsten } = keepGeldend(dossier)
    expect(advies.bandbreedte).toEqual({ laagst: 'ja', hoogst: 'ja' })
    const open = uitkomsten.filter(
      ({ aard, oordeel }) => aard !== 'kans' && oordeel !== 'voldoet' && oordeel !== 'voldoet_niet',
    ).length
    const overzicht = await read('')
    expect(overzicht).toContain(`Voorbehouden: 0 van de ${open} open punten`)
    expect(overzicht).toContain(`Hierop wachten ${open} open punten`)
    expect(overzicht).toContain('Geen vraag kan het advies nog veranderen')
    expect(overzicht).not.toContain('ligt vast')
    expect(overzicht).toContain('Beoordeeld: wonen')
    for (const deel of ['', '/behandeling', '/rapport']) {
      const tekst = await read(deel)
      expect([deel, tekst]).toEqual([deel, expect.not.stringContaining('Bandbreedte, met elk')])
      expect(tekst).toMatch(
        deel === '/rapport' ? /kansrijk, zonder wat hier niet/ : /niet geldt, is het "kansrijk"\./,
      )
    }
    const behandeling = await read('/behandeling')
    expect(behandeling).not.toContain('Er is één voorbehoud')
    expect(behandeling).not.toContain('KL-02')
    expect(await read('/rapport')).toContain('Er zijn geen voorbehouden meer')
  })

  it('zegt vóór het vaststellen dat er geen voorwaarde is, en belooft die ook niet in de brief', async () => {
    const vooraf = await read('/afronden')
    expect(vooraf).toContain('in deze brief staat geen voorwaarde')
    for (const deel of ['/afronden', '/rapport']) {
      const tekst = (await read(deel)).split('Bijlage A')[0] ?? ''
      expect(tekst).not.toContain('als aan de voorwaarden is voldaan')
      expect(tekst).toContain('Uw plan past hier, voor zover wij dat nu kunnen zien')
    }
    expect(vooraf).not.toContain('Wat nog open is, moet bij de aanvraag blijken')
    expect(vooraf).not.toContain('Nog open: wonen')
    const getoond = /name="getoond" value="([^"]*)"/.exec(
      (await balie.een(`/dossiers/${id}/afronden`)).html,
    )?.[1]
    const { laatste } = (await readDossier(balie.dienst.omgeving, id)).zaak
    const { status, html } = await balie.een(`/dossiers/${id}/vaststellen`, {
      ...{ gezien: String(laatste), laatste: '', getoond: getoond ?? '', doe: 'blijf' },
      ...{ bij: 'ja_mits', conclusie: 'ja_mits', motivering: 'Het past hier.' },
      ...{ aan: 'J. Jansen', briefdatum: '2026-12-02' },
    })
    expect(status).toBe(400)
    expect(strip(html)).toContain('In de brief staat geen voorwaarde')
  })
})
