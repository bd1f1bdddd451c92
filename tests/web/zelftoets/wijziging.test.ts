import { beforeEach, describe, expect, it } from 'vitest'
import { findProef } from '../../../src/web/zelftoets/advies/proef.ts'
import { createWebproef, type Webproef } from '../../hulp/browser/webproef.ts'

let proef: Webproef
let pad: string
beforeEach(async () => {
  proef = createWebproef()
  pad = await proef.begin(
    {
      ...{ activiteiten: ['woningsplitsing'], woningenNieuw: 2, kleinsteWoningM2: 48 },
      ...{ parkeerplaatsenEigenTerrein: 1, straatHeeftPlek: true },
    },
    [6.54516, 52.99955],
  )
})

/** As somebody who changes one answer: to where that leads, as a browser follows it. */
const change = async (kleinsteWoningM2: string) => {
  const versie = String([...proef.bewaard.values()].at(-1)?.versie)
  const velden = {
    ...{ versie, woningenNieuw: '2', kleinsteWoningM2 },
    ...{ parkeerplaatsenEigenTerrein: '1', straatHeeftPlek: 'ja' },
  }
  const { status, naar } = await proef.post(`${pad}/antwoorden`, velden)
  expect(status).toBe(303)
  const advies = naar.replace(pad, `${pad}/advies`)
  return { ...(await proef.get(advies)), naar, advies }
}

describe('wie een antwoord wijzigt', () => {
  it('leest bij het advies wat het eerst was, wat het nu is, en wat erdoor verschuift', async () => {
    const { tekst } = await change('30')
    expect(tekst).toContain(
      'Uw wijziging is bewaard. Grootte van de kleinste woning: 30 m² in plaats van 48 m²',
    )
    expect(tekst).toContain('Eerst was het: past onder voorwaarden. Nu is het: past na aanpassing.')
    expect(tekst).toContain('Eerst past, nu past niet: De kleinste woning is 30 m².')
  })

  it('leest dat er niets verschuift als dat zo is', async () => {
    const { tekst } = await change('49')
    expect(tekst).toMatch(/Uw plan blijft: [^.]+\. Geen enkel punt valt hierdoor anders uit\./)
  })

  it('leest er niets van als er niets anders is, en later ook niet meer', async () => {
    const zelfde = await change('48')
    expect(zelfde.naar).toBe(pad)
    expect(zelfde.tekst).not.toContain('Uw wijziging is bewaard')
    const eerste = await change('30')
    await change('31')
    expect((await proef.get(eerste.advies)).tekst).not.toContain('Uw wijziging is bewaard')
  })

  it('leest er niets van uit een adres dat niet kan', async () => {
    for (const vraag of [
      'na=1&gevraagd=kleinsteWoningM2&kleinsteWoningM2=-5',
      'na=1&gevraagd=__proto__&__proto__=x',
      'na=1&gevraagd=kleinsteWoningM2&kleinsteWoningM2=<b>',
      'na=x',
    ]) {
      const { status, html } = await proef.get(`${pad}/advies?${vraag}`)
      expect([vraag, status]).toEqual([vraag, 200])
      expect(html).not.toContain('Uw wijziging is bewaard')
    }
  })
})

