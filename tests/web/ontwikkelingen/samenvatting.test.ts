import { expect, it } from 'vitest'
import { sayBandbreedte } from '../../../src/web/ontwikkelingen/kamer/samenvatting.tsx'

it('zegt van een advies dat niet meer anders wordt geen bandbreedte', () => {
  const boek = { visie: { woorden: { ja: 'kansrijk', afweging_nodig: 'afweging nodig' } } } as never
  const zeg = (laagst: string, hoogst: string) =>
    sayBandbreedte({ bandbreedte: { laagst, hoogst } } as never, boek)
  expect(zeg('afweging_nodig', 'ja')).toBe(
    'Bandbreedte van het advies: afweging nodig tot kansrijk.',
  )
  expect(zeg('afweging_nodig', 'afweging_nodig')).toBe(
    'Het advies blijft “afweging nodig”, ook als al het onbekende mee- of tegenvalt.',
  )
})
