import { describe, expect, it } from 'vitest'
import { readOntwikkelingsantwoord } from '../../../src/app/ontwikkeling/antwoord.ts'
import { assessOntwikkeling } from '../../../src/app/ontwikkeling/assess-ontwikkeling.ts'
import {
  explainOntwikkeling,
  rememberUitleg,
} from '../../../src/app/ontwikkeling/explain-ontwikkeling.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { vlak, withBudgetten } from '../../hulp/ontwikkelboek.ts'
import { createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

const plan = (woningenNieuw: number) => ({
  inhoud: {
    naam: 'Plan',
    delen: [
      { id: 'a', locatie: vlak(233300, 556150), feiten: { ...INITIATIEF.feiten, woningenNieuw } },
    ],
  },
  contentCrs: RD,
})

/** A service that counts how often a development was worked out; the first `mislukt` times it fails. */
const start = (mislukt = 0) => {
  const { omgeving } = createProef([withBudgetten([])])
  const teller = { keren: 0 }
  return {
    teller,
    omgeving: {
      ...omgeving,
      assessOntwikkeling: async (opdracht: Parameters<typeof omgeving.assessOntwikkeling>[0]) => {
        teller.keren += 1
        if (teller.keren <= mislukt) throw new Error('draad weg')
        return omgeving.assessOntwikkeling(opdracht)
      },
    },
  }
}

describe('een gebied in het geheel', () => {
  const lees = async (activiteitenElders: readonly string[] | undefined) => {
    const { omgeving } = createProef([withBudgetten([])])
    const elders = activiteitenElders && { activiteiten: activiteitenElders }
    const delen = [
      { id: 'wonen', locatie: vlak(233300, 556150), feiten: INITIATIEF.feiten },
      { id: 'elders', locatie: vlak(234300, 556150), feiten: { ...elders } },
    ]
    const { geheel } = await explainOntwikkeling(omgeving, {
      inhoud: { naam: 'Plan', delen },
      contentCrs: RD,
    })
    return geheel.houdingen.map(({ gebied, activiteitengroep }) => [gebied, activiteitengroep])
  }

  it('vindt iets van wat daar komt, en niets van wat een deel elders brengt', async () => {
    expect(await lees(['kantoor'])).toEqual([
      ['wijk-noord', 'wonen'],
      ['stad', 'werken'],
    ])
  })

  it('vindt ook iets van wat het deel daar zelf erbij brengt', async () => {
    expect(await lees(['kantoor', 'wonen'])).toEqual([
      ['wijk-noord', 'wonen'],
      ['stad', 'wonen'],
      ['stad', 'werken'],
    ])
  })
})

describe('een ontwikkeling uitleggen', () => {
  it('zegt hetzelfde als haar uitgelegde antwoord, en wordt voor dezelfde vraag één keer uitgewerkt', async () => {
    const { omgeving, teller } = start()
    const eerste = await explainOntwikkeling(omgeving, plan(10))
    const antwoord = await assessOntwikkeling(
      omgeving,
      { ...plan(10), uitgelegd: true },
      'behandelaar',
    )
    expect(eerste).toEqual(readOntwikkelingsantwoord(antwoord))
    expect(teller.keren).toBe(2)
    expect(await explainOntwikkeling(omgeving, plan(10))).toEqual(eerste)
    expect(teller.keren).toBe(2)
  })

  it('werkt een ander plan opnieuw uit, en een andere dag ook', async () => {
    const { omgeving, teller } = start()
    const tien = await explainOntwikkeling(omgeving, plan(10))
    const twaalf = await explainOntwikkeling(omgeving, plan(12))
    expect(twaalf.verzoekGeheel.feiten.woningenNieuw).toBe(12)
    expect(tien.verzoekGeheel.feiten.woningenNieuw).toBe(10)
    const later = { ...omgeving, nu: () => new Date('2031-01-01') }
    const { peildatum } = await explainOntwikkeling(later, plan(10))
    expect(peildatum).not.toEqual(tien.peildatum)
    expect(teller.keren).toBe(3)
  })

  it('onthoudt de laatste, niet alle', async () => {
    const { omgeving, teller } = start()
    for (let meer = 0; meer < 33; meer++) await explainOntwikkeling(omgeving, plan(10 + meer))
    await explainOntwikkeling(omgeving, plan(42))
    expect(teller.keren).toBe(33)
    await explainOntwikkeling(omgeving, plan(10))
    expect(teller.keren).toBe(34)
  })

  it('probeert opnieuw wat mislukte, en weigert wat niet klopt elke keer', async () => {
    const { omgeving, teller } = start(1)
    await expect(explainOntwikkeling(omgeving, plan(10))).rejects.toThrow('draad weg')
    expect((await explainOntwikkeling(omgeving, plan(10))).naam).toBe('Plan')
    for (const _ of [1, 2]) {
      await expect(explainOntwikkeling(omgeving, plan(-1))).rejects.toThrow(AppError)
    }
    expect(teller.keren).toBe(2)
  })
})

describe('wat voor één antwoord telkens terugkomt', () => {
  /** Counts how often the input of a development is read. */
  const telLezen = () => {
    const { omgeving } = createProef([withBudgetten([])])
    const teller = { keren: 0 }
    return {
      teller,
      omgeving: {
        ...omgeving,
        readOntwikkeling: (vraag: Parameters<typeof omgeving.readOntwikkeling>[0]) => {
          teller.keren += 1
          return omgeving.readOntwikkeling(vraag)
        },
      },
    }
  }

  it('wordt één keer gelezen; een volgend antwoord leest dezelfde invoer pas op een andere dag opnieuw', async () => {
    const { omgeving, teller } = telLezen()
    const eenKeer = rememberUitleg(omgeving)
    const een = await explainOntwikkeling(eenKeer, plan(10))
    expect(await explainOntwikkeling(eenKeer, plan(10))).toBe(een)
    expect(teller.keren).toBe(1)
    expect((await explainOntwikkeling(eenKeer, plan(11))).bewijs).not.toEqual(een.bewijs)
    expect(teller.keren).toBe(2)
    const volgend = await explainOntwikkeling(rememberUitleg(omgeving), plan(10))
    expect(volgend).toEqual(een)
    expect(teller.keren).toBe(2)
    const morgen = { ...omgeving, nu: () => new Date(omgeving.nu().getTime() + 86_400_000) }
    const later = await explainOntwikkeling(morgen, plan(10))
    expect(later.peildatum).not.toEqual(een.peildatum)
    expect(teller.keren).toBe(3)
  })

  it('onthoudt niet wat misging', async () => {
    const { omgeving } = start(1)
    const eenKeer = rememberUitleg(omgeving)
    await expect(explainOntwikkeling(eenKeer, plan(10))).rejects.toThrow('draad weg')
    expect((await explainOntwikkeling(eenKeer, plan(10))).geheel).toBeDefined()
  })
})
