import type { PlekAntwoord, PlekkenAntwoord } from '../../domain/model/antwoord/plek.ts'
import { kop, punt } from './rapport-vorm.ts'
import { wrap } from './regelval.ts'

const renderPlek = ({ naam, omschrijving, midden, straal, id }: PlekAntwoord) => {
  const [x = 0, y = 0] = midden?.coordinates ?? []
  const waar = midden === undefined ? '' : ` RD ${Math.round(x)} ${Math.round(y)}`
  const rond = straal === 0 ? '' : `, ergens binnen ${straal} m`
  return punt(`${naam}, ${omschrijving}:${waar}${rond} [${id}]`)
}

/** What was found, and where it comes from. */
export const renderPlekken = ({ melding, plekken, bronnen }: PlekkenAntwoord): string =>
  [
    ...(melding ? wrap(melding) : []),
    ...plekken.flatMap(renderPlek),
    ...kop(
      'Bronnen',
      bronnen
        .filter(({ id }) => plekken.some(({ bron }) => bron === id))
        .flatMap(({ titel, vermelding, licentie, stand }) =>
          punt(`${titel}, ${stand}: ${vermelding} (${licentie})`),
        ),
    ),
  ].join('\n')
