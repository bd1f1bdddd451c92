import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Omgeving } from '../../../src/app/omgeving.ts'
import { describeMachine } from '../meten/machine.ts'
import { WORTEL } from '../meten/proces.ts'
import { compareOpdrachten } from './opdrachten.ts'
import { comparePaginas } from './paginas.ts'
import { comparePosten } from './posten.ts'
import { type Rij, renderTabel } from './verslag.ts'
import type { Mappen } from './zijden.ts'

type Meld = (tekst: string) => void

const DELEN = {
  posten: (mappen: Mappen, _: Omgeving, meld: Meld) => comparePosten(mappen, meld),
  paginas: (mappen: Mappen, _: Omgeving, meld: Meld) => comparePaginas(mappen, meld),
  opdrachten: compareOpdrachten,
} as const

/**
 * This code beside another checkout of it (with its packages installed), in turns in one run: one JSON and the same
 * as a Markdown table. Without `delen` all of `posten`, `paginas` and `opdrachten`.
 */
export const measureNaast = async (
  omgeving: Omgeving,
  [map, ...delen]: readonly string[],
  meld: Meld,
): Promise<string> => {
  const ander = resolve(map ?? '')
  if (map === undefined || !existsSync(join(ander, 'src', 'main.ts'))) {
    throw new Error('Gebruik: npm run bench -- naast MAP [posten] [paginas] [opdrachten]')
  }
  const mappen = { ander, dit: WORTEL }
  const rijen: Rij[] = []
  const mislukt: Record<string, string> = {}
  for (const [naam, compare] of Object.entries(DELEN)) {
    if (delen.length > 0 && !delen.includes(naam)) continue
    try {
      rijen.push(...(await compare(mappen, omgeving, meld)))
    } catch (fout) {
      mislukt[naam] = String(fout)
      meld(`${naam} mislukt: ${String(fout)}`)
    }
  }
  const verslag = { machine: describeMachine(), rijen, mislukt }
  return `${JSON.stringify(verslag, null, 2)}\n\n${renderTabel(rijen)}\n`
}
