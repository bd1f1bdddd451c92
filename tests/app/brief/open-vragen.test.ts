import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { listBriefdelen } from '../../../src/app/brief/briefzinnen.ts'
import { listOpenVragen } from '../../../src/app/brief/open-vragen.ts'
import { BLIJKEN, VOORWAARDEN } from '../../../src/app/brief/voorwaarden.ts'
import { listOpenFeiten } from '../../../src/app/dossier/open-feiten.ts'
import { createProef } from '../../hulp/proef.ts'

const boeken = loadRegelboeken('rules').filter(({ visie }) => visie.status === 'vastgesteld')
const [boek] = boeken
if (boek === undefined) throw new Error('er is geen regelboek')
const { omgeving } = createProef(boeken)

const beoordeel = (naam: string) => {
  const inhoud = JSON.parse(
    readFileSync(new URL(`../../../voorbeelden/${naam}.json`, import.meta.url), 'utf8'),
  ) as object
  return explainMetBewijs(omgeving, { inhoud, mag: { alsBehandelaar: true, concept: false } })
    .volledig
}
const PLANNEN = ['woningen-havenkwartier', 'appartementen-binnenstad', 'idee-peelo']

/** What is asked of which the answer can still change the advice. */
const listBeslissend = (beoordeling: ReturnType<typeof beoordeel>) =>
  (['initiatief', 'behandelaar'] as const).flatMap((herkomst) =>
    listOpenFeiten({ huidig: beoordeling, boek }, herkomst).filter((open) => open.beslissend),
  )

describe('wat nog open is, in de brief', () => {
  it.each(PLANNEN)('biedt elke vraag die het advies nog kan veranderen: %s', (naam) => {
    const beoordeling = beoordeel(naam)
    const delen = listBriefdelen({ beoordeling, boek, conclusie: 'ja_mits' })
    const sleutels = delen.flatMap(({ zinnen }) => zinnen.map(({ sleutel }) => sleutel))
    // The usual studies and judgements are asked in one sentence together.
    const samen = new Set(beoordeling.advies.voorbehouden.map(({ regel }) => regel))
    const open = listBeslissend(beoordeling)
    expect(open.length).toBeGreaterThan(0)
    const gemist = open.filter(
      ({ feit, regels }) =>
        !sleutels.includes(`vraag ${feit}`) &&
        !regels.some(
          ({ regel }) => samen.has(regel) || sleutels.some((deel) => deel.split(' ')[1] === regel),
        ),
    )
    expect(gemist).toEqual([])
  })

  it('vraagt zoals de regel het zegt, zonder vinkje vooraf bij eigen uitwerking', () => {
    const beoordeling = beoordeel('appartementen-binnenstad')
    const zinnen = listOpenVragen({ beoordeling, boek, conclusie: 'ja_mits' })
    expect(zinnen.map(({ tekst }) => tekst)).toContain(
      'Laat zien dat minstens 30% van de woningen sociale huur is.',
    )
    expect(zinnen.map(({ tekst }) => tekst)).toContain(
      'Als dit bij uw plan speelt: laat zien dat het plan genoeg regenwater opvangt.',
    )
    expect(zinnen.filter(({ vast }) => vast)).toEqual([])
    const delen = listBriefdelen({ beoordeling, boek, conclusie: 'ja_mits' })
    const voorwaarden = delen.find(({ kop }) => kop === VOORWAARDEN)?.zinnen ?? []
    expect(voorwaarden.map(({ sleutel }) => sleutel)).toContain('voorschrift energie_geen_gas')
    // Nothing stands there by itself: who concludes that it may be done on conditions names them.
    expect(voorwaarden.filter(({ vast }) => vast)).toEqual([])
  })

  it('vraagt niets van wie een nee krijgt, noch wat hier niet speelt', () => {
    const beoordeling = beoordeel('appartementen-binnenstad')
    const nee = listBriefdelen({ beoordeling, boek, conclusie: 'nee_in_deze_vorm' })
    expect(nee.some(({ kop }) => kop === BLIJKEN)).toBe(false)
    const geldtNiet = new Set(listBeslissend(beoordeling).map(({ feit }) => feit))
    expect(listOpenVragen({ beoordeling, boek, conclusie: 'ja_mits', geldtNiet })).toEqual([])
  })
})
