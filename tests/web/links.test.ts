import { expect, it } from 'vitest'
import { ROUTES } from '../../src/app/toegang/routes.ts'
import { createWebproef } from '../hulp/browser/webproef.ts'

const { get, begin } = createWebproef()
const MET_SLEUTEL = Object.keys(ROUTES)
  .filter((naam) => /^GET \/(zelftoets|aanvulling|bijdrage|aanmelden)\/:sleutel/.test(naam))
  .map((naam) => naam.slice(4))

it('een pagina met een sleutel in haar adres komt nergens anders terecht', async () => {
  expect(MET_SLEUTEL.length).toBeGreaterThan(8)
  const echt = await begin({ activiteiten: ['wonen'] })
  const paden = MET_SLEUTEL.map((pad) =>
    pad.startsWith('/zelftoets/')
      ? pad.replace('/zelftoets/:sleutel', echt)
      : pad.replace(':sleutel', 'x'.repeat(22)),
  )
  for (const pad of paden.filter((een) => !een.endsWith('.pdf'))) {
    const { headers } = await get(pad)
    expect(headers.get('Referrer-Policy'), pad).toBe('no-referrer')
    expect(headers.get('Cache-Control'), pad).toContain('no-store')
  }
})
