// `node tests/structuur/opruimingen.ts COMMIT`: what each refactor since that commit saved of src, as a table for
// docs/metingen.md. Lines are counted as `npm run maten` counts them: neither blank nor only comment.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { measureBestand } from './maten.ts'

/** A file larger than this is no code of ours. */
const MAX_BYTES = 64 * 1024 * 1024

const git = (...opdracht: readonly string[]): string =>
  execFileSync('git', opdracht, {
    encoding: 'utf8',
    maxBuffer: MAX_BYTES,
    stdio: ['ignore', 'pipe', 'ignore'],
  })

/** Lines of code of a file in a commit; 0 when it is not there. */
const countAt = (commit: string, pad: string): number => {
  try {
    return measureBestand(pad, git('show', `${commit}:${pad}`)).code
  } catch {
    return 0
  }
}

/** How many lines of code of src a commit added; fewer than none: it saved them. */
const countAdded = (commit: string): number =>
  git('diff', '--no-renames', '--name-only', `${commit}^`, commit, '--', 'src')
    .split('\n')
    .filter((pad) => /\.(tsx?|mjs)$/.test(pad))
    .reduce((som, pad) => som + countAt(commit, pad) - countAt(`${commit}^`, pad), 0)

const sum = (getallen: readonly number[]) => getallen.reduce((som, getal) => som + getal, 0)

const print = (sinds: string) => {
  const rijen = git('log', '--reverse', '--format=%H %s', `${sinds}..HEAD`)
    .split('\n')
    .flatMap((regel) => {
      const [commit = '', ...woorden] = regel.split(' ')
      const [soort = '', ...tekst] = woorden.join(' ').split(': ')
      return /^refactor\b/.test(soort)
        ? [{ soort, tekst: tekst.join(': '), erbij: countAdded(commit) }]
        : []
    })
  const erbij = rijen.map((rij) => rij.erbij)
  console.log('| Commit | Regels code |\n| --- | ---: |')
  for (const rij of rijen) console.log(`| ${rij.soort}: ${rij.tekst} | ${rij.erbij} |`)
  const eraf = sum(erbij.filter((aantal) => aantal < 0))
  console.log(`| **Alleen wat eraf ging** | **${eraf}** |\n| **Samen** | **${sum(erbij)}** |`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) print(process.argv[2] ?? 'HEAD')
