import type { Gebied } from '../model/gebied.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { collectSlots } from '../regeltaal/spoor.ts'
import { applies, complies } from './bereik.ts'
import type { Bevinding } from './bevinding.ts'
import { versionOf } from './delen.ts'
import type { Oplosser } from './oplosser.ts'
import { type Plaats, placesOf } from './plekken.ts'

/** The facts that are not derived and that decide whether a rule complies. */
const restsOn = (werk: GecompileerdRegelboek, { voldoetAls }: GecompileerdeRegel) => {
  const slots = new Set<number>()
  collectSlots(voldoetAls.knoop, (slot) => {
    for (const basis of werk.basis[slot] ?? []) {
      if (werk.feiten[basis]?.herkomst !== 'gebied') slots.add(basis)
    }
  })
  return slots
}

/** Two places that one plan can be in at once: the same area, an overlay on any area, or anywhere. */
const together = (
  werk: GecompileerdRegelboek,
  een: Plaats,
  ander: Plaats,
): readonly string[] | undefined => {
  const { soorten } = werk.regelboek.visie
  const isOverlay = (gebied: Gebied) => soorten[gebied.soort]?.profiel !== true
  if (een.gebieden.length === 0) return ander.gebieden.map(({ id }) => id)
  if (ander.gebieden.length === 0) return een.gebieden.map(({ id }) => id)
  const samen = een.gebieden.filter((gebied) => ander.gebieden.includes(gebied))
  if (samen.length > 0) return samen.map(({ id }) => id)
  const overlays = [...een.gebieden, ...ander.gebieden].filter(isOverlay)
  return overlays.length > 0 ? overlays.map(({ id }) => id) : undefined
}

/**
 * Pairs of eisen that some plan must meet both of at one place, and that no facts within bounds meet
 * together. Only pairs that rest on a common fact can be.
 */
export const findContradictions = (
  werk: GecompileerdRegelboek,
  los: Oplosser,
): readonly Bevinding[] => {
  const eisen = werk.regels
    .filter(({ definitie }) => definitie.aard === 'eis')
    .map((regel) => ({ regel, slots: restsOn(werk, regel), plaatsen: placesOf(werk, regel) }))
  return eisen.flatMap((een, i) =>
    eisen.slice(i + 1).flatMap((ander): readonly Bevinding[] => {
      if (![...een.slots].some((slot) => ander.slots.has(slot))) return []
      for (const hier of een.plaatsen) {
        for (const daar of ander.plaatsen) {
          const gebieden = together(werk, hier, daar)
          if (!gebieden) continue
          const beide = [...applies(een.regel, hier), ...applies(ander.regel, daar)]
          if (los(beide).uit !== 'kan') continue
          const een2 = complies(een.regel, true, hier)
          const ander2 = complies(ander.regel, true, daar)
          // An eis that cannot be met by itself is told on its own.
          const alleen = [een2, ander2].every((deel) => los([...beide, deel]).uit === 'kan')
          if (!alleen || los([...beide, een2, ander2]).uit !== 'kan_niet') continue
          const { definitie } = ander.regel
          const pad = ['versies', versionOf(werk, definitie), 'voldoetAls']
          const params = { ander: een.regel.definitie.id, gebieden }
          return [{ code: 'tegenspraak', plek: { soort: 'regel', id: definitie.id, pad }, params }]
        }
      }
      return []
    }),
  )
}
