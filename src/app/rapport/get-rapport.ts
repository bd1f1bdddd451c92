import type { GeometrieRd } from '../../domain/model/gebied.ts'
import { isGeldigIn } from '../../domain/model/peildatum.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { joinEn } from '../../domain/tekst.ts'
import { explainBewaard, type Leesomgeving, parseBewaard } from '../beoordelen/explain-bewaard.ts'
import { getBeoordeling } from '../beoordelen/get-beoordeling.ts'
import { awaitBeurt } from '../beurt.ts'
import { geldtNietIn } from '../dossier/geldt-niet.ts'
import { readDossier } from '../dossier/read-dossier.ts'
import { plekOf, readPlan } from '../dossier/read-plan.ts'
import { readPlankaart } from '../kaartje/lees-plankaart.ts'
import { tryNodigBewaard } from '../kantelen/probeer-nodig.ts'
import type {
  Omgeving as HeleOmgeving,
  OmgevingMetDossiers,
  OmgevingMetOpslag,
  OmgevingMetPlannen,
} from '../omgeving.ts'
import { assessPlan, getPlan } from '../ontwikkeling/plannen.ts'
import { toetserVan } from '../ontwikkeling/speelt.ts'
import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { Bladkaart, Kaartschets, Rapport, Register } from '../ports/rapport.ts'
import { findBoek } from '../regelboek/choose-catalogus.ts'
import type { Bron, EigenConclusie } from './bron.ts'
import { createRapport, type Stempel } from './create-rapport.ts'
import { readDelen, toPlandelen } from './delen/lees-delen.ts'
import { nameRuimte } from './delen/ruimtecodes.ts'
import { sayDeelplekken } from './delen/schrijf-delen.ts'
import { drawSchets } from './schets/schets.ts'
import { listVastgesteld } from './vastgesteld.ts'

/** The areas that matter for the plan first, then whatever else lies in view. */
const sketch = (
  omgeving: Pick<HeleOmgeving, 'locatie'>,
  beoordeling: BeoordelingMetBewijs,
  boek: Regelboek,
): Kaartschets => {
  const rang = new Map(beoordeling.ligging.map(({ gebied }, i) => [gebied, i]))
  const geldig = boek.gebieden.filter(isGeldigIn(boek.visie, beoordeling.peildatum))
  const volgorde = geldig.toSorted(
    (a, b) => (rang.get(a.id) ?? Infinity) - (rang.get(b.id) ?? Infinity) || 0,
  )
  return drawSchets(readPlan(omgeving, beoordeling, boek), volgorde)
}

export interface Rapportvraag extends Omit<Bron, 'boek'> {
  /** The rulebook that was used; absent: the loaded one that comes nearest. */
  readonly boek?: Regelboek
  readonly stempel: Stempel
}

type Omgeving = Pick<HeleOmgeving, 'locatie' | 'boeken' | 'nu' | 'plekkenVan'>

/** Where a plan lies that is drawn in pieces: the middle of those may be somewhere else. */
const sayPlekken = (
  geometrie: GeometrieRd,
  { ligging }: BeoordelingMetBewijs,
  { visie }: Regelboek,
): string | undefined => {
  const stukken = geometrie.type === 'MultiPolygon' ? geometrie.coordinates.length : 1
  const gebieden = ligging.filter(
    ({ raakt, soort }) => raakt && visie.soorten[soort]?.profiel === true,
  )
  return stukken < 2 || gebieden.length < 2
    ? undefined
    : `op ${stukken} plekken, in ${joinEn(gebieden.map(({ naam }) => naam))}`
}

/** Where an officer established against the map where it lies, that counts, and not where the middle is drawn. */
const sayVastgesteld = (
  { ligging }: BeoordelingMetBewijs,
  { visie }: Regelboek,
): string | undefined => {
  const profielen = ligging.filter(({ soort }) => visie.soorten[soort]?.profiel === true)
  const betwist = profielen.filter(({ zekerheid }) => zekerheid === 'betwist')
  if (betwist.length === 0) return undefined
  const name = (delen: typeof ligging) => joinEn(delen.map(({ naam }) => naam))
  const wel = profielen.filter(({ raakt }) => raakt)
  const niet = betwist.filter(({ raakt }) => !raakt)
  const plek = [
    ...(wel.length > 0 ? [`in ${name(wel)}`] : []),
    ...(niet.length > 0 ? [`niet in ${name(niet)}`] : []),
  ]
  return `${plek.join(' en ')}; dat is anders vastgesteld dan de kaart zegt`
}

const locateOpKaart = (
  omgeving: Omgeving,
  beoordeling: BeoordelingMetBewijs,
  boek: Regelboek,
): { readonly plek?: Bladkaart; readonly waar?: string } => {
  const kaart = readPlankaart(omgeving, plekOf(beoordeling), boek)
  if (kaart === undefined) return {}
  const { svg, tekst, legenda, makers, waar } = kaart
  return { plek: { svg, tekst, legenda, makers }, waar }
}

