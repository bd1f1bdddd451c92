import type { Begrippen } from './begrippen.ts'
import type { Feit } from './feit.ts'
import type { Gebied, GeometrieRd } from './gebied.ts'
import type { Plantypen } from './plantype.ts'
import type { Procedure } from './procedure.ts'
import type { Geval, RegelDefinitie } from './regel.ts'
import type { Spanning } from './spanning.ts'
import type { Vergunningvrij } from './vergunningvrij.ts'
import type { Visie } from './visie.ts'
import type { Voorschriften } from './voorschrift.ts'
import type { Voorwaarde } from './voorwaarde.ts'

/** A passage of a source text, with what answers it. */
export interface Passage {
  readonly id: string
  readonly soort: string
  readonly onderwerp: string
  readonly citaat: string
  /** What answers it when no rule does: why it is background, or what this service does about a shortcoming. */
  readonly antwoord?: { readonly context: string } | { readonly vermogen: string }
}

/** All rules, areas and words of one vision version, as loaded and checked; not yet compiled. */
export interface Regelboek {
  readonly visie: Visie
  readonly begrippen: Begrippen
  /** Catalogue by id, including the oordeel facts made from open norms. */
  readonly feiten: ReadonlyMap<string, Feit>
  /** Named conditions. */
  readonly voorwaarden: ReadonlyMap<string, Voorwaarde>
  readonly regels: readonly RegelDefinitie[]
  readonly spanningen: readonly Spanning[]
  readonly gebieden: readonly Gebied[]
  readonly werkingsgebied: GeometrieRd
  readonly passages: readonly Passage[]
  /** What national law frees of a permit; absent where nobody wrote it down, as in rulebooks kept from before. */
  readonly vergunningvrij?: Vergunningvrij
  /** Terms and who must be involved; outside the hash, because no assessment rests on it. Absent: not known. */
  readonly procedure?: Procedure
  /** Kinds of plans as people know them; outside the hash too. Absent: people start from an activity. */
  readonly plantypen?: Plantypen
  /** Standard conditions for a permit; outside the hash likewise, because they follow from an assessment. Absent: none. */
  readonly voorschriften?: Voorschriften
  /** Rule id -> its cases; absent where nobody reads them. */
  readonly gevallen?: ReadonlyMap<string, readonly Geval[]>
  /** sha256 (hex) of the canonical form of rules, facts, words and vision. */
  readonly sha256: string
  /** sha256 (hex) of the canonical form of the areas. */
  readonly gebiedenSha256: string
}

/** What the sha256 of a rulebook is taken over: everything of it that can move an assessment, and its sources. */
export interface Regelboekinhoud
  extends Pick<
    Regelboek,
    'visie' | 'begrippen' | 'regels' | 'spanningen' | 'passages' | 'vergunningvrij'
  > {
  readonly feiten: Readonly<Record<string, Feit>>
  readonly voorwaarden: Readonly<Record<string, Voorwaarde>>
}

/** The same of its areas. */
export type Gebiedeninhoud = Pick<Regelboek, 'gebieden' | 'werkingsgebied'>

export const regelboekinhoudOf = (
  boek: Omit<Regelboek, 'sha256' | 'gebiedenSha256'>,
): Regelboekinhoud => ({
  visie: boek.visie,
  begrippen: boek.begrippen,
  feiten: Object.fromEntries(boek.feiten),
  voorwaarden: Object.fromEntries(boek.voorwaarden),
  regels: boek.regels,
  spanningen: boek.spanningen,
  // What answers a passage are words beside it that move no outcome, so outside the hash.
  passages: boek.passages.map(({ antwoord: _, ...passage }) => passage),
  ...(boek.vergunningvrij && { vergunningvrij: boek.vergunningvrij }),
})

export const gebiedeninhoudOf = ({ gebieden, werkingsgebied }: Gebiedeninhoud): Gebiedeninhoud => ({
  gebieden,
  werkingsgebied,
})

/** A rulebook from its contents and its areas. Throws nothing: what was checked once need not be again. */
export const joinRegelboek = (
  inhoud: Regelboekinhoud,
  gebieden: Gebiedeninhoud,
  hashes: Pick<Regelboek, 'sha256' | 'gebiedenSha256'>,
): Regelboek => ({
  ...inhoud,
  ...gebieden,
  ...hashes,
  feiten: new Map(Object.entries(inhoud.feiten)),
  voorwaarden: new Map(Object.entries(inhoud.voorwaarden)),
})
