import { expect, it } from 'vitest'
import { beginDagVan } from '../../../src/app/dossier/begin-dag.ts'

it('een zaak begint op de dag die iemand invoerde, en anders op de Nederlandse dag waarop zij is bewaard', () => {
  const eerste = { aangemaaktOp: '2026-11-30T23:30:00.000Z' }
  expect(beginDagVan({ eerste, gebeurtenissen: [] })).toBe('2026-12-01')
  const ingevoerd = {
    ...{ volgnummer: 1, vastgelegdOp: eerste.aangemaaktOp, door: 'A. de Vries' },
    gebeurtenis: { soort: 'ingevoerd', datum: '2026-11-02' } as const,
  }
  expect(beginDagVan({ eerste, gebeurtenissen: [ingevoerd] })).toBe('2026-11-02')
})
