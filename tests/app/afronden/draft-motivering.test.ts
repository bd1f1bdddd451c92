import { describe, expect, it } from 'vitest'
import { draftMotivering, sayConclusie } from '../../../src/app/afronden/draft-motivering.ts'
import type { Dossier } from '../../../src/app/dossier/read-dossier.ts'
import type { Gebeurtenis } from '../../../src/domain/dossier/gebeurtenis.ts'
import { foldZaak } from '../../../src/domain/dossier/zaak.ts'
import { boek } from '../../hulp/proef.ts'
import { beoordeel } from '../../hulp/rapport.ts'

const VOORBEHOUDEN = [
  'Mits uit plantekening blijkt dat het gebouw past.',
  'Mits bij de aanvraag blijkt dat er groen terugkomt.',
  'Mits de gemeente vindt dat het mooi is.',
].map((tekst, i) => ({ regel: `V-${i}`, tekst, beslissend: false }))

const dossierMet = (
  gebeurtenissen: readonly Gebeurtenis[] = [],
  themas: Readonly<Record<string, string>> = {},
): Dossier => {
  const { advies, ...rest } = beoordeel()
  const eerste = {
    ...{ ...rest, id: 'a', aangemaaktOp: '2026-09-01T10:00:00.000Z' },
    advies: { ...advies, voorbehouden: VOORBEHOUDEN },
  }
  const vastgelegd = gebeurtenissen.map((gebeurtenis, i) => ({
    ...{ volgnummer: i + 1, vastgelegdOp: '2026-09-02T10:00:00.000Z', door: 'A. de Vries' },
    gebeurtenis,
  }))
  const zonder = Object.entries(themas).map(([thema, label]) => [thema, { label }])
  const begrippen = {
    ...boek.begrippen,
    themas: { ...boek.begrippen.themas, ...Object.fromEntries(zonder) },
  }
  return {
    ...{ id: 'a', eerste, huidig: eerste, gebeurtenissen: vastgelegd },
    ...{ zaak: foldZaak(vastgelegd), boek: { ...boek, begrippen } },
  } as Dossier
}
const partOf = (motivering: string, kop: string): readonly string[] | undefined =>
  motivering
    .split('\n\n')
    .find((deel) => deel.startsWith(`${kop}\n`))
    ?.split('\n')
    .slice(1)

