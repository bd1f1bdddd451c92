import { aanvraagtermijnVan } from '../../domain/dossier/aanvraagtermijn.ts'
import { findOntwikkeling } from '../../domain/dossier/begin.ts'
import type { VastgelegdeGebeurtenis } from '../../domain/dossier/gebeurtenis.ts'
import { foldNaam } from '../../domain/dossier/persoon.ts'
import { computeTermijn } from '../../domain/dossier/termijnen.ts'
import { foldZaak, geldendVan } from '../../domain/dossier/zaak.ts'
import type { InStappen } from '../../domain/instappen.ts'
import type { Procedure } from '../../domain/model/procedure.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { readAntwoord } from '../beoordelen/antwoordvorm.ts'
import { chooseNu, countVragen } from '../dossier/open-telling.ts'
import { findBehandelaar, STAPPEN, walkZaakregels, type Zaakregel } from '../dossier/zaakregels.ts'
import { locatePunt } from '../kaartje/ligging.ts'
import type { RuimeBeoordeling, TeBewarenRegel, Werkbron } from '../ports/lijst/werkvoorraad.ts'
import type { Plekkenlijst } from '../ports/zoeken.ts'
import { today } from '../regelboek/peildatum.ts'
import { nameGebied } from '../woorden/namen.ts'
import { writeZoek, type Zoekwoorden } from './vindplaats.ts'
import { placeStand } from './volgorde.ts'

/** Changes whenever a row would be another one of the same case. */
export const WERKVORM = 7

/** The most specific area with a profile: the district that people name. */
const findWijk = (
  { gebieden, visie: { soorten } }: Regelboek,
  ids: readonly string[],
): TeBewarenRegel['wijk'] =>
  gebieden
    .filter(({ id, soort }) => ids.includes(id) && soorten[soort]?.profiel)
    .toSorted((a, b) => (soorten[a.soort]?.rang ?? 0) - (soorten[b.soort]?.rang ?? 0))
    .map(({ id, naam }) => ({ id, naam }))[0]

/** Below this share of the plan, an area does not tell where all of it lies. */
const BIJNA_HEEL = 0.9

/** Of a plan in parts: whether it lies elsewhere too; what was stored and cannot be read says nothing of it. */
const liesElders = (
  { inhoud }: Pick<RuimeBeoordeling, 'inhoud'>,
  wijk: NonNullable<TeBewarenRegel['wijk']>,
): boolean => {
  try {
    const { ligging } = readAntwoord(JSON.parse(inhoud)).kort
    const hier = ligging.find(({ gebied }) => gebied === wijk.id)
    return hier !== undefined && hier.aandeel < BIJNA_HEEL
  } catch {
    return false
  }
}

/** The same, of a case that was made of a plan in parts with that there are more. */
const findPlek = (
  huidig: RuimeBeoordeling,
  gebeurtenissen: Werkbron['gebeurtenissen'],
  boek: Regelboek,
): TeBewarenRegel['wijk'] => {
  const wijk = findWijk(boek, huidig.gebieden)
  return wijk && findOntwikkeling(gebeurtenissen) && liesElders(huidig, wijk)
    ? { ...wijk, naam: `${wijk.naam} en elders` }
    : wijk
}

/** The last day that is in time, of the application or else of the idea; undefined when nothing runs. */
const findTermijn = (
  { stap, ontvangenOp }: Zaakregel,
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  procedure: Procedure | undefined,
): string | undefined => {
  if (procedure === undefined || stap === 'klaar') return undefined
  const aanvraag = aanvraagtermijnVan(gebeurtenissen, procedure)
  if (aanvraag !== undefined) return aanvraag.termijn.einde
  return computeTermijn({
    ontvangenOp: today(new Date(ontvangenOp)),
    duur: procedure.intake.duur,
    vrijeDagen: procedure.aangewezenDagen,
  }).einde
}

/** By whose names of places a case is found: those of its gezag. */
export type PlekkenVan = (gezag: string) => Plekkenlijst | undefined

/** The neighbourhood and district in which the report says that it lies. */
const nameLigging = (lijst: Plekkenlijst | undefined, midden: RuimeBeoordeling['midden']) => {
  if (lijst === undefined) return []
  const { buurt, wijk } = locatePunt(lijst, midden)
  return [buurt ?? '', wijk ?? '']
}

