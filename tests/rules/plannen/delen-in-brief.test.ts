import { describe, expect, it } from 'vitest'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { listBriefdelen } from '../../../src/app/brief/briefzinnen.ts'
import { composeOmgeving } from '../../../src/compositie.ts'
import { RD } from '../../hulp/proef.ts'
import { makeVierkant } from '../../hulp/vierkant.ts'

const omgeving = await composeOmgeving({})
const [toetser] = omgeving.boeken.all
if (!toetser) throw new Error('geen regelboek geladen')
const { regelboek: boek } = toetser

/** In the wood, and in two places in the city. */
const PLEKKEN = [
  { locatie: makeVierkant(233_300, 556_000, 100), woningenNieuw: 30 },
  { locatie: makeVierkant(234_600, 557_500, 100), woningenNieuw: 110 },
  { locatie: makeVierkant(233_600, 558_200, 100), woningenNieuw: 60 },
]
const delen = PLEKKEN.map(({ locatie, woningenNieuw }, i) => ({
  id: `deel ${i + 1}`,
  locatie,
  feiten: { activiteiten: ['wonen'], woningenNieuw },
}))
const listBriefzinnen = (anders: object) => {
  const { volledig: beoordeling } = explainMetBewijs(omgeving, {
    inhoud: {
      naam: 'Een plan in delen',
      locatie: { type: 'MultiPolygon', coordinates: PLEKKEN.map((een) => een.locatie.coordinates) },
      feiten: { activiteiten: ['wonen'], woningenNieuw: 200 },
      ...anders,
    },
    contentCrs: RD,
    mag: { alsBehandelaar: true, concept: false },
  })
  return listBriefdelen({ beoordeling, boek, conclusie: 'nee_in_deze_vorm' }).flatMap(
    ({ zinnen }) => zinnen,
  )
}
const listZinnen = (anders: object) => listBriefzinnen(anders).map(({ tekst }) => tekst)

describe('de brief over een plan in delen', () => {
  const zinnen = listZinnen({ delen })

  it('zegt van een getal en een plek van een deel van welk deel dat is', () => {
    expect(zinnen.some((zin) => zin.startsWith('Voor het deel in het Asserbos: U wilt 30 '))).toBe(
      true,
    )
    expect(
      zinnen.some((zin) =>
        zin.startsWith(
          'Het deel in het Asserbos komt in bos dat volgens een plantekst bij het Natuurnetwerk hoort.',
        ),
      ),
    ).toBe(true)
    expect(zinnen.filter((zin) => /^(?:U wilt 30 |Uw plan komt in bos)/.test(zin))).toEqual([])
  })

  it('zegt van welk deel het in strijd is met de wet, als dat niet van het hele plan is', () => {
    const strijdig = zinnen.filter((zin) => zin.includes('in strijd met'))
    expect(strijdig).toEqual([
      expect.stringMatching(
        /^Uw plan is voor het deel in het Asserbos naar onze lezing in strijd met de wet/,
      ),
    ])
    expect(listZinnen({}).find((zin) => zin.includes('in strijd met'))).toMatch(
      /^Uw plan is naar onze lezing in strijd met/,
    )
  })

  it('zegt bij elke zin om aan te vinken op welke grond zij staat, en bij een vaste zin niets', () => {
    const alle = listBriefzinnen({ delen })
    expect(alle.filter(({ vast }) => !vast).length).toBeGreaterThan(3)
    for (const { vast, grond } of alle) {
      expect(vast ? grond === undefined : grond).toSatisfy(
        (gezegd) => gezegd === true || /^(?:nog te bevestigen|eigen uitwerking)$/.test(gezegd),
      )
    }
  })

  it('zegt van een afstand of een dichtheid van het geheel waaruit die is gemeten', () => {
    const station = (van: readonly string[]) => van.filter((zin) => zin.includes('Het station is'))
    expect(station(zinnen)).toEqual([
      expect.stringMatching(/^Gemeten vanaf het dichtstbijzijnde deel: Het station is dichtbij/),
    ])
    expect(station(listZinnen({}))).toEqual([expect.stringMatching(/^Het station is dichtbij/)])
    expect(zinnen.filter((zin) => /^Uw plan heeft .* per hectare/.test(zin))).toEqual([])
  })

  it('zet voor wat over het hele plan gaat geen deel, en ook niet bij een plan zonder delen', () => {
    expect(zinnen.filter((zin) => /uw plan/i.test(zin) && zin.startsWith('Voor het deel'))).toEqual(
      [],
    )
    expect(
      listZinnen({}).filter((zin) => /^Voor (?:het deel|de delen|een deel)/.test(zin)),
    ).toEqual([])
  })
})
