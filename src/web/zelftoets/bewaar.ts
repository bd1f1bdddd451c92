import type { Context } from 'hono'
import { type Antwoorden, beantwoordZelftoets } from '../../app/zelftoets.ts'
import { AppError } from '../../domain/errors.ts'
import type { Feit } from '../../domain/feit.ts'
import { isDubbel, readNummer, type Velden, wordFout } from '../formulier.ts'
import type { Veldfout } from '../onderdelen/fouten.tsx'
import type { Kamer } from './kamer.ts'

export const readVersie = (velden: Velden): number => readNummer(velden, 'versie')

const DUBBEL = 'U vulde iets in en koos ook "Weet ik niet". Kies één van de twee.'

/** Keeps the answers and goes on, or shows what is wrong with them. */
export const storeAntwoorden = async (
  { omgeving, lees, boekOf, padOf }: Kamer,
  c: Context,
  {
    velden,
    antwoorden,
    showFouten,
  }: {
    readonly velden: Velden
    readonly antwoorden: Antwoorden
    readonly showFouten: (fouten: readonly Veldfout[]) => Response
  },
): Promise<Response> => {
  const catalogus = boekOf((await lees(c)).beoordeling).feiten
  const dubbel = Object.keys(antwoorden).filter((id) => isDubbel(catalogus.get(id) as Feit, velden))
  if (dubbel.length > 0) return showFouten(dubbel.map((veld) => ({ veld, melding: DUBBEL })))
  const verder = () => c.redirect(padOf(c), 303)
  try {
    const versie = readVersie(velden)
    await beantwoordZelftoets(omgeving, c.req.param('sleutel') ?? '', { versie, antwoorden })
    return verder()
  } catch (fout) {
    // A second click on the same button: the first one already counted.
    if (fout instanceof AppError && fout.code === 'gewijzigd') return verder()
    if (!(fout instanceof AppError) || fout.code !== 'ongeldige_invoer') throw fout
    return showFouten(
      fout.fouten.map(({ pointer, melding }) => {
        const veld = pointer.split('/')[2] ?? ''
        return { veld, melding: wordFout(catalogus.get(veld), melding) }
      }),
    )
  }
}
