// The architecture as rules: http|web|cli -> app -> domain, adapters -> app/ports + domain, main sees all.
// `npm run check` also proves that this looked at every file in src (tests/structuur/boundaries.ts).

const packages = (...names) => names.map((name) => `node_modules/${name}/`)
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const root = '^src/(main|compositie|regelboeken|voorbeelden|werker|lader|onderzoeker)[.]ts$'
const everywhere = '^src/'

module.exports = {
  forbidden: [
    forbid('geen-kringen', 'Imports lopen één kant op.', {}, { circular: true }),
    forbid('vindbaar', 'Elke import moet bestaan.', {}, { couldNotResolve: true }),
    forbid(
      'alleen-eigen-pakketten',
      'src draait op dependencies uit package.json, niet op devDependencies of toevallig aanwezige pakketten.',
      { path: everywhere },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'geen-tests-in-src',
      'src kent de tests niet.',
      { path: everywhere },
      { path: '^tests/' },
    ),

    forbid(
      'domain-kent-alleen-domain',
      'domain is de pure kern.',
      { path: '^src/domain/' },
      { path: everywhere, pathNot: '^src/domain/' },
    ),
    forbid(
      'domain-zonder-node',
      'domain doet geen IO en kent geen Node-modules.',
      { path: '^src/domain/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'domain-pakketten',
      'domain gebruikt alleen zod, flatbush, geos-wasm, jsep en fastest-levenshtein (en de typen van GeoJSON).',
      { path: '^src/domain/' },
      {
        path: 'node_modules/',
        pathNot: packages(
          'zod',
          'flatbush',
          'geos-wasm',
          'jsep',
          'fastest-levenshtein',
          '@types/geojson',
        ),
      },
    ),
    forbid(
      'app-kent-app-en-domain',
      'app praat via ports met de buitenwereld.',
      { path: '^src/app/' },
      { path: everywhere, pathNot: '^src/(app|domain)/' },
    ),
    forbid(
      'adapters-kennen-ports-en-domain',
      'Een adapter vult een port in en kent verder alleen domain.',
      { path: '^src/adapters/' },
      { path: everywhere, pathNot: '^src/(adapters/|domain/|app/ports/)' },
    ),
    forbid(
      'adapters-los-van-elkaar',
      'Adapters importeren elkaar niet.',
      { path: '^src/adapters/([^/]+)' },
      { path: '^src/adapters/', pathNot: '^src/adapters/$1(/|$)' },
    ),
    forbid(
      'buitenkant-zonder-adapters',
      'http, web en cli krijgen hun adapters van main.ts.',
      { path: '^src/(http|web|cli)/' },
      { path: '^src/adapters/' },
    ),
    forbid(
      'main-is-de-top',
      'Alleen het cli-programma start main.ts; verder importeert niemand het.',
      { path: everywhere, pathNot: [root, '^src/cli/visietoets[.]ts$'] },
      { path: root },
    ),

    forbid(
      'geos-op-een-plek',
      'De geometrie-engine zit in domain/plaats/geos.ts.',
      { path: everywhere, pathNot: '^src/domain/plaats/geos[.]ts$' },
      { path: packages('geos-wasm') },
    ),
    forbid(
      'jsep-alleen-in-domain',
      'De formuleparser hoort bij de afgeleide feiten.',
      { path: everywhere, pathNot: '^src/domain/' },
      { path: packages('jsep') },
    ),
    {
      name: 'jsep-in-een-bestand',
      comment: 'De formuleparser zit in één bestand.',
      severity: 'error',
      from: { path: everywhere },
      module: { path: packages('jsep'), numberOfDependentsMoreThan: 1 },
    },
    forbid(
      'json-rules-engine-alleen-in-rules',
      'json-rules-engine keurt regels bij het laden, en rekent nooit een advies uit.',
      { path: everywhere, pathNot: '^src/adapters/rules/' },
      { path: packages('json-rules-engine') },
    ),
    forbid(
      'proj4-alleen-in-geo',
      'Coördinaten omrekenen gebeurt in adapters/geo.',
      { path: everywhere, pathNot: '^src/adapters/geo/' },
      { path: packages('proj4', '@types/proj4') },
    ),
    forbid(
      'database-op-een-plek',
      'De database en haar driver zitten in adapters/database.',
      { path: everywhere, pathNot: '^src/adapters/database/' },
      { path: packages('drizzle-orm', 'postgres', '@electric-sql/pglite') },
    ),
    forbid(
      'processen-op-een-plek',
      'Wat de dienst naast zich laat draaien wordt begonnen en gestopt in adapters/werkers.',
      { path: everywhere, pathNot: '^src/(adapters/werkers|cli)/' },
      { path: '^(node:)?(child_process|worker_threads)$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports count: a type that crosses a border is a dependency too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
    builtInModules: { add: ['node:sqlite', 'node:test'] },
  },
}
