import { expect, it } from 'vitest'
import { NogOpen } from '../../../src/web/ontwikkelingen/kamer/nog-open.tsx'

it('zegt van wat ontbreekt of het nog het advies verandert, of alleen welke kant het op wijst', () => {
  const boek = { feiten: new Map([['klasse', { label: 'milieucategorie' }]]) }
  const zeg = (laagst: string, hoogst: string) =>
    String(
      NogOpen({
        ...{ advies: { voorbehouden: [], bandbreedte: { laagst, hoogst } } },
        ...{ vragen: ['klasse'], boek },
      } as never),
    )
  expect(zeg('ja', 'ja')).toContain(
    'dit kan nog veranderen welke kant het op wijst, niet het advies: milieucategorie',
  )
  expect(zeg('ja_mits', 'ja')).toContain('dit kan het advies veranderen, of welke kant')
})
