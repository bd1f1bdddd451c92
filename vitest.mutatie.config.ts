import { defineConfig } from 'vitest/config'

// Mutation tests judge the core by its own tests, which are quick enough to run for every mutant.
export default defineConfig({
  test: { include: ['tests/domain/**/*.test.ts'], testTimeout: 10_000 },
})