/** The report of a beoordeling, stored or not. */
export const getRapport = (omgeving: Omgeving, { stempel, ...vraag }: Rapportvraag): Rapport => {
  const { beoordeling, boek = findBoek(omgeving, beoordeling) } = vraag
  const schets = sketch(omgeving, beoordeling, boek)
  const opKaart = locateOpKaart(omgeving, beoordeling, boek)
  const waar =
    sayVastgesteld(beoordeling, boek) ??
    (vraag.delen && sayDeelplekken(vraag.delen, boek)) ??
    sayPlekken(readPlan(omgeving, beoordeling, boek), beoordeling, boek) ??
    opKaart.waar
  return createRapport({ ...vraag, boek }, stempel, { schets, ...opKaart, waar })
}

type MetOpslag = Leesomgeving & Pick<OmgevingMetOpslag, 'beoordelingen'>

/** The last own conclusie that was recorded on this beoordeling. */
const findEigen = async (
  { beoordelingen }: MetOpslag,
  id: string,
  { visie }: Regelboek,
): Promise<{ readonly eigen?: EigenConclusie }> => {
  const besluiten = await beoordelingen.listBesluiten(id)
  const laatste = besluiten.findLast(({ conclusie }) => conclusie !== undefined)
  if (laatste?.conclusie === undefined) return {}
  const { conclusie, motivering = '', vastgelegdOp } = laatste
  return { eigen: { woorden: visie.woorden[conclusie], motivering, vastgelegdOp } }
}

/** The report of a case as it is now, for the officer. Throws AppError('niet_gevonden'). */
export const getDossierrapport = async (
  omgeving: OmgevingMetDossiers,
  id: string,
  dienst: string,
): Promise<Rapport> => {
  const dossier = await readDossier(omgeving, id)
  const { huidig, boek } = dossier
  const { id: beoordelingId, aangemaaktOp, ...beoordeling } = huidig
  const eigen = await findEigen(omgeving, dossier.id, boek)
  const delen = await readDelen(omgeving, dossier)
  const pogingen = delen === undefined ? await tryNodigBewaard(omgeving, huidig) : []
  // Explaining it took a while, and so does writing it: others are answered in between.
  await awaitBeurt()
  return getRapport(omgeving, {
    beoordeling,
    boek,
    register: 'motivering',
    stempel: { bewaard: { id: beoordelingId, aangemaaktOp }, dienst },
    geldtNiet: new Set(geldtNietIn(dossier).keys()),
    vastgesteld: listVastgesteld(dossier),
    pogingen,
    ...eigen,
    delen,
  })
}

/**
 * The report of a development as it is now: nothing is stored, no case begins and the plan keeps its version. Throws
 * AppError('niet_gevonden').
 */
export const getPlanrapport = async (
  omgeving: OmgevingMetPlannen,
  id: string,
  dienst: string,
): Promise<Rapport> => {
  const plan = await getPlan(omgeving, id)
  const uitkomst = await assessPlan(omgeving, plan)
  // As its parts make it: assessed as one plan, what comes in one part would count where another lies.
  const { geheel, bewijs, verzoekGeheel } = uitkomst
  // Explaining it took a while, and so does writing it: others are answered in between.
  await awaitBeurt()
  return getRapport(omgeving, {
    beoordeling: { ...nameRuimte(geheel), bewijs: { ...bewijs, verzoek: verzoekGeheel } },
    ontwikkelbewijs: bewijs,
    boek: toetserVan(omgeving, uitkomst).regelboek,
    register: 'motivering',
    stempel: { dienst, planversie: plan.versie },
    ...(plan.invoer.delen.length > 1 && {
      delen: toPlandelen(omgeving, plan, uitkomst),
    }),
  })
}

/** The report of a stored beoordeling by itself. Throws AppError('niet_gevonden'). */
export const getBewaardRapport = async (
  omgeving: MetOpslag,
  id: string,
  { register, dienst }: { readonly register: Register; readonly dienst: string },
): Promise<Rapport> => {
  const bewaard = await getBeoordeling(omgeving.beoordelingen, id)
  const uitleg = await explainBewaard(omgeving, parseBewaard(bewaard))
  const { aangemaaktOp, dossier = id } = bewaard
  const { id: _, aangemaaktOp: __, ...beoordeling } = uitleg.beoordeling
  const eigen = await findEigen(omgeving, dossier, uitleg.boek)
  const pogingen = await tryNodigBewaard(omgeving, uitleg.beoordeling)
  await awaitBeurt()
  return getRapport(omgeving, {
    beoordeling,
    boek: uitleg.boek,
    register,
    stempel: { bewaard: { id, aangemaaktOp }, dienst },
    pogingen,
    ...eigen,
  })
}
