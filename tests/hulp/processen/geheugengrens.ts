import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'

/** A limit on the memory of a process and all that it starts, as a container has. */
export interface Geheugengrens {
  /** Puts this process, and what it starts from then on, under the limit. */
  readonly add: (pid: number) => void
  /** Most that they took together, in bytes, what files are kept in memory counted. */
  readonly readHoogste: () => number
  readonly remove: () => void
}

/** How the two versions of cgroups call it. */
const SOORTEN = [
  {
    wortel: '/sys/fs/cgroup/memory',
    grens: 'memory.limit_in_bytes',
    hoogste: 'memory.max_usage_in_bytes',
  },
  { wortel: '/sys/fs/cgroup', grens: 'memory.max', hoogste: 'memory.peak' },
]

/** Undefined where we may not make one: that takes root, and a machine that lets it. */
export const makeGeheugengrens = (bytes: number): Geheugengrens | undefined => {
  for (const { wortel, grens, hoogste } of SOORTEN) {
    const map = `${wortel}/visietoets-proef-${process.pid}`
    try {
      mkdirSync(map)
    } catch {
      continue
    }
    try {
      writeFileSync(`${map}/${grens}`, String(bytes))
      return {
        add: (pid) => writeFileSync(`${map}/cgroup.procs`, String(pid)),
        readHoogste: () => Number(readFileSync(`${map}/${hoogste}`, 'utf8')),
        remove: () => rmdirSync(map),
      }
    } catch {
      rmdirSync(map)
    }
  }
  return undefined
}
