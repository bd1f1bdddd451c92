// `npm run maten`: the shape of the code in numbers. `npm run maten -- MAP MAP` sets checkouts side by side;
// `--lang` also lists the long functions. It reads files only, so that it measures any commit alike.
import { globSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { countPerMap } from './huis.ts'

/** Lines above which a function is called long. */
const LANG = 40

interface Functie {
  readonly naam: string
  /** Line of the file on which it starts, from 1. */
  readonly regel: number
  readonly regels: number
}

export interface Bestandsmaat {
  /** All lines, without the empty piece after the last line end. */
  readonly regels: number
  /** Lines that hold a token: neither blank nor only comment. */
  readonly code: number
  readonly functies: readonly Functie[]
}

const isJsDoc = ({ kind }: ts.Node) =>
  kind >= ts.SyntaxKind.FirstJSDocNode && kind <= ts.SyntaxKind.LastJSDocNode

const nameOf = (functie: ts.Node): string => {
  const { parent } = functie
  if ((ts.isFunctionDeclaration(functie) || ts.isMethodDeclaration(functie)) && functie.name) {
    return functie.name.getText()
  }
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) {
    return parent.name.getText()
  }
  return '(zonder naam)'
}

/** Measures one file of TypeScript, TSX or JavaScript. */
export const measureBestand = (naam: string, tekst: string): Bestandsmaat => {
  const bron = ts.createSourceFile(naam, tekst, ts.ScriptTarget.Latest, true)
  const regels = tekst.replace(/\n$/, '').split('\n')
  const lineOf = (plaats: number) => bron.getLineAndCharacterOfPosition(plaats).line
  const code = new Set<number>()
  const functies: Functie[] = []
  const visit = (knoop: ts.Node): void => {
    if (isJsDoc(knoop)) return
    const [van, tot] = [lineOf(knoop.getStart(bron)), lineOf(knoop.getEnd())]
    if (ts.isFunctionLike(knoop) && 'body' in knoop && knoop.body !== undefined) {
      functies.push({ naam: nameOf(knoop), regel: van + 1, regels: tot - van + 1 })
    }
    const delen = knoop.getChildren(bron)
    delen.forEach(visit)
    if (delen.length > 0 || knoop.getStart(bron) === knoop.getEnd()) return
    for (let regel = van; regel <= tot; regel++) if (regels[regel]?.trim()) code.add(regel)
  }
  visit(bron)
  return { regels: regels.length, code: code.size, functies }
}

/** The value below or at which this part of the values lies; 0 of nothing. */
export const percentiel = (waarden: readonly number[], deel: number): number => {
  const op = waarden.toSorted((a, b) => a - b)
  return op[Math.max(0, Math.ceil(op.length * deel) - 1)] ?? 0
}

const sum = (waarden: readonly number[]) => waarden.reduce((som, waarde) => som + waarde, 0)

/** The figures of one checkout, and its long functions, longest first. */
export const measureCheckout = (dir: string) => {
  const bestanden = globSync('src/**/*.{ts,tsx,mjs}', { cwd: dir })
    .map((pad) => pad.replaceAll('\\', '/'))
    .toSorted()
    .map((pad) => ({ pad, ...measureBestand(pad, readFileSync(join(dir, pad), 'utf8')) }))
  const regels = bestanden.map((bestand) => bestand.regels)
  const functies = bestanden.flatMap(({ pad, functies }) =>
    functies.map((functie) => ({ pad, ...functie })),
  )
  const perMap = [...countPerMap(dir, 'src').values()]
  const perProefmap = [...countPerMap(dir, 'tests').values()]
  const lang = functies
    .filter((functie) => functie.regels > LANG)
    .toSorted((a, b) => b.regels - a.regels)
  return {
    lang,
    maten: {
      'bestanden in src': bestanden.length,
      'regels in src': sum(regels),
      'regels in src zonder lege en commentaar': sum(bestanden.map(({ code }) => code)),
      'regels per bestand, mediaan': percentiel(regels, 0.5),
      'regels per bestand, p90': percentiel(regels, 0.9),
      'regels per bestand, meeste': percentiel(regels, 1),
      'functies in src': functies.length,
      'regels per functie, mediaan': percentiel(
        functies.map((functie) => functie.regels),
        0.5,
      ),
      [`functies van meer dan ${LANG} regels`]: lang.length,
      'mappen in src': perMap.length,
      'bestanden per map in src, mediaan': percentiel(perMap, 0.5),
      'bestanden per map in src, meeste': percentiel(perMap, 1),
      'bestanden per map in tests, meeste': percentiel(perProefmap, 1),
    } satisfies Record<string, number> as Readonly<Record<string, number>>,
  }
}

const print = (mappen: readonly string[], metLange: boolean) => {
  const gemeten = mappen.map((map) => ({ naam: basename(map), ...measureCheckout(map) }))
  const rijen = Object.keys(gemeten[0]?.maten ?? {}).map((maat) => [
    maat,
    ...gemeten.map(({ maten }) => String(maten[maat])),
  ])
  const breedte = Math.max(...rijen.map(([maat = '']) => maat.length))
  for (const [maat = '', ...waarden] of [['', ...gemeten.map(({ naam }) => naam)], ...rijen]) {
    console.log(`${maat.padEnd(breedte)}${waarden.map((waarde) => waarde.padStart(12)).join('')}`)
  }
  if (!metLange) return
  for (const { naam, lang } of gemeten) {
    console.log(`\n${naam}`)
    for (const functie of lang) {
      console.log(
        `${String(functie.regels).padStart(5)}  ${functie.pad}:${functie.regel}  ${functie.naam}`,
      )
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const gevraagd = process.argv.slice(2)
  const mappen = gevraagd.filter((deel) => deel !== '--lang')
  print(
    (mappen.length > 0 ? mappen : ['.']).map((map) => resolve(map)),
    gevraagd.includes('--lang'),
  )
}
