import { beforeEach, describe, expect, it } from 'vitest'
import { createWebproef, type Webproef } from '../../hulp/browser/webproef.ts'

const DAKKAPEL = {
  activiteiten: ['dakkapel'],
  monumentOfGezicht: ['geen'],
  gebouwZonderVergunning: false,
  woningaantalVerandert: false,
  dakkapelPlatDak: true,
  dakkapelHoogteM: 1.7,
  afstandDakvoetM: 0.7,
  afstandNokM: 0.7,
}

let proef: Webproef
let pad: string
beforeEach(async () => {
  proef = createWebproef()
  pad = await proef.begin(DAKKAPEL, [6.5455, 52.9995])
})

const antwoord = (velden: Readonly<Record<string, string>>, versie = '1') =>
  proef.post(`${pad}/wat-als`, {
    ...{ versie, over_vergunningvrij: 'ja', gevraagd: ['dakzijde', 'afstandZijkantM'] },
    ...velden,
  })

describe('of het zonder vergunning kan', () => {
  it('vraagt op de plaats zelf wat daarvoor nog open is', async () => {
    const { html } = await proef.get(`${pad}/advies`)
    const [formulier = ''] =
      /<form method="post"[^>]*wat-als(?:(?!<\/form>).)*over_vergunningvrij.*?<\/form>/s.exec(
        html,
      ) ?? []
    expect(formulier).toContain('name="dakzijde"')
    expect(formulier).toContain('name="afstandZijkantM"')
    expect(formulier).not.toContain('name="dakkapelHoogteM"')
  })

  it('bewaart wat daar is ingevuld, en rekent het antwoord opnieuw uit', async () => {
    const { status, naar } = await antwoord({ dakzijde: 'achter', afstandZijkantM: '0,8' })
    expect([status, naar]).toEqual([303, `${pad}/advies#vergunningvrij`])
    const { tekst } = await proef.get(`${pad}/advies`)
    expect(tekst).toContain('Kan het zonder omgevingsplanvergunning? Waarschijnlijk wel')
  })

  it('laat open wat leeg bleef', async () => {
    await antwoord({ dakzijde: 'achter', afstandZijkantM: '' })
    const { html, tekst } = await proef.get(`${pad}/advies`)
    expect(tekst).toContain('Kan het zonder omgevingsplanvergunning? Nog niet te zeggen')
    expect(html).toContain('name="afstandZijkantM"')
    expect(html).not.toContain('name="dakzijde"')
  })

  it('zegt bij het veld wat niet kan, met wat er stond, en bewaart dan niets', async () => {
    const { status, html, tekst } = await antwoord({ dakzijde: 'achter', afstandZijkantM: 'ruim' })
    expect(status).toBe(400)
    expect(html).toContain('value="ruim"')
    expect(html).toMatch(/<details open[^>]*><summary>Kan het zonder/)
    expect(tekst).toContain('afstand')
    expect((await proef.get(`${pad}/advies`)).html).toContain('name="dakzijde"')
  })

  it('van een ander venster is niet meer van nu', async () => {
    await antwoord({ dakzijde: 'achter' })
    expect((await antwoord({ dakzijde: 'voor' })).status).toBe(409)
  })
})

describe('wat het Rijk niet vrijlaat, en het omgevingsplan misschien wel', () => {
  const readAdvies = async (feiten: Readonly<Record<string, unknown>>) => {
    const eigen = await proef.begin(feiten, [6.5455, 52.9995])
    return (await proef.get(`${eigen}/advies`)).tekst
  }
  const KADER = { monumentOfGezicht: ['geen'], gebouwZonderVergunning: false }

  it.each([
    [
      'zonnepanelen op de grond',
      { activiteiten: ['zonnepanelen_bij_gebouw'], panelenPlek: 'grond' },
    ],
    [
      'een warmtepomp van 1,2 m',
      { activiteiten: ['airco_warmtepomp'], installatiePlek: 'grond', installatieHoogteM: 1.2 },
    ],
  ])(
    'zegt dat het omgevingsplan niet is nagegaan, en waar men dat vraagt: %s',
    async (_, feiten) => {
      const tekst = await readAdvies({ ...KADER, ...feiten })
      expect(tekst).toContain(
        'Kan het zonder omgevingsplanvergunning? Niet volgens het Rijk; het omgevingsplan is niet nagegaan',
      )
      expect(tekst).not.toContain('omgevingsplanvergunning? Nee')
      expect(tekst).toMatch(
        /Dat hebben wij niet nagekeken: doe de vergunningcheck in het Omgevingsloket/,
      )
      const [, stappen = ''] = /Wat nu\?(.*?)Kosten:/.exec(tekst) ?? []
      expect(stappen).toContain('Vraag de vergunning aan, als die nodig is')
      expect(stappen).toContain('vergunningcheck')
    },
  )

  it('zegt van de technische bouwvergunning niet dat zij niet, en dan toch wel nodig kan zijn', async () => {
    const tekst = await readAdvies({
      ...{ ...KADER, activiteiten: ['zonnepanelen_bij_gebouw'], panelenPlek: 'grond' },
    })
    expect(tekst).toContain('Voor zonnepanelen is geen technische bouwvergunning nodig')
    expect(tekst).not.toContain('Er kan nog een technische bouwvergunning')
    expect(tekst).toContain('De technische bouwvergunning is een andere vergunning')
  })
})
