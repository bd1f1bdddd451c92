import { refuseFouten } from '../../domain/errors.ts'
import { doAlles, type InStappen } from '../../domain/instappen.ts'
import { type Dekking, RICHTING_UITLEG } from '../../domain/model/antwoord/dekking.ts'
import type { Peildatum } from '../../domain/model/initiatief.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { compileRegelboek } from '../../domain/regeltaal/regelwerk.ts'
import { ratePassages } from '../../domain/richting/per-passage.ts'
import { mapRichting, type RichtingKaart } from '../../domain/richting/richting.ts'
import {
  countAanwijzingen,
  countPer,
  countRichtingen,
  describeTelling,
  formatAandeel,
} from '../../domain/richting/telling.ts'
import type { Omgeving, OmgevingMetOpslag } from '../omgeving.ts'
import type { Tekenopdracht } from '../ports/reken.ts'
import { peildatumOf } from '../regelboek/peildatum.ts'
import { describeGronden, idsPerRichting } from './richting-gronden.ts'
import { checkRichtingVraag, labelsOf, type RichtingVraag } from './richting-vraag.ts'

const GETEKEND = new WeakMap<Regelboek, { readonly dag: string; readonly kaart: RichtingKaart }>()

const dayOf = ({ geldigOp, beschikbaarOp }: Peildatum) => `${geldigOp} ${beschikbaarOp}`

/** The map of a rulebook on one day; kept, because it takes about a tenth of a second. */
const drawKaart = (regelboek: Regelboek, peildatum: Peildatum) => {
  const dag = dayOf(peildatum)
  const bekend = GETEKEND.get(regelboek)
  if (bekend?.dag === dag) return bekend.kaart
  const kaart = mapRichting(compileRegelboek(regelboek, peildatum))
  GETEKEND.set(regelboek, { dag, kaart })
  return kaart
}

/** Draws the map of a loaded rulebook in this process. */
export const drawRichtingHier = (
  { boeken }: Pick<Omgeving, 'boeken'>,
  { regelboek: { sha256, gebiedenSha256 }, peildatum }: Tekenopdracht,
): RichtingKaart => {
  const toetser = boeken.bySha(sha256, gebiedenSha256)
  if (toetser === undefined) throw new Error(`rulebook is not loaded: ${sha256}`)
  return drawKaart(toetser.regelboek, peildatum)
}

/** Has the map of today drawn beside this process, so that whatever reads it here finds it ready. */
export const prepareRichting = async (
  { drawRichting, nu }: Pick<OmgevingMetOpslag, 'drawRichting' | 'nu'>,
  regelboek: Regelboek,
): Promise<void> => {
  const peildatum = peildatumOf(regelboek, nu())
  const dag = dayOf(peildatum)
  if (GETEKEND.get(regelboek)?.dag === dag) return
  const { sha256, gebiedenSha256 } = regelboek
  const kaart = await drawRichting({ regelboek: { sha256, gebiedenSha256 }, peildatum })
  GETEKEND.set(regelboek, { dag, kaart })
}

const matches =
  (vraag: RichtingVraag) =>
  (cel: RichtingVraag): boolean =>
    (vraag.principe === undefined || cel.principe === vraag.principe) &&
    (vraag.gebied === undefined || cel.gebied === vraag.gebied) &&
    (vraag.activiteit === undefined || cel.activiteit === vraag.activiteit)

const describeAdvies = (zonder: number, geheel: number): string =>
  `Zonder houding van het gebied en zonder eis van de visie of het beleid zegt een advies altijd dat de visie geen richting geeft. Dat is zo in ${formatAandeel(geheel === 0 ? 0 : zonder / geheel)} van de combinaties van gebied en activiteit.`

interface Richtingbron {
  readonly regelboek: Regelboek
  readonly nu: Date
  readonly peildatum?: Peildatum
}

/** So many cells are told at a time. */
const CELLEN_PER_STAP = 500

function* tellCellen(cellen: RichtingKaart['cellen']): InStappen<Dekking['cellen']> {
  const verteld: Dekking['cellen'][number][] = []
  for (const [i, cel] of cellen.entries()) {
    const { principe, gebied, activiteit, richting, kant, context, passages } = cel
    verteld.push({
      ...{ principe, gebied, activiteit, richting },
      ...(kant && { kant }),
      gronden: idsPerRichting(cel),
      ...{ context, passages },
    })
    if (i % CELLEN_PER_STAP === 0) yield
  }
  return verteld
}

/**
 * The coverage map of a rulebook, or the part of it that is asked for, in steps. Throws
 * AppError('ongeldige_invoer') for a principle, area or activity it does not know.
 */
export function* stepRichting(
  { regelboek, nu, peildatum = peildatumOf(regelboek, nu) }: Richtingbron,
  vraag: RichtingVraag,
  pointerOf: (naam: string) => string,
): InStappen<Dekking> {
  const labels = labelsOf(regelboek)
  const fouten = checkRichtingVraag(vraag, labels, pointerOf)
  refuseFouten(fouten)
  const kaart = drawKaart(regelboek, peildatum)
  yield
  const alle = kaart.cellen.filter(matches(vraag))
  const { gebied, activiteit } = vraag
  const hier = matches({ ...(gebied && { gebied }), ...(activiteit && { activiteit }) })
  const plaatsen = kaart.plaatsen.filter(hier)
  const telling = countRichtingen(alle)
  yield
  const aanwijzingen = countAanwijzingen(alle)
  const zonder = plaatsen.filter(({ adviesZonderRichting }) => adviesZonderRichting).length
  yield
  const perPrincipe = countPer(alle, (cel) => cel.principe, labels.principe)
  yield
  const perGebied = countPer(alle, (cel) => cel.gebied, labels.gebied)
  yield
  const perActiviteit = countPer(alle, (cel) => cel.activiteit, labels.activiteit)
  yield
  const perPassage = ratePassages(regelboek, kaart)
  yield
  const gronden = describeGronden(alle, regelboek)
  yield
  const cellen = yield* tellCellen(alle)
  const { id, titel, versie, status } = regelboek.visie
  return {
    regelboek: { id, titel, versie, status, sha256: regelboek.sha256 },
    peildatum,
    selectie: vraag,
    kop: describeTelling(telling, aanwijzingen),
    kopAdvies: describeAdvies(zonder, plaatsen.length),
    uitleg: RICHTING_UITLEG,
    telling: { ...telling, ...aanwijzingen },
    advies: { plaatsen: plaatsen.length, zonderRichting: zonder },
    ...{ perPrincipe, perGebied, perActiviteit, perPassage },
    ...{ gronden, cellen, plaatsen },
  }
}

/** The same, all at once. */
export const giveRichting = (
  ...vraag: readonly [Richtingbron, RichtingVraag, (naam: string) => string]
): Dekking => doAlles(stepRichting(...vraag))
