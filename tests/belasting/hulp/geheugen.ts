import { readdirSync, readFileSync } from 'node:fs'

/** Memory of a service in MB, as the system counts what stands in it (RSS). */
export interface Geheugen {
  readonly hoofd: number
  /** The largest of the processes that assess. */
  readonly werker: number
  /** The largest of the processes that make reports. */
  readonly drukker: number
  /** Of all together. */
  readonly samen: number
}

const MB = 1_048_576
const PAGINA = 4_096

interface Proces {
  readonly pid: number
  readonly ouder: number
  readonly opdracht: string
  readonly mb: number
}

/** Linux only; a process may have ended meanwhile. */
const readProces = (pid: number): Proces | undefined => {
  try {
    const [, na = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[A-Z] )/)
    const [, paginas = ''] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')
    return {
      pid,
      ouder: Number(na.split(' ')[1]),
      opdracht: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
      mb: (Number(paginas) * PAGINA) / MB,
    }
  } catch {
    return undefined
  }
}

const listProcessen = (): readonly Proces[] =>
  readdirSync('/proc')
    .filter((naam) => /^\d+$/.test(naam))
    .flatMap((naam) => readProces(Number(naam)) ?? [])

/** What the process and those that it started take now. */
export const readGeheugen = (pid: number): Geheugen => {
  const alle = listProcessen()
  const hoofd = alle.find((proces) => proces.pid === pid)?.mb ?? 0
  const kinderen = alle.filter(({ ouder }) => ouder === pid)
  const largest = (bestand: string) =>
    Math.max(0, ...kinderen.filter((k) => k.opdracht.includes(bestand)).map(({ mb }) => mb))
  return {
    hoofd,
    werker: largest('werker.ts'),
    drukker: largest('drukker.ts'),
    samen: kinderen.reduce((som, { mb }) => som + mb, hoofd),
  }
}

/** At a moment, in seconds since the watching began. */
export interface Peil extends Geheugen {
  readonly s: number
}

export interface Geheugenwacht {
  readonly peilen: readonly Peil[]
  /** The most that each took. */
  readonly top: () => Geheugen
  readonly stop: () => void
}

/** Looks at the memory again and again. */
export const watchGeheugen = (pid: number, elkeMs = 500): Geheugenwacht => {
  const begin = performance.now()
  const peilen: Peil[] = []
  const look = () => peilen.push({ s: (performance.now() - begin) / 1_000, ...readGeheugen(pid) })
  const wekker = setInterval(look, elkeMs)
  const most = (deel: keyof Geheugen) =>
    Math.round(peilen.reduce((meest, peil) => Math.max(meest, peil[deel]), 0))
  return {
    peilen,
    top: () => ({
      hoofd: most('hoofd'),
      werker: most('werker'),
      drukker: most('drukker'),
      samen: most('samen'),
    }),
    stop: () => {
      clearInterval(wekker)
      look()
    },
  }
}

/** By least squares: how much `y` grows for each unit of `x`. */
export const slopeOf = (punten: readonly (readonly [x: number, y: number])[]): number => {
  const mean = (getallen: readonly number[]) =>
    getallen.reduce((som, getal) => som + getal, 0) / getallen.length
  const mx = mean(punten.map(([x]) => x))
  const my = mean(punten.map(([, y]) => y))
  const [boven, onder] = punten.reduce(
    ([b, o], [x, y]) => [b + (x - mx) * (y - my), o + (x - mx) ** 2],
    [0, 0],
  )
  return onder === 0 ? 0 : boven / onder
}
