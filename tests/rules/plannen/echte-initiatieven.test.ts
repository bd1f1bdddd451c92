import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { assessMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { composeOmgeving } from '../../../src/compositie.ts'
import type { InitiatiefInvoer } from '../../../src/domain/model/initiatief.ts'
import { chooseRedenen } from '../../../src/domain/uitleg/redenen.ts'

interface EchtInitiatief {
  readonly bestand: string
  readonly uitkomst: string
  readonly grond: readonly string[]
  /** False when a rule that the ground rests on was known from this very case. */
  readonly onafhankelijk?: boolean
  readonly conclusie: string
  readonly richting: {
    readonly stand: string
    readonly hardheid?: string
    readonly hoogstens?: string
    readonly redenen: readonly string[]
  }
  readonly verzoek: InitiatiefInvoer
}

const MAP = fileURLToPath(new URL('../../../voorbeelden/echt/', import.meta.url))
const PEILDATUM = { geldigOp: '2026-11-23', beschikbaarOp: '2026-11-23' }

const initiatieven = readdirSync(MAP).map(
  (bestand): EchtInitiatief => ({ bestand, ...parse(readFileSync(MAP + bestand, 'utf8')) }),
)
const omgeving = await composeOmgeving({})

const beoordeel = ({ verzoek }: EchtInitiatief) => {
  const { beoordeling } = assessMetBewijs(omgeving, {
    inhoud: verzoek,
    mag: { alsBehandelaar: true, concept: false },
    peildatum: PEILDATUM,
  })
  const { advies } = beoordeling
  const beslissend = advies.beslissend.flatMap(({ id, gebied }) => [id, `${id}@${gebied}`])
  return { beoordeling, advies, grond: [...beslissend, ...advies.gedragenDoor] }
}

describe('eight real initiatives with what their sources state', () => {
  it('are all there', () => {
    expect(initiatieven).toHaveLength(8)
  })

  it.each(initiatieven)('$bestand concludes what its file says, within the band', (initiatief) => {
    const { advies } = beoordeel(initiatief)
    expect(advies.conclusie).toBe(initiatief.conclusie)
  })

  it.each(initiatieven)(
    '$bestand points the way that its file says, for those reasons',
    (initiatief) => {
      const { richting } = beoordeel(initiatief).beoordeling
      if (!richting) throw new Error('geen richting')
      const { stand, hardheid, hoogstens } = richting
      const { beslissend, zeker } = chooseRedenen(richting)
      const redenen = (stand === 'onbekend' ? zeker : beslissend).map(({ soort, id, gebied }) =>
        soort === 'houding' ? `${id}@${gebied}` : id,
      )
      expect({
        stand,
        ...(hardheid && { hardheid }),
        ...(hoogstens && { hoogstens }),
        redenen,
      }).toEqual(initiatief.richting)
    },
  )

  it('never refuse what was granted, nor grant what was refused', () => {
    for (const initiatief of initiatieven) {
      const { conclusie } = beoordeel(initiatief).advies
      if (initiatief.uitkomst === 'geweigerd') expect(conclusie).not.toBe('ja')
      else expect(conclusie).not.toBe('nee_in_deze_vorm')
    }
  })

  it('settle for at least six with the ground of the authority, cases that taught a rule left out', () => {
    const onafhankelijk = initiatieven.filter((initiatief) => initiatief.onafhankelijk !== false)
    const raak = onafhankelijk.filter((initiatief) => {
      const { advies, grond } = beoordeel(initiatief)
      const genoemd = initiatief.grond.some((id) => grond.includes(id))
      return advies.conclusie !== 'nog_niet_te_zeggen' && genoemd
    })
    expect(raak.length).toBeGreaterThanOrEqual(6)
  })

  it('end in a weighing through spanningen alone for at most a third', () => {
    const alleen = initiatieven.filter((initiatief) => {
      const { advies } = beoordeel(initiatief)
      const soorten = new Set(advies.beslissend.map(({ soort }) => soort))
      return advies.conclusie === 'afweging_nodig' && soorten.size === 1 && soorten.has('spanning')
    })
    expect(alleen.length).toBeLessThanOrEqual(initiatieven.length / 3)
  })

  it('keep every single fact they lose within the announced band', () => {
    const treden = ['nee_in_deze_vorm', 'afweging_nodig', 'ja_mits', 'ja']
    for (const initiatief of initiatieven) {
      const vol = beoordeel(initiatief).advies
      for (const feit of Object.keys(initiatief.verzoek.feiten)) {
        const { [feit]: _, ...feiten } = initiatief.verzoek.feiten
        const verzoek = { ...initiatief.verzoek, feiten }
        const { bandbreedte } = beoordeel({ ...initiatief, verzoek }).advies
        const [laagst, hoogst] = [bandbreedte.laagst, bandbreedte.hoogst].map((n) =>
          treden.indexOf(n),
        )
        const [laag, hoog] = [vol.bandbreedte.laagst, vol.bandbreedte.hoogst].map((n) =>
          treden.indexOf(n),
        )
        expect(laagst).toBeLessThanOrEqual(laag as number)
        expect(hoogst).toBeGreaterThanOrEqual(hoog as number)
      }
    }
  })
})
