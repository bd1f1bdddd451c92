import type { Vindplaats } from '../../../domain/gezondheid/bevinding.ts'
import type { Boek } from '../lezen/boek.ts'
import { type Bestand, type Pad, placeIn } from '../lezen/document.ts'
import { oordeelFeit } from './oordelen.ts'

interface Gericht {
  readonly bestand: Bestand
  readonly pad: Pad
  readonly sleutel?: boolean
}

const format = ({ bestand, pad, sleutel = false }: Gericht): string =>
  placeIn(bestand, pad, sleutel)

/** Turns a place in the rulebook into `file:line:column`. */
export const createVindplaatsen = (boek: Boek): ((plek: Vindplaats) => string) => {
  const regels = new Map(boek.regels.map(({ waarde, bestand }) => [waarde.id, bestand]))
  const gevallen = new Map(boek.gevallen.map(({ waarde, bestand }) => [waarde.regel, bestand]))
  const oordelen = new Map([...regels].map(([id, bestand]) => [oordeelFeit(id), bestand]))
  const gebieden = new Map(boek.gebieden.map(({ waarde, bestand }) => [waarde.id, bestand]))
  const spanningen = boek.spanningen.waarde.map(({ id }) => id)
  const begin = { bestand: boek.visie.bestand, pad: [] }
  const aim = ({ soort, id, pad }: Vindplaats): Gericht => {
    const sleutel = pad.length === 0
    switch (soort) {
      case 'regel': {
        const bestand = regels.get(id)
        return bestand ? { bestand, pad } : begin
      }
      case 'geval': {
        const bestand = gevallen.get(id)
        return bestand ? { bestand, pad: ['gevallen', ...pad] } : begin
      }
      case 'voorwaarde':
        return { bestand: boek.voorwaarden.bestand, pad: [id, ...pad], sleutel }
      case 'spanning':
        return { bestand: boek.spanningen.bestand, pad: [spanningen.indexOf(id), ...pad] }
      case 'gebied': {
        const bestand = gebieden.get(id)
        return bestand ? { bestand, pad } : begin
      }
      case 'gebiedssoort':
        return { bestand: boek.visie.bestand, pad: ['soorten', id, ...pad], sleutel }
      case 'principe':
        return { bestand: boek.begrippen.bestand, pad: ['principes', id], sleutel }
      case 'feit': {
        // The fact of an open norm stands in its rule, as the question.
        const norm = oordelen.get(id)
        const eigen = id in boek.feiten.waarde
        return norm && !eigen
          ? { bestand: norm, pad: ['beoordeling'] }
          : { bestand: boek.feiten.bestand, pad: [id, ...pad], sleutel }
      }
    }
  }
  return (plek) => format(aim(plek))
}
