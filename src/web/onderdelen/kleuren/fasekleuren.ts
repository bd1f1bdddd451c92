/** Colours of the phases on the map and in its legend, apart for the colour-blind (Okabe and Ito); after the last the first again. */
const FASEKLEUREN = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00'] as const

/** The colour of a phase; of a part without a phase when it is undefined. */
export const colourOfFase = (fase: number | undefined): string =>
  FASEKLEUREN[((fase ?? 1) - 1) % FASEKLEUREN.length] ?? FASEKLEUREN[0]
