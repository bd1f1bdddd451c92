import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  loadBruikbareSchrijfboeken,
  loadRegelboeken,
  loadSchrijfboeken,
} from '../../src/adapters/rules/load.ts'
import { GEEN_ZEGEL } from '../../src/adapters/zegel/zegel.ts'
import { regels } from '../../src/cli/opdrachten/regels.ts'
import { AFLOOP, GebruikFout } from '../../src/cli/shared/afloop.ts'
import type { Wereld } from '../../src/cli/shared/opdracht.ts'
import { AppError } from '../../src/domain/errors.ts'
import { GEZOND, plant } from './lader/plant.ts'

const BRON = readFileSync(join(GEZOND, 'proefvisie/bronnen/proef.txt'), 'utf8')

/** Runs `visietoets regels …` on a folder of rules, with `tekst` on standard input. */
const run = async (args: readonly string[], { map = GEZOND, tekst = BRON } = {}) => {
  const regelsUit: string[] = []
  const geenDienst = async () => {
    throw new Error('not needed here')
  }
  const wereld: Wereld = {
    read: async () => tekst,
    print: (regel) => regelsUit.push(regel),
    loadRules: () => loadRegelboeken(map),
    loadSchrijf: () => loadSchrijfboeken(map),
    loadSchrijfbaar: () => loadBruikbareSchrijfboeken(map),
    loadVroeger: () => [],
    write: geenDienst,
    composeOmgeving: geenDienst,
    composeRapportvormen: () => ({ pdf: geenDienst, docx: geenDienst }),
    migrate: geenDienst,
    hasPostgres: () => false,
    cleanPlekken: geenDienst,
    importPlekken: geenDienst,
    backup: geenDienst,
    restore: geenDienst,
    readZegel: () => GEEN_ZEGEL,
    renewZegel: () => GEEN_ZEGEL,
    hasOpslag: () => false,
    clearVerlopen: geenDienst,
    withZaken: geenDienst,
    verifyAudit: geenDienst,
    composeHerspeel: geenDienst,
    withOpslag: geenDienst,
    withArchief: geenDienst,
    serve: geenDienst,
  }
  const afloop = await regels.run(args, wereld)
  return { afloop, uit: regelsUit.join('\n') }
}

describe('visietoets regels ankers', () => {
  it('keeps every quote of the rulebook in the text that it came from', async () => {
    const { afloop, uit } = await run(['ankers', '-'])
    expect(afloop).toBe(AFLOOP.goed)
    expect(uit).toBe(
      'proefvisie, document proef: 11 citaten. 11 behouden, 0 verplaatst, 0 gewijzigd, 0 verdwenen.',
    )
  })

  it('says of each quote that changed or went where it stands in the rules, and what changed', async () => {
    const tekst = BRON.replace('De proefstad is groen', 'De proefstad is altijd groen').replace(
      'De tijd gaat snel. ',
      '',
    )
    const { afloop, uit } = await run(['ankers', '-'], { tekst })
    expect(afloop).toBe(AFLOOP.verschil)
    expect(uit).toMatch(
      /GS-01-hoogte-past-bij-de-wijk\.yaml:\d+:\d+ {2}regel GS-01, nu op regel 3, \d+ % gelijk\n {4}De proefstad is \[\+ altijd \+\] groen/,
    )
    expect(uit).toMatch(/Verdwenen\n-+\nrules\/proefvisie\/passages\.csv:4:1 {2}passage PR-03\n/)
  })

  it('gives the same as JSON', async () => {
    const { uit } = await run(['ankers', '-', '--json', '--document', 'proef'])
    const { documenten } = JSON.parse(uit) as { documenten: readonly Record<string, unknown>[] }
    expect(documenten).toMatchObject([
      { document: 'proef', aantal: { behouden: 11, verdwenen: 0 }, citaten: { length: 11 } },
    ])
  })

  it('refuses a document of which no text is held, and a missing file name', async () => {
    const fout = await run(['ankers', '-', '--document', 'wet']).catch((e: unknown) => e)
    expect(fout).toBeInstanceOf(AppError)
    expect((fout as AppError).fouten[0]?.melding).toBe(
      'Van document "wet" hebben wij geen tekst. Kies uit: proef.',
    )
    await expect(run(['ankers'])).rejects.toThrow(GebruikFout)
  })
})

describe('visietoets regels controleer', () => {
  it('is content with a healthy rulebook, and not with one that has a fault', async () => {
    expect(await run(['controleer'])).toMatchObject({
      afloop: AFLOOP.goed,
      uit: expect.stringContaining('is in orde: 4 regels'),
    })
    const wijziging = {
      bestand: 'proefvisie/voorwaarden.yaml',
      van: 'groteBouw:\n',
      naar: 'los: { fact: activiteiten, operator: contains, value: kantoor }\ngroteBouw:\n',
    }
    const map = plant([wijziging], GEZOND)
    const { afloop, uit } = await run(['controleer'], { map })
    expect(afloop).toBe(AFLOOP.verschil)
    expect(uit).toContain('heeft 1 fout:')
    expect(uit).toContain(
      'rules/proefvisie/voorwaarden.yaml:2:1  Niets noemt voorwaarde "los". Haal haar weg.',
    )
    const json = JSON.parse((await run(['controleer', '--json'], { map })).uit)
    expect(json.regelboeken[0].fouten[0]).toMatchObject({
      ernst: 'fout',
      code: 'voorwaarde_ongebruikt',
      id: 'los',
    })
  })
})
