import type { Bijdrager } from '../../domain/budget/aggregatie.ts'
import { measureBudget, type Telling } from '../../domain/budget/meting.ts'
import { type Budgetregels, makeBudgetregels } from '../../domain/budget/regel.ts'
import { describeBudget } from '../../domain/budget/uitkomst.ts'
import { refuseFouten } from '../../domain/errors.ts'
import type { Zicht } from '../../domain/model/antwoord/budget.ts'
import type { KorteOntwikkeling } from '../../domain/model/antwoord/ontwikkeling.ts'
import type { KorteBeoordeling } from '../../domain/model/beoordeling.ts'
import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
import type { Ligging, Locatie } from '../../domain/model/ligging.ts'
import { aggregateFeiten, type GeheelFeiten } from '../../domain/ontwikkeling/geheel.ts'
import { createIrrelevantie } from '../../domain/ontwikkeling/relevantie.ts'
import { OVERLAP_M2, type Samenvoeging } from '../../domain/plaats/samenvoegen.ts'
import type { Toetser, Vraagstuk } from '../../domain/toetser.ts'
import { checkFeiten } from '../invoer/check-feiten.ts'
import { wordsOf } from '../invoer/spreektaal.ts'
import type { Ontwikkelopdracht } from '../ports/ontwikkeling.ts'
import { describeDelenEnGeheel, describeOverlap, describeZelfde } from './aandachtspunten.ts'

type Ontwikkelvraag = Omit<
  Ontwikkelopdracht,
  'soort' | 'regelboekSha256' | 'contentCrs' | 'uitgelegd'
>

/** How a part that was asked for and the whole are assessed: in short, or explained. */
interface Beoordelaar<B extends KorteBeoordeling> {
  readonly assess: (vraagstuk: Vraagstuk) => B
  readonly assessGeheel: (vraagstuk: Vraagstuk, geheel: Budgetregels) => B
}

interface Uitgewerkt<B extends KorteBeoordeling>
  extends Omit<KorteOntwikkeling, 'geheel' | 'volledigeDelen'> {
  readonly geheel: B
  readonly volledigeDelen: Readonly<Record<string, B>>
}

const TELLING: Readonly<Record<Zicht, string>> = {
  behandelaar:
    'Een budget telt alle plannen in het gebied waarover nog niet is besloten en alle vergunde plannen; geweigerde en ingetrokken plannen niet. Een afgerond idee telt mee, behalve als het niet kansrijk, ingetrokken of doorverwezen is. Een plan dat deels in het gebied ligt, telt helemaal mee.',
  openbaar:
    'Een budget telt alleen vergunningen die bekend zijn gemaakt. Aanvragen waarover nog niet is besloten, tellen niet mee en staan hier niet. Er kan dus minder ruimte zijn dan hier staat.',
  geen: 'Andere plannen zijn hier niet meegeteld. Er kan dus minder ruimte zijn dan hier staat.',
}

const cm2 = (m2: number) => Math.round(m2 * 100) / 100

/** Sums over the parts that the whole cannot have: bounds of the catalogue, parts of a number above it. */
const checkGeheel = (feiten: GeheelFeiten, { regelboek }: Toetser): void => {
  const woorden = wordsOf(regelboek.begrippen)
  const fouten = checkFeiten(feiten.feiten, regelboek.feiten, { alsBehandelaar: true, woorden })
  refuseFouten(
    fouten.map(({ pointer, code, melding }) => ({
      pointer: '/delen',
      code,
      melding: `Voor het geheel klopt ${pointer.split('/')[2] ?? 'een feit'} niet: ${melding}`,
    })),
  )
}

