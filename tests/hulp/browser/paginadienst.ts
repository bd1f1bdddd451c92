import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createUuid } from '../../../src/adapters/id/uuid.ts'
import { composeDienst, projectie } from '../../../src/compositie.ts'
import { readConfig } from '../../../src/config.ts'
import { createApp } from '../../../src/http/app.ts'
import { listen } from '../../../src/http/listen.ts'
import { readOntwikkelvoorbeelden, readVoorbeelden } from '../../../src/voorbeelden.ts'
import { createWeb } from '../../../src/web/web.tsx'
import { type Bezoeker, signIn } from '../wereld.ts'

export interface Paginadienst extends Bezoeker {
  /** What the pages registered. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  /** What was logged as a bug. */
  readonly gelogd: readonly unknown[]
  readonly close: () => Promise<void>
}

/** The whole service in this process, on an embedded database, with an officer signed in. */
export const startPaginadienst = async (): Promise<Paginadienst> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'visietoets-paginas-'))
  const gelogd: unknown[] = []
  const basis = {
    projectie,
    nieuwKenmerk: () => createUuid(),
    logFout: (fout: unknown) => gelogd.push(fout),
  }
  const dienst = await composeDienst({ ...readConfig({}), dataDir, werkers: 0 }, basis.logFout)
  const web = createWeb(dienst.omgeving, {
    ...basis,
    voorbeelden: readVoorbeelden(),
    ontwikkelvoorbeelden: readOntwikkelvoorbeelden(),
    aanmelding: { eenmalig: 'eenmalig', overHttps: false },
  })
  const app = createApp(dienst.omgeving, { ...basis, web })
  const { url, close } = await listen(app, { host: '127.0.0.1', port: 0 })
  return {
    url,
    koekje: await signIn(url, `${url}/aanmelden/eenmalig`),
    routes: web.routes,
    gelogd,
    close: async () => {
      await close()
      await dienst.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
