import { describe, expect, it } from 'vitest'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { listBriefdelen, listOnbevestigd } from '../../../src/app/dossier/briefzinnen.ts'
import { type Briefvraag, composeBrief } from '../../../src/app/dossier/compose-brief.ts'
import type { BeoordelingMetBewijs } from '../../../src/app/ports/beoordelingen.ts'
import { boek, createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

const NU = new Date('2026-09-01T10:00:00Z')

const assess = (): BeoordelingMetBewijs => {
  const { volledig } = explainMetBewijs(createProef().omgeving, {
    inhoud: INITIATIEF,
    contentCrs: RD,
    mag: { alsBehandelaar: true, concept: false },
  })
  return volledig
}

const write = (anders: Partial<Briefvraag> = {}): string =>
  composeBrief({
    beoordeling: assess(),
    boek,
    besluit: {
      id: 'b',
      beoordeling: 'a',
      vastgelegdOp: NU.toISOString(),
      stand: 'in_behandeling',
      conclusie: 'nee_in_deze_vorm',
      motivering: 'De goot wordt te hoog.',
    },
    ontvangenOp: '1 september 2026',
    door: 'A. de Vries',
    aangevinkt: new Set(),
    ...anders,
  })

/** Everything that may be ticked is ticked. */
const tickAll = (
  beoordeling: BeoordelingMetBewijs,
): Pick<Briefvraag, 'beoordeling' | 'aangevinkt'> => ({
  beoordeling,
  aangevinkt: new Set(
    listOnbevestigd(listBriefdelen(beoordeling, boek.visie)).map(({ sleutel }) => sleutel),
  ),
})
const partOf = (brief: string, kop: string): readonly string[] | undefined =>
  brief
    .split('\n\n')
    .find((deel) => deel.startsWith(`${kop}\n`))
    ?.split('\n')
    .slice(1)

const grond = (
  id: string,
  hardheid: 'vast' | 'te_bevestigen',
  rol: 'stand' | 'tegenkracht' = 'stand',
) => ({ soort: 'regel', id, rol, hardheid, tekst: `Over ${id}.` }) as const
/** Points the other way on soft ground, with one firm reason and one that speaks for it. */
const metRichting = (
  anders: Partial<NonNullable<BeoordelingMetBewijs['richting']>> = {},
): BeoordelingMetBewijs => ({
  ...assess(),
  richting: {
    stand: 'past_niet',
    woorden: 'past niet',
    samenvatting: 'Uw plan past hier niet. De gemeente moet dit nog bevestigen.',
    motivering: '',
    bandbreedte: { laagst: 'past_niet', hoogst: 'past_niet' },
    hardheid: 'te_bevestigen',
    alleenVast: 'past_mits',
    door: [
      grond('EEN', 'vast'),
      ...['TWEE', 'DRIE', 'VIER'].map((id) => grond(id, 'te_bevestigen')),
    ],
    tegenkracht: [grond('VOOR', 'vast', 'tegenkracht')],
    ...anders,
  },
})

describe('de brief', () => {
  it('is elke keer dezelfde tekst, met de eigen conclusie en zonder belofte', () => {
    const brief = write()
    expect(write()).toBe(brief)
    const { woorden } = boek.visie
    expect(brief).toContain(`Onze reactie: ${woorden.nee_in_deze_vorm}.\nDe goot wordt te hoog.`)
    expect(brief).toContain('Op 1 september 2026 kregen wij uw idee "Tien woningen"')
    expect(brief).toContain('geen besluit en geen toezegging')
    expect(brief.endsWith('Met vriendelijke groet,\n\nA. de Vries')).toBe(true)
  })

  it('zegt bij elk punt dat geen beleid is of nog niet is bevestigd dat het zo is', () => {
    const beoordeling = assess()
    const uitkomsten = beoordeling.uitkomsten.map((deel) => ({
      ...deel,
      oordeel: 'voldoet' as const,
      aard: 'eis' as const,
      herkomst: 'eigen_uitwerking' as const,
      werking: 'te_bevestigen' as const,
    }))
    const punten = partOf(write(tickAll({ ...beoordeling, uitkomsten })), 'Wat past')
    expect(punten?.length).toBeGreaterThan(0)
    for (const punt of punten ?? []) {
      expect(punt).toMatch(
        /\(eigen uitwerking van Visietoets, geen beleid van de gemeente; nog te bevestigen door de gemeente\)$/,
      )
    }
  })

  it('noemt vier punten van een soort, elk één keer, en zegt hoeveel er nog zijn', () => {
    const beoordeling = assess()
    const [eerste] = beoordeling.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const uitkomsten = ['a', 'a', 'b', 'c', 'd', 'e'].map((kort) => ({
      ...eerste,
      oordeel: 'vraagt_beoordeling' as const,
      herkomst: 'visie' as const,
      werking: 'bevestigd' as const,
      kort,
    }))
    expect(write({ beoordeling: { ...beoordeling, uitkomsten } })).toContain(
      'Wat wij nog beoordelen\n- a\n- b\n- c\n- d\n- En nog één ander punt.\n\n',
    )
  })

  it('noemt alles wat niet past en alles wat moet worden meegestuurd', () => {
    const beoordeling = assess()
    const [eerste] = beoordeling.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const letters = ['a', 'b', 'c', 'd', 'e', 'f']
    const uitkomsten = letters.map((kort) => ({
      ...eerste,
      oordeel: 'voldoet_niet' as const,
      aard: 'eis' as const,
      herkomst: 'visie' as const,
      werking: 'bevestigd' as const,
      kort,
    }))
    const stukken = letters.map((label) => ({ stuk: label, label, regels: [], naTeGaan: false }))
    const brief = write({ beoordeling: { ...beoordeling, uitkomsten, stukken } })
    const alles = letters.map((letter) => `- ${letter}`).join('\n')
    expect(brief).toContain(`Wat nog niet past\n${alles}\n\n`)
    expect(brief).toContain(`vergunning aanvraagt\n${alles}\n\n`)
  })

  it('noemt alleen wat het advies zou keren als de eigen conclusie dat advies is', () => {
    const beoordeling = assess()
    const mits = [
      { tekst: 'Maak er 3 sociale huurwoningen meer van.' },
    ] as unknown as typeof beoordeling.mits
    const anders = { beoordeling: { ...beoordeling, mits } }
    expect(write({ ...anders, ...tickAll(anders.beoordeling) })).not.toContain(
      'Wat u kunt veranderen',
    )
    const { conclusie } = beoordeling.advies
    if (conclusie === 'nog_niet_te_zeggen') throw new Error('het advies moet vaststaan')
    const besluit = {
      id: 'b',
      beoordeling: 'a',
      vastgelegdOp: '',
      stand: 'in_behandeling',
      conclusie,
    } as const
    expect(write({ ...anders, besluit })).toContain('- Maak er 3 sociale huurwoningen meer van.')
  })

  it('zegt eerst welke kant het op wijst, dan hoogstens drie redenen, dan wat ervoor pleit', () => {
    const brief = write(tickAll(metRichting()))
    const koppen = ['Onze reactie', 'Welke kant het op wijst', 'Wat beslist', 'Wat ervoor pleit']
    const plekken = koppen.map((kop) => brief.indexOf(`\n\n${kop}`))
    expect(plekken.every((plek) => plek > 0)).toBe(true)
    expect(plekken).toEqual(plekken.toSorted((a, b) => a - b))
    expect(partOf(brief, 'Welke kant het op wijst')?.join(' ')).toContain(
      'Uw plan past hier niet. De gemeente moet dit nog bevestigen.',
    )
    expect(partOf(brief, 'Wat beslist')).toEqual(['- Over EEN.', '- Over TWEE.', '- Over DRIE.'])
    expect(partOf(brief, 'Wat ervoor pleit')).toEqual(['- Over VOOR.'])
  })

  it('zegt zonder vinkje alleen wat op vaste grond rust', () => {
    const brief = write({ beoordeling: metRichting() })
    const [richting] = partOf(brief, 'Welke kant het op wijst') ?? []
    expect(richting).toContain('dan geldt: uw plan past, als aan de voorwaarden is voldaan.')
    expect(richting).not.toContain('past hier niet')
    expect(partOf(brief, 'Wat beslist')).toEqual(['- Over EEN.'])
    const een = write({ beoordeling: metRichting(), aangevinkt: new Set(['regel DRIE']) })
    expect(partOf(een, 'Wat beslist')).toEqual(['- Over EEN.', '- Over DRIE.'])
    expect(partOf(een, 'Welke kant het op wijst')?.[0]).toBe(richting)
  })

  it('vraagt geen vinkje voor wat vaststaat, en noemt van wat open is alleen met een vinkje het hoogste', () => {
    const vast = metRichting({ hardheid: 'vast', alleenVast: 'past_niet' })
    expect(write({ beoordeling: vast })).toContain('Uw plan past hier niet.')
    const { hardheid: _, ...zonder } = vast.richting ?? metRichting().richting ?? {}
    const open = {
      ...vast,
      richting: {
        ...zonder,
        stand: 'onbekend',
        samenvatting: 'Het is nog niet te zeggen. Het wordt hoogstens: past.',
      },
    } as BeoordelingMetBewijs
    expect(write({ beoordeling: open })).toContain('Of uw plan past, is nog niet te zeggen.')
    expect(write({ beoordeling: open })).not.toContain('hoogstens')
    expect(write(tickAll(open))).toContain('Het wordt hoogstens: past.')
  })

  it('zegt wat nog moet blijken, wat beslissend is eerst, en niets twee keer', () => {
    const beoordeling = assess()
    const [eerste] = beoordeling.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const regels = ['A-1', 'A-2', 'A-3']
    const uitkomsten = regels.map((regel) => ({
      ...eerste,
      regel,
      kort: `Vraag ${regel}.`,
      oordeel: 'vraagt_beoordeling' as const,
      herkomst: 'hogere_regelgeving' as const,
      werking: 'bevestigd' as const,
    }))
    const voorbehouden = regels.slice(0, 2).map((regel) => ({
      regel,
      ...(eerste.gebied !== undefined && { gebied: eerste.gebied }),
      tekst: `Mits ${regel}.`,
      beslissend: regel === 'A-2',
    }))
    const brief = write({
      beoordeling: {
        ...beoordeling,
        uitkomsten,
        advies: { ...beoordeling.advies, voorbehouden },
      },
    })
    expect(partOf(brief, 'Wat nog moet blijken')).toEqual(['- Mits A-2.', '- Mits A-1.'])
    expect(partOf(brief, 'Wat wij nog beoordelen')).toEqual(['- Vraag A-3.'])
  })

  it('vat de gewone onderzoeken samen, en wat daarvan niet is bevestigd apart en pas na een vinkje', () => {
    const beoordeling = assess()
    const [eerste] = beoordeling.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const onderzoeken = { 'A-1': 'geluid', 'A-2': 'bodem', 'A-3': 'geluid', 'A-4': 'stikstof' }
    const uitkomsten = [...Object.keys(onderzoeken), 'A-5'].map((regel) => ({
      ...eerste,
      regel,
      oordeel: 'onbekend' as const,
      herkomst: 'hogere_regelgeving' as const,
      werking: regel === 'A-4' ? ('te_bevestigen' as const) : ('bevestigd' as const),
    }))
    const plek = eerste.gebied === undefined ? {} : { gebied: eerste.gebied }
    const voorbehouden = [
      ...Object.entries(onderzoeken).map(([regel, onderzoek]) => ({
        ...{ regel, ...plek, tekst: `Mits ${regel}.`, beslissend: false },
        ...{ gewoon: 'onderzoek' as const, onderzoek },
      })),
      { regel: 'A-5', ...plek, tekst: 'Mits A-5.', beslissend: false },
    ]
    const anders = {
      ...beoordeling,
      uitkomsten,
      advies: { ...beoordeling.advies, voorbehouden },
    }
    const vast = [
      '- Mits A-5.',
      '- De gewone onderzoeken moeten nog goed uitkomen: geluid en bodem.',
    ]
    expect(partOf(write({ beoordeling: anders }), 'Wat nog moet blijken')).toEqual(vast)
    expect(partOf(write(tickAll(anders)), 'Wat nog moet blijken')).toEqual([
      ...vast,
      '- De gewone onderzoeken moeten nog goed uitkomen: stikstof. (nog te bevestigen door de gemeente)',
    ])
  })

  it('zwijgt over de richting van een advies van voor die tijd', () => {
    const { richting: _, ...oud } = assess()
    const brief = write({ beoordeling: oud })
    expect(brief).not.toContain('Welke kant het op wijst')
    expect(brief).not.toContain('Wat beslist')
  })
})
