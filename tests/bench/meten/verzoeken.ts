import { toLonLat } from '../../../src/adapters/geo/crs.ts'
import { readInvoer } from '../../../src/app/invoer/read-invoer.ts'
import type { Omgeving } from '../../../src/app/omgeving.ts'
import { AppError } from '../../../src/domain/errors.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { boundsOf } from '../../../src/domain/plaats/omhullende.ts'
import { pickWaarde } from '../kern/feiten.ts'
import { collectGrenzen, type Grenzen } from '../kern/grenzen.ts'
import { createToeval, type Toeval } from './toeval.ts'

/** A body as a caller sends it. */
export interface Verzoek {
  readonly naam: string
  readonly [veld: string]: unknown
}

/** A rectangle of 20 to 220 m somewhere in the box of an area, in RD. */
export const drawPlek = ({ gebieden }: Regelboek, toeval: Toeval): [number, number][] => {
  const { minX, minY, maxX, maxY } = boundsOf(toeval.kies(gebieden).geometrie)
  const x = Math.round(minX + toeval.next() * (maxX - minX))
  const y = Math.round(minY + toeval.next() * (maxY - minY))
  const [b, h] = [toeval.geheel(20, 220), toeval.geheel(20, 220)]
  return [
    [x, y],
    [x + b, y],
    [x + b, y + h],
    [x, y + h],
    [x, y],
  ]
}

/** What an initiator could state: the activities, and each other fact with a chance of one in three. */
export const pickFeiten = (
  { feiten }: Regelboek,
  grenzen: Grenzen,
  toeval: Toeval,
): Record<string, FeitWaarde> =>
  Object.fromEntries(
    [...feiten.values()]
      .filter(({ herkomst }) => herkomst === 'initiatief')
      .filter(({ id }) => id === 'activiteiten' || toeval.kans(1 / 3))
      .map((feit) => [feit.id, pickWaarde(feit, grenzen, toeval)]),
  )

const isAccepted = (omgeving: Omgeving, verzoek: Verzoek): boolean => {
  try {
    readInvoer({ inhoud: verzoek, mag: { alsBehandelaar: false, concept: true } }, omgeving)
    return true
  } catch (fout) {
    if (fout instanceof AppError) return false
    throw fout
  }
}

/** Valid requests in CRS84, the same in every run; drawn ones that the service refuses are left out. */
export const createVerzoeken = (omgeving: Omgeving, aantal: number): readonly Verzoek[] => {
  const regelboek = omgeving.boeken.all[0]?.regelboek
  if (!regelboek) throw new Error('No rulebook is loaded')
  const toeval = createToeval(592)
  const grenzen = collectGrenzen(
    regelboek.regels.flatMap(({ versies }) =>
      versies.flatMap(({ voldoetAls }) => (voldoetAls ? [voldoetAls] : [])),
    ),
  )
  const verzoeken: Verzoek[] = []
  for (let poging = 0; poging < aantal * 50 && verzoeken.length < aantal; poging++) {
    const verzoek = {
      naam: `Proefinitiatief ${verzoeken.length + 1}`,
      locatie: {
        type: 'Polygon',
        coordinates: [drawPlek(regelboek, toeval).map(([x, y]) => toLonLat([x, y]))],
      },
      feiten: pickFeiten(regelboek, grenzen, toeval),
    }
    if (isAccepted(omgeving, verzoek)) verzoeken.push(verzoek)
  }
  if (verzoeken.length < aantal) throw new Error(`Only ${verzoeken.length} valid requests`)
  return verzoeken
}
