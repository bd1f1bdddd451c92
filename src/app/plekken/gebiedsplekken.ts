import type { Gebied } from '../../domain/model/gebied.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { boundsOf } from '../../domain/plaats/omhullende.ts'
import type { BekendePlek, Kaartbron, Plekkenlijst } from '../ports/zoeken.ts'

type Visieboek = Pick<Regelboek, 'gebieden' | 'visie'>

const sourceOf = ({ visie }: Visieboek): Kaartbron => ({
  id: 'visie',
  titel: 'Gebieden van de visie',
  maker: 'Visietoets',
  vermelding: `Visietoets, naar ${visie.titel}; een illustratie, geen kaart van de gemeente`,
  licentie: 'EUPL-1.2',
  stand: visie.versie,
  opKaart: false,
})

/** The circle that its corners lie in. */
const describeGebied = ({ id, naam, geometrie }: Gebied): BekendePlek => {
  const { minX, minY, maxX, maxY } = boundsOf(geometrie)
  return {
    id: `gebied-${id}`,
    naam,
    soort: 'gebied',
    omschrijving: 'gebied uit de visie',
    midden: [Math.round((minX + maxX) / 2), Math.round((minY + maxY) / 2)],
    straal: Math.ceil(Math.hypot(maxX - minX, maxY - minY) / 2),
    bron: 'visie',
  }
}

const lijsten = new WeakMap<Plekkenlijst, WeakMap<Visieboek['gebieden'], Plekkenlijst>>()

/**
 * The same list with the areas of the vision that have a name of their own: people are told them, and look for them. The
 * same list each time, so that it is read once.
 */
export const withGebieden = (lijst: Plekkenlijst, boek: Visieboek): Plekkenlijst => {
  const perBoek = lijsten.get(lijst) ?? new WeakMap<Visieboek['gebieden'], Plekkenlijst>()
  lijsten.set(lijst, perBoek)
  const bekend = perBoek.get(boek.gebieden)
  if (bekend) return bekend
  const namen = new Set(lijst.plekken.map(({ naam }) => naam.toLowerCase()))
  const gebieden = boek.gebieden.filter(({ naam }) => !namen.has(naam.toLowerCase()))
  const samen = {
    ...lijst,
    plekken: [...lijst.plekken, ...gebieden.map(describeGebied)],
    bronnen: [...lijst.bronnen, sourceOf(boek)],
  }
  perBoek.set(boek.gebieden, samen)
  return samen
}
