import { ringsOf, simplifyRing } from '../../../app/rapport/schets/schets-vorm.ts'
import { rememberPerBoek } from '../../../app/regelboek/per-regelboek.ts'
import type { Gebied, GeometrieRd } from '../../../domain/model/gebied.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { boundsOf } from '../../../domain/plaats/omhullende.ts'
import { escapeXml } from '../kamer/xml.ts'

/** Width of the picture, px, and what nobody would see missing. */
const BREEDTE = 720
const RAND = 12
const TOLERANTIE_PX = 0.4

const round = (getal: number) => Math.round(getal * 10) / 10

/** The municipality with the outlines of all profiles, and how to draw something else on it. */
const makeOndergrond = ({ werkingsgebied, gebieden, visie }: Regelboek) => {
  const { minX, minY, maxX, maxY } = boundsOf(werkingsgebied)
  const schaal = (BREEDTE - 2 * RAND) / (maxX - minX)
  const hoogte = Math.ceil((maxY - minY) * schaal) + 2 * RAND
  const path = (geometrie: GeometrieRd): string =>
    ringsOf(geometrie)
      .map((ring) =>
        simplifyRing(
          ring.map(([x, y]) => [RAND + (x - minX) * schaal, RAND + (maxY - y) * schaal]),
          TOLERANTIE_PX,
        ),
      )
      .map((ring) => `M${ring.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`)
      .join('')
  const randen = gebieden
    .filter(({ soort }) => visie.soorten[soort]?.profiel)
    .map(({ geometrie }) => `<path d="${path(geometrie)}" fill="none" stroke="#76858e"/>`)
  return {
    hoogte,
    path,
    vorm: `<path d="${path(werkingsgebied)}" fill="#f2f4f3" stroke="#1b2a38" stroke-width="1.5"/>${randen.join('')}`,
  }
}

const ondergrond = rememberPerBoek(makeOndergrond)

/** Where an area lies in the municipality, for who has no map; without an area the outlines of all. */
export const drawGebieden = (boek: Regelboek, nu: Date, gebied?: Gebied): string => {
  const { hoogte, path, vorm } = ondergrond(boek, nu)
  const titel = gebied
    ? `${gebied.naam} in de gemeente, een illustratie`
    : 'De gebieden van de gemeente, een illustratie'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="nl" width="${BREEDTE}" height="${hoogte}" viewBox="0 0 ${BREEDTE} ${hoogte}" role="img" aria-labelledby="titel omschrijving">`,
    `<title id="titel">${escapeXml(titel)}</title>`,
    '<desc id="omschrijving">De grenzen zijn eigen tekening, geen kaart van de gemeente. Het noorden is boven.</desc>',
    `<rect width="100%" height="100%" fill="#fff"/>${vorm}`,
    gebied
      ? `<path d="${path(gebied.geometrie)}" fill="#00543c" fill-opacity="0.35" fill-rule="evenodd" stroke="#00543c" stroke-width="3"/>`
      : '',
    '</svg>',
  ].join('')
}
