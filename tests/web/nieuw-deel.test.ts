import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUuid } from '../../src/adapters/id/uuid.ts'
import { beginPlan } from '../../src/app/ontwikkeling/plannen.ts'
import { beginSessie } from '../../src/app/toegang/sessies.ts'
import { composeDienst, type Dienst, projectie } from '../../src/compositie.ts'
import { readConfig } from '../../src/config.ts'
import { makeRechten } from '../../src/domain/toegang/rollen.ts'
import { createApp } from '../../src/http/app.ts'
import { createWeb } from '../../src/web/web.tsx'
import { PROEFBOEK } from '../hulp/proef.ts'

const PLAN = {
  naam: 'Plan',
  delen: [
    {
      id: 'a',
      locatie: { type: 'Point', coordinates: [6.56, 52.99] },
      feiten: { activiteiten: ['wonen'], woningenNieuw: 10 },
    },
  ],
}

describe('een nieuw deel met een fase die geen getal is', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'visietoets-deel-'))
  const gelogd: unknown[] = []
  let dienst: Dienst
  beforeAll(async () => {
    dienst = await composeDienst(
      { ...readConfig({ RULES_DIR: PROEFBOEK }), dataDir, werkers: 0 },
      (fout) => gelogd.push(fout),
    )
  }, 60_000)
  afterAll(async () => {
    await dienst.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('wordt geweigerd met wat er mis is; wat is ingevuld staat er nog', async () => {
    const { omgeving } = dienst
    const basis = {
      projectie,
      nieuwKenmerk: () => createUuid(),
      logFout: (fout: unknown) => void gelogd.push(fout),
    }
    const aanmelding = { eenmalig: 'eenmalig', overHttps: false }
    const web = createWeb(omgeving, { ...basis, voorbeelden: [], aanmelding })
    const app = createApp(omgeving, { ...basis, web, systeemsleutels: [] })
    const rechten = makeRechten(['projectleider'], ['proefstad'])
    const sleutel = await beginSessie(omgeving, { naam: 'A. de Vries', rechten })
    const plan = await beginPlan(omgeving, { id: '', inhoud: PLAN, door: 'A. de Vries' })
    for (const fase of ['een', '1e22', '獹']) {
      const velden = { versie: '1', naam: 'Deel', fase, plek: '52.99 6.56' }
      const antwoord = await app.request(`/ontwikkelingen/${plan}/nieuw-deel`, {
        method: 'POST',
        headers: {
          Cookie: `visietoets_behandelaar=${sleutel}`,
          Host: 'localhost',
          'Sec-Fetch-Site': 'same-origin',
        },
        body: new URLSearchParams(velden),
      })
      const tekst = await antwoord.text()
      expect([fase, antwoord.status]).toEqual([fase, 400])
      expect(tekst).toContain(`value="${fase}"`)
    }
    expect(gelogd).toEqual([])
  })
})
