import { beforeAll, TestRunner, vi } from 'vitest'

// Loaded before each test file of a mutation run.

declare global {
  var __stryker__: { mutantCoverage?: { perTest: object } } | undefined
}

// Files share a process, and each hands over what its tests touched. Without this a file hands over that of
// every file before it again, which for the whole core is more than a process can hold.
beforeAll(() => {
  const touched = globalThis.__stryker__?.mutantCoverage
  if (touched) touched.perTest = {}
})

/** A property is skipped: a mutant is judged by fixed examples alone, also in a file that has both. */
const assert = () => TestRunner.getCurrentTest()?.context.skip()

vi.mock('fast-check', async (original) => {
  const fc = { ...(await original<typeof import('fast-check')>()), assert }
  return { ...fc, default: fc }
})