describe('wie het aantal woningen op het terrein van een oude school verandert en terugzet', () => {
  const SCHOOL = {
    ...{ activiteiten: ['wonen'], woningenNieuw: 12, woningenGesloopt: 0, sociaalHuurAantal: 4 },
    ...{ kleinsteWoningM2: 70, bouwhoogteM: 9, bouwlagenMax: 2, basisvoorzieningVerdwijnt: false },
    ...{ verhardVoorM2: 2500, verhardNaM2: 2200, monumentaleBoomGeraakt: false },
    ...{ aardgasvrij: true, parkeerplaatsenEigenTerrein: 14 },
  }

  beforeEach(async () => {
    pad = await proef.begin(SCHOOL, [6.5601, 53.0045])
  })

  /** The form that puts it back, as a browser sends it. */
  const listTerug = (html: string) => {
    const formulier =
      /<form method="post"[^>]*wat-als(?:(?!<\/form>).)*name="zet_terug".*?<\/form>/s
    const velden: Record<string, string[]> = {}
    for (const [, naam = '', waarde = ''] of (formulier.exec(html)?.[0] ?? '').matchAll(
      /name="([^"]+)" value="([^"]*)"/g,
    )) {
      velden[naam] ??= []
      velden[naam].push(waarde)
    }
    return velden
  }

  const openNa = async (velden: Record<string, string | string[]>) => {
    const { naar } = await proef.post(`${pad}/wat-als`, velden)
    return proef.get(naar)
  }

  /** What falls out otherwise, without which was first; what does not count any more is told by what it is about. */
  const listAnders = ({ tekst }: { readonly tekst: string }) =>
    [...tekst.matchAll(/Eerst ([^,:]+), nu ([^:]+): (.{20})/g)].map(
      ([, was = '', nu = '', wat]) => {
        const beide = [was.trim(), nu.trim()].toSorted()
        return [beide.join(' | '), ...(beide.includes('niet van toepassing') ? [] : [wat])].join(
          ': ',
        )
      },
    )

  const acht = () => openNa({ versie: '1', gevraagd: 'woningenNieuw', woningenNieuw: '8' })

  it('leest in beide richtingen dezelfde verschillen', async () => {
    const heen = await acht()
    expect(heen.tekst).toContain('8 woningen in plaats van 12')
    expect(heen.tekst).not.toContain('Geen enkel punt valt hierdoor anders uit')
    const terug = await openNa(listTerug(heen.html))
    expect(listAnders(heen).length).toBeGreaterThan(3)
    expect(listAnders(terug).toSorted()).toEqual(listAnders(heen).toSorted())
  })

  it('zet met één knop terug wat er stond, en leest dat', async () => {
    const heen = await acht()
    const terug = await openNa(listTerug(heen.html))
    expect(terug.tekst).toContain('Uw antwoorden staan weer zoals ze waren.')
    expect([...proef.bewaard.values()].at(-1)?.invoer.feiten).toEqual(SCHOOL)
  })

  it('zet ook terug dat iets nog niet beantwoord was', async () => {
    const heen = await openNa({ versie: '1', gevraagd: 'bomenGekapt', bomenGekapt: '2' })
    expect([...proef.bewaard.values()].at(-1)?.invoer.feiten).toHaveProperty('bomenGekapt', 2)
    await openNa(listTerug(heen.html))
    expect([...proef.bewaard.values()].at(-1)?.invoer.feiten).toEqual(SCHOOL)
  })
})

