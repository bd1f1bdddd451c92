import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { Aard } from '../../../src/domain/model/regel.ts'
import {
  type Niveau,
  NOG_NIET_TE_ZEGGEN,
  STAND_ONBEKEND,
  type Stand,
} from '../../../src/domain/model/visie.ts'
import { findKanteling } from '../../../src/domain/praktijk/kanteling.ts'
import type { Kant } from '../../../src/domain/praktijk/oorzaak.ts'
import type { Regelboekverschil } from '../../../src/domain/praktijk/regelboekverschil.ts'
import { WAAR, type Waarheid } from '../../../src/domain/regeltaal/waarheid.ts'
import type {
  Bijdrage,
  HoudingBijdrage,
  RegelBijdrage,
  SpanningBijdrage,
} from '../../../src/domain/weging/bijdrage.ts'
import type { Graad } from '../../../src/domain/weging/hardheid.ts'
import { type Bereik, exact, lowest, niveauOf, tredeOf } from '../../../src/domain/weging/niveau.ts'
import { standOf, stapOf } from '../../../src/domain/weging/schaal.ts'
import type { Weging } from '../../../src/domain/weging/weigh.ts'
import { inGebied, maakLigging } from '../proef/proefboek.ts'

/** What a contribution allows: one level, or from one level to another while a fact is missing. */
export type Gunt = Niveau | readonly [Niveau, Niveau]
const readGunt = (gunt: Gunt): Bereik =>
  typeof gunt === 'string'
    ? exact(tredeOf(gunt))
    : { laagst: tredeOf(gunt[0]), hoogst: tredeOf(gunt[1]) }

interface Rest {
  readonly gebied?: string
  /** Its band, where that is wider than what it allows. */
  readonly band?: Gunt
  readonly teVragen?: readonly number[]
  readonly lagen?: readonly string[]
  /** What it says on the ladder of standen; absent: nothing against it. */
  readonly stand?: Stand | readonly [Stand, Stand]
  readonly graad?: Graad
}

const TOP = stapOf('past')
const PAST = { laagst: TOP, hoogst: TOP }
const readStand = (stand: Rest['stand'] = 'past'): Bereik =>
  typeof stand === 'string'
    ? exact(stapOf(stand) as Bereik['laagst'])
    : ({ laagst: stapOf(stand[0]), hoogst: stapOf(stand[1]) } as Bereik)
const maakBijdrage = (gunt: Gunt, rest: Rest): Bijdrage => ({
  band: readGunt(rest.band ?? gunt),
  conclusie: readGunt(gunt),
  teVragen: rest.teVragen ?? [],
  ontbrekendeLagen: rest.lagen ?? [],
  stemAt: () => ({ band: readStand(rest.stand), bereik: readStand(rest.stand) }),
  graad: rest.graad ?? 2,
})
const place = ({ gebied }: Rest) => (gebied === undefined ? {} : { gebied: { id: gebied } })

export const regel = (
  id: string,
  gunt: Gunt,
  rest: Rest & { readonly aard?: Aard; readonly geldt?: Waarheid } = {},
) => {
  const { aard = 'eis', geldt = WAAR } = rest
  const evaluatie = { regel: { definitie: { id, aard } }, plek: { context: place(rest) }, geldt }
  return { soort: 'regel', deel: { ...maakBijdrage(gunt, rest), evaluatie } } as const
}
export const houding = (groep: string, gunt: Gunt, rest: Rest = {}) =>
  ({
    soort: 'houding',
    deel: { ...maakBijdrage(gunt, rest), houding: { groep, stand: 'ja', ...place(rest) } },
  }) as const
export const spanning = (id: string, gunt: Gunt, rest: Rest = {}) => {
  const evaluatie = { spanning: { definitie: { id } }, context: place(rest) }
  return { soort: 'spanning', deel: { ...maakBijdrage(gunt, rest), evaluatie } } as const
}
type Deel = ReturnType<typeof regel | typeof houding | typeof spanning>

const weighStandOf = (delen: readonly Deel[], vanaf: Graad): ReturnType<Weging['weighStand']> => {
  const tellend = delen.filter(({ soort, deel }) => soort === 'houding' || deel.graad >= vanaf)
  const bereiken = [PAST, ...tellend.map(({ deel }) => deel.stemAt(vanaf).bereik)]
  const laagst = Math.min(...bereiken.map((bereik) => bereik.laagst))
  const hoogst = Math.min(...bereiken.map((bereik) => bereik.hoogst))
  const bereik = { laagst, hoogst } as Bereik
  return { stand: laagst === hoogst ? standOf(laagst) : STAND_ONBEKEND, band: bereik, bereik }
}

/** The weighing of these contributions: the lowest level of all. */
const weeg = (delen: readonly Deel[]): Weging => {
  const list = (soort: Deel['soort']) =>
    delen.flatMap((een) => (een.soort === soort ? [een.deel] : [])) as unknown
  const bereik = lowest(delen.map(({ deel }) => deel.conclusie))
  return {
    conclusie: bereik.laagst === bereik.hoogst ? niveauOf(bereik.laagst) : NOG_NIET_TE_ZEGGEN,
    band: lowest(delen.map(({ deel }) => deel.band)),
    bereik,
    regels: list('regel') as readonly RegelBijdrage[],
    houdingen: list('houding') as readonly HoudingBijdrage[],
    spanningen: list('spanning') as readonly SpanningBijdrage[],
    visieGeeftRichting: true,
    weighStand: (vanaf = 0) => weighStandOf(delen, vanaf),
    zonderActiviteiten: false,
  }
}

const FEITEN_OUD = ['activiteiten', 'hoogte', 'woningen']
const FEITEN_NIEUW = ['woningen', 'activiteiten', 'hoogte']
export const HIER = maakLigging([inGebied('dorp')])

type Verschil = Partial<Regelboekverschil>
const NIETS_ANDERS: Regelboekverschil = {
  regels: new Map(),
  spanningen: new Map(),
  grenzen: new Set(),
  profielen: new Set(),
  wegend: new Set(),
  weegtabel: false,
  zelfdeLigging: true,
  zelfdeFeiten: true,
}

export const kantel = (
  oud: readonly Deel[],
  nieuw: readonly Deel[],
  verschil: Verschil = {},
  liggingen: readonly [Ligging, Ligging] = [HIER, HIER],
) => {
  const kant = (delen: readonly Deel[], ligging: Ligging, feiten: readonly string[]): Kant => ({
    weging: weeg(delen),
    ligging,
    feiten,
  })
  return findKanteling({
    oud: kant(oud, liggingen[0], FEITEN_OUD),
    nieuw: kant(nieuw, liggingen[1], FEITEN_NIEUW),
    verschil: { ...NIETS_ANDERS, wegend: verschil.profielen ?? new Set(), ...verschil },
  })
}

export const welkom = houding('wonen', 'ja', { gebied: 'dorp' })
export const regels = (
  soort: 'toegevoegd' | 'vervallen' | 'gewijzigd',
  ...ids: readonly string[]
) => ({
  regels: new Map(ids.map((id) => [id, soort])),
})
