import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { stapOf } from '../../../src/domain/weging/schaal.ts'
import { tryEcht } from './echt.ts'
import { tryKaarten } from './kaart.ts'
import { readProeven } from './lees.ts'
import { findTypen } from './proef.ts'
import {
  rankStand,
  tableEcht,
  tableKaarten,
  tableTafel,
  tableTypen,
  tableZelfde,
  tryTafel,
  tryZelfde,
} from './tabel.ts'

const docs = (naam: string) => fileURLToPath(new URL(`../../../docs/${naam}`, import.meta.url))
const PAGINA = docs('regelboek-proeven.md')

const TABELLEN = {
  planologentafel: tableTafel,
  'echte initiatieven': tableEcht,
  'zelfde soort': tableZelfde,
  plantypen: tableTypen,
  kaarten: tableKaarten,
} as const

/** The page with every table worked out anew. */
const fillTabellen = (tekst: string): string =>
  Object.entries(TABELLEN).reduce(
    (vol, [naam, table]) =>
      vol.replace(
        new RegExp(`(<!-- tabel: ${naam} -->\n)[\\s\\S]*?(<!-- einde -->)`),
        (_, begin, einde) => `${begin}\n${table()}\n\n${einde}`,
      ),
    tekst,
  )

const sluit = (kant: string) => tryTafel().filter(({ proef }) => proef.planoloog?.startsWith(kant))

describe('the plans of docs/regelboek-proeven.md', () => {
  // After a change of the rules: npx vitest run --project unit tests/rules/proeven -u
  it('come out as the page says', async () => {
    await expect(fillTabellen(readFileSync(PAGINA, 'utf8'))).toMatchFileSnapshot(PAGINA)
  })

  it.each(tryKaarten())('$naam is drawn as in docs', async ({ naam, svg }) => {
    await expect(svg).toMatchFileSnapshot(docs(`kaarten/${naam}.svg`))
  })

  it('leave nothing to ask', () => {
    expect(tryTafel().filter(({ vragen }) => vragen.length > 0)).toEqual([])
  })

  it('put every plan that a planner refuses below every plan that he lets pass', () => {
    const slechtst = Math.min(...sluit('past').map(({ richting }) => rankStand(richting)))
    const best = Math.max(...sluit('nee').map(({ richting }) => rankStand(richting)))
    expect(sluit('nee').length).toBeGreaterThan(10)
    expect(best).toBeLessThan(slechtst)
  })

  it('are told apart: no two have the same stand for the same reasons', () => {
    const uitkomsten = tryTafel().map(({ richting, redenen }) =>
      [richting.stand, ...redenen.map(({ id, gebied }) => `${id}@${gebied}`)].join(' '),
    )
    expect(new Set(uitkomsten).size).toBe(uitkomsten.length)
  })

  it('of the maps have at least four standen, the lowest in all of Natura 2000', () => {
    for (const { tellen, standenInNatuur } of tryKaarten()) {
      expect(Object.keys(tellen).length).toBeGreaterThanOrEqual(4)
      expect(standenInNatuur).toEqual(['strijdig'])
    }
  })

  it('of a lay person are found among the first two with what is typed', () => {
    const proeven = readProeven('plantypen.yaml')
    expect(proeven).toHaveLength(30)
    for (const { getypt = '', plantype = '' } of proeven) {
      expect(findTypen(getypt).slice(0, 2)).toContain(plantype)
    }
  })
})

describe('the real initiatives of docs/regelboek-proeven.md', () => {
  it('stand at botst or lower when they were refused', () => {
    const geweigerd = tryEcht().filter(({ uitkomst }) => uitkomst === 'geweigerd')
    expect(geweigerd).toHaveLength(2)
    for (const { bron, grond } of geweigerd) {
      expect(rankStand(bron.richting)).toBeLessThanOrEqual(stapOf('botst'))
      expect(bron.ids).toEqual(expect.arrayContaining([...grond]))
    }
  })

  it('stand at zwijgt or higher when they were granted, with ordinary answers to the rest as well', () => {
    const verleend = tryEcht().filter(({ uitkomst }) => uitkomst !== 'geweigerd')
    expect(verleend).toHaveLength(6)
    for (const { bron, aangevuld } of verleend) {
      expect(rankStand(bron.richting)).toBeGreaterThanOrEqual(stapOf('zwijgt'))
      expect(aangevuld && rankStand(aangevuld.richting)).toBeGreaterThanOrEqual(stapOf('zwijgt'))
    }
  })

  it('each have the ground of the authority among three reasons, or three things that plead for it', () => {
    for (const { bestand, grond, bron, aangevuld = bron } of tryEcht()) {
      const verteld = [...aangevuld.ids, ...aangevuld.pleit]
      expect([bestand, grond.some((id) => verteld.includes(id))]).toEqual([bestand, true])
    }
  })

  it('are not all that the rules fit: other plans of their kind come out as a planner would say', () => {
    const GRENZEN = {
      past: ['aanpassen', 'past'],
      hangt: ['open', 'open'],
      nee: ['strijdig', 'past_niet'],
    } as const
    for (const { proef, richting, vragen } of tryZelfde()) {
      const kant = proef.planoloog?.match(/^past|^hangt|^nee/)?.[0] as keyof typeof GRENZEN
      const [laagst, hoogst] = GRENZEN[kant]
      const rang = rankStand(richting)
      const binnen = rang >= stapOf(laagst) && rang <= stapOf(hoogst)
      expect({ plan: proef.plan, stand: richting.stand, vragen, binnen }).toEqual({
        plan: proef.plan,
        stand: richting.stand,
        vragen: [],
        binnen: true,
      })
    }
  })
})
