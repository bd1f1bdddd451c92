import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import type { Bevinding } from './bevinding.ts'
import { versionOf } from './delen.ts'
import type { Opgave, Oplosser } from './oplosser.ts'
import { type Plaats, placesOf } from './plekken.ts'

/** "This rule applies", with or without the values of a place. */
export const applies = (regel: GecompileerdeRegel, plaats?: Plaats): readonly Opgave[] =>
  regel.geldtVoor
    ? [{ knoop: regel.geldtVoor.knoop, waar: true, ...(plaats && { vast: plaats.vast }) }]
    : []

export const complies = (regel: GecompileerdeRegel, waar: boolean, plaats?: Plaats): Opgave => ({
  knoop: regel.voldoetAls.knoop,
  waar,
  ...(plaats && { vast: plaats.vast }),
})

const checkRegel = (
  werk: GecompileerdRegelboek,
  los: Oplosser,
  regel: GecompileerdeRegel,
): readonly Bevinding[] => {
  const { definitie } = regel
  const versie = versionOf(werk, definitie)
  const meld = (
    code: Bevinding['code'],
    deel: 'geldtVoor' | 'voldoetAls' | 'geldtIn',
    params: Bevinding['params'] = {},
  ): Bevinding => ({
    code,
    plek: { soort: 'regel', id: definitie.id, pad: ['versies', versie, deel] },
    params,
  })
  const kan = (opgaven: readonly Opgave[]) => los(opgaven).uit !== 'kan_niet'

  if (!kan(applies(regel))) return [meld('geldt_nooit', 'geldtVoor')]
  const oordelen = [
    ...(kan([...applies(regel), complies(regel, true)])
      ? []
      : [meld('voldoet_nooit', 'voldoetAls')]),
    ...(kan([...applies(regel), complies(regel, false)])
      ? []
      : [meld('voldoet_altijd', 'voldoetAls')]),
  ]
  if (oordelen.length > 0) return oordelen
  const plaatsen = placesOf(werk, regel)
  if (plaatsen.length === 0) return [meld('onbereikbaar', 'geldtIn')]
  const bereikt = plaatsen.filter((plaats) => kan(applies(regel, plaats)))
  if (bereikt.length === 0) return [meld('onbereikbaar', 'geldtVoor')]
  if (definitie.aard !== 'eis') return []
  return bereikt
    .filter(isDecided)
    .filter((plaats) => !kan([...applies(regel, plaats), complies(regel, true, plaats)]))
    .map(({ gebieden }) =>
      meld('nooit_in_gebied', 'voldoetAls', { gebieden: gebieden.map(({ id }) => id) }),
    )
}

/** Whether the place states every area value the rule reads: otherwise its outcome is unknown there. */
const isDecided = ({ vast }: Plaats): boolean =>
  [...vast.values()].every((bereik) => !('alles' in bereik))

/** Rules that never apply, always or never comply, or that no area reaches. */
export const findDeadRules = (werk: GecompileerdRegelboek, los: Oplosser): readonly Bevinding[] =>
  werk.regels.flatMap((regel) => checkRegel(werk, los, regel))
