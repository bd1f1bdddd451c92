import { joinEn } from '../../domain/tekst.ts'
import type { Plekkenlijst } from '../ports/zoeken.ts'

/** Whom to name under a map or a list, in one line a licence. */
export const sayBronnen = ({ bronnen }: Plekkenlijst): readonly string[] =>
  [...Map.groupBy(bronnen, ({ vermelding, licentie }) => `${vermelding} (${licentie})`)].map(
    ([wie, delen]) => {
      const titels = joinEn(delen.map(({ titel, stand }) => `${titel.toLowerCase()} ${stand}`))
      const bewerking = delen.flatMap((deel) => deel.bewerking ?? [])
      return `${titels}: ${wie}${bewerking.length > 0 ? `; ${bewerking.join('; ')}` : ''}.`
    },
  )

/** The makers alone, of the map or of the names as well: what stands in sight. */
export const sayMakers = ({ bronnen }: Plekkenlijst, alleenKaart = false): string =>
  joinEn([
    ...new Set(bronnen.filter(({ opKaart }) => opKaart || !alleenKaart).map(({ maker }) => maker)),
  ])
