import { configDefaults, defineConfig } from 'vitest/config'

// Mutation tests judge the core by its example tests only. The property tests are random, so a score
// that counted them would not repeat (or each mutant would take seconds); what they kill comes on top.
const random = ['*eigenschappen', 'referentie', '*volledig'].map(
  (naam) => `tests/domain/**/${naam}.test.ts`,
)

export default defineConfig({
  test: {
    include: ['tests/domain/**/*.test.ts', 'tests/geo/gevallen.test.ts'],
    exclude: [...configDefaults.exclude, ...random],
    setupFiles: ['tests/domain/proef/mutatie.ts'],
    // The core keeps no state between files, and starting a worker costs more than a file.
    isolate: false,
    testTimeout: 10_000,
  },
})
