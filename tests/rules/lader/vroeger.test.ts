import { describe, expect, it } from 'vitest'
import { loadEerdere, loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { bewaar } from '../../../src/cli/opdrachten/bewaar.ts'
import { AFLOOP } from '../../../src/cli/shared/afloop.ts'
import type { Wereld } from '../../../src/cli/shared/opdracht.ts'
import { faultsOf, GEZOND, plant, type Wijziging } from './plant.ts'

const GROEN = 'proefvisie/groen'
const HOOGTE = `${GROEN}/GS-01-hoogte-past-bij-de-wijk.yaml`
const ELDERS = 'proefvisie/welstand/GS-01-hoogte-past-bij-de-wijk.yaml'

/** The small rulebook as a version before the question and the reservation wrote it, one rule in a later folder. */
const TOEN: readonly Wijziging[] = [
  [HOOGTE, 'vraag: Past de hoogte bij de wijk?\nvoorbehoud: dat de hoogte past bij de wijk\n'],
  [
    `${GROEN}/GS-02-beeld-past.yaml`,
    'vraag: Past het beeld bij de stad?\nvoorbehoud: dat het beeld past bij de stad\n',
  ],
  [
    `${GROEN}/GS-03-oud-wordt-nieuw.yaml`,
    'vraag: Komen de woningen in een leeg gebouw?\nvoorbehoud: dat de woningen in een leeg gebouw komen\n',
  ],
  [
    `${GROEN}/GZ-01-omgeving-is-betrokken.yaml`,
    'vraag: Is de omgeving betrokken?\nvoorbehoud: dat de omgeving is betrokken\n',
  ],
  ['proefvisie/gebieden/stad.yaml', '    reden: De raad beslist later.\n'],
].map(([bestand = '', van = '']) => ({ bestand, van, naar: '' }))
const VERPLAATST: readonly Wijziging[] = [
  { bestand: HOOGTE, wordt: ELDERS },
  {
    bestand: `${GROEN}/GS-01-hoogte-past-bij-de-wijk.cases.yaml`,
    wordt: 'proefvisie/welstand/GS-01-hoogte-past-bij-de-wijk.cases.yaml',
  },
]
const plantToen = (extra: readonly Wijziging[] = []) =>
  plant([...TOEN, ...VERPLAATST, ...extra], GEZOND)

/** What the loader of that version gave for exactly these files: its receipts name it. */
const SHA_VAN_TOEN = '9b8df6895c5f247a0a2dc9443888e8844798216de1e04556d9ad6424bfd5a627'
const GEBIEDEN_VAN_TOEN = '9316bfa5315b1808074fea113133ad3b4b0ed572add0dfc9ec9a0640f9151f35'

describe('the rulebook of an earlier version', () => {
  it('is not one to work with now: its rules have no question and no reservation', () => {
    const fouten = faultsOf(plantToen())
    expect(fouten).toHaveLength(8)
    expect(fouten[0]).toContain('er is geen vraag')
  })

  it('has the sha256 that its own version gave it, with its rules in the order of then', () => {
    const [toen, later, ...meer] = loadEerdere(plantToen())
    expect(toen?.sha256).toBe(SHA_VAN_TOEN)
    expect(toen?.gebiedenSha256).toBe(GEBIEDEN_VAN_TOEN)
    expect(toen?.regels.map(({ id }) => id)).toEqual(['GS-02', 'GS-03', 'GZ-01', 'GS-01'])
    expect(toen?.regels.some(({ vraag, voorbehoud }) => vraag ?? voorbehoud)).toBe(false)
    expect(later?.regels.map(({ id }) => id)).toEqual(['GS-01', 'GS-02', 'GS-03', 'GZ-01'])
    expect(meer).toEqual([])
  })

  it('is one and the same where both orders are', () => {
    const [boek, ...meer] = loadEerdere(GEZOND)
    expect(boek?.sha256).toBe(loadRegelboeken(GEZOND)[0]?.sha256)
    expect(meer).toEqual([])
  })

  it('is still refused for anything else that is wrong with it', () => {
    const kapot = { bestand: ELDERS, van: 'fact: bouwlagenMax', naar: 'fact: bouwlagenMx' }
    expect(() => loadEerdere(plantToen([kapot]))).toThrow('regelboek_ongeldig')
  })
})

describe('visietoets regels bewaar', () => {
  /** Runs it on a store of which the assessments used rulebooks with these sha256. */
  const run = async (map: string, gebruikt: readonly string[]) => {
    const uit: string[] = []
    const wereld = {
      print: (regel: string) => uit.push(regel),
      loadVroeger: (waar: string) => loadEerdere(waar),
      composeOmgeving: async () => ({}),
      withArchief: async (_: unknown, werk: Parameters<Wereld['withArchief']>[1]) =>
        werk({
          find: async () => undefined,
          keepUsed: async (boeken) => boeken.filter(({ sha256 }) => gebruikt.includes(sha256)),
        }),
    } as unknown as Wereld
    return { afloop: await bewaar([map], wereld), uit: uit.join('\n') }
  }

  it('keeps what stored assessments used, and says which that was', async () => {
    const { afloop, uit } = await run(plantToen(), [SHA_VAN_TOEN])
    expect(afloop).toBe(AFLOOP.goed)
    expect(uit).toBe(
      '1 regelboek bewaard bij de beoordelingen die ermee zijn gemaakt:\n  proefvisie versie 1 (regels 9b8df6895c5f)',
    )
  })

  it('keeps nothing that no assessment used, and says how a loose receipt is verified', async () => {
    const map = plantToen()
    const { afloop, uit } = await run(map, ['een-ander'])
    expect(afloop).toBe(AFLOOP.verschil)
    expect(uit).toContain('Niets bewaard')
    expect(uit).toContain('(proefvisie versie 1)')
    expect(uit).toContain(`--regels ${map}`)
  })
})
