import { instantLater } from '../../domain/dossier/kalender.ts'
import type { VastgelegdBesluit } from '../../domain/model/antwoord/besluit.ts'
import type { Niveau } from '../../domain/model/visie.ts'
import { headBrief } from '../brief/draft-brief.ts'
import type { Dossier } from '../dossier/read-dossier.ts'
import type { OmgevingMetDossiers } from '../omgeving.ts'
import type { Concept } from '../ports/concepten.ts'
import { draftMotivering } from './draft-motivering.ts'
import { proposeSlot } from './voorstel.ts'

/** So long what nobody touches stays. */
export const CONCEPTDAGEN = 90
/** Number of the last event that was there when it was written. */
const GEZIEN = 'gezien'
/** What of the form is kept. */
const VELDEN = [
  ...(['conclusie', 'motivering', 'eerder', 'toelichting', 'mee', 'stand', 'lezer'] as const),
  ...(['aan', 'briefdatum', 'kenmerk', 'onderwerp'] as const),
]

type Omgeving = Pick<OmgevingMetDossiers, 'concepten' | 'nu'>
type Slotvelden = Readonly<Record<string, string | readonly string[] | undefined>>

const sinceOf = ({ nu }: Omgeving): string => instantLater(nu(), -CONCEPTDAGEN)

/** What stands in the form for this conclusie before anybody writes; without one for what is proposed. */
export const proposeVelden = (
  omgeving: Pick<Omgeving, 'nu'>,
  dossier: Dossier,
  {
    besluiten,
    gekozen,
  }: { readonly besluiten: readonly VastgelegdBesluit[]; readonly gekozen?: Niveau | undefined },
) => {
  const voorstel = proposeSlot(dossier, besluiten)
  const { datum, ...hoofd } = headBrief(dossier, omgeving.nu())
  const anders = gekozen !== undefined && gekozen !== voorstel.conclusie
  return {
    ...{ ...hoofd, briefdatum: datum, ...voorstel },
    ...(anders && { conclusie: gekozen, motivering: draftMotivering(dossier, gekozen) }),
  }
}

const linesOf = (waarde: string | readonly string[] | undefined): readonly string[] =>
  [waarde ?? []]
    .flat()
    .map((tekst) => tekst.replaceAll('\r\n', '\n').trim())
    .filter((tekst) => tekst !== '')

const isZelfde = (een: readonly string[], ander: readonly string[]): boolean =>
  een.length === ander.length && een.every((tekst, i) => tekst === ander[i])

/** What somebody made of the form: only what differs from what stands there by itself. */
const pickEigen = (
  velden: Slotvelden,
  voorstel: Slotvelden,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    VELDEN.flatMap((naam) => {
      if (velden[naam] === undefined) return []
      const tekst = linesOf(velden[naam])
      return isZelfde(tekst, linesOf(voorstel[naam])) ? [] : [[naam, tekst]]
    }),
  )

/**
 * Keeps for this person what was written to finish a case with, or lets it go when nothing of his own is in it. `eerst`:
 * what the form proposes for the conclusie by itself, `nu`: what it proposes for the one that was chosen.
 */
export const keepConcept = async (
  omgeving: Omgeving,
  {
    dossier,
    wie,
    velden,
  }: { readonly dossier: Dossier; readonly wie: string; readonly velden: Slotvelden },
  { eerst, nu }: { readonly eerst: Slotvelden; readonly nu: Slotvelden },
): Promise<void> => {
  const eigen = pickEigen(velden, { ...nu, conclusie: eerst.conclusie })
  if (Object.keys(eigen).length === 0) return omgeving.concepten.remove(dossier.id, wie)
  const gezien = [String([velden[GEZIEN] ?? dossier.zaak.laatste].flat()[0])]
  const concept = { velden: { ...eigen, [GEZIEN]: gezien }, op: omgeving.nu().toISOString() }
  return omgeving.concepten.keep(dossier.id, wie, concept, sinceOf(omgeving))
}

/** What this person was busy with here. */
export interface EigenConcept extends Concept {
  /** Number of the last event that was there when it was written. */
  readonly gezien: number
  /** Since then something was recorded in the case. */
  readonly gewijzigd: boolean
}

export const readConcept = async (
  omgeving: Omgeving,
  { id, zaak }: Pick<Dossier, 'id' | 'zaak'>,
  wie: string,
): Promise<EigenConcept | undefined> => {
  const concept = await omgeving.concepten.read(id, wie, sinceOf(omgeving))
  if (concept === undefined) return undefined
  const { [GEZIEN]: toen = [], ...velden } = concept.velden
  const gezien = Number(toen[0])
  return { velden, op: concept.op, gezien, gewijzigd: gezien !== zaak.laatste }
}
