import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { lowerFirst, upperFirst } from '../../domain/tekst.ts'
import { withoutLabel } from '../../domain/uitleg/zinnen.ts'
import { labelFeit, showWaarde } from '../woorden/namen.ts'
import { VRIJ_STAND, VRIJ_VRAAG } from '../woorden/vergunningvrij.ts'
import { findGrens, wordNorm } from './grenzen.ts'
import { shortenZinnen } from './inkorten.ts'
import type { Maat } from './maten.ts'

type Oordeel = UitkomstMetToelichting['oordeel']

/** A judgement as an inhabitant reads it. */
export const OORDEEL_KORT: Readonly<Record<Oordeel, string>> = {
  voldoet: 'past',
  voldoet_niet: 'past niet',
  onbekend: 'nog open',
  vraagt_beoordeling: 'nog open',
}

/** One point that is judged otherwise after a change. */
export interface Verschuiving {
  readonly was: string
  readonly nu: string
  readonly tekst: string
}

const keyOf = ({ regel, gebied = '' }: UitkomstMetToelichting): string => `${regel} ${gebied}`

type Bewogen = Pick<Beoordeling, 'uitkomsten' | 'vergunningvrij'> &
  Partial<Pick<Beoordeling, 'richting' | 'nietVanToepassing'>>

/** The points that give the stand before or after the change: they are what it turns on. */
const listBeslissend = (...beide: readonly Bewogen[]): ReadonlySet<string> =>
  new Set(
    beide.flatMap(({ richting }) =>
      (richting?.door ?? []).flatMap(({ soort, id }) => (soort === 'regel' ? [id] : [])),
    ),
  )

/** Whether the building still needs a permit, where the change decides that. */
const listVrij = (
  { vergunningvrij: eerst }: Bewogen,
  { vergunningvrij: daarna }: Bewogen,
): readonly Verschuiving[] =>
  eerst === undefined || daarna === undefined || eerst.stand === daarna.stand
    ? []
    : [{ was: VRIJ_STAND[eerst.stand], nu: VRIJ_STAND[daarna.stand], tekst: VRIJ_VRAAG }]

/** Of a point that stands on one side of the change only. */
const GELDT_NIET = 'niet van toepassing'

const wordOordeel = (uitkomst: UitkomstMetToelichting | undefined): string =>
  uitkomst === undefined ? GELDT_NIET : OORDEEL_KORT[uitkomst.oordeel]

/** From which number on a point counts that does not any more; undefined where it is no number that decides that. */
const sayVanaf = (
  { regel, gebied, titel }: UitkomstMetToelichting,
  { nietVanToepassing = [] }: Bewogen,
  boek: Pick<Regelboek, 'feiten'>,
): string | undefined => {
  const nvt = nietVanToepassing.find((deel) => deel.regel === regel && deel.gebied === gebied)
  const grens = nvt?.spoor && findGrens(nvt.spoor)
  if (grens === undefined) return undefined
  const feit = boek.feiten.get(grens.feit)
  return `${titel}. Dit telt pas mee bij ${wordNorm(grens, feit?.eenheid)} (${lowerFirst(labelFeit(boek, grens.feit))}).`
}

/** Each eis and kans that is judged otherwise than before it, first what gives the stand, also where it holds on one side only. */
const listOordelen = (
  eigen: Bewogen,
  proef: Bewogen,
  boek: Pick<Regelboek, 'feiten'>,
): readonly Verschuiving[] => {
  const [eerst, daarna] = [eigen.uitkomsten, proef.uitkomsten]
  const beslissend = listBeslissend(eigen, proef)
  const [voorheen, straks] = [eerst, daarna].map(
    (alle) => new Map(alle.map((uitkomst) => [keyOf(uitkomst), uitkomst])),
  )
  return [...new Map([...daarna, ...eerst].map((uitkomst) => [keyOf(uitkomst), uitkomst])).keys()]
    .map((sleutel) => [voorheen?.get(sleutel), straks?.get(sleutel)] as const)
    .flatMap(([oud, nieuw]) => {
      const [was, nu] = [wordOordeel(oud), wordOordeel(nieuw)]
      const { regel = '', kort = '' } = nieuw ?? oud ?? {}
      const vanaf = oud && !nieuw ? sayVanaf(oud, proef, boek) : undefined
      const deel = { was, nu, tekst: vanaf ?? shortenZinnen(withoutLabel(kort)) }
      return was === nu ? [] : [{ deel, eerst: beslissend.has(regel) }]
    })
    .toSorted((a, b) => Number(b.eerst) - Number(a.eerst))
    .map(({ deel }) => deel)
}

/** What a change moves: whether a permit is needed, and each eis and kans that is judged otherwise than before it. */
export const listVerschuivingen = (
  eigen: Bewogen,
  proef: Bewogen,
  boek: Pick<Regelboek, 'feiten'>,
): readonly Verschuiving[] => [...listVrij(eigen, proef), ...listOordelen(eigen, proef, boek)]

/** Each number of the plan that a change moves, beside what is meant for it: also where no point turns by it, or it counts on one side only. */
const listMaatverschuivingen = (
  eigen: readonly Maat[],
  proef: readonly Maat[],
): readonly Verschuiving[] => {
  const labels = new Set([...proef, ...eigen].map(({ label }) => label))
  return [...labels].flatMap((naam) => {
    const oud = eigen.find(({ label }) => label === naam)
    const nieuw = proef.find(({ label }) => label === naam)
    const [was = GELDT_NIET, nu = GELDT_NIET] = [oud?.plan, nieuw?.plan]
    const maat = nieuw ?? oud
    if (maat === undefined || was === nu) return []
    const { label, norm } = maat
    const uit = nieuw ? ` (${OORDEEL_KORT[nieuw.oordeel]})` : ''
    return [{ was, nu, tekst: `${label}. Bedoeling: ${norm}${uit}.` }]
  })
}

type Gesteld = Pick<Beoordeling, 'feiten'>

/** Numbers that a change moves and for which nothing is meant here. */
const listAndereGetallen = (
  eigen: Gesteld,
  proef: Gesteld,
  { boek, gemeten }: { readonly boek: Regelboek; readonly gemeten: ReadonlySet<string> },
): readonly Verschuiving[] =>
  eigen.feiten.flatMap(({ feit: id, herkomst, waarde }) => {
    const nieuw = proef.feiten.find((deel) => deel.feit === id && deel.herkomst === herkomst)
    const isGetal = typeof waarde === 'number' && typeof nieuw?.waarde === 'number'
    if (herkomst !== 'initiatief' || !isGetal || waarde === nieuw.waarde) return []
    const label = upperFirst(labelFeit(boek, id))
    if (gemeten.has(label)) return []
    const [was, nu] = [waarde, nieuw.waarde].map((deel) => showWaarde(boek, id, deel))
    return [{ was: String(was), nu: String(nu), tekst: `${label}.` }]
  })

/** Every number that a change moves; one for which nothing is meant too, or it would seem to have stayed. */
export const listGetalverschuivingen = (
  eigen: Gesteld,
  proef: Gesteld,
  {
    boek,
    maten: [oud, nieuw],
  }: { readonly boek: Regelboek; readonly maten: readonly [readonly Maat[], readonly Maat[]] },
): readonly Verschuiving[] => {
  const gemeten = new Set([...oud, ...nieuw].map(({ label }) => label))
  return [
    ...listMaatverschuivingen(oud, nieuw),
    ...listAndereGetallen(eigen, proef, { boek, gemeten }),
  ]
}
