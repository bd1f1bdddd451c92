import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative, resolve } from 'node:path'

/** Code is not prose: fenced blocks hold no links and no headings. */
const withoutCode = (tekst: string) => tekst.replace(/^```[\s\S]*?^```$/gm, '')

/** The anchors of a page, as GitHub makes them from its headings. */
const findAnkers = (tekst: string): ReadonlySet<string> =>
  new Set(
    [...withoutCode(tekst).matchAll(/^#+ (.+)$/gm)].map(([, kop = '']) =>
      kop
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  )

const findLinks = (tekst: string): readonly string[] =>
  [...withoutCode(tekst).matchAll(/\]\(([^)\s]+)\)/g)].map(([, doel = '']) => doel)

/** README and every page under docs/, relative to `dir`, sorted. */
export const listPaginas = (dir: string): readonly string[] =>
  ['README.md', ...globSync('docs/**/*.md', { cwd: dir })]
    .map((pad) => pad.replaceAll('\\', '/'))
    .toSorted()

const explainDood = (dir: string, pagina: string, link: string): string | undefined => {
  if (/^[a-z]+:/.test(link)) return undefined
  const [pad = '', anker] = link.split('#')
  const doel = pad === '' ? join(dir, pagina) : resolve(dir, dirname(pagina), pad)
  const naam = normalize(relative(dir, doel))
  if (!existsSync(doel)) return `${pagina}: ${link} bestaat niet.`
  if (anker === undefined) return undefined
  if (statSync(doel).isDirectory()) return `${pagina}: ${link} wijst in een map.`
  return findAnkers(readFileSync(doel, 'utf8')).has(anker)
    ? undefined
    : `${pagina}: ${naam} heeft geen kop #${anker}.`
}

/** Relative links that lead nowhere, as sentences. */
export const findDodeLinks = (dir: string): readonly string[] =>
  listPaginas(dir).flatMap((pagina) =>
    findLinks(readFileSync(join(dir, pagina), 'utf8'))
      .map((link) => explainDood(dir, pagina, link))
      .filter((melding) => melding !== undefined),
  )

/** Pages that no reader reaches by following links from the README. */
export const findWezen = (dir: string): readonly string[] => {
  const gezien = new Set<string>()
  const wachtrij = ['README.md']
  for (let pagina = wachtrij.pop(); pagina !== undefined; pagina = wachtrij.pop()) {
    if (gezien.has(pagina) || !existsSync(join(dir, pagina))) continue
    gezien.add(pagina)
    const map = dirname(pagina)
    for (const link of findLinks(readFileSync(join(dir, pagina), 'utf8'))) {
      const [pad = ''] = link.split('#')
      if (pad.endsWith('.md')) wachtrij.push(join(map, pad).replaceAll('\\', '/'))
    }
  }
  return listPaginas(dir).filter((pagina) => !gezien.has(pagina))
}

/** Example names that a writer still has to choose. */
const VOORBEELDNAAM = /XX-01/

/** Paths in the prose that name nothing in this project; `<visie>` and the like may be any folder. */
export const findVerdwenenPaden = (dir: string): readonly string[] =>
  listPaginas(dir).flatMap((pagina) =>
    [
      ...withoutCode(readFileSync(join(dir, pagina), 'utf8')).matchAll(
        /`((?:src|tests|rules|docs|openapi|migrations|plekken|voorbeelden)\/[^`\s]*)`/g,
      ),
    ]
      .map(([, pad = '']) => pad)
      .filter((pad) => !VOORBEELDNAAM.test(pad))
      .filter((pad) => globSync(pad.replaceAll(/<[^>]+>/g, '*'), { cwd: dir }).length === 0)
      .map((pad) => `${pagina}: ${pad} bestaat niet.`),
  )
