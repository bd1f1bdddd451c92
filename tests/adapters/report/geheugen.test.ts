import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it, onTestFinished } from 'vitest'
import type { Rapport } from '../../../src/app/ports/rapport.ts'
import { startDrukker } from '../../../src/compositie.ts'
import { readConfig } from '../../../src/config.ts'
import { maakProefrapport } from '../../hulp/rapport.ts'

const GEWOON = 45
/** `RAPPORTEN=500 npx vitest run --project unit tests/adapters/report/geheugen.test.ts` for the whole measurement. */
const AANTAL = Number(process.env.RAPPORTEN ?? GEWOON)
/** The first few load the compiler and the letters. */
const AANLOOP = 5
const MAX_GROEI_MB = 200

const readMb = (pid: number | 'self'): number => {
  try {
    const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kb) / 1024
  } catch {
    return 0
  }
}

setFlagsFromString('--expose-gc')
/** What nobody holds is no growth: beside many other tests it may lie here for long. */
const collect = runInNewContext('gc') as () => void

/** Memory of this process and of those it started, in MB. */
const readSamenMb = (): number => {
  const pids = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ')
  const eigen = pids.filter((pid) => pid !== '').map(Number)
  return eigen.reduce((som, pid) => som + readMb(pid), readMb('self'))
}

/** As large as that of a real plan; no two say the same, in any paragraph. */
const makeAnder = (rapport: Rapport, i: number): Rapport => {
  const hoofdstukken = Array.from({ length: 4 }, () => rapport.hoofdstukken).flat()
  const groot = { ...rapport, titel: `${rapport.titel} ${i}`, hoofdstukken }
  return JSON.parse(JSON.stringify(groot).replaceAll('"tekst":"', `"tekst":"Plan ${i}: `))
}

it.runIf(process.platform === 'linux')(
  `${AANTAL} verschillende rapporten laten het geheugen niet groeien`,
  async () => {
    const { vormen, close } = startDrukker(readConfig({}), () => undefined)
    onTestFinished(close)
    const rapport = maakProefrapport('motivering')
    let begin = 0
    let hoogste = 0
    for (let i = 0; i < AANTAL; i++) {
      await vormen.pdf(makeAnder(rapport, i))
      collect()
      if (i === AANLOOP) begin = readSamenMb()
      hoogste = Math.max(hoogste, readSamenMb())
    }
    const groei = { beginMb: Math.round(begin), groeiMb: Math.round(hoogste - begin) }
    if (AANTAL > GEWOON) process.stderr.write(`${JSON.stringify(groei)}\n`)
    expect(groei.groeiMb).toBeLessThan(MAX_GROEI_MB)
  },
  600_000,
)
