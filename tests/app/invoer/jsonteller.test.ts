import { expect, it } from 'vitest'
import { createJsonteller } from '../../../src/app/invoer/jsonteller.ts'
import { createToeval } from '../../bench/meten/toeval.ts'
import { catchFout } from '../../hulp/proef.ts'

const bytesOf = (tekst: string) => new TextEncoder().encode(tekst)
const countIn = (waarde: unknown): number =>
  typeof waarde === 'object' && waarde !== null
    ? 1 + Object.values(waarde).reduce((som: number, deel) => som + countIn(deel), 0)
    : 1

/** How many values were counted in a text that comes in pieces of this size. */
const count = (tekst: string, stuk: number): number => {
  const bytes = bytesOf(tekst)
  let hoogste = 0
  for (let maximum = 0; ; maximum = hoogste) {
    const teller = createJsonteller(maximum)
    try {
      for (let i = 0; i < bytes.length; i += stuk) teller(bytes.subarray(i, i + stuk))
      return maximum
    } catch {
      hoogste = maximum + 1
    }
  }
}

it.each([
  ['1', 1],
  [' "a" ', 1],
  ['[]', 1],
  ['[[],[]]', 3],
  ['{}', 1],
  ['{"a":1}', 2],
  ['{"a":1,"b":[1,2,{"c":null}]}', 7],
  ['{"a,b":"[{,\\"}]","c":"\\\\"}', 3],
  ['{"é":"😀,"}', 2],
])('telt in %s %i waarden, waar een stuk ook ophoudt', (tekst, aantal) => {
  expect(countIn(JSON.parse(tekst))).toBe(aantal)
  for (const stuk of [1, 2, 3, 100]) expect(count(tekst, stuk)).toBe(aantal)
})

it('telt in willekeurige JSON hetzelfde als wie haar ontleedt', () => {
  const toeval = createToeval(7)
  const make = (diepte: number): unknown => {
    const soort = toeval.geheel(0, diepte > 3 ? 2 : 4)
    if (soort === 0) return toeval.geheel(-9, 9)
    if (soort === 1) return toeval.kies(['', ',', '"', '\\', '[{', 'é', null, true])
    const delen = Array.from({ length: toeval.geheel(0, 4) }, () => make(diepte + 1))
    return soort === 3
      ? Object.fromEntries(delen.map((deel, i) => [`${toeval.kies(['"', ',', '{'])}${i}`, deel]))
      : delen
  }
  for (let keer = 0; keer < 200; keer++) {
    const waarde = make(0)
    const wit = toeval.kans(0.5) ? 2 : 0
    expect(count(JSON.stringify(waarde, null, wit), toeval.geheel(1, 9))).toBe(countIn(waarde))
  }
})

it('zegt hoeveel het er mogen zijn', () => {
  const fout = catchFout(() => createJsonteller(2)(bytesOf('[1,2]')))
  expect([fout.status, fout.detail]).toEqual([413, 'De inhoud heeft meer dan 2 waarden.'])
})
