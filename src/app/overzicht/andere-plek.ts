import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { type GeldendProfiel, hasRuimte } from '../../domain/model/gebied.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { joinEn, lowerFirst } from '../../domain/tekst.ts'
import { isTegen } from '../../domain/weging/schaal.ts'
import { nameGroep } from '../../domain/woorden/groep.ts'
import type { Hulp } from './aanbod.ts'

/** So many kinds of area are named. */
const MAX_SOORTEN = 3

type Oordeel = Pick<Beoordeling, 'richting' | 'houdingen' | 'ligging' | 'peildatum' | 'elders'>

/** The first group of activities to which the place itself says no. */
const findGroep = ({ richting, houdingen }: Oordeel): string | undefined => {
  if (!isTegen(richting?.hoogstens ?? richting?.stand)) return undefined
  return houdingen.find((houding) => houding.stand === 'nee_tenzij')?.activiteitengroep
}

/** Every other area that holds now and has room for this group, whatever the plan is like there. */
const listRuimte = (
  { ligging, peildatum: { geldigOp } }: Oordeel,
  { gebieden }: Pick<Regelboek, 'gebieden'>,
  groep: string,
): readonly GeldendProfiel[] => {
  const hier = new Set(ligging.flatMap(({ gebied, raakt }) => (raakt ? gebied : [])))
  return gebieden.filter(({ id, houding, geldigVan, geldigTot }) => {
    const daar = houding[groep]
    const geldt = geldigVan <= geldigOp && (geldigTot === undefined || geldigTot > geldigOp)
    return (
      geldt &&
      !hier.has(id) &&
      daar?.als === undefined &&
      daar !== undefined &&
      hasRuimte(daar.stand)
    )
  })
}

/** On what it rests, as firm as the firmest of it. */
const sayVastheid = (ruimte: readonly GeldendProfiel[], groep: string): string => {
  const gronden = ruimte.flatMap(({ houding }) => houding[groep] ?? [])
  if (gronden.every(({ herkomst }) => herkomst === 'eigen_uitwerking')) {
    return ' Dit is een eigen uitwerking van Visietoets.'
  }
  return gronden.some(({ werking }) => werking === 'bevestigd')
    ? ''
    : ' De gemeente moet dit nog bevestigen.'
}

/**
 * Where the place is the obstacle: in which kinds of area the rulebook has room for such a plan. Nothing where it says of
 * none that there is; whether this very plan fits there is not said.
 */
export const listAnderePlek = (beoordeling: Oordeel, boek: Regelboek): readonly Hulp[] => {
  const groep = findGroep(beoordeling)
  if (groep === undefined) return []
  const ruimte = listRuimte(beoordeling, boek, groep)
  const perSoort = [...Map.groupBy(ruimte, ({ soort }) => soort)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, MAX_SOORTEN)
  if (perSoort.length === 0) return []
  const soorten = perSoort.map(([soort, [eerste]]) => {
    const label = lowerFirst(boek.visie.soorten[soort]?.label ?? soort)
    return `${label} (zoals ${eerste?.naam})`
  })
  const wat = lowerFirst(nameGroep(boek, groep))
  const alleenPlek = beoordeling.elders?.gebieden.length !== 0
  const eerst = alleenPlek
    ? ''
    : 'Met dezelfde antwoorden komt uw plan nergens nu al zeker beter uit. '
  return [
    {
      tekst: `Een andere plek kan helpen${alleenPlek ? '' : '; zeker is dat nog niet'}.`,
      meer: `${eerst}Er is ruimte voor ${wat} in gebieden van de soort ${joinEn(soorten)}.${sayVastheid(ruimte, groep)}`,
    },
  ]
}