const measureOppervlakte = (
  { perDeel, m2, overlappen, nietAlle }: Samenvoeging,
  ids: readonly string[],
  {
    delen,
    geheel,
  }: { readonly delen: readonly Ligging[]; readonly geheel: KorteBeoordeling['ligging'] },
): KorteOntwikkeling['oppervlakte'] => {
  const perGebied = new Map<string, number>()
  for (const { gebieden } of delen) {
    for (const { gebied, m2: deel } of gebieden) {
      perGebied.set(gebied, (perGebied.get(gebied) ?? 0) + deel)
    }
  }
  const of = (som: number, samen: number) => ({
    m2Delen: cm2(som),
    m2Dubbel: cm2(cm2(som) - cm2(samen)),
    m2: cm2(samen),
  })
  return {
    ...of(
      perDeel.reduce((som, deel) => som + deel, 0),
      m2,
    ),
    gebieden: geheel
      .filter((regel) => regel.m2 > 0)
      .map((regel) => ({
        gebied: regel.gebied,
        ...of(perGebied.get(regel.gebied) ?? 0, regel.m2),
      })),
    overlappen: overlappen.map(({ delen: [a, b], m2: dubbel }) => ({
      delen: [ids[a] ?? '', ids[b] ?? ''] as const,
      m2: cm2(dubbel),
    })),
    nietAlle,
  }
}

/** The parts and the whole, with what each brings to facts and budgets. */
const readPlannen = (toetser: Toetser, { invoer, peildatum, locaties }: Ontwikkelvraag) => {
  const isIrrelevant = createIrrelevantie(toetser.compile(peildatum))
  const gedeeld = invoer.bevestigdeGebieden && { bevestigdeGebieden: invoer.bevestigdeGebieden }
  return invoer.delen.map((deel, i) => {
    const locatie = locaties[i] as Locatie
    const { id, naam = id, feiten, fase } = deel
    const initiatief = { naam, locatie: deel.locatie, feiten, ...gedeeld }
    const vraagstuk = { initiatief, peildatum, locatie }
    const oordeel = toetser.assessDeel(vraagstuk)
    return {
      id,
      naam,
      feiten,
      ...(fase !== undefined && { fase }),
      ...(locatie.isVlak && { m2: oordeel.ligging.oppervlakteM2 }),
      isIrrelevant: isIrrelevant(feiten),
      gebieden: oordeel.ligging.gebieden.filter(({ raakt }) => raakt).map(({ gebied }) => gebied),
      vraagstuk,
      oordeel,
    }
  })
}

const joinLocaties = (toetser: Toetser, locaties: readonly Locatie[]) => {
  const samen = toetser.join(locaties.map(({ geometrie }) => geometrie))
  const dubbel = samen.perDeel.reduce((som, m2) => som + m2, 0) - samen.m2
  const locatie: Locatie = {
    geometrie: samen.geometrie,
    isVlak: locaties.every(({ isVlak }) => isVlak),
    reparaties:
      dubbel > OVERLAP_M2 ? [{ code: 'overlap_samengevoegd', verschilM2: -cm2(dubbel) }] : [],
  }
  return { samen, locatie }
}

const makeVerzoek = (
  { invoer, peildatum }: Ontwikkelvraag,
  { regelboek }: Toetser,
  { feiten, locatie }: { readonly feiten: GeheelFeiten['feiten']; readonly locatie: Locatie },
): InitiatiefInvoer => ({
  naam: invoer.naam,
  ...(invoer.omschrijving !== undefined && { omschrijving: invoer.omschrijving }),
  locatie: locatie.geometrie,
  feiten: feiten as InitiatiefInvoer['feiten'],
  ...(invoer.bevestigdeGebieden && { bevestigdeGebieden: invoer.bevestigdeGebieden }),
  ...peildatum,
  ...(invoer.regelboek !== undefined && { regelboek: regelboek.visie.id }),
})

/**
 * Assesses a development: each part, then the whole on the facts that the parts add up to, with the
 * budgets of its areas as rules. Throws AppError('ongeldige_invoer') when the sum cannot be.
 */
