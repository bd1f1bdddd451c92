import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { composeDienst, projectie } from '../../src/compositie.ts'
import { readConfig } from '../../src/config.ts'
import { createWeb } from '../../src/web/web.tsx'
import { BESTANDEN, ELDERS, PAGINAS } from '../hulp/paginas.ts'

const NIET_VAN_DE_PAGINAS = /^\/(v1|bestanden|health)\b/

const listRoutes = async (): Promise<ReadonlySet<string>> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'visietoets-paginas-'))
  const dienst = await composeDienst({ ...readConfig({}), dataDir, werkers: 0 }, () => {})
  try {
    const { routes } = createWeb(dienst.omgeving, {
      projectie,
      nieuwKenmerk: () => 'kenmerk',
      logFout: () => {},
      voorbeelden: [],
      aanmelding: { geheim: 'geheim', eenmalig: 'eenmalig' },
    })
    const paginas = routes.filter(
      ({ method, path }) => method === 'GET' && !NIET_VAN_DE_PAGINAS.test(path),
    )
    return new Set(paginas.map(({ path }) => path))
  } finally {
    await dienst.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

it('elke pagina staat in de lijst die alles wat pagina’s keurt afgaat, en de lijst noemt er geen meer', async () => {
  const genoemd = new Set([...PAGINAS.map(({ route }) => route), ...BESTANDEN])
  const routes = [...(await listRoutes())].filter((route) => !ELDERS.includes(route))
  expect([...genoemd].toSorted()).toEqual(routes.toSorted())
}, 60_000)

it('elke pagina in de lijst heeft een eigen naam', () => {
  const namen = PAGINAS.map(({ naam }) => naam)
  expect(new Set(namen).size).toBe(namen.length)
})
