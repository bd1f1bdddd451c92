import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Toeval } from '../meten/toeval.ts'
import { dezeWaarden, type Grenzen } from './grenzen.ts'

const pickGetal = (feit: Feit, grenzen: Grenzen, toeval: Toeval): number => {
  const laagst = feit.min ?? 0
  const hoogst = feit.max ?? 1_000
  const rond = (getal: number) => (feit.geheel ? Math.round(getal) : Math.round(getal * 10) / 10)
  const keerpunten = dezeWaarden(grenzen, feit.id).filter((g) => typeof g === 'number')
  if (keerpunten.length === 0 || toeval.kans(0.3)) {
    return rond(laagst + toeval.next() * (hoogst - laagst))
  }
  const bij = toeval.kies(keerpunten) + toeval.kies([-1, 0, 1])
  return Math.min(hoogst, Math.max(laagst, rond(bij)))
}

/** A value within the bounds of the catalogue; numbers often lie at a boundary that some rule names. */
export const pickWaarde = (feit: Feit, grenzen: Grenzen, toeval: Toeval): FeitWaarde => {
  const waarden = feit.waarden ?? []
  switch (feit.type) {
    case 'getal':
      return pickGetal(feit, grenzen, toeval)
    case 'janee':
      return toeval.kans(0.5)
    case 'keuze':
      return toeval.kies(waarden)
    case 'meerkeuze':
      return [...new Set(Array.from({ length: toeval.geheel(1, 3) }, () => toeval.kies(waarden)))]
    case 'datum':
      return `20${toeval.geheel(20, 30)}-0${toeval.geheel(1, 9)}-1${toeval.geheel(0, 9)}`
  }
}