describe('wie een antwoord wijzigt terwijl er nog vragen zijn', () => {
  const PLAN = { activiteiten: ['wonen'], woningenNieuw: 30, sociaalHuurAantal: 10 }
  const MELDING =
    'Uw wijziging is bewaard. Aantal nieuwe woningen: 12 woningen in plaats van 30 woningen'

  /** As a browser follows where it is sent. */
  const follow = async (
    naar: string,
  ): Promise<{ readonly adres: string; readonly html: string; readonly tekst: string }> => {
    const antwoord = await proef.get(naar)
    return antwoord.naar === '' ? { ...antwoord, adres: naar } : follow(antwoord.naar)
  }

  /** What stands in the form with the questions, and where it goes. */
  const readVragen = (html: string) => {
    const vorm =
      /<form method="post" action="([^"]*)"[^>]*>((?:(?!<\/form>).)*name="gehad".*?)<\/form>/s
    const [, actie = '', inhoud = ''] = vorm.exec(html) ?? []
    const velden: Record<string, string[]> = {}
    for (const [, naam = '', waarde = ''] of inhoud.matchAll(
      /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
    )) {
      velden[naam] ??= []
      velden[naam].push(waarde)
    }
    return { actie: actie.replaceAll('&amp;', '&'), velden }
  }

  const linkOf = (html: string, woorden: string): string =>
    (new RegExp(`href="([^"]+)"[^>]*>${woorden}`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&')

  beforeEach(async () => {
    pad = await proef.begin(PLAN, [6.5601, 53.0045])
  })

  const naar12 = async () => {
    const { naar } = await proef.post(`${pad}/antwoorden`, {
      ...{ versie: '1', woningenNieuw: '12', sociaalHuurAantal: '10' },
    })
    return follow(naar)
  }

  it('leest op de volgende vraag dat het bewaard is, en kan het daar terugzetten', async () => {
    const { tekst, html } = await naar12()
    expect(tekst).toContain(MELDING)
    expect(tekst).toContain('Zet terug zoals het was')
    expect(html).toContain('name="gehad"')
  })

  it('leest bij het advies wat het was en nu is als hij de vragen laat liggen', async () => {
    const { html } = await naar12()
    for (const woorden of ['Bekijk het advies nu', 'Bekijk wat er verandert']) {
      const { tekst } = await follow(linkOf(html, woorden))
      expect(tekst).toContain(MELDING)
      expect(tekst).toMatch(/Eerst was het: |Uw plan blijft: /)
      expect(tekst).toContain('Zet terug zoals het was')
    }
  })

  it('leest het ook als hij de vragen een voor een overslaat', async () => {
    let pagina = await naar12()
    for (let beurt = 0; pagina.html.includes('name="gehad"') && beurt < 20; beurt++) {
      expect(pagina.tekst).toContain(MELDING)
      const { actie, velden } = readVragen(pagina.html)
      const { naar } = await proef.post(actie, { ...velden, overslaan: 'ja' })
      pagina = await follow(naar)
    }
    expect(pagina.adres).toMatch(/^[^?]*\/advies\?/)
    expect(pagina.tekst).toContain(MELDING)
  })

  it('leest het ook na een antwoord, en zet ook dat terug', async () => {
    const { html } = await naar12()
    const { actie, velden } = readVragen(html)
    const { naar } = await proef.post(actie, {
      ...velden,
      ...{ gevraagd: ['bouwhoogteM'], bouwhoogteM: '9' },
    })
    const vraag = await follow(naar)
    const { tekst, html: advies } = await follow(
      vraag.adres.includes('/advies') ? vraag.adres : linkOf(vraag.html, 'Bekijk het advies nu'),
    )
    expect(tekst).toContain(MELDING)
    expect(tekst).toContain('Hoe hoog het gebouw wordt: 9 m')
    const terug =
      /<form method="post"[^>]*wat-als(?:(?!<\/form>).)*name="zet_terug".*?<\/form>/s.exec(
        advies,
      )?.[0] ?? ''
    const anders = [...terug.matchAll(/name="([^"]+)" value="([^"]*)"/g)]
    const alle: Record<string, string[]> = {}
    for (const [, naam = '', waarde = ''] of anders) {
      alle[naam] ??= []
      alle[naam].push(waarde)
    }
    await proef.post(`${pad}/wat-als`, alle)
    expect([...proef.bewaard.values()].at(-1)?.invoer.feiten).toEqual(PLAN)
  })
})

it('probeert niets als dezelfde antwoorden in een andere volgorde zijn aangekruist', () => {
  const feit = {
    ...{ id: 'monument', type: 'meerkeuze', waarden: ['rijk', 'gemeente'], label: 'monument' },
    herkomst: 'initiatief',
  }
  const toets = {
    boek: { feiten: new Map([[feit.id, feit]]) },
    ...{ versie: 1, invoer: { feiten: { monument: ['rijk', 'gemeente'] } } },
  }
  const eigen = { mits: [], advies: { woorden: 'ja' } }
  const velden = { versie: '1', gevraagd: 'monument', monument: ['gemeente', 'rijk'] }
  expect(findProef({} as never, { toets, eigen, velden } as never)).toBeUndefined()
})
