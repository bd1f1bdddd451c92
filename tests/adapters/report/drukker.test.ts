import { expect, it } from 'vitest'
import { rememberVormen } from '../../../src/adapters/report/onthouden.ts'
import { createPdfvorm } from '../../../src/adapters/report/pdfvorm.ts'
import { createLosProces } from '../../../src/adapters/werkers/los.ts'
import type { Drukbaar } from '../../../src/app/ports/rapport.ts'
import { AppError } from '../../../src/domain/errors.ts'
import { maakProefrapport } from '../../hulp/rapport.ts'

const DRUKKER = new URL('../../../src/drukker.ts', import.meta.url)
const SECONDEN = 60_000

it(
  'de drukker maakt om de beurt, weigert wat niet meer kan wachten, en stopt als het moet',
  async () => {
    const drukker = createLosProces(DRUKKER, {
      ...{ rustMs: 1000, maxWachtend: 2, maxWachtMs: SECONDEN, maxMs: SECONDEN },
      ...{ maxMb: 1000, vervangMb: 500, heapMb: 500, lager: 5 },
      vol: () => new AppError('te_veel_rapporten', { maximum: 2 }),
      logFout: () => undefined,
    })
    const rapport = maakProefrapport('kort')
    const uitslagen = await Promise.allSettled(
      Array.from({ length: 6 }, () => drukker.run<Uint8Array>('pdf', rapport)),
    )
    const gelukt = uitslagen.flatMap((u) => (u.status === 'fulfilled' ? [u.value] : []))
    const geweigerd = uitslagen.flatMap((u) => (u.status === 'rejected' ? [u.reason] : []))
    expect(gelukt.length).toBe(3)
    for (const bytes of gelukt) expect(bytes).toEqual(gelukt[0])
    expect(geweigerd.length).toBe(3)
    for (const fout of geweigerd) {
      expect(fout).toBeInstanceOf(AppError)
      expect(fout).toMatchObject({ code: 'te_veel_rapporten', status: 503, wachtS: 60 })
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
  await expect(pdf(maakProefrapport('kort'))).rejects.toMatchObject({ code: 'pdf_kan_niet' })
})

it('maakt hetzelfde rapport niet twee keer, en bewaart niet meer dan mag', async () => {
  const gemaakt: string[] = []
  const maak = (vorm: string) => async (rapport: Drukbaar) => {
    gemaakt.push(`${vorm} ${rapport.titel}`)
    return new Uint8Array(400)
  }
  const { pdf, docx } = rememberVormen({ pdf: maak('pdf'), docx: maak('docx') }, 1000)
  const rapport = maakProefrapport('kort')
  const met = (titel: string) => ({ ...structuredClone(rapport), titel })
  await pdf(met('a'))
  await pdf(met('a'))
  await docx(met('a'))
  expect(gemaakt).toEqual(['pdf a', 'docx a'])
  // Two of 400 bytes fit in 1000; the one used longest ago makes room.
  await pdf(met('a'))
  await pdf(met('b'))
  await pdf(met('a'))
  await docx(met('a'))
  expect(gemaakt).toEqual(['pdf a', 'docx a', 'pdf b', 'docx a'])
})
