const DAG_MS = 86_400_000

const parse = (datum: string): number => Date.parse(`${datum}T00:00:00Z`)
const write = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** ISO instant (UTC), so many days of 24 hours later. */
export const instantLater = (nu: Date, dagen: number): string =>
  new Date(nu.getTime() + dagen * DAG_MS).toISOString()

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

const KONINGSDAG = '04-27'
const VAST = ['01-01', '05-05', '12-25', '12-26']
/** Days after Easter: Good Friday, Easter Monday, Ascension, Whit Monday. */
const ROND_PASEN = [-2, 1, 39, 50]

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
const easterOf = (jaar: number): string => {
  const a = jaar % 19
  const b = Math.trunc(jaar / 100)
  const c = jaar % 100
  const h =
    (19 * a + b - Math.trunc(b / 4) - Math.trunc((b - Math.trunc((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.trunc(c / 4) - h - (c % 4)) % 7
  const m = Math.trunc((a + 11 * h + 22 * l) / 451)
  const dag = h + l - 7 * m + 114
  return `${jaar}-${String(Math.trunc(dag / 31)).padStart(2, '0')}-${String((dag % 31) + 1).padStart(2, '0')}`
}

/** The King's birthday is kept on the Saturday when it falls on a Sunday. */
const kingsDayOf = (jaar: number): string => {
  const dag = `${jaar}-${KONINGSDAG}`
  return weekdagVan(dag) === 0 ? addDagen(dag, -1) : dag
}

/**
 * The generally recognised holidays of a year and Good Friday, which counts as one (Algemene
 * termijnenwet art. 3), as ISO dates.
 */
export const feestdagenVan = (jaar: number): readonly string[] => {
  const pasen = easterOf(jaar)
  return [
    ...VAST.map((dag) => `${jaar}-${dag}`),
    kingsDayOf(jaar),
    ...ROND_PASEN.map((dagen) => addDagen(pasen, dagen)),
  ].toSorted()
}
