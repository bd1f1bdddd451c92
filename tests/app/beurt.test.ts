import { expect, it } from 'vitest'
import { awaitBeurt, doInBeurten } from '../../src/app/beurt.ts'

const PIEK_MS = 30
/** Keeps everybody waiting. */
const hold = () => {
  const tot = performance.now() + PIEK_MS
  while (performance.now() < tot);
}

it('wie iets kleins vraagt wacht op één stuk werk en niet op acht', async () => {
  const gedaan: string[] = []
  const groot = Array.from({ length: 8 }, async (_, i) => {
    await awaitBeurt()
    hold()
    gedaan.push(`groot ${i}`)
  })
  // As a question that comes in: between the pieces, whenever the system says that something is there.
  const klein = new Promise<void>((klaar) => {
    setTimeout(() => {
      gedaan.push('klein')
      klaar()
    }, 1)
  })
  await Promise.all([...groot, klein])
  expect(gedaan.filter((naam) => naam.startsWith('groot'))).toEqual(
    Array.from({ length: 8 }, (_, i) => `groot ${i}`),
  )
  expect(gedaan.indexOf('klein')).toBeLessThanOrEqual(2)
})

it('wie iets kleins vraagt wacht op één stap van wat in stappen gaat', async () => {
  const gedaan: string[] = []
  function* doGroot() {
    for (let i = 0; i < 8; i++) {
      hold()
      gedaan.push(`stap ${i}`)
      yield
    }
    return 'klaar'
  }
  setTimeout(() => gedaan.push('klein'), 1)
  expect(await doInBeurten(doGroot())).toBe('klaar')
  expect(gedaan).toHaveLength(9)
  expect(gedaan.indexOf('klein')).toBeLessThanOrEqual(2)
})
