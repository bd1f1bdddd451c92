import { existsSync, globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { checkHuis } from './huis.ts'

const project = resolve(import.meta.dirname, '../..')

export type Boundaries = {
  readonly modules: number
  readonly dependencies: number
  /** Sentences in Dutch; empty when every import keeps to the architecture. */
  readonly problems: readonly string[]
}

/** Runs the rules of .dependency-cruiser.cjs over `<dir>/src` and proves that every file was read. */
export const checkBoundaries = async (dir: string = project): Promise<Boundaries> => {
  const files = globSync('src/**/*.{ts,tsx,mjs}', { cwd: dir })
  if (!files.some((file) => file.endsWith('.ts'))) {
    return { modules: 0, dependencies: 0, problems: ['Er staat nog geen TypeScript in src.'] }
  }
  const { forbidden, options } = createRequire(import.meta.url)(
    join(project, '.dependency-cruiser.cjs'),
  ) as { forbidden: object[]; options: ICruiseOptions & { enhancedResolveOptions: object } }
  const { enhancedResolveOptions, tsConfig, ...rest } = options
  const { output } = await cruise(
    ['src'],
    {
      ...rest,
      baseDir: dir,
      validate: true,
      ruleSet: { forbidden } as NonNullable<ICruiseOptions['ruleSet']>,
    },
    enhancedResolveOptions,
    { tsConfig: extractTSConfig(join(project, tsConfig?.fileName ?? 'tsconfig.json')) },
  )
  const result = output as ICruiseResult
  const seen = result.modules.filter((module) => module.source.startsWith('src/'))
  const dependencies = result.modules.reduce((sum, module) => sum + module.dependencies.length, 0)
  return {
    modules: seen.length,
    dependencies,
    problems: [
      ...unread(files, seen),
      ...result.summary.violations.map(({ rule, from, to, comment }) => {
        const why = comment ?? forbiddenComment(forbidden, rule.name)
        return `${from} -> ${to}  [${rule.name}] ${why}`
      }),
      ...(existsSync(join(dir, 'docs', 'huis.md')) ? checkHuis(dir, seen) : []),
    ],
  }
}

type Seen = ICruiseResult['modules']

// With a TypeScript it does not know, dependency-cruiser finds no modules, or modules without imports,
// and reports that all is well.
const unread = (files: readonly string[], seen: Seen): string[] => {
  const names = new Set(seen.map((module) => module.source))
  const missed = files.filter((file) => !names.has(file.replaceAll('\\', '/')))
  const blind = files.length > 3 && seen.every((module) => module.dependencies.length === 0)
  return [
    ...missed.map((file) => `${file} is niet bekeken: dependency-cruiser leest dit bestand niet.`),
    ...(blind
      ? ['Er is geen enkele import gevonden: dependency-cruiser leest de TypeScript niet.']
      : []),
  ]
}

const forbiddenComment = (forbidden: readonly object[], name: string): string =>
  (forbidden as { name: string; comment: string }[]).find((rule) => rule.name === name)?.comment ??
  ''

if (import.meta.main) {
  const { modules, dependencies, problems } = await checkBoundaries()
  for (const problem of problems) console.error(problem)
  console.log(
    `${modules} bestanden in src bekeken, ${dependencies} imports, ${problems.length} problemen`,
  )
  const waiting = modules === 0 && !existsSync(join(project, 'src', 'main.ts'))
  process.exitCode = problems.length > 0 && !waiting ? 1 : 0
}
