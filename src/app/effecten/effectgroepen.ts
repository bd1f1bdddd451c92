import type { Effect } from './list-effecten.ts'

/** One heading under which effects are told together. */
export interface Effectgroep {
  readonly naam: string
  readonly hoort: (effect: Effect) => boolean
}

/** No rule plays, and nobody said why. */
const isStil = ({ stand, reden }: Effect): boolean => stand === 'geldt_niet' && reden === undefined
/** Nor does a rule of another kind of effect that is about it as well. */
const isNergens = (effect: Effect): boolean => isStil(effect) && !effect.elders

/**
 * How far each kind of effect is, in the same words wherever it is told. That no rule is about something does not mean that
 * it does not play: only a person says that.
 */
export const EFFECTGROEPEN: readonly Effectgroep[] = [
  { naam: 'Beoordeeld', hoort: ({ stand, beslist }) => stand === 'klaar' && beslist > 0 },
  {
    naam: 'Alleen kansen, waarvan nog niets bekend is',
    hoort: ({ stand, beslist }) => stand === 'klaar' && beslist === 0,
  },
  { naam: 'Nog open', hoort: ({ stand }) => stand === 'open' },
  { naam: 'Niet aan de orde', hoort: ({ reden }) => reden !== undefined },
  {
    naam: 'Getoetst bij een ander onderwerp',
    hoort: (effect) => isStil(effect) && effect.elders,
  },
  {
    naam: 'Gevraagd en beantwoord; er speelt dan geen regel',
    hoort: (effect) => isNergens(effect) && effect.beantwoord.length > 0,
  },
  {
    naam: 'Niet getoetst, want geen regel van het regelboek gaat er bij dit plan over',
    hoort: (effect) => isNergens(effect) && effect.beantwoord.length === 0,
  },
]

/** How many points of it are not met; nothing where all are. */
export const sayPastNiet = ({ pastNiet }: Pick<Effect, 'pastNiet'>): readonly string[] => {
  if (pastNiet === 0) return []
  return [pastNiet === 1 ? 'één past niet' : `${pastNiet} passen niet`]
}
