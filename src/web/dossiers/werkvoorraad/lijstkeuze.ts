import type { Context } from 'hono'
import {
  type Filter,
  parseFilter,
  VAN_MIJ,
  VAN_NIEMAND,
  writeFilter,
} from '../../../app/werkvoorraad/filter.ts'
import { createKoekje } from '../../toegang/koekje.ts'

/** A working day. */
const MAX_AGE_S = 36_000

/** What of a choice is kept in the browser: no text that was typed, and no name of a colleague. */
const withoutTekst = ({ naam: _, van, ...rest }: Filter): Filter => ({
  ...rest,
  ...((van === VAN_MIJ || van === VAN_NIEMAND) && { van }),
})

/** The choice with which this officer works through the list, so that the next case is one of those. */
export const createLijstkeuze = (overHttps: boolean) => {
  const naam = 'visietoets_lijst'
  const koekje = createKoekje({ naam, sameSite: 'Strict', maxAge: MAX_AGE_S, overHttps })
  return {
    keep: (c: Context, filter: Filter): void => {
      const keuze = `${writeFilter(withoutTekst(filter))}`
      if (keuze !== '') koekje.write(c, keuze)
      else if (koekje.read(c) !== undefined) koekje.remove(c)
    },
    read: (c: Context): Filter => withoutTekst(parseFilter(koekje.read(c) ?? '')),
  }
}
