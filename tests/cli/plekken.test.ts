import { describe, expect, it } from 'vitest'
import { plekken } from '../../src/cli/opdrachten/plekken.ts'
import type { Wereld } from '../../src/cli/shared/opdracht.ts'

type Vraag = Parameters<Wereld['importPlekken']>[0]

const run = async (...args: readonly string[]) => {
  const vragen: Vraag[] = []
  const gedrukt: string[] = []
  const wereld = {
    print: (regel: string) => gedrukt.push(regel),
    importPlekken: async (vraag: Vraag) => {
      vragen.push(vraag)
      return { adres: 34_000, weg: 5 }
    },
  } as unknown as Wereld
  return { afloop: await plekken.run(args, wereld), vragen, gedrukt }
}

describe('visietoets plekken importeer', () => {
  it('leest elk bestand in, en zegt hoeveel er is bewaard en wat dan moet', async () => {
    const { afloop, vragen, gedrukt } = await run(
      'importeer',
      'a.gpkg',
      'b.json',
      '--crs',
      'EPSG:28992',
      '--stand',
      'mei 2026',
    )
    expect(afloop).toBe(0)
    expect(vragen).toMatchObject([
      { bestanden: ['a.gpkg', 'b.json'], crs: 'EPSG:28992', stand: 'mei 2026' },
    ])
    expect(gedrukt).toEqual([
      '34.000 adressen in de gemeente.',
      '5 wegen in de gemeente.',
      'Start de dienst opnieuw: dan zoekt en tekent hij ermee.',
    ])
  })

  it('zegt zonder --stand wanneer het is ingelezen', async () => {
    const { vragen } = await run('importeer', 'a.gpkg')
    expect(vragen[0]?.stand).toMatch(/^ingelezen op \d+ [a-z]+ \d{4}$/)
  })

  it.each([[['importeer']], [['zoek']], [['iets', 'anders']]])('legt %j uit', async (args) => {
    await expect(run(...args)).rejects.toThrow('visietoets plekken importeer BESTAND')
  })
})
