/** So many parts and phases a large development has. */
export const DELEN = 30
export const FASEN = 4

const GRADEN_PER_DEEL = [0.00075, 0.00045] as const

/** A square of some 45 m, the parts in rows of six beside each other in the Havenkwartier; coordinates in CRS84. */
const square = (nummer: number) => {
  const x = 6.5785 + (nummer % 6) * GRADEN_PER_DEEL[0]
  const y = 53.0015 + Math.floor(nummer / 6) * GRADEN_PER_DEEL[1]
  const [dx, dy] = [0.00067, 0.0004]
  const ring = [
    [x, y],
    [x + dx, y],
    [x + dx, y + dy],
    [x, y + dy],
    [x, y],
  ]
  return {
    type: 'Polygon',
    coordinates: [ring.map((punt) => punt.map((n) => Number(n.toFixed(6))))],
  }
}

const SOORTEN = [['wonen', 'sloop'], ['wonen'], ['kantoor'], ['natuur'], ['bedrijf']] as const

/** A made-up development of thirty parts in four phases. With `sloop` every part says what is demolished. */
export const makeGrootPlan = ({
  naam,
  sloop,
}: {
  readonly naam: string
  readonly sloop: boolean
}) => ({
  naam,
  feiten: {},
  delen: Array.from({ length: DELEN }, (_, i) => {
    const activiteiten = SOORTEN[i % SOORTEN.length] ?? ['wonen']
    const woont = (activiteiten as readonly string[]).includes('wonen')
    return {
      id: `veld-${i + 1}`,
      naam: i === 4 ? '=Kade, "noord"' : i === 5 ? "'t Veld; zuid" : `Veld ${i + 1}`,
      fase: 1 + (i % FASEN),
      locatie: square(i),
      feiten: {
        activiteiten,
        functieOud: 'leegstand',
        ...(woont && { woningenNieuw: 10 + i, sociaalHuurAantal: 3, bouwhoogteM: 12.5 }),
        ...(sloop && { woningenGesloopt: activiteiten.length > 1 ? 2 : 0 }),
        ...(i % 7 === 0 && { aardgasvrij: true }),
        ...(i % 9 === 0 && { bomenGekapt: 'onbekend_bij_initiatiefnemer' }),
      },
    }
  }),
})
