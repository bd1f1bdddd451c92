import { type Feit, vraagtVan } from '../../../domain/model/feit.ts'
import { sortByNeeds } from '../../../domain/regeltaal/volgorde.ts'
import type { Boek, Controle, FeitDefinitie } from '../lezen/boek.ts'
import { at, listMis, type Meldingen } from '../lezen/meldingen.ts'

type Fout = readonly [sleutel: keyof FeitDefinitie, tekst: string, doen: string]

const OPGEGEVEN: readonly Feit['herkomst'][] = ['initiatief', 'behandelaar']

/** A yes asks at least so much; how much per unit is only of a number. */
const mayAsk = (
  { type, herkomst }: Pick<FeitDefinitie, 'type' | 'herkomst'>,
  perEenheid: number | undefined,
): boolean =>
  OPGEGEVEN.includes(herkomst) &&
  (type === 'getal' || (type === 'janee' && perEenheid === undefined))

const isGegevenGetal = ({ type, herkomst }: Pick<FeitDefinitie, 'type' | 'herkomst'>): boolean =>
  type === 'getal' && OPGEGEVEN.includes(herkomst)

const sortFaults = (id: string, deel: FeitDefinitie, geheel: FeitDefinitie): readonly Fout[] => {
  const naam = deel.deelVan
  if (deel.type !== 'getal' || geheel.type !== 'getal') {
    const wie = deel.type === 'getal' ? naam : id
    const tekst = `"${wie}" is geen getal, en een deel en zijn geheel zijn dat allebei`
    return [['deelVan', tekst, 'Haal deelVan weg']]
  }
  if (!OPGEGEVEN.includes(deel.herkomst) || !OPGEGEVEN.includes(geheel.herkomst)) {
    const wie = OPGEGEVEN.includes(deel.herkomst) ? naam : id
    const tekst = `"${wie}" geeft niemand op, en een deel en zijn geheel wel`
    return [['deelVan', tekst, 'Haal deelVan weg']]
  }
  return []
}

const measureFaults = (deel: FeitDefinitie, geheel: FeitDefinitie): readonly Fout[] => {
  const { deelVan: naam, eenheid, aggregatie, min = -Infinity, max = 0 } = deel
  const { min: minGeheel = -Infinity, max: maxGeheel = Infinity } = geheel
  const [hier, daar] = [eenheid ?? 'geen eenheid', geheel.eenheid ?? 'geen eenheid']
  return listMis<Fout>(
    [
      eenheid !== geheel.eenheid,
      'deelVan',
      `"${naam}" is in ${daar} en dit in ${hier}`,
      'Geef beide dezelfde eenheid',
    ],
    [
      aggregatie !== geheel.aggregatie,
      'deelVan',
      `"${naam}" telt op met ${geheel.aggregatie ?? 'niets'} en dit met ${aggregatie ?? 'niets'}`,
      'Geef beide dezelfde aggregatie',
    ],
    [
      max > maxGeheel,
      'max',
      `een deel van ${max} past nooit in "${naam}" (hoogstens ${maxGeheel})`,
      'Geef het deel geen hogere grens dan het geheel',
    ],
    [
      min < 0 || min > minGeheel,
      min === -Infinity ? 'deelVan' : 'min',
      `een deel begint bij 0 of meer, en niet hoger dan "${naam}" begint (${geheel.min ?? 'geen min'})`,
      'Geef het deel een min die daaraan voldoet',
    ],
  )
}

const verdelingFaults = (
  deel: FeitDefinitie,
  feiten: Readonly<Record<string, FeitDefinitie>>,
): readonly Fout[] => {
  const { deelVan, verdeling } = deel
  if (verdeling === undefined) return []
  const tekst = `geen ander deel van ${deelVan ?? 'iets'} heeft verdeling "${verdeling}"`
  const anderen = Object.values(feiten).filter(
    (feit) => feit !== deel && feit.deelVan === deelVan && feit.verdeling === verdeling,
  )
  if (deelVan !== undefined && anderen.length > 0) return []
  return [['verdeling', tekst, 'Geef de delen die elkaar uitsluiten dezelfde, of haal haar weg']]
}

/** A number asks something of another number that people state, of plans with activities that exist. */
const checkVraagt = (
  id: string,
  { vraagt, type, herkomst }: FeitDefinitie,
  { feiten: { waarde: feiten, bestand }, begrippen }: Boek,
  meldingen: Meldingen,
) => {
  const { activiteiten } = begrippen.waarde
  for (const [nummer, { feit, perEenheid, bij = [] }] of vraagtVan({ vraagt }).entries()) {
    const pad = [id, 'vraagt', ...(Array.isArray(vraagt) ? [nummer] : [])]
    const ander = feiten[feit]
    if (!ander) {
      meldingen.meldOnbekend(at(bestand, ...pad, 'feit'), 'feit', feit, Object.keys(feiten))
    } else if (!(mayAsk({ type, herkomst }, perEenheid) && isGegevenGetal(ander))) {
      const tekst = `"${id}" en "${feit}" zijn niet allebei een getal dat iemand opgeeft`
      meldingen.meld(at(bestand, ...pad), tekst, 'Haal vraagt weg')
    }
    for (const [plaats, activiteit] of bij.entries()) {
      if (activiteiten[activiteit]) continue
      const bekend = Object.keys(activiteiten)
      meldingen.meldOnbekend(at(bestand, ...pad, 'bij', plaats), 'activiteit', activiteit, bekend)
    }
  }
}

/** A part and its whole are numbers that people state, of the same measure, and no fact is part of itself. */
export const checkDelen: Controle = (boek, meldingen) => {
  const { waarde: feiten, bestand } = boek.feiten
  for (const [id, feit] of Object.entries(feiten)) {
    checkVraagt(id, feit, boek, meldingen)
    const { deelVan } = feit
    const geheel = deelVan === undefined ? undefined : feiten[deelVan]
    if (deelVan !== undefined)
      meldingen.meldOnbekend(at(bestand, id, 'deelVan'), 'feit', deelVan, Object.keys(feiten))
    const soort = geheel ? sortFaults(id, feit, geheel) : []
    const fouten = [
      ...soort,
      ...(geheel && soort.length === 0 ? measureFaults(feit, geheel) : []),
      ...verdelingFaults(feit, feiten),
    ]
    for (const [sleutel, tekst, doen] of fouten) {
      meldingen.meld(at(bestand, id, sleutel), tekst, doen)
    }
  }
  const gehelen = new Map(
    Object.entries(feiten).map(([id, { deelVan }]) => [id, deelVan === undefined ? [] : [deelVan]]),
  )
  for (const kring of sortByNeeds(gehelen).kringen) {
    const tekst = `de delen verwijzen in een kring: ${kring.join(' -> ')}`
    meldingen.meld(at(bestand, kring[0] ?? '', 'deelVan'), tekst, 'Haal één deelVan weg')
  }
}
