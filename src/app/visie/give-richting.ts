import { refuseFouten } from '../../domain/errors.ts'
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

/**
 * The coverage map of a rulebook, or the part of it that is asked for. Throws
 * AppError('ongeldige_invoer') for a principle, area or activity it does not know.
 */
export const giveRichting = (
  {
    regelboek,
    nu,
    peildatum = peildatumOf(regelboek, nu),
  }: { readonly regelboek: Regelboek; readonly nu: Date; readonly peildatum?: Peildatum },
  vraag: RichtingVraag,
  pointerOf: (naam: string) => string,
): Dekking => {
  const labels = labelsOf(regelboek)
  const fouten = checkRichtingVraag(vraag, labels, pointerOf)
  refuseFouten(fouten)
  const kaart = drawKaart(regelboek, peildatum)
  const cellen = kaart.cellen.filter(matches(vraag))
  const { gebied, activiteit } = vraag
  const hier = matches({ ...(gebied && { gebied }), ...(activiteit && { activiteit }) })
  const plaatsen = kaart.plaatsen.filter(hier)
  const telling = countRichtingen(cellen)
  const aanwijzingen = countAanwijzingen(cellen)
  const zonder = plaatsen.filter(({ adviesZonderRichting }) => adviesZonderRichting).length
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
    perPrincipe: countPer(cellen, (cel) => cel.principe, labels.principe),
    perGebied: countPer(cellen, (cel) => cel.gebied, labels.gebied),
    perActiviteit: countPer(cellen, (cel) => cel.activiteit, labels.activiteit),
    perPassage: ratePassages(regelboek, kaart),
    gronden: describeGronden(cellen, regelboek),
    cellen: cellen.map((cel) => ({
      principe: cel.principe,
      gebied: cel.gebied,
      activiteit: cel.activiteit,
      richting: cel.richting,
      ...(cel.kant && { kant: cel.kant }),
      gronden: idsPerRichting(cel),
      context: cel.context,
      passages: cel.passages,
    })),
    plaatsen,
  }
}
