import { expect, it } from 'vitest'
import { createPdfvorm } from '../../../src/adapters/report/pdfvorm.ts'
import { unpackBericht } from '../../../src/adapters/werkers/bericht.ts'
import { createLosseDraad } from '../../../src/adapters/werkers/los.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { maakProefrapport } from '../../hulp/rapport.ts'

const DRUKKER = new URL('../../../src/adapters/report/draad.ts', import.meta.url)
const SECONDEN = 60_000

it(
  'de drukker maakt om de beurt, weigert wat niet meer kan wachten, en stopt als het moet',
  async () => {
    const drukker = createLosseDraad(DRUKKER, {
      ...{ rustMs: 1000, maxWachtend: 2 },
      vol: 'te_veel_rapporten',
    })
    const rapport = maakProefrapport('kort')
    const uitslagen = await Promise.allSettled(
      Array.from({ length: 6 }, () => drukker.run<Uint8Array>('pdf', rapport)),
    )
    const gelukt = uitslagen.flatMap((u) => (u.status === 'fulfilled' ? [u.value] : []))
    const geweigerd = uitslagen.flatMap((u) => (u.status === 'rejected' ? [u.reason] : []))
    expect(gelukt.length).toBeGreaterThanOrEqual(2)
    for (const bytes of gelukt) expect(bytes).toEqual(gelukt[0])
    expect(geweigerd.length).toBeGreaterThanOrEqual(1)
    for (const fout of geweigerd) {
      expect(fout).toBeInstanceOf(AppError)
      expect(fout).toMatchObject({ code: 'te_veel_rapporten', status: 503 })
    }
    // A question that goes wrong is that question's; the next one is answered.
    await expect(drukker.run('pdf', { geen: 'rapport' })).rejects.toThrow()
    expect((await drukker.run<Uint8Array>('docx', rapport)).length).toBeGreaterThan(1000)
    await drukker.close()
  },
  SECONDEN,
)

it('zegt dat een PDF hier niet kan als de compiler er voor dit platform niet is', async () => {
  const pdf = createPdfvorm(() => Promise.reject(new Error('Cannot find native binding')))
  const bericht = structuredClone(await pdf(maakProefrapport('kort')))
  expect(() => unpackBericht(bericht)).toThrow(AppError)
  expect(bericht).toMatchObject({
    fout: { code: 'pdf_kan_niet', params: {} },
  })
})
