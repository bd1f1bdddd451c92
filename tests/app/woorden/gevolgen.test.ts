import { describe, expect, it } from 'vitest'
import { sayAntwoordgevolgen } from '../../../src/app/woorden/gevolgen.ts'
import type { Antwoordgevolg } from '../../../src/domain/mits/antwoorden.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'
import { boek } from '../../hulp/proef.ts'

const EIS = boek.regels.find(({ aard }) => aard === 'eis')?.id ?? ''
const janee = [...boek.feiten.values()].find(({ type }) => type === 'janee') as Feit
const gevonden = [...boek.feiten.values()].find(
  ({ type, eenheid }) => type === 'getal' && eenheid !== undefined,
) as Feit
const getal: Feit = { ...gevonden, geheel: true }
const NU = { stand: 'past_mits' } as const

const geef = (
  waarde: boolean | number,
  stand: Antwoordgevolg['stand'],
  oordeel: Antwoordgevolg['oordelen'][number]['oordeel'],
  tot?: number,
): Antwoordgevolg => ({
  ...{ waarde, stand, hoogst: 'past' },
  ...(tot !== undefined && { tot }),
  oordelen: [{ regel: EIS, oordeel }],
})

describe('wat een antwoord zou doen, in woorden', () => {
  it('is de nieuwe stand, of anders wat er met het punt gebeurt', () => {
    const gevolgen = [geef(true, 'past_niet', 'voldoet_niet'), geef(false, 'past_mits', 'voldoet')]
    expect(sayAntwoordgevolgen(boek, NU, { feit: janee, gevolgen, samen: [] })).toEqual([
      'Antwoordt u hier "ja", dan wordt het "past niet".',
      'Antwoordt u hier "nee", dan is dat punt in orde.',
    ])
  })

  it('is van een getal wat onder en boven de grens gebeurt', () => {
    const gevolgen = [geef(0, 'past_niet', 'voldoet_niet', 9), geef(10, 'past_mits', 'voldoet', 90)]
    expect(sayAntwoordgevolgen(boek, NU, { feit: getal, gevolgen, samen: [] })).toEqual([
      `Vult u hoogstens 9 ${getal.eenheid} in, dan wordt het "past niet".`,
      `Vult u 10 ${getal.eenheid} of meer in, dan is dat punt in orde.`,
    ])
  })

  it('is met wat er nog meer open staat hoe het kan uitvallen, en noemt wat dat is', () => {
    const gevolgen = [geef(true, 'past_niet', 'voldoet_niet'), geef(false, 'past_mits', 'voldoet')]
    const zinnen = sayAntwoordgevolgen(boek, NU, { feit: janee, gevolgen, samen: [getal.id] })
    expect(zinnen.slice(0, 2)).toEqual([
      'Antwoordt u hier "ja", dan kan het "past niet" worden.',
      'Antwoordt u hier "nee", dan kan dat punt in orde zijn.',
    ])
    expect(zinnen[2]).toMatch(/^Dat hangt ook af van: /)
  })

  it('noemt een grens maar één keer: wat erboven ligt, is meer', () => {
    const gevolgen = [
      geef(0, 'past_mits', 'voldoet', 25),
      geef(25.0001, 'past_niet', 'voldoet_niet', 90),
    ]
    expect(sayAntwoordgevolgen(boek, NU, { feit: getal, gevolgen, samen: [] })[1]).toBe(
      `Vult u meer dan 25 ${getal.eenheid} in, dan wordt het "past niet".`,
    )
  })

  it('noemt van wat ertussen ligt beide grenzen', () => {
    const gevolgen = [
      geef(0, 'past_mits', 'voldoet', 9),
      geef(10, 'aanpassen', 'voldoet_niet', 20),
      geef(21, 'past_niet', 'voldoet_niet', 90),
    ]
    expect(sayAntwoordgevolgen(boek, NU, { feit: getal, gevolgen, samen: [] })).toEqual([
      `Vult u hoogstens 9 ${getal.eenheid} in, dan is dat punt in orde.`,
      `Vult u 10 tot en met 20 ${getal.eenheid} in, dan wordt het "past na aanpassing".`,
      `Vult u 21 ${getal.eenheid} of meer in, dan wordt het "past niet".`,
    ])
  })

  it('zegt van een getal dat niet heel hoeft te zijn waartussen het verandert, en dat het daar niet is nagerekend', () => {
    const gevolgen = [
      geef(0, 'past_mits', 'voldoet', 2.5),
      geef(2.55, 'aanpassen', 'voldoet_niet', 3),
      geef(4, 'past_niet', 'voldoet_niet', 90),
    ]
    const feit = { ...getal, geheel: false }
    const zinnen = sayAntwoordgevolgen(boek, NU, { feit, gevolgen, samen: [] })
    expect(zinnen.slice(3)).toContain(
      `Ergens tussen 3 en 4 ${getal.eenheid} verandert dat. Waar precies, is niet nagerekend.`,
    )
    expect(sayAntwoordgevolgen(boek, NU, { feit: getal, gevolgen, samen: [] })).toHaveLength(3)
  })

  it('noemt één getal niet als een reeks, en een grens die er net onder ligt als minder', () => {
    const gevolgen = [
      geef(0, 'past_mits', 'voldoet'),
      geef(1, 'aanpassen', 'voldoet_niet', 499.99999990905053),
      geef(500, 'past_niet', 'voldoet_niet', 90_000),
    ]
    expect(sayAntwoordgevolgen(boek, NU, { feit: getal, gevolgen, samen: [] })).toEqual([
      `Vult u 0 ${getal.eenheid} in, dan is dat punt in orde.`,
      `Vult u 1 tot 500 ${getal.eenheid} in, dan wordt het "past na aanpassing".`,
      `Vult u 500 ${getal.eenheid} of meer in, dan wordt het "past niet".`,
    ])
  })

  it('noemt geen grens die ook van iets anders afhangt', () => {
    const gevolgen = [geef(0, 'past_niet', 'voldoet_niet', 9), geef(10, 'past_mits', 'voldoet', 90)]
    const zinnen = sayAntwoordgevolgen(boek, NU, { feit: getal, gevolgen, samen: [janee.id] })
    expect(zinnen).toHaveLength(1)
    expect(zinnen[0]).toMatch(/^Wat uw getal doet, hangt ook af van: /)
    expect(zinnen[0]).not.toMatch(/\d/)
  })

  it('is niets waar alle antwoorden hetzelfde doen', () => {
    const gevolgen = [geef(true, 'past_mits', 'onbekend'), geef(false, 'past_mits', 'onbekend')]
    expect(sayAntwoordgevolgen(boek, NU, { feit: janee, gevolgen, samen: [] })).toEqual([])
  })
})
