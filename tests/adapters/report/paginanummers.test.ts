import { expect, it } from 'vitest'
import { createPdf } from '../../../src/adapters/report/pdf.ts'
import { readPdf } from '../../hulp/pdf.ts'
import { maakProefrapport } from '../../hulp/rapport.ts'

const toPdf = createPdf()
const SECONDEN = 60_000
/** So many sentences of the officer let page one end near its foot: there the map no longer fits. */
const LENGTES = [13, 14, 15, 16, 17, 18, 19, 20]

it(
  'elke bladzijde heeft haar nummer, hoe vol bladzijde één ook is',
  async () => {
    const { blad, ...rapport } = maakProefrapport('motivering')
    if (blad === undefined) throw new Error('er is geen eerste bladzijde')
    for (const lengte of LENGTES) {
      const eigen = ['Een zin over de plek. '.repeat(1 + lengte * 4)]
      const { paginas } = await readPdf(toPdf({ ...rapport, blad: { ...blad, eigen } }))
      const nummers = paginas.map((tekst) => /(\d+) van \d+\s*$/.exec(tekst.trim())?.[0])
      expect(nummers).toEqual(paginas.map((_, i) => `${i + 1} van ${paginas.length}`))
    }
  },
  SECONDEN,
)