/** All that is found by typing. */
const toZoekwoorden = (
  regel: Zaakregel,
  { gebieden, activiteiten, omschrijving, midden }: RuimeBeoordeling,
  { boek, lijst }: { readonly boek: Regelboek; readonly lijst: Plekkenlijst | undefined },
): Zoekwoorden => ({
  naam: regel.naam,
  nummer: regel.nummer ?? '',
  plek: [...gebieden.map(nameGebied(boek)), ...nameLigging(lijst, midden)],
  soort: activiteiten.map((id) => boek.begrippen.activiteiten[id]?.label ?? id),
  omschrijving: omschrijving ?? '',
})

/** What is open in a case; undefined where what was stored cannot be read: it keeps nobody from the list. */
const countOpen = (
  { inhoud }: RuimeBeoordeling,
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  boek: Regelboek,
) => {
  try {
    const { kort: huidig } = readAntwoord(JSON.parse(inhoud))
    const zaak = { huidig, boek, gebeurtenissen, zaak: foldZaak(gebeurtenissen) }
    const nu = chooseNu(zaak)
    return { ...countVragen(zaak), ...(nu !== undefined && { nu }) }
  } catch {
    return undefined
  }
}

/** The row of a case in the list. */
const toWerkregel = (
  regel: Zaakregel,
  eerste: RuimeBeoordeling,
  {
    huidig,
    alle,
    boek,
    lijst,
  }: {
    readonly huidig: RuimeBeoordeling
    readonly alle: Werkbron['gebeurtenissen']
    readonly boek: Regelboek
    readonly lijst: Plekkenlijst | undefined
  },
): TeBewarenRegel => {
  const geldend = geldendVan({ gebeurtenissen: alle, zaak: foldZaak(alle) })
  const { naam, stap, wachtOp, stand, conclusie, telling, ontvangenOp } = regel
  const { nummer, eigenConclusie, antwoord, teruggelegd, richting } = regel
  const wijk = findPlek(huidig, alle, boek)
  const termijn = findTermijn(regel, geldend, boek.procedure)
  const behandelaar = findBehandelaar(geldend)
  const omschrijving = eerste.omschrijving ?? huidig.omschrijving
  const bekend = { ...huidig, ...(omschrijving !== undefined && { omschrijving }) }
  return {
    ...{ id: regel.id, naam, wachtOp, stand, conclusie, ontvangenOp },
    ...(telling && { telling }),
    ...placeStand(richting, conclusie),
    stap: STAPPEN.indexOf(stap),
    gezag: eerste.gezag,
    activiteiten: huidig.activiteiten,
    midden: huidig.midden,
    zoek: writeZoek(toZoekwoorden(regel, bekend, { boek, lijst })),
    ...(nummer !== undefined && { nummer }),
    ...(eigenConclusie !== undefined && { eigenConclusie }),
    ...(antwoord !== undefined && { antwoord }),
    ...(teruggelegd !== undefined && { teruggelegd }),
    ...(richting && { richting }),
    ...(wijk && { wijk }),
    ...(termijn !== undefined && { termijn }),
    ...(behandelaar && { behandelaar, behandelaarnaam: foldNaam(behandelaar.naam) }),
  }
}

/** The rows of these cases, a step each; `boekOf`: the rulebook that an assessment used, or else the one of now. */
export function* makeWerkregels(
  bron: Werkbron,
  boekOf: (regelboek: RuimeBeoordeling['regelboek']) => Regelboek,
  plekkenVan: PlekkenVan = () => undefined,
): InStappen<readonly TeBewarenRegel[]> {
  const perId = new Map(bron.beoordelingen.map((deel) => [deel.id, deel]))
  const perZaak = Map.groupBy(bron.gebeurtenissen, ({ dossier }) => dossier)
  const eventsOf = (dossier: string) => perZaak.get(dossier) ?? []
  const count = (dossier: string, id: string) => {
    const huidig = perId.get(id)
    return huidig && countOpen(huidig, eventsOf(dossier), boekOf(huidig.regelboek))
  }
  const regels: TeBewarenRegel[] = []
  for (const regel of walkZaakregels(bron, count)) {
    const eerste = perId.get(regel.id)
    if (eerste === undefined) continue
    const alle = eventsOf(regel.id)
    const huidig = perId.get(foldZaak(alle).beoordeling ?? '') ?? eerste
    const boek = boekOf(huidig.regelboek)
    const lijst = plekkenVan(eerste.gezag ?? boek.visie.bevoegdGezag)
    regels.push(toWerkregel(regel, eerste, { huidig, alle, boek, lijst }))
    yield
  }
  return regels
}
