import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createUuid } from '../../../src/adapters/id/uuid.ts'
import { composeDienst, type Dienst, projectie } from '../../../src/compositie.ts'
import { readConfig } from '../../../src/config.ts'
import { type AppOpties, createApp } from '../../../src/http/app.ts'
import { createWeb } from '../../../src/web/web.tsx'
import { PROEFBOEK } from '../proef.ts'

export interface Proefdienst {
  readonly omgeving: Dienst['omgeving']
  readonly createApp: (opties?: Partial<AppOpties>) => ReturnType<typeof createApp>
  /** Takes away what it stored, too. */
  readonly close: () => Promise<void>
}

/** The whole service with its pages on the small rulebook or those in `map`, in a folder of its own. */
export const startProefdienst = async (
  logFout: (fout: unknown) => void,
  anders: Partial<Pick<Dienst['omgeving'], 'plekkenVan'>> = {},
  map = PROEFBOEK,
): Promise<Proefdienst> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'visietoets-proefdienst-'))
  const basis = { projectie, nieuwKenmerk: () => createUuid(), logFout }
  const config = { ...readConfig({ RULES_DIR: map }), dataDir, werkers: 0 }
  const dienst = await composeDienst(config, logFout)
  const omgeving = { ...dienst.omgeving, ...anders }
  const aanmelding = { eenmalig: 'eenmalig', overHttps: false }
  const web = createWeb(omgeving, { ...basis, voorbeelden: [], aanmelding })
  return {
    omgeving,
    createApp: (opties = {}) => createApp(omgeving, { ...basis, web, ...opties }),
    close: async () => {
      await dienst.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
