const TOT_TWINTIG = [
  ...['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'],
  ...['tien', 'elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien'],
  ...['achttien', 'negentien'],
]
const TIENTALLEN = [
  ...['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'],
]
/** Numbers below this are written as one word. */
const TOT = 1_000

const writeTot100 = (getal: number): string => {
  const tiental = TIENTALLEN[Math.floor(getal / 10) - 2]
  if (tiental === undefined) return TOT_TWINTIG[getal] ?? ''
  return getal % 10 === 0 ? tiental : `${TOT_TWINTIG[getal % 10]}en${tiental}`
}

const write = (getal: number): string => {
  if (getal < 100) return writeTot100(getal)
  const honderd = `${getal < 200 ? '' : TOT_TWINTIG[Math.floor(getal / 100)]}honderd`
  return getal % 100 === 0 ? honderd : `${honderd}${writeTot100(getal % 100)}`
}

/** Whole numbers by their Dutch word, without accents and in lower case: from "twee", for "een" is mostly no number. */
export const GETALWOORDEN: ReadonlyMap<string, number> = new Map(
  Array.from({ length: TOT - 2 }, (_, i) => [write(i + 2), i + 2] as const),
)
