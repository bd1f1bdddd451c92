import { defineConfig } from 'vitest/config'

// Mutation tests judge the core by its own tests, which are quick enough to run for every mutant.
// `keren` is how often a property is tried: few, from a fixed seed, so that the score repeats.
export default defineConfig({
  test: {
    include: [
      'tests/domain/**/*.test.ts',
      'tests/geo/gevallen.test.ts',
      'tests/rules/lader-formule.test.ts',
    ],
    testTimeout: 10_000,
    provide: { keren: 40 },
  },
})
