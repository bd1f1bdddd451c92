import type { Geval, RegelDefinitie } from '../model/regel.ts'
import type { Regelboek } from '../model/regelboek.ts'
import type { Voorwaarde } from '../model/voorwaarde.ts'
import { compileRegelboek } from '../regeltaal/regelwerk.ts'
import { createKiller, without } from './killer.ts'
import { mutateVoorwaarde } from './mutanten.ts'
import { createOplosser } from './oplosser.ts'
import { type Mutatiescore, type Overlever, scoreOf } from './score.ts'
import { compareRegels, type Verschil } from './verschil.ts'

const names = (voorwaarde: Voorwaarde): readonly string[] => {
  if ('all' in voorwaarde) return voorwaarde.all.flatMap(names)
  if ('any' in voorwaarde) return voorwaarde.any.flatMap(names)
  if ('not' in voorwaarde) return names(voorwaarde.not)
  return 'condition' in voorwaarde ? [voorwaarde.condition] : []
}

/** The rules that name a condition, themselves or through another named one. */
const usersOf = (boek: Regelboek, naam: string): readonly RegelDefinitie[] => {
  const dragend = new Set([naam])
  for (let groei = 0; groei !== dragend.size; ) {
    groei = dragend.size
    for (const [ander, deel] of boek.voorwaarden) {
      if (names(deel).some((genoemd) => dragend.has(genoemd))) dragend.add(ander)
    }
  }
  return boek.regels.filter(({ versies }) =>
    versies.some(({ geldtVoor, voldoetAls }) =>
      [geldtVoor, voldoetAls].some(
        (deel) => deel && names(deel).some((genoemd) => dragend.has(genoemd)),
      ),
    ),
  )
}

/** The mutation score of one named condition over the cases of every rule that uses it. */
export const scoreVoorwaarde = (
  boek: Regelboek,
  naam: string,
  gevallen: ReadonlyMap<string, readonly Geval[]>,
): Mutatiescore => {
  const bron = boek.voorwaarden.get(naam) as Voorwaarde
  const killers = usersOf(boek, naam).map((regel) => ({
    regel,
    kill: createKiller(boek, regel, gevallen.get(regel.id) ?? []),
  }))
  // Named by spanningen and facts only: those have no cases, so nothing can be said of them.
  const mutanten = killers.length > 0 ? mutateVoorwaarde(bron, (id) => boek.feiten.get(id)) : []
  const uitslagen = mutanten.map(({ pad, soort, voorwaarde }) => {
    const overlever: Overlever = { pad, soort }
    const voorwaarden = new Map(boek.voorwaarden).set(naam, voorwaarde)
    const dood = killers.some(({ regel, kill }) => kill([regel], voorwaarden).size > 0)
    if (dood) return { overlever, verschil: 'gedood' as const }
    return { overlever, verschil: compareVoorwaarden(boek, bron, voorwaarde) }
  })
  return scoreOf({ id: naam, bron: 'voorwaarde' }, uitslagen)
}

const compareVoorwaarden = (boek: Regelboek, een: Voorwaarde, ander: Voorwaarde): Verschil => {
  const { geldigVan, beschikbaarVan } = boek.visie
  const [model] = boek.regels
  if (!model) return { uit: 'anders' }
  const regel = (id: string, voldoetAls: Voorwaarde): RegelDefinitie => ({
    ...model,
    id,
    versies: [{ geldigVan, voldoetAls }],
  })
  const delen = [regel('een', een), regel('ander', ander)]
  const werk = compileRegelboek(without(boek, delen), {
    geldigOp: geldigVan,
    beschikbaarOp: beschikbaarVan,
  })
  const [a, b] = werk.regels
  return a && b ? compareRegels(werk, createOplosser(werk), a, b) : { uit: 'anders' }
}
