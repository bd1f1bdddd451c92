import { configDefaults, defineConfig } from 'vitest/config'

// Mutation tests judge the core by its example tests only. The property tests are random, so a score
// that counted them would not repeat (or each mutant would take seconds); what they kill comes on top.
const random = ['*eigenschappen', 'referentie', '*volledig'].map(
  (naam) => `tests/domain/**/${naam}.test.ts`,
)

/** What judges a file of the core from outside, on fixed examples and fast. */
const elsewhere = [
  'tests/geo/{gevallen,geometrie,locate,samenvoegen,deels-binnen}.test.ts',
  'tests/app/bewijs/vorm*.test.ts',
  'tests/app/{plantypen/kernvragen,regelboek/boeken,toegang/routes}.test.ts',
  'tests/app/woorden/{feit,richting,voorwaarde}-woorden.test.ts',
  'tests/app/woorden/{voorbehouden,vergunningvrij}.test.ts',
  'tests/app/invoer/json.test.ts',
  'tests/app/dossier/{ruimte,zaakregels}.test.ts',
  'tests/web/onthoud.test.ts',
]

export default defineConfig({
  test: {
    include: ['tests/domain/**/*.test.ts', ...elsewhere],
    exclude: [...configDefaults.exclude, ...random],
    setupFiles: ['tests/domain/proef/mutatie.ts'],
    // The core keeps no state between files, and starting a worker costs more than a file.
    isolate: false,
    testTimeout: 10_000,
  },
})
