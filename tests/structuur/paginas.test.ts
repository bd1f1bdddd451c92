import { expect, it } from 'vitest'
import { startPaginadienst } from '../hulp/browser/paginadienst.ts'
import { BESTANDEN, PAGINAS } from '../hulp/browser/paginas.ts'

const NIET_VAN_DE_PAGINAS = /^\/(v1|bestanden|health)\b/

it('elke pagina staat in de lijst die alles wat pagina’s keurt afgaat, en de lijst noemt er geen meer', async () => {
  const { routes, close } = await startPaginadienst()
  await close()
  const paginas = routes
    .filter(({ method, path }) => method === 'GET' && !NIET_VAN_DE_PAGINAS.test(path))
    .map(({ path }) => path)
  const genoemd = new Set([...PAGINAS.map(({ route }) => route), ...BESTANDEN])
  expect([...genoemd].toSorted()).toEqual([...new Set(paginas)].toSorted())
})

it('elke pagina in de lijst heeft een eigen naam', () => {
  const namen = PAGINAS.map(({ naam }) => naam)
  expect(new Set(namen).size).toBe(namen.length)
})
