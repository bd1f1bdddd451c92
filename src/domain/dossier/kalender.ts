const DAG_MS = 86_400_000

const parse = (datum: string): number => Date.parse(`${datum}T00:00:00Z`)
const write = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** ISO calendar dates in and out; negative goes back. */
export const addDagen = (datum: string, dagen: number): string =>
  write(parse(datum) + dagen * DAG_MS)

/** The same day some months later; the last of the month when that month is shorter. */
export const addMaanden = (datum: string, maanden: number): string => {
  const [jaar = 0, maand = 1, dag = 1] = datum.split('-').map(Number)
  const eerste = Date.UTC(jaar, maand - 1 + maanden, 1)
  const laatste = Date.UTC(jaar, maand + maanden, 0)
  return write(Math.min(eerste + (dag - 1) * DAG_MS, laatste))
}

/** Sunday is 0, Saturday 6. */
export const weekdagVan = (datum: string): number => new Date(parse(datum)).getUTCDay()

/** Days from the first to the second; negative when the second is earlier. */
export const dagenTussen = (van: string, tot: string): number =>
  Math.round((parse(tot) - parse(van)) / DAG_MS)