export const ontwikkel = <B extends KorteBeoordeling>(
  toetser: Toetser,
  vraag: Ontwikkelvraag,
  { assess, assessGeheel }: Beoordelaar<B>,
): Uitgewerkt<B> => {
  const { invoer, peildatum, locaties, anderen, zicht } = vraag
  const { regelboek } = toetser
  const werk = toetser.compile(peildatum)
  const plannen = readPlannen(toetser, vraag)
  const feiten = aggregateFeiten(regelboek.feiten, plannen, invoer.feiten)
  checkGeheel(feiten, toetser)
  const { samen, locatie } = joinLocaties(toetser, locaties)
  const verzoekGeheel = makeVerzoek(vraag, toetser, { feiten: feiten.feiten, locatie })
  const irrelevantie = createIrrelevantie(werk)
  const geheelAlsPlan: Bijdrager = {
    id: 'geheel',
    feiten: feiten.feiten,
    // A fact that plays in no part does not play in the whole either.
    isIrrelevant: (feit) =>
      plannen.every((plan) => plan.feiten[feit] === undefined && plan.isIrrelevant(feit)),
  }
  const telling: Telling = {
    delen: plannen,
    anderen: anderen.plannen.map((plan) => ({ ...plan, isIrrelevant: irrelevantie(plan.feiten) })),
    geheel: geheelAlsPlan,
  }
  const delenGeheel = plannen.map(({ id, feiten: eigen, vraagstuk: { locatie: plek } }) => ({
    ...{ id, feiten: eigen, locatie: plek },
  }))
  const vraagstuk = { initiatief: verzoekGeheel, peildatum, locatie, delen: delenGeheel }
  // Where a part lies counts, also when that is a sliver of the whole.
  const geraakt = new Set(plannen.flatMap(({ gebieden }) => gebieden))
  const metingen = [...werk.gebieden.values()]
    .filter(({ id }) => geraakt.has(id))
    .flatMap((gebied) =>
      gebied.budgetten.map((budget) => measureBudget(werk, { gebied, budget }, telling)),
    )
  const budgetregels = makeBudgetregels(regelboek, metingen)
  const regels = new Set(budgetregels.regels.map(({ id }) => id))
  const geheel = assessGeheel(vraagstuk, budgetregels)
  const ids = plannen.map(({ id }) => id)
  const oppervlakte = measureOppervlakte(samen, ids, {
    delen: plannen.map(({ oordeel }) => oordeel.ligging),
    geheel: geheel.ligging,
  })
  const delen = plannen.map(
    ({ id, naam, fase, gebieden, oordeel, vraagstuk: { locatie: eigen } }) => {
      const { ligging, ...rest } = oordeel
      return {
        id,
        naam,
        ...(fase !== undefined && { fase }),
        m2: cm2(ligging.oppervlakteM2),
        gebieden,
        ...rest,
        reparaties: eigen.reparaties,
      }
    },
  )
  const meegeteld = new Set(metingen.flatMap((meting) => meting.anderen.map(({ id }) => id)))
  const volledig = plannen.filter(({ id }) => invoer.volledigeDelen?.includes(id))
  return {
    naam: invoer.naam,
    peildatum,
    geheel,
    delen,
    volledigeDelen: Object.fromEntries(volledig.map((plan) => [plan.id, assess(plan.vraagstuk)])),
    budgetten: metingen.map((meting) => describeBudget(werk, meting, { zicht, regels })),
    telling: {
      zicht,
      tekst: TELLING[zicht],
      meegeteld: meegeteld.size,
      vervangen: anderen.vervangen,
    },
    oppervlakte,
    feiten: { herkomst: feiten.herkomst, ontbreekt: feiten.ontbreekt, verschilt: feiten.verschilt },
    aandachtspunten: [
      ...describeDelenEnGeheel(delen, geheel),
      ...describeOverlap(oppervlakte, delen),
      ...describeZelfde(anderen.zelfde.filter((id) => meegeteld.has(id))),
      ...feiten.aandachtspunten,
    ],
    verzoekGeheel,
  }
}
