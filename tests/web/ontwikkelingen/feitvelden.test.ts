import { describe, expect, it } from 'vitest'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { groupVelden } from '../../../src/web/ontwikkelingen/kamer/feitvelden.ts'

const ids = (voor: string, aantal: number) =>
  Array.from({ length: aantal }, (_, i) => `${voor}${i}`)
const boekMet = (namen: readonly string[]): Regelboek =>
  ({
    feiten: new Map(
      namen.map((id): [string, Feit] => [
        id,
        { id, label: id, type: 'getal', herkomst: 'initiatief' },
      ]),
    ),
  }) as unknown as Regelboek

/** The groups of a form with so many stated and asked: title, whether it stands open, and its fields. */
const deelIn = (
  { gesteld = 0, gevraagd = 0 },
  { rest = [] as readonly string[], fout = '', isIrrelevant = (_: string): boolean => false } = {},
) => {
  const [al, nog] = [ids('al', gesteld), ids('nog', gevraagd)]
  const groepen = groupVelden(boekMet([...al, ...nog, ...rest]), {
    velden: {},
    fouten: fout === '' ? [] : [{ veld: fout, melding: 'Dit kan niet.' }],
    gesteld: Object.fromEntries(al.map((id) => [id, 1])),
    gevraagd: nog.toReversed(),
    isIrrelevant,
  })
  return groepen.map(({ titel, open, vragen }) => ({
    titel,
    open,
    velden: vragen.map(({ feit }) => feit.id),
  }))
}

const countOpen = (groepen: ReturnType<typeof deelIn>) =>
  groepen.filter(({ open }) => open).flatMap(({ velden }) => velden).length

describe('de velden van een deel', () => {
  it.each([
    { gesteld: 0, gevraagd: 40 },
    { gesteld: 40, gevraagd: 40 },
    { gesteld: 40, gevraagd: 2 },
  ])(
    'staan met $gesteld ingevuld en $gevraagd gevraagd hoogstens met 25 open, en staan er alle',
    (hoeveel) => {
      const groepen = deelIn(hoeveel)
      expect(countOpen(groepen)).toBe(25)
      expect(groepen.flatMap(({ velden }) => velden)).toHaveLength(
        hoeveel.gesteld + hoeveel.gevraagd,
      )
    },
  )

  it('houden plaats voor wat het meest beslist, ook als er veel is ingevuld', () => {
    const nog = deelIn({ gesteld: 40, gevraagd: 12 }).find(({ titel }) =>
      titel.startsWith('Wat het advies nog'),
    )
    expect(nog?.velden).toEqual(ids('nog', 12).slice(2))
  })

  it('staan dicht als zij bij de activiteiten niet spelen, en open als er een fout in zit', () => {
    const rest = ['kas', 'tuin']
    const isIrrelevant = (id: string) => id === 'kas'
    const titel = 'Gegevens die bij deze activiteiten niet spelen'
    expect(deelIn({}, { rest, isIrrelevant })).toEqual([
      { titel: 'Andere gegevens van het plan', open: false, velden: ['tuin'] },
      { titel, open: false, velden: ['kas'] },
    ])
    expect(deelIn({}, { rest, isIrrelevant, fout: 'kas' }).at(-1)).toEqual({
      ...{ titel, open: true },
      velden: ['kas'],
    })
  })
})