describe('het concept van een motivering', () => {
  it('zegt van wat nog moet blijken een zin, en van een nee dat het niet is beoordeeld', () => {
    expect(partOf(draftMotivering(dossierMet(), 'ja_mits'), 'Wat nog moet blijken')).toEqual([
      '- Dat het gebouw past (plantekening).',
      '- Dat er groen terugkomt.',
      '- Dat het mooi is, naar het oordeel van de gemeente.',
    ])
    const nee = draftMotivering(dossierMet(), 'nee_in_deze_vorm')
    expect(partOf(nee, 'Wat nog moet blijken')).toBe(undefined)
    expect(partOf(nee, 'Wat niet is beoordeeld')).toEqual([
      'Deze punten zijn niet beoordeeld: onze conclusie rust er niet op.',
      '- Of het gebouw past (plantekening).',
      '- Of er groen terugkomt.',
      '- Of het mooi is, naar het oordeel van de gemeente.',
    ])
  })

  it('zegt van wat beslist niet dat de conclusie er niet op rust, en van een nee waar die dan uit volgt', () => {
    const basis = dossierMet()
    const [eerste, ...rest] = VOORBEHOUDEN.map((deel, i) => ({ ...deel, beslissend: i === 0 }))
    const tell = (stand: string) => {
      const richting = { ...basis.huidig.richting, stand, door: [], tegenkracht: [] }
      const advies = { ...basis.huidig.advies, voorbehouden: [eerste, ...rest] }
      const huidig = { ...basis.huidig, advies, richting }
      return draftMotivering({ ...basis, huidig } as Dossier, 'nee_in_deze_vorm')
    }
    const kop = 'Wat ook beslist, en niet is beoordeeld'
    const hangt = 'Ook hier hangt het plan van af, en het is niet beoordeeld.'
    expect(partOf(tell('strijdig'), kop)).toEqual([
      `${hangt} Onze conclusie volgt al uit de andere punten.`,
      '- Of het gebouw past (plantekening).',
    ])
    expect(partOf(tell('open'), kop)?.[0]).toBe(hangt)
    expect(partOf(tell('open'), 'Wat niet is beoordeeld')).toHaveLength(3)
  })

  it('draagt de conclusie: wat het plan is, waaraan het voldoet, en waarom het daarop uitkomt', () => {
    const basis = dossierMet()
    const [eerste] = basis.huidig.uitkomsten
    if (eerste === undefined) throw new Error('er is geen uitkomst')
    const uitkomsten = (['eis', 'open_norm'] as const).map((aard, i) => ({
      ...{ ...eerste, regel: `U-${i}`, aard, oordeel: 'voldoet' as const },
      ...{ herkomst: 'eigen_uitwerking' as const, motivering: `Voldoet ${i}. Motiveer dit nog.` },
    }))
    const richting = { ...basis.huidig.richting, stand: 'past_mits', tegenkracht: [], door: [] }
    const advies = { ...basis.huidig.advies, conclusie: 'ja_mits' as const }
    const huidig = { ...basis.huidig, uitkomsten, richting, advies }
    const tekst = draftMotivering({ ...basis, huidig } as Dossier, 'ja_mits')
    expect(partOf(tekst, 'Het plan')?.[0]).toMatch(/Soort plan: [^.]+\. .*woningen/)
    // What a person judged stands with his reason, and a motivation asks for none.
    expect(partOf(tekst, 'Waaraan het plan voldoet')).toEqual(['- Voldoet 0. (eigen uitwerking)'])
    expect(partOf(tekst, 'Afweging en conclusie')?.[0]).toMatch(
      /^Het plan voldoet aan wat al te toetsen was \(2 punten, waarvan 1 door ons beoordeeld\)\. Er is niets gebleken .* Onze conclusie: /,
    )
  })

  it('zegt bij de conclusie dat het afwijkt, en van een aanvraag niet dat er nog een komt', () => {
    const tell = (...gebeurtenissen: Gebeurtenis[]) => {
      const basis = dossierMet(gebeurtenissen)
      const richting = { ...basis.huidig.richting, stand: 'past_mits', tegenkracht: [], door: [] }
      const advies = { ...basis.huidig.advies, conclusie: 'ja_mits' as const }
      const huidig = { ...basis.huidig, uitkomsten: [], richting, advies }
      return sayConclusie({ ...basis, huidig } as Dossier, 'ja_mits')
    }
    expect(tell()).toMatch(/^Er is niets gebleken waardoor .* moet bij de aanvraag blijken\./)
    const afwijking = { artikel: 'Artikel 5', toegestaan: '9 m', gevraagd: '11,5 m' }
    expect(tell({ soort: 'afwijking_beschreven', ...afwijking })).toMatch(
      /^Het plan wijkt af van het omgevingsplan\. Er is daarnaast niets gebleken waardoor/,
    )
    const aanvraag = { datum: '2026-09-01', procedure: 'regulier' } as const
    expect(tell({ soort: 'aanvraag_ontvangen', ...aanvraag })).toContain(
      'Wat nog open is, moet nog blijken.',
    )
  })

  it('telt wat al te toetsen was met wat niet wordt gehaald erbij', () => {
    const basis = dossierMet()
    const [eerste] = basis.huidig.uitkomsten
    const uitkomsten = (['voldoet', 'voldoet_niet'] as const).map((oordeel, i) => ({
      ...{ ...eerste, regel: `U-${i}`, aard: 'eis', oordeel, motivering: `Punt ${i}.` },
    }))
    const richting = { ...basis.huidig.richting, stand: 'aanpassen', tegenkracht: [], door: [] }
    const huidig = { ...basis.huidig, uitkomsten, richting }
    const tekst = draftMotivering({ ...basis, huidig } as Dossier, 'ja_mits')
    expect(partOf(tekst, 'Afweging en conclusie')?.[0]).toMatch(
      /^Van wat al te toetsen was, voldoet het plan aan 1 van de 2 punten\. Wat nog niet past/,
    )
  })

  it('zegt van een nee niet dat het te herstellen is, en wat er dan niet meer toe doet', () => {
    const basis = dossierMet()
    const richting = {
      ...{ ...basis.huidig.richting, stand: 'past_niet', door: [], tegenkracht: [] },
      motivering: 'Aan een eis wordt niet voldaan, en binnen dit plan is dat niet te herstellen.',
    }
    const advies = { ...basis.huidig.advies, conclusie: 'afweging_nodig' as const }
    const huidig = { ...basis.huidig, richting, advies }
    const tekst = draftMotivering({ ...basis, huidig } as Dossier, 'afweging_nodig')
    expect(tekst).toContain('een kleine aanpassing van het plan is daarvoor niet genoeg')
    expect(tekst).not.toContain('niet te herstellen')
    expect(partOf(tekst, 'Wat nog moet blijken')).toBe(undefined)
    expect(partOf(tekst, 'Wat niet is beoordeeld')).toContain('- Of er groen terugkomt.')
  })

  it('zegt alleen dat een gevolg niet aan de orde is als een mens dat zei', () => {
    const reden = 'Er is geen spoor in de buurt.'
    const dossier = dossierMet(
      [{ soort: 'effect_bepaald', thema: 'trillingen', geldt: false, reden }],
      { trillingen: 'Trillingen', licht: 'Licht en donker' },
    )
    const gevolgen = partOf(draftMotivering(dossier), 'De gevolgen voor de leefomgeving')
    const find = (begin: string) => gevolgen?.find((regel) => regel.startsWith(`- ${begin}`))
    expect(find('Niet aan de orde')).toBe(`- Niet aan de orde: trillingen (${reden}).`)
    expect(find('Niet getoetst')).toMatch(/licht en donker/)
    // A name with "en" in it is read apart from the next.
    expect(find('Niet getoetst')).not.toMatch(/ en licht en donker/)
  })

  it('zegt niet dat is beoordeeld waarvan niets bekend is', () => {
    const basis = dossierMet()
    const regel = basis.boek.regels[0]
    const [eerste] = basis.huidig.uitkomsten
    if (regel === undefined || eerste === undefined) throw new Error('er is geen regel')
    const thema = basis.boek.begrippen.themas[regel.themas[0] ?? '']?.label.toLowerCase() ?? ''
    const write = (oordeel: 'onbekend' | 'voldoet') => {
      const uitkomsten = [{ ...eerste, regel: regel.id, aard: 'kans' as const, oordeel }]
      const dossier = { ...basis, huidig: { ...basis.huidig, uitkomsten } } as Dossier
      return partOf(draftMotivering(dossier), 'De gevolgen voor de leefomgeving')
    }
    expect(write('onbekend')).toContain(`- Alleen kansen, waarvan nog niets bekend is: ${thema}.`)
    expect(write('voldoet')).toContain(`- Beoordeeld: ${thema}.`)
  })

  it('zegt van wat misschien niet speelt dat het misschien niet speelt', () => {
    const basis = dossierMet()
    const [eerste] = basis.huidig.uitkomsten
    if (eerste === undefined) throw new Error('er is geen uitkomst')
    const { gebied: _, ...zonderGebied } = eerste
    const spoor = { geldtVoor: { condition: 'kap', resultaat: 'onbekend' as const } }
    const uitkomsten = [{ ...zonderGebied, regel: 'V-0', spoor }]
    const dossier = { ...basis, huidig: { ...basis.huidig, uitkomsten } } as Dossier
    expect(partOf(draftMotivering(dossier, 'ja_mits'), 'Wat nog moet blijken')?.[0]).toBe(
      '- Dat het gebouw past (plantekening), als dit bij dit plan speelt.',
    )
  })

  it('noemt wat het advies draagt geen grond, in een stuk over grond', () => {
    const basis = dossierMet()
    const motivering = 'Het past. De grond moet de gemeente nog bevestigen.'
    const richting = { ...basis.huidig.richting, motivering }
    const dossier = { ...basis, huidig: { ...basis.huidig, richting } } as Dossier
    expect(draftMotivering(dossier)).toContain(
      'Het past. Waar dit op rust, moet de gemeente nog bevestigen.',
    )
  })

  it('geeft wat de initiatiefnemer op een eigen vraag antwoordde als wat hij zegt, en niets anders', () => {
    const vraag = (eigenVraag?: string) => ({
      ...{ soort: 'aanvulling_gevraagd', feiten: [], verlooptOp: '2026-10-01T00:00:00.000Z' },
      ...(eigenVraag !== undefined && { eigenVraag }),
    })
    const antwoord = (bij: number, tekst?: string) => ({
      ...{ soort: 'aanvulling_ontvangen', bij },
      ...(tekst !== undefined && { tekst }),
    })
    const gebeurd = [
      vraag('Welke kleur krijgt het dak?'),
      antwoord(1, 'Donkergroen.\n- Net als\nde buren.'),
      vraag('Wie maakt het?'),
      vraag(),
      antwoord(4, 'Ik schreef er iets bij.'),
    ] as unknown as readonly Gebeurtenis[]
    const motivering = draftMotivering(dossierMet(gebeurd))
    expect(partOf(motivering, 'Wat de initiatiefnemer zegt')).toEqual([
      '- Gevraagd is “Welke kleur krijgt het dak?” Het antwoord van 2 september 2026: “Donkergroen. - Net als de buren.”',
    ])
    expect(motivering).not.toContain('Wie maakt het?')
    const terug = { soort: 'teruggenomen', volgnummer: 1, reden: 'Verkeerde zaak.' } as const
    expect(draftMotivering(dossierMet([...gebeurd, terug]))).not.toContain('Donkergroen')
    expect(draftMotivering(dossierMet())).not.toContain('Wat de initiatiefnemer zegt')
  })

  it('zegt wat een mens heeft beoordeeld, met waarom, en zwijgt waar niemand oordeelde', () => {
    const norm = [...boek.feiten.values()].find(({ type, vraag }) => type === 'janee' && vraag)
    if (!norm) throw new Error('er is geen vraag')
    const reden = 'Dat zagen wij op de tekening.'
    const beantwoord: Gebeurtenis = {
      soort: 'norm_beantwoord',
      ...{ feit: norm.id, waarde: true, reden },
    }
    expect(partOf(draftMotivering(dossierMet([beantwoord])), 'Wat wij hebben beoordeeld')).toEqual([
      `- ${norm.vraag} Ja. ${reden}`,
    ])
    expect(draftMotivering(dossierMet())).not.toContain('Wat wij hebben beoordeeld')
  })

  it('zegt wat een adviseur antwoordde, in zijn woorden en zonder zijn naam, en wie nog niet antwoordde', () => {
    const vraag = (functie: string): Gebeurtenis => ({
      ...{ soort: 'bijdrage_gevraagd', naam: 'M. Mus', functie, vraag: 'Past het hier?' },
      verlooptOp: '2026-12-01T00:00:00.000Z',
    })
    const tekst = draftMotivering(
      dossierMet([
        vraag('stedenbouwkundige'),
        { soort: 'bijdrage_gegeven', bij: 1, tekst: 'Ja,\n\nmits het dak plat is.' },
        vraag('ecoloog'),
      ]),
    )
    expect(partOf(tekst, 'Wat adviseurs antwoordden')).toEqual([
      '- Stedenbouwkundige: gevraagd is “Past het hier?” Het antwoord van 2 september 2026: “Ja, mits het dak plat is.”',
      '- Ecoloog: gevraagd is “Past het hier?” Er is nog geen antwoord.',
    ])
    expect(tekst).not.toContain('Mus')
    expect(draftMotivering(dossierMet())).not.toContain('adviseurs')
  })

  it('noemt in de afweging wat een adviseur antwoordde op een punt waaraan het plan niet voldoet', () => {
    const [eerste] = dossierMet().huidig.uitkomsten
    const [regel] = boek.regels
    if (eerste === undefined || regel === undefined) throw new Error('er is geen uitkomst')
    const mis = {
      ...{ ...eerste, regel: regel.id, aard: 'eis' as const, oordeel: 'voldoet_niet' as const },
      titel: 'Het gebouw heeft vier lagen',
    }
    const weigh = (vraag: { readonly over?: string; readonly adviseur?: string }): string => {
      const basis = dossierMet([
        {
          ...{ soort: 'bijdrage_gevraagd', naam: 'M. Mus', functie: 'stedenbouwkundige' },
          ...{ vraag: 'Kan een vijfde laag?', verlooptOp: '2026-12-01T00:00:00.000Z', ...vraag },
        },
        { soort: 'bijdrage_gegeven', bij: 1, tekst: 'Dat is te motiveren' },
      ])
      const regels = [{ ...regel, adviseur: 'stedenbouw' }]
      return sayConclusie(
        {
          ...{ ...basis, boek: { ...basis.boek, regels } },
          huidig: { ...basis.huidig, uitkomsten: [mis] },
        },
        'ja_mits',
      )
    }
    expect(weigh({ over: regel.id })).toContain(
      'Stedenbouwkundige antwoordde op 2 september 2026 over “Het gebouw heeft vier lagen”: “Dat is te motiveren.” Onze conclusie:',
    )
    expect(weigh({ adviseur: 'stedenbouw' })).toContain(
      'Stedenbouwkundige, die adviseert bij “Het gebouw heeft vier lagen”, antwoordde op 2 september 2026: “Dat is te motiveren.”',
    )
    // Of another point, or by somebody of whom is not known what he sees to, it is no answer to this one.
    for (const vraag of [{}, { over: 'ANDERS' }, { over: 'ANDERS', adviseur: 'stedenbouw' }]) {
      expect(weigh(vraag)).not.toContain('antwoordde')
    }
  })

  it('zegt wat Visietoets adviseert als de behandelaar de richting volgt en niet het advies', () => {
    const dossier = dossierMet()
    const { huidig } = dossier
    const strijdig = {
      ...dossier,
      huidig: {
        ...huidig,
        advies: { ...huidig.advies, conclusie: 'afweging_nodig', woorden: 'afweging nodig' },
        richting: { ...huidig.richting, stand: 'strijdig', woorden: 'in strijd' },
      },
    } as Dossier
    expect(sayConclusie(strijdig, 'nee_in_deze_vorm')).toMatch(
      /Het advies van Visietoets is: afweging nodig, omdat de gemeente nog moet bevestigen waar het op rust\. Wij volgen de richting: in strijd\.$/,
    )
    expect(sayConclusie(strijdig, 'afweging_nodig')).toMatch(/Zij volgt het advies\.$/)
    expect(sayConclusie(strijdig, 'ja')).toMatch(/Wij komen tot een andere conclusie\.$/)
  })
})
