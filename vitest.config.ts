import { defineConfig } from 'vitest/config'

const SNEL = [
  'tests/*.test.ts',
  'tests/{domain,app,adapters,cli,rules,geo,http,web,structuur}/**/*.test.ts',
]
/** What walks or draws by the thousands, or starts a whole service: seconds a file, so not while one works. */
const GRONDIG = [
  'tests/**/{*eigenschappen,geheugen,narekenen}.test.ts',
  'tests/{adapters/report,rules/mits,web/dossiers,web/inzenden}/**/*.test.ts',
  'tests/adapters/{plekken/inlezen,werkers/ploeg}.test.ts',
  'tests/app/{dossier/open-feiten,herspeel/herspeel-variant}.test.ts',
  'tests/{domain/mits/nodig,http/luisteren}.test.ts',
  'tests/rules/{bewaard,gezondheid,vergunningvrij,vragen*,weglaten}.test.ts',
  'tests/rules/{lader/lader-gebreken,plannen/standen,proeven/proeven}.test.ts',
  'tests/structuur/{behandeling-tekens,boundaries,paginas,slechte-formulieren}.test.ts',
  'tests/web/{logboek,nieuw-deel,rollen,tweede-lezer,zelftoets-advies,zelftoets/stapper}.test.ts',
]
/** What is measured by the clock, one file after another. */
const OM_DE_BEURT = ['tests/belasting/**/*.test.ts', 'tests/e2e/{druk,geschiktheidskaart}.test.ts']
const postgres = ['tests/hulp/database/postgres-setup.ts']

export default defineConfig({
  test: {
    // Two cores is what we count on; more workers than cores only makes time limits fail.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: SNEL,
          exclude: GRONDIG,
          pool: 'forks',
          // A process keeps what it loaded for its next file: no test here leaves anything behind, and loading
          // everything again for each of them took two fifths of the time.
          isolate: false,
          // A busy machine takes a few times as long as a quiet one; what hangs is still stopped.
          testTimeout: 40_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'grondig',
          include: GRONDIG,
          pool: 'forks',
          isolate: false,
          // A minute of work each, and a busy machine takes a few times as long: a limit only stops what hangs.
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/database/**/*.test.ts'],
          globalSetup: postgres,
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/hulp/browser/chromium-setup.ts'],
          pool: 'forks',
          // A process keeps its Chromium for its next file; each visit is a context of its own.
          isolate: false,
          // A page may be read a moment before it has changed: once more tells that from a fault.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: OM_DE_BEURT,
          globalSetup: postgres,
          pool: 'forks',
          // Each file starts processes of its own, on free ports.
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'druk',
          include: OM_DE_BEURT,
          globalSetup: postgres,
          pool: 'forks',
          // These measure what a service stands: nothing else may run beside them.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
