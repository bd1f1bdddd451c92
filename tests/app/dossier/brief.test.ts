import { describe, expect, it } from 'vitest'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
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
    ...anders,
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
    const punten = write({ beoordeling: { ...beoordeling, uitkomsten } })
      .split('\n\n')
      .find((deel) => deel.startsWith('Wat past\n'))
      ?.split('\n')
      .slice(1)
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
    expect(write(anders)).not.toContain('Wat u kunt veranderen')
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
})
