import { AppError } from '../../domain/errors.ts'
import { MAX_DIEPTE } from './bouwfout.ts'

const AANHALING = 34
const KOMMA = 44
const LIJST = 91
const ONTSNAPPING = 92
const LIJST_UIT = 93
const OBJECT = 123
const OBJECT_UIT = 125
/** The highest code that JSON takes for white space. */
const SPATIE = 32

/** Looks at JSON while it comes in, a piece at a time. Throws AppError at the first thing that is too much. */
export type Teller = (stuk: Uint8Array) => void

/**
 * Counts the values in JSON and how deep they are nested, before anything is parsed: 48 MB of empty lists costs
 * gigabytes once it is. The bytes of JSON's own signs occur nowhere else in UTF-8, so that a piece may end anywhere.
 */
export const createJsonteller = (maximum: number): Teller => {
  let inTekst = false
  let ontsnapt = false
  /** Nothing was seen yet of the list or object that was opened last. */
  let leeg = true
  let diepte = 0
  let waarden = 0
  const count = () => {
    waarden += 1
    if (waarden > maximum) throw new AppError('te_veel_onderdelen', { maximum, wat: 'waarden' })
  }
  return (stuk) => {
    for (let i = 0; i < stuk.length; i++) {
      const teken = stuk[i] as number
      if (inTekst) {
        if (ontsnapt) ontsnapt = false
        else if (teken === ONTSNAPPING) ontsnapt = true
        else if (teken === AANHALING) inTekst = false
        continue
      }
      if (teken <= SPATIE) continue
      const uit = teken === LIJST_UIT || teken === OBJECT_UIT
      if (leeg && !uit) count()
      leeg = false
      if (teken === AANHALING) inTekst = true
      else if (teken === KOMMA) count()
      else if (uit) diepte -= 1
      else if (teken === LIJST || teken === OBJECT) {
        diepte += 1
        leeg = true
        if (diepte > MAX_DIEPTE) {
          const reden = `de inhoud is dieper genest dan ${MAX_DIEPTE} niveaus.`
          throw new AppError('ongeldige_json', { reden })
        }
      }
    }
  }
}
