import { describe, expect, it } from 'vitest'
import { listAnderePlek } from '../../../src/app/overzicht/andere-plek.ts'
import type { Beoordeling } from '../../../src/domain/model/beoordeling.ts'
import { boek } from '../../rules/assen.ts'

const PEILDATUM = { geldigOp: '2026-12-01', beschikbaarOp: '2026-12-01' }
const GROEP = 'verblijfsrecreatie'

/** A plan with a stance of the place, and where it stands. */
const maak = (stand: string, houding: string, groep = GROEP) =>
  ({
    richting: { stand },
    houdingen: [{ gebied: 'x', activiteitengroep: groep, stand: houding }],
    ligging: [],
    peildatum: PEILDATUM,
  }) as unknown as Beoordeling

const groepMet = (stand: 'ja' | 'ja_mits') =>
  Object.keys(boek.begrippen.activiteitengroepen).find((groep) =>
    boek.gebieden.some(({ houding }) => houding[groep]?.stand === stand && !houding[groep]?.als),
  ) ?? ''

describe('een andere plek', () => {
  it('noemt soorten gebieden waar het regelboek ruimte voor dit soort plan heeft, en hoe vast dat is', () => {
    const groep = groepMet('ja')
    const [hulp] = listAnderePlek(maak('nee_tenzij', 'nee_tenzij', groep), boek)
    expect(hulp?.tekst).toBe('Een andere plek kan helpen.')
    expect(hulp?.meer).toMatch(/^Er is ruimte voor .+ in gebieden van de soort .+ \(zoals .+\)/)
    const genoemd = boek.gebieden.filter(({ naam }) => hulp?.meer?.includes(`(zoals ${naam})`))
    expect(genoemd.length).toBeGreaterThan(0)
    for (const { houding } of genoemd) expect(['ja', 'ja_mits']).toContain(houding[groep]?.stand)
  })

  it('zegt erbij dat het niet zeker is, waar hetzelfde plan nergens zeker beter uitkomt', () => {
    const plan = maak('nee_tenzij', 'nee_tenzij', groepMet('ja'))
    const nergens = { ...plan, elders: { uitleg: '', gebieden: [] } }
    const [hulp] = listAnderePlek(nergens, boek)
    expect(hulp?.tekst).toBe('Een andere plek kan helpen; zeker is dat nog niet.')
    expect(hulp?.meer).toMatch(
      /^Met dezelfde antwoorden komt uw plan nergens nu al zeker beter uit\. Er is ruimte/,
    )
  })

  it('zwijgt waar de plek niet in de weg staat', () => {
    const groep = groepMet('ja')
    expect(listAnderePlek(maak('nee_tenzij', 'ja', groep), boek)).toEqual([])
    expect(listAnderePlek(maak('past_mits', 'nee_tenzij', groep), boek)).toEqual([])
  })

  it('verzint niets waar geen gebied er ruimte voor heeft', () => {
    const zonder = {
      ...boek,
      gebieden: boek.gebieden.map((gebied) => ({ ...gebied, houding: {} })),
    }
    expect(listAnderePlek(maak('nee_tenzij', 'nee_tenzij', groepMet('ja')), zonder)).toEqual([])
  })
})
