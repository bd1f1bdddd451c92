import type { Kanteling, Kantelstand } from '../model/antwoord/beleidstoets.ts'
import { NOG_NIET_TE_ZEGGEN } from '../model/visie.ts'
import type { Bijdrage } from '../weging/bijdrage.ts'
import { type Bereik, niveauOf, type Trede } from '../weging/niveau.ts'
import type { Weging } from '../weging/weigh.ts'
import { findMoved, partsOf } from './delen.ts'
import { explainOorzaken, type Paar } from './oorzaak.ts'
import { findStandkanteling, readRichtingKort } from './standkanteling.ts'

/** The four ends of an advice, each the lowest of what the contributions allow. */
const EINDEN: readonly ((deel: Pick<Bijdrage, 'band' | 'conclusie'>) => Trede)[] = [
  ({ conclusie }) => conclusie.laagst,
  ({ conclusie }) => conclusie.hoogst,
  ({ band }) => band.laagst,
  ({ band }) => band.hoogst,
]

const totalOf = ({ band, bereik }: Weging) => ({ band, conclusie: bereik })

const isSame = (a: Bereik, b: Bereik) => a.laagst === b.laagst && a.hoogst === b.hoogst

const outcomeOf = (weging: Weging): Kantelstand => ({
  conclusie: weging.conclusie,
  bandbreedte: { laagst: niveauOf(weging.band.laagst), hoogst: niveauOf(weging.band.hoogst) },
  richting: readRichtingKort(weging),
})

const isOpen = ({ conclusie }: Weging) => conclusie === NOG_NIET_TE_ZEGGEN

const directionOf = (oud: Weging, nieuw: Weging): Kanteling['richting'] => {
  if (isOpen(oud) !== isOpen(nieuw)) {
    const [was, wordt] = [oud.bereik, nieuw.bereik]
    // A missing fact neither lowers nor raises: only what holds whatever it turns out to be does.
    if (wordt.hoogst < was.laagst) return 'lager'
    return wordt.laagst > was.hoogst ? 'hoger' : 'onbeslist'
  }
  const stappen = EINDEN.map((end) => end(totalOf(nieuw)) - end(totalOf(oud)))
  if (stappen.every((stap) => stap <= 0)) return 'lager'
  return stappen.every((stap) => stap >= 0) ? 'hoger' : 'anders'
}

/** How conclusie and bandbreedte tip, and what made it. */
const findAdvieskanteling = (paar: Paar): Pick<Kanteling, 'richting' | 'oorzaken'> => {
  const [oud, nieuw] = [paar.oud.weging, paar.nieuw.weging]
  if (oud.conclusie === nieuw.conclusie && isSame(oud.band, nieuw.band)) {
    return { richting: 'gelijk', oorzaken: [] }
  }
  const richting = directionOf(oud, nieuw)
  const delen = { was: partsOf(oud), wordt: partsOf(nieuw) }
  const einden = EINDEN.map((end) => ({
    van: end(totalOf(oud)),
    naar: end(totalOf(nieuw)),
    endOf: ({ bijdrage }: { readonly bijdrage: Bijdrage }) => end(bijdrage),
  }))
  const oorzaken = explainOorzaken(paar, delen, {
    bewogen: findMoved(delen, einden),
    ladder: {
      rangeOf: ({ bijdrage }) => bijdrage.conclusie,
      nameOf: niveauOf,
      open: richting === 'onbeslist' ? (isOpen(nieuw) ? 'nieuw' : 'oud') : undefined,
    },
  })
  return { richting, oorzaken }
}

/**
 * How the advice on one initiative tips between two rulebooks, and what made it; undefined when conclusie,
 * bandbreedte, stand and hardheid stay the same.
 */
export const findKanteling = (paar: Paar): Kanteling | undefined => {
  const advies = findAdvieskanteling(paar)
  const stand = findStandkanteling(paar)
  if (advies.richting === 'gelijk' && stand === undefined) return undefined
  const [oud, nieuw] = [paar.oud.weging, paar.nieuw.weging]
  return {
    oud: outcomeOf(oud),
    nieuw: outcomeOf(nieuw),
    ...advies,
    ...(stand && { stand }),
  }
}
