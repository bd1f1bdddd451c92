import type { Zoekopdracht } from '../../../app/kaart/geschiktheid.ts'
import type { AppError } from '../../../domain/errors.ts'
import { ACTIVITEITEN, type FeitWaarde } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { allOf, readHeel, type Velden, wordFout } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { textOf } from '../../shared/inzending.ts'
import { listDubbel, listOpgaven, readFeiten } from '../kamer/feitvelden.ts'

/** Of the address, not of what is looked for. */
const VAN_DE_BLIK = ['volgorde', 'stand', 'pagina']

const GEEN_ACTIVITEIT: Veldfout = {
  veld: ACTIVITEITEN,
  melding: 'Kies ten minste één ding waarvoor u een plek zoekt.',
}

/** What can be looked for: not what only a municipality judges. */
export const listZoekvragen = (boek: Regelboek) =>
  listOpgaven(boek).filter(({ herkomst }) => herkomst === 'initiatief')

const readCel = (velden: Velden): { readonly celM?: unknown } => {
  if (allOf(velden, 'plekken')[0] !== 'raster') return {}
  return { celM: readHeel(textOf(velden, 'celM').replace('.', '')) }
}

/** What was filled in, as an address. */
export const toQuery = (velden: Velden): string => {
  const paren = Object.keys(velden)
    .filter((naam) => naam !== 'id' && !VAN_DE_BLIK.includes(naam))
    .flatMap((naam) => allOf(velden, naam).map((waarde): [string, string] => [naam, waarde]))
  return new URLSearchParams(paren).toString()
}

/** What was filled in, and what is wrong with it. */
export const readOpdracht = (
  boek: Regelboek,
  velden: Velden,
): { readonly opdracht: Zoekopdracht; readonly fouten: readonly Veldfout[] } => {
  const alle = readFeiten(boek, velden)
  const feiten = Object.fromEntries(
    listZoekvragen(boek).flatMap(({ id }): [string, FeitWaarde][] => {
      const waarde = alle[id]
      return waarde === undefined ? [] : [[id, waarde]]
    }),
  )
  const leeg = feiten[ACTIVITEITEN] === undefined ? [GEEN_ACTIVITEIT] : []
  return {
    opdracht: { feiten, ...readCel(velden) },
    fouten: [...leeg, ...listDubbel(boek, velden)],
  }
}

/** Each fault at the question that it is about. */
export const toFouten =
  ({ feiten }: Regelboek) =>
  (fout: AppError): readonly Veldfout[] =>
    fout.fouten.map(({ pointer, melding }) => {
      if (pointer.startsWith('/raster')) {
        return { veld: 'celM', melding: melding.replace('"raster.celM"', 'De zijde van een cel') }
      }
      const feit = feiten.get(pointer.split('/').at(-1) ?? '')
      return feit
        ? { veld: feit.id, melding: `${feit.label}: ${wordFout(feit, melding)}` }
        : { veld: ACTIVITEITEN, melding }
    })
