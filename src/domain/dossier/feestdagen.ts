import { addDagen, weekdagVan } from './kalender.ts'

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
